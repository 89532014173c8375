// The shapes the page reads and writes are the engine's own (wasm/yidi.d.ts), under the names the page uses.
import type * as Yidi from 'yidi';

export type { Assumption, Case, Lang, Missing, Named, Notice, Source, Year } from 'yidi';

/** What a place's policies tell: a hospital stay wherever it is, some of the money, or only how to file. */
export type Rules = 'full' | 'some' | 'filing';
export type Region = Yidi.Region & { rules: Rules; version?: string };

export type Bilingual = Yidi.BothNames;
export type Paper = Yidi.Item;
export type Channel = Yidi.Item;
export type Condition = Yidi.Condition;
export type Met = Condition['met'];
export type Grade = Yidi.Grade | Yidi.GradeOfOwn | 'typical' | 'usual';
export type FilingStatus = Yidi.FilingStatus;
export type FilingAnswer = Yidi.FilingAdvice;
export type SettlementAnswer = Yidi.Settlement;
export type StepAnswer = Yidi.Step;
export type EngineError = Yidi.InputError;
export type Estimate = Yidi.Estimate;
export type Supposition = Yidi.Supposition;
export type Answer = Yidi.Assessment;
export type Alternative = Yidi.Alternative;
export type Reply = Yidi.Answer;
export type Range = [string, string];
export type SheetField = Yidi.SheetField;
export type MoneyField = Yidi.MoneyField;
