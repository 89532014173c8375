import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isAway } from '../../answers/context.js';
import type { View } from '../../session/view.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import type { Option } from '../pieces/inputs.js';
import { dontKnow, radios, select, yesNoUnknown } from '../pieces/inputs.js';
import type { Step } from './step.js';

const REASONS = ['referred', 'emergency', 'living', 'working', 'resettled', 'other_temporary', 'trip'];
const MONTHS = ['0', '1', '2', '3', '4', '5'];

const reasonWords = (reason: string): string => t(`reason.${reason}` as TextId);
const monthsWords = (months: string): string =>
  t(months === '0' ? 'reason.under_a_month' : 'reason.months', { n: months });

const HOW_LONG = (): Option[] => [
  { value: 'long', label: t('reason.half_a_year') },
  { value: 'short', label: t('reason.less') },
  dontKnow(),
];
const SENT_BY = (): Option[] => [
  { value: 'employer', label: t('reason.posted') },
  { value: 'nobody', label: t('reason.on_my_own') },
  dontKnow(),
];
const REGISTER = (): Option[] => yesNoUnknown(t('reason.register_yes'), t('reason.register_no'));

const howLong = (view: View): TemplateResult => html`
  ${radios(view, 'howLong', t('reason.how_long'), HOW_LONG())}
  ${
    view.form.howLong === 'short'
      ? select(
          view,
          'months',
          t('reason.how_many_months'),
          t('dont_know'),
          MONTHS.map((one) => [one, monthsWords(one)]),
        )
      : nothing
  }`;

/** Only what the category to file in hangs on. */
function more(view: View): TemplateResult | typeof nothing {
  switch (view.form.reason) {
    case 'living':
      return howLong(view);
    case 'working':
      return html`${radios(view, 'sentBy', t('reason.sent_by'), SENT_BY())} ${howLong(view)}`;
    case 'resettled':
      return radios(view, 'registerMoved', t('reason.register'), REGISTER());
    default:
      return nothing;
  }
}

const chosen = (options: Option[], value: string): string =>
  value === 'unknown' ? '' : (options.find((option) => option.value === value)?.label ?? '');

function moreInWords({ form }: View): string[] {
  const stay = form.howLong === 'short' && form.months ? monthsWords(form.months) : chosen(HOW_LONG(), form.howLong);
  switch (form.reason) {
    case 'living':
      return [stay];
    case 'working':
      return [chosen(SENT_BY(), form.sentBy), stay];
    case 'resettled':
      return [chosen(REGISTER(), form.registerMoved)];
    default:
      return [];
  }
}

export const reason: Step<'reason'> = {
  id: 'reason',
  title: () => t('reason.title'),
  asked: (form) => isAway(form),
  render: (view) => html`
    ${radios(view, 'reason', null, [
      ...REASONS.map((value) => ({
        value,
        label: reasonWords(value),
        hint: maybe(`reason.${value}_hint`) ?? undefined,
      })),
      dontKnow(),
    ])}
    ${more(view)}`,
  summary: (view) => {
    const said = view.form.reason;
    if (!REASONS.includes(said)) return said && t('dont_know');
    return [reasonWords(said), ...moreInWords(view)].filter(Boolean).join(t('list.comma'));
  },
};
