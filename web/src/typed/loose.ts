// A row that blanks part: its name falls apart, and empty cells vanish. What each piece is tells where it belongs.
import type { Role } from './columns.js';
import { isDate, isKind, isNumeric, isPercent, multiplies, value } from './columns.js';
import { isNumber } from './rows.js';

const UNIT = /^(?:支|盒|次|片|瓶|袋|日|天|小时|个|套|项|粒|包|人次|部位|例|组|根|张|块|付|剂|ml|mg|g|kg)$/i;
const isClass = (cell: string): boolean => isKind(cell) && !isNumber(cell);
const isPlain = (cell: string): boolean => isNumber(cell) && !isPercent(cell);

/** Price times count is the amount, or one of them is not there. */
const agrees = (numbers: string[], wanted: Role[]): boolean => {
  const [price, count, amount] = (['pric', 'cnt', 'amount'] as const).map((role) => {
    const at = wanted.indexOf(role);
    return at < 0 ? NaN : value(numbers[at]);
  }) as [number, number, number];
  return [price, count, amount].some(Number.isNaN) || multiplies(price, count, amount);
};

/** What cannot be told apart stays together as it was, in the place of the amount: the person sees it and mends it. */
export function byContent(row: string[], roles: Role[]): string[] {
  let pieces = row;
  if (roles[0] === 'aside' && /^\d+$/.test(pieces[0] ?? '')) pieces = pieces.slice(1);
  while (pieces.length > 1 && isDate(pieces[0] as string)) pieces = pieces.slice(1);
  const cells = roles.map(() => '');
  const put = (role: Role, cell: string): void => {
    const n = roles.indexOf(role);
    if (n >= 0) cells[n] = cell;
  };
  const last = pieces.reduce((found, piece, n) => (isPlain(piece) ? n : found), -1);
  let from = last;
  const kind = roles.indexOf('kind');
  const classFirst = kind >= 0 && kind < roles.findIndex(isNumeric);
  const belongs = (piece: string): boolean =>
    isNumber(piece) || isPercent(piece) || UNIT.test(piece) || (classFirst && isClass(piece));
  while (from > 1 && belongs(pieces[from - 1] as string)) from--;
  const run = pieces.slice(Math.max(from, 0), last + 1);
  const rates = [...run, ...pieces.slice(last + 1)].filter(isPercent);
  const wanted = roles.filter((role) => isNumeric(role) || (role === 'share' && !rates.length));
  const core = wanted.filter((role) => role === 'pric' || role === 'cnt' || role === 'amount');
  let numbers = run.filter(isPlain);
  let names = pieces.slice(0, from < 0 ? pieces.length : from);
  const order = ([...[wanted, core], ['amount']] as Role[][]).find((one) => one.length === numbers.length);
  let found = order && agrees(numbers, order) ? order : null;
  // The name ends in a number: 氯化钠 100 5.00 2 10.00.
  if (!found && numbers.length > wanted.length && agrees(numbers.slice(-wanted.length), wanted)) {
    const extra = numbers.length - wanted.length;
    names = [...names, ...numbers.slice(0, extra)];
    numbers = numbers.slice(extra);
    found = wanted;
  }
  put('name', names.join(' '));
  if (found) for (const [n, role] of found.entries()) put(role, numbers[n] as string);
  else put('amount', numbers.join(' / '));
  put('kind', [...run, ...pieces.slice(last + 1)].find(isClass) ?? '');
  if (rates.length) put('share', rates[rates.length - 1] as string);
  return cells;
}
