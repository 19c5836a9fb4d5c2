import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { available } from '../../../scripts/require.ts';
import { scratch } from './harness.ts';

export const redisIsHere = available(
  'redis',
  spawnSync('redis-server', ['--version']).status === 0,
  'install redis-server 6.2 or later',
);

/** A Redis server of the test's own, which keeps nothing. */
export async function startRedis(): Promise<{ readonly address: string; stop(): void }> {
  const port = await freePort();
  const child = spawn('redis-server', [
    '--port',
    String(port),
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    scratch(),
  ]);
  await ready(child);
  return { address: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGKILL') };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
    child.once('exit', code => reject(new Error(`redis-server ended with ${code}: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
