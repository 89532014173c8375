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

export const typicalInWords = (bill: TypicalBill): string =>
  t('bill.typical_from', {
    amount: wholeYuan(bill.yuan),
    scheme: schemeOf(bill),
    hospital: hospitalOf(bill),
    issuer: bill.issuer,
    year: bill.year,
  });
