import { describe, expect, it } from 'vitest';
import { serious } from './axe.ts';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

describe.skipIf(!hasChromium)('the analyses in Chromium', () => {
  const explorer = useExplorer();
  const open = (hash: string) => explorer.open(`sample.html#${hash}`);

  it('proves camps with a solver that is loaded when it is used, and tells their stability', async () => {
    const { page, faults } = await open('view=timeline');
    const asked: string[] = [];
    // Workers ask through the context, not the page.
    explorer.context.on('request', request => asked.push(request.url()));
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(asked.filter(url => url.endsWith('.wasm'))).toEqual([]);
    await page.getByRole('button', { name: 'Alliances', exact: true }).click();
    await page.getByText(/Found again over 5 other seeds with an agreement of [01]\.\d\d/).waitFor();
    await page.getByText(/Proved: \d+ ties? would have to change/).waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('says why two states stand as they do, with the words of all who speak for them', async () => {
    const { page, faults } = await open('view=alliances');
    await page
      .getByRole('button', { name: 'Velmora – Tarsk' })
      .or(page.getByRole('button', { name: 'Tarsk – Velmora' }))
      .click();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await evidence.getByText('Why?').click();
    // The general speaks for the army, and the army is part of the state.
    await evidence.getByRole('button', { name: 'General Stroud threatens Velmora' }).first().waitFor();
    await page.waitForURL(/pairOf=all/);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('shows on whom actors agree and differ, by keyboard, and keeps it in the address', async () => {
    const { page, faults } = await open('view=alliances');
    await page.getByRole('radio', { name: 'Stance' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/matrix=congruence/);
    await page.locator('.cell.for').first().waitFor();
    expect(await page.locator('.cell.against').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/matrix=conflict/);
    await page.locator('.cell.against').first().waitFor();
    expect(await page.locator('.cell.for').count()).toBe(0);
    await page.locator('.cell').first().hover();
    await page.getByText(/agree on \d+ actors?, differ on [1-9]/).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.locator('.cell').first().click();
    await page.waitForURL(/node=.*node=/);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('draws states instead of persons, and takes it back', async () => {
    const { page, faults } = await open('');
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('cell', { name: 'General Stroud' }).first().waitFor();
    await page.getByRole('checkbox', { name: /^Draw states/ }).check();
    await expect.poll(() => page.getByRole('cell', { name: 'General Stroud' }).count()).toBe(0);
    await page
      .getByRole('row', { name: /Tarsk .*threatens.* Velmora/ })
      .getByRole('button')
      .click();
    await page.locator('.evidence-ends', { hasText: 'General Stroud' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('cell', { name: 'General Stroud' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('sets who says so beside who denies it, and narrows claims by window, speaker and subject', async () => {
    const { page, faults } = await open('view=claims');
    const item = page
      .getByRole('listitem')
      .filter({ hasText: 'Tarsk attacks Velmora' })
      .or(page.getByRole('listitem').filter({ hasText: 'Tarsk supports Valley Front' }));
    await item.first().getByText('Denied').waitFor();
    await item
      .first()
      .getByText(/by Marek Osk/)
      .waitFor();
    const title = page.getByRole('heading', { name: /^\d+ claims?/ });
    const all = await title.textContent();
    await page.getByLabel('About', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => title.textContent()).not.toBe(all);
    await page.getByLabel('About', { exact: true }).selectOption({ index: 0 });
    await page.getByRole('slider', { name: 'Beginning of the window' }).focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
    await page.getByText(/outside the window/).waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('shows each predicate through time, and filters by one', async () => {
    const { page, faults } = await open('view=timeline');
    const row = page.getByRole('button', { name: /^mediates ?\d+ dated statements/ });
    await row.click();
    await page.waitForURL(/predicate=MEDIATES/);
    expect(await row.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('region', { name: 'By predicate' }).getByRole('button').count()).toBe(1);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);
});
