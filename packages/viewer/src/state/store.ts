import { type TemporalState, temporal } from 'zundo';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { everything, type ViewFilter } from '../model/filter.ts';
import type { Tone } from '../model/tone.ts';
import { made, madeAgain, noSteps, type StepKind, type Steps, takenBack } from './steps.ts';

export const views = ['graph', 'alliances', 'mediators', 'timeline', 'claims', 'query'] as const;
export type ViewName = (typeof views)[number];

/** What the matrix of alliances shows of two actors: their stance, or their positions on others. */
export const matrices = ['stance', 'congruence', 'conflict', 'subtract'] as const;
export type Matrix = (typeof matrices)[number];

/** What every view shows the evidence of. Ids are the graph's. */
export type Selection =
  | { readonly kind: 'nodes'; readonly ids: readonly string[] }
  | {
      readonly kind: 'pair';
      readonly from: string;
      readonly to: string;
      readonly tone?: Tone;
      /** With all who stand for either end. */
      readonly rolled?: true;
    };

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
  /** The graph draws states and bodies instead of those who speak for them. */
  readonly states: boolean;
  readonly matrix: Matrix;
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
  states: false,
  matrix: 'stance',
};

/** What undo and redo go over: all that is shared but where one is and what one reads, which has the browser's back. */
export type Explored = Omit<Shared, 'view' | 'selection' | 'reading' | 'cypher'>;

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface ViewerState extends Shared {
  readonly theme: ThemeChoice;
  readonly filtersOpen: boolean;
  readonly searchOpen: boolean;
  /** What explains the page, where it is open. */
  readonly guide: 'tour' | 'keys' | null;
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
  setStates(states: boolean): void;
  setMatrix(matrix: Matrix): void;
  setTheme(theme: ThemeChoice): void;
  setFiltersOpen(open: boolean): void;
  setSearchOpen(open: boolean): void;
  setGuide(guide: 'tour' | 'keys' | null): void;
  /** Takes over what an address says. */
  restore(shared: Shared): void;
  /** What can be taken back, in order: changes of what is shown (here) and corrections (`editing`). */
  readonly steps: Steps;
  noteStep(what: 'made' | 'undone' | 'redone', kind: StepKind): void;
}

export type ViewerStore = StoreApi<ViewerState> & {
  readonly temporal: StoreApi<TemporalState<Explored>>;
};

/** Changes within so many milliseconds of each other are one step: a slider, or time that plays. */
const oneStep = 1000;

export function createViewerStore(start: Partial<Shared> = {}, theme: ThemeChoice = 'system'): ViewerStore {
  const creator = temporal<ViewerState, [], [], Explored>(
    (set, get) => ({
      ...initial,
      ...start,
      theme,
      filtersOpen: globalThis.matchMedia?.('(min-width: 900px)').matches ?? true,
      searchOpen: false,
      guide: null,
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
      setStates: states => set({ states, selection: null, reading: null }),
      setMatrix: matrix => set({ matrix }),
      setTheme: theme => set({ theme }),
      setFiltersOpen: filtersOpen => set({ filtersOpen }),
      setSearchOpen: searchOpen => set({ searchOpen }),
      setGuide: guide => set({ guide }),
      restore: shared => set(shared),
      steps: noSteps,
      noteStep: (what, kind) => {
        const next = what === 'made' ? made : what === 'undone' ? takenBack : madeAgain;
        set({ steps: next(get().steps, kind) });
      },
    }),
    {
      partialize: explored,
      equality: (before, after) =>
        (Object.keys(before) as (keyof Explored)[]).every(key => before[key] === after[key]),
      limit: 200,
      handleSet: save => {
        let last = Number.NEGATIVE_INFINITY;
        let moved = '';
        return (past, _replace, current) => {
          const moves = slid(past as Explored, current);
          const now = performance.now();
          const goesOn = moves !== '' && moves === moved && now - last < oneStep;
          last = now;
          moved = moves;
          if (goesOn) return;
          save(past as ViewerState);
          store.getState().noteStep('made', 'view');
        };
      },
    },
  );
  const store: ViewerStore = createStore<ViewerState>()(creator);
  return store;
}

function explored(state: Shared): Explored {
  const kept: Partial<Record<keyof Shared, unknown>> = {};
  for (const key of Object.keys(initial) as (keyof Shared)[])
    if (!['view', 'selection', 'reading', 'cypher'].includes(key)) kept[key] = state[key];
  return kept as Explored;
}

/** What a slider or time that plays changed, where nothing else was; else ''. */
function slid(before: Explored, after: Explored): string {
  const others = (Object.keys(after) as (keyof Explored)[]).filter(key => key !== 'filter');
  if (others.some(key => before[key] !== after[key])) return '';
  const fields = (Object.keys({ ...before.filter, ...after.filter }) as (keyof ViewFilter)[]).filter(
    key => before.filter[key] !== after.filter[key],
  );
  const slides = fields.every(key => key === 'from' || key === 'to' || key === 'minConfidence');
  return slides ? (fields.includes('minConfidence') ? 'confidence' : 'time') : '';
}

/** Takes the last change of what is shown back, or makes it again. */
export function stepView(store: ViewerStore, what: 'undo' | 'redo'): void {
  const history = store.temporal.getState();
  if ((what === 'undo' ? history.pastStates : history.futureStates).length === 0) return;
  history[what]();
  store.getState().noteStep(what === 'undo' ? 'undone' : 'redone', 'view');
}
