// The national hotline for the insured place: what to ring where no office is known or the office does not answer.

import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hotlineOf } from '../../places/hotline.js';
import { t } from '../../words/text.js';

/** In one line, for a chat and for paper. */
export const hotlineText = (code: string): string => `${t('hotline.name')} ${hotlineOf(code).number}`;

/** When it is answered, and how sure that is. */
export const hotlineHours = (): string => t('hotline.hours') + t('hotline.grade', { grade: t('grade.reported') });

/** To be tapped, with its hours and how sure they are. */
export function hotline(code: string): TemplateResult {
  const { number, tel, whole } = hotlineOf(code);
  return html`
    <p class="hotline" data-testid="hotline">${t('hotline.name')} <a class="tel" href=${tel}>${number}</a>
      <small>${whole ? nothing : t('hotline.no_area')} ${t('hotline.hours')}<span class="grade">${t('hotline.grade', {
        grade: t('grade.reported'),
      })}</span></small></p>`;
}
