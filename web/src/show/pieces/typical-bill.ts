// The national average that stands for a bill: how much, of whom, by which figures. Said wherever its amounts are.
import type { TypicalBill } from '../../answers/typical-bill.js';
import { maybe, t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { wholeYuan } from './cost.js';

const schemeOf = ({ insutype }: TypicalBill): string =>
  t(insutype.includes('310') ? 'field.scheme.310' : 'field.scheme.390');
const hospitalOf = ({ level }: TypicalBill): string =>
  (level === undefined ? null : (maybe(`bill.hospital.${level}`) ?? t(`level.${level}` as TextId))) ??
  t('bill.hospital.all');

/** Of whom it is the average, and by which figures. */
export const sourceInWords = (bill: TypicalBill): string =>
  t('bill.typical_source', {
    scheme: schemeOf(bill),
    hospital: hospitalOf(bill),
    issuer: bill.issuer,
    year: bill.year,
  });

export const typicalInWords = (bill: TypicalBill): string =>
  t('bill.typical_from', { amount: wholeYuan(bill.yuan), source: sourceInWords(bill) });
