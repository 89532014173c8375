import { schemeOf } from '../../answers/case.js';
import { FIELDS } from '../../answers/fields.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { ask, askAll, choiceWords } from './ask.js';
import type { Step } from './step.js';

/** What an employer pays for besides. */
const OF_EMPLOYEES = ['civil_servant', 'enterprise_supplement'];

const identity = (view: View) =>
  ask(view, 'identity', {
    choices: FIELDS.identity.choices?.filter((one) => schemeOf(view.form) === '310' || !OF_EMPLOYEES.includes(one)),
  });

export const more: Step<'more'> = {
  id: 'more',
  title: () => t('more.title'),
  hint: () => t('more.hint'),
  asked: () => true,
  render: (view) => askAll(view, 'more', { identity }),
  summary: ({ form }) => {
    const identities = form.identity.split(',').filter((one) => !['', 'none', 'unknown'].includes(one));
    return [
      form.age ? t('more.age_short', { age: form.age }) : '',
      ...identities.map((one) => choiceWords('identity', one)),
    ]
      .filter(Boolean)
      .join(t('list.comma'));
  },
};
