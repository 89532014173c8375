// What a stay costs on the national average, as policies/typical has it, with the document that says so: a module of the
// page, for it is wanted where no request may tell what a person looks at, and is a few hundred bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { TypicalBill } from '../src/answers/typical-bill.js';

interface Stated {
  insutype: string[];
  level?: string;
  yuan: string;
  year: number;
  cite: string;
}
interface Source {
  id: string;
  title: string;
  issuer: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../policies/typical/${name}`, import.meta.url)), 'utf8'));

export function typicalBills(): TypicalBill[] {
  const { bills } = read('bills.json') as { bills: Stated[] };
  const { sources } = read('policy.json') as { sources: Source[] };
  return bills.map(({ cite, ...bill }) => {
    const source = sources.find(({ id }) => cite.startsWith(`${id} `));
    if (!source) throw new Error(`bills.json cites "${cite}", which policy.json has no source for`);
    return { ...bill, title: source.title, issuer: source.issuer };
  });
}

export const bills = (): Plugin => ({
  name: 'yidi-bills',
  resolveId: (id) => (id === 'virtual:bills' ? `\0${id}` : null),
  load: (id) => (id === '\0virtual:bills' ? `export const bills = ${JSON.stringify(typicalBills())};` : null),
});
