import { existsSync } from 'node:fs';
import { available } from './require.ts';

/** The browser of page tests and benches: what `CHROMIUM` names, else Debian's. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** True where page tests can run; throws where they must. */
export const hasChromium = available(
  'chromium',
  existsSync(executablePath),
  `install Chromium (Debian: apt-get install chromium) or set CHROMIUM to it; looked for ${executablePath}`,
);

/** Nothing of the browser's own runs or asks the network beside the page. */
export const flags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
