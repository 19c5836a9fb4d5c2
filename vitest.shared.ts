import { defineProject } from 'vitest/config';

/**
 * Settings every package's tests share: workspace packages resolve to their sources (the `@entente/source`
 * export condition), so that no build is needed before a test.
 */
export function projectFor(name: string) {
  return defineProject({
    resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
    ssr: { resolve: { conditions: ['@entente/source', 'module', 'node', 'development|production'] } },
    test: {
      name,
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
      testTimeout: 30_000,
    },
  });
}
