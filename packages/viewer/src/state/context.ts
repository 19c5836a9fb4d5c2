import type { GraphSource } from '@entente/graph-store';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { FacetCounts, Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { ViewerState, ViewerStore } from './store.ts';

/** What the views share: where data comes from, and the graph as it is filtered now. */
export interface Project {
  readonly source: GraphSource;
  readonly title: string;
  readonly model: GraphModel;
  readonly visibility: Visibility;
  readonly facets: FacetCounts;
  readonly dark: boolean;
  /** Grows with every reload: what was asked of the source before is old. */
  readonly version: number;
  readonly reload: () => void;
}

export const StoreContext = createContext<ViewerStore | null>(null);
export const ProjectContext = createContext<Project | null>(null);

/** What whoever mounted the explorer lets it do beside showing its source. */
export interface Mount {
  /** Opens a file in place of what is shown; absent where that is not wanted. */
  readonly openFile?: (file: File) => void;
  /** Address of the page that connects to Neo4j; absent where there is none. */
  readonly neo4jPage?: string;
}

export const MountContext = createContext<Mount>({});

export function useViewer<T>(pick: (state: ViewerState) => T): T {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useViewer outside of a viewer');
  return useStore(store, pick);
}

export function useProject(): Project {
  const project = useContext(ProjectContext);
  if (!project) throw new Error('useProject outside of a project');
  return project;
}
