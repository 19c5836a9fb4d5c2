import { expect, it } from 'vitest';
import { lazyEnglish } from './lazy.ts';
import { loadEnglish } from './load.ts';

it('names its model before it is loaded, and analyses as the loaded one does', async () => {
  const lazy = await lazyEnglish();
  const loaded = await loadEnglish();
  expect(lazy.model).toBe(loaded.model);
  expect(await lazy.analyze('The ship left.')).toEqual(await loaded.analyze('The ship left.'));
  await Promise.all([lazy.close(), loaded.close()]);
});

it('closes without ever having loaded', async () => {
  const lazy = await lazyEnglish();
  await expect(lazy.close()).resolves.toBeUndefined();
});
