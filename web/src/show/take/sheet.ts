// What is printed: one to two pages of A4 with everything that is needed at a counter, and nothing to press.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { told } from '../../answers/heard.js';
import type { Paper } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { heardWords } from '../pieces/heard-words.js';
import { moneyPicture } from '../pieces/money-picture.js';
import { nameOf } from '../pieces/parameter-names.js';
import { rangeOf, rangeView } from '../pieces/range.js';
import { sentencesOf, situationOf, totalLabel } from '../result/advice.js';
import { dayInWords } from '../result/dates.js';
import { nameOfPayer, partsOf, ratioOf } from '../result/money.js';
import { distinct, isNational } from '../result/sources.js';
import type { ResultView } from '../result/view.js';
import { badge, citeInWords, stepsOf } from '../result/why.js';
import { askedSteps } from '../steps/index.js';
import { toAsk } from './asking.js';

const block = (title: string, body: unknown): TemplateResult => html`<section><h3>${title}</h3>${body}</section>`;

function papers({ ticked }: ResultView, list: string, all: Paper[]): TemplateResult {
  return html`<ul class="ticks">${all.map((one) => {
    const done = ticked.has(`${list}/${one.id}`);
    return html`<li><span class="tick">${done ? '✓' : ''}</span><span>${one.name}${
      one.any_of?.length
        ? html`<small>${t('papers.any_of')}${one.any_of.map(({ name }) => name).join(t('list.or'))}</small>`
        : nothing
    }</span></li>`;
  })}</ul>`;
}

const packing = (result: ResultView, title: string, list: string, all: Paper[]): TemplateResult | typeof nothing =>
  all.length ? html`<h4>${title}</h4>${papers(result, list, all)}` : nothing;

function toDo(result: ResultView): TemplateResult {
  const { filing, route } = result.answer;
  const files = situationOf(result) === 'file';
  const [headline, ...lines] = sentencesOf(result);
  const { conditions } = route;
  return block(
    t('act.title'),
    html`
    <p class="last-day">${headline}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${
      files
        ? html`
      ${packing(result, t('act.papers'), 'filing', filing.materials)}
      ${packing(result, t('act.proxy'), 'proxy', filing.proxy_materials)}
      ${
        filing.channels.length
          ? html`<h4>${t('act.channels')}</h4>
        <ul>${filing.channels.map(({ name, contact }) => html`<li>${name} ${contact}</li>`)}</ul>`
          : nothing
      }`
        : nothing
    }
    <h4>${t('route.title')}</h4>
    <p>${t(`route.${route.direct}`)}</p>
    ${
      conditions.length
        ? html`<ul>${conditions.map(
            ({ id, name, met }) => html`<li>${name ?? id}${t('list.colon')}${t(`met.${met}`)}</li>`,
          )}</ul>`
        : nothing
    }
    ${packing(result, t('route.bring'), 'hospital', route.materials)}
    ${route.direct === 'yes' ? nothing : packing(result, t('route.manual'), 'manual', route.manual.materials)}`,
  );
}

function money(result: ResultView): TemplateResult {
  const { answer } = result;
  const { settlement, estimate } = answer;
  const deductible = rangeView(rangeOf(settlement, 'dedc_std'));
  if (!rangeOf(settlement, 'medfee_sumamt'))
    return block(
      t('money.title'),
      html`<p>${t('money.no_bill')} ${t('sheet.dedc_std')}${t('list.colon')}${deductible}
      ${t('list.comma')}${t('sheet.pool_prop_selfpay')}${t('list.colon')}${ratioOf(settlement)}</p>`,
    );
  return block(
    t('money.title'),
    html`
    ${moneyPicture(answer, 'hatch-print')}
    <table><tbody>
      ${partsOf(answer).map(
        ([payer, part]) => html`<tr><th scope="row">${payer.letter} ${nameOfPayer(payer)}</th><td>${part}</td></tr>`,
      )}
      <tr class="sum"><th scope="row">${totalLabel(result)}</th><td>${rangeView(
        rangeOf(settlement, 'medfee_sumamt'),
      )}</td></tr>
    </tbody></table>
    ${
      estimate
        ? html`<p>${t('take.supposed')}</p>
          <ul>${estimate.suppositions.map(
            ({ text, cite, grade }) =>
              html`<li>${text} <small>${
                cite ? citeInWords(cite, answer.sources) : nothing
              } ${badge(grade)}</small></li>`,
          )}</ul>`
        : nothing
    }`,
  );
}

function why({ answer }: ResultView): TemplateResult | typeof nothing {
  const { steps, open } = stepsOf(answer);
  return steps.length || open
    ? block(
        t('why.title'),
        html`<ol>${steps.map(
          (step) => html`
    <li>${step.text}
      ${
        step.grade
          ? html`<small>${step.cite && step.grade !== 'assumed' ? citeInWords(step.cite, answer.sources) : nothing}
            ${badge(step.grade)}</small>`
          : nothing
      }
    </li>`,
        )}</ol>${open ? html`<p>${t('why.not_stated', { open })}</p>` : nothing}`,
      )
    : nothing;
}

function unknown({ answer, view }: ResultView): TemplateResult | typeof nothing {
  const all = toAsk(answer, view.form);
  return all.length
    ? block(
        t('unknown.title'),
        html`${all.map(
          ({ whom, what }) => html`
    <p><strong>${whom}</strong>${what.length ? html`${t('list.colon')}${what.join(t('list.or'))}` : nothing}</p>`,
        )}`,
      )
    : nothing;
}

function sources({ answer }: ResultView): TemplateResult {
  const remarks = answer.notices.filter((one) => !isNational(one));
  return block(
    t('sources.title'),
    html`
    ${remarks.length ? html`<ul>${remarks.map((one) => html`<li>${one.text}</li>`)}</ul>` : nothing}
    <ul class="small">${distinct(answer.sources).map(
      (one) => html`
      <li>${one.title}${t('list.comma')}${[one.issuer, one.number, one.date ?? t('sources.undated')]
        .filter(Boolean)
        .join(' · ')} ${badge(one.grade)}</li>`,
    )}</ul>
    <p class="small">${t('sources.policy', { name: answer.policy.name, date: answer.policy.checked_on })}
    ${t('sources.not_a_promise')}</p>`,
  );
}

const pair = (name: string, said: string): TemplateResult => html`<div><dt>${name}</dt><dd>${said}</dd></div>`;

function answers({ view }: ResultView): TemplateResult {
  const said = askedSteps(view.form, view.ctx).filter((step) => step.summary(view));
  const heard = told(view.heard)
    .map(([parameter, typed]) => [parameter, heardWords(parameter, typed)] as const)
    .filter(([, words]) => words);
  return block(
    t('take.answers'),
    html`<dl>
    ${said.map((step) => pair(step.title(view), step.summary(view)))}
    ${heard.map(([parameter, words]) => pair(nameOf(parameter), `${words}${t('take.heard')}`))}</dl>`,
  );
}

export function sheet(result: ResultView): TemplateResult {
  return html`
    <article class="sheet" data-testid="print">
      <h2>${t('app.title')}</h2>
      <p class="small">${t('take.printed_on', { date: dayInWords(result.view.ctx.today) })}</p>
      ${result.tried ? html`<p>${t('tried.text')}${result.tried}</p>` : nothing}
      ${toDo(result)} ${money(result)} ${answers(result)} ${why(result)} ${unknown(result)} ${sources(result)}
    </article>`;
}
