import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

describe.skipIf(!hasChromium)('the explorer in Chromium', () => {
  const explorer = useExplorer();

  it('goes from search to evidence in three keystrokes and a click, and to the sentence in its article', async () => {
    const { page, faults } = await explorer.open();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    await page
      .getByRole('option', { name: /Kelland/ })
      .first()
      .click();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await evidence.getByRole('heading', { name: 'Kelland' }).waitFor();
    const card = evidence.locator('[data-evidence]').first();
    const quote = (await card.locator('.evidence-quote').textContent())!;
    expect(quote).toContain('Kelland');
    await card.click();
    const mark = page.locator('mark[data-current]').first();
    await mark.waitFor();
    expect(
      await page
        .locator('mark[data-current]')
        .allTextContents()
        .then(all => all.join('')),
    ).toBe(quote);
    // The other findings of the article are underlined.
    expect(await page.locator('.article-text .found').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes the focus back into the search with Ctrl-K after Tab has left it', async () => {
    const { page } = await explorer.open();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? '');
    await page.keyboard.press('Control+k');
    expect(await focused()).toContain('Search');
    await page.keyboard.press('Tab');
    expect(await focused()).not.toContain('Search');
    await page.keyboard.press('Control+k');
    expect(await focused()).toContain('Search');
    await page.close();
  });

  it('filters by predicate, and counts follow', async () => {
    const { page, faults } = await explorer.open();
    const filters = page.getByRole('complementary', { name: 'Filters' });
    await filters.getByRole('checkbox', { name: /^mediates/ }).check();
    await page.getByText(/· 1\d relations/).waitFor();
    await page.waitForURL(/#predicate=MEDIATES$/);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const rows = page.getByRole('row');
    expect(await rows.count()).toBeGreaterThan(5);
    expect(await page.locator('tbody tr').allTextContents()).toSatisfy((all: string[]) =>
      all.every(row => row.includes('mediates')),
    );
    await filters.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText(/· 2\d\d relations/).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows the same to whoever opens a copied link, and steps back and forward', async () => {
    const { page } = await explorer.open();
    await page
      .getByRole('complementary', { name: 'Overview' })
      .getByRole('button', { name: /^Velmora/ })
      .click();
    await page
      .getByRole('complementary', { name: 'Evidence' })
      .getByRole('heading', { name: 'Velmora' })
      .waitFor();
    const link = page.url();
    await page.goBack();
    await page.getByRole('complementary', { name: 'Overview' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Velmora' }).waitFor();
    const other = await explorer.context.newPage();
    await other.goto(link);
    await other
      .getByRole('complementary', { name: 'Evidence' })
      .getByRole('heading', { name: 'Velmora' })
      .waitFor();
    await other.close();
    await page.close();
  });

  it('opens the sentences behind a line that is clicked on the canvas', async () => {
    const { page, faults } = await explorer.open();
    await page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 20_000 });
    const canvas = page.locator('.canvas');
    const box = (await canvas.boundingBox())!;
    // The pointer becomes a hand over lines and actors: look for one along a row of points.
    const pair = page.getByRole('complementary', { name: 'Evidence' });
    for (let step = 1; step < 60 && !(await pair.isVisible()); step++) {
      const x = box.x + (box.width * step) / 60;
      const y = box.y + box.height * (0.4 + 0.1 * Math.sin(step));
      await page.mouse.move(x, y);
      await page.waitForTimeout(40);
      if ((await canvas.evaluate(element => element.style.cursor)) === 'pointer')
        await page.mouse.click(x, y);
    }
    await pair.locator('[data-evidence]').first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('finds the shortest path between two actors', async () => {
    const { page, faults } = await explorer.open('sample.html#node=ferrymen&node=renn');
    await page.getByRole('button', { name: 'Shortest path' }).click();
    await page.waitForURL(url => new URLSearchParams(url.hash.slice(1)).getAll('node').length > 2);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('saves the drawing as a picture', async () => {
    const { page } = await explorer.open();
    await page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 20_000 });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a picture' }).click();
    const bytes = readFileSync((await (await saved).path())!);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // A picture of an empty canvas of this size is a few kilobytes.
    expect(bytes.length).toBeGreaterThan(30_000);
    await page.close();
  });

  const drop = (page: Page, name: string, content: string) =>
    page.evaluate(
      ([fileName, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text!], fileName!));
        document
          .getElementById('entente')!
          .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      },
      [name, content],
    );

  it('opens a GEXF that is dropped on it, and says what is wrong with a file that is none', async () => {
    const { page, faults } = await explorer.open();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await drop(
      page,
      'coast.gexf',
      `<?xml version="1.0"?><gexf version="1.2"><graph defaultedgetype="directed">
        <attributes class="edge"><attribute id="0" title="type" type="string"/></attributes>
        <nodes><node id="a" label="Saltmarsh"/><node id="b" label="Highmoor"/></nodes>
        <edges><edge id="0" source="a" target="b"><attvalues><attvalue for="0" value="SUPPORTS"/></attvalues></edge></edges>
      </graph></gexf>`,
    );
    await page.getByText('2 actors · 1 relations').waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('row', { name: /Saltmarsh supports Highmoor/ }).waitFor();
    await drop(
      page,
      'lake.json',
      '{"nodes":[{"id":"Lakeside"},{"id":"Ferryport"},{"id":"Reedhall"}],"links":[{"source":"Lakeside","target":"Reedhall","type":"ATTACKS"},{"source":"Ferryport","target":"Reedhall","type":"MEETS"}]}',
    );
    await page.getByText('3 actors · 2 relations').waitFor();
    await drop(page, 'notes.txt', 'nothing of a graph');
    await page.getByRole('alert').filter({ hasText: 'notes.txt is no graph' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('says that there is no server, and how to go on', async () => {
    const { page } = await explorer.open('index.html');
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByRole('link', { name: 'Open a graph in Neo4j instead' }).click();
    await page.getByRole('heading', { name: 'Open a graph in Neo4j' }).waitFor();
    await page.close();
  });
});
