import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const folder = join(import.meta.dirname, 'screenshots');
/** Set to take new pictures instead of comparing. */
const update = process.env['ENTENTE_UPDATE_SCREENSHOTS'] === '1';
/** Share of pixels that may differ: other versions of Chromium set letters a little differently. */
const tolerance = 0.012;

/**
 * Compares a page with its stored picture, at half its size and with few colours: small files, and a difference
 * of one level is none.
 *
 * @throws Error with the path of the new picture where it differs, or where none is stored.
 */
export async function comparePicture(page: Page, name: string): Promise<void> {
  const now = small(PNG.sync.read(await still(page)));
  const path = join(folder, `${name}.png`);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, encode(now));
    return;
  }
  if (!existsSync(path))
    throw new Error(`No picture is stored as ${path}: run with ENTENTE_UPDATE_SCREENSHOTS=1 and look at it.`);
  const stored = PNG.sync.read(readFileSync(path));
  const sameSize = stored.width === now.width && stored.height === now.height;
  const differing = sameSize
    ? pixelmatch(stored.data, now.data, undefined, now.width, now.height, { threshold: 0.15 })
    : now.width * now.height;
  const share = differing / (now.width * now.height);
  if (share <= tolerance) return;
  const other = join(mkdtempSync(join(tmpdir(), 'entente-picture-')), `${name}.png`);
  writeFileSync(other, encode(now));
  throw new Error(
    `${name} differs from its stored picture in ${(share * 100).toFixed(1)}% of its pixels; it looks like ${other} now. If that is as it should be, run with ENTENTE_UPDATE_SCREENSHOTS=1.`,
  );
}

/** The page once nothing moves any more: two pictures, half a second apart, that are the same. */
async function still(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  let last = await take();
  for (let turn = 0; turn < 40; turn++) {
    await page.waitForTimeout(500);
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The page went on moving for twenty seconds.');
}

/** Half as wide and high, each colour in 32 levels. */
function small({ width, height, data }: PNG): PNG {
  const result = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < result.height; y++)
    for (let x = 0; x < result.width; x++) {
      const at = (y * result.width + x) * 4;
      const from = (y * 2 * width + x * 2) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const sum =
          data[from + channel]! +
          data[from + 4 + channel]! +
          data[from + width * 4 + channel]! +
          data[from + width * 4 + 4 + channel]!;
        result.data[at + channel] = Math.round(Math.round(sum / 4 / 8.226) * 8.226);
      }
      result.data[at + 3] = 255;
    }
  return result;
}

function encode(png: PNG): Buffer {
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}
