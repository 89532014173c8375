/// <reference types="vitest/globals" />

import type { ResultView } from '../../web/src/show/result/view.js';
import { plainText } from '../../web/src/show/take/text.js';
import { loadWords } from '../../web/src/words/text.js';
import { context, form } from './context.js';

const item = (id: string, name: string, contact: string | null = null) => ({ id, name, contact, any_of: null });
const answers = form({ insured: '140830', place: 'other_province', placeProvince: '610000', reason: 'living' });
const answer = {
  policy: { name: '芮城县', checked_on: '2026-11-21' },
  alternatives: [],
  questions: [],
  sources: [],
  offices: [item('office', '芮城医保', '0359-6371567')],
  filing: {
    required: 'required',
    status: 'missing',
    may_file: 'yes',
    act_by: null,
    act_by_bounds: ['2024-04-12', '2024-04-15'],
    act_by_passed: false,
    category: 'long_term_resident',
    working_days_left: null,
    cite: [],
    materials: [
      item('card', '社会保障卡'),
      { ...item('proof', '居住证明'), any_of: [item('a', '居住证'), item('b', '房产证')] },
    ],
    channels: [item('app', '国家医保服务平台APP')],
  },
  route: {
    direct: 'conditional',
    conditions: [
      { ...item('filed', '已办备案'), met: 'no' },
      { ...item('net', '医院联网'), met: 'yes' },
    ],
    manual: { materials: [item('x', '发票')] },
  },
  settlement: {
    missing: [{ parameter: 'critical_threshold', name: '', ask: '0359-6371567', affects: [] }],
    sheet: {
      medfee_sumamt: '50000.00',
      hifp_pay: '16975.00',
      hosp_part_amt: '0.00',
      acct_pay: '0.00',
      hifob_pay: '0.00',
      cvlserv_pay: '0.00',
      hifes_pay: '0.00',
      maf_pay: '0.00',
      oth_pay: '0.00',
    },
    bounds: {
      hifmi_pay: ['0.00', '33025.00'],
      psn_cash_pay: ['0.00', '33025.00'],
      fund_pay_sumamt: ['16975.00', '50000.00'],
      psn_part_amt: ['0.00', '33025.00'],
    },
  },
};
const view = (more: object = {}) =>
  ({
    answer: { ...answer, ...more },
    case: {
      insured: { insu_admdvs: '140830' },
      visit: { mdtrtarea_admvs: '610000', med_type: '21', begndate: '2024-03-01' },
    },
    settle: () => null,
    view: { form: answers, ctx: { ...context, lang: 'zh' }, heard: {} },
    ticked: new Set(),
  }) as unknown as ResultView;

describe('the result as text for a chat', () => {
  beforeAll(async () => {
    await loadWords('zh');
  });
  const lines = (more?: object): string[] => plainText(view(more)).split('\n');

  test('what to do with the safe day, the papers, the money, whom to ask', () => {
    const all = lines();
    for (const line of [
      '【现在该做什么】',
      '请在2024年4月12日前（含当天）备案',
      '还有38天。类别选“异地长期居住人员”。',
      '您要负担：最多33,025元',
      '要准备的钱：能直接结算最多33,025元，不能先垫付50,000元',
      '芮城医保：0359-6371567',
      '· 社会保障卡',
      '· 居住证明：任选一样：居住证、房产证',
      '· 已办备案',
      '【钱是怎么分的】',
      '总费用：50,000.00元',
      '统筹基金：16,975.00元',
      '居民大病保险：0.00元～33,025.00元',
      '芮城医保 0359-6371567：',
      '· 居民大病保险',
      '打不通就打全国医保服务热线 0359-12393',
    ])
      expect(all).toContain(line);
    expect(all).not.toContain('· 医院联网'); // done already
    expect(all.join()).not.toContain('发票'); // papers for a claim at home only where that is the way
  });
  test('ends with the date of the rules and who decides', () => {
    expect(lines().slice(-2)).toEqual([
      '芮城县的规则最后核对日期：2026-11-21',
      '本页用公开资料估算，仅供参考，以医保局结算为准',
    ]);
  });
  test('lines are short enough for a phone', () => {
    for (const line of lines()) expect(line.length, line).toBeLessThanOrEqual(40);
  });
  test('without a bill there is no money in it; with nothing missing, still whom to ask', () => {
    const all = lines({ settlement: { missing: [], sheet: {}, bounds: {} } });
    expect(all).not.toContain('【钱是怎么分的】');
    expect(all).toContain('芮城医保 0359-6371567');
    expect(all.join()).not.toContain('要准备的钱');
    const hotline = { offices: [item('hotline', '热线', '12393')], settlement: { missing: [], sheet: {}, bounds: {} } };
    expect(lines(hotline)).toContain('参保地医保局（全国医保服务热线 0359-12393）');
    expect(lines(hotline).join()).not.toContain('打不通');
  });
  test('who has filed needs no papers', () => {
    const all = lines({ filing: { ...answer.filing, status: 'valid' } });
    expect(all).toContain('您已备案，备案有效（异地长期居住人员）。');
    expect(all).not.toContain('· 社会保障卡');
    expect(all.join()).not.toContain('2024-04-12');
  });
});
