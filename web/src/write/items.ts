// Lists of a rule: papers, channels, offices, remarks. An entry may stand for several of which one will do.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Term } from '../../scripts/policy-schema.js';
import type { Desk } from './desk.js';
import { button, select, text } from './inputs.js';
import type { Names, Path } from './model.js';
import { at, freeId, moved, pathOf, put } from './model.js';
import { w } from './text.js';

type Item = { id: string; name: Names; kind?: string; contact?: string; any_of?: Item[] };

/** Without an English name the Chinese one stands in both places, so that an English reader sees at least that. */
export const renamed = (names: Names, zh: string): Names => ({
  ...names,
  zh,
  en: names.en === '' || names.en === names.zh ? zh : names.en,
});

export const bothNames = (
  desk: Desk,
  path: string,
  names: Names,
  label: string,
): TemplateResult => html`<div class="pair">
  ${text(desk, {
    path: `${path}/zh`,
    label,
    value: names.zh,
    set: (typed) => desk.edit((policy) => put(policy, pathOf(path), renamed(names, typed.trim()))),
  })}
  ${text(desk, {
    path: `${path}/en`,
    label: w('english_name'),
    value: names.en === names.zh ? '' : names.en,
    placeholder: names.zh,
    set: (typed) => desk.edit((policy) => put(policy, pathOf(path), { ...names, en: typed.trim() || names.zh })),
  })}</div>`;

function item(desk: Desk, path: string, one: Item, entries: readonly Term[], nested: boolean): TemplateResult {
  const set = (key: string, typed: string): void =>
    desk.edit((policy) => put(policy, [...pathOf(path), key], typed.trim() || undefined));
  const listPath: Path = pathOf(path).slice(0, -1);
  const index = pathOf(path).at(-1) as number;
  return html`<li data-path=${path}>
    ${
      entries.length
        ? select(desk, {
            path: `${path}/id`,
            label: w('item.condition'),
            value: one.id,
            options: entries.map(({ value, name }) => ({ value, label: name[desk.lang] })),
            set: (value) => desk.edit((policy) => put(policy, [...pathOf(path), 'id'], value)),
          })
        : nothing
    }
    ${bothNames(desk, `${path}/name`, one.name, w('item.name'))}
    <div class="pair">
      ${text(desk, {
        path: `${path}/contact`,
        label: w('item.contact'),
        value: one.contact ?? '',
        set: (typed) => set('contact', typed),
      })}
      ${text(desk, {
        path: `${path}/kind`,
        label: w('item.kind'),
        value: one.kind ?? '',
        list: 'kinds',
        set: (typed) => set('kind', typed),
      })}
    </div>
    ${
      nested
        ? nothing
        : html`${one.any_of ? items(desk, `${path}/any_of`, one.any_of, [], true) : nothing}
      ${button(
        w(one.any_of ? 'item.more_any_of' : 'item.any_of'),
        () => add(desk, [...pathOf(path), 'any_of'], one.any_of ?? [], []),
        { kind: 'link' },
      )}`
    }
    <div class="line-buttons">
      ${button('↑', () => desk.edit((policy) => moved(policy, listPath, index, -1)), {
        kind: 'link',
        about: w('move.up', { what: one.name.zh }),
      })}
      ${button('↓', () => desk.edit((policy) => moved(policy, listPath, index, 1)), {
        kind: 'link',
        about: w('move.down', { what: one.name.zh }),
      })}
      ${button(
        w('remove'),
        () =>
          desk.remove((policy) => {
            const left = at(policy, listPath) as unknown[];
            return left.length > 1 || !nested ? put(policy, pathOf(path), undefined) : put(policy, listPath, undefined);
          }),
        { kind: 'link', about: w('remove.what', { what: one.name.zh }) },
      )}
    </div></li>`;
}

function add(desk: Desk, list: Path, there: readonly Item[], entries: readonly Term[]): void {
  const taken = there.map(({ id }) => id);
  const entry = entries.find(({ value }) => !taken.includes(value));
  desk.edit((policy) =>
    put(policy, [...list, there.length], {
      id: entry?.value ?? freeId('item', taken),
      name: entry?.name ?? { zh: '', en: '' },
    }),
  );
}

export function items(
  desk: Desk,
  path: string,
  list: readonly Item[],
  entries: readonly Term[] = [],
  nested = false,
): TemplateResult {
  return html`<ul class="items">${list.map((one, index) => item(desk, `${path}/${index}`, one, entries, nested))}</ul>
    ${nested ? nothing : button(w('item.add'), () => add(desk, pathOf(path), list, entries))}`;
}
