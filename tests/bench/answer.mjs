// How much processor time an answer takes: 芮城's known case, text in and text out, in the module and in the native
// program. The builds are asked in turns within one run; what counts is the ratio between them, since no machine is
// ever quiet.
//
//   cmake --build --preset native --target yidi_bench && cmake --build --preset wasm
//   node tests/bench/answer.mjs                                     build/wasm/ and build/native/tests/yidi_bench
//   node tests/bench/answer.mjs MODULE… BENCH…                      others: folders are modules, files programs
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { calendar, packageRoot, policies, policiesRoot } from '../package.mjs';

const rounds = 20;
const answersARound = 1000;
const caseFile = fileURLToPath(new URL('140830-ruicheng/example.json', policiesRoot));

/** Gives the microseconds an answer takes, anew at each call. */
async function moduleAt(folder) {
  const { load } = await import(pathToFileURL(`${resolve(folder)}/node.js`).href);
  const yidi = await load({ policies, calendar });
  const text = readFileSync(caseFile, 'utf8');
  return () => {
    const start = process.cpuUsage();
    for (let i = 0; i < answersARound; ++i) yidi.assessText(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / answersARound;
  };
}

function programAt(file) {
  const options = [fileURLToPath(policiesRoot), caseFile, 1, answersARound].map(String);
  return () => Number(execFileSync(resolve(file), options));
}

const benchProgram = fileURLToPath(new URL('../../build/native/tests/yidi_bench', import.meta.url));
const named = process.argv.length > 2 ? process.argv.slice(2) : [fileURLToPath(packageRoot), benchProgram];
const builds = [];
for (const path of named) {
  const round = statSync(path).isDirectory() ? await moduleAt(path) : programAt(path);
  for (let i = 0; i < 3; ++i) round(); // what is compiled on the way is compiled now
  builds.push({ path, round, times: [] });
}
for (let i = 0; i < rounds; ++i) for (const build of builds) build.times.push(build.round());

const best = builds.map(({ times }) => Math.min(...times));
for (const [i, { path, times }] of builds.entries()) {
  const median = times.sort((a, b) => a - b)[times.length >> 1];
  const ratio = (best[i] / best[best.length - 1]).toFixed(2);
  console.log(`${best[i].toFixed(1)} µs an answer (median ${median.toFixed(1)}), ${ratio} of the last: ${path}`);
}
