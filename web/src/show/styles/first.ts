import { css } from 'lit';

// The first screen of the result: one sentence, one figure, and the ways to act on them.
export const first = css`
  .result > h2:focus-visible { outline-offset: 1px; }
  .result > h2 { font-size: 1em; color: var(--quiet); margin: 0 0 0.3em; }
  .first .part { margin: 0; }
  .first .card { margin: 0 0 0.7em; padding-block: 0.8em; }
  .icon {
    flex: none; width: 1.15em; height: 1.15em; margin-inline-end: 0.4em; vertical-align: -0.2em; fill: none;
    stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round;
  }
  .eyebrow { font-size: 0.889em; font-weight: 650; color: var(--quiet); margin: 0 0 0.2em; }
  .do .headline { font-size: 1.35em; line-height: 1.3; margin-block-end: 0.25em; text-wrap: pretty; }
  .do p { line-height: 1.45; }
  .doors { display: flex; flex-wrap: wrap; gap: 0.5em; margin-block-start: 0.6em; }
  .button, .doors button {
    display: inline-flex; align-items: center; justify-content: center; text-align: center; min-height: var(--target);
    border: var(--edge-width) solid var(--main); border-radius: var(--yidi-radius, 12px); padding: 0.3em 0.7em;
    color: var(--main); text-decoration: none; font-weight: 600; line-height: 1.3;
  }
  .doors > * { flex: 1 1 auto; }
  .doors .secondary { font-size: 0.86em; padding-inline: 0.5em; }
  .elderly .doors .secondary { font-size: 1em; }
  .elderly .doors .secondary .icon { display: none; } /* its room is the words' */
  @media (max-width: 379px) { .doors .secondary .icon { display: none; } }
  .doors .primary {
    background: var(--main); color: var(--main-ink); flex-basis: 100%; min-height: max(2.8em, var(--target));
  }
  .do.fine .doors > * { flex: 0 1 auto; }

  .costs > div { padding-block: 0.35em; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap;
    gap: 0 0.8em; justify-content: space-between; align-items: baseline; }
  .costs > div:first-child { border: 0; padding-top: 0; }
  .costs dt { color: var(--quiet); }
  .costs dd { text-align: end; flex: 1 1 auto; font-variant-numeric: tabular-nums; }
  .costs .cost-main { display: block; }
  .costs .cost-main dd { text-align: start; }
  .costs .cost-main dt { display: flex; flex-wrap: wrap; gap: 0.1em 0.6em; align-items: center; }
  .figure { font-size: clamp(1.5em, 9vw, 2.1em); font-weight: 760; line-height: 1.2; letter-spacing: -0.01em; }
  .figure.long { font-size: clamp(1.3em, 8vw, 1.85em); }
  .figure small { display: inline; font-size: 0.55em; font-weight: 650; color: inherit; margin-inline-end: 0.2em; }
  .figure.estimate {
    padding-block-end: 0.1em;
    background: repeating-linear-gradient(-45deg, var(--cash) 0 3px, transparent 3px 7px) 0 100% / 100% 0.14em
      no-repeat;
  }
  .kind {
    display: inline-block; white-space: nowrap; font-size: 0.8em; font-weight: 650; line-height: 1.5;
    padding: 0 0.6em; border: 2px solid var(--good); border-radius: 1em; color: var(--good);
  }
  .kind.estimate, .kind.most { border-style: dashed; border-color: var(--warn); color: var(--warn); }
  .seg-back { fill: var(--paper); } .seg.bare { stroke: none; }
  .open-share { fill: url(#hatch-share); }
  .likely-basic { fill: url(#likely-basic); } .likely-more_funds { fill: url(#likely-more_funds); }
  .likely-hospital { fill: url(#likely-hospital); } .likely-account { fill: url(#likely-account); }
  .likely-cash { fill: url(#likely-cash); }
  .legend { display: flex; flex-wrap: wrap; gap: 0 1.2em; font-size: 0.889em; }
  .legend .swatch { vertical-align: -1px; margin: 0 0.35em 0 0; }
  .first .card > details { margin-top: 0.3em; }
  .first .card > details > summary { padding-block: 0.35em; font-size: 0.944em; }
  .rows { list-style: none; padding: 0; }
  .card.rows { padding: 0.3em 1.05em; }
  .rows li {
    display: flex; gap: 0.6em; align-items: center; justify-content: space-between; padding: 0.3em 0;
    border-top: 1px solid var(--line);
  }
  .rows li:first-child { border-top: 0; }
  .rows button { flex: none; }
  .tight .rows li { flex-wrap: wrap; }

  .wide .result { max-width: 58em; }
  .wide .first { display: grid; grid-template-columns: 1fr 1fr; gap: 1em; align-items: start; }
  /* What makes it more exact side by side; what it rests on has all the width. */
  .wide .sharper {
    display: grid; grid-template-columns: repeat(auto-fit, minmax(24em, 1fr)); gap: 0 1em; align-items: start;
  }
  .sharper > :empty { display: none; }
  .aloud { width: 100%; }
  .basis { margin-block: 0.2em 0.4em; }

  .fold { border-top: 1px solid var(--line); margin: 0; }
  .fold + .fold { border-top: 1px solid var(--line); }
  .fold > summary { padding: 0.75em 0; }
  .fold > summary h3 { display: inline; font-size: 1em; margin: 0; font-weight: 650; }
  .fold > summary h3:focus { outline: none; }
  .fold[open] { padding-block-end: 1em; }
`;
