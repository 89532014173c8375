// The shapes the page reads and writes are the engine's own (wasm/yidi.d.ts), under the names the page uses.
import type * as Yidi from 'yidi';

export type { Assumption, Case, Lang, Missing, Named, Notice, Source } from 'yidi';

/** What a policy settles: a hospital stay wherever it is, or only part of it. */
export type Rules = 'full' | 'some';
export type Region = Yidi.Region & { rules: Rules; version?: string };

export type Bilingual = Yidi.BothNames;
export type Paper = Yidi.Item;
export type Channel = Yidi.Item;
export type Condition = Yidi.Condition;
export type Met = Condition['met'];
export type Grade = Yidi.Grade | 'assumed' | 'typical' | 'usual';
export type FilingStatus = Yidi.FilingStatus;
export type FilingAnswer = Yidi.FilingAdvice;
export type SettlementAnswer = Yidi.Settlement;
export type StepAnswer = Yidi.Step;
export type EngineError = Yidi.InputError;
/** What usually happens, where the rules at hand do not decide: a whole sheet, and two ends where it has them. */
export interface Estimate {
  sheet: Partial<Record<Yidi.SheetField, string | null>>;
  range: { [field in Yidi.SheetField]?: [string, string] };
  suppositions: Supposition[];
  /** What each 1,000 yuan outside the catalogue adds to what the person pays; null where that is known. */
  per_1000_outside?: [string, string] | null;
  text: string;
}
/** One thing the estimate takes as usual, and what a person can tell in its place: "assume.ratio", "year.hifp_pay". */
export interface Supposition {
  parameter?: string;
  input?: string;
  value: string | [string, string];
  grade: 'typical' | 'usual';
  cite: string | null;
  replaced_by: string;
  text: string;
}
export type Alternative = Yidi.Alternative & {
  estimate?: { psn_part_amt: [string, string]; psn_cash_pay: [string, string] } | null;
};
export type Answer = Omit<Yidi.Assessment, 'alternatives'> & {
  alternatives: Alternative[];
  estimate?: Estimate | null;
};
export type Reply = Yidi.Answer;
export type Range = [string, string];
export type SheetField = Yidi.SheetField;
export type MoneyField = Yidi.MoneyField;
