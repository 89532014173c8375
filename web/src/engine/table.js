// A table of a policy (policies/README.md): a list of rows, or what the rows share said once, and the rows.

/** What stands behind the value in a row, in the order of the schema. */
const AFTER_VALUE = ['from', 'until', 'gap_before', 'cite', 'grade', 'reading'];

/** The row with what its table says for all of its rows. */
function wholeRow(shared, row) {
  const { id, when: own, ...rest } = row;
  const when = shared.when || own ? { when: { ...shared.when, ...own } } : {};
  const behind = { ...(shared.from && { from: shared.from }), ...(shared.cite && { cite: shared.cite }) };
  for (const key of AFTER_VALUE)
    if (rest[key] !== undefined && rest[key] !== null) {
      behind[key] = rest[key];
      delete rest[key];
    }
  const ordered = AFTER_VALUE.filter((key) => key in behind).map((key) => [key, behind[key]]);
  return { id, ...when, ...rest, ...Object.fromEntries(ordered) };
}

/** The rows of a table, each whole. */
export const wholeRows = (table) => (Array.isArray(table) ? table : table.rows.map((row) => wholeRow(table, row)));
