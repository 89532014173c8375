// Which column of a pasted list is what: by its heading, by what its cells hold, and by the arithmetic between them.
import { readKind } from './lines.js';
import { isNumber, numberIn } from './rows.js';

/**
 * `first`, `own`, `over`: what a person pays of the line in yuan: 先行自付, 全自费, 超限价. `classA`, `classB`: what of the
 * line is of that class, in yuan, as lists of whole categories have it. `backCnt`, `back`: what was given
 * back of it. `paid`: what somebody paid of it. `aside`: a number or a word that the bill does not need.
 */
export type Role =
  | 'name'
  | 'pric'
  | 'cnt'
  | 'amount'
  | 'share'
  | 'first'
  | 'own'
  | 'limit'
  | 'over'
  | 'kind'
  | 'classA'
  | 'classB'
  | 'backCnt'
  | 'back'
  | 'paid'
  | 'aside'
  | null;

/** Order matters: 医保编码 is no class, 超限价自费 is no limit, 医保支付标准 is no payment. */
const HEADERS: [Role, RegExp][] = [
  [
    'aside',
    /编码|代码|编号|条码|批号|序号|国家码|规格|型号|剂型|单位$|厂家|产地|科室|医[生师]|操作员|备注|日期|时间$|^(?:行号|no\.?|date|unit|code)$/i,
  ],
  ['backCnt', /(?:退|冲).*(?:数量|数$|量$|次数)/],
  ['back', /(?:退|冲减|冲销|冲红).*(?:金额|费|款|额)$/],
  ['over', /超.*(?:限|标|额|价|范围)|限价自[费付]/],
  ['share', /(?:自付|自理|自负|自费|先付)(?:比例|率|%)|^(?:own)?share$/i],
  ['limit', /限价|限额|支付标准|最高支付|pricelimit/i],
  ['paid', /(?:支付|报销|记[账帐]|垫付|补助)(?:金额|额|费用)?$/],
  ['own', /^(?:个人|完?全部?)?自费(?:金额|费用|额|部分)?$|^丙类?(?:金额|费用)?$|(?:目录|医保|范围)外(?:金额|费用)$/],
  ['classA', /^甲类?(?:金额|费用)?$/],
  ['classB', /^乙类?(?:金额|费用)?$/],
  ['first', /^(?:个人|乙类|部分|分类)*(?:先行?|首先)?(?:自付|自理|自负)二?(?:金额|费用|额|部分)?$/],
  [
    'name',
    /^(?:.*(?:项目|药品|商品|通用|材料|费用|收费|诊疗|服务))?(?:名称|品名|项目|内容)$|^(?:item|name|description)$/i,
  ],
  ['pric', /^(?:.*单价|价格|(?:unit)?price)$/i],
  ['cnt', /^(?:.*数量|次数|天数|总量|数目|quantity|qty|count)$/i],
  [
    'amount',
    /^(?:总|合计|费用|收费|项目|应收|实收|结算|发生|明细|医疗费)?(?:金额|总额|总价|总费用|费用|合计|小计)$|^(?:amount|total)$/i,
  ],
  ['kind', /甲乙|医保|等级|类别|级别|类型|性质|属性|标[志识]|^class$/i],
];
const MONEY: readonly Role[] = ['amount', 'pric', 'limit', 'over', 'first', 'own', 'classA', 'classB', 'back', 'paid'];
export const isNumeric = (role: Role): boolean => MONEY.includes(role) || role === 'cnt' || role === 'backCnt';

/** Without its blanks and what stands in brackets: 金额（元） is 金额. */
const bare = (cell: string): string => cell.normalize('NFKC').replace(/\(.*?\)|[\s:*]/g, '');
export function roleOf(cell: string): Role {
  const role = HEADERS.find(([, pattern]) => pattern.test(bare(cell)))?.[0] ?? null;
  return role === 'first' && /[%％]/.test(cell) ? 'share' : role;
}
const UNIT_ROW = /^(?:[(（].{1,4}[)）]|元|%)$/;
/** Under a heading, what its columns count in: (元), (次). */
export const isUnits = (cells: string[]): boolean =>
  cells.some(Boolean) && cells.every((cell) => cell === '' || UNIT_ROW.test(cell));
/** Said to be yuan by its heading. */
const isYuan = (heading: string): boolean => /元|金额|费用|额$/.test(heading);

export const isKind = (cell: string): boolean => readKind(cell) !== null;
export const isPercent = (cell: string): boolean => /\d.*[%％]$/.test(cell.normalize('NFKC'));
/** 2024-03-01, 2024年3月1日, 03-01, 20240301, each perhaps with its time; a span of days. */
const DAY = /(?:(?:19|20)\d\d[-/.年])?[01]?\d[-/月][0-3]?\d日?|(?:19|20)\d\d[-/.年][01]?\d[-/.月][0-3]?\d日?/.source;
const DATE = new RegExp(`^(?:${DAY}|20\\d\\d[01]\\d[0-3]\\d)(?:T?(?:[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?(?:\\.\\d+)?))?$`);
const SPAN = new RegExp(`^(?:${DAY})[-~至到—](?:${DAY})$`);
export const isDate = (cell: string): boolean => {
  const plain = cell.normalize('NFKC').replace(/\s/g, '');
  return DATE.test(plain) || SPAN.test(plain) || /^[0-2]?\d:[0-5]\d(?::[0-5]\d)?$/.test(plain);
};

/** Of a cell, with the unit that may follow a count: 20支. NaN where it holds no number. */
export function value(cell: string | undefined): number {
  if (!cell) return NaN;
  const read = numberIn(cell) ?? numberIn(cell.normalize('NFKC').replace(/(\d)\s*[^\d\s.,()%-]{1,3}$/, '$1'));
  return read ? (read.negative ? -1 : 1) * Number(`${read.whole}.${read.decimals || 0}`) : NaN;
}

export const column = (rows: string[][], n: number): string[] => rows.map((row) => row[n] ?? '').filter(Boolean);
export const mostly = (cells: string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length * 5 > cells.length * 3;

export const multiplies = (price: number, count: number, amount: number): boolean =>
  Math.abs(price * count - amount) < 0.02;

// ---- by heading ----

/** Over two rows, the upper one merged over several columns: the lower one counts, then both together. */
export function headingsOf(headers: string[][]): { heading: string; role: Role }[] {
  const width = Math.max(...headers.map((row) => row.length));
  return Array.from({ length: width }, (_, n) => {
    const cells = headers.map((row) => row[n] ?? '').filter(Boolean);
    const last = cells[cells.length - 1] ?? '';
    const role = roleOf(last);
    return role ? { heading: last, role } : { heading: cells.join(''), role: roleOf(cells.join('')) };
  });
}

/** A share of what the line costs, in whole percent to the fen: a sum of money is, a rate beside it hardly ever. */
function isPart(part: number, amount: number): boolean {
  const percent = Math.round((part / amount) * 100);
  return percent <= 100 && Math.abs((percent * amount) / 100 - part) <= 0.0051;
}

/** 先行自付 alone says neither yuan nor percent: signs, arithmetic and the way it is written tell, or nothing does. */
function unitOfFirst(rows: string[][], n: number, roles: Role[], heading: string): 'first' | 'share' | null {
  const rowsHere = rows.filter((row) => row[n] && !Number.isNaN(value(row[n])));
  const cells = column(rowsHere, n);
  if (!cells.length || cells.some(isPercent)) return 'share';
  const [amount, paid] = [roles.indexOf('amount'), roles.indexOf('paid')];
  if (isYuan(heading) || cells.some((cell) => value(cell) > 100 || value(cell) < 0)) return 'first';
  const others = (['paid', 'own', 'over'] as const).map((role) => roles.indexOf(role)).filter((at) => at >= 0);
  const rest = (row: string[]): number => others.reduce((sum, at) => sum + (value(row[at]) || 0), 0);
  const charged = rowsHere.filter((row) => value(row[n]) > 0 && value(row[amount]) > 0);
  if (
    paid >= 0 &&
    charged.length &&
    charged.every((row) => Math.abs(value(row[amount]) - rest(row) - value(row[n])) < 0.01)
  )
    return 'first';
  const parts = charged.every((row) => isPart(value(row[n]), value(row[amount])));
  const rates = charged.every((row) => value(row[n]) <= 1 || value(row[n]) % 5 === 0);
  if (!charged.length || !parts) return rates ? 'share' : null;
  return cells.every((cell) => /\.\d\d\D*$/.test(cell.normalize('NFKC'))) ? 'first' : rates ? 'share' : 'first';
}

export interface Plan {
  roles: Role[];
  headings: string[];
  /** What had to be decided without the list saying so: which column was read as money, which as a rate. */
  guessed: { as: 'money' | 'rate'; heading: string }[];
  /** 先行自付 that may be either: its cells are shown as they are, and asked about. */
  unclear: number;
}

/** One column a role. Of those headed like a class the one that holds classes: 费用类别 may be 西药费. */
export function settled(columns: { heading: string; role: Role }[], body: string[][]): Plan {
  const headings = columns.map(({ heading }) => heading);
  const named = columns.map(({ role }) => role);
  const classes = (n: number): number => column(body, n).filter(isKind).length;
  // 自费 may head classes as well as money.
  named.forEach((role, n) => {
    if (role === 'own' && column(body, n).length && !mostly(column(body, n), isNumber)) named[n] = 'kind';
  });
  // Yes and no under 超限价 are no money.
  named.forEach((role, n) => {
    const cells = column(body, n);
    if (MONEY.includes(role) && role !== 'amount' && role !== 'pric' && cells.length && !cells.some(isNumber))
      named[n] = null;
  });
  const best = named.reduce(
    (found, role, n) => (role === 'kind' && classes(n) > (found < 0 ? 0 : classes(found)) ? n : found),
    -1,
  );
  const name = longestText(
    named.map((role) => (role === 'name' ? null : 'aside')),
    body,
  );
  // A group's sum beside its lines stands once a group.
  const filled = (n: number): number => (named[n] === 'amount' ? column(body, n).length : -1);
  const fullest = named.reduce((found, _, n) => (filled(n) > filled(found) ? n : found), named.indexOf('amount'));
  const roles = named.map((role, n): Role => {
    if (role === 'aside') return role;
    if (role === 'kind') return n === best ? role : null;
    if (role === 'name' && name >= 0) return n === name ? role : null;
    if (role === 'amount') return n === fullest ? role : null;
    return named.indexOf(role) === n ? role : null;
  });
  const plan: Plan = { roles, headings, guessed: [], unclear: -1 };
  const n = roles.indexOf('first');
  if (n >= 0) {
    const heading = headings[n] as string;
    const unit = unitOfFirst(body, n, roles, heading);
    if (unit === null) plan.unclear = n;
    else if (unit === 'share' && roles.includes('share')) roles[n] = null;
    else roles[n] = unit;
    if (unit && !isYuan(heading) && !column(body, n).some(isPercent))
      plan.guessed.push({ as: unit === 'first' ? 'money' : 'rate', heading });
  }
  if (body.length && !roles.includes('name')) {
    const unnamed = longestText(roles, body);
    if (unnamed >= 0) roles[unnamed] = 'name';
  }
  return plan;
}

const isText = (cell: string): boolean => !isNumber(cell) && !isDate(cell);
function longestText(roles: Role[], body: string[][]): number {
  const length = (n: number): number => (roles[n] ? 0 : column(body, n).filter(isText).join('').length);
  const best = roles.reduce((found, _, n) => (found < 0 || length(n) > length(found) ? n : found), -1);
  return best >= 0 && length(best) > 0 ? best : -1;
}

// ---- by what the cells hold ----

/** Where one column times another gives a third, these are price, count and amount; else the last is the amount. */
function amountRoles(numbers: number[], body: string[][]): [number, Role][] {
  const gives = (row: string[], [a, b, c]: number[]): boolean =>
    multiplies(value(row[a as number]), value(row[b as number]), value(row[c as number]));
  const isWhole = (n: number): boolean => column(body, n).every((cell) => Number.isInteger(value(cell)));
  for (const c of numbers)
    for (const a of numbers)
      for (const b of numbers)
        if (a < b && b < c && body.filter((row) => gives(row, [a, b, c])).length * 5 > body.length * 3) {
          const counted = isWhole(a) && !isWhole(b) ? a : b;
          return [
            [counted === a ? b : a, 'pric'],
            [counted, 'cnt'],
            [c, 'amount'],
          ];
        }
  return numbers.slice(-1).map((n) => [n, 'amount']);
}

/** The numbers of the rows themselves, at their beginning; or the digits of a code. */
const isSerial = (cells: string[], n: number): boolean =>
  (n === 0 &&
    cells.every((cell, at) => Number(cell) === at + Number(cells[0])) &&
    (cells.length > 2 || Number(cells[0]) === 1)) ||
  mostly(cells, (cell) => /^\d{7,}$/.test(cell));

export function guessed(body: string[][]): Plan {
  const width = Math.max(...body.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, n) => column(body, n));
  const roles = columns.map((cells, n): Role => {
    if (mostly(cells, isDate) || isSerial(cells, n)) return 'aside';
    return mostly(cells, isPercent)
      ? 'share'
      : mostly(cells, (cell) => isKind(cell) && !isNumber(cell))
        ? 'kind'
        : null;
  });
  const counted = (cell: string): boolean => !Number.isNaN(value(cell));
  const open = (is: (cell: string) => boolean): number[] =>
    columns.flatMap((cells, n) => (!roles[n] && mostly(cells, is) ? [n] : []));
  const found = amountRoles(open(counted), body);
  for (const [n, role] of found.length > 1 ? found : amountRoles(open(isNumber), body)) roles[n] = role;
  const name = longestText(roles, body);
  if (name >= 0) roles[name] = 'name';
  return {
    roles: roles.map((role, n) => (role === 'aside' || roles.indexOf(role) === n ? role : null)),
    headings: roles.map(() => ''),
    guessed: [],
    unclear: -1,
  };
}

// ---- what nothing was made of ----

/** Columns of numbers that are neither understood nor known not to matter, with the first of what they hold. */
export function notUnderstood(
  { roles, headings }: Plan,
  body: string[][],
): { n: number; heading: string; cells: string[] }[] {
  const amount = roles.indexOf('amount');
  return roles.flatMap((role, n) => {
    const cells = column(body, n);
    const same = (row: string[]): boolean => !row[n] || value(row[n]) === value(row[amount]);
    const isFigure = (cell: string): boolean => isNumber(cell) || isPercent(cell);
    if (role || !mostly(cells, isFigure) || cells.every((cell) => value(cell) === 0)) return [];
    if (mostly(cells, isDate) || isSerial(cells, n) || (amount >= 0 && body.every(same))) return [];
    return [{ n, heading: headings[n] ?? '', cells: cells.filter((cell) => value(cell) !== 0).slice(0, 3) }];
  });
}

// ---- several charges in one row ----

/** 项目 金额 项目 金额: printed side by side, as receipts are. Each block stands for itself. */
export function blocksOf(roles: Role[]): number[] {
  const starts = roles.flatMap((role, n) => (role === 'name' ? [n] : []));
  const amounts = roles.flatMap((role, n) => (role === 'amount' ? [n] : []));
  const alternate = starts.every(
    (start, k) => start < (amounts[k] ?? -1) && (amounts[k] ?? 0) < (starts[k + 1] ?? Infinity),
  );
  return starts.length > 1 && starts.length === amounts.length && alternate ? starts : [0];
}

/** The same without a heading: words and numbers in turn. */
export function pairsOf(body: string[][]): number[] {
  const width = Math.max(...body.map((row) => row.length));
  if (width < 4 || width % 2) return [0];
  const pairs = body.every((row) =>
    row.every((cell, n) => (n % 2 ? cell === '' || isNumber(cell) : cell === '' || (isText(cell) && !isKind(cell)))),
  );
  return pairs ? Array.from({ length: width / 2 }, (_, k) => 2 * k) : [0];
}
