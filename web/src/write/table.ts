// One parameter: what it means, a grid for what is usual, every row for the rest, and what an answer says while it is
// empty.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Parameter } from '../../scripts/policy-schema.js';
import { whenText } from './conditions.js';
import type { Desk, Reading } from './desk.js';
import type { Cell, Group } from './grid.js';
import { cellsOf, GROUPS, rowOf, waysOf } from './grid.js';
import { button, idOf, said, select, text } from './inputs.js';
import type { Json, Policy, Row, When } from './model.js';
import { addRow, cite, dropRow, idFor, pathOf, put, rowsOf } from './model.js';
import { blank, boundWords, rowEditor, valueText } from './row.js';
import { choiceName, spelt, valueName } from './terms.js';
import { w, wordFor } from './text.js';
import { kindOf, showValue, stateValue } from './value.js';

const GRID_KINDS = ['yuan', 'ratio', 'points', 'factor', 'months', 'working_days', 'number', 'choice'];

const orderOf = (desk: Desk): string[] => desk.schema.parameters.map(({ id }) => id);

export function newRow(
  when: When,
  kind: string,
  value: Json,
  { source, place, from }: Reading,
  taken: readonly string[],
): Row {
  return { id: idFor(when, taken), when, [kind]: value, ...(from ? { from } : {}), cite: cite(source, place) };
}

const ids = (policy: Policy, parameter: string): string[] => rowsOf(policy, parameter).map(({ id }) => id);

/** A cell's value changed: an empty one has no row. What else its row says stays. */
function fill(desk: Desk, parameter: Parameter, cell: Cell, typed: string, kind: string): void {
  const rows = rowsOf(desk.policy, parameter.id);
  const index = rowOf(rows, cell);
  const stated = stateValue(
    typed,
    kind,
    parameter.choices.map(({ value }) => value),
  );
  if (!stated) {
    if (index >= 0) desk.remove((policy) => dropRow(policy, parameter.id, index));
    return;
  }
  desk.edit((policy) => {
    if (index < 0)
      return addRow(
        policy,
        parameter.id,
        newRow(cell.when, stated.kind, stated.value, desk.reading, ids(policy, parameter.id)),
        orderOf(desk),
      );
    const path = ['tables', parameter.id, index];
    const before = rows[index] && kindOf(rows[index], parameter.kinds);
    const cleared = before && before !== stated.kind ? put(policy, [...path, before], undefined) : policy;
    return put(cleared, [...path, stated.kind], stated.value);
  });
}

function cell(desk: Desk, parameter: Parameter, one: Cell, kind: string): TemplateResult {
  const rows = rowsOf(desk.policy, parameter.id);
  const index = rowOf(rows, one);
  const row = rows[index];
  const label = `${parameter.name[desk.lang]} ${whenText(desk, { when: one.when })}`;
  const path = row
    ? `/tables/${parameter.id}/${index}`
    : `/grid/${parameter.id}/${Object.values(one.when)
        .map((condition) => JSON.stringify(condition))
        .join('-')}`;
  const disabled = !desk.policy.sources.length;
  const stated = row ? kindOf(row, parameter.kinds) : null;
  const shown =
    row && stated ? (stated === 'choice' ? String(row.choice) : showValue(row[stated] as Json, boundWords())) : '';
  if (row && (shown === null || stated === 'bands'))
    return html`<div class="field bare"
      data-path=${path}>${button(valueText(desk, parameter, row), () => desk.goTo(path), {
        kind: 'link',
        about: `${label} ${valueText(desk, parameter, row)}`,
      })}</div>`;
  if (kind === 'choice')
    return select(desk, {
      path,
      bare: true,
      disabled,
      label,
      value: shown ?? '',
      options: [
        { value: '', label: w('not_stated') },
        ...parameter.choices.map(({ value, name }) => ({ value, label: name[desk.lang] })),
      ],
      set: (to) => fill(desk, parameter, one, to, kind),
    });
  return text(desk, {
    path,
    bare: true,
    disabled,
    label,
    placeholder: w('not_stated'),
    value: stated === 'choice' ? choiceName(parameter.id, shown ?? '', desk.lang) : (shown ?? ''),
    set: (typed) => fill(desk, parameter, one, typed, kind),
  });
}

/** What every line has in common is said once, above the grid. */
const commonTo = (lines: readonly Cell[][]): string[] =>
  (lines[0]?.[0]?.who ?? []).filter((part) => lines.every((line) => line[0]?.who.includes(part)));

const lineName = (who: readonly string[]): string =>
  who.map((part) => wordFor(`part.${part}`) ?? part).join(w('list.comma'));

function grid(desk: Desk, parameter: Parameter, kind: string): TemplateResult {
  const classes = desk.policy.classes ?? [];
  const lines = cellsOf(
    desk.divisionFor(parameter.id),
    classes.map(({ id }) => id),
  );
  const columns = lines[0] ?? [];
  const columnName = (id: string): string =>
    classes.find((one) => one.id === id)?.name[desk.lang] ?? valueName('level', id, desk.lang);
  const wide = columns.length > 1 || columns[0]?.column;
  const common = commonTo(lines);
  const own = (line: readonly Cell[]): string =>
    lineName((line[0]?.who ?? []).filter((part) => !common.includes(part)));
  return html`${common.length ? html`<p><strong>${lineName(common)}</strong></p>` : nothing}<div class="scroll"
    tabindex=${wide ? '0' : nothing} role=${wide ? 'group' : nothing}
    aria-label=${wide ? parameter.name[desk.lang] : nothing}><table class="grid">
    <caption class="vh">${parameter.name[desk.lang]}</caption>
    ${
      wide
        ? html`<thead><tr><td></td>${columns.map(
            ({ column }) => html`<th scope="col">${columnName(column ?? '')}</th>`,
          )}</tr></thead>`
        : nothing
    }
    <tbody>${lines.map(
      (line) =>
        html`<tr><th scope="row">${own(line) || w('grid.all')}</th>${line.map(
          (one) => html`<td>${cell(desk, parameter, one, kind)}</td>`,
        )}</tr>`,
    )}</tbody>
  </table></div>`;
}

function divider(desk: Desk, parameter: Parameter): TemplateResult {
  const division = desk.divisionFor(parameter.id);
  const classes = (desk.policy.classes ?? []).map(({ id }) => id);
  const one = (group: Group): TemplateResult =>
    select(desk, {
      path: `/divide/${parameter.id}/${group}`,
      label: w(`group.${group}` as 'group.who'),
      value: division[group] ?? '',
      options: [
        { value: '', label: w('group.no') },
        ...Object.keys(waysOf(group, classes)).map((way) => ({
          value: way,
          label: wordFor(`way.${group}.${way}`) ?? way,
        })),
      ],
      set: (way) => desk.divide(parameter.id, { ...division, [group]: way || undefined }),
    });
  return html`<details class="divider"><summary>${w('grid.divide')}</summary><div
    class="groups">${GROUPS.map(one)}</div></details>`;
}

/** What an answer says where this policy states nothing. */
function silence(desk: Desk, parameter: Parameter): TemplateResult {
  const next = desk.above.find((policy) => rowsOf(policy, parameter.id).length);
  return html`<p class="hint">${
    next
      ? w('silence.above', { name: next.name[desk.lang] })
      : w('silence.nobody', { what: spelt(parameter.silence, desk.lang) })
  }</p>`;
}

function addOther(desk: Desk, parameter: Parameter): void {
  const kind = parameter.kinds[0] ?? 'choice';
  const index = rowsOf(desk.policy, parameter.id).length;
  desk.edit((policy) =>
    addRow(
      policy,
      parameter.id,
      newRow({}, kind, blank(kind, parameter), desk.reading, ids(policy, parameter.id)),
      orderOf(desk),
    ),
  );
  desk.goTo(`/tables/${parameter.id}/${index}`);
}

/** The kind a grid's cells state: the one most rows have, else the parameter's first. */
function gridKind(rows: readonly Row[], { kinds }: Parameter): string | null {
  const fitting = kinds.filter((kind) => GRID_KINDS.includes(kind));
  const used = rows.map((row) => kindOf(row, fitting)).find((kind) => kind && kind !== 'choice');
  return used ?? fitting[0] ?? null;
}

/**
 * What the schema says of a parameter: in a sentence, and folded away how notices put it and what is easily mistaken.
 */
function about(desk: Desk, parameter: Parameter): TemplateResult {
  const more = [
    ['about.phrases', desk.lang === 'zh' ? parameter.phrases : ''],
    ['about.mind', spelt(parameter.mind, desk.lang)],
    ['about.together', spelt(parameter.together, desk.lang)],
  ] as const;
  const told = more.filter(([, words]) => words);
  return html`<p class="hint">${spelt(parameter.about, desk.lang)}</p>
    ${
      told.length
        ? html`<details class="about"><summary>${w('about.more')}</summary>${told.map(
            ([head, words]) => html`<p><strong>${w(head)}</strong>${words}</p>`,
          )}
      <p><a href="manual/${parameter.id}.html" target="_blank" rel="noopener">${w('about.page')}</a></p></details>`
        : nothing
    }`;
}

export function table(desk: Desk, parameter: Parameter): TemplateResult {
  const rows = rowsOf(desk.policy, parameter.id);
  const path = `/tables/${parameter.id}`;
  const kind = gridKind(rows, parameter);
  const whole = desk.findings(path).filter((finding) => finding.path === path);
  return html`<section class="table" data-path=${path} data-testid="table-${parameter.id}"
    aria-labelledby="${idOf(path)}-title" tabindex="-1">
    <h3 id="${idOf(path)}-title">${parameter.name[desk.lang]}</h3>
    ${about(desk, parameter)}
    ${said(idOf(path), whole)}
    ${
      kind
        ? html`${
            wordFor(`cell.${kind}`) ? html`<p class="hint">${wordFor(`cell.${kind}`)}</p>` : nothing
          }${grid(desk, parameter, kind)}${divider(desk, parameter)}`
        : nothing
    }
    ${
      rows.length
        ? html`<details class="all-rows" .open=${!kind || desk.isOpen(path)}
          @toggle=${(event: Event) => desk.setOpen(path, (event.target as HTMLDetailsElement).open)}>
      <summary>${w('rows.all', { n: rows.length })}</summary><ul>${rows.map((row, index) =>
        rowEditor(desk, parameter, row, index),
      )}</ul></details>`
        : silence(desk, parameter)
    }
    ${button(w(kind ? 'rows.add_other' : 'rows.add'), () => addOther(desk, parameter), {
      kind: 'secondary',
      test: `add-${parameter.id}`,
      disabled: !desk.policy.sources.length,
    })}
  </section>`;
}

/** Where the notice is being read: every row entered from now on cites it. */
export function readingBar(desk: Desk): TemplateResult {
  const { reading, policy } = desk;
  if (!policy.sources.length)
    return html`<p class="note" role="note">${w('reading.no_source')}
      ${button(w('reading.go'), () => desk.goTo('/sources'), { kind: 'link' })}</p>`;
  return html`<section class="reading" aria-labelledby="reading-title"><h3
    id="reading-title">${w('reading.title')}</h3><p class="hint">${w('reading.hint')}</p><div class="groups">
    ${select(desk, {
      path: '/reading/source',
      label: w('row.source'),
      value: reading.source,
      options: policy.sources.map(({ id, title }) => ({ value: id, label: title || id })),
      set: (source) => desk.read({ source }),
    })}
    ${text(desk, {
      path: '/reading/place',
      label: w('row.place'),
      value: reading.place,
      placeholder: w('reading.example'),
      set: (place) => desk.read({ place: place.trim() }),
    })}
    ${text(desk, {
      path: '/reading/from',
      kind: 'date',
      label: w('row.from'),
      value: reading.from,
      set: (from) => desk.read({ from }),
    })}</div></section>`;
}

export const setAt = (desk: Desk, path: string, value: unknown): void =>
  desk.edit((policy) => put(policy, pathOf(path), value));
