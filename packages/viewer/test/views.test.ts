import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serious } from './axe.ts';
import { buildPages } from './build.ts';
import { hasChromium, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { serveFolder } from './serve.ts';

describe.skipIf(!hasChromium)('the views in Chromium', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let pages: Awaited<ReturnType<typeof buildPages>>;
  beforeAll(async () => {
    pages = await buildPages();
    server = await serveFolder(pages.folder);
  }, 240_000);
  afterAll(async () => {
    await server?.close();
    pages?.remove();
  });

  const ready: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    graph: page => page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 25_000 }),
    alliances: page => page.getByRole('heading', { name: /^Camp 1/ }).waitFor(),
    mediators: page =>
      page
        .getByRole('cell', { name: /Haldenmark/ })
        .first()
        .waitFor(),
    timeline: page => page.getByRole('button', { name: 'Play' }).waitFor(),
    claims: page => page.getByRole('heading', { name: 'Contradictions' }).waitFor(),
    query: page => page.getByLabel('Cypher query').waitFor(),
  };

  describe.each([false, true])('dark: %s', dark => {
    let browser: Awaited<ReturnType<typeof launch>>;
    beforeAll(async () => {
      browser = await launch({ dark });
    }, 60_000);
    afterAll(() => browser?.close());

    it.each(Object.keys(ready))('%s opens without a fault and is accessible', async view => {
      const { page, faults } = await openPage(
        browser.context,
        `${server.address}/sample.html#view=${view}&node=tarsk`,
      );
      await ready[view]!(page);
      await page
        .getByRole('complementary', { name: 'Evidence' })
        .locator('[data-evidence]')
        .first()
        .waitFor();
      expect(await serious(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    });
  });

  describe('what the views do', () => {
    let browser: Awaited<ReturnType<typeof launch>>;
    beforeAll(async () => {
      browser = await launch();
    }, 60_000);
    afterAll(() => browser?.close());

    it('opens the evidence of a cell of the matrix, and draws camps', async () => {
      const { page, faults } = await openPage(
        browser.context,
        `${server.address}/sample.html#view=alliances`,
      );
      await page.locator('.cell').first().click();
      await page.locator('[data-evidence]').first().waitFor();
      await page.getByRole('button', { name: 'Show camps in the graph' }).click();
      await page.getByRole('button', { name: 'Hide camps' }).waitFor();
      expect(faults).toEqual([]);
      await page.close();
    });

    it('lets every view follow the window that is marked in the timeline', async () => {
      const { page } = await openPage(browser.context, `${server.address}/sample.html#view=timeline`);
      const bars = page.getByRole('img', { name: /bars from/ });
      const box = (await bars.boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.3, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/from=2031-.*to=2031-/);
      const inView = (await page.locator('.bar-counts').textContent())!;
      await page.getByRole('button', { name: 'Graph', exact: true }).click();
      expect(await page.locator('.bar-counts').textContent()).toBe(inView);
      await page.close();
    });

    it('answers Cypher in a table, says where a query is wrong, and shows an answer in the graph', async () => {
      const { page, faults } = await openPage(browser.context, `${server.address}/sample.html#view=query`);
      const editor = page.getByLabel('Cypher query');
      await editor.fill('MATCH (a:Person)-[r:REPRESENTS]->(b) RETURN a, b.name AS body ORDER BY body');
      await editor.press('Control+Enter');
      await page.getByText(/rows in \d+ ms/).waitFor();
      await page.getByRole('button', { name: 'Plan' }).click();
      await page
        .getByRole('rowheader', { name: /Expand|Scan/ })
        .first()
        .waitFor();
      expect(await page.getByRole('columnheader', { name: 'Rows' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Run it and count rows' }).click();
      await page.getByRole('columnheader', { name: 'Rows' }).waitFor();
      expect(await serious(page)).toEqual([]);
      await page.getByRole('button', { name: /^Show in graph/ }).click();
      await page.getByText('Showing what a query returned').waitFor();
      await page.getByRole('button', { name: 'Show everything' }).click();
      await page.getByRole('button', { name: 'Query', exact: true }).click();
      await page.getByLabel('Cypher query').fill('MATCH (a RETURN a');
      await page.getByRole('button', { name: /^Run/ }).click();
      await page.getByRole('alert').waitFor();
      // Chromium itself styles text that is put over marked text, and its policy stops it from doing so.
      expect(faults.filter(fault => !fault.startsWith('Applying inline style'))).toEqual([]);
      await page.close();
    });

    it('works on a phone: no sideways scrolling, evidence as a sheet', async () => {
      const phone = await launch({ width: 390, height: 844, phone: true });
      try {
        for (const view of Object.keys(ready)) {
          const { page } = await openPage(
            phone.context,
            `${server.address}/sample.html#view=${view}&node=tarsk`,
          );
          await page.locator('[data-evidence]').first().waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(
            390,
          );
          await page.close();
        }
      } finally {
        await phone.close();
      }
    }, 120_000);

    it('shows a table where the browser takes WebGL away for good', async () => {
      const { page } = await openPage(browser.context, `${server.address}/sample.html`);
      await ready['graph']!(page);
      await page.evaluate(() => {
        const get = HTMLCanvasElement.prototype.getContext;
        const lost = [...document.querySelectorAll('canvas')];
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          type: string,
          ...rest: never[]
        ) {
          return /webgl/.test(type) && !lost.includes(this) ? null : get.call(this, type as '2d', ...rest);
        } as typeof get;
        for (const canvas of lost)
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await page.getByText('This browser cannot draw the graph').waitFor();
      expect(await page.getByRole('row').count()).toBeGreaterThan(20);
      await page.close();
    });

    it('draws again where WebGL is lost and comes back', async () => {
      const { page } = await openPage(browser.context, `${server.address}/sample.html`);
      await ready['graph']!(page);
      await page.evaluate(() => {
        for (const canvas of document.querySelectorAll('canvas'))
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await page.waitForTimeout(1200);
      expect(await page.locator('.canvas canvas').count()).toBeGreaterThan(3);
      expect(await page.getByText('This browser cannot draw the graph').count()).toBe(0);
      await page.close();
    });
  });
});
