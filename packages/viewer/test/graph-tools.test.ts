import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

describe.skipIf(!hasChromium)('the tools of the graph in Chromium', () => {
  const explorer = useExplorer();

  const open = async (hash = '') => {
    const opened = await explorer.open(`sample.html${hash}`);
    await opened.page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 25_000 });
    return opened;
  };
  const chosen = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).getAll('node');

  it('selects what a lasso goes around, with Shift held down or by its button', async () => {
    const { page, faults } = await open();
    const around = async () => {
      const box = (await page.locator('.canvas').boundingBox())!;
      const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
      const r = box.height * 0.3;
      await page.mouse.move(middle[0] + r, middle[1]);
      await page.mouse.down();
      for (let turn = 0.5; turn < 6.3; turn += 0.5)
        await page.mouse.move(middle[0] + r * Math.cos(turn), middle[1] + r * Math.sin(turn));
      expect(await page.locator('.canvas svg polygon').count()).toBe(1);
      await page.mouse.up();
    };
    await page.keyboard.down('Shift');
    await around();
    await page.keyboard.up('Shift');
    await expect.poll(() => chosen(page).length).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => chosen(page).length).toBe(0);
    const button = page.getByRole('button', { name: 'Select with a lasso' });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await around();
    await expect.poll(() => chosen(page).length).toBeGreaterThan(2);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.locator('.canvas svg').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('selects what is on the screen by the keyboard alone', async () => {
    const { page } = await open();
    const zoom = page.getByRole('button', { name: 'Zoom in' });
    await zoom.focus();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
    }
    await page.getByRole('button', { name: 'Select the actors on the screen' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen(page).length).toBeGreaterThan(0);
    const near = chosen(page).length;
    await page.getByRole('button', { name: 'Fit the graph' }).click();
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Select the actors on the screen' }).click();
    await expect.poll(() => chosen(page).length).toBeGreaterThan(near);
    await page.close();
  });

  const drawing = async (page: Page) => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a drawing' }).click();
    return readFileSync((await (await saved).path())!, 'utf8');
  };

  it('saves the view as an SVG that says what its colours mean', async () => {
    const { page } = await open();
    const svg = await drawing(page);
    const read = await page.evaluate(text => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: parsed.querySelector('parsererror') !== null,
        paths: parsed.querySelectorAll('path').length,
        texts: [...parsed.querySelectorAll('text')].map(element => element.textContent ?? ''),
      };
    }, svg);
    expect(read.broken).toBe(false);
    expect(read.paths).toBeGreaterThan(50);
    expect(read.texts).toContain('Mediates');
    expect(read.texts).toContain('Velmora');
    await page.close();
  });

  it('moves, pins and unpins an actor, and moves the view, by keyboard', async () => {
    const { page, faults } = await open('#node=quorra');
    const label = async () => /<text[^>]*>Quorra/.exec(await drawing(page))?.[0] ?? '';
    const before = await label();
    expect(before).not.toBe('');
    await page.getByRole('main').focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(label).not.toBe(before);
    // Whoever moves an actor pins it.
    await page.getByRole('button', { name: 'Unpin what is selected' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Pin what is selected', exact: true }).waitFor();
    const moved = await label();
    await page.keyboard.press('ArrowRight');
    await expect.poll(label).not.toBe(moved);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('folds what hangs on an actor alone, and unfolds it', async () => {
    // In the sample one actor is told of with this one only.
    const { page, faults } = await open('#node=quorra');
    const actors = async () => (await drawing(page)).match(/<(circle|polygon)/g)!.length;
    const button = page.getByRole('button', { name: 'Fold this actor', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: 'Unfold this actor' });
    await back.waitFor();
    await page.waitForTimeout(500);
    expect(await drawing(page)).toContain('Quorra +1');
    const folded = await actors();
    await back.click();
    await button.waitFor();
    await page.waitForTimeout(500);
    expect(await actors()).toBe(folded + 1);
    expect(await drawing(page)).not.toContain('Quorra +1');
    expect(faults).toEqual([]);
    await page.close();
  });
});
