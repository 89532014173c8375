// The same case, were one thing different: filed or not, referred, an emergency, another kind of hospital, at home.
import { answersOf } from '../../answers/apply-change.js';
import { careOf } from '../../answers/case.js';
import type { Context } from '../../answers/context.js';
import { insuredCode, isAway, placesFor } from '../../answers/context.js';
import type { Form } from '../../answers/fields.js';
import type { Answer } from '../../contract/types.js';
import { regionOf } from '../../places/known.js';

export type VariantId =
  | 'now'
  | 'filed'
  | 'not_filed'
  | 'referred'
  | 'emergency'
  | 'home'
  | `class:${string}`
  | `level:${string}`;
export interface Variant {
  id: VariantId;
  answers: Partial<Form>;
}

/** The filing of someone who had it in time and for this very place. */
const filedAs = (category: string, form: Form, today: string): Partial<Form> => {
  const begin = form.stay === 'dates' && form.begin ? form.begin : today;
  return {
    filed: 'yes',
    filedAs: category,
    filedOn: begin < today ? begin : today,
    filedUntil: '',
    filedPlace: 'same',
  };
};

/** What can still be done goes before what could have been: the engine knows in which category, and from which day. */
function filed(answer: Answer, form: Form, today: string): Partial<Form> {
  const offered = answer.alternatives.find(({ id }) => id === 'file_before_discharge' || id === 'file_emergency');
  return offered ? answersOf(offered) : filedAs(answer.filing.category ?? '', form, today);
}

const LEVELS = ['3', '2', '1'];
const PHARMACY = '41';

/**
 * Other hospitals of the kinds that the insured region tells apart; in another province its own classes mean nothing.
 */
function institutions(form: Form, ctx: Context): Variant[] {
  const classes = regionOf(ctx, insuredCode(form))?.classes ?? [];
  const ids = classes.length
    ? classes.map(({ id }) => `class:${id}` as const)
    : LEVELS.map((level) => `level:${level}` as const);
  if (classes.length && form.place === 'other_province') return [];
  return ids.filter((id) => id !== form.institution).map((id) => ({ id, answers: { institution: id } }));
}

export function variantsOf(form: Form, ctx: Context, answer: Answer): Variant[] {
  const { today } = ctx;
  const away = isAway(form);
  const care = careOf(form);
  const holds = form.filed === 'yes' && answer.filing.status === 'valid';
  const all: [VariantId, boolean, () => Partial<Form>][] = [
    ['now', true, () => ({})],
    ['filed', away && !holds && answer.filing.required === 'required', () => filed(answer, form, today)],
    ['not_filed', away && form.filed === 'yes', () => ({ filed: 'no' })],
    [
      'referred',
      away && care !== PHARMACY && form.reason !== 'referred',
      () => ({ reason: 'referred', ...filedAs('referred', form, today) }),
    ],
    ['home', away && placesFor(form, ctx).includes('home'), () => ({ place: 'home' })],
    [
      'emergency',
      away && ['13', '21'].includes(care) && form.reason !== 'emergency',
      () => ({ reason: 'emergency', ...filedAs('emergency', form, today) }),
    ],
  ];
  return [
    ...all.filter(([, offered]) => offered).map(([id, , answers]) => ({ id, answers: answers() })),
    ...(care === PHARMACY ? [] : institutions(form, ctx)),
  ];
}
