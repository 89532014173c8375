// The page inside the frame: its address says what the element's attributes would, and the page around it hears how
// high it is.
import { keepForLater } from '../loading/workers.js';
import { read } from './messages.js';

/** As in the address, so on the element. */
const SETTINGS = [
  'lang',
  'region',
  'insured',
  'institution-class',
  'level',
  'policies',
  'date',
  'theme',
  'view',
  'keep',
];

const asked = new URLSearchParams(location.search);
const calculator = document.createElement('yidi-calculator');
for (const name of SETTINGS) {
  const value = asked.get(name);
  if (value !== null) calculator.setAttribute(name, value);
}
calculator.addEventListener('yidi-lang', (event) => {
  const { lang, title } = (event as CustomEvent<{ lang: string; title: string }>).detail;
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  document.title = title;
});
document.querySelector('main')?.append(calculator);

/** Who listens: known once the page around this one has said hello. `host` in the address admits that origin alone. */
let host: { origin: string; id: string } | null = null;
let told = 0;

const say = (what: object): void => {
  if (host) window.parent.postMessage({ ...what, id: host.id }, host.origin);
};

/** The content alone, not the window it stands in: so it can shrink again. A list that opens over it counts as well. */
function tellHeight(): void {
  const height = Math.ceil(Math.max(calculator.getBoundingClientRect().height, calculator.scrollHeight));
  if (!host || height === told || height === 0) return;
  told = height;
  say({ yidi: 'height', height });
}

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || window.parent === window || event.origin === 'null') return;
  if (asked.has('host') && asked.get('host') !== event.origin) return;
  const message = read(event.data);
  if (message?.yidi !== 'hello') return;
  host = { origin: event.origin, id: message.id };
  told = 0;
  document.documentElement.classList.add('fitted');
  tellHeight();
});

new ResizeObserver(tellHeight).observe(calculator);
for (const type of ['input', 'click', 'keydown', 'focusin'])
  document.addEventListener(type, () => requestAnimationFrame(() => setTimeout(tellHeight)));
calculator.addEventListener('yidi-page', () => say({ yidi: 'page' }));

// Where it can, the frame keeps its folder for later without a network; a plain http page cannot, and a phone may not
// want to.
keepForLater();
