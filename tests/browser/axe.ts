// What axe finds on a page as it stands.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

interface What {
  /**
   * Contrast alone, which is all that another size of the same page changes; or all but contrast, which another
   * language of it does not change. Contrast is most of axe's work.
   */
  only?: 'contrast' | 'structure';
  /** A selector in the calculator: of a page that is looked at elsewhere, what is new here. */
  part?: string;
}

/** Every rule in light colours, contrast once more in dark ones: the rest does not depend on colour. */
export async function clean(page: Page, what: string, { only, part }: What = {}): Promise<void> {
  const found: string[] = [];
  const axe = (): AxeBuilder => {
    const whole = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true);
    return part ? whole.include({ fromShadowDom: ['yidi-calculator', part] }) : whole;
  };
  const contrast = (): AxeBuilder => axe().withRules(['color-contrast']);
  const look = async (colorScheme: 'light' | 'dark', rules: AxeBuilder): Promise<void> => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await rules.analyze();
    for (const { id, nodes } of violations)
      found.push(`${what}, ${colorScheme}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  };
  if (only !== 'structure') await look('dark', contrast());
  if (only === 'contrast') await look('light', contrast());
  else await look('light', only === 'structure' ? axe().disableRules(['color-contrast']) : axe());
  expect(found).toEqual([]);
}
