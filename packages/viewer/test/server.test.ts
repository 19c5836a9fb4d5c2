import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRecords } from '../src/dev/sample.ts';
import { recordsSource, type ViewerRecords } from '../src/sources/records.ts';
import { apiOf } from './api.ts';
import { buildPages } from './build.ts';
import { hasChromium, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { type Api, serveFolder } from './serve.ts';

/** One article that tries everything: markup, an endless word, right-to-left text, ids that are names of properties. */
function hostileRecords(): ViewerRecords {
  const attack = '<script>window.broken = 1</script><img src=x onerror="window.broken = 2">';
  const word = 'x'.repeat(30_000);
  const rtl = 'قالت الحكومة إنها تدعم الوسيط \u202e\u2066';
  const text = `${attack} ${word} ${rtl} ${attack}`;
  const node = (id: string, name: string) => ({
    id,
    type: 'State' as const,
    name,
    aliases: [attack, word],
    documents: 1,
  });
  return {
    nodes: [node('__proto__', attack), node('constructor', `${word} ${rtl}`), node('toString', rtl)],
    evidence: [
      {
        id: 'hasOwnProperty',
        statement: '__proto__',
        type: 'SUPPORTS',
        from: '__proto__',
        to: 'constructor',
        doc: '__proto__',
        outlet: attack,
        published: 'never',
        confidence: 1,
        asserted: false,
        source: attack,
        sourceId: 'toString',
        quote: text,
        start: 0,
        end: text.length,
        why: [attack],
      },
    ],
    documents: [
      {
        document: {
          id: '__proto__',
          text,
          title: attack,
          url: 'javascript:window.broken=3',
          language: 'en',
          hash: '0'.repeat(64),
        },
        cluster: '__proto__',
        mentions: [],
      },
    ],
    claims: [
      {
        id: 'c',
        speaker: '__proto__',
        text,
        direct: true,
        spans: [{ start: 0, end: 50 }],
        doc: '__proto__',
        about: [],
      },
    ],
  };
}

describe.skipIf(!hasChromium)('the explorer over a server', () => {
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    pages = await buildPages();
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });
  const serve = (api: Api) => serveFolder(pages.folder, api);

  it('explores a graph over HTTP, to the sentence and to a query', async () => {
    const server = await serve(apiOf(recordsSource(sampleRecords())));
    const { page, faults } = await openPage(browser.context, server.address);
    // 'Opening Served…' stands there before: keys typed then have no field to go to.
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('iskaria');
    await page
      .getByRole('option', { name: /^Iskaria/ })
      .first()
      .click();
    await page.locator('[data-evidence]').first().click();
    await page.locator('mark[data-current]').first().waitFor();
    await page.goto(`${server.address}/#view=query&cypher=RETURN%201.0%20AS%20one`);
    await page.getByRole('button', { name: /^Run/ }).click();
    await page.getByRole('cell', { name: '1.0' }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
    await server.close();
  });

  it('shows hostile text as text, everywhere', async () => {
    const server = await serve(apiOf(recordsSource(hostileRecords())));
    for (const view of ['graph', 'alliances', 'mediators', 'timeline', 'claims', 'query']) {
      const { page, faults } = await openPage(
        browser.context,
        `${server.address}/#view=${view}&node=__proto__`,
      );
      await page.locator('[data-evidence]').first().click();
      await page.locator('mark[data-current]').first().waitFor();
      expect(await page.locator('.article-text').textContent()).toContain(
        '<script>window.broken = 1</script>',
      );
      expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view).toBe(true);
      expect(faults).toEqual([]);
      await page.close();
    }
    await server.close();
  }, 240_000);

  it('waits for a slow server, and says so', async () => {
    const inner = apiOf(recordsSource(sampleRecords()));
    const server = await serve(async (route, body) => {
      await new Promise(resolve => setTimeout(resolve, route === 'capabilities' ? 0 : 1500));
      return inner(route, body);
    });
    const { page } = await openPage(browser.context, server.address);
    await page.getByRole('status').filter({ hasText: 'Opening Served' }).waitFor();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.close();
    await server.close();
  });

  it('gives the words of a failing server, and tries again', async () => {
    const inner = apiOf(recordsSource(sampleRecords()));
    let failing = true;
    const server = await serve(async (route, body) =>
      failing && route !== 'capabilities'
        ? {
            status: 503,
            value: { error: { name: 'StoreError', code: 'UNREACHABLE', message: 'Neo4j does not answer.' } },
          }
        : inner(route, body),
    );
    const { page } = await openPage(browser.context, server.address);
    await page.getByRole('alert').filter({ hasText: 'Neo4j does not answer.' }).waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.close();
    await server.close();
  });
});
