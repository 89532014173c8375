// What this page calls as the engine's vocabulary does, unless its own catalogues say it otherwise
// (scripts/vocabulary-plugin.ts): texts whose key begins so by a list, and single ones by one name of it.
export const NAMED = {
  grade: 'Grade',
  section: ['stages', 'parameters'],
  'part.care': 'MedType',
  'part.category': 'Category',
  'part.filing': 'FilingStatus',
  'part.place': 'Place',
  'part.who': ['Insutype', 'PsnType'],
  'named.classes': 'dimensions/institution_class',
  'named.groups': 'dimensions/person_group',
  'examples.amount': 'fields/inscp_scp_amt',
  'examples.level': 'dimensions/level',
  'group.care': 'dimensions/med_type',
  'group.nth': 'dimensions/nth_admission',
  'group.place': 'dimensions/place',
} as const;

type Listed = 'grade' | 'section' | 'part.care' | 'part.category' | 'part.filing' | 'part.place' | 'part.who';
export type NameId = `${Listed}.${string}` | Exclude<keyof typeof NAMED, Listed>;
