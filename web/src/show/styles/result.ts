import { css } from 'lit';

export const result = css`
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--yidi-radius, 14px);
    padding: 1em 1.05em;
    margin: 0.7em 0;
  }
  .card.todo { border-inline-start: 6px solid var(--warn); }
  .card.fine { border-inline-start: 6px solid var(--good); }
  .card.unsure { border-inline-start: 6px dashed var(--edge); }
  .headline { font-size: 1.2em; font-weight: 700; line-height: 1.4; }
  .deadline {
    background: var(--warn-tint);
    color: var(--warn);
    border-radius: 10px;
    padding: 0.5em 0.8em;
    margin: 0.6em 0;
  }
  .deadline strong { margin-inline-end: 0.5em; }
  .card > h4:first-child { margin-top: 0; }
  .reopen label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: var(--main);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .reopen input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; font-size: 0; }
  .reopen label:focus-within { outline: 3px solid var(--main); outline-offset: 2px; border-radius: 4px; }
  ul, ol { padding-inline-start: 1.3em; }
  ul.papers, ul.conditions, ol.steps { list-style: none; padding: 0; }
  .choice.paper { margin: 0.35em 0; padding: 0.6em 0.7em; min-height: var(--target); border-color: var(--line); }
  .plain li { margin: 0.25em 0; }
  .verdict { margin-bottom: 0.5em; }
  .conditions li {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    padding: 0.4em 0;
    border-top: 1px solid var(--line);
  }
  .conditions li span:nth-child(2) { flex: 1; }
  .conditions em { font-style: normal; color: var(--quiet); white-space: nowrap; font-size: 0.889em; }
  .sign {
    flex: none;
    width: 1.5em;
    height: 1.5em;
    line-height: 1.4em;
    text-align: center;
    border-radius: 50%;
    font-weight: 700;
    border: 1.5px solid var(--edge);
    color: var(--quiet);
  }
  .yes .sign { border-color: var(--good); color: var(--good); }
  .no .sign { border-color: var(--bad); color: var(--bad); }
  .no em { color: var(--bad); font-weight: 650; }
  .groups dt { font-weight: 600; margin-top: 0.6em; }

  .glance { display: flex; flex-wrap: wrap; gap: 0 1.2em; }
  .glance strong { font-size: 1.1em; font-variant-numeric: tabular-nums; }
  .numbers {
    display: grid;
    gap: 0.4em 1.4em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    margin-bottom: 0.7em;
  }
  .big { margin: 0; }
  .big .label { display: block; color: var(--quiet); }
  .big .number {
    font-size: clamp(1.2em, 8.6vw, 1.75em);
    font-weight: 720;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    white-space: normal;
  }
  .big .beside { display: block; color: var(--quiet); font-size: 0.889em; }
  .big.funds .number { color: var(--main); }
  .to { color: var(--quiet); }
  svg.bar { display: block; border-radius: 10px; margin: 0.6em 0 0.3em; }
  .seg { stroke: var(--paper); stroke-width: 2; }
  .seg.basic { fill: var(--basic); } .seg.more_funds { fill: var(--more); } .seg.hospital { fill: var(--hospital); }
  .seg.account { fill: var(--account); } .seg.cash { fill: var(--cash); } .seg.open { fill: url(#hatch); }
  .hatch-back { fill: var(--open); } .hatch-line { fill: var(--open-line); }
  .seg-text { fill: #fff; font-size: 1em; font-weight: 700; }
  .seg-text.more_funds, .seg-text.account { fill: #10201c; }
  .seg-text.open { fill: var(--ink); paint-order: stroke; stroke: var(--open); stroke-width: 5px; }
  .swatch { vertical-align: -5px; margin-block-start: 0.15em; margin-inline-end: 0.4em; }
  .swatch .seg { stroke: none; }
  .swatch text { font-size: 14px; }
  @media screen { .dark .seg-text { fill: #0b1a1c; } }
  table { width: 100%; border-collapse: collapse; margin-top: 0.5em; }
  th { text-align: start; font-weight: 500; }
  td { overflow-wrap: normal; }
  .number { white-space: nowrap; }
  .payer { display: flex; }
  .payer > span { min-width: 0; overflow-wrap: anywhere; }
  .swatch { flex: none; } td { text-align: end; font-variant-numeric: tabular-nums; }
  tbody th, td { padding: 0.5em 0; border-top: 1px solid var(--line); vertical-align: top; }
  tbody tr:first-child > * { border-top: 0; }
  td { padding-inline-start: 0.8em; }
  .sum > * { font-weight: 700; border-top: 2px solid var(--edge); }

  .steps > li { padding: 0.75em 0; border-top: 1px solid var(--line); }
  .steps > li:first-child { border-top: 0; padding-top: 0; }
  .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; }
  .value { font-weight: 700; font-variant-numeric: tabular-nums; }
  .source {
    color: var(--quiet);
    font-size: 0.889em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.7em;
    align-items: center;
  }
  .badge {
    display: inline-block;
    white-space: nowrap;
    border: 1px solid var(--edge);
    border-radius: 1em;
    padding: 0 0.6em;
    font-size: 0.85em;
    color: var(--ink);
  }
  .badge.assumed, .badge.earlier_sheet { border-style: dashed; border-width: 2px; }
  .answers dl > div, .pairs > div { padding: 0.45em 0; border-top: 1px solid var(--line); }
  .answers dt, .pairs dt { color: var(--quiet); font-size: 0.889em; }
  .pairs dd { font-weight: 600; }
  .old { color: var(--warn); }
  .answers dd { display: flex; gap: 0.8em; justify-content: space-between; align-items: center; font-weight: 600; }
  .answers button { flex: none; }

  /* Very large text in a narrow place: a number under its name instead of beside it. */
  .tight table, .tight tbody, .tight tr, .tight tbody th, .tight td { display: block; }
  .tight tbody th { padding-block-end: 0; }
  .tight td { border-top: 0; padding: 0 0 0.4em; overflow-wrap: anywhere; text-align: start; }
  .tight .number, .tight .conditions em, .tight .badge, .tight .tag, .tight .tel {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .tight button, .tight .button, .tight .line strong { overflow-wrap: anywhere; min-width: 0; }
  .tight .conditions li, .tight .answers dd { flex-wrap: wrap; }
  .tight .conditions li span:nth-child(2) { flex: 1 1 60%; }
  .tight .plain, .tight .steps ol { padding-inline-start: 1em; }
  .tight .page { padding-inline: 0.5em; }
  .tight .card { padding-inline: 0.6em; }
`;
