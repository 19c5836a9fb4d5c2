import { describe, expect, it } from 'vitest';
import { serious } from './axe.ts';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

describe.skipIf(!hasChromium)('finding one’s way', () => {
  const explorer = useExplorer({ firstVisit: true });

  it('shows a first visitor around by keyboard, once', async () => {
    const { page, faults } = await explorer.open('sample.html?guide');
    const tour = page.getByRole('dialog', { name: 'Who stands with whom' });
    await tour.waitFor();
    expect(await serious(page)).toEqual([]);
    // It takes the focus: the arrows step, the page beside it still works.
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'The sentence behind every line' }).waitFor();
    expect(await page.locator('.details.framed').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await tour.waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.waitForTimeout(400);
    expect(await page.getByRole('dialog').count()).toBe(0);
    // And again for whoever asks.
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Show me around' }).click();
    await tour.waitFor();
    for (let step = 0; step < 4; step++)
      await page.getByRole('button', { name: step < 3 ? 'Next' : 'Begin' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('lists the keys, and gives the focus back', async () => {
    const { page, faults } = await explorer.open();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Zoom in' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has a menu that the keyboard goes through, with colours and files', async () => {
    const { page, faults } = await explorer.open();
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open a file…');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Keys/);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await button.click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    expect(await page.evaluate(() => document.documentElement.dataset['enTheme'])).toBe('dark');
    await button.click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'Open a file…' }).click();
    await (await chosen).setFiles({
      name: 'coast.graphml',
      mimeType: 'text/xml',
      buffer: Buffer.from(
        '<graphml><graph edgedefault="directed"><node id="Saltmarsh"/><node id="Highmoor"/><edge source="Saltmarsh" target="Highmoor"/></graph></graphml>',
      ),
    });
    await page.getByText('2 actors · 1 relations').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes back and makes again what was shown, step by step', async () => {
    const { page, faults } = await explorer.open();
    const counts = page.locator('.bar-counts');
    const all = (await counts.textContent())!;
    const filters = page.getByRole('complementary', { name: 'Filters' });
    await filters.getByRole('checkbox', { name: /^mediates/ }).check();
    await page.getByText(/· 1\d relations/).waitFor();
    const some = (await counts.textContent())!;
    await filters.getByRole('checkbox', { name: /^State/ }).check();
    await expect.poll(() => counts.textContent()).not.toBe(some);
    await page.keyboard.press('Control+z');
    await expect.poll(() => counts.textContent()).toBe(some);
    await page.getByRole('button', { name: 'Take back the last step' }).click();
    await expect.poll(() => counts.textContent()).toBe(all);
    expect(await filters.getByRole('checkbox', { name: /^mediates/ }).isChecked()).toBe(false);
    expect(await page.getByRole('button', { name: 'Take back the last step' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => counts.textContent()).toBe(some);
    await page.waitForURL(/#predicate=MEDIATES$/);
    expect(faults).toEqual([]);
    await page.close();
  });
});
