// What a policy names for itself and uses in its conditions: classes of institutions, groups of people, kinds of care,
// yearly figures.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.js';
import { button, select, text, tick } from './inputs.js';
import { bothNames, renamed } from './items.js';
import type { Named, Names } from './model.js';
import { cite, freeId, pathOf, put, splitCite } from './model.js';
import { setAt } from './table.js';
import { valueName } from './terms.js';
import { w } from './text.js';
import { stateValue } from './value.js';

type List = 'classes' | 'groups' | 'med_types' | 'figures';
const LEVELS = ['1', '2', '3', '9'];
const IDS: Record<List, string> = { classes: 'class', groups: 'group', med_types: 'care', figures: 'figure' };

function add(desk: Desk, list: List): void {
  const there = desk.policy[list] ?? [];
  const { source, place, from } = desk.reading;
  const entry = {
    id: freeId(
      `${IDS[list]}-${there.length + 1}`,
      there.map(({ id }) => id),
    ).replace(/-/g, '_'),
    name: { zh: '', en: '' },
    ...(list === 'figures' ? { yuan: '', from } : {}),
    ...(list === 'med_types' ? { codes: [] } : {}),
    cite: cite(source, place),
  };
  desk.edit((policy) => put(policy, [list, there.length], entry));
  desk.goTo(`/${list}/${there.length}`);
}

function figure(desk: Desk, path: string, entry: Named): TemplateResult {
  return html`<div class="groups">
    ${text(desk, {
      path: `${path}/yuan`,
      label: w('kind.yuan'),
      value: String(entry.yuan ?? ''),
      set: (typed) => setAt(desk, `${path}/yuan`, stateValue(typed, 'yuan', [])?.value ?? ''),
    })}
    ${text(desk, {
      path: `${path}/from`,
      kind: 'date',
      label: w('row.from'),
      value: String(entry.from ?? ''),
      set: (typed) => setAt(desk, `${path}/from`, typed),
    })}
    ${text(desk, {
      path: `${path}/until`,
      kind: 'date',
      label: w('row.until'),
      value: String(entry.until ?? ''),
      set: (typed) => setAt(desk, `${path}/until`, typed || undefined),
    })}</div>`;
}

/** By which codes a kind of care is known. */
const codes = (desk: Desk, path: string, entry: Named): TemplateResult =>
  text(desk, {
    path: `${path}/codes`,
    label: w('named.codes'),
    hint: w('named.codes_hint'),
    value: ((entry.codes as string[] | undefined) ?? []).join(' '),
    set: (typed) => setAt(desk, `${path}/codes`, [...new Set(typed.split(/[\s,，、]+/).filter(Boolean))]),
  });

/** How an institution falls into a class: it is listed, or has the level, or is known by a description. */
function members(desk: Desk, path: string, entry: Named): TemplateResult {
  const levels = (entry.levels as string[] | undefined) ?? [];
  const description = (entry.description as Names | undefined) ?? { zh: '', en: '' };
  const set = (key: string, values: string[]): void =>
    setAt(desk, `${path}/${key}`, values.length ? values : undefined);
  return html`
    ${text(desk, {
      path: `${path}/members`,
      long: true,
      label: w('named.members'),
      hint: w('named.members_hint'),
      value: ((entry.members as string[] | undefined) ?? []).join('\n'),
      set: (typed) =>
        set('members', [
          ...new Set(
            typed
              .split(/[\n、；;]+/)
              .map((name) => name.trim())
              .filter(Boolean),
          ),
        ]),
    })}
    <fieldset class="condition" data-path="${path}/levels"><legend>${w('named.levels')}</legend><div
      class="ticks">${LEVELS.map((level) =>
        tick(valueName('level', level, desk.lang), levels.includes(level), (on) =>
          set(
            'levels',
            LEVELS.filter((one) => (one === level ? on : levels.includes(one))),
          ),
        ),
      )}</div></fieldset>
    ${text(desk, {
      path: `${path}/description`,
      label: w('named.description'),
      hint: w('named.description_hint'),
      value: description.zh,
      set: (typed) => setAt(desk, `${path}/description`, typed.trim() ? renamed(description, typed.trim()) : undefined),
    })}`;
}

function one(desk: Desk, list: List, entry: Named, index: number): TemplateResult {
  const path = `/${list}/${index}`;
  const { source, place } = splitCite(entry.cite);
  return html`<li class="card" data-path=${path} data-testid="${list}-${index}">
    ${bothNames(desk, `${path}/name`, entry.name, w('named.name'))}
    ${list === 'classes' ? members(desk, path, entry) : nothing}
    ${list === 'med_types' ? codes(desk, path, entry) : nothing}
    ${list === 'figures' ? figure(desk, path, entry) : nothing}
    <div class="groups" data-path="${path}/cite">
      ${select(desk, {
        path: `${path}/cite`,
        label: w('row.source'),
        value: source,
        options: desk.policy.sources.map(({ id, title }) => ({ value: id, label: title || id })),
        set: (to) => setAt(desk, `${path}/cite`, cite(to, place)),
      })}
      ${text(desk, {
        path: `${path}/cite-place`,
        label: w('row.place'),
        value: place,
        set: (typed) => setAt(desk, `${path}/cite`, cite(source, typed)),
      })}</div>
    ${button(
      w('remove'),
      () =>
        desk.remove((policy) => {
          const left = put(policy, pathOf(path), undefined);
          return left[list]?.length ? left : put(left, [list], undefined);
        }),
      { kind: 'link', about: w('remove.what', { what: entry.name.zh || entry.id }) },
    )}</li>`;
}

const list = (
  desk: Desk,
  name: List,
): TemplateResult => html`<section class="table" data-path="/${name}"><h3>${w(`named.${name}`)}</h3><p
  class="hint">${w(`named.${name}_hint`)}</p>
  <ul class="cards">${(desk.policy[name] ?? []).map((entry, index) => one(desk, name, entry, index))}</ul>
  ${button(w(`named.${name}_add`), () => add(desk, name), {
    test: `add-${name}`,
    disabled: !desk.policy.sources.length,
  })}</section>`;

export const named = (desk: Desk): TemplateResult =>
  html`${(['classes', 'groups', 'med_types', 'figures'] as const).map((name) => list(desk, name))}`;
