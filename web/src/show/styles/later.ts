import { css } from 'lit';

// Styles of what is fetched after the answer: the time line, what else could be done, what is not known, remarks and
// documents, the comparison, what is taken along, and paper.
export const later = css`
  yidi-dates, yidi-sheet, yidi-change, yidi-compare, yidi-unknown, yidi-sources, yidi-take { display: block; }

  .fields code { display: block; }
  ul.cards { list-style: none; padding: 0; }
  .picture, .picture canvas { display: block; width: 100%; max-width: 27em; height: auto; border-radius: 10px; }
  .ways .buttons { margin-block-start: 0.6em; }
  .picture { margin-block-start: 0.7em; border: 1px solid var(--line); overflow: hidden; }
  .next h4 { margin: 0 0 0.2em; font-size: 1.1em; }
  .chips { display: flex; flex-wrap: wrap; gap: 0.5em; margin: 0.6em 0 0.3em; }
  .chip { background: var(--paper); padding: 0.4em 0.9em; line-height: 1.35; min-height: var(--target); }
  .chip small { color: var(--quiet); font-variant-numeric: tabular-nums; }
  .hotline small { margin-block: 0; }
  .asking .call { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3em 0.8em; margin-block: 0.5em; }
  .asking .call small { flex: 1 1 8em; }
  .asking .questions { padding-inline-start: 1.4em; }
  .asking .questions > li::marker { font-weight: 700; color: var(--main); }
  .asking .field { margin: 0.5em 0; }
  .tight .asking .questions { padding-inline-start: 1em; }
  .notices { padding-inline-start: 2em; }
  .notices small { margin-top: 0.4em; }
  .notices li + li { margin-top: 0.5em; }
  .tight .notices { padding-inline-start: 1em; }

  ol.dates { list-style: none; padding: 0; margin: 0.5em 0 0.2em; }
  .dates li { position: relative; display: flex; gap: 0.8em; padding-block: 0.25em 0.75em; }
  .dates li > div { flex: 1; min-width: 0; }
  .dates li::before { /* the rail, from this mark to the next */
    content: ""; position: absolute; inset-block: 1em -0.5em; inset-inline-start: 0.75em; margin-inline-start: -1.5px;
    border-inline-start: 3px dashed var(--edge);
  }
  .dates li.past::before { border-inline-start: 3px solid var(--main); }
  .dates li:last-child::before { display: none; }
  .dates .dot {
    position: relative; flex: none; width: 1.5em; height: 1.5em; margin-top: 0.05em; border: 2.5px solid var(--edge);
    border-radius: 50%;
    background: var(--paper); color: var(--main); font-weight: 800; line-height: 1.2em; text-align: center;
  }
  .dates .past .dot { border-color: var(--main); background: var(--main); color: var(--main-ink); }
  .dates .today .dot { border-color: var(--main); }
  .dates .act_by .dot, .dates .before_discharge .dot { border-color: var(--warn); border-width: 4px; }
  .dates .over .dot { border-color: var(--bad); background: var(--paper); color: var(--bad); }
  .dates .span .dot {
    height: auto; min-height: 3.4em; border-radius: 0.75em;
    background: repeating-linear-gradient(45deg, var(--open) 0 5px, var(--open-line) 5px 8px);
  }
  .dates .before_discharge .dot { border-bottom-style: dashed; }
  .dates .act_by strong, .dates .before_discharge strong { color: var(--warn); }
  .dates .when { display: block; font-variant-numeric: tabular-nums; }
  .dates .when small { display: inline; white-space: nowrap; }
  .dates .today .when { color: var(--quiet); }

  .choices > div {
    display: grid;
    gap: 0 0.6em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
  }
  .choice:has(input:disabled) { border-style: dashed; color: var(--quiet); cursor: default; }
  .choice input:disabled { cursor: default; }
  table.compare, .compare tbody, .compare tr, .compare th, .compare td { display: block; }
  .compare tbody { display: grid; gap: 0.8em; }
  .compare tr { border: 1.5px solid var(--line); border-radius: 12px; padding: 0.7em; }
  .compare tr.now { border: 2px solid var(--main); }
  .compare tbody th { font-weight: 700; border: 0; padding: 0; }
  .compare tbody td { border: 0; padding: 0.25em 0 0; text-align: start; }
  .compare .label { display: block; color: var(--quiet); font-size: 0.889em; }
  .compare .value { font-weight: 600; }
  .compare svg.bar { border-radius: 5px; }
  .compare .last button { width: 100%; padding-inline: 0.4em; margin-top: 0.4em; }
  @media (min-width: 700px) {
    .compare tbody { grid-template-columns: repeat(auto-fit, minmax(8em, 1fr)); gap: 0.6em; }
    @supports (grid-template-rows: subgrid) {
      .compare tbody tr { display: grid; grid-row: span 5; grid-template-rows: subgrid; row-gap: 0.3em; }
      .compare tbody.billed tr { grid-row: span 7; }
      .compare .last { align-self: end; }
    }
  }

  .ways h4 { margin-top: 0; }
  .ways textarea {
    display: block; width: 100%; margin-top: 0.6em; padding: 0.6em 0.8em; font: inherit; color: var(--ink);
    background: var(--paper);
    border: 1.5px solid var(--edge); border-radius: 10px; resize: vertical;
    margin-block-end: 0.5em;
  }
  .ways .said:not(:empty) { color: var(--good); font-weight: 650; margin-top: 0.4em; }
  #part-take { scroll-margin-top: 0.5em; }

  .sheet { display: none; }
  @media print {
    .root[data-printable] { background: #fff; }
    [data-printable] .page { max-width: none; min-height: 0; padding: 0; font-size: 10.5pt; }
    [data-printable] .page > :not([part="main"]),
    [data-printable] [part="main"] > :not(.result),
    [data-printable] .result > :not(yidi-take),
    yidi-take > :not(.sheet) {
      display: none;
    }
    .sheet {
      display: block; line-height: 1.4; color: #000; background: #fff;
      --paper: #fff; --ink: #000; --quiet: #333; --line: #bbb; --edge: #555; --main: #000; --tint: #fff;
      --basic: #0b5f6b; --more: #4a9c86; --hospital: #7b6aa8; --account: #c08a1e; --cash: #c0563b; --open: #e9edec;
      --open-line: #74868a;
      -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .sheet h2 { font-size: 15pt; margin: 0; }
    .sheet h3 { font-size: 11.5pt; margin: 0.7em 0 0.2em; border-bottom: 1.5px solid #000; break-after: avoid; }
    .sheet h4 { margin: 0.4em 0 0.1em; break-after: avoid; }
    .sheet p, .sheet li, .sheet dd { margin: 0; }
    .sheet .small, .sheet small { font-size: 9pt; line-height: 1.35; }
    .sheet small { display: inline; margin-inline-start: 0.4em; }
    .sheet .last-day { font-size: 12pt; font-weight: 700; }
    .sheet ul, .sheet ol { padding-inline-start: 1.4em; }
    .sheet li { break-inside: avoid; }
    .sheet .ticks { list-style: none; padding: 0; columns: 2; column-gap: 1.5em; }
    .sheet .ticks li { display: flex; gap: 0.5em; padding: 0.1em 0; }
    .sheet .tick {
      flex: none;
      width: 1.1em;
      height: 1.1em;
      border: 1.5px solid #000;
      font-weight: 800;
      line-height: 1em;
      text-align: center;
    }
    .sheet dl { columns: 2; column-gap: 1.5em; }
    .sheet dl > div {
      break-inside: avoid;
      display: flex;
      gap: 0.6em;
      justify-content: space-between;
      border-bottom: 1px dotted #999;
    }
    .sheet dt { flex: 1 1 50%; color: #333; } .sheet dd { flex: 0 1 auto; text-align: end; font-weight: 600; }
    .sheet .seg.open { fill: url(#hatch-print); }
    .sheet .likely-basic { fill: url(#likely-hatch-print-basic); }
    .sheet .likely-more_funds { fill: url(#likely-hatch-print-more_funds); }
    .sheet .likely-hospital { fill: url(#likely-hatch-print-hospital); }
    .sheet .likely-account { fill: url(#likely-hatch-print-account); }
    .sheet .likely-cash { fill: url(#likely-hatch-print-cash); }
    .sheet svg.bar { height: 30px; } .sheet svg.bar text { transform: translateY(-15px); font-size: 10pt; }
    .sheet table { width: 100%; } .sheet tbody th, .sheet td { padding: 0.1em 0; }
    .sheet .badge { padding: 0 0.4em; font-size: 8pt; }
    .sheet tr, .sheet svg { break-inside: avoid; }
  }
`;
