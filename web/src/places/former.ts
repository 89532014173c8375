// Codes and names of divisions that are no more, or are called otherwise, since 1999: each leads to where that is today.
import former from './data/former.json';

/** "110103:110101 110221:14": without the four digits that a code shares with the one before, or where it is the next. */
function readCodes(text: string): Map<string, string[]> {
  const before = new Map<string, string[]>();
  const last = { old: '', now: '' };
  const whole = (rest: string, key: 'old' | 'now'): string => {
    last[key] = rest ? last[key].slice(0, 6 - rest.length) + rest : String(Number(last[key]) + 1);
    return last[key];
  };
  for (const one of text.split(' ')) {
    const [rest, now] = one.split(':') as [string, string];
    const old = whole(rest, 'old');
    for (const each of now.split(',')) {
      const code = whole(each, 'now');
      before.set(code, [...(before.get(code) ?? []), old]);
    }
  }
  return before;
}

const codes = readCodes(former.codes);
const names: Readonly<Record<string, string>> = former.names;

/** The codes that it had, or that have become part of it. */
export const codesBefore = (code: string): string[] => codes.get(code) ?? [];
/** What it, or a part of it, was called, in short, where that is another name. */
export const calledBefore = (code: string): string[] => names[code]?.split(' ') ?? [];
