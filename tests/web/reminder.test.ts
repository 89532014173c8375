/// <reference types="vitest/globals" />
import { readFileSync } from 'node:fs';
import type { Holidays, Reminder } from '../../web/src/show/take/reminder.js';
import { calendarFile, isWorkingDay, workingDayBefore } from '../../web/src/show/take/reminder.js';

const holidays = JSON.parse(
  readFileSync(new URL('../../policies/calendar/holidays.json', import.meta.url), 'utf8'),
) as Holidays;
const REMINDER: Reminder = {
  day: '2024-04-15',
  title: '异地就医备案：今天是最后一天',
  text: '要备案，现在还没有备案。\n· 社会保障卡；居住证, 或\\证明',
  id: 'x1',
  made: new Date('2024-03-05T10:00:00+08:00'),
};
const CRLF = '\r\n';
const lines = (more: Partial<Reminder> = {}): string[] => calendarFile({ ...REMINDER, ...more }, holidays).split(CRLF);
/** As RFC 5545 §3.1 reads it: a line end and a blank are nothing. */
const unfolded = (more: Partial<Reminder> = {}): string[] =>
  calendarFile({ ...REMINDER, ...more }, holidays)
    .replace(/\r\n /g, '')
    .split(CRLF);

describe('working days', () => {
  test('weekends, days off and weekends worked, as the State Council has them', () => {
    expect(isWorkingDay('2024-04-12', holidays)).toBe(true);
    expect(isWorkingDay('2024-04-13', holidays)).toBe(false); // Saturday
    expect(isWorkingDay('2024-04-05', holidays)).toBe(false); // 清明节, a Friday
    expect(isWorkingDay('2024-04-07', holidays)).toBe(true); // a Sunday worked for it
    expect(isWorkingDay('2031-01-06', holidays)).toBe(true); // not announced: a Monday
    expect(isWorkingDay('2031-01-05', holidays)).toBe(false);
  });
  test('the one before skips what is off', () => {
    expect(workingDayBefore('2024-04-15', holidays)).toBe('2024-04-12'); // Monday → Friday
    expect(workingDayBefore('2024-04-08', holidays)).toBe('2024-04-07'); // Monday → the Sunday worked
    expect(workingDayBefore('2024-02-18', holidays)).toBe('2024-02-09'); // over 春节
    expect(workingDayBefore('2024-03-01', holidays)).toBe('2024-02-29');
  });
});

describe('the reminder, as RFC 5545 has it', () => {
  test('an event of one whole day with a bell at nine on the working day before', () => {
    const all = unfolded();
    expect(all[0]).toBe('BEGIN:VCALENDAR');
    expect(all.slice(-2)).toEqual(['END:VCALENDAR', '']);
    for (const line of [
      'VERSION:2.0',
      'UID:x1@yidi',
      'DTSTAMP:20240305T020000Z',
      'DTSTART;VALUE=DATE:20240415',
      'DTEND;VALUE=DATE:20240416',
      'ACTION:DISPLAY',
      'TRIGGER:-PT63H',
    ]) // Friday 9:00 is 63 hours before Monday 0:00
      expect(all).toContain(line);
    expect(all.filter((line) => line.startsWith('BEGIN:')).map((line) => line.slice(6))).toEqual([
      'VCALENDAR',
      'VEVENT',
      'VALARM',
    ]);
  });
  test('the end of a month and of a year', () => {
    expect(unfolded({ day: '2024-02-29' })).toContain('DTEND;VALUE=DATE:20240301');
    expect(unfolded({ day: '2024-12-31' })).toContain('DTEND;VALUE=DATE:20250101');
  });
  test('commas, semicolons, backslashes and line ends are escaped', () => {
    expect(unfolded()).toContain('DESCRIPTION:要备案，现在还没有备案。\\n· 社会保障卡；居住证\\, 或\\\\证明');
    expect(unfolded({ text: 'a;b' })).toContain('DESCRIPTION:a\\;b');
  });
  test('no line is longer than 75 octets, and no character is torn', () => {
    for (const text of ['居'.repeat(200), 'a居😀'.repeat(60), 'x'.repeat(300)]) {
      for (const line of lines({ text })) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\ufffd]|[\ud800-\udbff]$|^ ?[\udc00-\udfff]/);
      }
      expect(unfolded({ text })).toContain(`DESCRIPTION:${text}`);
    }
  });
});
