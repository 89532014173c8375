import { lang } from '../../words/text.js';

const FULL: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };

/**
 * "2024-03-05" → 2024年3月5日, 5 March 2024. Plainly in Chinese: setting `Intl` up takes an old phone a fifth of a second.
 */
export function longDay(day: string, how = FULL): string {
  if (lang() === 'en' || how !== FULL)
    return new Date(day).toLocaleDateString(lang() === 'en' ? 'en-GB' : 'zh-CN', { ...how, timeZone: 'UTC' });
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
