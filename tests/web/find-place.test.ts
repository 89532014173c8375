/// <reference types="vitest/globals" />

import { loadDivisions } from '../../web/src/places/divisions.js';
import { findPlaces } from '../../web/src/places/find-place.js';
import { pathOf } from '../../web/src/places/known.js';
import { context, withPlaces } from './context.js';

const ctx = await withPlaces();
const path = (code: string): string => pathOf(ctx, code).join(' ');
const found = (typed: string): string[] => findPlaces(ctx, typed, true).codes;
const names = (typed: string): string[] => found(typed).map(path);

describe('a place is found', () => {
  test.each([
    ['芮城', '山西省 运城市 芮城县'],
    ['芮城县', '山西省 运城市 芮城县'],
    [' 芮 城 ', '山西省 运城市 芮城县'],
    ['140830', '山西省 运城市 芮城县'],
    ['１４０８３０', '山西省 运城市 芮城县'],
    ['运城', '山西省 运城市'],
    ['yc', '山西省 运城市'],
    ['YCS', '山西省 运城市'],
    ['1408', '山西省 运城市'],
    ['14', '山西省'],
    ['上海', '上海市'],
    ['sh', '上海市'],
    ['zq', '广东省 肇庆市'],
    ['nmg', '内蒙古自治区'],
    ['广西', '广西壮族自治区'],
    ['石家庄', '河北省 石家庄市'],
    ['仙桃', '湖北省 仙桃市'], // run by the province
    ['dg', '广东省 东莞市'], // a city without counties
    ['恩施州', '湖北省 恩施土家族苗族自治州'],
    ['鄂伦春旗', '内蒙古自治区 呼伦贝尔市 鄂伦春自治旗'],
    ['城口', '重庆市 城口县'],
    ['ruicheng', '山西省 运城市 芮城县'], // whole pinyin
    ['Rui cheng xian', '山西省 运城市 芮城县'],
    ['haerbin', '黑龙江省 哈尔滨市'],
    ['zhengding', '河北省 石家庄市 正定县'],
    ['beijing chaoyang', '北京市 朝阳区'],
    ['lvliang', '山西省 吕梁市'],
    ['Lüliang', '山西省 吕梁市'],
    ['luliang', '山西省 吕梁市'],
    ['Harbin', '黑龙江省 哈尔滨市'], // in English
    ['Xi’an', '陕西省 西安市'],
    ['Shaanxi', '陕西省'],
    ['Guangzhou City', '广东省 广州市'],
    ['Urumqi', '新疆维吾尔自治区 乌鲁木齐市'],
    ['哈市', '黑龙江省 哈尔滨市'], // in short
    ['呼市', '内蒙古自治区 呼和浩特市'],
    ['粤', '广东省'],
    ['沪', '上海市'],
    ['襄樊', '湖北省 襄阳市'], // as it was called
    ['宣武', '北京市 西城区'],
    ['闸北', '上海市 静安区'],
    ['万县', '重庆市 万州区'],
    ['莱城', '山东省 济南市 莱芜区'], // merged, renamed, made a district or a city: today's place
    ['莱芜市', '山东省 济南市 莱芜区'],
    ['371202', '山东省 济南市 莱芜区'],
    ['371203', '山东省 济南市 钢城区'],
    ['371200', '山东省 济南市'],
    ['崇文区', '北京市 东城区'],
    ['110103', '北京市 东城区'],
    ['章丘市', '山东省 济南市 章丘区'],
    ['370181', '山东省 济南市 章丘区'],
    ['米林县', '西藏自治区 林芝市 米林市'],
    ['540422', '西藏自治区 林芝市 米林市'],
    ['山南地区', '西藏自治区 山南市'],
    ['542200', '西藏自治区 山南市'],
    ['楚州', '江苏省 淮安市 淮安区'],
    ['重庆江北', '重庆市 两江新区'], // 2025
    ['500105', '重庆市 两江新区'],
    ['和康', '新疆维吾尔自治区 和田地区 和康县'],
  ])('by %s: %s', (typed, first) => expect(names(typed)[0]).toBe(first));

  test.each([
    ['rc', '140830'],
    ['rcx', '140830'],
    ['yq', '330382'],
    ['fy', '341200'],
  ])('%s finds %s among others', (typed, code) => expect(found(typed)).toContain(code));
});

describe('the best first', () => {
  test('exact name, then what begins so, then what contains it; wider before narrower', () => {
    expect(names('吉林')).toEqual(['吉林省', '吉林省 吉林市']);
    expect(names('海南').slice(0, 3)).toEqual(['海南省', '内蒙古自治区 乌海市 海南区', '青海省 海南藏族自治州']);
    expect(names('安').slice(0, 4)).toEqual(['安徽省', '安徽省 安庆市', '河南省 安阳市', '贵州省 安顺市']);
    expect(names('楼').every((one) => /楼/.test(one))).toBe(true);
  });
  test('exact letters before longer ones, letters of a city before those of a county', () => {
    const [first, ...rest] = names('yc');
    expect([first, ...rest].slice(0, 6).every((one) => one.split(' ').length === 2)).toBe(true);
    expect(names('cqs')[0]).toBe('重庆市');
  });
  test('a code before what it contains', () => {
    expect(names('1408').slice(0, 2)).toEqual(['山西省 运城市', '山西省 运城市 盐湖区']);
  });
  test('eight are shown, the rest is counted', () => {
    const { codes, total } = findPlaces(ctx, 'ysx', true);
    expect(codes).toHaveLength(8);
    expect(total).toBeGreaterThanOrEqual(17);
    expect(findPlaces(ctx, '芮城', true).total).toBe(1);
  });
});

describe('names that several places share', () => {
  test('all of them, each with its path', () => {
    expect(names('鼓楼区')).toEqual([
      '江苏省 南京市 鼓楼区',
      '江苏省 徐州市 鼓楼区',
      '福建省 福州市 鼓楼区',
      '河南省 开封市 鼓楼区',
    ]);
    expect(names('朝阳')).toEqual(['辽宁省 朝阳市', '北京市 朝阳区', '辽宁省 朝阳市 朝阳县', '吉林省 长春市 朝阳区']);
  });
  test.each([
    ['北京朝阳', '北京市 朝阳区'],
    ['南京鼓楼', '江苏省 南京市 鼓楼区'],
    ['福建省福州市鼓楼区', '福建省 福州市 鼓楼区'],
    ['山西省 运城市 芮城', '山西省 运城市 芮城县'],
    ['bjcy', '北京市 朝阳区'],
  ])('%s is one', (typed, only) => expect(names(typed)).toEqual([only]));
});

describe('as people there say it', () => {
  test.each([
    ['htx', '山西省 临汾市 洪洞县'],
    ['mhq', '上海市 闵行区'],
    ['lhq', '江苏省 南京市 六合区'],
    ['yqs', '浙江省 温州市 乐清市'],
    ['hcs', '吉林省 延边朝鲜族自治州 珲春市'],
    ['dbx', '广东省 梅州市 大埔县'],
    ['hpq', '湖北省 武汉市 黄陂区'],
    ['pdq', '四川省 成都市 郫都区'],
    ['ltx', '河北省 唐山市 乐亭县'],
    ['la', '安徽省 六安市'],
    ['hzsx', '山东省 菏泽市 单县'],
    ['hbxx', '河南省 鹤壁市 浚县'],
  ])('%s finds %s', (typed, place) => expect(names(typed)).toContain(place));
});

describe('what no list of divisions has', () => {
  test.each(['兵团', '新疆兵团', '新疆生产建设兵团', 'xjbt', '660000', '66', '660800'])('兵团 by %s', (typed) =>
    expect(names(typed)[0]).toBe('新疆生产建设兵团'),
  );
  test.each(['省直', '河南省直', '省本级', 'hnsz', '419900'])('those insured with 河南 itself by %s', (typed) =>
    expect(names(typed)).toContain('河南省 省直（省级职工）'),
  );
  test('they are no place to be treated in', () => expect(findPlaces(ctx, '省直', false).codes).toEqual([]));
  test.each([
    ['140899', '山西省 运城市'],
    ['149900', '山西省'],
    ['110199', '北京市'],
  ])("a fund's own code %s leads to %s", (typed, place) => expect(names(typed)).toEqual([place]));
  test('situations without a place name are not found', () => {
    expect(found('990001')).toEqual([]);
    expect(found('农村医保')).toEqual([]);
  });
});

describe('nothing to find', () => {
  test.each(['', '  ', 'ruichengxiang', '芮程', '999999', '*', '\\', '(', '1408301'])('%j', (typed) =>
    expect(findPlaces(ctx, typed, true)).toEqual({ codes: [], total: 0 }),
  );
  test('before the lists are there', async () => {
    expect(findPlaces(context, '芮城', true).codes).toEqual([]);
    const cities = { ...context, divisions: await loadDivisions() };
    expect(findPlaces(cities, '运城', true).codes).toEqual(['140800']);
    expect(findPlaces(cities, '盐湖', true).codes).toEqual([]);
    expect(findPlaces(cities, '省直', true).codes).toEqual(['369900', '419900']);
  });
});

test('in English: provinces in English, counties as they are', () => {
  const english = { ...ctx, lang: 'en' as const };
  expect(pathOf(english, '140830')).toEqual(['Shanxi', '运城市', '芮城县']);
  expect(findPlaces(english, 'Inner Mongolia', true).codes).toEqual(['150000']);
  expect(findPlaces(english, 'Ruicheng', true).codes).toEqual(['140830']);
});

test('by its name a place is among those shown, however many share it', () => {
  const { provinces } = ctx.divisions!;
  const cities = provinces.flatMap((province) => province.cities);
  const all = [...provinces, ...cities, ...[...provinces, ...cities].flatMap((wider) => wider.counties)];
  const often = new Set(all.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) !== at));
  expect(often.size).toBeGreaterThan(20);
  for (const name of often)
    expect(found(name), name).toEqual(
      expect.arrayContaining(all.filter((one) => one.name === name).map(({ code }) => code)),
    );
});

test('a place that was divided leads to each that it is today', () => {
  expect(names('500112')).toEqual(['重庆市 北碚区', '重庆市 两江新区']);
  expect(names('渝北区')).toEqual(expect.arrayContaining(['重庆市 北碚区', '重庆市 两江新区']));
});
