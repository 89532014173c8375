// The parts of the result that nobody needs in its first second; fetched together (result.ts).
import { Compare } from '../compare/compare.js';
import { define } from '../define.js';
import { Take } from '../take/take.js';
import { AllFields } from './all-fields.js';
import { Change } from './change.js';
import { Dates } from './dates.js';
import { Sources } from './sources.js';
import { Unknown } from './unknown.js';

/** Called once their words are here too (lazy.ts): an element that is on the page shows itself as soon as it is defined. */
export function show(): void {
  define('yidi-dates', Dates);
  define('yidi-sheet', AllFields);
  define('yidi-change', Change);
  define('yidi-compare', Compare);
  define('yidi-unknown', Unknown);
  define('yidi-sources', Sources);
  define('yidi-take', Take);
}
