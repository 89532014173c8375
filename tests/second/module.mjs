// The built module over a folder of policies: a case a line in, an answer a line out, as `yidi batch` has it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { calendarOf, moduleAt, policiesOf } from '../package.mjs';

const root = pathToFileURL(`${process.argv[2]}/`);
const { load } = await moduleAt('node.js');
const yidi = await load({ policies: policiesOf(root), calendar: calendarOf(root) });
const cases = readFileSync(0, 'utf8').split('\n').slice(0, -1);
process.stdout.write(cases.map((one) => `${yidi.assessText(one).trimEnd()}\n`).join(''));
