import type { Settings } from '../../web/src/embed/snippet';
import { frameAddress, snippet } from '../../web/src/embed/snippet';

const plain: Settings = {
  kind: 'element',
  folder: '/yidi/embed',
  lang: 'zh',
  region: '',
  insured: '',
  'institution-class': '',
  level: '',
  theme: 'auto',
  view: 'standard',
  keep: 'tab',
};

test('only what was chosen is written', () => {
  expect(snippet(plain)).toBe(
    '<script src="/yidi/embed/yidi-calculator.js" defer></script>\n<yidi-calculator></yidi-calculator>',
  );
  expect(snippet({ ...plain, region: '610100', view: 'elderly' })).toContain(
    '<yidi-calculator region="610100" view="elderly">',
  );
});
test('how long answers stay, where it is not the usual', () => {
  expect(snippet({ ...plain, keep: 'none' })).toContain('<yidi-calculator keep="none">');
  expect(frameAddress({ ...plain, keep: '10' })).toBe('/yidi/embed/frame.html?keep=10');
});
test('a frame has the same in its address', () => {
  expect(frameAddress({ ...plain, region: '610100', level: '3' })).toBe('/yidi/embed/frame.html?region=610100&level=3');
  expect(snippet({ ...plain, kind: 'iframe', lang: 'en', region: '610100' })).toContain(
    'src="/yidi/embed/frame.html?lang=en&amp;region=610100"',
  );
});
test('an odd folder cannot break out of its attribute', () => {
  expect(snippet({ ...plain, folder: '/a"><script>' })).toContain(
    'src="/a&quot;&gt;&lt;script&gt;/yidi-calculator.js"',
  );
});
