import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs the loader and kills it with SIGKILL after `delay` milliseconds of loading (never, where it is not given).
 * Gives how many documents it had acknowledged, and whether it came to its end.
 */
export function runLoader(
  path: string,
  documents: number,
  seed: number,
  delay?: number,
): Promise<{ readonly acknowledged: number; readonly done: boolean; readonly took: number }> {
  const loader = fileURLToPath(new URL('../file/loader.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=@entente/source', '--import', 'tsx', loader, path, String(documents), String(seed)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let acknowledged = 0;
    let done = false;
    let from = 0;
    let rest = '';
    let errors = '';
    child.stderr.on('data', chunk => {
      errors += chunk;
    });
    child.stdout.on('data', chunk => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === 'ready') {
          from = performance.now();
          if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
        } else if (line === 'done') done = true;
        else acknowledged = Math.max(acknowledged, Number(line));
      }
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the loader failed: ${errors.slice(-2000)}`));
      else resolve({ acknowledged, done, took: performance.now() - from });
    });
  });
}
