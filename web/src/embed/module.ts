// yidi-calculator.mjs, and `yidi/element` of the npm package.
export { YidiCalculator } from '../show/calculator/yidi-calculator.js';
export { assetsAt } from './script-module.js';
