// The form in the order in which a notice is read. A parameter that no section names stands beside the one that comes
// before it in the schema, so that all are there.
import type { Parameter } from '../../scripts/policy-schema.js';
import type { Division } from './grid.js';

export interface Section {
  id: SectionId;
  tables: readonly string[];
}
export type SectionId =
  | 'who'
  | 'sources'
  | 'groups'
  | 'benefit'
  | 'deductible'
  | 'ratio'
  | 'away'
  | 'cap'
  | 'large'
  | 'critical'
  | 'civil'
  | 'enterprise'
  | 'aid'
  | 'items'
  | 'account'
  | 'rounding'
  | 'filing'
  | 'direct'
  | 'papers'
  | 'offices';

const layer = (name: string): string[] =>
  ['applies', 'trigger', 'threshold', 'bands', 'band_basis', 'period', 'cap', 'counts'].map(
    (part) => `${name}_${part}`,
  );

const NAMED: readonly Section[] = [
  { id: 'who', tables: [] },
  { id: 'sources', tables: [] },
  { id: 'groups', tables: [] },
  { id: 'benefit', tables: ['benefit'] },
  {
    id: 'deductible',
    tables: [
      'deductible',
      'deductible_period',
      'nth_deductible_factor',
      'transfer_deductible',
      'deductible_yearly_max',
    ],
  },
  {
    id: 'ratio',
    tables: ['ratio', 'band_basis', 'band_period', 'ratio_plus', 'ratio_per_year_of_age', 'own_share_factor'],
  },
  { id: 'away', tables: ['ratio_change', 'scope_own_share', 'scope_own_share_position'] },
  { id: 'cap', tables: ['basic_cap', 'basic_cap_basis', 'basic_cap_pool', 'outpatient_cap'] },
  ...(['large', 'critical', 'civil', 'enterprise', 'aid'] as const).map((id) => ({ id, tables: layer(id) })),
  { id: 'items', tables: ['class_b_share', 'bed_day_limit', 'hospital_share'] },
  { id: 'account', tables: ['account_usable', 'account_covers', 'shared_account'] },
  { id: 'rounding', tables: ['rounding', 'rounded_part', 'scope_rounding', 'settlement_year'] },
  {
    id: 'filing',
    tables: [
      'filing_required',
      'filing_latest',
      'filing_deadline',
      'filing_validity',
      'filing_place_level',
      'filing_change_after',
      'may_file',
      'filing_commitment',
      'long_term_stay',
      'chosen_institutions',
      'institution_changes_a_year',
      'institution_choice_validity',
    ],
  },
  { id: 'direct', tables: ['direct_service', 'preconditions', 'prior_review', 'referral_hospitals', 'handling_times'] },
  {
    id: 'papers',
    tables: [
      'filing_materials',
      'proxy_materials',
      'treatment_materials',
      'manual_materials',
      'filing_channels',
      'filing_procedure',
    ],
  },
  { id: 'offices', tables: ['offices', 'notices'] },
];

export function sectionsOf(parameters: readonly Parameter[]): Section[] {
  const named = new Set(NAMED.flatMap(({ tables }) => tables));
  const ids = parameters.map(({ id }) => id);
  const starts = ids.flatMap((id, at) => (named.has(id) ? [at] : []));
  starts[0] = 0;
  const runs = starts.map((start, at) => ids.slice(start, starts[at + 1]));
  const runOf = (table: string): string[] => runs.find((run) => run.find((id) => named.has(id)) === table) ?? [];
  return NAMED.map(({ id, tables }) => ({ id, tables: tables.flatMap(runOf) }));
}

/** How a notice usually divides a parameter, until its rows say otherwise. */
const USUAL: Record<string, Division> = {
  benefit: { care: '21' },
  deductible: { care: '21', who: 'scheme', institution: 'level' },
  ratio: { care: '21', who: 'scheme', institution: 'level' },
  ratio_plus: { who: 'status' },
  own_share_factor: { who: 'status' },
  ratio_change: { care: '21', category: 'three', filing: 'filed' },
  scope_own_share: { care: '21', category: 'three' },
  nth_deductible_factor: { nth: 'two' },
  basic_cap: { who: 'scheme' },
  class_b_share: { who: 'scheme' },
  large_applies: { who: 'scheme' },
  critical_applies: { who: 'scheme' },
  account_usable: { who: 'scheme' },
  filing_required: { place: 'two_away' },
  filing_latest: { place: 'two_away' },
  filing_validity: { category: 'long' },
};

export const usualDivision = (parameter: string): Division => USUAL[parameter] ?? {};

/** The section that shows what a path points into. */
export function sectionAt(sections: readonly Section[], path: string): SectionId {
  const [, key = '', table = ''] = path.split('/');
  if (key === 'sources') return 'sources';
  if (['classes', 'groups', 'med_types', 'figures'].includes(key)) return 'groups';
  if (key !== 'tables') return 'who';
  return sections.find(({ tables }) => tables.includes(table))?.id ?? 'who';
}
