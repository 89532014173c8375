/// <reference types="vitest/globals" />
// The first screen's lines, from answers made by hand: what to do, what it costs, what to have at hand.

import type { Alternative, Answer, Estimate, Range } from '../../web/src/contract/types.js';
import { costOf, enoughFor, showCost } from '../../web/src/show/pieces/cost.js';
import { piecesOf } from '../../web/src/show/pieces/money-picture.js';
import {
  callOf,
  costsOf,
  doubtsOf,
  headlineOf,
  linesOf,
  sentencesOf,
  situationOf,
} from '../../web/src/show/result/advice.js';
import { worthDoing } from '../../web/src/show/result/change.js';
import type { ResultView } from '../../web/src/show/result/view.js';
import { stepsOf } from '../../web/src/show/result/why.js';
import { loadWords, speak } from '../../web/src/words/text.js';
import { context, form } from './context.js';

const ESTIMATE = {
  sheet: { medfee_sumamt: '60000.00', fund_pay_sumamt: '42000.00', psn_part_amt: '18000.00', psn_cash_pay: '18000.00' },
  range: {
    fund_pay_sumamt: ['42000.00', '44460.00'],
    psn_part_amt: ['15540.00', '18000.00'],
    psn_cash_pay: ['15540.00', '18000.00'],
  },
  suppositions: [
    {
      parameter: 'ratio',
      value: ['80%', '83.1%'],
      grade: 'typical',
      cite: null,
      replaced_by: 'assume.ratio',
      text: '报销80%～83.1%。',
    },
  ],
  per_1000_outside: ['800.00', '831.00'],
  text: '',
} as unknown as Estimate;
const FILING = {
  required: 'required',
  status: 'missing',
  category: 'other_temporary',
  may_file: 'yes',
  act_by: null,
  act_by_bounds: null,
  act_by_rule: 'x',
  act_by_passed: false,
  working_days_left: null,
  valid_until: null,
  materials: [],
  channels: [],
  cite: [],
};
const ANYTHING: Range = ['0.00', '60000.00'];
const OPEN = {
  exact: false,
  missing: [],
  sheet: { medfee_sumamt: '60000.00', fund_pay_sumamt: null, psn_part_amt: null, psn_cash_pay: null },
  bounds: { fund_pay_sumamt: ANYTHING, psn_part_amt: ANYTHING, psn_cash_pay: ANYTHING },
};
const settled = (funds: string, you: string) => ({
  exact: true,
  missing: [],
  sheet: { medfee_sumamt: '60000.00', fund_pay_sumamt: funds, psn_part_amt: you, psn_cash_pay: you },
  bounds: {},
});
const file = (more: object = {}): Alternative =>
  ({
    id: 'file_before_discharge',
    change: { filing: { filed_on: '2024-03-05' } },
    fund_gain: ['0.00', '6000.00'],
    text: '备案',
    ...more,
  }) as Alternative;

interface Told {
  answer?: object;
  filing?: object;
  visit?: object;
  after?: object | null;
}
function result({ answer = {}, filing = {}, visit = {}, after = null }: Told = {}): ResultView {
  return {
    answer: {
      policy: { name: '哈尔滨市', admdvs: '230100' },
      filing: { ...FILING, ...filing },
      route: { direct: 'conditional', conditions: [], materials: [], manual: { materials: [] } },
      settlement: OPEN,
      alternatives: [],
      questions: [],
      offices: [],
      sources: [],
      steps: [],
      ...answer,
    },
    case: {
      insured: { insu_admdvs: '230100' },
      visit: { mdtrtarea_admvs: '110000', med_type: '21', begndate: '2024-03-01', emergency: false, ...visit },
    },
    view: { form: form({ place: 'other_province' }), ctx: context },
    settle: () => after,
  } as unknown as ResultView;
}
const said = (one: ResultView): string[] => costsOf(one).map(({ label, said }) => `${label}：${said}`);

beforeAll(async () => {
  await loadWords('zh');
  await loadWords('en');
});
beforeEach(() => speak('zh'));

describe('three kinds of amount, never mixed', () => {
  const answer = (settlement: object, estimate: Estimate | null = null) =>
    ({ settlement, estimate }) as unknown as Answer;
  test('exact to the yuan', () => {
    expect(showCost(costOf(answer(settled('45674.60', '14325.40')), 'psn_part_amt'))).toBe('14,325元');
  });
  test('an estimate says 约, in hundreds above 10,000 and in tens below', () => {
    const cost = costOf(answer(OPEN, ESTIMATE), 'psn_part_amt');
    expect(showCost(cost)).toBe('约15,500～18,000元');
    expect(enoughFor(cost)).toBe('约18,000元');
    expect(showCost({ kind: 'estimate', range: ['1234.00', '1234.00'] })).toBe('约1,230元');
    // both ends as the larger one is worth; ends that lie close are one number
    expect(showCost({ kind: 'estimate', range: ['9536.00', '24900.00'] })).toBe('约9,500～24,900元');
    expect(showCost({ kind: 'estimate', range: ['14100.00', '14500.00'] })).toBe('约14,300元');
    expect(enoughFor({ kind: 'estimate', range: ['14120.00', '14120.00'] })).toBe('约14,200元');
  });
  test('what the rules decide is never estimated', () => {
    expect(costOf(answer(settled('1.00', '59999.00'), ESTIMATE), 'psn_part_amt').kind).toBe('exact');
  });
  test('what is usual and what nobody can contest, where they are one: the surer word', () => {
    const bounds = {
      ...OPEN,
      bounds: { fund_pay_sumamt: ['26675.00', '60000.00'], psn_part_amt: ['0.00', '33325.00'] },
    };
    const usual = {
      sheet: { fund_pay_sumamt: '26675.00', psn_part_amt: '33325.00' },
      range: {},
    } as unknown as Estimate;
    expect(showCost(costOf(answer(bounds, usual), 'psn_part_amt'))).toBe('最多33,325元');
    expect(showCost(costOf(answer(bounds, usual), 'fund_pay_sumamt'))).toBe('至少26,675元');
  });
  test('a most is said, from nothing to the whole is not', () => {
    const bounds = { ...OPEN, bounds: { psn_part_amt: ['0.00', '33025.00'] } };
    expect(showCost(costOf(answer(bounds), 'psn_part_amt'))).toBe('最多33,025元');
    expect(showCost(costOf(answer(OPEN), 'psn_part_amt'))).toBe('还算不出金额');
  });
});

describe('what to do now', () => {
  const day = { act_by: '2024-03-08', working_days_left: 3 };
  test('file, by when and as what', () => {
    expect(headlineOf(result())).toBe('请在出院结账前备案');
    expect(headlineOf(result({ visit: { med_type: '11', begndate: '2024-03-05' } }))).toBe('请在看病前备案');
    expect(headlineOf(result({ filing: day }))).toBe('请在2024年3月8日前（含当天）备案');
    expect(linesOf(result({ filing: day }))).toContain('还有3天（3个工作日）。类别选“其他临时外出就医人员”。');
  });
  test('an emergency that counts as filed', () => {
    const emergency = { filing: { required: 'deemed', status: 'not_needed', category: 'emergency' } };
    expect(headlineOf(result(emergency))).toBe('先救治。跨省急诊抢救视同已备案，不用先备案。');
    const over = result({ ...emergency, visit: { enddate: '2024-03-03' } });
    expect(headlineOf(over)).toBe('急诊抢救视同已备案，不用补办。');
  });
  test('the discharged are told what they can still do, not that a day has passed', () => {
    const late = { filing: { act_by: '2024-03-03', act_by_passed: true }, visit: { enddate: '2024-03-03' } };
    const lines = sentencesOf(result(late)).join('');
    expect(lines).toContain('回参保地手工报销');
    expect(lines).toContain('还能补办备案吗');
    expect(lines).not.toMatch(/过了|2024年3月3日/);
    const refused = result({ ...late, answer: { settlement: settled('0.00', '60000.00'), alternatives: [file()] } });
    expect(headlineOf(refused)).toBe('按哈尔滨市的规定，没备案不报。先打电话再问一次。');
  });
  test('who has filed hears of the till, or of the hospital that is to be asked', () => {
    const filing = { status: 'valid', valid_until: '2024-12-31' };
    const yes = result({ filing, answer: { route: { direct: 'yes', materials: [], manual: { materials: [] } } } });
    expect(headlineOf(yes)).toBe('可以在医院直接结账');
    expect(linesOf(yes)).toContain('备案有效到2024年12月31日。');
    expect(headlineOf(result({ filing }))).toBe('问一句医院：能异地直接结算吗？');
    const home = { ...result({ filing }), view: { form: form({ place: 'home' }), ctx: context } };
    expect(headlineOf(home as unknown as ResultView)).toBe('问一句医院：能用医保直接结账吗？'); // not away from it
  });
  test('where the rules are silent a call, where an answer is missing that question', () => {
    const filing = { required: 'undetermined', status: 'undetermined' };
    expect(situationOf(result({ filing }))).toBe('ask');
    const questions = [
      { field: 'costs.fulamt_ownpay_amt', why: '', spread: null },
      { field: 'circumstances.why', why: '', spread: null },
    ];
    expect(situationOf(result({ filing, answer: { questions } }))).toBe('question');
  });
});

describe('what it costs', () => {
  test('with and without, and what to have at hand', () => {
    const unfiled = { settlement: settled('39975.00', '20025.00'), alternatives: [file()] };
    const filed = { settlement: settled('45675.00', '14325.00'), route: { direct: 'yes' } };
    expect(said(result({ answer: unfiled, after: filed }))).toEqual([
      '备了案，您要负担：14,325元',
      '不备案：20,025元',
      '要准备的钱：14,325元；不备案先垫付60,000元',
    ]);
  });
  test('estimated the same way', () => {
    const estimate = { psn_part_amt: ['14100.00', '14500.00'], psn_cash_pay: ['14100.00', '14500.00'] };
    const answer = { estimate: ESTIMATE, alternatives: [file()] };
    const after = { settlement: OPEN, estimate: { sheet: {}, range: estimate }, route: { direct: 'conditional' } };
    expect(said(result({ answer, after }))).toEqual([
      '备了案，您要负担：约14,300元',
      '不备案：约15,500～18,000元',
      '要准备的钱：约14,500元；不备案先垫付60,000元',
    ]);
    expect(doubtsOf(result({ answer }))).toEqual(['账单里每有1,000元目录外的费用，您多付约820元。']);
  });
  test('near a ceiling 1,000 yuan more outside may change nothing: the other end is told', () => {
    const estimate = { ...ESTIMATE, per_1000_outside: ['-123.40', '792.00'] };
    expect(doubtsOf(result({ answer: { estimate } }))).toEqual(['账单里每有1,000元目录外的费用，您多付最多792元。']);
  });
  test('an estimate up to the whole bill is none', () => {
    const range = { psn_part_amt: ['12000.00', '60000.00'], psn_cash_pay: ['12000.00', '60000.00'] };
    const answer = { estimate: { ...ESTIMATE, range } };
    expect(said(result({ answer }))).toEqual(['您要负担：还算不出金额', '要准备的钱：先按60,000元准备']);
  });
  test('filing that changes no amount is said once', () => {
    const same = { settlement: settled('40000.00', '20000.00') };
    expect(said(result({ answer: { ...same, alternatives: [file()] }, after: { ...same, route: {} } }))[0]).toBe(
      '备不备案，您都要负担：20,000元',
    );
  });
  test('nothing is promised where nothing is known, nor counted without a bill', () => {
    expect(said(result())).toEqual(['您要负担：还算不出金额', '要准备的钱：先按60,000元准备']);
    expect(said(result({ answer: { settlement: { ...OPEN, sheet: {}, bounds: {} } } }))).toEqual([]);
  });
  test('paid already: what comes back', () => {
    const visit = { enddate: '2024-03-03' };
    const late = { answer: { estimate: ESTIMATE }, filing: { act_by_passed: true }, visit };
    expect(said(result(late)).at(-1)).toBe('已付的60,000元里，医保报回：约43,200元');
    expect(said(result(late))[0]).toMatch(/^不补备案，您要负担：约/); // late registration is still open
  });
});

test('an emergency rule older than the nation’s: both, and which is newer', () => {
  const filing = { category: 'emergency', act_by: '2024-04-15', cite: ['230100 old §1'] };
  const sources = [{ admdvs: '230100', id: 'old', date: null, as_of: '2021-01-01' }];
  const answer = { settlement: settled('39975.00', '20025.00'), alternatives: [file()], sources };
  const after = { settlement: settled('45675.00', '14325.00'), route: { direct: 'yes' } };
  expect(doubtsOf(result({ answer, filing, visit: { emergency: true }, after }))).toEqual([
    '国家规定（2023年起）：跨省急诊抢救视同已备案，您要负担14,325元。',
    '哈尔滨市的规定：过期没有补办备案的，您要负担20,025元。',
    '国家的规定较新。稳妥起见，请按时补办。',
  ]);
  expect(doubtsOf(result({ answer, filing, after }))).toEqual([]); // no emergency
  // before the nation's rule there was nothing to differ from: the day before it, and of it
  const discharged = (enddate: string) => ({ emergency: true, begndate: '2022-12-20', enddate });
  expect(doubtsOf(result({ answer, filing, visit: discharged('2022-12-31'), after }))).toEqual([]);
  expect(doubtsOf(result({ answer, filing, visit: discharged('2023-01-01'), after }))).toHaveLength(3);
});

test('whom to call: the office that is known, else the hotline with the area code', () => {
  const told = (offices: object[]) => ({ ...result({ answer: { offices } }), view: { form: HARBIN, ctx: context } });
  const HARBIN = form({ insured: 'other', insuredProvince: '230000', insuredCity: '230100' });
  const office = (contact: string) => ({ id: 'o', name: '哈尔滨医保', contact, any_of: null });
  const call = (offices: object[]) => callOf(told(offices) as unknown as ResultView);
  expect(call([])).toMatchObject({ number: '0451-12393', tel: 'tel:045112393', isOffice: false });
  expect(call([office('12393')])).toMatchObject({ number: '0451-12393' });
  expect(call([office('0451-84870000')])).toMatchObject({ name: '哈尔滨医保', number: '0451-84870000' });
});

test('what is worth doing: each once, nothing that costs, not what stands above already', () => {
  const referral = (id: string, gain: Range, change: object = { visit: { referral: true } }) =>
    ({ id, change, fund_gain: gain, text: id }) as unknown as Alternative;
  const alternatives = [
    file(),
    referral('get_referral', ['0.00', '6000.00']),
    referral('get_referral', ['0.00', '6000.00']),
    referral('other_class', ['-6648.00', '54000.00'], { visit: { institution_class: 'class_1' } }),
    referral('file_temporary', ['0.00', '0.00'], { filing: { category: 'other_temporary' } }),
    referral('bring_proof', ['0.00', '0.00'], { filing: { proof: 'documents' } }),
  ];
  // the papers change no amount, but without them nothing is settled directly
  expect(worthDoing(result({ answer: { alternatives } })).map(({ id }) => id)).toEqual(['get_referral', 'bring_proof']);
});

test('a step that says nothing is no step, but named in one sentence', () => {
  const step = (id: string, amount: string | null, bounds: [string, string] | null = null) =>
    ({ id, amount, bounds, rule: null, cite: null, grade: null, text: '' }) as never;
  const { answer } = result({
    answer: {
      steps: [
        step('deductible', null, ANYTHING),
        step('ratio', null, ['0%', '100%']),
        step('ratio_change', null, ['60%', '80%']),
        step('basic_fund', null, ANYTHING),
        step('aid', null, ANYTHING),
        step('cash', null, ANYTHING),
      ],
    },
  });
  const { steps, open } = stepsOf(answer);
  expect(steps.map(({ id }) => id)).toEqual(['ratio_change']);
  expect(open).toBe('起付线、报销比例');
});

test('the picture: the known solid, the likely striped in its payer’s colour, together the whole bill', () => {
  const sheet = {
    medfee_sumamt: '60000.00',
    hosp_part_amt: '0.00',
    acct_pay: '0.00',
    hifob_pay: '0.00',
    hifmi_pay: '0.00',
    cvlserv_pay: '0.00',
    hifes_pay: '0.00',
    maf_pay: '0.00',
    oth_pay: '0.00',
  };
  const settlement = {
    sheet,
    bounds: { hifp_pay: ['30000.00', '60000.00'], psn_cash_pay: ['0.00', '30000.00'], fund_pay_sumamt: ANYTHING },
  };
  const estimate = { ...ESTIMATE, sheet: { ...sheet, hifp_pay: '42000.00', psn_cash_pay: '18000.00' } };
  const pieces = piecesOf({ settlement, estimate } as unknown as Answer);
  expect(pieces.map(({ id, width, likely }) => [id, width, likely ?? false])).toEqual([
    ['basic', 50, false],
    ['basic', 20, true],
    ['cash', 30, true],
  ]);
});

test('English says the same', () => {
  speak('en');
  expect(headlineOf(result())).toBe('Register before you settle the bill at discharge');
  expect(showCost({ kind: 'estimate', range: ['15540.00', '18000.00'] })).toBe('about ¥15,500 to ¥18,000');
});
