import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openStore } from '@entente/graph-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../src/export/fill.ts';
import { buildPages } from './build.ts';
import { hasChromium, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { sampleExtractions } from './records.ts';

describe.skipIf(!hasChromium)('the page that carries its graph', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let file = '';
  beforeAll(async () => {
    pages = await buildPages('vite.export.config.ts');
    const store = await openStore('memory:');
    await store.load(sampleExtractions());
    let ndjson = '';
    for await (const chunk of store.export('ndjson')) ndjson += chunk;
    await store.close();
    file = join(pages.folder, 'world.html');
    const template = readFileSync(join(pages.folder, 'export.html'), 'utf8');
    writeFileSync(file, fillTemplate(template, { title: 'World & <co>', ndjson }));
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  it('is under 2.5 MB without its data', () => {
    const template = readFileSync(join(pages.folder, 'export.html'));
    expect(template.length).toBeLessThan(2_500_000);
    expect(gzipSync(template).length).toBeLessThan(1_000_000);
  });

  it('opens from disk with the network off: graph, evidence and queries', async () => {
    const asked: string[] = [];
    await browser.context.route(/^(?!file:)/, route => {
      if (!/^(?:data|blob):/.test(route.request().url())) asked.push(route.request().url());
      return route.abort();
    });
    await browser.context.setOffline(true);
    const { page, faults } = await openPage(browser.context, pathToFileURL(file).href);
    await page.getByRole('region', { name: 'Graph' }).waitFor();
    expect(await page.title()).toBe('World & <co> · Entente');
    await page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 20_000 });
    await page.keyboard.press('/');
    await page.keyboard.type('velm');
    await page
      .getByRole('option', { name: /Velmora/ })
      .first()
      .click();
    await page.locator('[data-evidence]').first().click();
    await page.locator('mark[data-current]').first().waitFor();
    await page.getByRole('button', { name: 'Query', exact: true }).click();
    await page
      .getByLabel('Cypher query')
      .fill('MATCH (m)-[:MEDIATES]->(c:Conflict) RETURN DISTINCT m.name AS mediator, c.name');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: 'Haldenmark' }).first().waitFor();
    expect(faults).toEqual([]);
    expect(asked).toEqual([]);
    await page.close();
  });
});
