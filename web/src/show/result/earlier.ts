// "Have you a settlement sheet of this year?" A few figures, in the order of the printed sheet, each optional; what was
// read from them stands below and the amounts above follow while one types.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isStay, isYearTold } from '../../answers/case.js';
import type { Copied, Implied } from '../../answers/earlier.js';
import { hasSheet, impliedBy, keyOf, LIKE, readFrom } from '../../answers/earlier.js';
import type { Assumption } from '../../contract/types.js';
import { readRatio } from '../../typed/amount.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { costOf, showCost } from '../pieces/cost.js';
import { copiedName } from '../pieces/earlier-words.js';
import { choiceWords } from '../pieces/heard-words.js';
import type { Answers } from '../pieces/inputs.js';
import { amount, dateField, dontKnow, percentField, radios } from '../pieces/inputs.js';
import { nameOf } from '../pieces/parameter-names.js';
import { showMoney } from '../pieces/yuan.js';
import type { ResultView } from './view.js';
import { badge } from './why.js';

const KEYS = /^sheet_/;

/** The inputs of the walk, on what was copied; what contradicts another figure says so beside itself. */
const typedIn = ({ view, hear }: ResultView, { wrong }: Implied): Answers => ({
  form: view.heard,
  set: hear,
  error: (key) => {
    const found = wrong[key.replace(KEYS, '') as Copied];
    if (!found) return null;
    const amount = found.amount === undefined ? '' : showMoney(found.amount);
    return { message: t(`earlier.wrong.${found.why}` as TextId, { amount }), path: '' };
  },
});

function fields(result: ResultView, implied: Implied): TemplateResult {
  const at = typedIn(result, implied);
  const money = (one: Copied): TemplateResult =>
    amount(at, keyOf(one), copiedName(one), t(`earlier.${one}_hint` as TextId));
  return html`
    ${dateField(at, keyOf('day'), copiedName('day'))}
    ${money('total')} ${money('in_scope')} ${money('deductible')}
    ${percentField(at, keyOf('ratio'), copiedName('ratio') + t('heard.in_percent'), t('earlier.ratio_hint'))}
    ${money('fund')} ${money('extra')}
    ${radios(
      at,
      keyOf('like'),
      t('earlier.like'),
      [...LIKE.map((value) => ({ value, label: t(`earlier.like.${value}` as TextId) })), dontKnow()],
      t('earlier.like_hint'),
    )}
    ${radios(at, keyOf('only'), t('earlier.only'), [
      { value: 'yes', label: t('earlier.only.yes') },
      { value: 'no', label: t('earlier.only.no') },
      dontKnow(),
    ])}`;
}

const shown = ({ parameter, value }: Assumption): string =>
  parameter === 'scope_own_share_position'
    ? choiceWords(parameter, value)
    : readRatio(value) === null
      ? showMoney(value)
      : value;

/** A share that goes first, of nothing, is worth no line. */
const isWorthALine = ({ parameter, value }: Assumption): boolean => parameter !== 'scope_own_share' || value !== '0%';

/** What was read from it, how sure that is, and what of it is not used because something surer is known. */
function readings(result: ResultView, { rules, year, doubts }: Implied): TemplateResult {
  const used = readFrom(result.case);
  const you = costOf(result.answer, 'psn_part_amt');
  const line = (rule: Assumption): TemplateResult => {
    const isUsed = used.some(({ parameter }) => parameter === rule.parameter);
    return html`<div data-testid="read-${rule.parameter}"><dt>${nameOf(rule.parameter)}</dt>
      <dd>${rule.about ? t('cost.about', { amount: shown(rule) }) : shown(rule)}
        ${isUsed ? badge('earlier_sheet') : html`<small>${t('earlier.known')}</small>`}</dd></div>`;
  };
  const ofYear = year && (isYearTold(result.view.form) ? t('earlier.year_told') : t('earlier.year'));
  const lines = rules.filter(isWorthALine);
  return html`<div role="status" data-testid="earlier-read">
    ${
      lines.length
        ? html`<p><strong>${t('earlier.read')}</strong></p><dl class="pairs">${lines.map(line)}</dl>`
        : nothing
    }
    ${ofYear ? html`<p class="small" data-testid="read-year">${ofYear}</p>` : nothing}
    ${
      you.kind === 'unknown'
        ? nothing
        : html`<p class="understood">${t('unknown.now')} <strong>${showCost(you)}</strong></p>`
    }
    ${doubts.map((one) => html`<p class="small" data-testid="doubt-${one}">${t(`earlier.doubt.${one}` as TextId)}</p>`)}
  </div>`;
}

/** For a stay; open once something was copied. */
export function earlier(result: ResultView): TemplateResult | typeof nothing {
  if (!isStay(result.view.form)) return nothing;
  const { heard } = result.view;
  const implied = impliedBy(heard, result.case);
  const isOpen = hasSheet(heard);
  return html`<details class="card earlier" data-testid="earlier" ?open=${isOpen}>
    <summary>${t('earlier.title')}</summary>
    <p>${t('earlier.lead')}</p>
    ${fields(result, implied)}
    ${isOpen ? readings(result, implied) : nothing}
  </details>`;
}
