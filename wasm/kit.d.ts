// The types of the module `yidi/kit`: the kit for those who write a region's policy file.
//
//   const kit = await loadKit({ policies: [nation], calendar });
//   const { ok, findings, coverage } = kit.check(policyText, { lang: 'zh', sources: sourcesMd, cases: casesJson });
//
// It holds the engine too, so a page loads one of the two. What is checked is not loaded.

import {
  type Admdvs,
  type AnswerOptions,
  type Document,
  type IsoDate,
  type Lang,
  type LoadOptions,
  type Money,
  Yidi,
} from './yidi.js';

/** Starts a kit; the same options as `load` of the engine, and `yidi-kit.wasm` in place of `yidi.wasm`. */
/** `kitWords`: what the kit itself says, a text a language (yidi-kit.zh.txt, yidi-kit.en.txt), instead of a fetch. */
export function loadKit(
  options?: LoadOptions & { kitWords?: { zh?: string | Uint8Array; en?: string | Uint8Array } },
): Promise<Kit>;

export interface CheckOptions {
  /** The language of messages, advice and the coverage; Chinese by default. */
  lang?: Lang;
  /** The text of sources.md; absent: numbers and days need no witness. */
  sources?: string;
  /** The text of cases.json; absent: no case is worked out. */
  cases?: string;
}

export interface Finding {
  /** An error keeps the policy from being used; an advice does not. */
  severity: 'error' | 'advice';
  /** Stable: "overlap", "date_gap", "to_fill" … */
  code: string;
  file: string;
  /** JSON Pointer, "" for the whole file. */
  path: string;
  /** From 1; null where no line is meant. */
  line: number | null;
  message: string;
  advice: string;
}

export interface CoverageRow {
  /** "职工，普通住院，三级". */
  where: string;
  state: 'stated' | 'bounded' | 'missing';
  /** In words; null where missing. */
  value: string | null;
  /** The row's id and the code of the policy it stands in. */
  row: string | null;
  policy: Admdvs | null;
}

export interface ParameterCoverage {
  parameter: string;
  name: string;
  group: string;
  rows: CoverageRow[];
}

export interface Checked {
  /** No finding is an error. */
  ok: boolean;
  findings: Finding[];
  /** Every parameter in the order of the settlement; empty where the policy cannot be used. */
  coverage: ParameterCoverage[];
}

/** What a policy folder begins with; `today` is its day of the last check. */
export interface SkeletonRequest {
  admdvs: Admdvs;
  zh?: string | null;
  en?: string | null;
  /** The nation where absent. */
  parent?: Admdvs | null;
  /** As the code says where absent. */
  pool?: 'county' | 'city' | 'province' | null;
  today: IsoDate;
}

/** The three texts of a policy folder, valid, with an empty text at every place to fill. */
export interface Skeleton {
  policy: string;
  sources: string;
  cases: string;
}

export interface Change {
  change: 'added' | 'removed' | 'changed';
  /** A table, or a key of the head ("checked_on", "sources"). */
  parameter: string;
  name: string;
  row: string | null;
  /** What differs, in words; null where there was or is no such row. */
  before: string | null;
  after: string | null;
}

/** Determined; or its lowest and highest; null where the case cannot be settled. */
export type Amount = Money | [Money, Money] | null;

export interface CaseChange {
  name: string;
  before: { fund_pay_sumamt: Amount; psn_part_amt: Amount };
  after: { fund_pay_sumamt: Amount; psn_part_amt: Amount };
}

export interface Diff {
  /** Both versions can be used; otherwise `findings` says why not, and nothing is compared. */
  ok: boolean;
  findings: Finding[];
  rows: Change[];
  /** The day whose rules the cases are worked out by. */
  day: IsoDate | null;
  cases_tried: number;
  /** Changed rows that no case tries, in words. */
  untried: string[];
  /** Those that come out otherwise. */
  cases: CaseChange[];
}

/**
 * The engine, and what the command line's `check`, `new` and `diff` do. Parents are looked for among the loaded
 * policies.
 */
export class Kit extends Yidi {
  private constructor();
  settle(caseText: string | Uint8Array, options?: AnswerOptions): string;
  check(policy: Document, options?: CheckOptions): Checked;
  /** Throws a PolicyError for a request that is not sound. */
  skeleton(request: SkeletonRequest, options?: AnswerOptions): Skeleton;
  diff(before: Document, after: Document, options?: AnswerOptions): Diff;
}
