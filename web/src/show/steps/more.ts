import { html, nothing } from 'lit';
import { schemeOf } from '../../answers/case.js';
import { isAway } from '../../answers/context.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { checkboxes, dontKnow, numberField, radios } from '../pieces/inputs.js';
import type { Step } from './step.js';

const AID = ['destitute', 'orphan', 'subsistence', 'returned_poverty', 'marginal', 'expenditure_poverty'];
const identities = (scheme: string): string[] =>
  scheme === '310' ? [...AID, 'civil_servant', 'enterprise_supplement'] : AID;

/** Filed as living elsewhere, one is insured at home all the same, but papers that were only promised are due first. */
const backHome = (view: View) =>
  radios(view, 'backHome', t('more.back_home'), [
    { value: 'no', label: t('more.back_home_no') },
    { value: 'documents', label: t('more.back_home_documents') },
    { value: 'commitment', label: t('more.back_home_commitment') },
    dontKnow(),
  ]);

export const more: Step<'more'> = {
  id: 'more',
  title: () => t('more.title'),
  hint: () => t('more.hint'),
  asked: () => true,
  render: (view) => html`
    ${numberField(view, 'age', t('more.age'), t('more.age_hint'))}
    ${checkboxes(
      view,
      'identity',
      t('more.identity'),
      identities(schemeOf(view.form)).map((value) => ({ value, label: t(`identity.${value}` as TextId) })),
      t('more.identity_none'),
    )}
    ${radios(view, 'trauma', t('more.trauma'), [
      { value: 'none', label: t('trauma.none') },
      { value: 'no_third_party', label: t('trauma.no_third_party') },
      { value: 'third_party', label: t('trauma.third_party') },
      dontKnow(),
    ])}
    ${isAway(view.form) ? nothing : backHome(view)}`,
  summary: ({ form }) => {
    const identity = form.identity
      .split(',')
      .filter((one) => one && one !== 'none' && one !== 'unknown')
      .map((one) => t(`identity.${one}` as TextId));
    const age = form.age ? t('more.age_short', { age: form.age }) : '';
    const trauma =
      form.trauma && form.trauma !== 'unknown' && form.trauma !== 'none' ? t(`trauma.${form.trauma}` as TextId) : '';
    return [age, ...identity, trauma].filter(Boolean).join(t('list.comma'));
  },
};
