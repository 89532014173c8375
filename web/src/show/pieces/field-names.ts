// What the fields of the settlement's sheet are called.
import type { SheetField } from '../../contract/types.js';
import { maybe } from '../../words/text.js';

/** The funds above the basic one bear their layer's name. */
const FUNDS: Partial<Record<SheetField, string>> = {
  hifob_pay: 'large',
  hifmi_pay: 'critical',
  cvlserv_pay: 'civil',
  hifes_pay: 'enterprise',
  maf_pay: 'aid',
};

export const fieldName = (field: SheetField): string =>
  maybe(FUNDS[field] ? `step.${FUNDS[field]}` : `sheet.${field}`) ?? field;
