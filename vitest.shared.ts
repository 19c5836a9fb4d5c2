import type { UserConfig } from 'vite';

/**
 * Settings every package's tests share: workspace packages resolve to their sources (the `@entente/source`
 * export condition), so that no build is needed before a test.
 */
export const shared: UserConfig = {
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@entente/source', 'module', 'node', 'development|production'] } },
};
