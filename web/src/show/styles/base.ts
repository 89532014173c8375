import { css } from 'lit';

// `all: initial` keeps a host page's fonts and colours out; `medium` is the reader's own text size, so that all that
// follows grows with it. Sizes are in em for the same reason. Dark colours are for screens: paper is white.
export const base = css`
  :host { display: block; }
  .root {
    all: initial; direction: ltr; display: block; font-size: medium; color-scheme: light;
    --target: 44px; --edge-width: 1.5px;
    --ground: var(--yidi-ground, #f4f6f5); --paper: var(--yidi-paper, #ffffff); --ink: var(--yidi-ink, #17262a);
    --quiet: #4a5b5f; --line: #d3dbda; --edge: #74868a;
    --main: var(--yidi-main, #0b5f6b); --main-ink: var(--yidi-main-ink, #ffffff); --tint: var(--yidi-tint, #e3f0ef);
    --warn: #8a3a12; --warn-tint: #fdf0e6; --good: #1d6a3a;
    --bad: #a32020; --note-tint: #fbf6e2;
    --basic: #0b5f6b; --more: #4a9c86; --hospital: #7b6aa8; --account: #c08a1e; --cash: #c0563b; --open: #e9edec;
    --open-line: #74868a;
    color: var(--ink); background: var(--ground);
    font-family: var(--yidi-font, var(--latin, system-ui), "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC",
      "Microsoft YaHei", sans-serif);
    line-height: 1.6; -webkit-text-size-adjust: 100%; overflow-wrap: break-word;
  }
  /* The marks ’ and “ are as wide as a Chinese character in most Chinese fonts: English asks another one first. */
  .root[lang="en"] {
    --latin: "Segoe UI", Roboto, "Helvetica Neue", system-ui;
    font-variant-east-asian: proportional-width;
  }
  .root[dir="rtl"] { direction: rtl; }
  .elderly {
    --target: 60px;
    --edge-width: 2px;
    --ink: #0a1416;
    --quiet: #2b3a3e;
    --line: #93a1a1;
    --edge: #46575b;
    --main: #084b55;
    --warn: #6f2b0a;
    --bad: #8a1414;
  }
  @media screen {
    .dark {
      color-scheme: dark;
      --ground: var(--yidi-ground-dark, #11181a); --paper: var(--yidi-paper-dark, #1a2427);
      --ink: var(--yidi-ink-dark, #e6edec); --quiet: #aebcbd; --line: #35464a; --edge: #7f9396;
      --main: var(--yidi-main-dark, #7fd3d6); --main-ink: var(--yidi-main-ink-dark, #06282d);
      --tint: var(--yidi-tint-dark, #17353a); --warn: #ffbe94; --warn-tint: #34241a; --good: #8fd6a6;
      --bad: #ff9c90; --note-tint: #2c2a1b;
      --basic: #58b6bd; --more: #7fcbb0; --hospital: #a99ad6; --account: #dcb158; --cash: #e68a6e; --open: #263235;
      --open-line: #7f9396;
    }
    .dark.elderly {
      --ink: #ffffff;
      --quiet: #d6dfde;
      --line: #6b7e82;
      --edge: #b3c3c5;
      --main: #a3e6e8;
      --warn: #ffd3b5;
      --bad: #ffbdb4;
    }
  }
  @media (prefers-contrast: more) { .root { --quiet: var(--ink); --line: var(--edge); --edge-width: 2px; } }

  .page { font-size: 112.5%; max-width: 42em; margin: 0 auto; padding: 0.7em 0.9em 2em; box-sizing: border-box; }
  .elderly .page { font-size: max(112.5%, 22px); line-height: 1.5; }
  .size-26 .page { font-size: max(112.5%, 26px); }
  .size-30 .page { font-size: max(112.5%, 30px); }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend, pre { margin: 0; padding: 0; }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.8em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1em;
    border-block-end: 1px solid var(--line);
    padding-block-end: 0.4em;
  }
  h1 { flex: 1 1 8em; min-width: 0; font-size: 1em; font-weight: 700; color: var(--main); line-height: 1.35; }
  .switches { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2em; margin-inline-start: auto; }
  h2 {
    font-size: 1.45em;
    line-height: 1.35;
    font-weight: 700;
    margin: 0.35em 0 0.3em;
    scroll-margin-top: 1em;
    word-break: keep-all; /* a line of Chinese ends at a comma, not inside a word */
  }
  h2:focus { outline: none; }
  h2:focus-visible { outline: 3px solid var(--main); outline-offset: 6px; border-radius: 4px; }
  h3 { font-size: 1.2em; line-height: 1.35; margin: 1.6em 0 0.5em; }
  h4 { font-size: 1em; font-weight: 700; margin: 1.1em 0 0.35em; }
  p + p { margin-block-start: 0.4em; }
  .progress + .lead { margin-block-start: 0.7em; }
  .lead { margin: 0.2em 0 0.9em; color: var(--quiet); }
  .hint { color: var(--quiet); margin: 0.1em 0 0.5em; }
  .small, small { font-size: 0.889em; }
  .small { color: var(--quiet); }
  small { display: block; color: var(--quiet); line-height: 1.45; }
  .elderly .small, .elderly small { font-size: 1em; }
  code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8em; color: var(--quiet); }
  footer {
    margin-block-start: 2.5em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--line);
    color: var(--quiet);
    font-size: 0.889em;
  }
  .colours { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2em 0.7em; margin-block-end: 0.6em; }
  footer .colours select { width: auto; max-width: 100%; min-height: var(--target); padding-block: 0.2em; }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .loading { padding: 3em 0; text-align: center; color: var(--quiet); }
  a { color: var(--main); }
  .tel { font-weight: 650; white-space: nowrap; display: inline-block; padding: 0.35em 0; min-height: var(--target); }
  :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
  @media (min-width: 700px) { .page { padding: 1.2em 2em 3em; } }

  .wide .page { max-width: 62em; }
  .wide .result { max-width: 44em; margin-inline: auto; }
  .wide .beside { display: grid; grid-template-columns: minmax(0, 1fr) 18em; gap: 2.2em; align-items: start; }
  .wide form { background: var(--paper); border: 1px solid var(--line); border-radius: 16px; padding: 1.5em 2em 2em; }
  .so-far {
    position: sticky;
    inset-block-start: 1em;
    font-size: 0.889em;
    max-height: calc(100vh - 2em);
    overflow-y: auto;
  }
  .so-far h3 { font-size: 1em; margin: 0.4em 0 0.6em; color: var(--quiet); font-weight: 650; }
  .so-far ol { list-style: none; padding: 0; border-inline-start: 3px solid var(--line); }
  .so-far li { padding-block: 0.3em; padding-inline: 0.9em 0; color: var(--quiet); line-height: 1.45; }
  .so-far .here {
    color: var(--ink);
    font-weight: 700;
    border-inline-start: 3px solid var(--main);
    margin-inline-start: -3px;
  }
  .so-far button {
    display: block;
    width: 100%;
    border: 0;
    padding: 0.2em 0;
    text-align: start;
    color: inherit;
    line-height: 1.45;
  }
  .so-far button span { text-decoration: underline; text-underline-offset: 0.2em; }
  .so-far strong { display: block; color: var(--ink); font-weight: 600; }
`;
