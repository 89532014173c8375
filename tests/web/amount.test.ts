/// <reference types="vitest/globals" />

import { showMoney } from '../../web/src/show/pieces/yuan.js';
import { fen, fromFen, inWan, readAmount, readRatio } from '../../web/src/typed/amount.js';
import { loadWords, speak } from '../../web/src/words/text.js';

const money = (typed: string): string => {
  const amount = readAmount(typed);
  return amount.ok ? amount.money : amount.reason;
};

describe('amounts as people type them', () => {
  test.each([
    ['50000', '50000.00'],
    ['10,50', '10.50'],
    ['1,000.5', '1000.50'],
    ['1,000', '1000.00'],
    ['12,345,678.90', '12345678.90'],
    ['1.000,50', '1000.50'],
    ['５０', '50.00'],
    ['１，０００．５', '1000.50'],
    ['￥ 1 000 元', '1000.00'],
    ['¥50', '50.00'],
    ['50块钱', '50.00'],
    ['5万', '50000.00'],
    ['1.25万', '12500.00'],
    ['0.00001万', '0.10'],
    ['3千', '3000.00'],
    ['1万2', '12000.00'],
    ['１万２', '12000.00'],
    ['1万2千', '12000.00'],
    ['1万2500', '12500.00'],
    ['1万零5', '10005.00'],
    ['1万0500', '10500.00'],
    ['3千5', '3500.00'],
    ['2百5', '250.00'],
    ['一万二', '12000.00'],
    ['两千块', '2000.00'],
    ['二十三万', '230000.00'],
    ['十万零八百', '100800.00'],
    ['十五', '15.00'],
    ['1.000', '1.00'],
    ['1，000元', '1000.00'],
    ['1 000,50', '1000.50'],
    ['0.5', '0.50'],
    ['.5', '0.50'],
    ['100.', '100.00'],
    ['100。', '100.00'],
    ['0', '0.00'],
    ['007', '7.00'],
    ['10.500', '10.50'],
    ['99999999.99', '99999999.99'],
  ])('%s is %s', (typed, expected) => expect(money(typed)).toBe(expected));

  test.each([
    ['', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['.', 'not_a_number'],
    ['万', 'not_a_number'],
    ['1,00,0', 'not_a_number'],
    ['1,0000', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['1万20', 'not_a_number'],
    ['12千3', 'not_a_number'],
    ['1万2万', 'not_a_number'],
    ['5十百', 'not_a_number'],
    ['1,000,50', 'not_a_number'],
    ['1千2千', 'not_a_number'],
    ['-5', 'negative'],
    ['－5', 'negative'],
    ['10.505', 'too_many_decimals'],
    ['0.0000001万', 'too_many_decimals'],
    ['100000000', 'too_large'],
    ['99999万', 'too_large'],
  ])('%s is refused: %s', (typed, expected) => expect(money(typed)).toBe(expected));
});

describe('percentages', () => {
  test.each([
    ['55', '55%'],
    ['55%', '55%'],
    ['５５％', '55%'],
    ['百分之60', '60%'],
    ['0.2', '0.2%'],
    ['60.50 %', '60.5%'],
    ['100', '100%'],
  ])('%s is %s', (typed, expected) => expect(readRatio(typed)).toBe(expected));
  test.each(['', '101', '100.5', '-5', 'abc', '5,5'])('%s is refused', (typed) => expect(readRatio(typed)).toBeNull());
});

describe('showing', () => {
  test.each([
    ['zh', '1,234,567.80元', '-50.00元'],
    ['en', '¥1,234,567.80', '-¥50.00'],
  ] as const)('groups thousands and keeps the sign, as %s writes it', async (lang, large, negative) => {
    await loadWords(lang);
    speak(lang);
    expect(showMoney('1234567.80')).toBe(large);
    expect(showMoney('-50.00')).toBe(negative);
  });
  test.each([
    ['50000.00', '5'],
    ['12000.00', '1.2'],
    ['123400.00', '12.34'],
    ['12345.00', ''],
    ['50000.50', ''],
    ['9900.00', ''],
  ])('%s in 万 is "%s"', (money, wan) => expect(inWan(money)).toBe(wan));
  test.each(['0.00', '0.05', '12.30', '99999999.99', '-1.01'])('fen and back: %s', (text) =>
    expect(fromFen(fen(text))).toBe(text),
  );
});
