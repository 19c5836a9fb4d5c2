import { type GraphStore, openStore } from '@entente/graph-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiOf } from './api.ts';
import { buildPages } from './build.ts';
import { hasChromium, launch } from './chromium.ts';
import { openPage } from './page.ts';
import { sampleExtractions } from './records.ts';
import { serveFolder } from './serve.ts';

describe.skipIf(!hasChromium)('corrections in the explorer', () => {
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let browser: Awaited<ReturnType<typeof launch>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let store: GraphStore;
  beforeAll(async () => {
    pages = await buildPages();
    browser = await launch();
    store = await openStore('memory:');
    await store.load(sampleExtractions());
    const source = store.source();
    const api = apiOf(source, {
      capabilities: async () => ({ title: 'Edited', curate: true, subscribe: false }),
      curate: of => source.curate!(of['change']!, of['author']!),
      anchors: of => source.anchors!(of['node']!),
      statementAnchor: of => source.statementAnchor!(of['edge']!),
    });
    server = await serveFolder(pages.folder, api);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await store?.close();
    pages?.remove();
  });

  const idOf = async (name: string) =>
    (await store.source().search(name, { limit: 5 })).find(hit => hit.title === name)?.id;
  const count = async () => (await store.source().snapshot()).nodes.length;

  it('merges two actors, takes it back, and does it again', async () => {
    const before = await count();
    const [a, b] = [await idOf('Norwick'), await idOf('Quorra')];
    const address = `${server.address}/#${new URLSearchParams([
      ['node', a!],
      ['node', b!],
    ])}`;
    const { page, faults } = await openPage(browser.context, address);
    await page.getByRole('button', { name: 'Merge into one' }).click();
    await page.getByRole('status').filter({ hasText: 'Merged' }).waitFor();
    await expect.poll(count).toBe(before - 1);
    // What became of the two is selected, by the id that it has now.
    await page.waitForURL(url => new URLSearchParams(url.hash.slice(1)).getAll('node').length === 1);
    const merged = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('node')!;
    expect((await store.source().snapshot()).nodes.map(({ id }) => id)).toContain(merged);
    expect((await store.source().anchors!(merged)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Norwick', 'Quorra']),
    );
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Redo', exact: true }).waitFor();
    await expect.poll(count).toBe(before);
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(count).toBe(before - 1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(count).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('renames an actor', async () => {
    const { page, faults } = await openPage(
      browser.context,
      `${server.address}/#${new URLSearchParams({ node: (await idOf('Zendal'))! })}`,
    );
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('New name').fill('Greater Zendal');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Renamed' }).waitFor();
    await expect.poll(() => idOf('Greater Zendal')).toBeDefined();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('rejects a statement where it is read, and brings it back by the keyboard', async () => {
    const id = (await idOf('Corvane'))!;
    const of = async () => (await store.source().evidence({ node: id })).length;
    const before = await of();
    const { page, faults } = await openPage(
      browser.context,
      `${server.address}/#${new URLSearchParams({ node: id })}`,
    );
    await page.getByRole('button', { name: 'Reject this statement' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Rejected' }).waitFor();
    await expect.poll(of).toBeLessThan(before);
    await page.keyboard.press('Control+z');
    await expect.poll(of).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  });
});
