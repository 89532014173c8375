import { css } from 'lit';

export const inputs = css`
  .progress { color: var(--quiet); font-size: 0.889em; }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 0.3em;
    border: 0;
    border-radius: 3px;
    background: var(--line);
    -webkit-appearance: none;
    appearance: none;
    overflow: hidden;
  }
  progress::-webkit-progress-bar { background: var(--line); }
  progress::-webkit-progress-value { background: var(--main); border-radius: 3px; }
  progress::-moz-progress-bar { background: var(--main); border-radius: 3px; }

  fieldset { border: 0; min-width: 0; margin: 0.7em 0 1.1em; }
  legend, .field > label { font-weight: 650; margin-block-end: 0.35em; display: block; }
  .choice {
    position: relative; display: flex; gap: 0.75em; align-items: flex-start; min-height: max(3.1em, var(--target));
    padding: 0.72em 0.85em;
    margin: 0.5em 0; background: var(--paper); border: var(--edge-width) solid var(--edge);
    border-radius: var(--yidi-radius, 12px); cursor: pointer;
  }
  .choice.quiet { background: none; border-color: transparent; padding-inline: 0; }
  .choice:hover { border-color: var(--main); }
  .choice:has(input:checked) {
    border-color: var(--main);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--main);
  }
  .choice:focus-within:has(input:focus-visible) { outline: 3px solid var(--main); outline-offset: 2px; }
  input:focus-visible + .mark { outline: 3px solid var(--main); outline-offset: 2px; } /* where :has is not known */
  .choice input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer; }
  .mark {
    flex: none;
    width: 1.35em;
    height: 1.35em;
    margin-top: 0.12em;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--paper);
    display: grid;
    place-items: center;
  }
  .mark.box { border-radius: 6px; }
  input:checked + .mark { border-color: var(--main); }
  input:checked + .mark::after {
    content: "";
    width: 0.68em;
    height: 0.68em;
    border-radius: 50%;
    background: var(--main);
  }
  input:checked + .mark.box { background: var(--main); }
  input:checked + .mark.box::after {
    width: 0.4em;
    height: 0.72em;
    border-radius: 0;
    background: none;
    border: solid var(--main-ink);
    border-width: 0 0.16em 0.16em 0;
    transform: translateY(-0.08em) rotate(45deg);
  }
  .words { flex: 1; min-width: 0; }
  /* short answers side by side, as many as there is room for */
  .segments fieldset { display: flex; flex-wrap: wrap; gap: 0.5em; }
  .segments :is(legend, .hint, .error) { flex: 1 0 100%; margin-block: 0; }
  .segments .choice { flex: 1 1 5.6em; margin: 0; padding-inline: 0.6em; gap: 0.5em; }
  .tag {
    display: inline-block;
    font-size: 0.78em;
    padding: 0 0.5em;
    margin-inline-start: 0.3em;
    border: 1px solid var(--main);
    color: var(--main);
    border-radius: 1em;
  }

  .group { border-top: 2px solid var(--line); padding-top: 0.7em; }
  .group > legend { font-size: 1.1em; float: inline-start; width: 100%; }
  .group > legend + * { clear: both; }
  .group .field > label::first-letter { text-transform: uppercase; }

  .field { margin: 0.9em 0; }
  input.date + button { margin-block-start: 0.4em; }
  .field input[type="file"] { font: inherit; max-width: 100%; min-height: var(--target); }
  input[type="text"], input[type="date"], select, textarea {
    font: inherit; color: var(--ink); background-color: var(--paper); width: 100%; min-height: max(3em, var(--target));
    padding: 0.5em 0.8em;
    border: var(--edge-width) solid var(--edge); border-radius: var(--yidi-radius, 10px); -webkit-appearance: none;
    appearance: none;
  }
  input.short { max-width: 12em; } input.date { max-width: 16em; }
  select {
    /* The arrow is drawn, not an image: many hosts' policies admit no data: images. */
    padding-inline-end: 2.4em; background-repeat: no-repeat; background-size: 7px 7px;
    background-position: right 21px center, right 14px center;
    background-image: linear-gradient(45deg, transparent 50%, var(--edge) 50%),
      linear-gradient(-45deg, transparent 50%, var(--edge) 50%);
  }
  [dir="rtl"] select { background-position: left 14px center, left 21px center; }
  .money { position: relative; }
  .money > span {
    position: absolute;
    inset-inline-start: 0.9em;
    inset-block-start: 0;
    line-height: 3em;
    color: var(--quiet);
  }
  .money span + input { padding-inline-start: 2em; }
  .money input { font-variant-numeric: tabular-nums; font-size: 1em; }
  [aria-invalid="true"] { border-color: var(--bad) !important; border-width: 2px !important; }
  .understood:not(:empty) { min-height: 1.6em; color: var(--quiet); font-variant-numeric: tabular-nums; }
  .understood strong { color: var(--ink); }
  .error { color: var(--bad); border-inline-start: 4px solid var(--bad); padding-inline-start: 0.6em; margin: 0.4em 0; }

  .buttons { display: flex; flex-wrap: wrap; gap: 0.7em; margin-block-start: 1.6em; align-items: center; }
  button {
    font: inherit;
    cursor: pointer;
    min-height: var(--target);
    border-radius: var(--yidi-radius, 12px);
    padding: 0.55em 1.2em;
    border: var(--edge-width) solid var(--main);
    background: transparent;
    color: var(--main);
  }
  button.primary {
    background: var(--main);
    color: var(--main-ink);
    font-weight: 650;
    flex: 1 1 9em;
    min-height: max(3.2em, var(--target));
  }
  .card > .secondary { margin-top: 0.6em; }
  .buttons .secondary { min-height: max(3.2em, var(--target)); }
  button.link {
    border-color: transparent;
    padding: 0.3em 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .to-take .link, .buttons .link { margin-inline-start: -0.5em; } /* its text, not its edge, stands in line */
  header button { flex: none; }
  button.size { padding: 0.2em 0.6em; min-width: var(--target); }
  button[aria-pressed="true"] { background: var(--main); color: var(--main-ink); text-decoration: none; }
  button[aria-disabled="true"] { opacity: 0.45; cursor: default; }
  details { margin: 0.9em 0 0; }
  .aside > summary { font-weight: 400; text-decoration: underline; text-underline-offset: 0.2em; }
  summary { cursor: pointer; min-height: var(--target); padding: 0.5em 0; color: var(--main); font-weight: 600; }
  .note {
    background: var(--note-tint);
    border-inline-start: 4px solid var(--account);
    border-radius: 8px;
    padding: 0.7em 0.9em;
    margin: 0.8em 0;
  }
  .note ul { padding-inline-start: 1.1em; }
  @media (min-width: 700px) { button.primary { flex: 0 1 15em; } }
  yidi-place-search { display: block; scroll-margin-top: 0.5em; }
  .finder { position: relative; }
`;
