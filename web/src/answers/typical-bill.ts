// What a stay costs on the national average: an amount to start from for whoever has no bill yet. It is filled in only
// where a person asks for it, and says what it is wherever it counts.
import { bills } from 'virtual:typical';

export interface TypicalBill {
  insutype: readonly string[];
  /** A hospital's grade; none: of all hospitals together. */
  level?: string;
  yuan: string;
  year: number;
  /** Who says so. */
  issuer: string;
}

/** The first that fits: of this grade where one is stated, else of all hospitals. */
export const typicalBill = (scheme: string, level: string | null): TypicalBill | null =>
  bills.find((one) => one.insutype.includes(scheme) && (one.level === undefined || one.level === level)) ?? null;
