// How the bill is paid: what the hospital asks for, what to find out before, and what to keep for a claim at home.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Condition, Met, Paper } from '../../contract/types.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { withPhones } from '../pieces/phones.js';
import { papers } from './papers.js';
import type { ResultView } from './view.js';
import { folded } from './view.js';
import { cites } from './why.js';

const MARKS: Record<Met, string> = { yes: '✓', no: '✗', unknown: '?' };

function conditions(all: Condition[]): TemplateResult | typeof nothing {
  if (!all.length) return nothing;
  const list = (some: Condition[]): TemplateResult => html`<ul class="conditions">
    ${some.map(
      ({ id, name, met }) => html`
      <li class=${met}><span class="sign" aria-hidden="true">${MARKS[met]}</span>
        <span>${name ?? id}</span> <em>${t(`met.${met}` as TextId)}</em></li>`,
    )}</ul>`;
  const of = (met: Met): Condition[] => all.filter((one) => one.met === met);
  const left = [...of('no'), ...of('unknown')];
  const done = of('yes');
  // What is done already is nothing that has to be read.
  return html`${left.length ? list(left) : nothing}
    ${
      done.length
        ? html`<details data-testid="met"><summary>${
            left.length ? t('route.met', { n: done.length }) : t('route.all_met')
          }</summary>
      ${list(done)}</details>`
        : nothing
    }`;
}

const bring = (result: ResultView): TemplateResult | typeof nothing =>
  result.answer.route.materials.length
    ? html`<h4>${t('route.bring')}</h4>${papers(result, 'hospital', result.answer.route.materials)}`
    : nothing;

/** Whoever learns of it at the till learns of it too late. */
const askFirst = (items: Paper[]): TemplateResult | typeof nothing =>
  items.length
    ? html`<div class="note" data-testid="prior-review"><h4>${t('route.ask_first')}</h4>
    <ul>${items.map((one) => html`<li>${withPhones(one.name)}</li>`)}</ul></div>`
    : nothing;

function manual(result: ResultView): TemplateResult | typeof nothing {
  const { route } = result.answer;
  const items = route.manual.materials;
  if (!items.length) return nothing;
  return html`<details ?open=${route.direct === 'no'}><summary>${t('route.manual')}</summary>
    <p>${t('route.manual_hint')}</p>${papers(result, 'manual', items)}</details>`;
}

export function route(result: ResultView): TemplateResult {
  const { route: way } = result.answer;
  return folded(
    'route',
    t('route.title'),
    html`
    <div class="card" data-testid="route">
      <p class="verdict ${way.direct}"><strong>${t(`route.${way.direct}` as TextId)}</strong></p>
      ${conditions(way.conditions)} ${askFirst(way.prior_review)} ${bring(result)}
      ${manual(result)}
      ${cites(result.answer, way.cite)}
    </div>`,
  );
}
