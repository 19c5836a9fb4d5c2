import { type EntityType, entityTypes } from '@entente/ontology';
import { everything, type ViewFilter } from '../model/filter.ts';
import { type Tone, tones } from '../model/tone.ts';
import {
  initial,
  type Matrix,
  matrices,
  type Reading,
  type Selection,
  type Shared,
  type ViewerStore,
  type ViewName,
  views,
} from './store.ts';

const longest = 20_000;

/**
 * What is shared as the part of an address after `#`: it works on any server and from disk. What is at its
 * default is left out.
 */
export function encode(shared: Shared): string {
  const p = new URLSearchParams();
  const { filter, selection } = shared;
  if (shared.view !== 'graph') p.set('view', shared.view);
  if (selection?.kind === 'nodes') for (const id of selection.ids) p.append('node', id);
  if (selection?.kind === 'pair') {
    p.append('pair', selection.from);
    p.append('pair', selection.to);
    if (selection.tone) p.set('pairTone', selection.tone);
    if (selection.rolled) p.set('pairOf', 'all');
  }
  if (shared.reading) p.set('read', shared.reading.doc);
  if (shared.reading?.at) p.set('at', shared.reading.at);
  for (const value of filter.types) p.append('type', value);
  for (const value of filter.predicates) p.append('predicate', value);
  for (const value of filter.tones) p.append('tone', value);
  for (const value of filter.outlets) p.append('outlet', value);
  if (filter.said !== 'all') p.set('said', filter.said);
  if (filter.minConfidence > 0) p.set('confidence', String(filter.minConfidence));
  if (filter.from) p.set('from', filter.from);
  if (filter.to) p.set('to', filter.to);
  if (!filter.undated) p.set('undated', 'no');
  if (!filter.connected) p.set('unconnected', 'yes');
  if (shared.cypher) p.set('cypher', shared.cypher.slice(0, longest));
  if (shared.scope) p.set('scope', shared.scope.slice(0, longest));
  if (!shared.rollUp) p.set('persons', 'apart');
  if (shared.camps) p.set('camps', 'yes');
  if (shared.states) p.set('states', 'yes');
  if (shared.matrix !== 'stance') p.set('matrix', shared.matrix);
  return p.toString();
}

/** The opposite of {@link encode}; whatever makes no sense is passed over. */
export function decode(hash: string): Shared {
  const p = new URLSearchParams(hash.replace(/^#/, '').slice(0, longest * 3));
  const view = p.get('view');
  const confidence = Number(p.get('confidence') ?? 0);
  const said = p.get('said');
  const filter: ViewFilter = {
    ...everything,
    types: known<EntityType>(p.getAll('type'), entityTypes),
    predicates: p.getAll('predicate').filter(name => /^[A-Z][A-Z0-9_]{0,63}$/.test(name)),
    tones: known<Tone>(p.getAll('tone'), tones),
    outlets: p.getAll('outlet'),
    said: said === 'asserted' || said === 'attributed' ? said : 'all',
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    undated: p.get('undated') !== 'no',
    connected: p.get('unconnected') !== 'yes',
    ...day('from', p.get('from')),
    ...day('to', p.get('to')),
  };
  return {
    ...initial,
    view: (views as readonly string[]).includes(view ?? '') ? (view as ViewName) : 'graph',
    filter,
    selection: selectionFrom(p),
    reading: readingFrom(p),
    cypher: p.get('cypher') ?? '',
    scope: p.get('scope'),
    rollUp: p.get('persons') !== 'apart',
    camps: p.get('camps') === 'yes',
    states: p.get('states') === 'yes',
    matrix: known<Matrix>([p.get('matrix') ?? ''], matrices)[0] ?? 'stance',
  };
}

function selectionFrom(p: URLSearchParams): Selection | null {
  const [from, to] = p.getAll('pair');
  if (from && to) {
    const tone = known<Tone>([p.get('pairTone') ?? ''], tones)[0];
    const rolled = p.get('pairOf') === 'all' ? ({ rolled: true } as const) : {};
    return { kind: 'pair', from, to, ...(tone ? { tone } : {}), ...rolled };
  }
  const ids = p.getAll('node').slice(0, 200);
  return ids.length ? { kind: 'nodes', ids } : null;
}

function readingFrom(p: URLSearchParams): Reading | null {
  const doc = p.get('read');
  const at = p.get('at');
  return doc ? { doc, ...(at ? { at } : {}) } : null;
}

function day(key: 'from' | 'to', value: string | null): Partial<ViewFilter> {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { [key]: value } : {};
}

function known<T extends string>(values: readonly string[], allowed: readonly T[]): T[] {
  return values.filter((value): value is T => (allowed as readonly string[]).includes(value));
}

/** What makes a step in the history; the rest changes the address in place. */
function isStep(before: Shared, after: Shared): boolean {
  return before.view !== after.view || before.selection !== after.selection || before.scope !== after.scope;
}

/** Keeps the address and the store alike, both ways; returns how to stop. */
export function followAddress(store: ViewerStore, target: Window = window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restoring = false;
  const write = (step: boolean) => {
    const hash = encode(store.getState());
    const address = `${target.location.pathname}${target.location.search}${hash ? `#${hash}` : ''}`;
    if (hash === target.location.hash.replace(/^#/, '')) return;
    if (step) target.history.pushState(null, '', address);
    else target.history.replaceState(null, '', address);
  };
  const stop = store.subscribe((after, before) => {
    if (restoring) return;
    clearTimeout(timer);
    if (isStep(before, after)) write(true);
    // A slider moves faster than browsers let pages change their address.
    else timer = setTimeout(() => write(false), 250);
  });
  const restore = () => {
    clearTimeout(timer);
    restoring = true;
    store.getState().restore(decode(target.location.hash));
    restoring = false;
  };
  target.addEventListener('popstate', restore);
  target.addEventListener('hashchange', restore);
  return () => {
    clearTimeout(timer);
    stop();
    target.removeEventListener('popstate', restore);
    target.removeEventListener('hashchange', restore);
  };
}
