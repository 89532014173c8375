// The rules an office can tell, in words: their units, and what was understood of what was typed.

import { heardValue, kindOf, layerOf } from '../../answers/heard.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { showMoney } from './yuan.js';

export const hintOf = (parameter: string): string | undefined =>
  maybe(`parameter.${parameter}_hint`) ??
  (layerOf(parameter) && maybe(`part.${parameter.split('_')[1]}_hint`)) ??
  undefined;

export const choiceWords = (parameter: string, choice: string): string => t(`choice.${parameter}.${choice}` as TextId);

const COUNTED: Record<string, TextId> = {
  preselfpay_amt: 'field.preself',
  overlmt_selfpay: 'field.overlimit',
  deductible: 'step.deductible',
  own_share: 'step.own_share',
};
export const countedWords = (cost: string): string => t(COUNTED[cost] ?? (`counts.${cost}` as TextId));

/** What was understood; empty where nothing could be. */
export function heardWords(parameter: string, typed: string): string {
  const value = heardValue(parameter, typed);
  if (value === null) return '';
  switch (kindOf(parameter)) {
    case 'yuan':
      return showMoney(value);
    case 'cap':
      return value === 'none' ? t('heard.no_cap') : showMoney(value);
    case 'points':
      return t('heard.points', { n: value.replace('%', '') });
    case 'discount':
      return t('heard.discount', { n: value });
    case 'months':
      return t('field.months.n', { n: value });
    case 'counts':
      return value.split(' ').map(countedWords).join(t('list.or'));
    case 'choice':
      return choiceWords(parameter, value);
    default:
      return value;
  }
}
