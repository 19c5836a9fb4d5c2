import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('runs jobs in order, one at a time, past failures', async () => {
  const turns = new Turns();
  const log: string[] = [];
  const job =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      log.push(`${name} starts`);
      await new Promise(resolve => setTimeout(resolve, 1));
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    turns.take(job('a')),
    turns.take(job('b', true)),
    turns.take(job('c')),
  ]);
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
});
