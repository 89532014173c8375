import { html, nothing } from 'lit';
import { schemeOf } from '../../answers/case.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { ask, askAll, inWords } from './ask.js';
import type { Step } from './step.js';

/** Seldom needed: only where the region counts it does the answer ask for it. */
const asksScope = ({ form, assessed }: View): boolean =>
  form.yearScope !== '' || Boolean(assessed?.questions.some(({ field }) => field === 'year.inscp_scp_amt'));

const used = (view: View) => html`${ask(view, 'used')}
  ${view.form.used === 'some' ? html`<p class="hint">${t('year.some_hint')}</p>` : nothing}`;
const scope = (view: View) => (asksScope(view) ? ask(view, 'yearScope') : nothing);
const extra = (view: View) =>
  ask(view, 'yearExtra', { label: schemeOf(view.form) === '310' ? t('year.large') : t('year.critical') });

export const year: Step<'year'> = {
  id: 'year',
  title: () => t('year.title'),
  hint: () => t('year.hint'),
  asked: () => true,
  render: (view) => askAll(view, 'year', { used, yearScope: scope, yearExtra: extra }),
  summary: ({ form }) => inWords(form, 'used'),
};
