import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';
import { comparePicture } from './picture.ts';

const laidOut = (page: Page) =>
  page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 40_000 });
const read = async (page: Page) => {
  await laidOut(page);
  await page.locator('[data-evidence]').first().click();
  await page.locator('mark[data-current]').first().waitFor();
};
const proved = (page: Page) => page.getByText(/^Found again over/).waitFor({ timeout: 40_000 });
const persons = 'MATCH (a:Person)-[r:REPRESENTS]->(b) RETURN a, b.name AS body ORDER BY body, a.name';

/** What is to be seen at an address of the sample, and when it is complete. */
const views: Readonly<Record<string, readonly [hash: string, ready: (page: Page) => Promise<unknown>]>> = {
  graph: ['', laidOut],
  evidence: ['node=tarsk', laidOut],
  article: ['pair=tarsk&pair=valleyfront', read],
  alliances: ['view=alliances', proved],
  mediators: ['view=mediators', page => page.locator('tbody tr').nth(5).waitFor()],
  timeline: ['view=timeline', page => page.getByRole('button', { name: 'Play' }).waitFor()],
  claims: ['view=claims', page => page.getByRole('heading', { name: 'Contradictions' }).waitFor()],
  query: [
    `view=query&cypher=${encodeURIComponent(persons)}`,
    async page => {
      await page.getByRole('button', { name: /^Run/ }).click();
      await page.getByText(/rows in/).waitFor();
      await page.mouse.move(640, 700);
    },
  ],
};

const sizes = {
  light: { width: 1280, height: 800 },
  dark: { width: 1280, height: 800, dark: true },
  phone: { width: 390, height: 844, phone: true },
} as const;

/** Pictures are of the sample, which is laid out the same way every time. */
describe.skipIf(!hasChromium).each(Object.keys(sizes) as (keyof typeof sizes)[])('pictures: %s', size => {
  const explorer = useExplorer(sizes[size]);

  it.each(Object.keys(views))(
    '%s looks as it did',
    async view => {
      const [hash, ready] = views[view]!;
      const { page, faults } = await explorer.open(`sample.html#${hash}`);
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      // What is asked for a little later, and the last frame of what moves.
      await page.waitForTimeout(1500);
      await comparePicture(page, `${view}-${size}`);
      expect(faults.filter(fault => !fault.startsWith('Applying inline style'))).toEqual([]);
      await page.close();
    },
    90_000,
  );
});
