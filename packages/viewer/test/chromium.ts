import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { available } from '../../../scripts/require.ts';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** True where page tests can run; throws where they must. */
export const hasChromium = available(
  'chromium',
  existsSync(executable),
  `install Chromium (Debian: apt-get install chromium) or set CHROMIUM; looked for ${executable}`,
);

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
    executablePath: executable,
    headless: true,
    viewport: { width: options.width ?? 1360, height: options.height ?? 840 },
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: options.phone ?? false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
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
