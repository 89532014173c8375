import { css } from 'lit';

// Forced colours keep every edge and sign; motion is kept only where it is wanted; paper needs no buttons.
export const modes = css`
  @media (forced-colors: active) {
    .choice:has(input:checked) { outline: 3px solid Highlight; }
    .button.primary, button.primary { border-width: 3px; }
    .figure.estimate { border-block-end: 3px dashed CanvasText; }
    .mark, .sign, .badge { border-color: CanvasText; }
    input:checked + .mark::after { background: Highlight; forced-color-adjust: none; }
    input:checked + .mark.box { background: Highlight; forced-color-adjust: none; }
    svg.bar, .swatch { forced-color-adjust: none; }
    button[aria-pressed="true"] { outline: 3px solid Highlight; outline-offset: -5px; }
    progress { border: 1px solid CanvasText; }
    progress::-webkit-progress-value { background: CanvasText; forced-color-adjust: none; }
    progress::-moz-progress-bar { background: CanvasText; forced-color-adjust: none; }
    select { -webkit-appearance: auto; appearance: auto; } /* the drawn arrow is gone */
  }
  @media (prefers-reduced-motion: no-preference) {
    .choice, button { transition: border-color 0.12s, background-color 0.12s; }
  }
  @media print {
    .buttons, header button, .answers button, .so-far, footer { display: none; } .card { break-inside: avoid; }
  }
`;
