// The result as plain text, short lines, to be sent in a chat: what to do, the money, whom to ask, and how far to trust
// it.

import type { StepId } from '../../answers/questions.js';
import type { Paper } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { longDay } from '../pieces/day.js';
import { payersOf } from '../pieces/money-picture.js';
import { rangeOf, showRange } from '../pieces/range.js';
import { filingHeadline, lastDayOf, mayNotFile, needsFiling } from '../result/filing.js';
import { nameOfPayer } from '../result/money.js';
import type { ResultView } from '../result/view.js';
import { stepById } from '../steps/index.js';
import { toAsk } from './asking.js';

const bullet = (text: string): string => `· ${text}`;
const paper = (one: Paper): string =>
  bullet(
    [
      one.name,
      one.any_of?.length ? `${t('papers.any_of')}${one.any_of.map(({ name }) => name).join(t('list.or'))}` : '',
    ]
      .filter(Boolean)
      .join(t('list.colon')),
  );

function toDo({ answer: { filing } }: ResultView): string[] {
  const day = lastDayOf(filing);
  const files = needsFiling(filing) && !mayNotFile(filing);
  return [
    t('take.head', { title: t('act.title') }),
    filingHeadline(filing),
    ...(day ? [t('act.until', { date: longDay(day) })] : []),
    ...(files && filing.materials.length ? [t('act.papers') + t('list.colon'), ...filing.materials.map(paper)] : []),
    ...(files && filing.channels.length
      ? [
          t('act.channels') + t('list.colon'),
          ...filing.channels.map(({ name, contact }) => bullet([name, contact].filter(Boolean).join(' '))),
        ]
      : []),
  ];
}

function paying({ answer: { route } }: ResultView): string[] {
  const open = route.conditions.filter(({ met }) => met !== 'yes').map(({ id, name }) => bullet(name ?? id));
  return [
    t('take.head', { title: t('route.title') }),
    t(`route.${route.direct}`),
    ...open,
    ...(route.direct === 'no' ? route.manual.materials.map(paper) : []),
  ];
}

function money({ answer: { settlement } }: ResultView): string[] {
  const total = rangeOf(settlement, 'medfee_sumamt');
  if (!total) return [];
  return [
    t('take.head', { title: t('money.title') }),
    `${t('sheet.medfee_sumamt')}${t('list.colon')}${showRange(total)}`,
    ...payersOf(settlement).map((payer) => `${nameOfPayer(payer)}${t('list.colon')}${showRange(payer.range)}`),
  ];
}

function unknown({ answer, view }: ResultView): string[] {
  const asked = toAsk(answer, view.form);
  return asked.length
    ? [
        t('take.head', { title: t('unknown.title') }),
        ...asked.flatMap(({ whom, what }) => [what.length ? `${whom}${t('list.colon')}` : whom, ...what.map(bullet)]),
      ]
    : [];
}

export function plainText(result: ResultView): string {
  const { answer, view } = result;
  const said = (id: StepId): string => stepById(id).summary(view);
  const places = t('take.places', { insured: said('insured'), place: said('place') });
  const parts = [
    [t('app.title'), places],
    toDo(result),
    paying(result),
    money(result),
    unknown(result),
    [t('take.rules_of', { name: answer.policy.name, date: answer.policy.checked_on }), t('take.not_binding')],
  ];
  return parts
    .filter((part) => part.length)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
