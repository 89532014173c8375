// The questions in the order in which they are asked.

import type { Context } from '../../answers/context.js';
import type { Form } from '../../answers/fields.js';
import type { StepId } from '../../answers/questions.js';
import { QUESTIONS } from '../../answers/questions.js';
import { account } from './account.js';
import { bill } from './bill.js';
import { card } from './card.js';
import { care } from './care.js';
import { dates } from './dates.js';
import { filing } from './filing.js';
import { heard } from './heard.js';
import { institution } from './institution.js';
import { insured } from './insured.js';
import { more } from './more.js';
import { place } from './place.js';
import { reason } from './reason.js';
import { scheme } from './scheme.js';
import type { Step } from './step.js';
import { year } from './year.js';

const BY_ID: { [Id in StepId]: Step<Id> } = {
  insured,
  scheme,
  place,
  care,
  reason,
  filing,
  institution,
  dates,
  bill,
  year,
  account,
  card,
  more,
  heard,
};

export const STEPS: readonly Step[] = QUESTIONS.map((id) => BY_ID[id]);

export const askedSteps = (form: Form, ctx: Context): Step[] => STEPS.filter((step) => step.asked(form, ctx));
export const stepById = (id: StepId): Step => BY_ID[id];
