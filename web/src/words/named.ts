// Names stand in the engine's vocabulary (core/rules) and are taken from there when the page is built: texts whose key
// begins so are called as that list calls them, single ones as one name of it, unless the catalogues say something
// plainer (scripts/vocabulary-plugin.ts).
const LISTED = {
  category: 'told_category',
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
const SINGLE = {
  'choice.account_usable.no': 'AccountUse/no',
  'choice.scope_own_share_position.after_deductible': 'OwnSharePosition/after_deductible',
  'choice.scope_own_share_position.before_deductible': 'OwnSharePosition/before_deductible',
  'compare.emergency': 'Emergency/yes',
  'compare.filing': 'parameters/filing_required',
  'compare.filing_not_required': 'FilingRequired/not_required',
  'compare.not_filed': 'FilingStatus/missing',
  'field.reason.emergency': 'Emergency/yes',
  'field.ownpay': 'fields/fulamt_ownpay_amt',
  'heard.no_cap': 'NoCap/none',
  'items.kind_01': 'ItemClass/01',
  'items.kind_02': 'ItemClass/02',
  'parameter.long_term_stay': 'parameters/long_term_stay',
} as const;
export const NAMED = { ...LISTED, ...SINGLE };

export type NameId = `${keyof typeof LISTED}.${string}` | keyof typeof SINGLE;
