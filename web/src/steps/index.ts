// The questions in the order in which they are asked.
import type { Context } from '../context.js';
import type { Form } from '../form.js';
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
import { year } from './year.js';

export const STEPS = [
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
];
export type StepId = (typeof STEPS)[number]['id'];
export type AnyStep = (typeof STEPS)[number];

export const askedSteps = (form: Form, ctx: Context): AnyStep[] => STEPS.filter((step) => step.asked(form, ctx));
export const stepById = (id: string): AnyStep | undefined => STEPS.find((step) => step.id === id);
