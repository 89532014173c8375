// The result as plain text, short lines, to be sent in a chat: what to do, the money, whom to ask, and how far to trust
// it.

import type { StepId } from '../../answers/questions.js';
import type { Answer, Paper } from '../../contract/types.js';
import { t } from '../../words/text.js';
import { rangeOf, showRange } from '../pieces/range.js';
import { sentencesOf, situationOf, totalLabel } from '../result/advice.js';
import { nameOfPayer, partsOf } from '../result/money.js';
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

/** The first screen, line by line, then what to take along. */
function toDo(result: ResultView): string[] {
  const { filing } = result.answer;
  const files = situationOf(result) === 'file';
  return [
    t('take.head', { title: t('act.title') }),
    ...sentencesOf(result),
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
  const open = route.conditions.filter((one) => one.met !== 'yes').map(({ id, name }) => bullet(name ?? id));
  return [
    t('take.head', { title: t('route.title') }),
    t(`route.${route.direct}`),
    ...open,
    ...(route.direct === 'no' ? route.manual.materials.map(paper) : []),
  ];
}

function money(result: ResultView): string[] {
  const { answer } = result;
  const total = rangeOf(answer.settlement, 'medfee_sumamt');
  if (!total) return [];
  return [
    t('take.head', { title: t('money.title') }),
    `${totalLabel(result)}${t('list.colon')}${showRange(total)}`,
    ...partsOf(answer).map(([payer, part]) => `${nameOfPayer(payer)}${t('list.colon')}${part}`),
    ...supposedLines(answer),
  ];
}

/** An estimate is never sent without what it rests on. */
const supposedLines = ({ estimate }: Answer): string[] =>
  estimate ? [t('take.supposed'), ...estimate.suppositions.map(({ text }) => bullet(text))] : [];

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
