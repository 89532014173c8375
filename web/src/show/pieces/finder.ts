// What place-search.ts needs once its field is entered: the places by name, letters and code, and the list of them.
import { define } from './define.js';
import { PlaceFinder } from './place-finder.js';

define('yidi-place-search', PlaceFinder);
