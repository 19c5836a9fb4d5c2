import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasChromium } from './chromium.ts';
import { useExplorer } from './explorer.ts';

describe.skipIf(!hasChromium)('the first view in Chromium', () => {
  const explorer = useExplorer();

  it('is under 350 kB gzipped, with its font and its workers, and loads the rest when it is used', async () => {
    const page = await explorer.context.newPage();
    const loaded = new Map<string, Promise<Buffer>>();
    explorer.context.on('response', response => {
      if (response.url().startsWith(explorer.address)) loaded.set(response.url(), response.body());
    });
    await page.goto(`${explorer.address}/sample.html`);
    await page.getByRole('button', { name: 'Run the layout' }).waitFor({ timeout: 40_000 });
    const sizes = await Promise.all(
      [...loaded].map(
        async ([url, body]) =>
          [url, url.endsWith('.woff2') ? (await body).length : gzipSync(await body).length] as const,
      ),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(4);
    expect(total).toBeLessThan(350_000);
    // The editor of queries and the solver are for those who use them.
    expect(sizes.map(([url]) => url).filter(url => /QueryView|\.wasm/.test(url))).toEqual([]);
    await page.close();
  }, 60_000);
});
