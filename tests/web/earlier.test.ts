// A settlement sheet copied by hand. What it implies must be what the rules say: sheets are settled here by the rules
// of a region, and the next visit by what was read from them, in the same region without those rules. And the program
// (`yidi implied`) must read the same from each.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copied, filling, hasSheet, impliedBy, keyOf, readFrom, toldOf } from '../../web/src/answers/earlier.js';
import { assumptions, told } from '../../web/src/answers/heard.js';
import type { Answer, Assumption, Case, Reply } from '../../web/src/contract/types.js';
import { fen, fromFen, moneyOrNull, readRatio } from '../../web/src/typed/amount.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const policies = join(root, 'policies');
/** What a sheet can imply; and what else moves a stay's money. */
const TAUGHT = [
  ...['deductible', 'ratio', 'ratio_change', 'ratio_plus', 'ratio_per_year_of_age', 'own_share_factor'],
  ...['scope_own_share', 'scope_own_share_position', 'band_basis', 'band_period'],
];
const ALL = [...TAUGHT, 'deductible_period', 'nth_deductible_factor', 'basic_cap', 'basic_cap_basis', 'basic_cap_pool'];

const made: string[] = [];
/** The policies, of which none has these tables any more; the nation keeps its own. */
function without(tables: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  made.push(folder);
  cpSync(policies, folder, { recursive: true });
  for (const name of readdirSync(folder).filter((one) => /^\d{6}-/.test(one))) {
    const path = join(folder, name, 'policy.json');
    const policy = JSON.parse(readFileSync(path, 'utf8')) as { tables: Record<string, unknown> };
    for (const table of tables) delete policy.tables[table];
    writeFileSync(path, JSON.stringify(policy));
  }
  return folder;
}
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});
const untaught = without(TAUGHT);
const unruled = without(ALL);

function settle(one: Case, folder = policies): Answer {
  const reply = JSON.parse(
    execFileSync(join(root, 'build/native/yidi'), ['settle', '--policies', folder, '-'], {
      input: JSON.stringify(one),
      encoding: 'utf8',
    }),
  ) as Reply;
  if (!reply.ok) throw new Error(JSON.stringify(reply.errors));
  return reply;
}

/** What the program reads from the same sheet, where no document states anything. */
function byProgram(heard: Record<string, string>, one: Case): { [key: string]: unknown } {
  const money = (copied: Parameters<typeof keyOf>[0]): string | null => moneyOrNull(heard[keyOf(copied)] ?? '');
  const like = heard[keyOf('like')] ?? '';
  const sheet = {
    like: ['', 'unknown'].includes(like) ? null : like,
    only: heard[keyOf('only')] === 'yes',
    setl_date: heard[keyOf('day')] || null,
    sheet: {
      medfee_sumamt: money('total'),
      inscp_scp_amt: money('in_scope'),
      act_pay_dedc: money('deductible'),
      pool_prop_selfpay: readRatio(heard[keyOf('ratio')] ?? ''),
      hifp_pay: money('fund'),
      [one.insured.insutype === '310' ? 'hifob_pay' : 'hifmi_pay']: money('extra'),
    },
  };
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  made.push(folder);
  writeFileSync(join(folder, 'sheet.json'), JSON.stringify(sheet));
  const asked = { ...one, insured: { ...one.insured, insu_admdvs: '340000' } };
  const args = ['implied', '--policies', policies, '-', join(folder, 'sheet.json')];
  const said = execFileSync(join(root, 'build/native/yidi'), args, { input: JSON.stringify(asked), encoding: 'utf8' });
  return JSON.parse(said) as { [key: string]: unknown };
}
const AT: Record<string, string> = {
  day: '/setl_date',
  in_scope: '/sheet/inscp_scp_amt',
  deductible: '/sheet/act_pay_dedc',
  ratio: '/sheet/pool_prop_selfpay',
  fund: '/sheet/hifp_pay',
  extra: '/sheet/hifmi_pay',
};
/** The same as the page has it, in the program's words. */
function agrees(heard: Record<string, string>, one: Case): void {
  const { rules, year, wrong, doubts } = impliedBy(heard, one);
  expect(byProgram(heard, one)).toEqual({
    ok: true,
    change: {
      ...(year && { visit: { nth_admission: 2 }, year }),
      ...(rules.length && { assume: rules }),
    },
    contradictions: Object.entries(wrong).map(([copied, { why, amount = null }]) => ({
      path: AT[copied],
      why,
      amount,
    })),
    doubts,
  });
}

const stay = (begndate: string): Case['visit'] =>
  ({
    med_type: '21',
    networked: true,
    begndate,
    emergency: false,
    referral: false,
    trauma: 'none',
    transfer: 'none',
    disease: 'none',
  }) as Case['visit'];
const filed = (category: string, filed_admdvs: string) =>
  ({ category, filed_on: '2026-01-05', filed_admdvs, proof: 'documents' }) as Case['filing'];
const XIAN = { ...stay('2026-05-10'), mdtrtarea_admvs: '610100', dedc_hosp_lv: '3' } as Case['visit'];
const SHANGHAI = { ...XIAN, mdtrtarea_admvs: '310000' } as Case['visit'];
const person = (insu_admdvs: string, insutype: string, psn_type: string) =>
  ({ insu_admdvs, insutype, psn_type, age: 55, identity: [] }) as unknown as Case['insured'];

const PEOPLE: Record<string, Case> = {
  'a resident of 芮城, long-term': {
    insured: person('140830', '390', '15'),
    visit: XIAN,
    filing: filed('long_term_resident', '610100'),
  },
  'a resident of 芮城, on one’s own': { insured: person('140830', '390', '15'), visit: XIAN },
  'an employee of 芮城, referred: a tenth goes first': {
    insured: person('140830', '310', '11'),
    visit: { ...XIAN, referral: true },
    filing: filed('referred', '610100'),
  },
  'an employee of 南昌, long-term': {
    insured: person('360100', '310', '11'),
    visit: SHANGHAI,
    filing: filed('long_term_resident', '310000'),
  },
  'a retired employee of 南昌, other temporary': {
    insured: person('360100', '310', '12'),
    visit: SHANGHAI,
    filing: filed('other_temporary', '310000'),
  },
  'an employee of 北京, at home, in the first band': {
    insured: person('110000', '310', '11'),
    visit: { ...stay('2026-05-10'), mdtrtarea_admvs: '110000', dedc_hosp_lv: '3' } as Case['visit'],
  },
};
const SCOPE = { fulamt_ownpay_amt: '0.00', overlmt_selfpay: '0.00', preselfpay_amt: '0.00' };
const NOTHING = {
  ...{ act_pay_dedc: '0.00', hifp_pay: '0.00', otp_hifp_pay: '0.00', opsp_hifp_pay: '0.00', inscp_scp_amt: '0.00' },
  ...{ psn_inscp_amt: '0.00', hifmi_pay: '0.00', hifob_pay: '0.00', over_cap_amt: '0.00' },
};
const costing = (one: Case, yuan: string): Case => ({ ...one, costs: { medfee_sumamt: yuan, ...SCOPE } });
const first = (one: Case, yuan: string): Case => ({
  ...costing(one, yuan),
  visit: { ...one.visit, begndate: '2026-02-10', nth_admission: 1 },
  year: NOTHING,
});

/** The sheet as it is copied. */
function copy({ settlement: { sheet } }: Answer, more: Record<string, string> = {}): Record<string, string> {
  return {
    [keyOf('like')]: 'same',
    [keyOf('only')]: 'yes',
    [keyOf('day')]: '2026-02-20',
    [keyOf('total')]: sheet.medfee_sumamt ?? '',
    [keyOf('in_scope')]: sheet.inscp_scp_amt ?? '',
    [keyOf('deductible')]: sheet.act_pay_dedc ?? '',
    [keyOf('ratio')]: sheet.pool_prop_selfpay ?? '',
    [keyOf('fund')]: sheet.hifp_pay ?? '',
    [keyOf('extra')]: '0',
    ...more,
  };
}

/** The next visit, as the page asks for it. */
function next(one: Case, sheet: Record<string, string>, folder: string): { case: Case; answer: Answer } {
  const { rules, year } = impliedBy(sheet, one);
  const before: Case = { ...one, visit: { ...one.visit, nth_admission: 2 }, ...(year && { year }) };
  const missing = settle(before, folder).settlement.missing.map(({ parameter }) => parameter);
  const told = { ...before, assume: filling(rules, missing, []) };
  return { case: told, answer: settle(told, folder) };
}
const known = ({ settlement, estimate }: Answer, field: 'hifp_pay' | 'act_pay_dedc' | 'inscp_scp_amt'): string | null =>
  settlement.sheet[field] ?? estimate?.sheet[field] ?? null;

describe.each(Object.entries(PEOPLE))('%s', (_name, one) => {
  const earlier = settle(first(one, '18000.00'));
  test.each([
    ['a smaller bill', '12345.67', false],
    ['a larger one', '28000.00', true],
  ])('%s comes out to the fen', (_size, yuan, about) => {
    const { case: asked, answer } = next(costing(one, yuan), copy(earlier), untaught);
    const truth = settle({ ...asked, assume: null });
    expect(truth.settlement.sheet.hifp_pay).not.toBeNull();
    expect(readFrom(asked).some((rule) => rule.about)).toBe(about);
    if (!about) expect(answer.settlement.sheet.hifp_pay).toBe(truth.settlement.sheet.hifp_pay);
    for (const field of ['hifp_pay', 'act_pay_dedc', 'inscp_scp_amt'] as const)
      expect(known(answer, field)).toBe(known(truth, field));
    expect(answer.policy.grade).toBe('earlier_sheet');
    const step = answer.steps.find(({ id }) => id === 'ratio');
    expect(step).toMatchObject({ grade: 'earlier_sheet', rule: 'assumed/ratio/earlier_sheet', cite: null });
    if (about)
      expect(answer.estimate?.suppositions).toContainEqual(
        expect.objectContaining({ parameter: 'ratio', grade: 'earlier_sheet', cite: null }),
      );
  });
  test('where nothing else is ruled either, the truth lies within what is told', () => {
    const { case: asked, answer } = next(costing(one, '12345.67'), copy(earlier), unruled);
    const truth = fen(settle({ ...asked, assume: null }).settlement.sheet.hifp_pay ?? '');
    const range = answer.estimate ? answer.estimate.range.hifp_pay : answer.settlement.bounds.hifp_pay;
    const [least, most] = range ?? [known(answer, 'hifp_pay') ?? '', known(answer, 'hifp_pay') ?? ''];
    expect(fen(least)).toBeLessThanOrEqual(truth);
    expect(fen(most)).toBeGreaterThanOrEqual(truth);
  });
  test('what documents state is not taken from a sheet', () => {
    const { case: asked } = next(costing(one, '12345.67'), copy(earlier), policies);
    expect(readFrom(asked)).toEqual([]);
  });
});

test('several bands: about, whatever is printed', () => {
  const one = PEOPLE['an employee of 北京, at home, in the first band'] as Case;
  const earlier = settle(first(one, '60000.00'));
  agrees(copy(earlier), costing(RUICHENG, '50000.00'));
  const { rules, doubts } = impliedBy(copy(earlier), costing(one, '50000.00'));
  expect(doubts).toEqual(['bands']);
  const whole = (fen(earlier.settlement.sheet.hifp_pay ?? '') / (6_000_000 - 130_000)) * 100;
  expect(rules.find(({ parameter }) => parameter === 'ratio')).toEqual({
    parameter: 'ratio',
    value: `${Number(whole.toFixed(2))}%`,
    grade: 'earlier_sheet',
    about: true,
  });
});

// --- What a sheet alone says ----------------------------------------------------------------------------------------

const RUICHENG = costing(PEOPLE['a resident of 芮城, long-term'] as Case, '10000.00');
/** (20,000 − 600) × 80% = 15,520. */
const SHEET: Record<string, string> = {
  sheet_like: 'same',
  sheet_only: 'yes',
  sheet_in_scope: '20000',
  sheet_deductible: '600',
  sheet_ratio: '80',
  sheet_fund: '15520',
};
const fromSheet = (parameter: string, value: string, about?: boolean): Assumption => ({
  parameter,
  value,
  grade: 'earlier_sheet',
  ...(about && { about }),
});
const read = (more: Record<string, string>, one = RUICHENG) => impliedBy({ ...SHEET, ...more }, one);

describe('the rules of a sheet', () => {
  const all = [fromSheet('deductible', '600.00'), fromSheet('ratio', '80%'), fromSheet('scope_own_share', '0%')];
  const about = [
    fromSheet('deductible', '600.00', true),
    fromSheet('ratio', '80%', true),
    fromSheet('scope_own_share', '0%'),
  ];
  test.each<[string, Record<string, string>, Assumption[], string[]]>([
    ['of a visit like this one', {}, all, []],
    ['the ratio worked out', { sheet_ratio: '' }, all, []],
    // (20,000 − 2,000 − 600) × 80% = 13,920
    [
      'a tenth first, before the deductible',
      { sheet_fund: '13920' },
      [
        ...all.slice(0, 2),
        fromSheet('scope_own_share', '10%'),
        fromSheet('scope_own_share_position', 'before_deductible'),
      ],
      [],
    ],
    // (19,400 − 1,940) × 80% = 13,968
    [
      'a tenth first, after it',
      { sheet_fund: '13968' },
      [
        ...all.slice(0, 2),
        fromSheet('scope_own_share', '10%'),
        fromSheet('scope_own_share_position', 'after_deductible'),
      ],
      [],
    ],
    ['nobody said how like', { sheet_like: '' }, about, ['like_unknown']],
    ['nobody knows how like', { sheet_like: 'unknown' }, about, ['like_unknown']],
    ['filed otherwise', { sheet_like: 'filing' }, about.slice(0, 1), ['filing']],
    ['another level or place', { sheet_like: 'other' }, [], ['other']],
    [
      'not the first of the year',
      { sheet_only: 'no' },
      [fromSheet('deductible', '600.00', true), ...all.slice(1)],
      ['not_first'],
    ],
    // 12,345.67 / 19,400.00 = 63.64%
    [
      'one ratio explains it not',
      { sheet_fund: '12345.67' },
      [all[0] as Assumption, fromSheet('ratio', '63.64%', true), fromSheet('scope_own_share', '0%')],
      ['bands'],
    ],
    ['the printed ratio alone', { sheet_fund: '', sheet_in_scope: '' }, [all[0] as Assumption, ...about.slice(1)], []],
    ['the deductible alone', { sheet_fund: '', sheet_ratio: '', sheet_in_scope: '' }, all.slice(0, 1), []],
    ['a bill below the deductible', { sheet_in_scope: '600', sheet_fund: '0', sheet_ratio: '' }, [], []],
    [
      'no deductible, nobody knows why',
      { sheet_only: '', sheet_deductible: '0', sheet_fund: '16000' },
      all.slice(1),
      [],
    ],
    ['nothing', { sheet_in_scope: '', sheet_deductible: '', sheet_ratio: '', sheet_fund: '' }, [], []],
  ])('%s', (_name, more, rules, doubts) => {
    expect(read(more)).toMatchObject({ rules, doubts, wrong: {} });
    agrees({ ...SHEET, ...more }, RUICHENG);
  });

  test('of a smaller bill the ratio is about, also where the lines of this one have no sum', () => {
    expect(read({}, costing(RUICHENG, '20000.01'))).toMatchObject({ doubts: ['larger'] });
    expect(read({}, costing(RUICHENG, '20000.00'))).toMatchObject({ doubts: [] });
    const lines = { ...RUICHENG, costs: { items: [] } } as unknown as Case;
    expect(read({}, lines)).toMatchObject({ doubts: ['larger'] });
    expect(read({}, { ...RUICHENG, costs: null })).toMatchObject({ doubts: [] });
  });
});

describe('this year before this visit', () => {
  const used = {
    act_pay_dedc: '600.00',
    hifp_pay: '15520.00',
    otp_hifp_pay: '0.00',
    opsp_hifp_pay: '0.00',
    inscp_scp_amt: '20000.00',
  };
  test('is the sheet, where it is all there was', () => {
    expect(read({}).year).toEqual(used);
    expect(read({ sheet_extra: '1000' }).year).toEqual({ ...used, psn_inscp_amt: '3480.00', hifmi_pay: '1000.00' });
    expect(read({ sheet_like: 'other' }).year).toEqual(used); // whatever the hospital was
    for (const more of [{ sheet_extra: '1000' }, { sheet_like: 'other' }]) agrees({ ...SHEET, ...more }, RUICHENG);
  });
  test('an employee’s large-cost supplement', () => {
    const employee = { ...RUICHENG, insured: person('140830', '310', '11') };
    agrees({ ...SHEET, sheet_extra: '0' }, employee);
    expect(read({ sheet_extra: '0' }, employee).year).toMatchObject({ hifob_pay: '0.00', psn_inscp_amt: '4480.00' });
  });
  test.each([[{ sheet_only: 'no' }], [{ sheet_only: '' }], [{ sheet_day: '2025-12-30' }], [{ sheet_fund: '99999' }]])(
    'is not told by %o',
    (more) => expect(read(more as Record<string, string>).year).toBeNull(),
  );
});

describe('figures that contradict each other are told, and not used', () => {
  test.each<[string, Record<string, string>, object]>([
    [
      'more in scope than in all',
      { sheet_total: '19999.99' },
      { in_scope: { why: 'above_total', amount: '19999.99' } },
    ],
    [
      'a deductible above the costs',
      { sheet_deductible: '20000.01', sheet_fund: '', sheet_ratio: '' },
      { deductible: { why: 'above_in_scope', amount: '20000.00' } },
    ],
    [
      'more paid than was left',
      { sheet_fund: '19400.01', sheet_ratio: '' },
      { fund: { why: 'above_rest', amount: '19400.00' } },
    ],
    ['more from both than the bill', { sheet_extra: '4480.01' }, { extra: { why: 'above_rest', amount: '4480.00' } }],
    ['more paid than by the ratio', { sheet_ratio: '70' }, { ratio: { why: 'above_ratio', amount: '13580.00' } }],
    ['one’s own share for the ratio', { sheet_ratio: '20' }, { ratio: { why: 'own_ratio', amount: '3880.00' } }],
    ['of a later day', { sheet_day: '2026-05-11' }, { day: { why: 'later' } }],
    ['of another year', { sheet_day: '2025-05-10' }, { day: { why: 'other_year' } }],
  ])('%s', (_name, more, wrong) => {
    const found = read(more);
    expect(found.wrong).toEqual(wrong);
    const field = Object.keys(wrong)[0] as string;
    expect(found.rules.some(({ parameter }) => parameter === field)).toBe(false);
    expect(found.year).toBeNull();
    agrees({ ...SHEET, ...more }, RUICHENG);
  });
  test('what can’t be read is nothing', () =>
    expect(read({ sheet_fund: '一万多', sheet_ratio: '八成' })).toMatchObject({
      rules: [fromSheet('deductible', '600.00')],
    }));
});

describe('a gap is filled, and nothing else', () => {
  const { rules } = read({});
  const names = (missing: string[], heard: Record<string, string> = {}): string[] =>
    filling(rules, missing, assumptions(heard)).map(({ parameter }) => parameter);
  test.each<[string[], Record<string, string>, string[]]>([
    [['deductible', 'ratio'], {}, ['deductible', 'ratio', 'scope_own_share']],
    [['ratio_change'], {}, ['ratio', 'scope_own_share']],
    [['basic_cap'], {}, []],
    [['deductible', 'ratio_change'], { ratio: '75' }, ['deductible']],
    [['ratio'], { deductible: '800' }, ['ratio', 'scope_own_share']],
    [['ratio'], { reduction: 'first', scope_own_share: '5' }, ['ratio']],
  ])('%o, told %o', (missing, heard, expected) => expect(names(missing, heard)).toEqual(expected));

  test('a sheet is kept with what was heard, and not taken for it', () => {
    const heard = { ratio: '75', ...SHEET };
    expect(told(heard)).toEqual([['ratio', '75']]);
    expect(assumptions(heard)).toEqual([{ parameter: 'ratio', value: '75%' }]);
    expect(copied(heard).map(([one]) => one)).toEqual(['like', 'only', 'in_scope', 'deductible', 'ratio', 'fund']);
    expect(toldOf(heard, { ...RUICHENG, assume: rules })).toEqual(['ratio', 'deductible', 'ratio', 'scope_own_share']);
    expect(hasSheet({ sheet_like: 'same', sheet_only: 'yes', sheet_day: '2026-02-20', sheet_fund: ' ' })).toBe(false);
    expect(hasSheet({ sheet_fund: '0' })).toBe(true);
  });

  test('every share to the fen, as rounding goes', () => {
    for (const [inScope, percent] of [
      [1_000_033, 55],
      [9_999_999_999, 83.3],
      [123_457, 62.5],
    ] as const) {
      const fund = Number((BigInt(inScope - 60_000) * BigInt(percent * 10) + 500n) / 1000n);
      const sheet = { sheet_in_scope: fromFen(inScope), sheet_fund: fromFen(fund), sheet_ratio: '' };
      if (inScope > 500_000) expect(read(sheet, { ...RUICHENG, costs: null }).doubts).toEqual([]);
    }
  });
});
