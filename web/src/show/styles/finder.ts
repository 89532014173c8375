import { css } from 'lit';

// The places found lie over what follows, so that nothing moves under a finger when the list closes.
export const finder = css`
  .found {
    position: absolute; z-index: 1; inset-block-start: 100%; inset-inline: 0; margin-block-start: 4px; overflow: hidden;
    background: var(--paper); border: var(--edge-width) solid var(--edge); border-radius: 10px;
    box-shadow: 0 8px 24px rgb(0 0 0 / 0.18);
  }
  .found[hidden], .found [hidden] { display: none; }
  .found ul { list-style: none; padding: 0; }
  .found li {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 0.5em;
    min-height: max(var(--target), 2.6em); padding: 0.35em 0.85em; cursor: pointer;
    border-block-start: 1px solid var(--line);
  }
  .found li:first-child { border-block-start: 0; }
  .found li:hover { background: var(--tint); }
  .found li[aria-selected="true"] {
    background: var(--tint);
    box-shadow: inset 0 0 0 3px var(--main);
    border-radius: 10px;
  }
  .found small { display: inline; }
  .found .tag { margin: 0; }
  .found p { padding: 0.6em 0.85em; color: var(--quiet); }
  .found ul:not([hidden]) + p { border-block-start: 1px solid var(--line); }
  @media (forced-colors: active) {
    .found li[aria-selected="true"] { outline: 3px solid Highlight; outline-offset: -3px; }
  }
  @media print { .found { display: none; } }
`;
