// What every browser test starts from: the page opened on a fixed day, with a watch on what must never happen.

import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { TODAY } from './walk.mjs';

export { expect };

/** Says of a console's text whether it tells of a blocked or failed thing. */
const bad = (text: string): boolean => /content security policy|refused to|uncaught|mime type/i.test(text);

export interface Watch {
  /** Every address that was asked for, by the page or by its service worker. */
  urls: string[];
  complaints: string[];
}

/** The first question once more, as in a tab of its own: what was typed in this one is let go. */
export async function anew(page: Page): Promise<void> {
  await page.goto('./?keep=none');
  await page.getByTestId('step-insured').waitFor();
  await page.goto('./');
  await page.getByTestId('step-insured').waitFor();
}

/** What no browser's engine changes, once the rest of the page works in it: looked at in Chromium alone. */
export const ONCE = { tag: '@once' };

/**
 * Whether the page keeps its offline copy, as in a browser that has service workers. It fetches all of it once more in
 * every test, so it is kept where a test is about it; elsewhere the page is as in a window without a memory.
 */
export interface Options {
  offlineCopy: boolean;
}

export const test = base.extend<{ watch: Watch; opened: Page } & Options>({
  offlineCopy: [false, { option: true }],
  context: async ({ context, offlineCopy }, use) => {
    if (!offlineCopy)
      await context.addInitScript(() => {
        delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
      });
    await use(context);
  },
  watch: async ({ context, page }, use, testInfo) => {
    const watch: Watch = { urls: [], complaints: [] };
    context.on('request', (request) => watch.urls.push(request.url()));
    page.on('pageerror', (error) => watch.complaints.push(String(error)));
    page.on('console', (message) => {
      if (bad(message.text())) watch.complaints.push(message.text());
    });
    await use(watch);
    // A failed test has its picture taken, with styles that the policy forbids: that is not the page's doing.
    if (testInfo.status === testInfo.expectedStatus) expect(watch.complaints).toEqual([]);
  },
  /** The page at its first question. */
  opened: async ({ page, watch }, use) => {
    expect(watch.urls).toEqual([]);
    await page.clock.setFixedTime(TODAY);
    await page.goto('./');
    await page.getByTestId('step-insured').waitFor();
    await use(page);
  },
});
