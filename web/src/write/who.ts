// Whose policy it is: found by name, with its code, its level of pooling and the policy above it.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Context } from '../answers/context.js';
import { isUndivided, namesProvince } from '../contract/codes.js';
import { isDescribed } from '../contract/regions.js';
import { provinceName, provinceOf } from '../places/divisions.js';
import { pathOf as placeNames } from '../places/known.js';
import type { View } from '../session/view.js';
import { placeSearch } from '../show/pieces/place-search.js';
import type { Desk } from './desk.js';
import { select, text } from './inputs.js';
import { bothNames } from './items.js';
import type { Policy } from './model.js';
import { setAt } from './table.js';
import { w } from './text.js';

export interface Places {
  context: Context;
  typed: string;
  type(typed: string): void;
  needCounties(): Promise<void>;
}

/** What a code says of a region by itself: a county shares its city's fund unless the notice says otherwise. */
export function regionAt(policy: Policy, code: string, { context }: Places): Policy {
  const names = placeNames(context, code);
  const province = provinceOf(context.divisions, code);
  const zh = names[names.length - 1] ?? code;
  const en = province && namesProvince(code) ? provinceName(province, 'en') : zh;
  const pool = namesProvince(code) || isUndivided(code) ? 'province' : code.endsWith('00') ? 'city' : 'county';
  const parent = context.regions.some(({ admdvs }) => admdvs === `${code.slice(0, 4)}00` && code !== admdvs)
    ? `${code.slice(0, 4)}00`
    : context.regions.some(({ admdvs }) => admdvs === `${code.slice(0, 2)}0000` && code !== admdvs)
      ? `${code.slice(0, 2)}0000`
      : '100000';
  return { ...policy, admdvs: code, name: { zh, en }, pool, parent };
}

/** The calculator's own search, which asks for nothing of its form but what was typed. */
function search(places: Places, desk: Desk): TemplateResult {
  const view = {
    form: { insuredSearch: places.typed },
    ctx: places.context,
    needCounties: places.needCounties,
    set: (_field: string, typed: string) => places.type(typed),
    error: () => null,
  } as unknown as View;
  return placeSearch({
    view,
    field: 'insuredSearch',
    code: desk.policy.admdvs,
    insured: false,
    choose: (code) => {
      places.type('');
      desk.edit((policy) => regionAt(policy, code, places));
    },
  });
}

export function who(desk: Desk, places: Places): TemplateResult {
  const { policy, above } = desk;
  const parents = places.context.regions.filter(({ admdvs }) => admdvs !== policy.admdvs);
  return html`
    ${search(places, desk)}
    <div class="groups">
      ${text(desk, {
        path: '/admdvs',
        label: w('who.code'),
        hint: w('who.code_hint'),
        value: policy.admdvs,
        set: (typed) => setAt(desk, '/admdvs', typed.trim()),
      })}
      ${select(desk, {
        path: '/pool',
        label: w('who.pool'),
        hint: w('who.pool_hint'),
        value: policy.pool,
        set: (pool) => setAt(desk, '/pool', pool),
        options: (['county', 'city', 'province', 'nation'] as const).map((value) => ({
          value,
          label: w(`pool.${value}`),
        })),
      })}
      ${select(desk, {
        path: '/parent',
        label: w('who.parent'),
        hint: w('who.parent_hint'),
        value: policy.parent ?? '',
        set: (parent) => setAt(desk, '/parent', parent || null),
        options: [
          { value: '', label: w('who.no_parent') },
          ...parents.map(({ admdvs, name }) => ({ value: admdvs, label: `${name[desk.lang]} ${admdvs}` })),
        ],
      })}
      ${text(desk, {
        path: '/checked_on',
        kind: 'date',
        label: w('who.checked_on'),
        hint: w('who.checked_on_hint'),
        value: policy.checked_on,
        set: (typed) => setAt(desk, '/checked_on', typed),
      })}
    </div>
    ${bothNames(desk, '/name', policy.name, w('who.name'))}
    ${
      isDescribed(policy.admdvs) || policy.description
        ? bothNames(desk, '/description', policy.description ?? { zh: '', en: '' }, w('who.description'))
        : nothing
    }
    <p class="hint">${
      above.length
        ? w('who.chain', { chain: above.map(({ name }) => name[desk.lang]).join(w('list.arrow')) })
        : w('who.alone')
    }</p>`;
}
