import { createStore, type StoreApi } from 'zustand/vanilla';
import { everything, type ViewFilter } from '../model/filter.ts';
import type { Tone } from '../model/tone.ts';

export const views = ['graph', 'alliances', 'mediators', 'timeline', 'claims', 'query'] as const;
export type ViewName = (typeof views)[number];

/** What every view shows the evidence of. Ids are the graph's. */
export type Selection =
  | { readonly kind: 'nodes'; readonly ids: readonly string[] }
  | { readonly kind: 'pair'; readonly from: string; readonly to: string; readonly tone?: Tone };

/** An article, open at one of its findings (the id of a relationship or a claim). */
export interface Reading {
  readonly doc: string;
  readonly at?: string;
}

/** What an address holds: whoever opens it sees the same. */
export interface Shared {
  readonly view: ViewName;
  readonly filter: ViewFilter;
  readonly selection: Selection | null;
  readonly reading: Reading | null;
  /** Text of the query box. */
  readonly cypher: string;
  /** Query whose nodes and relations the graph is restricted to. */
  readonly scope: string | null;
  /** Deeds of persons and bodies count for the states they speak for. */
  readonly rollUp: boolean;
  /** Camps are drawn behind the graph. */
  readonly camps: boolean;
}

export const initial: Shared = {
  view: 'graph',
  filter: everything,
  selection: null,
  reading: null,
  cypher: '',
  scope: null,
  rollUp: true,
  camps: false,
};

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface ViewerState extends Shared {
  readonly theme: ThemeChoice;
  readonly filtersOpen: boolean;
  readonly searchOpen: boolean;
  go(view: ViewName): void;
  setFilter(change: Partial<ViewFilter>): void;
  clearFilter(): void;
  select(selection: Selection | null): void;
  /** Adds a node to a selection of nodes, or takes it out. */
  toggleNode(id: string): void;
  read(reading: Reading | null): void;
  setCypher(text: string): void;
  setScope(cypher: string | null): void;
  setRollUp(rollUp: boolean): void;
  setCamps(camps: boolean): void;
  setTheme(theme: ThemeChoice): void;
  setFiltersOpen(open: boolean): void;
  setSearchOpen(open: boolean): void;
  /** Takes over what an address says. */
  restore(shared: Shared): void;
}

export type ViewerStore = StoreApi<ViewerState>;

export function createViewerStore(start: Partial<Shared> = {}, theme: ThemeChoice = 'system'): ViewerStore {
  return createStore<ViewerState>((set, get) => ({
    ...initial,
    ...start,
    theme,
    filtersOpen: globalThis.matchMedia?.('(min-width: 900px)').matches ?? true,
    searchOpen: false,
    go: view => set({ view }),
    setFilter: change => set({ filter: { ...get().filter, ...change } }),
    clearFilter: () => set({ filter: everything }),
    select: selection => set({ selection, reading: null }),
    toggleNode: id => {
      const { selection } = get();
      const ids = selection?.kind === 'nodes' ? selection.ids : [];
      const next = ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id];
      set({ selection: next.length ? { kind: 'nodes', ids: next } : null, reading: null });
    },
    read: reading => set({ reading }),
    setCypher: cypher => set({ cypher }),
    setScope: scope => set({ scope, selection: null, reading: null }),
    setRollUp: rollUp => set({ rollUp }),
    setCamps: camps => set({ camps }),
    setTheme: theme => set({ theme }),
    setFiltersOpen: filtersOpen => set({ filtersOpen }),
    setSearchOpen: searchOpen => set({ searchOpen }),
    restore: shared => set(shared),
  }));
}
