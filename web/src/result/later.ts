// The parts of the result that nobody needs in its first second; fetched together (result.ts).
import { Compare } from '../compare/compare.js';
import { define } from '../define.js';
import { Take } from '../take/take.js';
import { Dates } from './dates.js';

define('yidi-dates', Dates);
define('yidi-compare', Compare);
define('yidi-take', Take);
