import { ViewerError } from '../errors.ts';
import { connectHttp } from '../sources/http.ts';
import { mountViewer } from './mount.tsx';
import { showStartError } from './start-error.ts';

/** The page that `entente serve` gives out: connects to the server it came from. */
async function start(): Promise<void> {
  const element = document.getElementById('entente');
  if (!element) throw new ViewerError('BAD_ANSWER', 'The page has no element for the explorer.');
  try {
    const { source, capabilities } = await connectHttp();
    mountViewer(element, source, {
      title: capabilities.title ?? 'Graph',
      guide: true,
      neo4jPage: 'neo4j.html',
    });
  } catch (error) {
    showStartError(element, error, () => void start(), 'neo4j.html');
  }
}

void start();
