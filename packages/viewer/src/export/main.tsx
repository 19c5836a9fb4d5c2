import { mountViewer } from '../app/mount.tsx';
import { showStartError } from '../app/start-error.ts';
import { ViewerError } from '../errors.ts';
import type { ExportedData } from './fill.ts';

/** The page that carries its graph in itself: opened from disk, it needs no server and no network. */
async function start(): Promise<void> {
  const element = document.getElementById('entente');
  const data = document.getElementById('entente-data');
  if (!element) return;
  try {
    const text = data?.textContent?.trim();
    if (!text)
      throw new ViewerError(
        'BAD_FILE',
        'This page carries no graph.',
        'Write one with “entente export --format html”.',
      );
    const { title, ndjson } = JSON.parse(text) as ExportedData;
    data?.remove();
    const { openExported } = await import('@entente/graph-store/browser');
    const store = await openExported(ndjson);
    mountViewer(element, store.source(), { title });
  } catch (error) {
    showStartError(element, error, () => location.reload());
  }
}

void start();
