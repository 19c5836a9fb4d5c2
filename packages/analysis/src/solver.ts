import type { Highs, InitOptions } from 'highs';

export type { Highs } from 'highs';

/**
 * Loads the solver that proofs need (`@entente/analysis/solver`: kept apart, so that nobody loads it unasked). In a
 * page `locateFile` says where its 3.4 MB of WebAssembly are; the page's policy must allow `'wasm-unsafe-eval'`.
 *
 * @throws what WebAssembly throws where it is missing or forbidden
 */
export async function loadSolver(options?: InitOptions): Promise<Highs> {
  const module = await import('highs');
  // Its types describe the CommonJS build; modules get the loader as the default export.
  const load = module.default as unknown as (options?: InitOptions) => Promise<Highs>;
  return load(options);
}
