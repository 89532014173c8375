// The chosen look, and nothing else, is remembered on this device: a switch to be found again at every visit is of no
// help to those who need it. It is kept only once the switch is used, and tells nothing of what was typed. Runs before
// the element is defined, so that the first picture is the right one.

import type { Look } from '../show/calculator/appearance.js';
import { SIZES, THEMES } from '../show/calculator/appearance.js';

const KEY = 'yidi-view';

function kept(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ');
  } catch {
    return []; // storage is switched off
  }
}

function keep({ view, textSize, theme }: Look): void {
  try {
    if (view === 'elderly' || theme !== 'auto') localStorage.setItem(KEY, `${view} ${textSize} ${theme}`);
    else localStorage.removeItem(KEY);
  } catch {
    // storage is switched off: it looks so until the page is closed
  }
}

const shown = (theme: string): void => {
  document.documentElement.dataset.theme = theme;
};

const calculator = document.querySelector('yidi-calculator');
const [view = '', textSize = '', theme = ''] = kept();
calculator?.setAttribute('keeps-look', ''); // it says so where there is something to remember
if (view === 'elderly') calculator?.setAttribute('view', view);
if (SIZES.includes(textSize)) calculator?.setAttribute('text-size', textSize);
if (THEMES.includes(theme)) {
  calculator?.setAttribute('theme', theme);
  shown(theme);
}
calculator?.addEventListener('yidi-look', (event) => {
  const look = (event as CustomEvent<Look>).detail;
  keep(look);
  shown(look.theme);
});
