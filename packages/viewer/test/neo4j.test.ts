import { createServer } from 'node:net';
import { openStore } from '@entente/graph-store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neo4jServer, neo4jVersion, startNeo4j, whyNoNeo4j } from '../../../scripts/neo4j/server.mjs';
import { available } from '../../../scripts/require.ts';
import { serious } from './axe.ts';
import { buildPages } from './build.ts';
import { hasChromium, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { sampleExtractions } from './records.ts';
import { serveFolder } from './serve.ts';

const why = whyNoNeo4j();
const hasNeo4j = available('neo4j', why === null, why ?? '');
const password = 'a-long-secret';

describe.skipIf(!hasChromium || !hasNeo4j)(`Neo4j ${neo4jVersion} straight from the page`, () => {
  let neo4j: Neo4jServer;
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let browser: Awaited<ReturnType<typeof launch>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    neo4j = await startNeo4j({ password });
    const store = await openStore(neo4j.uri, { neo4j: { user: 'neo4j', password } });
    await store.load(sampleExtractions());
    await store.close();
    pages = await buildPages();
    server = await serveFolder(pages.folder);
    browser = await launch();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    pages?.remove();
    await neo4j?.stop();
  });

  const fill = async (page: Page, given: { server?: string; password?: string; database?: string }) => {
    await page.getByLabel('Server').fill(given.server ?? neo4j.uri);
    await page.getByLabel('User').fill('neo4j');
    await page.getByLabel('Password').fill(given.password ?? password);
    await page.getByLabel('Database').fill(given.database ?? '');
    await page.keyboard.press('Enter');
  };

  it('connects from the form, and goes from the graph to the sentence and to a query with its plan', async () => {
    const { page, faults } = await openPage(browser.context, `${server.address}/neo4j.html`);
    expect(await serious(page)).toEqual([]);
    await fill(page, {});
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    await page.getByText(/· 2\d\d relations/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('kelland');
    await page
      .getByRole('option', { name: /^Kelland/ })
      .first()
      .click();
    await page.locator('[data-evidence]').first().click();
    await page.locator('mark[data-current]').first().waitFor();
    await page.keyboard.press('6');
    await page.getByLabel('Cypher query').fill('MATCH (c:Conflict) RETURN count(c) AS conflicts');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: '3' }).waitFor();
    await page.getByRole('button', { name: 'Plan' }).click();
    await page.getByRole('columnheader', { name: 'Expected rows' }).waitFor();
    await page.getByRole('button', { name: 'Run it and count rows' }).click();
    await page.getByRole('columnheader', { name: 'Store accesses' }).waitFor();
    expect(faults).toEqual([]);

    // The password is nowhere that lasts: not in the address, not in storage, not in the page.
    expect(decodeURIComponent(page.url())).toContain(neo4j.uri);
    const kept = await page.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(password);
    expect(await page.content()).not.toContain(password);

    // A copied link asks for the password and then shows the same.
    const other = await browser.context.newPage();
    await other.goto(page.url());
    await other.getByLabel('Password').fill(password);
    await other.keyboard.press('Enter');
    await other.locator('mark[data-current]').first().waitFor();
    await other.close();
    await page.close();
  }, 240_000);

  it('says what is wrong: password, database, address, nobody there', async () => {
    const { page } = await openPage(browser.context, `${server.address}/neo4j.html`);
    const alert = page.getByRole('alert');
    await fill(page, { password: 'wrong' });
    await alert.filter({ hasText: 'does not accept this user and password' }).waitFor();
    await fill(page, { database: 'nowhere' });
    await alert.filter({ hasText: 'has no database nowhere' }).waitFor();
    await fill(page, { server: 'http://localhost:7474' });
    await alert.filter({ hasText: 'Neo4j speaks Bolt' }).waitFor();
    const closed = await freePort();
    await fill(page, { server: `bolt://127.0.0.1:${closed}` });
    await alert.filter({ hasText: 'does not answer' }).waitFor({ timeout: 25_000 });
    // What was typed stays, so that it can be mended.
    expect(await page.getByLabel('Server').inputValue()).toContain(String(closed));
    await page.close();
  }, 240_000);

  it('loads the driver when it is used, not before', async () => {
    const asked: string[] = [];
    const page = await browser.context.newPage();
    page.on('request', request => asked.push(request.url()));
    await page.goto(`${server.address}/neo4j.html`);
    await page.getByLabel('Server').waitFor();
    const before = asked.length;
    expect(await sizeOf(page)).toBeLessThan(1_200_000);
    await fill(page, {});
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    expect(asked.length).toBeGreaterThan(before);
    await page.close();
  }, 60_000);
});

/** Bytes of script that a page has loaded. */
async function sizeOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(entry => entry.name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
  );
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
