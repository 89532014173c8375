// Files in and out. What is saved goes where the browser saves downloads; nothing is sent and nothing is kept here.
import type { CaseFile } from './case-file.js';
import type { Policy, Row } from './model.js';
import { isObject, splitCite } from './model.js';
import { parseJson, printJson } from './print.js';
import { gathered, spread } from './shared.js';

export function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const isRows = (rows: unknown): boolean => Array.isArray(rows) && rows.every(isObject);
const isTable = (table: unknown): boolean => isRows(table) || (isObject(table) && isRows(table.rows));
const isPolicy = (value: unknown): value is Policy =>
  isObject(value) &&
  isObject(value.name) &&
  isObject(value.tables) &&
  Object.values(value.tables).every(isTable) &&
  Array.isArray(value.sources) &&
  ['classes', 'groups', 'med_types', 'figures'].every((key) => value[key] === undefined || Array.isArray(value[key]));

/** A policy out of a file's text; what is not one says why, in the engine's terms. */
export function readPolicy(text: string): { policy: Policy } | { problem: 'json' | 'not_a_policy' } {
  let value: unknown;
  try {
    value = parseJson(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'json' };
  }
  return isPolicy(value) ? { policy: spread(value) } : { problem: 'not_a_policy' };
}

/** As it is saved. */
export const policyText = (policy: Policy): string => printJson(gathered(policy));
/** The same with every row whole, so that what is found in it has the places of the form. */
export const wholeText = (policy: Policy): string => printJson(policy);
export const casesText = (file: CaseFile): string => printJson(file);

const cell = (text: string): string => text.replace(/\|/g, '／').replace(/\s+/g, ' ');

/**
 * The second witness, begun: every document with the numbers and days that are taken from it, to be written out by
 * hand.
 */
export function sourcesText(
  policy: Policy,
  textOf: (parameter: string, row: Row) => string,
  nameOf: (parameter: string) => string,
): string {
  const rows = Object.entries(policy.tables).flatMap(([parameter, list]) => list.map((row) => ({ parameter, row })));
  const taken = (id: string): string =>
    rows
      .filter(({ row }) => splitCite(row.cite ?? '').source === id)
      .map(({ parameter, row }) => {
        const days = `${row.from ?? ''}起${row.until ? `，到${row.until}前` : ''}`;
        return `${splitCite(row.cite ?? '').place}：${nameOf(parameter)} ${textOf(parameter, row)}，${days}`;
      })
      .join('；');
  const readings = rows.filter(({ row }) => row.reading);
  return [
    `# ${policy.name.zh}政策：来源与理解`,
    '',
    '## 来源',
    '',
    '| 标识 | 文件 | 等级 | 内容（自己的话） |',
    '|---|---|---|---|',
    ...policy.sources.map(({ id, title, issuer, number, date, grade, read_in }) => {
      const document = [issuer, `《${title}》`, number, date, read_in].filter(Boolean).join('，');
      return `| ${id} | ${cell(document)} | ${grade} | ${cell(taken(id))} |`;
    }),
    '',
    '## 理解（原文不明确处）',
    '',
    '| 处 | 选定的理解 |',
    '|---|---|',
    ...readings.map(
      ({ parameter, row }) =>
        `| ${cell(`${nameOf(parameter)}，${splitCite(row.cite ?? '').place}`)} | ${cell(row.reading ?? '')} |`,
    ),
    '',
  ].join('\n');
}
