// Six-digit division codes: two digits for the province, two for the city, two for the county.

// 北京 天津 上海 重庆 are one city each; of 兵团 no parts are listed.
const UNDIVIDED = ['11', '12', '31', '50', '66'];
export const isUndivided = (code: string): boolean => UNDIVIDED.includes(code.slice(0, 2));

export const namesProvince = (code: string): boolean => code.endsWith('0000');

/** Counties run by the province itself (90) and those insured with it (99) have no city around them. */
export const hasNoCity = (code: string): boolean => ['90', '99'].includes(code.slice(2, 4));

/** What every code inside a province or a city begins with. */
export const prefixOf = (code: string): string => code.replace(/(00)+$/, '');

export const isInside = (code: string, area: string): boolean => code !== area && code.startsWith(prefixOf(area));

/** The code where it lies in the same province as the other (or the same city: four digits), else nothing. */
export const within = (code: string, wider: string, digits = 2): string =>
  code.slice(0, digits) === wider.slice(0, digits) ? code : '';

/** A place as it is chosen; empty where it is not told. */
export interface Parts {
  province: string;
  city: string;
  county: string;
}

export function partsOf(code: string): Parts {
  const province = code.slice(0, 2) + '0000';
  if (namesProvince(code)) return { province, city: '', county: '' };
  if (isUndivided(code)) return { province, city: '', county: code };
  const city = hasNoCity(code) ? code : code.slice(0, 4) + '00';
  return { province, city, county: code === city ? '' : code };
}

/** The narrowest part. One chosen before a wider was changed stays where it was but no longer counts. */
export function narrowest({ province, city, county }: Parts): string {
  if (isUndivided(province)) return within(county, province) || province;
  const inProvince = within(city, province);
  return (inProvince && !hasNoCity(inProvince) && within(county, inProvince, 4)) || inProvince || province;
}
