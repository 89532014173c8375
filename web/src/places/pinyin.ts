// The pinyin of a name. GB 2312 has its 3,755 commonest characters in the order of their pinyin, and every browser
// can decode it: so it is enough to know with which character each syllable begins. Only the rarer ones, those read
// otherwise in names of places, and a few names are told.

/** The syllables of a name; of what has no pinyin, none. */
export type Reading = (name: string) => string[];

/** What is told: "a啊 ai埃 an安 …", "陕shan …", and names with theirs. */
export interface Told {
  begins: string;
  characters: string;
  names: Readonly<Record<string, string>>;
}

const pairs = (text: string, pattern: RegExp): [string, string][] =>
  [...text.matchAll(pattern)].map(([, one = '', other = '']) => [one, other]);

/** The commonest characters in their order: GB 2312 from 啊 (B0A1) to 座 (D7F9). */
export function commonest(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gb2312').decode(new Uint8Array(bytes))];
}

export function usual(begins: string): Map<string, string> {
  const first = new Map(
    pairs(begins, /([a-z]+)(\p{Script=Han})/gu).map(([syllable, character]) => [character, syllable]),
  );
  let syllable = '';
  return new Map(
    commonest().map((character) => {
      syllable = first.get(character) ?? syllable;
      return [character, syllable];
    }),
  );
}

export function reading({ begins, characters, names }: Told): Reading {
  const known = usual(begins);
  for (const [syllable, all] of pairs(characters, /([a-z]+)(\p{Script=Han}+)/gu))
    for (const character of all) known.set(character, syllable);
  return (name) => names[name]?.split(' ') ?? [...name].flatMap((character) => known.get(character) ?? []);
}
