import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildPages } from './build.ts';
import { launch } from './chromium.ts';
import { openPage } from './page.ts';
import { serveFolder } from './serve.ts';

/** The explorer as it is shipped, over the sample unless a test asks for another page. */
export interface Explorer {
  readonly context: BrowserContext;
  readonly address: string;
  /** @param path of the page, with its query and hash. */
  open(path?: string): Promise<{ readonly page: Page; readonly faults: string[] }>;
}

/** Builds and serves the pages for the tests of the block that calls it, in a browser of their own. */
export function useExplorer(options?: Parameters<typeof launch>[0]): Explorer {
  let pages: Awaited<ReturnType<typeof buildPages>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    pages = await buildPages();
    server = await serveFolder(pages.folder);
    browser = await launch(options);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    pages?.remove();
  });
  return {
    get context() {
      return browser.context;
    },
    get address() {
      return server.address;
    },
    open: (path = 'sample.html') => openPage(browser.context, `${server.address}/${path}`),
  };
}
