import { lang } from '../../words/text.js';

/** "2024-03-05" → 2024年3月5日, 5 March 2024. */
export const longDay = (
  day: string,
  how: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' },
): string => new Date(day).toLocaleDateString(lang() === 'en' ? 'en-GB' : 'zh-CN', { ...how, timeZone: 'UTC' });
