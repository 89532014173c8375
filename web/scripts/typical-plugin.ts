// What is usual in the country, as policies/typical cites it, for the page: what a stay costs on average, and the
// documents behind an estimate, which the engine names in short. A module of the page, for it is wanted where no
// request may tell what a person looks at, and is a few hundred bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { TypicalBill } from '../src/answers/typical-bill.js';
import type { Source } from '../src/contract/types.js';

interface Stated {
  insutype: string[];
  level?: string;
  yuan: string;
  year: number;
  cite: string;
}
type Told = Pick<Source, 'id' | 'title' | 'issuer' | 'date' | 'as_of'>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../policies/typical/${name}`, import.meta.url)), 'utf8'));

export function typicalSources(): Told[] {
  const { sources } = read('policy.json') as { sources: (Omit<Told, 'as_of'> & { as_of?: string })[] };
  return sources.map(({ id, title, issuer, date, as_of = null }) => ({ id, title, issuer, date, as_of }));
}

export function typicalBills(): TypicalBill[] {
  const { bills } = read('bills.json') as { bills: Stated[] };
  const sources = typicalSources();
  return bills.map(({ cite, ...bill }) => {
    const source = sources.find(({ id }) => cite.startsWith(`${id} `));
    if (!source) throw new Error(`bills.json cites "${cite}", which policy.json has no source for`);
    return { ...bill, issuer: source.issuer ?? '' };
  });
}

export const typical = (): Plugin => ({
  name: 'yidi-typical',
  resolveId: (id) => (id === 'virtual:typical' ? `\0${id}` : null),
  load: (id) =>
    id === '\0virtual:typical'
      ? `export const bills = ${JSON.stringify(typicalBills())};
export const sources = ${JSON.stringify(typicalSources())};`
      : null,
});
