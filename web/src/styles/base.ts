import { css } from 'lit';

// `all: initial` keeps a host page's fonts and colours out; `medium` is the reader's own text size, so that all that
// follows grows with it. Sizes are in em for the same reason.
export const base = css`
  :host { display: block; }
  .root {
    all: initial; direction: ltr; display: block; font-size: medium;
    --ground: var(--yidi-ground, #f5f7f4); --paper: var(--yidi-paper, #ffffff); --ink: var(--yidi-ink, #17262a); --quiet: #4a5b5f; --line: #c9d3d2; --edge: #74868a;
    --main: var(--yidi-main, #0b5f6b); --main-ink: var(--yidi-main-ink, #ffffff); --tint: var(--yidi-tint, #e3f0ef); --warn: #8a3a12; --warn-tint: #fdf0e6; --good: #1d6a3a;
    --bad: #a32020; --note-tint: #fbf6e2;
    --basic: #0b5f6b; --more: #4a9c86; --hospital: #7b6aa8; --account: #c08a1e; --cash: #c0563b; --open: #e9edec; --open-line: #74868a;
    color: var(--ink); background: var(--ground);
    font-family: var(--yidi-font, system-ui, "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif);
    line-height: 1.6; -webkit-text-size-adjust: 100%; overflow-wrap: break-word;
  }
  @media (prefers-color-scheme: dark) {
    .root {
      --ground: var(--yidi-ground-dark, #11181a); --paper: var(--yidi-paper-dark, #1a2427); --ink: var(--yidi-ink-dark, #e6edec); --quiet: #aebcbd; --line: #35464a; --edge: #7f9396;
      --main: var(--yidi-main-dark, #7fd3d6); --main-ink: var(--yidi-main-ink-dark, #06282d); --tint: var(--yidi-tint-dark, #17353a); --warn: #ffbe94; --warn-tint: #34241a; --good: #8fd6a6;
      --bad: #ff9c90; --note-tint: #2c2a1b;
      --basic: #58b6bd; --more: #7fcbb0; --hospital: #a99ad6; --account: #dcb158; --cash: #e68a6e; --open: #263235; --open-line: #7f9396;
    }
  }
  .page { font-size: 112.5%; max-width: 42em; margin: 0 auto; padding: 0.8em 0.9em 2em; box-sizing: border-box; }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend { margin: 0; padding: 0; }
  header { display: flex; flex-wrap: wrap; gap: 0 0.8em; align-items: center; justify-content: space-between; margin-bottom: 0.9em; }
  h1 { flex: 1 1 9em; min-width: 0; font-size: 1em; font-weight: 650; color: var(--main); line-height: 1.35; }
  h2 { font-size: 1.5em; line-height: 1.35; font-weight: 700; margin: 0.4em 0 0.3em; scroll-margin-top: 1em; word-break: keep-all; /* a line of Chinese ends at a comma, not inside a word */ }
  h2:focus { outline: none; }
  h2:focus-visible { outline: 3px solid var(--main); outline-offset: 6px; border-radius: 4px; }
  h3 { font-size: 1.25em; line-height: 1.35; margin: 1.5em 0 0.5em; }
  h4 { font-size: 1em; font-weight: 700; margin: 1.1em 0 0.35em; }
  p + p { margin-top: 0.4em; }
  .lead { margin: 0.6em 0 1.2em; }
  .hint { color: var(--quiet); margin: 0.1em 0 0.5em; }
  .small, small { font-size: 0.889em; }
  .small { color: var(--quiet); }
  small { display: block; color: var(--quiet); line-height: 1.45; }
  code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8em; color: var(--quiet); }
  footer { margin-top: 2em; padding-top: 0.8em; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.889em; }
  .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .loading { padding: 3em 0; text-align: center; color: var(--quiet); }
  a { color: var(--main); }
  .tel { font-weight: 650; white-space: nowrap; display: inline-block; padding: 0.35em 0; min-height: 44px; }
  :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
  @media (min-width: 700px) { .page { padding: 1.6em 2em 3em; } }
`;
