import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GraphStore } from '@entente/graph-store';
import { fillTemplate } from '@entente/viewer/export';
import { EntenteError } from '../errors.ts';
import { appFolder } from '../server/app.ts';

/**
 * The graph as one page that needs no server and no network: the explorer's template filled with the records.
 * The whole page is held in memory.
 *
 * @throws EntenteError where the explorer is not built.
 */
export async function* exportHtml(store: GraphStore, title: string): AsyncIterable<string> {
  const file = path.join(appFolder(), '..', 'export', 'export.html');
  if (!existsSync(file))
    throw new EntenteError('SERVER', 'the explorer is not built', {
      hint: 'run: npx -y pnpm@12.21.0 --filter @entente/viewer build:app',
    });
  const template = await readFile(file, 'utf8');
  let ndjson = '';
  for await (const chunk of store.export('ndjson')) ndjson += chunk;
  yield fillTemplate(template, { title, ndjson });
}
