// One person's walk through the questions: what was answered, where they are, what the engine said. It knows nothing of
// how it is shown; whoever shows it is told of every change. Nothing of it is kept beyond the page.

import type { Built } from '../answers/case.js';
import { buildCase, careOf, isStay, schemeOf } from '../answers/case.js';
import type { Context } from '../answers/context.js';
import { counting, insuredCode, isAway, isReady } from '../answers/context.js';
import { filling, hasSheet, impliedBy, toldOf } from '../answers/earlier.js';
import type { Field, Form } from '../answers/fields.js';
import { EMPTY } from '../answers/fields.js';
import { assumptions, heardFrom, officeOf } from '../answers/heard.js';
import type { Kept, Offered, Page } from '../answers/kept.js';
import { questionAt } from '../answers/paths.js';
import type { Preset } from '../answers/preset.js';
import { answeredByHand, prefilledBy, prefilledForm } from '../answers/preset.js';
import type { StepId } from '../answers/questions.js';
import { isOnPath } from '../answers/questions.js';
import { todayInChina } from '../answers/today.js';
import type { Answer, Assumption, EngineError, Lang, Year } from '../contract/types.js';
import { canRun } from '../engine/can-run.js';
import type { Engine } from '../engine/engine.js';
import { openEngine } from '../engine/engine.js';
import type { PolicyFile, Refused } from '../engine/listed.js';
import { loadCounties, loadDivisions } from '../places/divisions.js';
import type { Fault, Question, Stop, View } from './view.js';

/** An alternative that is being looked at, and the answers before it. */
export interface Tried {
  text: string;
  before: Form;
}
/** How long nothing is typed before the engine works ahead, in ms. */
const FORESIGHT = 300;
interface Problem extends Fault {
  /** What the field held then. */
  value: string;
}

const wantsOf = ({ questions, route }: Answer): ReadonlySet<string> =>
  new Set([...questions.map(({ field }) => field), ...route.conditions.map(({ id }) => id)]);

export class Session<Q extends Question = Question> {
  form: Form = EMPTY;
  page: Page = 'insured';
  context: Context = { regions: [], divisions: null, lang: 'zh', today: todayInChina() };
  answer: Answer | null = null;
  errors: EngineError[] = [];
  built: Built | null = null;
  heard: Record<string, string> = {};
  ticked: ReadonlySet<string> = new Set();
  tried: Tried | null = null;
  /** The engine or a policy could not be fetched. */
  failed = false;
  /** It never will run here: the browser is too old, or the host's policy forbids it. */
  blocked = false;
  /** "Start over" was pressed once, and asks whether it is meant. */
  clearing = false;
  /** One answer is being changed from the result, and the way leads back there. */
  editing = false;
  offered: Offered | null = null;

  /** Of one's own: in use, and refused. */
  policyFiles: readonly PolicyFile[] = [];
  refused: readonly Refused[] = [];

  /** Files that are to be used as soon as the engine is there. */
  private wanted: readonly PolicyFile[] = [];
  private engine: Engine | null = null;
  private opening: Promise<Engine> | null = null;
  private openedFrom: URL | null = null;
  private counties: Promise<void> | null = null;
  private problems: Partial<Record<Field, Problem[]>> = {};
  private heardBefore: string[] = [];
  private seen = new Set<StepId>(['insured']);
  /** What the host of the page answers, where it answers anything. */
  private host: Preset | null = null;
  private touched = new Set<Field>();
  private pause = 0;

  /**
   * `questions` in the order of the walk; `changed`: to be shown again; `moved`: another page, which the host may want
   * to remember.
   */
  constructor(
    private readonly questions: readonly Q[],
    private readonly changed: () => void,
    private readonly moved: (page: Page, remember: boolean) => void,
  ) {}

  private update(patch: Partial<Session>): void {
    Object.assign(this, patch);
    this.changed();
  }

  // ---- what has to arrive ----

  /** Everything that has to arrive once; safe to call again after a failure. */
  async open(policies: URL): Promise<void> {
    this.update({ failed: false });
    if (policies.href !== this.openedFrom?.href) this.opening = null;
    this.openedFrom = policies;
    this.opening ??= openEngine(policies, (regions) => {
      if (!this.engine) this.addToContext({ regions });
    });
    const { opening } = this;
    try {
      const engine = await opening;
      if (opening !== this.opening) return; // meanwhile others are wanted
      this.engine = engine;
      await this.takeWanted();
      this.addToContext({ regions: this.engine.regions() });
      this.prefill();
      if (insuredCode(this.form)) await this.prepareRegion();
      if (this.afterResult) void this.assess();
      else this.foresee();
      const divisions = await loadDivisions();
      this.addToContext({ divisions: this.context.divisions ?? divisions });
      this.needCountiesHere();
    } catch (error) {
      console.error(error);
      if (opening !== this.opening) return;
      this.opening = null;
      this.update({ blocked: !(await canRun()), failed: true });
    }
  }

  /**
   * Works with these policies besides the others, each in the place of one for the same region; with none, as before.
   * All of them or none: what is wrong with any is said, and what was in use stays in use.
   */
  async usePolicies(files: readonly PolicyFile[]): Promise<readonly Refused[]> {
    if (!this.openedFrom) throw new Error('not open yet');
    const engine = await openEngine(this.openedFrom);
    const refused: Refused[] = [];
    for (const file of files) {
      const outcome = await engine.add(file, this.context.lang);
      if (!outcome.ok) refused.push({ name: file.name, errors: outcome.errors });
    }
    this.update({ refused });
    if (refused.length) return refused;
    this.opening = Promise.resolve(engine);
    this.engine = engine;
    this.update({ policyFiles: files, answer: null });
    await this.prepareRegion();
    this.addToContext({ regions: engine.regions() });
    if (this.afterResult) await this.assess();
    return refused;
  }

  /** The same for whoever may come before the engine has. */
  async wantPolicies(files: readonly PolicyFile[]): Promise<readonly Refused[]> {
    if (this.isOpen) return this.usePolicies(files);
    this.wanted = files;
    return [];
  }

  private async takeWanted(): Promise<void> {
    const files = this.wanted;
    this.wanted = [];
    if (files.length) await this.usePolicies(files);
  }

  get isOpen(): boolean {
    return this.engine !== null;
  }

  private addToContext(more: Partial<Context>): void {
    this.update({ context: { ...this.context, ...more } });
  }

  /** A new day may have begun since the last look: while this lay in the background, or overnight on a screen. */
  lookAtClock(): void {
    const today = this.host?.date || todayInChina();
    if (today === this.context.today) return;
    this.addToContext({ today });
    if (this.afterResult) void this.assess();
  }

  speak(lang: Lang): void {
    this.addToContext({ lang });
    if (this.page === 'result') void this.assess();
  }

  /** Once a place is chosen, its counties are offered and named. */
  private needCountiesHere(): void {
    if (insuredCode(this.form)) this.needCounties().catch(() => {}); // tried again with the next answer
  }

  private needCounties(): Promise<void> {
    this.counties ??= this.addCounties().catch((error: unknown) => {
      this.counties = null;
      throw error;
    });
    return this.counties;
  }

  private async addCounties(): Promise<void> {
    this.addToContext({ divisions: await loadCounties(await loadDivisions()) });
  }

  /** Shows again what waited for it; false where it could not be fetched. */
  private async arrive(coming: Promise<unknown>): Promise<boolean> {
    try {
      await coming;
      this.changed();
      return true;
    } catch (error) {
      console.error(error);
      this.update({ failed: true });
      return false;
    }
  }

  private async prepareRegion(): Promise<void> {
    if (!this.engine) return;
    await this.engine.prepare(insuredCode(this.form), this.context.lang);
    this.addToContext({ regions: this.engine.regions() });
    this.prefill(); // a region's own classes are known by now
  }

  // ---- what the host of the page answered beforehand ----

  get isPreset(): boolean {
    return this.host !== null;
  }

  preset(preset: Preset): void {
    this.host = preset;
    this.lookAtClock();
    this.prefill();
    if (this.afterResult) void this.assess();
  }

  private prefill(): void {
    if (!this.host) return;
    const prefilled = prefilledBy(this.host, answeredByHand(this.touched));
    this.addToContext({ prefilled });
    this.update({ form: prefilledForm(this.host, prefilled, this.form, this.context) });
    if (this.page !== 'insured' || !prefilled.has('insured') || this.editing) return;
    const first = this.asked[0]?.id;
    if (first) this.seen.add(first);
    this.update({ page: first ?? 'result' });
  }

  /** Answered well enough not to be asked; with whom a person is insured, a place may need one more word. */
  private isPrefilled(step: Q): boolean {
    if (!this.context.prefilled?.has(step.id) || (step.id === 'institution' && isAway(this.form))) return false;
    return !insuredCode(this.form) || !step.stop?.(this.view);
  }

  // ---- what was answered ----

  get view(): View {
    return {
      form: this.form,
      ctx: this.context,
      set: (field, value) => this.take({ [field]: value }),
      answer: (answers) => this.take(answers),
      needCounties: () => this.needCounties(),
      fetch: (part) => void this.arrive(part.load()),
      error: (field) => this.faults(field)[0] ?? null,
      errors: (field) => this.faults(field),
      heard: this.heardHere,
      hear: (parameter, typed) => this.hear(parameter, typed),
      assessed: this.answer,
      heardBefore: this.heardBefore,
    };
  }

  private take(answers: Partial<Form>): void {
    const before = insuredCode(this.form);
    for (const field of Object.keys(answers) as Field[]) this.touched.add(field);
    this.update({ form: { ...this.form, ...answers } });
    this.prefill();
    if (insuredCode(this.form) !== before) {
      this.update({ answer: null }); // another region's: not even to ask by
      this.addToContext({ wants: undefined });
      this.prepareRegion().catch(() => {}); // tried again for the result
    }
    this.needCountiesHere();
    this.foresee();
  }

  get kept(): Kept {
    return {
      form: this.form,
      page: this.page,
      heard: this.heard,
      ticked: [...this.ticked],
      touched: [...this.touched],
      ...(this.policyFiles.length && { policyFiles: this.policyFiles }),
    };
  }

  restore({ form, page, heard, ticked = [], touched, policyFiles = [] }: Kept): void {
    this.wanted = policyFiles;
    this.touched = new Set(touched ?? ['insured', 'place', 'institution']); // as it was kept
    this.prefill();
    this.update({
      form,
      heard,
      ticked: new Set(ticked),
      page: page === 'result' || this.byId(page) ? page : 'insured',
    });
    this.needCountiesHere();
    if (this.afterResult) this.seen = new Set(this.questions.map(({ id }) => id));
  }

  /** Asks once more before everything typed is let go. */
  startOver(): void {
    if (this.clearing) this.clear();
    else this.update({ clearing: true });
  }

  clear(): void {
    this.seen = new Set(['insured']);
    this.heardBefore = [];
    this.problems = {};
    this.touched.clear();
    this.update({
      form: EMPTY,
      answer: null,
      errors: [],
      built: null,
      heard: {},
      ticked: new Set(),
      tried: null,
      offered: null,
      editing: false,
    });
    this.prefill();
    this.goTo(this.asked[0]?.id ?? 'insured');
  }

  private get office(): string {
    return officeOf(insuredCode(this.form), schemeOf(this.form), careOf(this.form));
  }
  private get heardHere(): Record<string, string> {
    return heardFrom(this.office, this.heard);
  }

  private hear(parameter: string, typed: string): void {
    this.update({ heard: { ...this.heard, [this.office + parameter]: typed } });
  }

  /** The same beside the answer, which follows once a person pauses. */
  hearBeside(parameter: string, typed: string): void {
    this.hear(parameter, typed);
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.assess(), FORESIGHT);
  }

  /** Forgets what was heard of this office. */
  forget(): void {
    this.update({
      heard: Object.fromEntries(Object.entries(this.heard).filter(([key]) => !key.startsWith(this.office))),
    });
    void this.assess();
  }

  tick(id: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    this.update({ ticked });
  }

  // ---- where the person is ----

  /** The result, or the page beside it: all questions were answered or passed over. */
  private get afterResult(): boolean {
    return this.page === 'result' || this.page === 'heard';
  }

  private byId(id: string): Q | undefined {
    return this.questions.find((one) => one.id === id);
  }

  get step(): Q | undefined {
    return this.page === 'result' ? undefined : this.byId(this.page);
  }

  /** The path: what comes before the answer. All else is asked from there, one question at a time. */
  get asked(): Q[] {
    return this.questions.filter(
      (step) => isOnPath(step.id) && step.asked(this.form, this.context) && !this.isPrefilled(step),
    );
  }

  wasAt(step: StepId): boolean {
    return this.seen.has(step);
  }

  goTo(page: Page, remember = true): void {
    this.lookAtClock();
    if (page === 'result') this.editing = false;
    else this.seen.add(page);
    this.update({ page, clearing: false });
    if (page === 'result') void this.assess();
    else this.foresee();
    this.moved(page, remember);
  }

  /**
   * Back to one question; changed by hand, a tried alternative is no longer what was there before with one thing
   * different.
   */
  edit(step: StepId): void {
    this.update({ editing: true, tried: null });
    this.goTo(step);
  }

  next(): void {
    const { step, asked } = this;
    if (!step) return;
    const following =
      this.editing || !asked.includes(step)
        ? asked.find((one) => one.stop?.(this.view) || !this.seen.has(one.id))
        : asked[asked.findIndex((one) => one.id === step.id) + 1];
    this.goTo(following ? following.id : 'result');
  }

  /** The questions left are skipped on purpose, and not to be asked again. */
  skipToResult(): void {
    for (const one of this.asked) this.seen.add(one.id);
    this.goTo('result');
  }

  back(): void {
    const { asked } = this;
    const at = this.page === 'result' ? asked.length : asked.findIndex((one) => one.id === this.page);
    const before = asked[at - 1];
    if (before) this.goTo(before.id);
  }

  /** The step can't be left: the field that keeps it is marked until its value changes. */
  halt({ field, message }: Stop): void {
    this.problems = { ...this.problems, [field]: [{ message, path: '', value: this.form[field] }] };
    this.changed();
  }

  // ---- what the engine says ----

  private async assess(): Promise<void> {
    if (!this.engine) return;
    if (!(await this.arrive(this.prepareRegion()))) return;
    const built = this.build(this.form);
    this.heardBefore = toldOf(this.heardHere, built.case);
    const reply = this.engine.assess(built.case, this.context.lang);
    const errors = reply.ok ? [] : reply.errors;
    this.markProblems(errors);
    const { wants } = this.context;
    this.update({
      built,
      errors,
      answer: reply.ok ? reply : null,
      context: { ...this.context, wants: reply.ok ? wantsOf(reply) : wants },
    });
  }

  /** One thing told on the result, which is worked out anew where it stands. */
  tell(answers: Partial<Form>): void {
    this.update({ tried: null });
    this.take(answers);
    void this.assess();
  }

  /** Where the next tap may ask for the result, it is worked out while the person still reads; the engine keeps it. */
  private foresee(): void {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => {
      if (isReady(this.form, this.context))
        this.engine
          ?.prepare(insuredCode(this.form), this.context.lang)
          .then(() => this.settle({}))
          .catch(() => {}); // the result tells
    }, FORESIGHT);
  }

  private build(form: Form): Built {
    const { context, heardHere } = this;
    const said = assumptions(heardHere);
    const build = (more: Assumption[], year?: Year | null): Built =>
      buildCase(counting(form, context), context.today, [...said, ...more], year);
    const plain = build([]);
    if (!hasSheet(heardHere) || !isStay(form)) return plain;
    // Of an earlier sheet only what nothing else says is used: which that is, the answer without it tells.
    const { rules, year } = impliedBy(heardHere, plain.case);
    const reply = this.engine?.assess(build([], year).case, context.lang);
    const missing = reply?.ok ? reply.settlement.missing.map(({ parameter }) => parameter) : [];
    return build(filling(rules, missing, said), year);
  }

  private markProblems(errors: EngineError[]): void {
    this.problems = {};
    for (const { path, message } of errors) {
      const place = questionAt(path);
      if (!place) continue;
      const [, field] = place;
      const problem = { message, path, value: this.form[field] };
      this.problems[field] = [...(this.problems[field] ?? []), problem];
    }
  }

  /** A problem is shown until the value it was about is changed. */
  private faults(field: Field): Fault[] {
    return (this.problems[field] ?? []).filter(({ value }) => value === this.form[field]);
  }

  /**
   * Works with other answers, which `text` tells of; `undo` takes them back. The result starts anew from its beginning.
   */
  try(text: string, answers: Partial<Form>): void {
    this.update({ tried: { text, before: this.tried?.before ?? this.form }, form: { ...this.form, ...answers } });
    this.goTo('result', false);
  }

  undo(): void {
    this.update({ form: this.tried?.before ?? this.form, tried: null });
    this.goTo('result', false);
  }

  /** What the engine would say, were some answers different; nothing of it is kept. Null where it could say nothing. */
  settle(answers: Partial<Form>): Answer | null {
    const reply = this.engine?.assess(this.build({ ...this.form, ...answers }).case, this.context.lang);
    return reply?.ok ? reply : null;
  }

  /** The days off and the weekends worked, as the calendar has them. */
  holidays(): Promise<string> {
    return this.engine ? this.engine.holidays() : Promise.resolve('{"years": []}');
  }

  // ---- what was taken along comes back ----

  /** Nothing was typed or chosen yet. */
  get untouched(): boolean {
    const { touched, form } = this;
    const typed = Object.entries(form).some(
      ([field, value]) => value !== '' && (!this.host || touched.has(field as Field)),
    );
    return !typed && Object.values(this.heard).every((said) => said === '');
  }

  /** Opens it where nothing is typed yet; else asks first. */
  offer(offered: Offered): void {
    this.update({ offered });
    if ('kept' in offered && this.untouched) this.acceptOffer();
  }

  declineOffer(): void {
    this.update({ offered: null });
  }

  acceptOffer(): void {
    if (!this.offered || !('kept' in this.offered)) return;
    const { kept } = this.offered;
    this.update({
      offered: null,
      answer: null,
      errors: [],
      built: null,
      tried: null,
      editing: false,
      clearing: false,
    });
    this.heardBefore = [];
    this.restore(kept);
    this.prepareRegion().catch(() => {}); // tried again for the result
    this.needCountiesHere();
    this.goTo(this.page);
  }
}
