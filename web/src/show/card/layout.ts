// Where everything on the card stands: a list of what is drawn, from top to bottom. Pure, so that it can be looked at
// without a canvas; `measure` alone knows the letters.

import { kindSign, kindWords } from '../pieces/cost.js';
import type { Piece } from '../pieces/money-picture.js';
import type { Card, CardCost } from './content.js';
import { wrap } from './wrap.js';

export const WIDTH = 1080;
const MARGIN = 48;
const PAD = 44;
const INNER = WIDTH - 2 * (MARGIN + PAD);

/** Always on paper: whoever gets it may have any look. */
export const COLOURS = {
  ground: '#f4f6f5',
  paper: '#ffffff',
  ink: '#17262a',
  quiet: '#4a5b5f',
  line: '#d3dbda',
  main: '#0b5f6b',
  tint: '#e3f0ef',
  warn: '#8a3a12',
  good: '#1d6a3a',
  edge: '#74868a',
  basic: '#0b5f6b',
  hospital: '#7b6aa8',
  cash: '#c0563b',
  open: '#c3cccb',
} as const;
export type Colour = keyof typeof COLOURS;

export interface Font {
  size: number;
  weight: 400 | 600 | 700;
}
export type Mark =
  | { is: 'text'; text: string; x: number; y: number; font: Font; colour: Colour; end?: boolean }
  | {
      is: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      colour: Colour;
      edge?: boolean;
      dashed?: boolean;
    }
  | { is: 'share'; x: number; y: number; width: number; height: number; colour: Colour; likely: boolean }
  | { is: 'code'; x: number; y: number; size: number };

export interface Layout {
  height: number;
  marks: Mark[];
}
export type MeasureText = (text: string, font: Font) => number;

const SMALL: Font = { size: 28, weight: 400 };
const BODY: Font = { size: 34, weight: 400 };
const EYEBROW: Font = { size: 30, weight: 600 };
const STRONG: Font = { size: 36, weight: 700 };
const HEADLINE: Font = { size: 58, weight: 700 };
const FIGURE: Font = { size: 84, weight: 700 };
const FIGURE_LONG: Font = { size: 66, weight: 700 };
const LEADING = 1.42;
/** Of a line's height, in letters, what lies above the foot of its letters. */
const BASELINE = 1.08;
const BAR = 40;
export const CODE = 540;

const TONES: Record<Card['tone'], Colour> = { todo: 'warn', fine: 'good', unsure: 'edge' };
const COLOUR_OF: Partial<Record<Piece['id'], Colour>> = { basic: 'basic', hospital: 'hospital', cash: 'cash' };

export function layOut(card: Card, hasCode: boolean, measure: MeasureText): Layout {
  const marks: Mark[] = [];
  let y = MARGIN;

  const broken = (text: string, width: number, font: Font): string[] =>
    wrap(text, width, (part) => measure(part, font));
  const line = (text: string, x: number, font: Font, colour: Colour, end = false): void => {
    marks.push({ is: 'text', text, x, y: y + font.size * BASELINE, font, colour, ...(end && { end }) });
  };
  const write = (text: string, font: Font, colour: Colour, x = MARGIN + PAD, width = INNER): void => {
    for (const one of broken(text, width, font)) {
      line(one, x, font, colour);
      y += font.size * LEADING;
    }
  };
  /** A sheet of paper around what `body` writes. */
  const sheet = (body: () => void, tone?: Colour): void => {
    const at = marks.length;
    const top = y;
    y += PAD * 0.8;
    body();
    y += PAD * 0.8;
    const box = { is: 'box', x: MARGIN, y: top, height: y - top, radius: 28 } as const;
    const edge: Mark[] = tone ? [{ ...box, width: 60, colour: tone }] : [];
    const left = tone ? 14 : 0;
    marks.splice(at, 0, ...edge, {
      ...box,
      x: MARGIN + left,
      width: WIDTH - 2 * MARGIN - left,
      radius: tone ? 20 : 28,
      colour: 'paper',
    });
    y += 28;
  };

  const pill = (kind: NonNullable<CardCost['kind']>, x: number): void => {
    const words = `${kindSign(kind)} ${kindWords(kind)}`;
    const colour = kind === 'exact' ? 'good' : 'warn';
    const width = measure(words, EYEBROW) + 44;
    marks.push({ is: 'box', x, y: y - 4, width, height: 48, radius: 24, colour, edge: true, dashed: kind !== 'exact' });
    line(words, x + 22, EYEBROW, colour);
  };
  const figure = ({ label, said, kind }: CardCost): void => {
    if (!kind) return;
    const x = MARGIN + PAD;
    const width = measure(label, BODY);
    if (width + 260 < INNER) {
      line(label, x, BODY, 'quiet');
      pill(kind, x + width + 24);
      y += BODY.size * LEADING + 6;
    } else {
      write(label, BODY, 'quiet');
      y += 8;
      pill(kind, x);
      y += 56;
    }
    write(said, measure(said, FIGURE) > INNER ? FIGURE_LONG : FIGURE, 'ink');
    y += 6;
  };
  /** Its name before it where both have room in one line, else above it. */
  const amount = ({ label, said }: CardCost): void => {
    y += 10;
    marks.push({ is: 'box', x: MARGIN + PAD, y, width: INNER, height: 2, radius: 0, colour: 'line' });
    y += 14;
    if (measure(label, BODY) + measure(said, STRONG) + 40 <= INNER) {
      line(label, MARGIN + PAD, BODY, 'quiet');
      line(said, MARGIN + PAD + INNER, STRONG, 'ink', true);
      y += STRONG.size * LEADING;
    } else {
      write(label, BODY, 'quiet');
      write(said, STRONG, 'ink');
    }
  };
  const picture = ({ pieces, funds, you, note }: NonNullable<Card['shares']>): void => {
    y += 18;
    for (const { id, start, width, likely = false } of pieces)
      marks.push({
        is: 'share',
        x: MARGIN + PAD + (INNER * start) / 100,
        y,
        width: (INNER * width) / 100,
        height: BAR,
        colour: COLOUR_OF[id] ?? 'open',
        likely: likely || id === 'open',
      });
    y += BAR + 16;
    for (const [words, colour] of [
      [funds, 'basic'],
      [you, 'cash'],
    ] as const) {
      marks.push({ is: 'box', x: MARGIN + PAD, y: y + 10, width: 28, height: 28, radius: 8, colour });
      write(words, BODY, 'ink', MARGIN + PAD + 44, INNER - 44);
    }
    y += 8;
    if (note) write(note, SMALL, 'quiet');
  };

  marks.push({
    is: 'text',
    text: card.day,
    x: WIDTH - MARGIN,
    y: y + STRONG.size * BASELINE,
    font: SMALL,
    colour: 'quiet',
    end: true,
  });
  write(card.title, STRONG, 'main', MARGIN, WIDTH - 2 * MARGIN - measure(card.day, SMALL) - 40);
  y += 8;
  write(card.places, BODY, 'ink', MARGIN, WIDTH - 2 * MARGIN);
  y += 20;

  sheet(() => {
    write(card.doTitle, EYEBROW, 'quiet');
    write(card.headline, HEADLINE, 'ink');
    y += 6;
    for (const one of card.lines) write(one, BODY, 'ink');
    y += 12;
    write(card.call, STRONG, 'main');
  }, TONES[card.tone]);

  if (card.costs.length)
    sheet(() => {
      write(card.costTitle, EYEBROW, 'quiet');
      y += 6;
      for (const one of card.costs) (one.kind ? figure : amount)(one);
      if (card.shares) picture(card.shares);
      if (card.notes.length) y += 14;
      for (const one of card.notes) write(one, SMALL, 'quiet');
    });

  y += 4;
  const top = y;
  const beside = hasCode ? CODE + 40 : 0;
  if (hasCode) {
    marks.push({ is: 'box', x: MARGIN, y, width: CODE, height: CODE, radius: 20, colour: 'paper' });
    marks.push({ is: 'code', x: MARGIN, y, size: CODE });
    y += 12;
    write(card.scan, STRONG, 'ink', MARGIN + beside, WIDTH - 2 * MARGIN - beside);
    y += 16;
  }
  for (const one of [card.rules, card.notBinding])
    write(one, SMALL, 'quiet', MARGIN + beside, WIDTH - 2 * MARGIN - beside);
  if (hasCode) y = Math.max(y, top + CODE);
  return { height: Math.ceil(y + MARGIN), marks };
}
