// The parts of the result that nobody needs in its first second; fetched together (result.ts).
import { Compare } from '../compare/compare.js';
import { Take } from '../take/take.js';
import { Dates } from './dates.js';

for (const [name, part] of [['yidi-dates', Dates], ['yidi-compare', Compare], ['yidi-take', Take]] as const)
  if (!customElements.get(name)) customElements.define(name, part);
