import type { CurationAction } from '@entente/ontology';
import { createContext, useContext } from 'react';

export interface Done {
  readonly event: string;
  readonly text: string;
}

/** Corrections of the open project: made, undone, and what went wrong. */
export interface Corrections {
  readonly can: boolean;
  readonly busy: boolean;
  readonly last: Done | null;
  readonly error: unknown;
  /** Makes a correction; true where it was made. */
  make(change: () => Promise<CurationAction>): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  readonly canRedo: boolean;
  dismiss(): void;
}

export const CorrectionsContext = createContext<Corrections | null>(null);

export function useCorrections(): Corrections {
  const corrections = useContext(CorrectionsContext);
  if (!corrections) throw new Error('useCorrections outside of a project');
  return corrections;
}
