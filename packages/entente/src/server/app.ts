import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EntenteError } from '../errors.ts';

/** Folder of the built explorer, within the viewer's package. */
export function appFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('@entente/viewer/package.json');
  return path.join(path.dirname(manifest), 'dist', 'app');
}

/** @throws EntenteError where the explorer is not built. */
export function builtAppFolder(): string {
  const folder = appFolder();
  if (!existsSync(path.join(folder, 'index.html')))
    throw new EntenteError('SERVER', 'the explorer is not built', {
      hint: 'run: npx -y pnpm@12.21.0 --filter @entente/viewer build:app',
    });
  return folder;
}
