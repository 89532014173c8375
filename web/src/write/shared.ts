// Tables that say once what their rows share. The page works with whole rows; what is saved says it once again, as far
// as the rows still share it, and a table that was not touched comes back as it was.

import type { Shared } from '../engine/table.js';
import { wholeRows } from '../engine/table.js';
import type { Policy, Row, When } from './model.js';
import { likewise, remember, remembered } from './print.js';

type Written = Shared & { rows: Row[] };
type Tables = { [parameter: string]: Row[] | Written };

type File = Omit<Policy, 'tables'> & { tables: Tables };

/** What was read, and what it was spread to: while that is untouched it is saved as it was read. */
interface Origin<Read, Spread> {
  read: Read;
  spread: Spread;
}
type TableOrigin = Origin<Written, Row[]>;

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function spreadTable(table: Written): Row[] {
  const rows = wholeRows<Row>(table).map((row, n) => {
    const written = table.rows[n] as Row;
    return remember(likewise(written, row), written);
  });
  return remember<Row[], TableOrigin>(likewise(table.rows, rows), { read: table, spread: rows });
}

/** Every table as a list of whole rows. */
export function spread(file: File): Policy {
  const tables = Object.entries(file.tables).map(([id, table]) => [
    id,
    Array.isArray(table) ? table : spreadTable(table),
  ]);
  const policy = likewise(file, { ...file, tables: likewise(file.tables, Object.fromEntries(tables)) }) as Policy;
  return remember<Policy, Origin<File, Policy>>(policy, { read: file, spread: policy });
}

/** What of the table's head holds for all rows still. */
function headOf(table: Written, rows: readonly Row[]): Shared {
  const when = Object.entries(table.when ?? {}).filter(([dimension, condition]) =>
    rows.every((row) => sameText(row.when?.[dimension], condition)),
  );
  return {
    ...(when.length && { when: Object.fromEntries(when) }),
    ...(table.from && rows.every((row) => row.from !== undefined) && { from: table.from }),
    ...(table.cite && rows.every((row) => row.cite !== undefined) && { cite: table.cite }),
  };
}

/** The row without what the head says. */
function ownPart(row: Row, head: Shared): Row {
  const { when = {}, ...others } = row;
  const own: When = Object.fromEntries(Object.entries(when).filter(([dimension]) => !(dimension in (head.when ?? {}))));
  const rest = Object.entries(others).filter(
    ([key, value]) => !((key === 'from' || key === 'cite') && value === head[key]),
  );
  const { id, ...behind } = Object.fromEntries(rest) as Row;
  return likewise(row, { id, ...(Object.keys(own).length && { when: own }), ...behind });
}

function gatherTable(rows: Row[]): Row[] | Written {
  const origin = remembered<TableOrigin>(rows);
  if (!origin) return rows;
  const { read, spread } = origin;
  if (rows === spread) return read;
  const head = headOf(read, rows);
  if (!Object.keys(head).length) return rows;
  const same = sameText([read.when, read.from, read.cite], [head.when, head.from, head.cite]);
  const own = rows.map((row) => (same && spread.includes(row) && remembered<Row>(row)) || ownPart(row, head));
  const table = { ...read, ...head, rows: likewise(read.rows, own) };
  for (const key of ['when', 'from', 'cite'] as const) if (!(key in head)) delete table[key];
  return likewise(read, table);
}

/** The policy as it is saved. */
export function gathered(policy: Policy): object {
  const origin = remembered<Origin<File, Policy>>(policy);
  if (origin?.spread === policy) return origin.read;
  const tables = Object.entries(policy.tables).map(([id, rows]) => [id, gatherTable(rows)]);
  return likewise(policy, { ...policy, tables: likewise(policy.tables, Object.fromEntries(tables)) });
}
