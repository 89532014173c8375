// The calculator's own look, and what a form with a panel beside it needs besides.
import { css } from 'lit';
import { base } from '../show/styles/base.js';
import { finder } from '../show/styles/finder.js';
import { inputs } from '../show/styles/inputs.js';
import { modes } from '../show/styles/modes.js';
import { result } from '../show/styles/result.js';

const desk = css`
  .page { font-size: 100%; max-width: 96em; min-height: 90vh; }
  h2 { font-size: 1.4em; } h3 { font-size: 1.1em; margin-block-start: 0; } h4 { margin: 0.8em 0 0.3em; }
  header a { display: inline-flex; align-items: center; min-height: 44px; }
  .starts { display: grid; gap: 1em; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr)); }
  .starts .card { margin: 0; }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    padding: 0.5em 0;
    background: var(--ground);
    border-bottom: 1px solid var(--line);
  }
  .toolbar .primary, .toolbar button, .toolbar .file { flex: none; min-height: 44px; padding: 0.4em 0.9em; }
  .state { color: var(--quiet); }
  .file {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0.55em 1.2em;
    border: 1.5px solid var(--main);
    border-radius: 12px;
    color: var(--main);
    cursor: pointer;
  }
  .file.primary { background: var(--main); color: var(--main-ink); font-weight: 650; }
  .file:focus-within { outline: 3px solid var(--main); outline-offset: 2px; }
  .more { margin: 0; position: relative; } .more summary { display: flex; align-items: center; }
  .more:not([open]) > div { display: none; }
  .more > div {
    display: grid;
    background: var(--paper);
    border: 1.5px solid var(--edge);
    border-radius: 10px;
    padding: 0.3em;
    min-inline-size: min(20em, 80vw);
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  }
  .more button { text-align: start; }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.2em; margin-block-start: 0.6em; }
  nav ol { display: none; list-style: none; padding: 0; }
  nav button {
    inline-size: 100%;
    text-align: start;
    border-color: transparent;
    border-radius: 8px;
    padding: 0.3em 0.6em;
    color: var(--ink);
  }
  nav button[aria-current] { background: var(--tint); border-color: var(--main); font-weight: 650; }
  .form, aside { min-inline-size: 0; }
  .table, .reading, .forms {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 14px;
    padding: 0.8em 1em 1em;
    margin: 1em 0;
    scroll-margin-block-start: 5em;
  }
  .reading { border-color: var(--main); background: var(--tint); }
  .table > h3, .reading > h3, .forms > h3 { margin: 0 0 0.2em; font-size: 1.1em; }
  .table:focus { outline: none; }
  .table:focus-visible { outline: 3px solid var(--main); }
  .field { margin: 0.5em 0; }
  .field.bare { margin: 0; }
  .field .hint { margin: 0 0 0.3em; font-size: 0.889em; }
  input[type="text"], input[type="date"], select, textarea { min-height: 44px; padding: 0.3em 0.6em; }
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    inline-size: 100%;
    border: 1.5px solid var(--edge);
    border-radius: 10px;
  }
  select { padding-inline-end: 2.2em; text-overflow: ellipsis; }
  input:disabled, select:disabled { background: var(--open); color: var(--quiet); cursor: not-allowed; }
  button:disabled { border-color: var(--edge); color: var(--quiet); cursor: not-allowed; }
  ::placeholder { color: var(--quiet); opacity: 1; }
  .pair, .groups {
    display: grid;
    gap: 0 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: end;
  }
  .scroll { position: relative; overflow-x: auto; margin: 0.4em 0; }
  .grid { border-collapse: collapse; inline-size: 100%; }
  .grid th {
    text-align: start;
    font-weight: 600;
    padding: 0.3em 0.6em 0.3em 0;
    min-inline-size: 5em;
    line-height: 1.35;
  }
  .grid td { padding: 0.2em; min-inline-size: 7.5em; vertical-align: top; }
  .grid td:first-child { min-inline-size: 0; }
  details { margin-block-start: 0.5em; }
  summary { padding: 0.4em 0; }
  .all-rows > ul, .cards, .items, .bands, .list { list-style: none; padding: 0; margin: 0; }
  .row { border-top: 1px solid var(--line); }
  .row > details { margin: 0; }
  .row summary, .example summary { color: var(--ink); font-weight: 400; }
  .row .body { padding: 0.2em 0 0.8em 0.8em; border-inline-start: 3px solid var(--tint); }
  .items li { border: 1px solid var(--line); border-radius: 10px; padding: 0.4em 0.8em; margin: 0.5em 0; }
  .conditions { margin: 0.6em 0; }
  .condition { border: 1px solid var(--line); border-radius: 10px; padding: 0.3em 0.8em 0.5em; margin: 0.4em 0; }
  .condition legend { padding: 0 0.3em; margin: 0; }
  .line { display: grid; grid-template-columns: 1fr auto; align-items: start; }
  .line-buttons { display: flex; flex-wrap: wrap; gap: 0 0.4em; margin-block-start: 0.4em; }
  .ticks { display: flex; flex-wrap: wrap; gap: 0 1.1em; }
  .tick { display: inline-flex; gap: 0.45em; align-items: center; min-height: 44px; cursor: pointer; }
  .tick input { inline-size: 1.25em; block-size: 1.25em; accent-color: var(--main); }
  .flag { color: var(--bad); font-weight: 650; }
  .findings p { margin: 0.3em 0; }
  .advice { border-inline-start: 4px solid var(--account); padding-inline-start: 0.6em; }
  .fine { color: var(--good); font-weight: 650; }
  [role="tablist"] { display: flex; flex-wrap: wrap; gap: 0.3em; }
  [role="tab"] { border-radius: 10px 10px 0 0; padding: 0.4em 0.9em; border-color: var(--line); }
  [role="tab"][aria-selected="true"] {
    background: var(--main);
    color: var(--main-ink);
    border-color: var(--main);
    font-weight: 650;
  }
  .panel {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 0 14px 14px 14px;
    padding: 0.8em 1em;
  }
  .list > li { border-top: 1px solid var(--line); padding: 0.5em 0; }
  .list > li:first-child { border-top: 0; }
  .example details { margin: 0; }
  .example .numbers { display: flex; flex-wrap: wrap; gap: 0 1.2em; margin: 0; }
  .example b { font-variant-numeric: tabular-nums; }
  .own { border-inline-start: 3px solid var(--main); padding-inline-start: 0.8em; }
  .compared { list-style: none; padding: 0; }
  .same { color: var(--good); } .other { color: var(--bad); font-weight: 650; }
  .coverage { border-collapse: collapse; inline-size: 100%; }
  .coverage th { text-align: start; font-weight: 400; inline-size: 45%; }
  .coverage td { text-align: start; }
  .coverage td, .coverage th { border-top: 1px solid var(--line); vertical-align: top; padding: 0.2em 0.4em 0.2em 0; }
  .coverage .missing td { color: var(--warn); } .coverage .above td { color: var(--quiet); }
  .coverage th .link { text-align: start; padding-inline: 0; }
  .forms dl {
    display: grid;
    gap: 0.6em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    margin-block-start: 0.5em;
  }
  .form dt { font-weight: 650; }
  .forms .form { border: 1px solid var(--line); border-radius: 10px; padding: 0.5em 0.8em; }
  .forms dt strong { display: block; font-size: 1.2em; color: var(--main); font-variant-numeric: tabular-nums; }
  iframe {
    inline-size: 100%;
    block-size: 80vh;
    border: 1.5px solid var(--edge);
    border-radius: 10px;
    background: var(--ground);
  }
  .toast {
    position: fixed;
    inset: auto 1em 1em auto;
    z-index: 4;
    display: flex;
    gap: 0.8em;
    align-items: center;
    background: var(--ink);
    color: var(--paper);
    border-radius: 12px;
    padding: 0.5em 1em;
  }
  .toast button { border-color: var(--paper); color: var(--paper); }
  .toast button:focus-visible { outline-color: var(--paper); }
  @media (min-width: 700px) {
    .toolbar { position: sticky; inset-block-start: 0; z-index: 2; }
    .more > div { position: absolute; z-index: 3; }
  }
  @media (min-width: 1100px) {
    .columns { grid-template-columns: 15em minmax(0, 1fr) 26em; }
    .columns:has(.panel.try) { grid-template-columns: 13em minmax(0, 1fr) minmax(24em, 36em); }
    .jump { display: none; } nav ol { display: block; }
    nav, aside {
      position: sticky;
      inset-block-start: 4.5em;
      align-self: start;
      max-block-size: calc(100vh - 5em);
      overflow-y: auto;
    }
  }
  @media print { .toolbar, nav, .toast { display: none; } }
`;

export const styles = [base, inputs, finder, result, modes, desk];
