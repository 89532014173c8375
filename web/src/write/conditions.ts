// When a row applies: one condition a line, each with the values it admits. All must hold, or all of another way's.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Dimension } from '../../scripts/policy-schema.js';
import { wholeNumber } from '../typed/amount.js';
import type { Desk } from './desk.js';
import { button, idOf, said, select, text, tick } from './inputs.js';
import type { Condition, Interval, Json, Row, When } from './model.js';
import { pathOf, put } from './model.js';
import { dimensionName, dimensionOf, valueName } from './terms.js';
import { w } from './text.js';

/** The values a condition can take: the schema's, or what this policy itself names. */
function valuesOf({ policy, lang }: Desk, { id, values }: Dimension): { value: string; label: string }[] {
  const lists = { institution_class: policy.classes, person_group: policy.groups, own_med_type: policy.med_types };
  const own = id in lists ? (lists[id as keyof typeof lists] ?? []) : null;
  if (own) return own.map((one) => ({ value: one.id, label: one.name[lang] || one.name.zh || one.id }));
  return values.map(({ value, name }) => ({ value, label: name[lang] }));
}

function namedValue(desk: Desk, id: string, value: string): string {
  const dimension = dimensionOf(id);
  return (
    (dimension && valuesOf(desk, dimension).find((one) => one.value === value)?.label) ??
    valueName(id, value, desk.lang)
  );
}

const isInterval = (condition: Condition): condition is Interval =>
  typeof condition === 'object' && !Array.isArray(condition) && !('not' in condition);

const listOf = (condition: Condition | undefined): string[] => {
  if (typeof condition === 'string') return [condition];
  if (Array.isArray(condition)) return condition;
  return condition && 'not' in condition ? (condition as { not: string[] }).not : [];
};

export function conditionText(desk: Desk, id: string, condition: Condition): string {
  if (isInterval(condition)) {
    const { at_least, below } = condition;
    const parts = [
      at_least !== undefined ? w('when.from', { n: at_least }) : '',
      below !== undefined ? w('when.below', { n: below }) : '',
    ];
    return `${dimensionName(id, desk.lang)} ${parts.filter(Boolean).join(' ')}`;
  }
  const names = listOf(condition)
    .map((value) => namedValue(desk, id, value))
    .join(w('list.or'));
  return typeof condition === 'object' && 'not' in condition ? w('when.not', { what: names }) : names;
}

const oneWay = (desk: Desk, when: When): string =>
  Object.entries(when)
    .map(([id, condition]) => conditionText(desk, id, condition))
    .join(w('list.comma')) || w('when.always');

/** `when` has to be named, or the conditions of one way would pass for a row without any. */
type Ways = Pick<Row, 'or' | 'as'> & { when: Row['when'] };

/** When a row holds, in whichever way, and where it stands among the others. */
export function whenText(desk: Desk, { when = {}, or = [], as }: Ways): string {
  const ways = [when, ...or].map((one) => oneWay(desk, one)).join(w('when.or'));
  return as && as !== 'rule' ? `${w(`as.${as}` as 'as.exception')}${w('list.colon')}${ways}` : ways;
}

function interval(
  desk: Desk,
  path: string,
  id: string,
  condition: Interval,
  set: (to: Condition) => void,
): TemplateResult {
  const end = (key: 'at_least' | 'below'): TemplateResult =>
    text(desk, {
      path: `${path}/${key}`,
      label: w(`when.${key}`),
      value: String(condition[key] ?? ''),
      set: (typed) => set(put(condition, [key], typed.trim() ? (wholeNumber(typed) ?? typed) : undefined) as Condition),
    });
  return html`<fieldset class="condition"><legend>${dimensionName(id, desk.lang)}</legend><div
    class="pair">${end('at_least')}${end('below')}</div></fieldset>`;
}

function enumerated(
  desk: Desk,
  path: string,
  dimension: Dimension,
  condition: Condition,
  set: (to: Condition) => void,
): TemplateResult {
  const chosen = listOf(condition);
  const except = typeof condition === 'object' && 'not' in condition;
  const say = (values: string[], not: boolean): void =>
    set(not ? { not: values } : values.length === 1 ? values.join() : values);
  const offered = valuesOf(desk, dimension);
  const others = chosen
    .filter((value) => !offered.some((one) => one.value === value))
    .map((value) => ({ value, label: value }));
  const free = !offered.length && dimension.pattern;
  return html`<fieldset class="condition"><legend>${dimension.name[desk.lang]}</legend>
    ${
      free
        ? text(desk, {
            path: `${path}/values`,
            label: w('when.values'),
            value: chosen.join(' '),
            set: (typed) => say(typed.split(/[\s,，、]+/).filter(Boolean), except),
          })
        : html`<div class="ticks">${[...offered, ...others].map(({ value, label }) =>
            tick(label, chosen.includes(value), (on) =>
              say(
                on
                  ? [...offered, ...others]
                      .map((one) => one.value)
                      .filter((one) => one === value || chosen.includes(one))
                  : chosen.filter((one) => one !== value),
                except,
              ),
            ),
          )}</div>`
    }
    <div class="ticks">${tick(w('when.except'), except, (on) => say(chosen, on))}</div></fieldset>`;
}

/** A condition of an opened file that this page does not know is shown as it is, and stays. */
const unknown = (id: string, condition: Condition): Dimension => ({
  id,
  name: { zh: id, en: id },
  about: { zh: '', en: '' },
  range: isInterval(condition),
  pattern: null,
  values: listOf(condition).map((value) => ({ value, name: { zh: value, en: value }, about: { zh: '', en: '' } })),
});

/** The conditions of one way in which a row holds, which stand at the path. */
function conditions(desk: Desk, path: string, when: When, set: (when: When) => void): TemplateResult {
  const { dimensions } = desk.schema;
  const findings = desk.findings(path);
  const unused = dimensions.filter(({ id }) => !(id in when));
  return html`<section class="conditions" data-path=${path}><h4>${w('when.title')}</h4>
    ${Object.entries(when).length ? nothing : html`<p class="hint">${w('when.always_hint')}</p>`}
    ${Object.entries(when).map(([id, condition]) => {
      const dimension = dimensionOf(id) ?? unknown(id, condition);
      const to = (changed: Condition): void => set({ ...when, [id]: changed });
      return html`<div class="line">${
        dimension.range
          ? interval(desk, `${path}/${id}`, id, condition as Interval, to)
          : enumerated(desk, `${path}/${id}`, dimension, condition, to)
      }
        ${button(w('remove'), () => set(put(when, [id], undefined)), {
          kind: 'link',
          about: w('when.remove', { what: dimensionName(id, desk.lang) }),
        })}</div>`;
    })}
    ${said(idOf(path), findings)}
    ${select(desk, {
      path: `${path}-add`,
      label: w('when.add'),
      value: '',
      options: [
        { value: '', label: w('place.choose') },
        ...unused.map(({ id, name }) => ({ value: id, label: name[desk.lang] })),
      ],
      set: (id) => {
        const dimension = dimensionOf(id);
        if (dimension)
          set({ ...when, [id]: dimension.range ? { at_least: 0 } : (valuesOf(desk, dimension)[0]?.value ?? []) });
      },
    })}</section>`;
}

/** When a row holds: in one way or in others, as an exception, as a rule or where no other does. */
export function whenOf(desk: Desk, path: string, row: Row, isList: boolean): TemplateResult {
  const set = (at: string, to: Json | When | When[] | undefined): void =>
    desk.edit((policy) => put(policy, pathOf(`${path}/${at}`), to as Json));
  const others = row.or ?? [];
  return html`${conditions(desk, `${path}/when`, row.when ?? {}, (when) => set('when', when))}
    ${others.map(
      (other, index) => html`<p>${w('when.or_else')} ${button(
        w('remove'),
        () => set('or', others.length > 1 ? others.filter((_, n) => n !== index) : undefined),
        { kind: 'link', about: w('when.remove', { what: oneWay(desk, other) }) },
      )}</p>
      ${conditions(desk, `${path}/or/${index}`, other, (when) => set(`or/${index}`, when))}`,
    )}
    ${button(w('when.add_way'), () => set('or', [...others, {}]), { kind: 'link' })}
    ${
      isList
        ? nothing
        : select(desk, {
            path: `${path}/as`,
            label: w('as.title'),
            value: row.as ?? 'rule',
            options: (['rule', 'exception', 'otherwise'] as const).map((one) => ({
              value: one,
              label: w(`as.${one}`),
            })),
            set: (to) => set('as', to === 'rule' ? undefined : to),
          })
    }`;
}
