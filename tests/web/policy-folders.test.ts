// Of which policies a page is built.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect } from '../../web/scripts/policies-plugin.js';
import { soundFolders } from '../../web/scripts/policy-folders.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
// Each asks the program about every folder by itself, which a busy machine makes long.
vi.setConfig({ testTimeout: 60_000 });

const copied = ['nation', 'calendar', '140000-shanxi', '140830-ruicheng', '530900-lincang', '530902-linxiang'];

let folder: string;
let warned: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yidi-policies-'));
  for (const name of copied) cpSync(path(`policies/${name}`), join(folder, name), { recursive: true });
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((sentence: string) => void warned.push(sentence));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('all of them where nothing is wrong', () => {
  expect(soundFolders(folder)).toEqual([
    '140000-shanxi',
    '140830-ruicheng',
    '530900-lincang',
    '530902-linxiang',
    'nation',
  ]);
  expect(warned).toEqual([]);
});

test('one that is unfinished is left out and named, once', () => {
  execFileSync(path('build/native/yidi'), ['new', '371300', '--name-en', 'Linyi', '--to', folder]);
  const { policies } = JSON.parse(collect(folder).get('policies/index.json') ?? '') as {
    policies: { admdvs: string }[];
  };
  expect(policies.map(({ admdvs }) => admdvs)).toEqual(['140000', '140830', '530900', '530902', '100000']);
  collect(folder);
  expect(warned).toEqual(['left out of the page: 371300-linyi; "yidi check 371300-linyi" tells what is wrong with it']);
});

test('one whose numbers have no witness, and what stands below it', () => {
  writeFileSync(join(folder, '530900-lincang', 'sources.md'), 'notice');
  expect(soundFolders(folder)).toEqual(['140000-shanxi', '140830-ruicheng', 'nation']);
  expect(warned).toEqual([
    'left out of the page: 530900-lincang; "yidi check 530900-lincang" tells what is wrong with it',
    'left out of the page: 530902-linxiang; what stands above it is left out',
  ]);
});

test('two of one region, and none at all, are refused in one sentence', () => {
  cpSync(join(folder, '140830-ruicheng'), join(folder, '140830-copy'), { recursive: true });
  expect(() => soundFolders(folder)).toThrow('140830-copy and 140830-ruicheng are both of region 140830');
  writeFileSync(join(folder, 'nation', 'policy.json'), '{');
  expect(() => soundFolders(folder)).toThrow('yidi check passes no policy');
  expect(() => soundFolders(join(folder, 'calendar'))).toThrow('no policy.json under');
});
