// What stands on the card: the first screen's own lines in its order, where and by which rules, and the way to this
// page. No more of a person than the text for a chat tells.

import type { StepId } from '../../answers/questions.js';
import { t } from '../../words/text.js';
import type { CostKind } from '../pieces/cost.js';
import { costOf, kindWords, showCost } from '../pieces/cost.js';
import { longDay } from '../pieces/day.js';
import type { Piece } from '../pieces/money-picture.js';
import { sharesOf } from '../pieces/money-picture.js';
import type { Tone } from '../result/advice.js';
import {
  basisSource,
  callOf,
  costsOf,
  costTitle,
  doubtsOf,
  headlineOf,
  linesOf,
  pictured,
  situationOf,
  toneOf,
  worthOf,
} from '../result/advice.js';
import { rulesInWords } from '../result/age.js';
import type { ResultView } from '../result/view.js';
import { stepById } from '../steps/index.js';

export interface CardCost {
  label: string;
  said: string;
  /** Of the figure only: exact, estimated, or an end of it. */
  kind: CostKind | null;
}

export interface Card {
  title: string;
  day: string;
  places: string;
  tone: Tone;
  doTitle: string;
  headline: string;
  lines: string[];
  call: string;
  costTitle: string;
  costs: CardCost[];
  shares: { pieces: Piece[]; funds: string; you: string; note: string } | null;
  /** What the amounts rest on, and what is left open. */
  notes: string[];
  scan: string;
  rules: string;
  notBinding: string;
}

/** The picture beside the figures, where they say anything. */
function shares(result: ResultView): Card['shares'] {
  const answer = pictured(result, situationOf(result));
  const funds = worthOf(result, costOf(answer, 'fund_pay_sumamt'));
  const you = worthOf(result, costOf(answer, 'psn_part_amt'));
  const pieces = sharesOf(answer);
  if (!pieces.length || funds.kind === 'unknown' || you.kind === 'unknown') return null;
  return {
    pieces,
    funds: `${t('money.funds')} ${showCost(funds)}`,
    you: `${t('cost.you')} ${showCost(you)}`,
    note: answer.estimate ? t('first.hatched') : '',
  };
}

/** What whoever scans the code will see: this result, with its amounts or without; the page alone; or there is none. */
export type Scanned = 'amounts' | 'answers' | 'page' | 'nothing';

export function cardOf(result: ResultView, scanned: Scanned): Card {
  const { view, answer } = result;
  const situation = situationOf(result);
  const said = (id: StepId): string => stepById(id).summary(view);
  const { name, number } = callOf(result);
  const costs = costsOf(result, situation);
  return {
    title: t('app.title'),
    day: longDay(view.ctx.today),
    places: t('take.places', { insured: said('insured'), place: said('place') }),
    tone: toneOf(situation),
    doTitle: t('act.title'),
    headline: headlineOf(result, situation),
    lines: linesOf(result, situation).filter(Boolean),
    call: `${name}${t('list.colon')}${number}`,
    costTitle: costTitle(result),
    costs: costs.map(({ id, label, said, cost }) => ({
      label,
      said,
      kind: id === 'main' && cost.kind !== 'unknown' ? cost.kind : null,
    })),
    shares: costs.length ? shares(result) : null,
    notes: [basisSource(result), ...doubtsOf(result), answer.estimate ? t('first.estimate_is') : ''].filter(Boolean),
    scan: scanned === 'nothing' ? '' : t(`take.card_scan_${scanned}`),
    rules: rulesInWords(result),
    notBinding: t('take.not_binding'),
  };
}

/** The same read aloud: what the picture says to whoever cannot see it. */
export function cardInWords(card: Card): string {
  const { shares: drawn } = card;
  return [
    card.title,
    card.day,
    card.places,
    card.headline,
    ...card.lines,
    card.call,
    card.costTitle,
    ...card.costs.map(
      ({ label, said, kind }) => `${label}${t('list.colon')}${said}${kind ? ` (${kindWords(kind)})` : ''}`,
    ),
    ...(drawn ? [drawn.funds, drawn.you] : []),
    ...card.notes,
    card.rules,
    card.notBinding,
  ].join('\n');
}
