// Names stand in the engine's vocabulary (core/rules) and are taken from there when the page is built: texts whose key
// begins so are called as that list calls them, unless the catalogues say something plainer
// (scripts/vocabulary-plugin.ts).
export const NAMED = {
  category: 'Category',
  disease: 'Disease',
  identity: 'AidIdentity',
  level: 'Level',
  grade: 'Grade',
  sheet: 'fields',
  step: 'stages',
  'field.care': 'MedType',
  'field.proof': 'Proof',
  'field.trauma': 'Trauma',
} as const;

export type NameId = `${keyof typeof NAMED}.${string}`;
