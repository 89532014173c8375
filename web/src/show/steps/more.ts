import { html, nothing } from 'lit';
import { schemeOf } from '../../answers/case.js';
import { FIELDS } from '../../answers/fields.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { checkbox } from '../pieces/inputs.js';
import { ask, askAll, choiceWords, chosen } from './ask.js';
import type { Step } from './step.js';

/** What an employer pays for besides. */
const OF_EMPLOYEES = ['civil_servant', 'enterprise_supplement'];

const identity = (view: View) =>
  ask(view, 'identity', {
    choices: FIELDS.identity.choices?.filter((one) => schemeOf(view.form) === '310' || !OF_EMPLOYEES.includes(one)),
  });

/** One tick; which of them it is comes after it. A waiting period is of residents. */
function unpaid(view: View) {
  const tick = {
    ...view,
    form: { unpaidTold: view.form.unpaid },
    set: (_: string, value: string) => view.set('unpaid', value && 'unknown'),
  };
  const choices = FIELDS.unpaid.choices?.filter((one) => one !== 'waiting_period' || schemeOf(view.form) === '390');
  return html`${checkbox(tick, 'unpaidTold', t('more.unpaid'), t('more.unpaid_hint'))}
    ${view.form.unpaid ? ask(view, 'unpaid', choices ? { choices } : {}) : nothing}`;
}

export const more: Step<'more'> = {
  id: 'more',
  title: () => t('more.title'),
  hint: () => t('more.hint'),
  asked: () => true,
  render: (view) => askAll(view, 'more', { identity, unpaid }),
  summary: ({ form }) => {
    const identities = form.identity.split(',').filter((one) => !['', 'none', 'unknown'].includes(one));
    return [
      form.age ? t('more.age_short', { age: form.age }) : '',
      ...identities.map((one) => choiceWords('identity', one)),
      chosen(form, 'unpaid'),
    ]
      .filter(Boolean)
      .join(t('list.comma'));
  },
};
