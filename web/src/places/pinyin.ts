// The first letters of a name's pinyin. GB 2312 has its 3,755 commonest characters in the order of their pinyin, and
// every browser can decode it; only the rarer ones, those read otherwise in names of places, and a few names are told.
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const FIRSTS = '啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝'; // the first character of each letter

export type Reading = (name: string) => string;

/** Each of the commonest characters with its letter: GB 2312 from 啊 (B0A1) to 座 (D7F9). */
export function commonLetters(): Map<string, string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  let letter = '';
  return new Map(
    [...new TextDecoder('gb2312').decode(new Uint8Array(bytes))].map((character) => {
      letter = LETTERS[FIRSTS.indexOf(character)] ?? letter;
      return [character, letter];
    }),
  );
}

export function reading(letters: Record<string, string>, otherwise: Record<string, string>): Reading {
  const usual = commonLetters();
  for (const [letter, characters] of Object.entries(letters))
    for (const character of characters) usual.set(character, letter);
  return (name) => otherwise[name] ?? [...name].map((character) => usual.get(character) ?? '').join('');
}
