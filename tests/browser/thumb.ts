// A thumb on a telephone, as a new user's: a place is typed, tapped and gone on from; every other tap is counted. And
// what has to stand on the first screen of the answer, whoever it is for.
import type { Page } from '@playwright/test';
import { expect } from './page';

export const TELEPHONE = { width: 390, height: 844 };

export class Thumb {
  /** All but those that choose a place. */
  taps = 0;
  constructor(private readonly page: Page) {}

  async tap(...ids: string[]): Promise<void> {
    for (const id of ids) {
      this.taps += 1;
      await this.page.getByTestId(id).click();
    }
  }

  /** The question of a place: what is typed into it, and which of the places found is meant. */
  async place(of: 'insured' | 'place', typed: string, code: string): Promise<void> {
    await this.page.getByTestId(`field-${of}Search`).fill(typed);
    await this.page.getByTestId(`found-${code}`).click();
    await this.page.getByTestId('next').click();
    await this.page.getByTestId(`step-${of}`).waitFor({ state: 'detached' });
  }

  /** What the bill comes to, from the first screen; nothing else is asked about it. */
  async bill(total: string): Promise<void> {
    await this.page.getByTestId('part-cost').getByRole('button').first().click();
    await this.tap('bill-known');
    await this.page.getByTestId('field-total').fill(total);
    await this.tap('next');
    await this.page.getByTestId('cost-main').waitFor(); // the answer before it had no bill
  }

  answered = (): Promise<void> => this.page.getByTestId('part-act').waitFor();

  /** Lets all of it go, for the next person. */
  async again(): Promise<void> {
    for (const _ of ['asked', 'meant']) await this.page.getByTestId('start-over').click();
    await this.page.getByTestId('step-insured').waitFor();
    this.taps = 0;
  }
}

interface Screen {
  scrolled: number;
  /** How far down the screen each ends. */
  ends: Record<string, number>;
  headline: string;
  call: string;
  main: string;
  kind: string;
  figure: string;
  /** Without what is folded away. */
  money: string;
  /** Each that is in sight. */
  suppositions: { text: string; source: boolean; replace: boolean }[];
}

/** In the page: what its first screen says, and where. */
const looked = (page: Page): Promise<Screen> =>
  page.locator('yidi-calculator').evaluate((host) => {
    const root = host.shadowRoot!;
    const find = (id: string): HTMLElement | null => root.querySelector(`[data-testid="first"] [data-testid="${id}"]`);
    const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, '') ?? '';
    const end = (element: Element | null | undefined): number => element?.getBoundingClientRect().bottom ?? Infinity;
    const [headline, main] = [find('filing')?.querySelector('.headline'), find('cost-main')];
    const rows = root.querySelectorAll('[data-testid="supposed"][open] li');
    return {
      scrolled: scrollY,
      ends: { headline: end(headline), 'what to do': end(find('filing')?.querySelector('.button')), amount: end(main) },
      headline: words(headline),
      call: find('call')?.getAttribute('href') ?? '',
      main: words(main),
      kind: words(main?.querySelector('.kind')),
      figure: words(main?.querySelector('.figure')),
      money: [...(find('part-cost')?.querySelectorAll('dl, p:not(details p)') ?? [])].map(words).join('|'),
      suppositions: [...rows].map((one) => ({
        text: words(one),
        source: words(one.querySelector('small')) !== '' || !one.dataset.testid,
        replace: one.querySelector('button') !== null,
      })),
    };
  });

const KIND_AND_FIGURE = /^(✓算准[\d,]+元|≈估算约[\d,]+(～[\d,]+)?元|≤不会更多最多[\d,]+元|≥不会更少至少[\d,]+元)$/;

/** The action and a number to call are on the screen, without scrolling. */
async function looksDone(page: Page, what: string): Promise<Screen> {
  const seen = await looked(page);
  const height = page.viewportSize()!.height;
  expect(seen.scrolled, `${what}: from the top`).toBe(0);
  expect(seen.headline.length, `${what}: what to do`).toBeGreaterThan(4);
  expect(seen.call, `${what}: whom to call`).toMatch(/^tel:\d{5,}$/);
  for (const part of ['headline', 'what to do'])
    expect(seen.ends[part], `${what}: ${part} on the first screen`).toBeLessThanOrEqual(height);
  return seen;
}

/** What to do, before there is a bill. */
export const expectWhatToDo = (page: Page, what: string): Promise<unknown> => looksDone(page, what);

/**
 * The same, and what is paid of the bill: a figure, of what kind it is, never a range from nothing or to all of it. One
 * tap away is all that was supposed, each with its source and what replaces it.
 */
export async function expectAnswer(page: Page, what: string, total: string): Promise<void> {
  const seen = await looksDone(page, what);
  expect(seen.ends.amount, `${what}: the amount on the first screen`).toBeLessThanOrEqual(page.viewportSize()!.height);
  expect(seen.kind + seen.figure, `${what}: one figure, and of what kind`).toMatch(KIND_AND_FIGURE);
  expect(seen.money, `${what}: nothing from 0`).not.toMatch(/(^|\D)0(\.00)?[～到至]/);
  expect(seen.money, `${what}: nothing to the whole`).not.toMatch(new RegExp(`[～到至]${total}(\\D|$)`));
  if (!seen.kind.includes('估算')) return;
  await page.getByTestId('supposed').locator('summary').click();
  const { suppositions } = await looked(page);
  expect(suppositions.length, `${what}: what is supposed`).toBeGreaterThan(0);
  for (const { text, source, replace } of suppositions) {
    expect({ source, replace }, `${what}: ${text}`).toEqual({ source: true, replace: true });
    expect(text, `${what}: in words, no codes`).not.toMatch(/[a-z_]{4,}/);
  }
}
