import { html, nothing } from 'lit';
import { flagOf } from '../../answers/case.js';
import type { Context } from '../../answers/context.js';
import { insuredCode, isAway } from '../../answers/context.js';
import { counts, type Form } from '../../answers/fields.js';
import { regionOf } from '../../places/known.js';
import type { View } from '../../session/view.js';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import type { Option } from '../pieces/inputs.js';
import { dontKnow, radios } from '../pieces/inputs.js';
import { ask, chosen } from './ask.js';
import type { Step } from './step.js';

const LEVELS = ['3', '2', '1', '9'];

/** A region's own classes say nothing about hospitals of another province; where it has none, the grade is asked. */
function options({ form, ctx }: { form: Form; ctx: Context }): Option[] {
  const classes = regionOf(ctx, insuredCode(form))?.classes ?? [];
  if (!classes.length)
    return LEVELS.map((level) => ({ value: `level:${level}`, label: t(`level.${level}` as TextId) }));
  return form.place === 'other_province'
    ? []
    : classes.map((one) => ({ value: `class:${one.id}`, label: one.name[ctx.lang] }));
}

const openTitle = ({ form }: View): string => t(`institution.open_${flagOf(form).service}`);

/** The national enquiry has a flag for each kind of service: only this visit's matters. */
const openQuestion = (view: View) =>
  ask(view, flagOf(view.form).field, {
    label: asksKind(view) ? openTitle(view) : null,
    hint: t('institution.open_hint'),
  });

/** The hospital itself said what it is: here it can only be put right. */
const isPrefilled = ({ ctx }: View): boolean => ctx.prefilled?.has('institution') ?? false;
const asksKind = (view: View): boolean => options(view).length > 0 && !isPrefilled(view);

function kindOf(view: View): string | undefined {
  const [, level] = /^level:(.)$/.exec(view.form.institution) ?? [];
  return (
    options(view).find((option) => option.value === view.form.institution)?.label ??
    (level && isPrefilled(view) ? t(`level.${level}` as TextId) : undefined)
  );
}

/** The kinds of hospital that the answer tells apart here. */
export const kinds = (view: View): Option[] => (asksKind(view) ? options(view) : []);

const kindsAsked = (view: View) =>
  radios(view, 'institution', null, [...options(view), dontKnow()], t('institution.hint'));

export const institution: Step<'institution'> = {
  id: 'institution',
  title: (view) => (asksKind(view) || !isAway(view.form) ? t('institution.title') : openTitle(view)),
  asked: (form, ctx) => isAway(form) || options({ form, ctx }).length > 0,
  render: (view) => html`
    ${asksKind(view) || (options(view).length && !isAway(view.form)) ? kindsAsked(view) : nothing}
    ${isAway(view.form) ? openQuestion(view) : nothing}
    ${counts('designated', view.form) ? ask(view, 'designated') : nothing}
    ${
      isPrefilled(view) && options(view).length && isAway(view.form)
        ? html`<details><summary>${t('institution.prefilled', { kind: kindOf(view) ?? t('dont_know') })}</summary>
          ${kindsAsked(view)}</details>`
        : nothing
    }`,
  summary: (view) => {
    const kind = kindOf(view);
    const { field } = flagOf(view.form);
    const said = view.form.institution || view.form[field];
    const away = isAway(view.form) ? chosen(view.form, field) : '';
    const all = [kind, away, counts('designated', view.form) ? chosen(view.form, 'designated') : ''];
    return all.filter(Boolean).join(t('list.comma')) || (said && t('dont_know'));
  },
};
