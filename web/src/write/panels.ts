// Beside the form: what the check found, what is stated and what is not, and what typical cases come to.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Answer, Case, MoneyField } from 'yidi';
import { showMoney } from '../show/pieces/yuan.js';
import { moneyOrNull } from '../typed/amount.js';
import type { CaseFile } from './case-file.js';
import type { Finding, ParameterCoverage } from './check.js';
import type { Desk } from './desk.js';
import type { Own, Setting, UsualCase } from './examples.js';
import { compare, USUAL, withCase, withEntry } from './examples.js';
import { button, select, text } from './inputs.js';
import { rowsOf } from './model.js';
import type { Section } from './sections.js';
import { sectionAt } from './sections.js';
import { parameterName, parameterOf, valueName } from './terms.js';
import { w } from './text.js';

export function checkPanel(desk: Desk, sections: readonly Section[]): TemplateResult {
  const all = desk.findings('');
  if (!all.length) return html`<p class="fine" data-testid="all-fine">${w('check.fine')}</p>`;
  const where = (finding: Finding): string => {
    const [, key, table] = finding.path.split('/');
    return key === 'tables' && table
      ? parameterName(table, desk.lang)
      : w(`section.${sectionAt(sections, finding.path)}` as 'section.who');
  };
  return html`<p>${w('check.some', { n: all.length })}</p><ul class="list" data-testid="findings">${all.map(
    (finding) => html`<li data-code=${finding.code}>
    <p><strong>${where(finding)}</strong>
    ${finding.message}</p>${finding.advice ? html`<p class="hint">${finding.advice}</p>` : nothing}
    ${button(w('check.go'), () => desk.goTo(finding.path), {
      kind: 'link',
      about: w('check.go_to', { what: where(finding) }),
    })} <code>${finding.path || '/'}</code></li>`,
  )}</ul>`;
}

const NEVER = 'missing';

/** For which people and places each parameter is stated, here or above, known within limits, or missing. */
export function coveragePanel(desk: Desk, coverage: readonly ParameterCoverage[]): TemplateResult {
  if (!coverage.length) return html`<p>${w('coverage.none')}</p>`;
  const groups = [...new Set(coverage.map(({ group }) => group))];
  const from = (policy: string | null): string =>
    policy && policy !== desk.policy.admdvs
      ? (desk.above.find(({ admdvs }) => admdvs === policy)?.name[desk.lang] ?? policy)
      : '';
  const line = ({ parameter, name, rows }: ParameterCoverage): TemplateResult => html`<tbody>
    <tr><th scope="rowgroup" colspan="2">${
      parameterOf(parameter) ? button(name, () => desk.goTo(`/tables/${parameter}`), { kind: 'link' }) : name
    }</th></tr>
    ${rows.map(
      ({
        where,
        state,
        value,
        policy,
      }) => html`<tr class=${state}><td>${where}</td><td>${state === NEVER ? w('not_stated') : value}
      ${state === 'bounded' ? html`<small>${w('coverage.bounded')}</small>` : nothing}${
        from(policy) ? html`<small>${w('coverage.from', { name: from(policy) })}</small>` : nothing
      }</td></tr>`,
    )}</tbody>`;
  return html`<p class="hint">${w('coverage.hint')}</p>${groups.map((group) => {
    const inside = coverage.filter((one) => one.group === group);
    const stated = inside.filter(({ rows }) => rows.some(({ state }) => state !== NEVER)).length;
    return html`<details><summary>${group.replace(/[【】]/g, '')}
      <small>${w('coverage.count', { n: stated, all: inside.length })}</small></summary>
      <table class="coverage"><caption class="vh">${group}</caption>${inside.map(line)}</table></details>`;
  })}`;
}

const amount = ({ settlement }: Extract<Answer, { ok: true }>, field: MoneyField): string => {
  const exact = settlement.sheet[field];
  if (exact !== null) return showMoney(exact);
  const [least, most] = settlement.bounds[field] ?? [];
  return least && most ? `${showMoney(least)}～${showMoney(most)}` : w('examples.unknown');
};

function steps(desk: Desk, answer: Extract<Answer, { ok: true }>): TemplateResult {
  return html`<ol class="steps">${answer.steps.map(
    ({ text: words, rule, cite, grade }) => html`<li>${words}
      ${
        rule
          ? html`<small>${grade ? `${w(`grade.${grade}` as 'grade.official')} · ` : ''}${cite}
        ${
          rule.startsWith(`${desk.policy.admdvs}/`)
            ? button(
                w('examples.rule'),
                () => {
                  const [, parameter = '', id] = rule.split('/');
                  desk.goTo(`/tables/${parameter}/${rowsOf(desk.policy, parameter).findIndex((row) => row.id === id)}`);
                },
                { kind: 'link', about: w('examples.rule_of', { rule }) },
              )
            : html`<code>${rule}</code>`
        }</small>`
          : nothing
      }</li>`,
  )}</ol>
    ${
      answer.settlement.missing.length
        ? html`<p><strong>${w('examples.missing')}</strong></p><ul class="missing">${answer.settlement.missing.map(
            ({ parameter, name }) =>
              html`<li>${button(name, () => desk.goTo(`/tables/${parameter}`), { kind: 'link' })}</li>`,
          )}</ul>`
        : nothing
    }`;
}

function outcome(
  desk: Desk,
  name: string,
  test: string,
  answer: Answer,
  more: TemplateResult | typeof nothing,
): TemplateResult {
  if (!answer.ok)
    return html`<li class="example"><strong>${name}</strong><ul>${answer.errors.map(
      ({ path, message }) => html`<li>${message} <code>${path}</code></li>`,
    )}</ul>${more}</li>`;
  return html`<li class="example" data-testid="example-${test}"><details><summary><strong>${name}</strong>
      <span class="numbers"><span>${w('examples.fund')} <b
        data-testid="fund-${test}">${amount(answer, 'fund_pay_sumamt')}</b></span>
      <span>${w('examples.own')} <b>${amount(answer, 'psn_part_amt')}</b></span></span></summary>
        ${steps(desk, answer)}</details>${more}</li>`;
}

export interface Examples {
  setting: Setting;
  usual: Record<UsualCase, { case: Case; answer: Answer }>;
  own: CaseFile;
  ownAnswers: readonly Answer[];
  set(setting: Partial<Setting>): void;
  setOwn(own: CaseFile): void;
}

/** The number a person worked out: basic fund, all funds, own part. */
const EXPECTED = ['hifp_pay', 'fund_pay_sumamt', 'psn_part_amt'] as const;

function ownCase(desk: Desk, { own, ownAnswers, setOwn }: Examples, index: number): TemplateResult | typeof nothing {
  const one = own.cases[index];
  const answer = ownAnswers[index];
  if (!one || !answer) return nothing; // not assessed yet
  const path = `/cases/${index}`;
  const change = (to: Partial<Own>): void => setOwn(withEntry(own, index, to));
  const others = compare(one, answer);
  return outcome(
    desk,
    one.name || w('own.unnamed'),
    `own-${index}`,
    answer,
    html`<details class="own" open><summary>${w('own.title')}</summary>
    ${text(desk, {
      path: `${path}/name`,
      label: w('own.name'),
      value: one.name,
      set: (name) => change({ name: name.trim() }),
    })}
    ${text(desk, {
      path: `${path}/why`,
      long: true,
      label: w('own.why'),
      hint: w('own.why_hint'),
      value: one.why,
      set: (why) => change({ why: why.trim() }),
    })}
    <div class="groups">${EXPECTED.map((field) => {
      const pointer = `/settlement/sheet/${field}`;
      const key = pointer in one.expect ? pointer : field;
      return text(desk, {
        path: `${path}/expect/${field}`,
        label: w(`own.${field}`),
        value: String(one.expect[key] ?? ''),
        set: (typed) => {
          const { [key]: _, ...rest } = one.expect;
          change({ expect: typed.trim() ? { ...one.expect, [key]: moneyOrNull(typed) ?? typed.trim() } : rest });
        },
      });
    })}</div>
    <ul class="compared">${others.map(
      ({
        pointer,
        expected,
        got,
        same,
      }) => html`<li class=${same ? 'same' : 'other'} data-testid="compared-${index}"><span
        aria-hidden="true">${same ? '✓' : '✗'}</span>
      ${w(same ? 'own.same' : 'own.other', {
        what: pointer.split('/').at(-1) ?? '',
        expected: String(expected),
        got: String(got ?? w('examples.unknown')),
      })}</li>`,
    )}</ul>
    ${button(w('own.remove'), () => setOwn(withEntry(own, index, null)), { kind: 'link' })}</details>`,
  );
}

export function examplesPanel(desk: Desk, examples: Examples, state: 'ready' | 'stale' | 'none'): TemplateResult {
  const { setting, set, usual, own, setOwn } = examples;
  if (state === 'none') return html`<p>${w('examples.none')}</p>`;
  const classes = desk.policy.classes ?? [];
  return html`
    ${state === 'stale' ? html`<p class="note">${w('examples.stale')}</p>` : nothing}
    <div class="groups">
      ${text(desk, {
        path: '/setting/amount',
        label: w('examples.amount'),
        value: setting.amount,
        set: (typed) => {
          const money = moneyOrNull(typed);
          if (money) set({ amount: money });
        },
      })}
      ${text(desk, {
        path: '/setting/day',
        kind: 'date',
        label: w('field.end'),
        value: setting.day,
        set: (day) => {
          if (day) set({ day });
        },
      })}
      ${select(desk, {
        path: '/setting/level',
        label: w('examples.level'),
        value: setting.level,
        options: (['1', '2', '3', '9'] as const).map((value) => ({
          value,
          label: valueName('level', value, desk.lang),
        })),
        set: (level) => set({ level: level as Setting['level'] }),
      })}
      ${
        classes.length
          ? select(desk, {
              path: '/setting/institution',
              label: w('examples.class'),
              value: setting.institution,
              options: [
                { value: '', label: w('place.choose') },
                ...classes.map(({ id, name }) => ({ value: id, label: name[desk.lang] })),
              ],
              set: (institution) => set({ institution }),
            })
          : nothing
      }
    </div>
    <ul class="list examples">${USUAL.map((id) =>
      outcome(
        desk,
        w(`case.${id}`),
        id,
        usual[id].answer,
        html`${button(w('own.add'), () => setOwn(withCase(own, w(`case.${id}`), usual[id].case)), {
          kind: 'link',
          test: `keep-${id}`,
          about: w('own.add_of', { name: w(`case.${id}`) }),
        })}`,
      ),
    )}</ul>
    ${
      own.cases.length
        ? html`<h3>${w('own.all')}</h3><ul
          class="list examples">${own.cases.map((_, index) => ownCase(desk, examples, index))}</ul>`
        : nothing
    }`;
}
