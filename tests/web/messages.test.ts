import { read } from '../../web/src/embed/messages';

test('reads the three messages there are', () => {
  expect(read({ yidi: 'hello', id: 'yidi-1-x' })).toEqual({ yidi: 'hello', id: 'yidi-1-x' });
  expect(read({ yidi: 'height', id: 'a', height: 700, more: 1 })).toEqual({ yidi: 'height', id: 'a', height: 700 });
  expect(read({ yidi: 'page', id: 'a' })).toEqual({ yidi: 'page', id: 'a' });
});
test.each([
  null,
  undefined,
  7,
  'hello',
  [],
  {},
  { yidi: 'hello' },
  { yidi: 'hello', id: '' },
  { yidi: 'hello', id: 'x'.repeat(41) },
  { yidi: 'hello', id: '<b>' },
  { id: 'a' },
  { yidi: 'other', id: 'a' },
  { yidi: 'height', id: 'a' },
  { yidi: 'height', id: 'a', height: '700' },
  { yidi: 'height', id: 'a', height: 0 },
  { yidi: 'height', id: 'a', height: -1 },
  { yidi: 'height', id: 'a', height: 1e9 },
  { yidi: 'height', id: 'a', height: NaN },
  { yidi: 'height', id: 'a', height: 1.5 },
])('leaves out %j', (data) => {
  expect(read(data)).toBeNull();
});
