// A reminder of the last day to file, as every calendar reads it (RFC 5545): that day, and a bell the working day
// before. It names nobody: not the person, not the place.

const CRLF = '\r\n';

interface Year {
  year: number;
  holidays: { from: string; to: string; worked: string[] }[];
}
export interface Holidays {
  years: Year[];
}

const DAY = 86_400_000;
const shift = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);

/** As the State Council has it; in a year that is not announced yet, Monday to Friday. */
export function isWorkingDay(day: string, { years }: Holidays): boolean {
  const holidays = years.flatMap((year) => year.holidays);
  if (holidays.some(({ worked }) => worked.includes(day))) return true;
  if (holidays.some(({ from, to }) => from <= day && day <= to)) return false;
  return ![0, 6].includes(new Date(day).getUTCDay());
}

export function workingDayBefore(day: string, holidays: Holidays): string {
  let before = shift(day, -1);
  while (!isWorkingDay(before, holidays)) before = shift(before, -1);
  return before;
}

export interface Reminder {
  day: string;
  title: string;
  /** What to do on it; lines are kept. */
  text: string;
  /** Anything unlike any other: a calendar knows a reminder again by it. */
  id: string;
  /** When it was made. */
  made: Date;
}

const bytes = new TextEncoder();

/** No line is longer than 75 octets; the next goes on after a blank, which counts, and no character is torn. */
function folded(line: string): string {
  let out = '';
  let room = 75;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (size > room) {
      out += `${CRLF} `;
      room = 74;
    }
    out += character;
    room -= size;
  }
  return out;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r?\n/g, '\\n');
const plain = (day: string): string => day.replace(/-/g, '');

const BELL_AT = 9; // o'clock

export function calendarFile({ day, title, text, id, made }: Reminder, holidays: Holidays): string {
  const days = (Date.parse(day) - Date.parse(workingDayBefore(day, holidays))) / DAY;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yidi//filing reminder//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}@yidi`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(shift(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-PT${days * 24 - BELL_AT}H`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join(CRLF);
}
