import { css } from 'lit';

// The lines of a bill: one under the other on a phone, columns where there is room.
export const items = css`
  textarea { resize: vertical; line-height: 1.5; margin-block-end: 0.5em; }
  .items {
    list-style: none;
    padding: 0;
    border-block-start: 2px solid var(--line);
    margin-block: 0.8em;
    counter-reset: item;
  }
  .items > li {
    border-block-end: 1px solid var(--line);
    padding: 0.5em 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
    counter-increment: item;
  }
  .items > li.bad { border-inline-start: 4px solid var(--bad); padding-inline-start: 0.6em; }
  .item-name { flex: 1 1 8em; min-width: 0; font-weight: 600; overflow-wrap: anywhere; }
  .item-name::before { content: counter(item) " "; color: var(--quiet); font-weight: 400; }
  .item-terms { flex: 1 1 100%; order: 3; color: var(--quiet); font-size: 0.889em; }
  .item-amount { font-weight: 650; font-variant-numeric: tabular-nums; }
  .items > li > button { margin-inline-start: auto; }
  .item-said { flex: 1 1 100%; order: 4; font-size: 0.889em; color: var(--warn); }
  .item-open {
    flex: 1 1 100%;
    background: var(--paper);
    border: 2px solid var(--main);
    border-radius: 12px;
    padding: 0.6em 0.9em;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: flex-end;
  }
  .item-open .field { flex: 1 1 8em; min-width: 0; margin: 0.4em 0; }
  .item-open .name, .item-open .choice, .item-open .buttons { flex: 1 1 100%; margin-block: 0.4em; }
  .items-sum { font-size: 1.1em; margin-block: 1em 0.2em; }
  pre {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-height: 12em;
    overflow-y: auto;
    font-size: 0.8em;
    border: 1px solid var(--line);
    border-radius: 8px;
    padding: 0.6em;
  }
  .wide .items > li { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) auto auto; }
  .wide .item-terms { order: 0; }
  .wide .item-said, .wide .item-open { grid-column: 1 / -1; }
`;
