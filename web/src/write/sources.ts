// The documents: nothing is entered without one, for every number says where it stands.

import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Desk } from './desk.js';
import { button, select, text } from './inputs.js';
import type { Source } from './model.js';
import { citing, freeId, put, renameSource } from './model.js';
import { setAt } from './table.js';
import { w } from './text.js';

function add(desk: Desk): void {
  const id = freeId(
    'notice',
    desk.policy.sources.map((source) => source.id),
  );
  const source: Source = { id, title: '', issuer: null, number: null, date: null, grade: 'official', read_in: '' };
  desk.edit((policy) => put(policy, ['sources', policy.sources.length], source));
  desk.read({ source: id });
  desk.goTo(`/sources/${desk.policy.sources.length}`);
}

function one(desk: Desk, source: Source, index: number): TemplateResult {
  const path = `/sources/${index}`;
  const set = (key: keyof Source, typed: string): void => setAt(desk, `${path}/${key}`, typed.trim() || null);
  const used = citing(desk.policy, source.id).length;
  return html`<li class="card" data-path=${path} data-testid="source-${index}">
    ${text(desk, {
      path: `${path}/title`,
      label: w('source.title'),
      value: source.title,
      set: (typed) => setAt(desk, `${path}/title`, typed.trim()),
    })}
    <div class="groups">
      ${text(desk, {
        path: `${path}/issuer`,
        label: w('source.issuer'),
        value: source.issuer ?? '',
        set: (typed) => set('issuer', typed),
      })}
      ${text(desk, {
        path: `${path}/number`,
        label: w('source.number'),
        value: source.number ?? '',
        placeholder: w('source.number_example'),
        set: (typed) => set('number', typed),
      })}
      ${text(desk, {
        path: `${path}/date`,
        kind: 'date',
        label: w('source.date'),
        value: source.date ?? '',
        set: (typed) => set('date', typed),
      })}
      ${text(desk, {
        path: `${path}/as_of`,
        kind: 'date',
        label: w('source.as_of'),
        hint: w('source.as_of_hint'),
        value: source.as_of ?? '',
        set: (typed) => setAt(desk, `${path}/as_of`, typed || undefined),
      })}
      ${select(desk, {
        path: `${path}/grade`,
        label: w('source.grade'),
        value: source.grade,
        set: (grade) => setAt(desk, `${path}/grade`, grade),
        options: (['official', 'reported', 'interpreted'] as const).map((value) => ({
          value,
          label: w(`grade.${value}`),
        })),
      })}
      ${text(desk, {
        path: `${path}/id`,
        label: w('source.id'),
        hint: w('source.id_hint'),
        value: source.id,
        set: (typed) => {
          if (!typed.trim()) return;
          if (desk.reading.source === source.id) desk.read({ source: typed.trim() });
          desk.edit((policy) => renameSource(policy, index, typed.trim()));
        },
      })}
    </div>
    ${text(desk, {
      path: `${path}/read_in`,
      label: w('source.read_in'),
      hint: w('source.read_in_hint'),
      value: source.read_in,
      set: (typed) => setAt(desk, `${path}/read_in`, typed.trim()),
    })}
    <p class="hint">${w('source.used', { n: used })}</p>
    ${button(w('source.remove'), () => desk.remove((policy) => put(policy, ['sources', index], undefined)), {
      kind: 'link',
      about: w('remove.what', { what: source.title || source.id }),
      disabled: used > 0,
    })}
  </li>`;
}

export const sources = (desk: Desk): TemplateResult => html`
  <p class="hint">${w('sources.hint')}</p>
  <ul class="cards">${desk.policy.sources.map((source, index) => one(desk, source, index))}</ul>
  ${button(w('sources.add'), () => add(desk), { kind: 'primary', test: 'add-source' })}`;
