// With those of the parts that are fetched later.

import { finder } from './finder.js';
import { styles } from './index.js';
import { items } from './items.js';
import { later } from './later.js';

/** As a plain file, for browsers without constructable style sheets (Safari before 16.4). */
export const asFile = (): string =>
  [...styles, finder, items, later]
    .map(({ cssText }) => cssText)
    .join('\n')
    .replace(/\/\*.*?\*\/|^\s+|\n(?=\n)/gms, '');
