/// <reference types="vitest/globals" />

import { buildCase } from '../../web/src/answers/case.js';
import { EMPTY } from '../../web/src/answers/fields.js';
import { questionAt } from '../../web/src/answers/paths.js';
import { cellAt } from '../../web/src/show/bill/items-table.js';
import type { Line } from '../../web/src/typed/lines.js';
import { billOf, linesFrom, NO_LINE, readKind, readLine, textOf } from '../../web/src/typed/lines.js';
import { readPasted } from '../../web/src/typed/paste.js';

const line = (cells: Partial<Line>): Line => ({ ...NO_LINE, ...cells });
/** Only what is not empty, which is what a table to compare with holds. */
const told = (lines: Line[]) =>
  lines.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== '')));
const rows = (...all: string[][]): string => all.map((row) => row.join('\t')).join('\n');

/** What this process has worked so far, in ms: another one's work makes no test fail. */
const busy = (): number => process.cpuUsage().user / 1000;

const HEAD = ['项目名称', '规格', '单价', '数量', '金额', '医保等级', '自付比例', '限价'];
const CEFTRIAXONE = { name: '注射用头孢曲松钠', amount: '712.00', pric: '35.60', cnt: '20', kind: '01' };

describe('lists as people paste them', () => {
  test('a spreadsheet with a heading', () => {
    const pasted = readPasted(
      rows(
        HEAD,
        ['注射用头孢曲松钠', '1g', '35.60', '20', '712.00', '甲类', '', ''],
        ['人血白蛋白', '10g', '378.00', '10', '3,780.00', '乙类', '10%', ''],
        ['普通床位费', '', '60.00', '11', '660.00', '甲', '0', '40'],
        ['合计', '', '', '', '5,152.00', '', '', ''],
      ),
    );
    expect(told(pasted.lines)).toEqual([
      CEFTRIAXONE,
      { name: '人血白蛋白', amount: '3,780.00', pric: '378.00', cnt: '10', kind: '02', share: '10%' },
      {
        name: '普通床位费',
        amount: '660.00',
        pric: '60.00',
        cnt: '11',
        kind: '01',
        share: '0%',
        limit: '40',
        bed: 'yes',
      },
    ]);
    expect(pasted.left.map(({ why }) => why)).toEqual(['header', 'total']);
    expect(pasted.total).toBe('5,152.00');
  });

  test("titles, a merged heading over two rows, headings of chapters, a page's sum and a repeated heading", () => {
    const pasted = readPasted(
      rows(
        ['芮城县人民医院住院费用清单'],
        ['姓名：某某', '', '住院号：0012345'],
        ['项目', '费用', '', '', '医保', ''],
        ['名称', '单价', '数量', '金额', '等级', '自付比例'],
        ['西药费', '', '', '', '', ''],
        ['注射用头孢曲松钠', '35.60', '20', '712.00', '甲', '0'],
        ['本页小计', '', '', '712.00', '', ''],
        ['名称', '单价', '数量', '金额', '等级', '自付比例'],
        ['CT平扫', '280', '2', '560', '乙', '0.2'],
        ['总计：', '', '', '1272.00', '', ''],
      ),
    );
    expect(told(pasted.lines)).toEqual([
      { ...CEFTRIAXONE, share: '0%' },
      { name: 'CT平扫', amount: '560', pric: '280', cnt: '2', kind: '02', share: '20%' },
    ]);
    expect(pasted.left.map(({ why }) => why)).toEqual([
      'text',
      'text',
      'header',
      'header',
      'text',
      'total',
      'header',
      'total',
    ]);
    expect(pasted.left[1]?.text).toBe('姓名：某某  住院号：0012345');
    expect(pasted.total).toBe('1272.00');
  });

  test('of two columns headed like a class, the one that holds classes', () => {
    const pasted = readPasted(
      rows(
        ['费用类别', '药品名称', '金额(元)', '报销类别'],
        ['西药费', '阿司匹林', '12.30', '甲类'],
        ['材料费', '进口补片', '4200', '自费'],
      ),
    );
    expect(told(pasted.lines)).toEqual([
      { name: '阿司匹林', amount: '12.30', kind: '01' },
      { name: '进口补片', amount: '4200', kind: '03' },
    ]);
  });

  test('full-width digits and signs', () => {
    const pasted = readPasted(
      rows(['项目名称', '金额（元）', '类别', '先行自付比例'], ['注射用　头孢', '１，２３４．５０', '乙', '１０％']),
    );
    expect(told(pasted.lines)).toEqual([{ name: '注射用 头孢', amount: '１，２３４．５０', kind: '02', share: '10%' }]);
    expect(billOf(pasted.lines).total).toBe(123450);
  });

  test('a class that tells the share too, and shares as fractions', () => {
    expect(told(readPasted(rows(['名称', '金额', '医保类别'], ['A 药', '10', '乙(15%)'])).lines)).toEqual([
      { name: 'A 药', amount: '10', kind: '02', share: '15%' },
    ]);
    expect(
      told(readPasted(rows(['名称', '金额', '自付比例'], ['A 药', '10', '1'], ['B 药', '10', '0.05'])).lines).map(
        ({ share }) => share,
      ),
    ).toEqual(['100%', '5%']);
    expect(
      told(readPasted(rows(['名称', '金额', '自付比例'], ['A 药', '10', '1'], ['B 药', '10', '5'])).lines).map(
        ({ share }) => share,
      ),
    ).toEqual(['1%', '5%']);
  });

  test('commas, with thousands and a comma inside quotation marks', () => {
    const pasted = readPasted(
      '项目名称,单价,数量,金额,类别\n"注射用头孢曲松钠, 1g",35.60,20,712.00,甲\n手术费,20000,1,"20,000.00",甲',
    );
    expect(told(pasted.lines)).toEqual([
      { ...CEFTRIAXONE, name: '注射用头孢曲松钠, 1g' },
      { name: '手术费', amount: '20,000.00', pric: '20000', cnt: '1', kind: '01' },
    ]);
  });

  test('a cell with a line end in it, as Excel copies it, and a lone inch sign', () => {
    const pasted = readPasted('项目名称\t金额\n"静脉输液\n（第二组）"\t8.00\n5" 引流管\t30.00');
    expect(told(pasted.lines)).toEqual([
      { name: '静脉输液 （第二组）', amount: '8.00' },
      { name: '5" 引流管', amount: '30.00' },
    ]);
  });

  test('blanks instead of cells: names with blanks, empty cells', () => {
    const pasted = readPasted(
      '项目名称 单价 数量 金额 类别 自付比例\n注射用头孢曲松钠 1g 35.60 20 712.00 甲\n人血白蛋白 378.00 10 3,780.00 乙 10%\n合计 4,492.00',
    );
    expect(told(pasted.lines)).toEqual([
      { ...CEFTRIAXONE, name: '注射用头孢曲松钠 1g' },
      { name: '人血白蛋白', amount: '3,780.00', pric: '378.00', cnt: '10', kind: '02', share: '10%' },
    ]);
    expect(pasted.total).toBe('4,492.00');
  });

  test('no heading: what multiplies is price, count and amount', () => {
    const pasted = readPasted(
      rows(
        ['001', '注射用头孢曲松钠', '35.60', '20', '712.00', '甲'],
        ['002', '普通床位费', '60.00', '11', '660.00', '甲'],
        ['003', '护理费', '15', '11', '165', '甲'],
      ),
    );
    expect(told(pasted.lines)[0]).toEqual(CEFTRIAXONE);
    expect(billOf(pasted.lines).total).toBe(71200 + 66000 + 16500);
  });

  test('no heading, a name and an amount', () => {
    expect(told(readPasted('床位费\t660\n手术费\t2万').lines)).toEqual([
      { name: '床位费', amount: '660', bed: 'yes' },
      { name: '手术费', amount: '2万' },
    ]);
  });

  test("an amount that can't be read stays a line, as it stands", () => {
    const pasted = readPasted(rows(['名称', '金额'], ['床位费', '66O.00'], ['手术费', '200']));
    expect(pasted.lines.map(({ amount }) => amount)).toEqual(['66O.00', '200']);
    expect(billOf(pasted.lines).bad).toEqual([0]);
  });

  test("a class beside an amount that can't be read is a class all the same", () => {
    const pasted = readPasted(rows(['名称', '金额', '类别'], ['床位费', '66O', '甲'], ['诊察费', '30', '西药']));
    expect(pasted.lines.map(({ kind }) => kind)).toEqual(['01', '西药']);
    expect(billOf(pasted.lines).bad).toEqual([0, 1]);
  });

  test('what is no list makes no lines and loses nothing', () => {
    expect(readPasted('你好，这是一句话').lines).toEqual([]);
    expect(readPasted('你好，这是一句话').left).toEqual([{ why: 'text', text: '你好，这是一句话' }]);
    expect(readPasted('')).toEqual({ lines: [], left: [], total: '' });
  });

  test.each([
    ['cells without end', '1 '.repeat(50_000)],
    ['thousands without end', `项目,金额\n${'甲,1,000,'.repeat(5_000)}`],
    ['capitals without end', `项目\t金额\n${'壹'.repeat(50_000)}\t5`],
  ])('what is no list at all takes a moment too: %s', (_, text) => {
    const from = busy();
    expect(billOf(readPasted(text).lines).items.length).toBeLessThan(2);
    expect(busy() - from).toBeLessThan(3000);
  });

  test('two thousand lines take a moment, not their square', () => {
    const text = rows(
      HEAD,
      ...Array.from({ length: 2000 }, (_, n) => [`项目${n}`, '', '1.25', '4', '5.00', '乙', '10%', '']),
    );
    const from = busy();
    expect(billOf(readPasted(text).lines).total).toBe(1_000_000);
    expect(busy() - from).toBeLessThan(3000);
  });
});

describe('one line', () => {
  test.each([
    ['甲', '01'],
    ['甲类', '01'],
    ['乙', '02'],
    ['乙级', '02'],
    ['丙类', '03'],
    ['自费', '03'],
    ['全自费', '03'],
    ['A', '01'],
    ['02', '02'],
    ['３', '03'],
    ['医保甲类', '01'],
  ])('class %s is %s', (typed, kind) => expect(readKind(typed)?.kind).toBe(kind));
  test.each(['西药费', '丁', '', '甲乙', '4'])('"%s" is no class', (typed) => expect(readKind(typed)).toBeNull());

  test('price times count, half a fen up', () => {
    expect(readLine(line({ pric: '0.3250', cnt: '28' })).amount).toBe(910);
    expect(readLine(line({ pric: '0.335', cnt: '1' })).amount).toBe(34);
    expect(readLine(line({ pric: '12.5', cnt: '0.5片' })).amount).toBe(625);
    expect(readLine(line({ pric: '10.05', cnt: '-1.5' })).amount).toBe(-1508); // 15.075, mirrored
  });

  test('a count that is not told follows from amount and price', () => {
    expect(readLine(line({ amount: '30000.00', pric: '1000' })).count).toBe(300_000); // 30 pieces
    expect(readLine(line({ amount: '-7.00', pric: '3.5' })).count).toBe(-20_000);
    expect(readLine(line({ amount: '10.00', pric: '3.33' })).count).toBe(null);
    expect(readLine(line({ amount: '10.00', pric: '10', cnt: 'x' })).count).toBe(null);
    expect(readLine(line({ amount: '100000000', pric: '0.01' })).count).toBe(null);
  });

  test('an amount beside another product counts, and is pointed out', () =>
    expect(readLine(line({ amount: '9.00', pric: '0.3250', cnt: '28' }))).toMatchObject({
      amount: 900,
      differs: 910,
      problems: [],
    }));

  test.each([
    [{ name: '床位费' }, 'amount', 'no_amount'],
    [{ amount: '1O' }, 'amount', 'not_a_number'],
    [{ amount: '1.234' }, 'amount', 'too_many_decimals'],
    [{ amount: '10', cnt: '1.23456' }, 'cnt', 'count'],
    [{ amount: '20,000.00,1' }, 'amount', 'commas'],
    [{ amount: '10', share: '10.01元' }, 'share', 'share'],
    [{ amount: '10', limit: '超11' }, 'limit', 'limit'],
    [{ amount: '10', share: '6元', limit: '超5元' }, 'limit', 'limit'],
    [{ amount: '10', kind: '西药费' }, 'kind', 'kind'],
    [{ amount: '10', share: '120' }, 'share', 'share'],
    [{ amount: '10', limit: '-4' }, 'limit', 'limit'],
    [{ pric: 'x', cnt: '2' }, 'pric', 'not_a_number'],
  ] as [Partial<Line>, string, string][])('%o: %s, %s', (cells, cell, reason) =>
    expect(readLine(line(cells)).problems).toEqual([{ cell, reason }]),
  );
});

describe("the contract's lines", () => {
  const items = (...lines: Partial<Line>[]) => billOf(lines.map(line)).items;

  test('only what was told', () =>
    expect(
      items(
        { name: '头孢', pric: '35.60', cnt: '20', kind: '甲' },
        { name: '白蛋白', amount: '3,780', kind: '02', share: '10' },
        {},
        { name: '床位费', pric: '60', cnt: '11', limit: '40', bed: 'yes', kind: '01' },
      ),
    ).toEqual([
      { name: '头孢', amount: '712.00', cnt: '20', chrgitm_lv: '01' },
      { name: '白蛋白', amount: '3780.00', chrgitm_lv: '02', selfpay_prop: '10%' },
      { name: '床位费', amount: '660.00', cnt: '11', chrgitm_lv: '01', pric_uplmt_amt: '40.00', bed: true },
    ]));

  test('a refund is taken off the same thing, wherever it stands', () => {
    expect(
      items(
        { name: '头孢', amount: '-35.60', cnt: '-1', kind: '甲' },
        { name: ' 头孢', amount: '712', cnt: '20', kind: '甲类' },
      ),
    ).toEqual([{ name: '头孢', amount: '676.40', cnt: '19', chrgitm_lv: '01' }]);
    expect(items({ name: '头孢', amount: '10', kind: '甲' }, { name: '头孢', amount: '(10.00)', kind: '甲' })).toEqual(
      [],
    );
  });

  test('one that was never charged is pointed out and does not count as mended', () => {
    const bill = billOf([
      line({ name: '头孢', amount: '10', kind: '甲' }),
      line({ name: '头孢', amount: '-10.01', kind: '甲' }),
      line({ name: '头孢', amount: '-1', kind: '乙' }),
    ]);
    expect(bill.bad).toEqual([1, 2]);
    expect(bill.reads[1]?.problems).toEqual([{ cell: 'amount', reason: 'refund' }]);
  });

  test('lines that are empty or taken off leave a gap: each item knows its line', () => {
    const bill = billOf([
      line({}),
      line({ name: 'A', amount: '1', kind: '甲' }),
      line({ name: 'A', amount: '-1', kind: '甲' }),
      line({ name: 'B', amount: '2' }),
    ]);
    expect(bill.lineOf).toEqual([3]);
    expect(bill.open).toBe(1);
    expect(bill.total).toBe(200);
  });

  test('in the case they stand instead of the sums, which are kept for going back', () => {
    const form = {
      ...EMPTY,
      bill: 'lines',
      total: '50000',
      split: 'all',
      items: textOf([line({ name: 'A', amount: '1', kind: '甲' })]),
    };
    expect(buildCase(form, '2024-03-05').case.costs).toEqual({
      items: [{ name: 'A', amount: '1.00', chrgitm_lv: '01' }],
    });
    expect(buildCase({ ...form, bill: 'known' }, '2024-03-05').case.costs).toMatchObject({ medfee_sumamt: '50000.00' });
    expect(buildCase({ ...form, items: '' }, '2024-03-05').case).not.toHaveProperty('costs');
  });

  test('an engine error leads to the question, and in it to the line and the cell', () => {
    expect(questionAt('/costs/items/3/amount')).toEqual(['bill', 'items']);
    expect(cellAt('/costs/items/1/selfpay_prop', [0, 4])).toEqual({ at: 4, cell: 'share' });
    expect(cellAt('/costs/items/0', [3])).toEqual({ at: 3, cell: 'amount' });
    expect(cellAt('/costs/items', [3])).toBeNull();
    expect(cellAt('/costs/items/7/amount', [3])).toBeNull();
  });

  test('to text and back', () => {
    const lines = [line({ name: '头\t孢\n钠', amount: ' 1O ' }), line({ name: 'B' })];
    expect(linesFrom(textOf(lines))).toEqual([line({ name: '头 孢 钠', amount: ' 1O ' }), line({ name: 'B' })]);
    expect(linesFrom('')).toEqual([]);
  });
});
