import { base } from './base.js';
import { first } from './first.js';
import { inputs } from './inputs.js';
import { modes } from './modes.js';
import { result } from './result.js';

export const styles = [base, inputs, result, first, modes];
