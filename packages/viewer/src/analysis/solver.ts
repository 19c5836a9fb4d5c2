import type { Highs } from '@entente/analysis/solver';
import wasm from 'highs/runtime?url';

/** The solver for proofs, a file of the same origin; null where the page's policy forbids WebAssembly. */
export async function startSolver(): Promise<Highs | null> {
  try {
    const { loadSolver } = await import('@entente/analysis/solver');
    return await loadSolver({ locateFile: () => wasm });
  } catch {
    return null;
  }
}
