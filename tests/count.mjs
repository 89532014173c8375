// What a group of tests counted: prints "passed failed". Reads the report its runner wrote, or the end of its log.
//   node count.mjs KIND REPORT LOG STATUS       KIND: gtest tap vitest playwright lines command; STATUS 0 is success
import { readFileSync } from 'node:fs';

const [kind, report, log, status] = process.argv.slice(2);
const json = () => JSON.parse(readFileSync(report, 'utf8'));
const numberIn = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

const readers = {
  gtest() {
    const { tests, failures, errors } = json();
    return [tests - failures - errors, failures + errors];
  },
  tap() {
    const text = readFileSync(report, 'utf8');
    return [
      numberIn(text, /^# pass (\d+)$/m),
      numberIn(text, /^# fail (\d+)$/m) + numberIn(text, /^# cancelled (\d+)$/m),
    ];
  },
  vitest() {
    const { numPassedTests, numFailedTests } = json();
    return [numPassedTests, numFailedTests];
  },
  playwright() {
    const { expected, flaky, unexpected } = json().stats;
    return [expected + flaky, unexpected];
  },
  // A last line "N passed, N failed", as `yidi check` ends.
  lines() {
    const [, passed, failed] = readFileSync(log, 'utf8').match(/^(\d+) passed, (\d+) failed\s*$/m) ?? [
      0,
      1 - failing,
      failing,
    ];
    return [Number(passed), Number(failed)];
  },
  command: () => [1 - failing, failing],
};

const failing = status === '0' ? 0 : 1;

// A runner that died left no report: one failure, whose reason its log tells.
function counted() {
  try {
    return readers[kind]();
  } catch {
    return [0, 1];
  }
}

const [passed, failed] = counted();
// A runner that fails though no test of its own did (a crash, no tests found) is a failure too.
console.log(passed, failing && failed === 0 ? 1 : failed);
