// What is not known and whom to ask. What an office answers is put in on a page of its own (steps/heard.ts).

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { insuredCode } from '../../answers/context.js';
import { isOpenTo, LAYERS, layerOf } from '../../answers/heard.js';
import type { Missing } from '../../contract/types.js';
import { HOTLINE, ownOffice } from '../../places/hotline.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { hotline } from '../pieces/hotline.js';
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

/** One card for each office to ask, with everything it should be asked; behind each the hotline. */
function asking({ answer, view }: ResultView, ask: string | null, all: Missing[]): TemplateResult {
  const own = ownOffice(ask);
  const office = answer.offices.find((one) => one.contact === own);
  return html`
    <div class="card asking">
      <p>${own ? html`${t('unknown.ask')} ${withPhones(own)}` : t('unknown.ask_office')}
        ${own && office ? html`<small>${office.name}</small>` : nothing}</p>
      ${own ? html`<p>${t('unknown.or_hotline')}</p>` : nothing}
      ${hotline(insuredCode(view.form))}
      <ul>${lines(all)}</ul>
    </div>`;
}

const lacking = ({ answer, view }: ResultView): Missing[] =>
  answer.settlement.missing.filter(({ parameter }) => isOpenTo(view.form.identity, layerOf(parameter)));

function missing(result: ResultView): TemplateResult | typeof nothing {
  const groups = new Map<string | null, Missing[]>();
  for (const one of lacking(result)) groups.set(one.ask, [...(groups.get(one.ask) ?? []), one]);
  return groups.size
    ? html`<p>${t('unknown.lead')}</p>
    ${[...groups].map(([ask, all]) => asking(result, ask, all))} ${enterHeard(result)}`
    : nothing;
}

/** Those that no card has named already; where there is no card, the hotline comes last. */
function offices(result: ResultView): TemplateResult | typeof nothing {
  const { answer, view } = result;
  const asked = lacking(result);
  const named = new Set(asked.map((one) => one.ask));
  const all = answer.offices.filter((one) => one.contact !== HOTLINE && !(one.contact && named.has(one.contact)));
  const last = answer.offices.length > 0 && !asked.length;
  return all.length || last
    ? html`<h4>${t('unknown.offices')}</h4><ul class="plain">${all.map(
        (office) => html`
    <li>${office.name} ${office.contact ? withPhones(office.contact) : nothing}</li>`,
      )}${last ? html`<li>${hotline(insuredCode(view.form))}</li>` : nothing}</ul>`
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
