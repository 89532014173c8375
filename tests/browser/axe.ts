// What axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Every rule in light colours, contrast once more in dark ones: the rest does not depend on colour. */
export async function clean(page: Page, what: string): Promise<void> {
  const found: string[] = [];
  const look = async (colorScheme: 'light' | 'dark', axe: AxeBuilder): Promise<void> => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await axe.setLegacyMode(true).analyze();
    for (const { id, nodes } of violations)
      found.push(`${what}, ${colorScheme}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  };
  await look('dark', new AxeBuilder({ page }).withRules(['color-contrast']));
  await look('light', new AxeBuilder({ page }));
  expect(found).toEqual([]);
}
