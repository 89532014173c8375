// One row of a table with all it can say: when it applies, what it gives, since when, where that stands.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Parameter } from '../../scripts/policy-schema.js';
import { whenOf, whenText } from './conditions.js';
import type { Desk } from './desk.js';
import { button, idOf, said, select, text, tick } from './inputs.js';
import { items } from './items.js';
import type { Json, Row } from './model.js';
import { at, cite, dropRow, moved, pathOf, put, splitCite } from './model.js';
import { likewise } from './print.js';
import { choiceName, countName } from './terms.js';
import { w, wordFor } from './text.js';
import type { BoundWords } from './value.js';
import { kindOf, showValue, stateValue } from './value.js';
import { isWorkedOut, workedOut, workedOutText } from './worked-out.js';

type Band = { to?: string; ratio: string };

export const boundWords = (): BoundWords => ({
  least: w('value.least'),
  most: w('value.most'),
  about: w('value.about'),
});

/** What a row says in a few words. */
export function valueText(desk: Desk, parameter: Parameter, row: Row): string {
  const kind = kindOf(row, parameter.kinds);
  const value = kind ? (row[kind] as Json) : undefined;
  if (!kind || value === undefined) return w('value.none');
  if (kind === 'choice') return choiceName(parameter.id, String(value), desk.lang);
  if (kind === 'bands' && Array.isArray(value))
    return (value as Band[])
      .map(({ to, ratio }) => `${to ? w('band.to', { to }) : w('band.rest')} ${ratio}`)
      .join(w('list.or'));
  if (kind === 'counts' && Array.isArray(value))
    return value.map((one) => countName(String(one), desk.lang)).join(w('list.or')) || w('counts.nothing');
  if (kind === 'list' && Array.isArray(value))
    return (value as { name?: { zh: string; en: string } }[])
      .map((one) => one.name?.[desk.lang] ?? '')
      .filter(Boolean)
      .slice(0, 3)
      .join(w('list.or'));
  if (isWorkedOut(value)) return workedOutText(value);
  const plain = showValue(value, boundWords());
  if (plain === null)
    return w('value.multiple', { times: String(at(value, ['times'])), of: String(at(value, ['of'])) });
  return `${plain}${wordFor(`unit.${kind}`) ?? ''}`;
}

function bands(desk: Desk, path: string, value: readonly Band[]): TemplateResult {
  const set = (to: Band[]): void => desk.edit((policy) => put(policy, pathOf(path), to));
  const changed = (index: number, key: keyof Band, typed: string, kind: string): Band[] =>
    value.map((one, n) => (n === index ? put(one, [key], stateValue(typed, kind, [])?.value, ['to', 'ratio']) : one));
  return html`<ol class="bands">${value.map(
    (one, index) => html`<li class="pair">
      ${text(desk, {
        path: `${path}/${index}/to`,
        label: w('band.upto'),
        placeholder: w('band.open'),
        value: one.to ?? '',
        set: (typed) => set(changed(index, 'to', typed, 'yuan')),
      })}
      ${text(desk, {
        path: `${path}/${index}/ratio`,
        label: w('band.ratio'),
        value: one.ratio ?? '',
        set: (typed) => set(changed(index, 'ratio', typed, 'ratio')),
      })}
      ${
        value.length > 1
          ? button(w('remove'), () => desk.remove((policy) => put(policy, [...pathOf(path), index], undefined)), {
              kind: 'link',
              about: w('band.remove', { n: index + 1 }),
            })
          : nothing
      }</li>`,
  )}</ol>
    ${button(w('band.add'), () => set([...value, { ratio: '' }]))}`;
}

function yuan(desk: Desk, path: string, row: Row): TemplateResult {
  const value = row.yuan as Json;
  if (isWorkedOut(value)) return workedOut(desk, `${path}/yuan`, value, path.startsWith('/tables/deductible/'));
  const multiple = value !== null && typeof value === 'object' && 'of' in value;
  const figures = desk.policy.figures ?? [];
  const [first] = figures;
  const set = (to: Json | undefined): void => desk.edit((policy) => put(policy, pathOf(`${path}/yuan`), to));
  if (!multiple)
    return html`${plainValue(desk, path, row, 'yuan')}
    ${first ? button(w('value.as_multiple'), () => set({ times: '', of: first.id }), { kind: 'link' }) : nothing}
    ${button(w('value.as_worked_out'), () => set({ base: typeof value === 'string' ? value : '' }), { kind: 'link' })}`;
  return html`<div class="pair">
    ${text(desk, {
      path: `${path}/yuan/times`,
      label: w('value.times'),
      value: String(at(value, ['times']) ?? ''),
      set: (typed) => set(put(value, ['times'], typed.trim())),
    })}
    ${select(desk, {
      path: `${path}/yuan/of`,
      label: w('value.of'),
      value: String(at(value, ['of']) ?? ''),
      set: (of) => set(put(value, ['of'], of)),
      options: figures.map(({ id, name }) => ({ value: id, label: name[desk.lang] })),
    })}</div>
    ${button(w('value.as_amount'), () => set(''), { kind: 'link' })}`;
}

const plainValue = (desk: Desk, path: string, row: Row, kind: string): TemplateResult =>
  text(desk, {
    path: `${path}/${kind}`,
    label: w(`kind.${kind}` as 'kind.yuan'),
    hint: wordFor(`kind.${kind}.hint`) ?? undefined,
    value: showValue(row[kind] as Json, boundWords()) ?? '',
    set: (typed) =>
      desk.edit((policy) => put(policy, pathOf(`${path}/${kind}`), stateValue(typed, kind, [])?.value ?? '')),
  });

function value(desk: Desk, path: string, row: Row, parameter: Parameter): TemplateResult {
  const kind = kindOf(row, parameter.kinds);
  switch (kind) {
    case null:
      return html`${nothing}`;
    case 'bands':
      return bands(desk, `${path}/bands`, row.bands as unknown as Band[]);
    case 'list':
      return items(desk, `${path}/list`, row.list as never, parameter.entries);
    case 'yuan':
      return yuan(desk, path, row);
    case 'choice':
      return select(desk, {
        path: `${path}/choice`,
        label: w('kind.choice'),
        value: String(row.choice),
        set: (to) => desk.edit((policy) => put(policy, pathOf(`${path}/choice`), to)),
        options: parameter.choices.map((one) => ({ value: one.value, label: one.name[desk.lang] })),
      });
    case 'counts':
      return html`<fieldset class="condition"><legend>${w('kind.counts')}</legend><p
        class="hint">${w('kind.counts.hint')}</p><div class="ticks">
      ${desk.schema.counts.map(({ value, name }) =>
        tick(name[desk.lang], (row.counts as string[]).includes(value), (on) =>
          desk.edit((policy) =>
            put(
              policy,
              pathOf(`${path}/counts`),
              desk.schema.counts
                .map((one) => one.value)
                .filter((one) => (one === value ? on : (row.counts as string[]).includes(one))),
            ),
          ),
        ),
      )}</div></fieldset>`;
    default:
      return plainValue(desk, path, row, kind);
  }
}

/** What a value of a kind begins as. */
export const blank = (kind: string, parameter: Parameter): Json => {
  if (kind === 'bands') return [{ to: '', ratio: '' }, { ratio: '' }];
  if (kind === 'list') return [];
  if (kind === 'counts') return [];
  return kind === 'choice' ? (parameter.choices[0]?.value ?? '') : '';
};

function kindChoice(desk: Desk, path: string, row: Row, parameter: Parameter): TemplateResult | typeof nothing {
  const kind = kindOf(row, parameter.kinds);
  if (parameter.kinds.length < 2 && kind) return nothing;
  return select(desk, {
    path: `${path}/kind`,
    label: w('kind.title'),
    value: kind ?? '',
    options: parameter.kinds.map((one) => ({ value: one, label: w(`kind.${one}` as 'kind.yuan') })),
    set: (to) =>
      desk.edit((policy) =>
        put(put(policy, pathOf(`${path}/${kind}`), undefined), pathOf(`${path}/${to}`), blank(to, parameter)),
      ),
  });
}

export function provenance(desk: Desk, path: string, row: Row): TemplateResult {
  const { source, place } = splitCite(row.cite ?? '');
  const set = (key: string, typed: string): void =>
    desk.edit((policy) => put(policy, pathOf(`${path}/${key}`), typed.trim() || undefined));
  const citeFindings = desk.findings(`${path}/cite`);
  return html`<div class="pair">
    ${text(desk, {
      path: `${path}/from`,
      kind: 'date',
      label: w('row.from'),
      value: row.from ?? '',
      set: (typed) => set('from', typed),
    })}
    ${text(desk, {
      path: `${path}/until`,
      kind: 'date',
      label: w('row.until'),
      hint: w('row.until_hint'),
      value: row.until ?? '',
      set: (typed) => set('until', typed),
    })}</div>
    ${
      row.gap_before !== undefined || desk.findings(path).some(({ code }) => code === 'date_gap')
        ? text(desk, {
            path: `${path}/gap_before`,
            label: w('row.gap_before'),
            hint: w('row.gap_before_hint'),
            value: String(row.gap_before ?? ''),
            set: (typed) => set('gap_before', typed),
          })
        : nothing
    }
    <div data-path="${path}/cite"><div class="pair">
    ${select(desk, {
      path: `${path}/cite-source`,
      label: w('row.source'),
      value: source,
      set: (to) => set('cite', cite(to, place)),
      options: desk.policy.sources.map(({ id, title }) => ({ value: id, label: title || id })),
    })}
    ${text(desk, {
      path: `${path}/cite-place`,
      label: w('row.place'),
      value: place,
      set: (typed) => set('cite', cite(source, typed)),
    })}</div>
    ${said(idOf(`${path}/cite`), citeFindings)}</div>
    <div class="pair">
    ${select(desk, {
      path: `${path}/grade`,
      label: w('row.grade'),
      value: row.grade ?? '',
      set: (to) => set('grade', to),
      options: [
        { value: '', label: w('row.grade_as_source') },
        ...['official', 'reported', 'interpreted'].map((one) => ({
          value: one,
          label: w(`grade.${one}` as 'grade.official'),
        })),
      ],
    })}
    ${
      row.grade === 'interpreted' || row.reading
        ? text(desk, {
            path: `${path}/reading`,
            long: true,
            label: w('row.reading'),
            hint: w('row.reading_hint'),
            value: row.reading ?? '',
            set: (typed) => set('reading', typed),
          })
        : nothing
    }</div>`;
}

export function rowEditor(desk: Desk, parameter: Parameter, row: Row, index: number): TemplateResult {
  const path = `/tables/${parameter.id}/${index}`;
  const findings = desk.findings(path);
  const open = desk.isOpen(path);
  const condition = html`${whenText(desk, { when: row.when, or: row.or, as: row.as })}${w('list.colon')}`;
  const until = row.until ? w('row.to', { until: row.until }) : '';
  return html`<li class="row" data-path=${path} data-testid="row-${parameter.id}-${row.id}">
    <details .open=${open} @toggle=${(event: Event) => desk.setOpen(path, (event.target as HTMLDetailsElement).open)}>
      <summary><span>${condition}<strong>${valueText(desk, parameter, row)}</strong></span>
        ${
          row.from
            ? html` <small>${w('row.since', { from: row.from })}${until}${w('list.comma')}${row.cite ?? ''}</small>`
            : nothing
        }
        ${
          findings.length ? html` <span class="flag">${w('check.n', { n: findings.length })}</span>` : nothing
        }</summary>
      ${
        open
          ? html`<div class="body">
        ${kindChoice(desk, path, row, parameter)}
        ${value(desk, path, row, parameter)}
        ${whenOf(desk, path, row, parameter.kinds.includes('list'))}
        ${provenance(desk, path, row)}
        <div class="line-buttons">
          ${button(w('row.next'), () => desk.edit((policy) => successor(policy, parameter.id, index, row)), {
            kind: 'link',
            test: `succeed-${parameter.id}-${index}`,
          })}
          ${button('↑', () => desk.edit((policy) => moved(policy, ['tables', parameter.id], index, -1)), {
            kind: 'link',
            about: w('move.up', { what: row.id }),
          })}
          ${button('↓', () => desk.edit((policy) => moved(policy, ['tables', parameter.id], index, 1)), {
            kind: 'link',
            about: w('move.down', { what: row.id }),
          })}
          ${button(w('row.remove'), () => desk.remove((policy) => dropRow(policy, parameter.id, index)), {
            kind: 'link',
            about: w('remove.what', { what: row.id }),
          })}
        </div>
        <p class="hint"><code>${row.id}</code></p></div>`
          : nothing
      }
    </details></li>`;
}

/** The rule that replaces this one: the same again, to be given its first day and its value. */
function successor<T extends { tables: { [parameter: string]: Row[] } }>(
  policy: T,
  parameter: string,
  index: number,
  row: Row,
): T {
  const rows = policy.tables[parameter] ?? [];
  let n = 2;
  while (rows.some(({ id }) => id === `${row.id}-${n}`)) n++;
  const { until: _, ...rest } = row;
  return put(
    policy,
    ['tables', parameter],
    likewise(rows, [
      ...rows.slice(0, index + 1),
      { ...rest, id: `${row.id}-${n}`, from: '' },
      ...rows.slice(index + 1),
    ]),
  );
}
