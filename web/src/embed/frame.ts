// frame.js, for the page around <iframe data-yidi>: gives each frame the height its content has, without a second
// scroll bar. A message counts only from that frame's window, from the origin of its address, and with the name it was
// greeted by.
// In a sandbox without `allow-same-origin` a frame has no origin: it is greeted as whoever it is, and its messages come
// from "null".
import { read } from './messages.js';

const FRAME = 'iframe[data-yidi]';
const names = new WeakMap<HTMLIFrameElement, string>();
let count = 0;

const isNobody = (frame: HTMLIFrameElement): boolean =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
const originOf = (frame: HTMLIFrameElement): string =>
  isNobody(frame) ? 'null' : new URL(frame.src, document.baseURI).origin;

function nameOf(frame: HTMLIFrameElement): string {
  const name = names.get(frame) ?? `yidi-${++count}-${Math.random().toString(36).slice(2)}`;
  names.set(frame, name);
  return name;
}

function greet(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ yidi: 'hello', id: nameOf(frame) }, isNobody(frame) ? '*' : originOf(frame));
}

const frames = (): HTMLIFrameElement[] => Array.from(document.querySelectorAll<HTMLIFrameElement>(FRAME));

window.addEventListener('message', (event) => {
  const message = read(event.data);
  const frame = message && frames().find((one) => one.contentWindow === event.source);
  if (!message || !frame || event.origin !== originOf(frame) || message.id !== names.get(frame)) return;
  if (message.yidi === 'height')
    frame.style.setProperty('height', `${message.height}px`, 'important'); // a host's CSS may insist on its own
  else if (message.yidi === 'page' && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: 'start' });
});

// Frames that are there already, and every one that is loaded later, whenever it was added: `load` does not bubble, but
// is captured. Where one is still at about:blank the browser drops the greeting, as it is meant for another origin; its
// `load` comes.
document.addEventListener(
  'load',
  (event) => {
    if (event.target instanceof HTMLIFrameElement && event.target.matches(FRAME)) greet(event.target);
  },
  true,
);
frames().forEach(greet);
