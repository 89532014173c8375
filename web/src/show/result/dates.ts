// The time line: a list for whoever hears it, a rail with marks for whoever sees it. Past is a tick on a solid rail,
// ahead a ring on a dashed one, and a day known only between two ends is a hatched stretch of the rail.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { t } from '../../words/text.js';
import type { TextId } from '../../words/zh.js';
import { longDay } from '../pieces/day.js';
import { daysBetween } from './filing.js';
import { Part } from './part.js';
import type { Day, Tense } from './timeline.js';
import { daysOf, hasFilingDays } from './timeline.js';

const SIGNS: Record<Tense, string> = { past: '✓', now: '●', ahead: '' };
/** Past, and with it what it allowed. */
const isOver = ({ id, tense }: Day): boolean => tense === 'past' && (id === 'act_by' || id === 'valid_until');

/** "2024-03-05" → 2024年3月5日（周二）, Tue 5 March 2024. */
export const dayInWords = (day: string): string =>
  t('timeline.date', { day: longDay(day), weekday: longDay(day, { weekday: 'short' }) });

function howFar(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return t('timeline.is_today');
  return days < 0 ? t('timeline.ago', { days: -days }) : t('timeline.ahead', { days });
}

function when({ id, from, to }: Day, today: string): TemplateResult | string {
  if (to === null) return t('timeline.no_day_yet');
  if (from !== to) return t('timeline.between', { from: dayInWords(from), to: dayInWords(to) });
  return html`<time datetime=${from}>${dayInWords(from)}</time>${
    id === 'today' ? nothing : html` <small>${howFar(from, today)}</small>`
  }`;
}

const row = (day: Day, today: string): TemplateResult => html`
  <li class="${day.tense} ${day.id} ${day.from === day.to ? '' : 'span'} ${isOver(day) ? 'over' : ''}"
    data-testid="day-${day.id}">
    <span class="dot" aria-hidden="true">${isOver(day) ? '✗' : day.from === day.to ? SIGNS[day.tense] : ''}</span>
    <div><strong>${t(`timeline.${day.id}` as TextId)}</strong>
    ${day.tense === 'past' ? html`<span class="vh">${t('timeline.past')}</span>` : nothing}
      <span class="when">${when(day, today)}</span>
      ${
        day.from === day.to || day.to === null
          ? nothing
          : html`<small>${t('timeline.safe', { from: dayInWords(safe(day)) })}</small>`
      }</div>
  </li>`;

/** A deadline between two days is kept by the earlier one, a permission by the later. */
const safe = ({ id, from, to }: Day): string => (id === 'act_by' || id === 'valid_until' ? from : (to ?? from));

export class Dates extends Part {
  protected override render(): TemplateResult | typeof nothing {
    const { answer, view } = this.result;
    const { today } = view.ctx;
    // Nobody is helped by a day on which something could have been done.
    const days = daysOf(answer, view.form, today).filter(({ id, tense }) => id !== 'act_by' || tense !== 'past');
    return hasFilingDays(days)
      ? html`<h4>${t('timeline.title')}</h4>
      <ol class="dates" data-testid="timeline">${days.map((day) => row(day, today))}</ol>`
      : nothing;
  }
}
