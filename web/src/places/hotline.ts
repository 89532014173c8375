// The national hotline as it is dialled for one place: with the area code of the city where a person is insured it
// reaches that place, without one the place it is dialled from. Numbers and where they were read: policies/hotline.
import hotline from '../../../policies/hotline/area-codes.json';
import { hasNoCity } from '../contract/codes.js';

export interface Hotline {
  /** 0451-12393, as it is read out; 12393 alone where the area code is not known. */
  number: string;
  /** tel:045112393 */
  tel: string;
  /** Whether the area code is in it. */
  whole: boolean;
}

/** What a policy gives as the number to ring where a place has no office of its own. */
export const HOTLINE = hotline.number;

/** An office's own number; null where there is only the hotline. */
export const ownOffice = (contact: string | null): string | null => (contact === HOTLINE ? null : contact);

const CODES: Partial<Record<string, string>> = hotline.area_codes;

/** Nothing where only the province is told, for 兵团 and where the document names no place. */
export function areaCodeOf(code: string): string | undefined {
  // Those insured with a province itself (xx9900) are so in its capital.
  const place = hasNoCity(code) && code.slice(2, 4) === '99' ? code.slice(0, 2) + '01' : code;
  return [6, 4, 2].map((digits) => CODES[place.slice(0, digits)]).find(Boolean);
}

export function hotlineOf(code: string): Hotline {
  const area = areaCodeOf(code);
  return {
    number: area ? `${area}-${HOTLINE}` : HOTLINE,
    tel: `tel:${area ?? ''}${HOTLINE}`,
    whole: area !== undefined,
  };
}
