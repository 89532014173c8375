/// <reference types="vitest/globals" />

import type { Card } from '../../web/src/show/card/content.js';
import { cardInWords, cardOf } from '../../web/src/show/card/content.js';
import type { Font, Mark } from '../../web/src/show/card/layout.js';
import { layOut, WIDTH } from '../../web/src/show/card/layout.js';
import { wrap } from '../../web/src/show/card/wrap.js';
import type { ResultView } from '../../web/src/show/result/view.js';
import { loadWords, speak } from '../../web/src/words/text.js';
import { context, form } from './context.js';

/** A Chinese character is as wide as it is high, a letter about half of it. */
const letters = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 1 : 0.55), 0);
const measure = (text: string, { size }: Font): number => letters(text) * size;

describe('lines of Chinese and of English', () => {
  test.each([
    ['keep a number with its unit', '今天备案约付14,325元', 9, ['今天备案约付', '14,325元']],
    ['never begin with a closing mark', '请在出院结账前，备案', 7, ['请在出院结账', '前，备案']],
    ['never end with an opening one', '看病的地方（西安市）', 6, ['看病的地方', '（西安市）']],
    ['keep a telephone number whole', '打电话0451-12393问', 6, ['打电话', '0451-12393', '问']],
    [
      'break English at spaces, and begin with none',
      'Call your insurance office.',
      8,
      ['Call your', 'insurance', 'office.'],
    ],
    ['tear a word that is wider than the line', 'https://example.org/a', 5, ['https://e', 'xample.or', 'g/a']],
    ['begin anew where the text does', '一\n二', 5, ['一', '二']],
    ['are none of nothing', '', 5, []],
  ])('%s', (_what, text, width, lines) => expect(wrap(text, width, letters)).toEqual(lines));

  test('lose nothing, and none is too wide', () => {
    const text =
      '参保地：新疆维吾尔自治区博尔塔拉蒙古自治州温泉县；看病的地方：西双版纳傣族自治州（2026年12月1日，约13,335元）。';
    for (let width = 6; width < 40; width += 1) {
      const lines = wrap(text, width, letters);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(letters(line), line).toBeLessThanOrEqual(width);
    }
  });
});

const CARD: Card = {
  title: '异地看病，医保怎么报',
  day: '2026年12月1日',
  places: '参保地：新疆维吾尔自治区博尔塔拉蒙古自治州温泉县；看病的地方：云南省西双版纳傣族自治州勐腊县',
  tone: 'todo',
  doTitle: '现在该做什么',
  headline: '请在2026年12月15日前（含当天）补办急诊备案',
  lines: ['还有14天，其中10个工作日。类别选“异地急诊抢救人员”。'],
  call: '博尔塔拉蒙古自治州温泉县医疗保障服务中心城乡居民基本医疗保险异地就医服务窗口：0909-1234567',
  costTitle: '总费用60,000元，要付多少',
  costs: [
    { label: '备了案，您要负担', said: '约122,100～124,900元', kind: 'estimate' },
    { label: '不备案', said: '约134,900元', kind: null },
    { label: '要准备的钱', said: '备案后能直接结算的约124,900元；不备案先垫付260,000元', kind: null },
  ],
  shares: {
    pieces: [
      { id: 'basic', letter: '', start: 0, width: 60 },
      { id: 'open', letter: '', start: 60, width: 5 },
      { id: 'cash', letter: '', start: 65, width: 35, likely: true },
    ],
    funds: '医保付 约137,900元',
    you: '您要负担 约122,100元',
    note: '实心的算准了，斜线的是估的，灰色的说不准由谁付。',
  },
  notes: ['估算用的是全国的一般水平，不是您当地的规定。以医保局结算为准。'],
  scan: '扫码看同一份结果（二维码里没有金额）',
  rules: '温泉县的规则第 a1b2c3 版，最后核对日期：2026-12-01。',
  notBinding: '本页用公开资料估算，仅供参考，以医保局结算为准',
};

describe('where it stands', () => {
  beforeAll(async () => {
    await loadWords('zh');
    speak('zh');
  });
  const texts = (marks: Mark[]) => marks.filter((mark): mark is Mark & { is: 'text' } => mark.is === 'text');

  test.each([true, false])('all of it, long names too, within the edges (code: %s)', (hasCode) => {
    const { height, marks } = layOut(CARD, hasCode, measure);
    const said = texts(marks)
      .map(({ text }) => text)
      .join('');
    for (const part of [CARD.places, CARD.headline, CARD.call, CARD.rules, CARD.notBinding, ...CARD.notes])
      expect(said).toContain(part);
    for (const { label, said: amount } of CARD.costs) {
      expect(said).toContain(label);
      expect(said).toContain(amount);
    }
    expect(said).toContain('≈ 估算');
    for (const { text, x, y, font, end } of texts(marks)) {
      const width = measure(text, font);
      expect(end ? x - width : x, text).toBeGreaterThanOrEqual(0);
      expect(end ? x : x + width, text).toBeLessThanOrEqual(WIDTH);
      expect(y, text).toBeLessThanOrEqual(height);
    }
    expect(said.includes(CARD.scan)).toBe(hasCode);
    expect(marks.some(({ is }) => is === 'code')).toBe(hasCode);
  });
  test('no line of text runs over another', () => {
    const all = texts(layOut(CARD, true, measure).marks).map(({ text, x, y, font, end }) => {
      const width = measure(text, font);
      return { text, left: end ? x - width : x, right: end ? x : x + width, top: y - font.size * 0.8, foot: y };
    });
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot,
          `${one.text} / ${other.text}`,
        ).toBe(false);
  });
  test('what is likely or open is striped, what is known is solid', () => {
    const drawn = layOut(CARD, true, measure).marks.filter((mark) => mark.is === 'share');
    expect(drawn.map(({ colour, likely }) => [colour, likely])).toEqual([
      ['basic', false],
      ['open', true],
      ['cash', true],
    ]);
  });
  test('without a bill there are no amounts', () => {
    const marks = texts(layOut({ ...CARD, costs: [], shares: null }, true, measure).marks);
    expect(marks.map(({ text }) => text).join()).not.toContain('要付多少');
  });
});

describe('what it says', () => {
  const answer = {
    policy: { name: '芮城县', admdvs: '140830', checked_on: '2026-11-21' },
    alternatives: [],
    questions: [],
    sources: [],
    offices: [{ id: 'office', name: '芮城医保', contact: '0359-6371567', any_of: null }],
    filing: { required: 'not_required', status: 'missing', may_file: 'yes', channels: [], materials: [], cite: [] },
    route: { direct: 'yes', conditions: [], materials: [], manual: { materials: [] } },
    settlement: {
      missing: [],
      sheet: {
        medfee_sumamt: '11522.00',
        fund_pay_sumamt: '6922.00',
        psn_part_amt: '4600.00',
        psn_cash_pay: '4600.00',
      },
      bounds: {},
    },
  };
  const view = (answers: object): ResultView =>
    ({
      answer,
      case: {
        insured: { insu_admdvs: '140830' },
        visit: { mdtrtarea_admvs: '610000', med_type: '21', begndate: '2026-12-01' },
      },
      settle: () => null,
      view: {
        form: form({ insured: '140830', place: 'other_province', placeProvince: '610000', scheme: '310', ...answers }),
        ctx: { ...context, lang: 'zh' },
        heard: {},
      },
    }) as unknown as ResultView;

  test('the first screen’s lines, with the kind of the figure', () => {
    const words = cardInWords(cardOf(view({}), 'answers')).split('\n');
    for (const line of [
      '可以在医院直接结账',
      '芮城医保：0359-6371567',
      '总费用11,522元，要付多少',
      '您要负担：4,600元 (算准)',
      '医保付 6,922元',
      '芮城县的规则最后核对日期：2026-11-21。',
    ])
      expect(words).toContain(line);
  });
  test('of an average bill everything is an estimate, and the average says whose', () => {
    const words = cardInWords(cardOf(view({ bill: 'typical' }), 'answers')).split('\n');
    for (const line of [
      '按全国平均一次住院费用11,522元算',
      '您要负担：约4,600元 (估算)',
      '职工医保、各级医院，国家医保局2025年数字',
    ])
      expect(words).toContain(line);
  });
  test('what the code leads to', () => {
    const scan = (what: Parameters<typeof cardOf>[1]) => cardOf(view({}), what).scan;
    expect(scan('answers')).toContain('没有金额');
    expect(scan('amounts')).toContain('有金额');
    expect(scan('page')).toContain('自己算');
    expect(scan('nothing')).toBe('');
  });
});
