import { useViewer } from '../state/context.ts';

/** What a selected pair of an analysis takes along: where persons stand for their states, their sentences belong to it. */
export function useRolled(): { readonly rolled?: true } {
  return useViewer(s => s.rollUp) ? { rolled: true } : {};
}
