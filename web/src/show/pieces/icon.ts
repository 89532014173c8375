// Quiet signs beside the words of a button: drawn with a line in the colour of the words, and said by nobody.

import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';

const LINES = {
  aloud: 'M4 9.5h3.5L12 6v12l-4.5-3.5H4zM15.5 9.5a3.6 3.6 0 0 1 0 5M18 7a7 7 0 0 1 0 10',
  bill: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6',
  call: 'M5 4.5h4l1.5 4.5L8 10.5a12 12 0 0 0 5.5 5.5l1.5-2.5 4.5 1.5v4A15.5 15.5 0 0 1 5 4.5z',
  chat: 'M4 5h16v11h-9l-4 4v-4H4z',
  open: 'M13.5 4.5h6v6M19.5 4.5 11 13M17 14v5.5H4.5V7H10',
  papers: 'M6.5 3.5h7.5l4 4v13H6.5zM14 3.5v4h4M9.5 12h5.5M9.5 16h5.5',
  take: 'M12 15V4M8 8l4-4 4 4M5 12.5v7h14v-7',
} as const;

export const icon = (name: keyof typeof LINES): TemplateResult => {
  const line = svg`<path d=${LINES[name]}></path>`;
  return html`
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${line}</svg>`;
};
