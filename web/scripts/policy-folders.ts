// The policy folders of which a page is built: those that `yidi check` passes. One that is unfinished or faulty is left
// out and named, and so are those above which one is; for the page they are not there.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../build/native/yidi', import.meta.url));

interface Head {
  admdvs: string;
  parent?: string | null;
}

function passes(folder: string, ...only: string[]): boolean {
  const { error, status } = spawnSync(PROGRAM, ['check', '--policies', folder, ...only]);
  if (error) throw error;
  return status === 0;
}

const headOf = (folder: string, name: string): Head =>
  JSON.parse(readFileSync(join(folder, name, 'policy.json'), 'utf8')) as Head;

const told = new Set<string>();
const tell = (sentence: string): void => {
  if (!told.has(sentence)) console.warn(sentence);
  told.add(sentence);
};

/** Names, in order. */
export function soundFolders(folder: string): string[] {
  const all = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'policy.json')))
    .sort();
  if (!all.length) throw new Error(`no policy.json under ${folder}`);
  if (passes(folder)) return all;
  let sound = all.filter((name) => passes(folder, name));
  const heads = new Map(sound.map((name) => [name, headOf(folder, name)]));
  const codeOf = (name: string): string | undefined => heads.get(name)?.admdvs;
  for (const name of sound)
    for (const other of sound)
      if (name < other && codeOf(name) === codeOf(other))
        throw new Error(`${name} and ${other} are both of region ${codeOf(name)}: a page is built of one of them`);
  for (let before = Number.POSITIVE_INFINITY; sound.length < before; ) {
    before = sound.length;
    const codes = new Set(sound.map(codeOf));
    sound = sound.filter((name) => !heads.get(name)?.parent || codes.has(heads.get(name)?.parent ?? ''));
  }
  for (const name of all)
    if (!heads.has(name)) tell(`left out of the page: ${name}; "yidi check ${name}" tells what is wrong with it`);
    else if (!sound.includes(name)) tell(`left out of the page: ${name}; what stands above it is left out`);
  if (!sound.length) throw new Error(`yidi check passes no policy under ${folder}`);
  return sound;
}
