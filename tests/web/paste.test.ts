/// <reference types="vitest/globals" />
// Bills as hospitals print and export them. What stands in each is worked out by hand; sums are in yuan.

import { fromFen } from '../../web/src/typed/amount.js';
import { billOf, CELLS } from '../../web/src/typed/lines.js';
import { readPasted } from '../../web/src/typed/paste.js';
import { capitals } from '../../web/src/typed/stated.js';

interface Expected {
  /** Cells in the order of CELLS, parted by "|", without the empty ones at the end. */
  lines: string[];
  sum: string;
  /** What was left out, and what is told of the reading: "why: text", headings aside. */
  left?: string[];
  /** Lines that must be mended. */
  bad?: number[];
}

/** "·" is a tab: so that the tables can be read here. */
const tabs = (text: string): string => text.replaceAll('·', '\t');

function read(text: string): Expected {
  const { lines, left } = readPasted(text);
  const bill = billOf(lines);
  return {
    lines: lines.map((line) =>
      CELLS.map((cell) => line[cell])
        .join('|')
        .replace(/\|+$/, ''),
    ),
    sum: fromFen(bill.total),
    left: left.flatMap(({ why, text: row }) =>
      why === 'header' ? [] : [`${why}: ${row.replace(/\t+$/, '').replaceAll('\t', '  ')}`],
    ),
    bad: bill.bad,
  };
}

type Cases = [what: string, text: string, expected: Expected][];
const check = (cases: Cases): void => {
  test.each(cases)('%s', (_, text, expected) => expect(read(tabs(text))).toEqual({ left: [], bad: [], ...expected }));
};
const itemsOf = (text: string) => billOf(readPasted(tabs(text)).lines).items;

describe('what lies over a limit, in yuan', () => {
  check([
    [
      'a column 超限价自费 beside price and count',
      '项目名称·单价·数量·金额·超限价自费·类别\n手术费·20000.00·1·20000.00·0.00·甲\n床位费·60.00·5·300.00·100.00·甲',
      {
        lines: ['手术费|20000.00|20000.00|1|01', '床位费|300.00|60.00|5|01||超100.00元|yes'],
        sum: '20300.00',
      },
    ],
    [
      'full-width, with yuan signs and 超标准金额',
      '项目名称·数量·单价（元）·金额（元）·超标准金额（元）·医保等级\n普通床位费·３·￥１２０．００·￥３６０．００·￥６０．００·甲类',
      { lines: ['普通床位费|￥360.00|￥120.00|3|01||超60.00元|yes'].map(full), sum: '360.00' },
    ],
    [
      'the hospital says 0.00 over for a bed: no limit of the policy is laid on it again',
      '名称·单价·数量·金额·超限额·类别\n双人间床位费·50·4·200·0.00·甲',
      { lines: ['双人间床位费|200|50|4|01||超0.00元|yes'], sum: '200.00' },
    ],
    [
      'a unit limit stays one, and a limit of nothing is none',
      '名称·单价·数量·金额·医保限价·类别\n人工关节·9000·1·9000·7000·乙\n换药·10·2·20·0.00·甲',
      { lines: ['人工关节|9000|9000|1|02||7000', '换药|20|10|2|01'], sum: '9020.00' },
    ],
  ]);

  test('100.00 of the bed lie over the limit to the fen, whatever the days', () =>
    expect(itemsOf('名称·单价·数量·金额·超限价自费·类别\n床位费·66.67·3·200.01·100.00·甲')).toEqual([
      { name: '床位费', amount: '200.01', cnt: '1', pric_uplmt_amt: '100.01', chrgitm_lv: '01', bed: true },
    ]));
});

/** As it is typed: the cells keep their full-width signs. */
function full(line: string): string {
  return line.replace('￥360.00', '￥３６０．００').replace('￥120.00', '￥１２０．００').replace('|3|', '|３|');
}

describe('what is paid first, in yuan', () => {
  check([
    [
      '先行自付 beside 基金支付 that makes the amount with it',
      '费用类别·收费项目名称·单位·单价·数量·总金额·先行自付·基金支付·个人自费·项目等级\n' +
        '西药费·注射用药·支·25.00·10·250.00·25.00·225.00·0.00·乙\n检查费·CT平扫·次·180.00·1·180.00·0.00·180.00·0.00·甲\n' +
        '手术费·手术·次·20000.00·1·20000.00·0.00·20000.00·0.00·甲',
      {
        lines: ['注射用药|250.00|25.00|10|02|25.00元', 'CT平扫|180.00|180.00|1|01', '手术|20000.00|20000.00|1|01'],
        sum: '20430.00',
        left: ['as_money: 先行自付'],
      },
    ],
    [
      'said by the heading: 自付金额（元）, and wholly own ones without a class',
      '项目名称·金额·自付金额（元）·自费金额（元）·类别\n阿托伐他汀·99.90·9.99·0·乙\n滋补品·300.00·0·300.00·\n心电图·30.00·0·0·',
      {
        lines: ['阿托伐他汀|99.90|||02|9.99元', '滋补品|300.00|||03', '心电图|30.00||||0.00元'],
        sum: '429.90',
      },
    ],
    [
      'a part that is wholly own becomes a line',
      '项目名称·金额·自费·自付·医保类别\n进口支架·10000.00·2000.00·800.00·乙',
      {
        lines: ['进口支架|8000.00|||02|800.00元', '进口支架|2000.00|||03'],
        sum: '10000.00',
        left: ['as_money: 自付'],
      },
    ],
    [
      'rates under the same heading stay rates',
      '名称·金额·先行自付·类别\nA 药·100.00·10·乙\nB 药·70.00·0·甲',
      { lines: ['A 药|100.00|||02|10%', 'B 药|70.00|||01|0%'], sum: '170.00', left: ['as_rate: 先行自付'] },
    ],
    [
      'all of a line of class C, and a class B that is wholly own after all',
      '名称·金额·自费金额·自付金额·类别\nA·100.00·0·100.00·丙\nB·200.00·200.00·0.00·乙\nC·300.00·0·30.00·乙',
      { lines: ['A|100.00|||03|100.00元', 'B|200.00|||03', 'C|300.00|||02|30.00元'], sum: '600.00' },
    ],
    [
      'categories by class, each class a line',
      '费用类别·金额·甲类·乙类·自费\n西药费·100.00·60.00·30.00·10.00\n检查费·50.00·50.00·0.00·0.00\n合计·150.00·110.00·30.00·10.00',
      {
        lines: ['西药费|60.00|||01', '西药费|30.00|||02', '西药费|10.00|||03', '检查费|50.00|||01'],
        sum: '150.00',
        left: ['total: 合计  150.00  110.00  30.00  10.00'],
      },
    ],
    [
      'more than the line, or a word: asked about',
      '名称·金额·自付金额·类别\nA·100.00·120.00·乙\nB·100.00·全额·乙\nC·50.00·3.335·乙',
      {
        lines: ['A|100.00|||02|120.00元', 'B|100.00|||02|全额元', 'C|50.00|||02|3.335元'],
        sum: '0.00',
        bad: [0, 1, 2],
      },
    ],
    [
      'neither: asked about, not guessed',
      '名称·金额·先行自付·类别\nA 药·110.00·37·乙',
      { lines: ['A 药|110.00|||02|37?'], sum: '0.00', bad: [0] },
    ],
  ]);

  test('to the fen, as an item that is wholly paid first beside one that is not', () =>
    expect(itemsOf('名称·单价·数量·金额·自付金额·类别\nA·3.33·10·33.30·3.34·乙\nB·1·1·1·0·丙')).toEqual([
      { name: 'A', amount: '3.34', chrgitm_lv: '02', selfpay_prop: '100%' },
      { name: 'A', amount: '29.96', cnt: '10', chrgitm_lv: '02', selfpay_prop: '0%' },
      { name: 'B', amount: '1.00', cnt: '1', chrgitm_lv: '03' },
    ]));
});

describe('payments and sums are no charges', () => {
  check([
    [
      'a receipt with what was paid, its sum in capitals',
      '项目名称·金额\n西药费·1234.50\n检查费·2000.00\n合计（大写）·叁仟贰佰叁拾肆元伍角\n医保统筹基金支付·2200.00\n个人账户支付·100.00\n个人现金支付·934.50',
      {
        lines: ['西药费|1234.50', '检查费|2000.00'],
        sum: '3234.50',
        left: [
          'total: 合计（大写）  叁仟贰佰叁拾肆元伍角',
          'payment: 医保统筹基金支付  2200.00',
          'payment: 个人账户支付  100.00',
          'payment: 个人现金支付  934.50',
        ],
      },
    ],
    [
      'the sum of a category over its lines',
      '项目名称·金额·类别\n西药费·291.00·\n氯化钠·35.00·甲\n头孢·256.00·乙',
      {
        lines: ['氯化钠|35.00|||01', '头孢|256.00|||02'],
        sum: '291.00',
        left: ['category: 西药费  291.00'],
      },
    ],
    [
      'categories over their lines in a list of two columns, and a sum of all',
      '一、西药费·291.00\n氯化钠·35.00\n头孢·256.00\n二、检查费·180.00\nCT平扫·180.00\n合 计·471.00\n预交金·1000.00\n应退金额·529.00',
      {
        lines: ['氯化钠|35.00', '头孢|256.00', 'CT平扫|180.00'],
        sum: '471.00',
        left: [
          'category: 一、西药费  291.00',
          'category: 二、检查费  180.00',
          'total: 合 计  471.00',
          'payment: 预交金  1000.00',
          'payment: 应退金额  529.00',
        ],
      },
    ],
    [
      'two columns of charges side by side, as receipts are printed',
      '项目·金额·项目·金额\n西药费·1,234.50·检查费·2000.00\n床位费·300·护理费·\n合计··小写·￥3,534.50\n其中：统筹支付·2200.00·个人自付·1334.50',
      {
        lines: ['西药费|1,234.50', '检查费|2000.00', '床位费|300||||||yes'],
        sum: '3534.50',
        left: ['text: 护理费', 'total: 合计  小写  ￥3,534.50', 'payment: 其中：统筹支付  2200.00'],
      },
    ],
    [
      'a sum that the lines do not come to is said, and so is that of a page',
      '名称·金额·类别\n甲药·100.00·甲\n乙药·50.00·乙\n本页小计·160.00·\n丙药·10.00·丙\n总计·170.00·',
      {
        lines: ['甲药|100.00|||01', '乙药|50.00|||02', '丙药|10.00|||03'],
        sum: '160.00',
        left: ['total_differs: 本页小计  160.00  ≠ 150.00', 'total_differs: 总计  170.00  ≠ 160.00'],
      },
    ],
    [
      "a category's sum that its lines do not come to stays a charge, and is pointed out",
      '名称·金额·类别\n西药费·300.00·\n氯化钠·35.00·甲\n头孢·256.00·乙',
      {
        lines: ['西药费|300.00', '氯化钠|35.00|||01', '头孢|256.00|||02'],
        sum: '591.00',
        left: ['category_differs: 西药费  300.00 ≠ 291.00'],
      },
    ],
    [
      'a sum without a word, under its column',
      '名称·数量·金额·类别\n甲药·1·100.00·甲\n乙药·2·50.00·乙\n·3·150.00·',
      { lines: ['甲药|100.00||1|01', '乙药|50.00||2|02'], sum: '150.00', left: ['total: 3  150.00'] },
    ],
    [
      'a charge that happens to equal the next one stays one where the sum of all says so',
      '名称·金额·类别\n手术费·100.00·\n缝合线·100.00·甲\n合计·200.00·',
      { lines: ['手术费|100.00', '缝合线|100.00|||01'], sum: '200.00', left: ['total: 合计  200.00'] },
    ],
  ]);

  test.each([
    ['叁仟贰佰叁拾肆元伍角', '3234.50'],
    ['人民币壹拾贰万零伍佰元整', '120500.00'],
    ['拾元零陆分', '10.06'],
    ['西药费', ''],
    ['叁仟贰佰', ''],
  ])('%s is "%s"', (text, expected) => expect(capitals(text)).toBe(expected));
});

describe('commas that cut thousands', () => {
  check([
    [
      'the count of columns and the arithmetic put them together again',
      '项目,单价,数量,金额\n手术,20,000.00,1,20,000.00\n床位,60.00,5,300.00',
      { lines: ['手术|20,000.00|20,000.00|1', '床位|300.00|60.00|5||||yes'].map(unbed), sum: '20300.00' },
    ],
    [
      'full-width commas and digits, a sum of all',
      '项目名称，单价，数量，金额，类别\n人工关节，２１，０００．００，２，４２，０００．００，乙\n换药，10.00，3，30.00，甲\n合计，，，42，030.00，',
      {
        lines: ['人工关节|４２,０００．００|２１,０００．００|２|02', '换药|30.00|10.00|3|01'],
        sum: '42030.00',
        left: ['total: 合计  42  030.00'],
      },
    ],
    [
      'no heading',
      '手术,20,000.00,1,20,000.00\n检查,300.00,2,600.00\n化验,15.00,3,45.00',
      {
        lines: ['手术|20,000.00|20,000.00|1', '检查|600.00|300.00|2', '化验|45.00|15.00|3'],
        sum: '20645.00',
      },
    ],
    [
      'two ways to read it: shown as it is and to be mended',
      '项目,数量,金额\n监护,1,200,300.00\n床位,5,300.00',
      { lines: ['监护|监护,1,200,300.00', '床位|300.00||5||||yes'].map(unbed), sum: '300.00', bad: [0] },
    ],
    [
      'a row that lacks a cell at its end does not make 20 and 000 two numbers',
      '项目,单价,数量,金额\n手术,20,000.00,1\n检查,300.00,2,600.00',
      { lines: ['手术|手术,20,000.00,1', '检查|600.00|300.00|2'], sum: '600.00', bad: [0] },
    ],
  ]);
});

/** 床位 alone is a bed too. */
function unbed(line: string): string {
  return line.startsWith('床位|')
    ? line.replace(/\|*yes$/, '') + '|'.repeat(7 - (line.replace(/\|*yes$/, '').split('|').length - 1)) + 'yes'
    : line;
}

describe('what was given back', () => {
  check([
    [
      'columns of their own, the amount before it',
      '项目名称·单价·数量·金额·退费数量·退费金额·类别\nCT平扫·2000.00·2·4000.00·1·2000.00·甲',
      { lines: ['CT平扫|4000.00|2000.00|2|01', 'CT平扫|-2000.00||-1|01'], sum: '2000.00' },
    ],
    [
      'the amount after it: nothing is taken off twice',
      '项目名称·单价·数量·金额·退药数量·退药金额·类别\n头孢·35.60·20·676.40·1·35.60·甲\n氯化钠·5·2·10·0·0·甲',
      { lines: ['头孢|676.40|35.60|19|01', '氯化钠|10|5|2|01'], sum: '686.40' },
    ],
    [
      'only how many, and negative ones',
      '项目名称·单价·数量·金额·退费数量\n输液器·3.50·10·35.00·-2',
      { lines: ['输液器|35.00|3.50|10', '输液器|-7.00||-2'], sum: '28.00' },
    ],
    [
      'rows with a minus, in brackets, with a full-width sign',
      '项目名称·数量·单价·金额·类别\n头孢·20支·35.60·712.00·甲\n头孢·-1支·35.60·(35.60)·甲\n头孢·－2·35.60·－71.20·甲',
      {
        lines: ['头孢|712.00|35.60|20支|01', '头孢|(35.60)|35.60|-1支|01', '头孢|－71.20|35.60|－2|01'],
        sum: '605.20',
      },
    ],
    [
      'nobody says what one piece costs: asked about',
      '名称·退费数量·金额\nA·1·100',
      { lines: ['A|100', 'A|-1?||-1'], sum: '100.00', bad: [1] },
    ],
    [
      'more than was charged is pointed out',
      '项目名称·金额·退费金额\nCT·100.00·150.00',
      { lines: ['CT|100.00', 'CT|-150.00'], sum: '-50.00', bad: [1] },
    ],
  ]);

  test('what was paid first of it goes with it, as far as it was given back', () =>
    expect(itemsOf('名称·单价·数量·金额·自付金额·退费数量·退费金额·类别\nA·10·10·100.00·10.00·5·50.00·乙')).toEqual([
      { name: 'A', amount: '5.00', chrgitm_lv: '02', selfpay_prop: '100%' },
      { name: 'A', amount: '45.00', cnt: '5', chrgitm_lv: '02', selfpay_prop: '0%' },
    ]));
});

describe('columns that nothing was made of', () => {
  check([
    [
      'named with what they hold; known ones are not',
      '序号·项目编码·项目名称·规格·单价·数量·金额·折扣额·点数·执行科室\n' +
        '1·330100001·阑尾切除·次·1000.00·1·1000.00·0.00·12·普外\n2·110200005·换药·次·20.00·2·40.00·4.00·3·普外',
      {
        lines: ['阑尾切除|1000.00|1000.00|1', '换药|40.00|20.00|2'],
        sum: '1040.00',
        left: ['column: 折扣额  4.00', 'column: 点数  12、3'],
      },
    ],
    [
      'a second amount that differs from the first',
      '项目名称·应收金额·实收金额\n手术·1000.00·900.00\n换药·20.00·20.00',
      {
        lines: ['手术|1000.00', '换药|20.00'],
        sum: '1020.00',
        left: ['column: 实收金额  900.00、20.00'],
      },
    ],
    [
      'a rate that is not the own share; yes and no under 超限价',
      '名称·金额·支付比例·超限价·类别\nA·100·90%·是·乙\nB·50·100%·否·甲',
      { lines: ['A|100|||02', 'B|50|||01'], sum: '150.00', left: ['column: 支付比例  90%、100%'] },
    ],
    [
      'the sum of a group beside its lines',
      '类别·小计·项目·金额\n西药费·106.20·头孢·71.20\n··氯化钠·35.00\n检查费·280.00·CT·280.00',
      {
        lines: ['头孢|71.20', '氯化钠|35.00', 'CT|280.00'],
        sum: '386.20',
        left: ['column: 小计  106.20、280.00'],
      },
    ],
    [
      'without a heading, by its place; the same amount twice is no news',
      '手术·3·1000.00·1000.00\n换药·8·20.00·20.00',
      { lines: ['手术|1000.00', '换药|20.00'], sum: '1020.00', left: ['column: #2  3、8'] },
    ],
  ]);
});

describe('days are days', () => {
  check([
    [
      'first, without a heading, with a refund',
      '2024-03-01·床位费·60.00·5·300.00·甲\n2024-03-01·输液器·3.50·10·35.00·甲\n2024-03-05·输液器·3.50·-2·-7.00·甲',
      {
        lines: ['床位费|300.00|60.00|5|01|||yes', '输液器|35.00|3.50|10|01', '输液器|-7.00|3.50|-2|01'],
        sum: '328.00',
      },
    ],
    [
      'with the time, and as eight digits',
      '20240301·20240301 08:30:00·葡萄糖注射液·2.10·3·6.30\n20240302·20240302 09:00:00·血常规·25.00·1·25.00',
      { lines: ['葡萄糖注射液|6.30|2.10|3', '血常规|25.00|25.00|1'], sum: '31.30' },
    ],
    [
      'blanks between the cells',
      '2024/3/1 08:30 葡萄糖注射液 2.10 3 6.30\n2024/3/2 09:00 血常规 25.00 1 25.00',
      { lines: ['葡萄糖注射液|6.30|2.10|3', '血常规|25.00|25.00|1'], sum: '31.30' },
    ],
    [
      'merged over several rows, each day with its sum',
      '日期·项目·数量·金额\n2024年3月1日·血常规·1·25.00\n·尿常规·1·15.00\n2024年3月1日小计··2·40.00\n2024年3月2日·血常规·1·25.00\n3月2日 日小计···25.00',
      {
        lines: ['血常规|25.00||1', '尿常规|15.00||1', '血常规|25.00||1'],
        sum: '65.00',
        left: ['total: 2024年3月1日小计  2  40.00', 'total: 3月2日 日小计  25.00'],
      },
    ],
  ]);
});

describe('classes by other words', () => {
  check([
    [
      'Beijing: 无自付, 有自付, 全自付',
      '项目名称·单价·数量·金额·医保标志\n手术费·20000.00·1·20000.00·无自付\n白蛋白·400.00·5·2000.00·有自付\n滋补品·300.00·1·300.00·全自付',
      {
        lines: ['手术费|20000.00|20000.00|1|01', '白蛋白|2000.00|400.00|5|02', '滋补品|300.00|300.00|1|03'],
        sum: '22300.00',
      },
    ],
    [
      'Shanghai: 分类自负; full-width letters',
      '项目·金额·费用性质\n甲药·10·Ａ\n乙药·20·分类自负\n丙药·30·自费项目',
      { lines: ['甲药|10|||01', '乙药|20|||02', '丙药|30|||03'], sum: '60.00' },
    ],
    [
      '部分自付(10%), 全额自费, 目录外',
      '项目·金额·医保类型\nA·10·部分自付(10%)\nB·20·全额自费\nC·30·目录外',
      { lines: ['A|10|||02|10%', 'B|20|||03', 'C|30|||03'], sum: '60.00' },
    ],
    [
      'a class that is not known is asked about',
      '项目·金额·医保类型\nA·10·甲\nB·20·待审\nC·30·乙',
      { lines: ['A|10|||01', 'B|20|||待审', 'C|30|||02'], sum: '40.00', bad: [1] },
    ],
  ]);
});

describe('prices with six and counts with four decimals', () => {
  check([
    [
      'the amount counts',
      '项目名称·单价·数量·金额·类别\n氯化钠注射液·0.666667·30·20.00·甲\n中药饮片·0.035·150.0625·5.25·甲',
      { lines: ['氯化钠注射液|20.00|0.666667|30|01', '中药饮片|5.25|0.035|150.0625|01'], sum: '25.25' },
    ],
    [
      'worked out where there is no amount: 0.035 × 150.0625 = 5.2521875',
      '项目名称·单价·数量\n中药饮片·0.035·150.0625',
      { lines: ['中药饮片||0.035|150.0625'], sum: '5.25' },
    ],
    [
      'a seventh decimal is pointed out',
      '项目名称·单价·数量·金额\n氯化钠·0.6666667·30·20.00',
      { lines: ['氯化钠|20.00|0.6666667|30'], sum: '0.00', bad: [0] },
    ],
  ]);

  test('the count goes to the engine as it is', () =>
    expect(itemsOf('名称·单价·数量·金额·限价·类别\n饮片·0.05·150.0625·7.50·0.04·甲')).toEqual([
      { name: '饮片', amount: '7.50', cnt: '150.0625', pric_uplmt_amt: '0.04', chrgitm_lv: '01' },
    ]));
});

describe('how lists are laid out', () => {
  check([
    [
      'titles, three rows of heading, line ends in cells, a footer',
      '某某市第一人民医院\n住院费用汇总清单\n姓名：某某··床号：12··费用期间：2024-03-01至2024-03-11\n' +
        '"项目\n信息"··"费用\n信息"···医保\n项目·规格·单价·数量·金额·等级\n\n' +
        '"0.9%氯化钠\n注射液"·"100ml*1袋"·"3.50"·"10"·"35.00"·"甲"\n"材料""特"""··12·1·12元·丙\n' +
        '合计：··· ·47.00·\n第1页，共3页\n打印时间：2024-03-12 08:30··操作员：007\n备注：本清单仅供参考，以发票为准',
      {
        lines: ['0.9%氯化钠 注射液|35.00|3.50|10|01', '材料"特"|12元|12|1|03'],
        sum: '47.00',
        left: [
          'text: 某某市第一人民医院',
          'text: 住院费用汇总清单',
          'text: 姓名：某某  床号：12  费用期间：2024-03-01至2024-03-11',
          'total: 合计：  47.00',
          'text: 第1页，共3页',
          'text: 打印时间：2024-03-12 08:30  操作员：007',
          'text: 备注：本清单仅供参考，以发票为准',
        ],
      },
    ],
    [
      'a row of units under the heading, semicolons, a sum whose label counts in yuan',
      '项目名称;单价;数量;金额;先行自付\n;(元);(支);(元);(元)\n头孢;10;10;100;10\n合计(元);;;100;',
      { lines: ['头孢|100|10|10||10.00元'], sum: '100.00', left: ['total: 合计(元)  100'] },
    ],
    [
      'cells that vanished and moved the others to the left',
      '名称·规格·单价·数量·金额·类别\n护理·12.00·5·60.00·甲\n头孢·1g·35.60·10·356.00·甲\n总计（元）：·416.00',
      {
        lines: ['护理|60.00|12.00|5|01', '头孢|356.00|35.60|10|01'],
        sum: '416.00',
        left: ['total: 总计（元）：  416.00'],
      },
    ],
    [
      'sums worked out in the text, zeros after a blank',
      '头孢 35.6元×2=71.2元\nCT 280元×1=280元\n手术费 20 000.00',
      { lines: ['头孢|71.2元|35.6元|2', 'CT|280元|280元|1', '手术费|20,000.00'], sum: '20351.20' },
    ],
    [
      'two tables with headings of their own',
      '药品名称·规格·数量·单价·金额·类别\n头孢·1g·2·35.60·71.20·甲\n药品小计····71.20·\n项目名称·金额·次数·自付比例\nCT平扫·280.00·1·20%\n合计·351.20··',
      {
        lines: ['头孢|71.20|35.60|2|01', 'CT平扫|280.00||1||20%'],
        sum: '351.20',
        left: ['total: 药品小计  71.20', 'total: 合计  351.20'],
      },
    ],
    [
      'some rows with tabs, some with blanks, two numbers in one cell',
      '项目名称·单价·数量·金额\n床位费·60.00  5·300.00\n护理费   15.00   5   75.00\n血糖 测定·8.00·2·16.00',
      {
        lines: ['床位费|300.00|60.00|5||||yes', '护理费|75.00|15.00|5', '血糖 测定|16.00|8.00|2'],
        sum: '391.00',
      },
    ],
    [
      'copied from a PDF: row numbers, units, names that end in numbers',
      '序号 项目名称 单位 单价 数量 金额 等级\n1 氯化钠注射液 100ml 袋 3.50 10 35.00 甲\n' +
        '2 维生素 B 6 支 1.20 5 6.00 甲\n3 血常规 次 25.00 1 25.00 甲\n第 1 页 共 1 页',
      {
        lines: ['氯化钠注射液 100ml|35.00|3.50|10|01', '维生素 B 6|6.00|1.20|5|01', '血常规|25.00|25.00|1|01'],
        sum: '66.00',
        left: ['text: 第  1  页  共  1  页'],
      },
    ],
    [
      'numbers that cannot be told apart are shown, not added',
      '项目名称 单价 数量 金额\n某项目 12 34',
      { lines: ['某项目|12 / 34'], sum: '0.00', bad: [0] },
    ],
    [
      'price × count in one cell',
      '项目名称·单价×数量·金额·类别\n头孢·35.60×20·712.00·甲\n头孢·35.60×-1·-35.60·甲',
      { lines: ['头孢|712.00|35.60|20|01', '头孢|-35.60|35.60|-1|01'], sum: '676.40' },
    ],
    [
      'thousands with full-width commas, 元 and blanks among tabs',
      '项目·金额\n手术费·１２，３４５．６０元\n材料费·1 000.00\n检查费·￥2，000',
      { lines: ['手术费|１２，３４５．６０元', '材料费|1 000.00', '检查费|￥2，000'], sum: '15345.60' },
    ],
  ]);
});

test('a charge whose amount can’t be read is a line to mend, not a remark', () => {
  const heading = '项目名称\t规格\t单价\t数量\t金额\t医保等级\t自付比例\t限价\n床位\t\t60\t1\t60.00\t甲类\t0\t';
  for (const unread of ['八O', '8O.00'])
    for (const after of ['', '\n药\t\t2\t1\t2.00\t甲\t\t', '\n合计\t\t\t\t140.00\t\t\t'])
      expect(readPasted(`${heading}\n输液\t\t\t\t${unread}\t甲\t\t${after}`).lines[1]).toMatchObject({
        name: '输液',
        amount: unread,
      });
  expect(readPasted(`${heading}\n说明\t\t\t\t见背面\t\t\t`).lines).toHaveLength(1);
});
