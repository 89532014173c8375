import { nothing } from 'lit';
import type { Context } from '../../answers/context.js';
import { isAway } from '../../answers/context.js';
import type { Field, Form } from '../../answers/fields.js';
import { counts } from '../../answers/fields.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import { ask, askAll, chosen } from './ask.js';
import type { Step } from './step.js';

/** The conditions of settling directly that these are, where a region makes them. */
const CONDITIONS = {
  activated: 'card_activated',
  usedAtHome: 'card_used_at_home',
  tested: 'card_tested_out_of_province',
} as const satisfies Partial<Record<Field, string>>;
const CARD = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

/** What no rule asks for here is not asked. */
const matters = (field: keyof typeof CONDITIONS, form: Form, ctx: Context): boolean =>
  counts(field, form) && (form[field] !== '' || (ctx.wants?.has(CONDITIONS[field]) ?? false));

const asked = (field: keyof typeof CONDITIONS) => (view: View) =>
  matters(field, view.form, view.ctx) ? ask(view, field) : nothing;

export const card: Step<'card'> = {
  id: 'card',
  title: () => t('card.title'),
  hint: () => t('card.hint'),
  asked: (form, ctx) => isAway(form) && CARD.some((field) => matters(field, form, ctx)),
  render: (view) =>
    askAll(view, 'card', { activated: asked('activated'), usedAtHome: asked('usedAtHome'), tested: asked('tested') }),
  summary: ({ form, ctx }) => {
    const all = CARD.filter((field) => matters(field, form, ctx));
    if (all.every((field) => form[field] === '')) return '';
    if (all.every((field) => form[field] === 'yes')) return t('card.all_done');
    const open = all.some((field) => chosen(form, field) === '');
    const said = all.map((field) => chosen(form, field));
    return [...said, open ? t('card.some_open') : ''].filter(Boolean).join(t('list.comma')) || t('dont_know');
  },
};
