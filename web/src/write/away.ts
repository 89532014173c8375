// The four ways in which a region pays less away from home. They give different money for the same "10%", so each is
// shown with what the engine makes of it; which one a notice means is the reader's to say.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Answer, Case } from 'yidi';
import { showMoney } from '../show/pieces/yuan.js';
import type { Row } from './model.js';
import { printJson } from './print.js';
import { w } from './text.js';

export const FORMS = ['points', 'factor', 'before', 'after', 'table'] as const;
export type AwayForm = (typeof FORMS)[number];

const CODE = '990000';
const row = (id: string, gives: Partial<Row>, when: Row['when'] = {}): Row => ({
  id,
  when,
  ...gives,
  from: '2020-01-01',
  cite: 'example §',
});

const AWAY: Row['when'] = { place: ['other_county', 'other_city', 'other_province'] };

/** The rows by which a form takes a tenth away from home: in scope 20,000, deductible 800, 85%. */
const ROWS: Record<AwayForm, Record<string, Row[]>> = {
  points: { ratio_change: [row('away', { points: '10%' }, AWAY)] },
  factor: { ratio_change: [row('away', { factor: '90%' }, AWAY)] },
  before: {
    scope_own_share: [row('away', { ratio: '10%' }, AWAY)],
    scope_own_share_position: [row('all', { choice: 'before_deductible' })],
  },
  after: {
    scope_own_share: [row('away', { ratio: '10%' }, AWAY)],
    scope_own_share_position: [row('all', { choice: 'after_deductible' })],
  },
  table: {
    ratio: [row('home', { ratio: '85%' }, { place: 'home' }), row('away', { ratio: '75%' }, AWAY)],
  },
};

const unless = (tables: Record<string, Row[]>, parameter: string, gives: Partial<Row>): Record<string, Row[]> =>
  tables[parameter] ? {} : { [parameter]: [row('all', gives)] };

/** A policy of one's own for each form, so that what is shown is worked out by the engine and not by this page. */
export function formPolicy(form: AwayForm): string {
  const tables = ROWS[form];
  return printJson({
    admdvs: CODE,
    name: { zh: '例', en: 'Example' },
    description: { zh: '例', en: 'Example' },
    pool: 'city',
    parent: null,
    checked_on: '2020-01-01',
    sources: [{ id: 'example', title: '例', issuer: null, number: null, date: null, grade: 'reported', read_in: '例' }],
    tables: {
      ...tables,
      ...unless(tables, 'benefit', { choice: 'yes' }),
      ...unless(tables, 'deductible', { yuan: '800.00' }),
      ...unless(tables, 'deductible_period', { choice: 'per_admission' }),
      ...unless(tables, 'ratio', { ratio: '85%' }),
      ...unless(tables, 'ratio_change', { points: '0%' }),
      ...unless(tables, 'scope_own_share', { ratio: '0%' }),
      ...unless(tables, 'basic_cap', { choice: 'none' }),
      ...unless(tables, 'filing_required', { choice: 'not_required' }),
    },
  });
}

export const formCase: Case = {
  insured: { insu_admdvs: CODE, insutype: '310', psn_type: '11', identity: [] },
  visit: {
    mdtrtarea_admvs: '110000',
    med_type: '21',
    dedc_hosp_lv: '3',
    begndate: '2024-03-01',
    enddate: '2024-03-08',
    emergency: false,
    referral: true,
    nth_admission: 1,
    trauma: 'none',
  },
  costs: { medfee_sumamt: '20000.00', fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' },
  year: { hifp_pay: '0.00', act_pay_dedc: '0.00' },
};

export const paidOf = (answer: Answer): string | null => (answer.ok ? answer.settlement.sheet.hifp_pay : null);

export const away = (
  paid: Record<AwayForm, string | null>,
): TemplateResult => html`<section class="forms" aria-labelledby="forms-title">
  <h3 id="forms-title">${w('away.title')}</h3><p class="hint">${w('away.example')}</p>
  <dl>${FORMS.map(
    (form) =>
      html`<div class="form" data-testid="form-${form}"><dt>${w(`away.${form}`)}
        <strong>${paid[form] ? showMoney(paid[form]) : ''}</strong></dt><dd>${w(`away.${form}_about`)}</dd></div>`,
  )}</dl></section>`;
