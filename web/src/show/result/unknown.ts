// What is not known and whom to ask. What an office answers is put in on a page of its own (steps/heard.ts).

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isOpenTo, LAYERS, layerOf } from '../../answers/heard.js';
import type { Missing } from '../../contract/types.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { nameOf } from '../pieces/parameter-names.js';
import { withPhones } from '../pieces/phones.js';
import { Part } from './part.js';
import type { ResultView } from './view.js';
import { enterHeard, section } from './view.js';

/** A fund above the basic one is one line, whatever is missing of it. */
function lines(all: Missing[]): TemplateResult[] {
  const parts = (layer: string): string =>
    all
      .filter(({ parameter }) => layerOf(parameter) === layer)
      .map(({ parameter }) => t(`part.${parameter.slice(layer.length + 1)}` as TextId))
      .join(t('list.or'));
  return [
    ...all
      .filter(({ parameter }) => !layerOf(parameter))
      .map(({ parameter, name }) => html`<li data-testid="missing-${parameter}">${nameOf(parameter, name)}</li>`),
    ...LAYERS.filter((layer) => parts(layer)).map(
      (layer) => html`
      <li data-testid="missing-${layer}">${t(`step.${layer}` as TextId)}${t('list.colon')}${parts(layer)}</li>`,
    ),
  ];
}

/** One card for each office to ask, with everything it should be asked. */
function asking({ answer }: ResultView, ask: string | null, all: Missing[]): TemplateResult {
  const office = ask ? answer.offices.find((one) => one.contact === ask) : undefined;
  return html`
    <div class="card asking">
      <p>${ask ? html`${t('unknown.ask')} ${withPhones(ask)}` : t('unknown.ask_office')}
        ${office ? html`<small>${office.name}</small>` : nothing}</p>
      <ul>${lines(all)}</ul>
    </div>`;
}

function missing(result: ResultView): TemplateResult | typeof nothing {
  const { form } = result.view;
  const groups = new Map<string | null, Missing[]>();
  for (const one of result.answer.settlement.missing)
    if (isOpenTo(form.identity, layerOf(one.parameter))) groups.set(one.ask, [...(groups.get(one.ask) ?? []), one]);
  return groups.size
    ? html`<p>${t('unknown.lead')}</p>
    ${[...groups].map(([ask, all]) => asking(result, ask, all))} ${enterHeard(result)}`
    : nothing;
}

/** Those that no card has named already. */
function offices({ answer }: ResultView): TemplateResult | typeof nothing {
  const named = new Set(answer.settlement.missing.map((one) => one.ask));
  const all = answer.offices.filter((one) => !one.contact || !named.has(one.contact));
  return all.length
    ? html`<h4>${t('unknown.offices')}</h4><ul class="plain">${all.map(
        (office) => html`
    <li>${office.name} ${office.contact ? withPhones(office.contact) : nothing}</li>`,
      )}</ul>`
    : nothing;
}

function unknown(result: ResultView): TemplateResult | typeof nothing {
  const parts = [missing(result), offices(result)];
  return parts.every((part) => part === nothing) ? nothing : section('unknown', t('unknown.title'), parts);
}

/** Fetched with what else is read after the answer itself. */
export class Unknown extends Part {
  protected override render(): TemplateResult | typeof nothing {
    return unknown(this.result);
  }
}
