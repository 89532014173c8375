// "I asked: these are the rules here." Not a question of the walk: the result leads here, and back.
import { nothing } from 'lit';
import { part } from '../lazy.js';
import { t } from '../text.js';
import type { Step } from './step.js';

export const heardPart = part(() => import('./heard-page.js'));

export const heard: Step<'heard'> = {
  id: 'heard',
  part: heardPart,
  title: () => t('heard.title'),
  hint: () => t('heard.hint'),
  asked: () => false,
  render: (view) => heardPart.now?.render(view) ?? nothing,
  summary: () => '',
  stop: (view) => heardPart.now?.stop(view) ?? null,
};
