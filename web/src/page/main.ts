// The page around the element: its language in the address, the phone's back button, the offline copy.
import './page.css';
import './choose-keep.js';
import './choose-lang.js';
import './remember-look.js';
import '../show/calculator/yidi-calculator.js';
import { formFrom } from '../answers/fields.js';
import type { Kept, Page } from '../answers/kept.js';
import { readHash } from '../answers/saved.js';
import type { YidiCalculator } from '../show/calculator/yidi-calculator.js';
import { t } from '../words/text.js';
import { keepUpToDate } from './update.js';

const calculator = document.querySelector('yidi-calculator') as YidiCalculator;
const first = calculator.lang;

// What stood there first (index.html) goes when the element has its words.
calculator.addEventListener('yidi-lang', () => calculator.querySelector('.first')?.remove(), { once: true });

/** The pages for those who look after it. They open beside this one, for what was typed would not come back. */
function elsewhere(lang: string): void {
  const [staff, write, embed, sources] = document.querySelectorAll<HTMLElement>('#elsewhere > *');
  if (!staff || !embed || !sources || !(write instanceof HTMLAnchorElement)) return;
  [staff.textContent, write.textContent, embed.textContent] = [t('app.for_staff'), t('app.write'), t('app.embed')];
  sources.textContent = t('app.sources');
  write.search = `?lang=${lang}`;
}

calculator.addEventListener('yidi-lang', (event) => {
  const { lang, title } = (event as CustomEvent<{ lang: string; title: string }>).detail;
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  document.title = title;
  elsewhere(lang);
  const url = new URL(location.href);
  if ((url.searchParams.get('lang') ?? first) === lang) return;
  url.searchParams.set('lang', lang);
  history.replaceState(history.state, '', url);
});

// Each question is a step of the browser's history, so that "back" goes to the question before and loses nothing.
// Only the question's name is kept there, never an answer.
// Where the page was left in this tab, the element has the answers again, and the history which question was looked at.
const { page: before } = (history.state ?? {}) as { page?: Page };
if (before && before !== calculator.state.page && calculator.state.form.place) calculator.goTo(before, false);
history.replaceState({ ...history.state, page: calculator.state.page }, '');
calculator.addEventListener('yidi-page', (event) => {
  history.pushState({ page: (event as CustomEvent<{ page: Page }>).detail.page }, '');
});
window.addEventListener('popstate', (event) => {
  const page = (event.state as { page?: Page } | null)?.page;
  if (!page) return;
  const isCleared = !calculator.state.form.place; // and no result is left to go back to
  calculator.goTo(page === 'result' && isCleared ? 'insured' : page, false);
});

// An update reloads the page once; what was typed rides along in the history entry for that moment and is removed at
// once.
const { carried, ...rest } = (history.state ?? {}) as { carried?: Omit<Kept, 'form'> & { form: unknown } };
if (carried) {
  history.replaceState(rest, '');
  const form = formFrom(carried.form);
  if (form) calculator.restore({ ...carried, form, heard: carried.heard ?? {} });
}

// A link may hold answers behind its #, which no server is told. They are taken out of the address at once.
if (/^https?:$/.test(location.protocol)) calculator.address = location.origin + location.pathname;
function readLink(): void {
  const { hash } = location;
  if (!hash.startsWith('#yidi=')) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  calculator.reopen(readHash(hash));
}
readLink();
window.addEventListener('hashchange', readLink);

keepUpToDate(() => history.replaceState({ ...history.state, carried: calculator.state }, ''));
