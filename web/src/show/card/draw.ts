// Draws the card on a canvas, in the device, with the code that leads to this page. Fetched when someone asks for it.
import { correction, generate } from 'lean-qr/nano';
import { lang } from '../../words/text.js';
import type { Card } from './content.js';
import type { Font, Mark } from './layout.js';
import { CODE, COLOURS, layOut, WIDTH } from './layout.js';

/** As on the screen: the marks ’ and “ are as wide as a Chinese character in most Chinese fonts. */
const LATIN = '"Segoe UI", Roboto, "Helvetica Neue", ';
const FAMILY = '"PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", system-ui, sans-serif';
const fontOf = ({ size, weight }: Font): string => `${weight} ${size}px ${lang() === 'en' ? LATIN : ''}${FAMILY}`;

/** Light around a code, in its own squares, without which no camera finds it. */
const QUIET = 4;
/** The least that a square may measure, in pixels: a chat makes pictures smaller. */
const SQUARE = 3;

type Code = ReturnType<typeof generate>;

/** The first of these links whose code is coarse enough to be read off a phone's screen. */
function codeFor(links: readonly string[]): { link: string; code: Code } | null {
  for (const link of links)
    try {
      const code = generate(link, { minCorrectionLevel: correction.L });
      if (CODE / (code.size + 2 * QUIET) >= SQUARE) return { link, code };
    } catch {
      // longer than any code
    }
  return null;
}

function drawCode(context: CanvasRenderingContext2D, code: Code, x: number, y: number, room: number): void {
  const square = Math.floor(room / (code.size + 2 * QUIET));
  const margin = Math.floor((room - square * code.size) / 2);
  context.fillStyle = '#000000';
  for (let row = 0; row < code.size; row += 1)
    for (let column = 0; column < code.size; column += 1)
      if (code.get(column, row))
        context.fillRect(x + margin + column * square, y + margin + row * square, square, square);
}

function roundedBox(context: CanvasRenderingContext2D, { x, y, width, height, radius }: Mark & { is: 'box' }): void {
  const r = Math.min(radius, width / 2, height / 2);
  context.beginPath();
  context.moveTo(x + r, y);
  context.arcTo(x + width, y, x + width, y + height, r);
  context.arcTo(x + width, y + height, x, y + height, r);
  context.arcTo(x, y + height, x, y, r);
  context.arcTo(x, y, x + width, y, r);
  context.closePath();
}

/** What is known is solid; what is likely or open is striped, as on the screen. */
function share(context: CanvasRenderingContext2D, mark: Mark & { is: 'share' }): void {
  const { x, y, width, height } = mark;
  context.save();
  context.beginPath();
  context.rect(x + 1, y, Math.max(width - 2, 1), height);
  context.clip();
  context.fillStyle = mark.likely ? COLOURS.paper : COLOURS[mark.colour];
  context.fillRect(x, y, width, height);
  if (mark.likely) {
    context.strokeStyle = COLOURS[mark.colour];
    context.lineWidth = 10;
    for (let at = x - height; at < x + width + height; at += 22) {
      context.beginPath();
      context.moveTo(at, y + height);
      context.lineTo(at + height, y);
      context.stroke();
    }
  }
  context.restore();
}

function draw(context: CanvasRenderingContext2D, mark: Mark, code: Code | null): void {
  switch (mark.is) {
    case 'text':
      context.font = fontOf(mark.font);
      context.fillStyle = COLOURS[mark.colour];
      context.textAlign = mark.end ? 'right' : 'left';
      context.fillText(mark.text, mark.x, mark.y);
      return;
    case 'box':
      roundedBox(context, mark);
      if (!mark.edge) {
        context.fillStyle = COLOURS[mark.colour];
        context.fill();
        return;
      }
      context.strokeStyle = COLOURS[mark.colour];
      context.lineWidth = 3;
      context.setLineDash(mark.dashed ? [9, 7] : []);
      context.stroke();
      context.setLineDash([]);
      return;
    case 'share':
      share(context, mark);
      return;
    case 'code':
      if (code) drawCode(context, code, mark.x, mark.y, mark.size);
  }
}

export interface Drawn {
  canvas: HTMLCanvasElement;
  /** Where the code leads; empty where there is none. */
  link: string;
}

/** `cardFor` gets the link that found room in the code, since the card says what it leads to. */
export function drawCard(links: readonly string[], cardFor: (link: string) => Card): Drawn {
  const found = codeFor(links);
  const canvas = document.createElement('canvas');
  canvas.lang = lang() === 'en' ? 'en' : 'zh-CN'; // which of its shapes a Chinese character has
  canvas.width = WIDTH;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  const measure = (text: string, font: Font): number => {
    context.font = fontOf(font);
    return context.measureText(text).width;
  };
  const { height, marks } = layOut(cardFor(found?.link ?? ''), found !== null, measure);
  canvas.height = height;
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, WIDTH, height);
  for (const mark of marks) draw(context, mark, found?.code ?? null);
  return { canvas, link: found?.link ?? '' };
}

/** As a file to be kept or sent. */
export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
