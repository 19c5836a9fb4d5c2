import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entente, examples, gazetteer, root, scratch } from './harness.ts';
import { redisIsHere, startRedis } from './redis.ts';

describe.skipIf(!redisIsHere)(
  'a build whose articles are read by workers (skipped where Redis is missing)',
  () => {
    let redis: Awaited<ReturnType<typeof startRedis>>;
    const workers: ChildProcess[] = [];
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => {
      for (const worker of workers) worker.kill('SIGKILL');
      redis.stop();
    });

    /** A worker in a process of its own, as it runs on another machine. */
    async function startWorker(): Promise<ChildProcess> {
      const main = path.join(root, 'packages/entente/src/main.ts');
      const child = spawn(
        process.execPath,
        [
          '--import',
          'tsx',
          '--conditions=@entente/source',
          main,
          'worker',
          '--queue',
          redis.address,
          '--gazetteer',
          gazetteer,
        ],
        { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      workers.push(child);
      await once(child.stderr!, 'data');
      return child;
    }

    async function somethingIsRead(): Promise<void> {
      const client = new Redis(redis.address);
      try {
        for (;;) {
          for (const key of await client.keys('bull:*:active')) if ((await client.llen(key)) > 0) return;
          await new Promise(resolve => setTimeout(resolve, 20));
        }
      } finally {
        client.disconnect();
      }
    }

    const rows = async (store: string) => {
      const cypher = `MATCH (a)-[r]->(b) RETURN a.name AS a, type(r) AS type, b.name AS b, r.quote AS quote, r.doc AS doc ORDER BY doc, quote, type, a, b`;
      return (await entente(['query', cypher, '--store', store, '--format', 'json'])).out;
    };

    it('gives the graph of a build in one process, though a worker dies over it', async () => {
      const folder = scratch();
      const alone = path.join(folder, 'alone.entente');
      const spread = path.join(folder, 'spread.entente');
      expect((await entente(['build', examples, '--gazetteer', gazetteer, '-o', alone])).code).toBe(0);
      const mortal = await startWorker();
      const built = entente([
        'build',
        examples,
        '--gazetteer',
        gazetteer,
        '-o',
        spread,
        '--queue',
        redis.address,
      ]);
      await somethingIsRead();
      mortal.kill('SIGKILL');
      const survivor = await startWorker();
      const { code, err } = await built;
      expect(err).toContain('25 articles read');
      expect(code).toBe(0);
      expect(await rows(spread)).toBe(await rows(alone));
      survivor.kill('SIGINT');
      const [exitCode] = await once(survivor, 'exit');
      expect(exitCode).toBe(0);
    }, 180_000);

    it('finds what was read for an earlier build', async () => {
      // No worker is left: the answers lie in Redis.
      const store = path.join(scratch(), 'again.entente');
      const { code } = await entente([
        'build',
        examples,
        '--gazetteer',
        gazetteer,
        '-o',
        store,
        '--queue',
        redis.address,
      ]);
      expect(code).toBe(0);
    }, 60_000);

    it('says that nobody works, and ends when it is interrupted', async () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 6000);
      const { code, err } = await entente(['build', '-', '-o', 'p.entente', '--queue', redis.address], {
        stdin: 'Ashmere welcomed the talks.',
        signal: stop.signal,
      });
      expect(err).toContain('no worker is connected');
      expect(code).toBe(130);
    }, 30_000);

    it('says on one line that no Redis answers, and creates no project', async () => {
      const { code, err } = await entente(['build', '-', '--queue', 'redis://:secret@127.0.0.1:1'], {
        stdin: 'Text.',
      });
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain('Redis');
      expect(err).not.toContain('secret');
      expect((await entente(['build', '-', '--queue', 'http://host'], { stdin: 'Text.' })).code).toBe(2);
    });
  },
);
