import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { executablePath, flags } from '../../../scripts/chromium.ts';

export { hasChromium } from '../../../scripts/chromium.ts';

/** A fresh browser with an empty profile; `close` takes the profile away. */
export async function launch(
  options: {
    readonly dark?: boolean;
    readonly width?: number;
    readonly height?: number;
    readonly phone?: boolean;
    /** Somebody who was never here: the introduction opens by itself. */
    readonly firstVisit?: boolean;
  } = {},
): Promise<{ readonly context: BrowserContext; readonly close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'entente-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: options.width ?? 1360, height: options.height ?? 840 },
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: options.phone ?? false,
    args: [
      ...flags,
      // The address bar's own pages would load beside the first seconds of ours; the rest are Playwright's.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,PaintHolding,HttpsUpgrades,OptimizationHints',
    ],
  });
  if (!options.firstVisit)
    await context.addInitScript(() => {
      try {
        localStorage.setItem('entente.guide', 'seen');
      } catch {
        // Not every page may keep something.
      }
    });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
