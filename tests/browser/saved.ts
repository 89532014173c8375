// What a page hands over to be saved, in either browser.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export interface Saved {
  name: string;
  text: string;
}
export const engine = (page: Page): string => page.context().browser()!.browserType().name();

/** Playwright hears of no download in Firefox: there the page is asked what it handed over. */
async function handedOver(page: Page, button: string): Promise<Saved> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    const given = { blob: new Blob(), name: '' };
    Object.assign(window, { given });
    URL.createObjectURL = (blob: Blob): string => {
      given.blob = blob;
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = function click(): void {
      given.name = this.download;
    };
  });
  await page.getByTestId(button).click();
  await page.waitForFunction(() => (window as unknown as { given: { name: string } }).given.name);
  return page.evaluate(async () => {
    const { blob, name } = (window as unknown as { given: { blob: Blob; name: string } }).given;
    return { name, text: await blob.text() };
  });
}

export async function downloaded(page: Page, button: string): Promise<Saved> {
  if (engine(page) === 'firefox') return handedOver(page, button);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(button).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
