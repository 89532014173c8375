// The bill line by line is fetched when it is first wanted: few have a list at hand.
import { part } from '../lazy.js';

export const itemsPart = part(() => import('./items.js'));
