// What a list says of itself besides its charges: sums, payments, whose it is. None of these is a charge.
import { fromFen } from './amount.js';
import { isDate, value } from './columns.js';
import { isNumber, lastNumber, numberIn } from './rows.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
const CAPITALS = /^(?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆])?(?:零?[壹贰叁肆伍陆柒捌玖][角分])*[整正]?$/;

/** 叁仟贰佰叁拾肆元伍角, as sums are written so that nobody changes them; empty where it is no such thing. */
export function capitals(text: string): string {
  if (text.length > 60) return '';
  const plain = text
    .replace(/\s|人民币|[:：]/g, '')
    .replace(/[〇Ｏ]/g, '零')
    .replace(/两/g, '贰');
  if (!/[壹贰叁肆伍陆柒捌玖拾].*[元圆角分]/.test(plain) || !CAPITALS.test(plain)) return '';
  let [whole, group, digit, fen] = [0, 0, 0, 0];
  for (const sign of plain) {
    const at = DIGITS.indexOf(sign);
    if (at >= 0) digit = at;
    else if (sign === '角' || sign === '分') fen += digit * (sign === '角' ? 10 : 1);
    else if (PLACES[sign]) group += (digit || 1) * PLACES[sign];
    else
      whole =
        sign === '亿' || sign === '万' ? (whole + group + digit) * (sign === '亿' ? 1e8 : 1e4) : whole + group + digit;
    if (at < 0) digit = 0;
    if (/[亿万元圆]/.test(sign)) group = 0;
  }
  return whole < 1e8 ? fromFen(whole * 100 + fen) : '';
}

const SUM = '(?:合计|总计|小计|共计|累计|总费用|总金额|总额|费用总额|应收金额|应收合计|sub-?total|total|sum)';
const TOTAL = new RegExp(
  `^.{0,8}${SUM}(?:金额|费用|人民币)?(?:\\(?[大小]写\\)?)*\\W*(?:[:：]?\\s*[¥￥]?[\\d,.，]+元?)?$`,
  'i',
);
const WRITTEN = /^(?:人民币)?\(?[大小]写\)?[:：]?/;
const PAYMENT = new RegExp(
  '^(?:其中|减|加)?[:：]?(?:' +
    '.{0,12}(?:支付|报销|记[账帐]|垫付|自付|自理|自负|余额)' +
    '|(?:个人|完?全部?|医保|乙类|丙类)*自费|预[交缴付]金?|押金|(?:应|实)(?:退|补|付)|实收|找零|补[缴交]|退款' +
    '|起付线?|起付标准|减免|优惠|.{0,8}(?:统筹|账户|现金|救助|补助|补充保险|大病保险|统筹基金|医保基金)' +
    ')[一二]?(?:金额|费用|款|额|部分|合计|总计|小计|总额)*(?:[:：].*)?$',
);
const ABOUT = new RegExp(
  '^(?:姓名|患者(?:姓名)?|病人(?:姓名)?|性别|年龄|(?:住院|病案|病历|门诊|就诊|登记|发票|票据|流水|结算单?|医保卡|医保|社保卡?|' +
    '身份证|床位?|收据|单据)(?:号码?|编号)|床号|病区|科室|科别|(?:入院|出院|住院|结算|打印|制单|制表|收费|费用|开单)(?:日期|时间|天数|期间|人员?|员)|' +
    '操作员|收款员?|审核|医院|医疗机构|单位|页码|参保.{0,4}|身份证|电话|地址|备注|注|说明|起止日期|统计(?:日期|时间)|日期)(?:[:：]|$)',
);
const PAGE = /^[-—]*(?:第\d+页|\d+\/\d+页?)?[,，/\s]*(?:[(（]?共\d+页[)）]?)?[-—]*$/;

const tight = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
/** The words of a row, without dates, also not the one in 3月1日小计. */
const words = (cells: string[]): string[] =>
  cells
    .filter((cell) => cell && !isNumber(cell) && !isDate(cell) && !capitals(cell))
    .map((cell) => tight(cell).replace(/^(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?=.)/, ''));

export type Stated = 'total' | 'payment' | 'text' | null;

/** `bare`: it has neither price nor count nor class, as a charge mostly has. */
export function statedBy(cells: string[], bare: boolean): Stated {
  const told = words(cells);
  const [first = ''] = told;
  if (PAGE.test(tight(cells.join('')))) return 'text';
  if (ABOUT.test(first)) return 'text';
  if (!bare || told.length === 0) return null;
  const whole = told.join('');
  if (told.length < 3 && PAYMENT.test(first)) return 'payment';
  const isSum = (text: string): boolean => TOTAL.test(text) || WRITTEN.test(text);
  return (told.length < 4 && isSum(first)) || isSum(whole) ? 'total' : null;
}

/** A part of the list only. */
export const isPartial = (cells: string[]): boolean => /小计|本页|本日|当日|日合计|sub/i.test(tight(cells.join('')));
/** Of days before as well: nothing in the list can be compared with it. */
export const isRunning = (cells: string[]): boolean => /累计/.test(tight(cells.join('')));
/** Of one group: 西药费小计, 检查费合计. */
export const isOfGroup = (cells: string[]): boolean =>
  /[费药](?:小|合|总)计/.test(tight(cells.join('')).replace(/(?:医疗|住院|总)费/, ''));

/** The sum a row states: in the column of the amounts, else in capitals, else what is largest. */
export function sumIn(cells: string[], amount: number, commas: boolean): string {
  if (commas) return lastNumber(cells);
  if (isNumber(cells[amount])) return cells[amount] as string;
  const said = cells.map((cell) => capitals(cell.replace(/^.*[:：]|^.*[)）]/, ''))).find(Boolean);
  const numbers = cells.map((cell) => cell.replace(/^\D*?[:：]\s*/, '')).filter(isNumber);
  return said ?? numbers.sort((a, b) => value(a) - value(b)).pop() ?? '';
}

/** What a bill is broken down into, as receipts have it. */
const CATEGORY = new RegExp(
  '^(?:[\\d一二三四五六七八九十]+[、.．)）])?(?:(?:西|中|中成|中草|草|成)药费?|药品费?|其他|其它' +
    '|.{0,6}(?:检查|检验|化验|治疗|手术|材料|耗材|床位|护理|诊察|诊疗|放射|输血|输氧|氧气|麻醉|接生|监护' +
    '|服务|其他|其它|康复|理疗)费用?)$',
);
export const isCategory = (name: string): boolean => CATEGORY.test(tight(name));

/** In fen; null where it is no amount of money. */
export function fenOf(text: string): number | null {
  const read = numberIn(text);
  if (!read || read.decimals.length > 2) return null;
  return (read.negative ? -1 : 1) * Number(read.whole + read.decimals.padEnd(2, '0'));
}
