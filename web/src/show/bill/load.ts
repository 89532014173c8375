// The table of a bill's lines is fetched when it is first wanted: few have a list at hand.
import { part } from '../../loading/part.js';

export const itemsTable = part(() => import('./items-table.js'));
