// What place-search.ts needs once a person types: the places by name, letters and code, and the keys that move through a list.
export { default as Combobox } from '@github/combobox-nav';
export { findPlaces } from './find-place.js';
