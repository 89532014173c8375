// What a frame and the page around it say to each other; both read with the same eyes, and leave out whatever is not of
// it.

/** From the page, with the name by which it knows the frame; the frame answers only to where this came from. */
export interface Hello {
  yidi: 'hello';
  id: string;
}
/** From the frame: how high its content is, in CSS pixels. */
export interface Height {
  yidi: 'height';
  id: string;
  height: number;
}
/** From the frame: another question is shown, and its beginning should be in sight. */
export interface Moved {
  yidi: 'page';
  id: string;
}

type Message = Hello | Height | Moved;

const HIGHEST = 100_000;
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40}$/.test(value);
const isHeight = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= HIGHEST;

export function read(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  const { yidi, id, height } = data as Record<string, unknown>;
  if (!isId(id)) return null;
  if (yidi === 'hello' || yidi === 'page') return { yidi, id };
  return yidi === 'height' && isHeight(height) ? { yidi, id, height } : null;
}
