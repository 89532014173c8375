import { html, nothing } from 'lit';
import { insuredCode, isAway, regionOf } from '../context.js';
import type { Context } from '../context.js';
import { dontKnow, radios, yesNoUnknown } from '../fields.js';
import type { Option, View } from '../fields.js';
import type { Form } from '../form.js';
import { t } from '../text.js';
import type { TextId } from '../locales/zh.js';
import type { Step } from './step.js';

const LEVELS = ['3', '2', '1', '9'];

/** A region's own classes say nothing about hospitals of another province; where it has none, the grade is asked. */
function options({ form, ctx }: { form: Form; ctx: Context }): Option[] {
  const classes = regionOf(ctx, insuredCode(form))?.classes ?? [];
  if (!classes.length)
    return LEVELS.map((level) => ({ value: `level:${level}`, label: t(`level.${level}` as TextId) }));
  return form.place === 'other_province' ? []
    : classes.map((one) => ({ value: `class:${one.id}`, label: one.name[ctx.lang] }));
}

const networkedQuestion = (view: View) => radios(view, 'networked',
  options(view).length ? t('institution.networked') : null,
  yesNoUnknown(t('institution.is_networked'), t('institution.not_networked')), t('institution.networked_hint'));

export const institution: Step<'institution'> = {
  id: 'institution',
  title: (view) => (options(view).length ? t('institution.title') : t('institution.networked')),
  asked: (form, ctx) => isAway(form) || options({ form, ctx }).length > 0,
  render: (view) => {
    const kinds = options(view);
    return html`
      ${kinds.length ? radios(view, 'institution', null, [...kinds, dontKnow()], t('institution.hint')) : nothing}
      ${isAway(view.form) ? networkedQuestion(view) : nothing}`;
  },
  summary: (view) => {
    const kind = options(view).find((option) => option.value === view.form.institution)?.label;
    const networked = view.form.networked === 'yes' ? t('institution.is_networked')
      : view.form.networked === 'no' ? t('institution.not_networked') : '';
    const said = view.form.institution || view.form.networked;
    return [kind, isAway(view.form) ? networked : ''].filter(Boolean).join(t('list.comma')) || (said && t('dont_know'));
  },
};
