// Case files (policies/README.md, "Case files") as they are meant: a base said once, and what differs from it a line
// each.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * With a change made: RFC 7386, where null takes a member away and whatever is no object stands in place of what was
 * there.
 */
export function changed(whole, change) {
  if (!isObject(change)) return change;
  const now = isObject(whole) ? { ...whole } : {};
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete now[key];
    else now[key] = changed(now[key], value);
  }
  return now;
}

/** The change that makes the one of the other. */
export function changeBetween(before, after) {
  const change = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[key], after[key]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    change[key] = isObject(was) && isObject(is) ? changeBetween(was, is) : (is ?? null);
  }
  return change;
}

/** The whole case of an entry of the file. */
export function caseOf({ base, bases }, entry) {
  if ('case' in entry) return entry.case;
  const start = entry.base === undefined ? base : changed(base, bases?.[entry.base]);
  return changed(start, entry.change);
}

/** What is expected, each by its pointer into the answer. */
export function expectationsOf(expect) {
  const add = (pointer, wanted) =>
    isObject(wanted)
      ? Object.entries(wanted).flatMap(([key, one]) =>
          add(`${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, one),
        )
      : [[pointer, wanted]];
  return Object.entries(expect).flatMap(([key, wanted]) => {
    if (key.startsWith('/')) return add(key, wanted);
    if (key === 'exact') return [['/settlement/exact', wanted]];
    // Two ends are those of an amount that is not determined.
    const ends = Array.isArray(wanted) && wanted.length === 2;
    return [
      [`/settlement/sheet/${key}`, ends ? null : wanted],
      ...(ends ? wanted.map((end, n) => [`/settlement/bounds/${key}/${n}`, end]) : []),
    ];
  });
}

/** Every case of a file, whole, with all that is expected by pointer. */
export const casesOf = (file) =>
  file.cases.map((entry) => ({
    name: entry.name,
    why: entry.why,
    case: caseOf(file, entry),
    expect: Object.fromEntries(expectationsOf(entry.expect)),
  }));
