// What this page calls as the engine's vocabulary does, unless its own catalogues say it otherwise
// (scripts/vocabulary-plugin.ts): texts whose key begins so by a list, and single ones by one name of it.
const LISTED = {
  as: 'RowRank',
  grade: 'Grade',
  kind: 'kind',
  pool: 'pool',
  section: ['stages', 'parameters'],
  'part.care': 'MedType',
  'part.category': 'Category',
  'part.filing': 'FilingStatus',
  'part.place': 'Place',
  'part.who': ['Insutype', 'PsnType'],
} as const;
const SINGLE = {
  'examples.amount': 'fields/inscp_scp_amt',
  'examples.class': 'dimensions/institution_class',
  'examples.level': 'dimensions/level',
  'group.care': 'dimensions/med_type',
  'group.nth': 'dimensions/nth_admission',
  'group.place': 'dimensions/place',
  'item.kind': 'item/kind',
  'named.classes': 'dimensions/institution_class',
  'named.codes': 'key/codes',
  'named.groups': 'dimensions/person_group',
  'named.med_types': 'dimensions/own_med_type',
  'named.name': 'head/name',
  'row.grade': 'form/grade',
  'row.until': 'key/until',
  'source.date': 'source/date',
  'source.grade': 'form/grade',
  'source.issuer': 'source/issuer',
  'source.number': 'source/number',
  'source.read_in': 'key/read_in',
  'source.title': 'key/title',
  'value.per': 'key/per',
  'who.checked_on': 'head/checked_on',
  'who.code': 'head/admdvs',
  'who.parent': 'head/parent',
  'who.pool': 'head/pool',
} as const;
export const NAMED = { ...LISTED, ...SINGLE };

export type NameId = `${keyof typeof LISTED}.${string}` | keyof typeof SINGLE;
