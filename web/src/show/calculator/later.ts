// The parts of the result that nobody needs in its first second; fetched together (result-page.ts).
import { Compare } from '../compare/compare.js';
import { define } from '../pieces/define.js';
import { AllFields } from '../result/all-fields.js';
import { Change } from '../result/change.js';
import { Dates } from '../result/dates.js';
import { Refine } from '../result/refine.js';
import { Sources } from '../result/sources.js';
import { Unknown } from '../result/unknown.js';
import { Take } from '../take/take.js';

define('yidi-dates', Dates);
define('yidi-sheet', AllFields);
define('yidi-refine', Refine);
define('yidi-change', Change);
define('yidi-compare', Compare);
define('yidi-unknown', Unknown);
define('yidi-sources', Sources);
define('yidi-take', Take);
