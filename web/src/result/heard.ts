// What an office said stays in sight where it is used, to be changed or taken away. Fetched with the page it was told on.

import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import { told } from '../heard.js';
import { heardPart } from '../steps/heard.js';
import type { ResultView } from './view.js';

export const heard = (result: ResultView): TemplateResult | typeof nothing =>
  heardPart.now && told(result.view.heard).length ? heardPart.now.list(result) : nothing;
