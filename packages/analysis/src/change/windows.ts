import { type EvidenceGraph, timeOf } from '../graph/build.ts';
import { type Stance, type StanceOptions, stances } from '../stance/stance.ts';

/** A stretch of time, both days included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** How the stance of two actors moved between two windows, with the evidence that made it. */
export interface StanceChange {
  readonly a: string;
  readonly b: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Edge ids of the later window's evidence, strongest first. */
  readonly evidence: readonly string[];
}

export interface WindowStances extends Window {
  readonly stances: readonly Stance[];
  /** Against the window before; largest first. */
  readonly changes: readonly StanceChange[];
}

/** Windows of so many days from the first dated evidence to the last; none where nothing is dated. */
export function windowsOf(graph: EvidenceGraph, days: number): readonly Window[] {
  let first: string | undefined;
  let last: string | undefined;
  graph.forEachEdge((_edge, evidence) => {
    const time = timeOf(evidence);
    if (time === undefined) return;
    if (first === undefined || time < first) first = time;
    if (last === undefined || time > last) last = time;
  });
  if (first === undefined || last === undefined) return [];
  const windows: Window[] = [];
  const step = Math.max(1, Math.floor(days));
  for (let from = first; from <= last; from = addDays(from, step))
    windows.push({ from, to: addDays(from, step - 1) });
  return windows;
}

/** Stances window by window and what changed between one and the next. Cost: `stances` for each window. */
export function change(
  graph: EvidenceGraph,
  windows: readonly Window[],
  options: StanceOptions = {},
): readonly WindowStances[] {
  let before = new Map<string, Stance>();
  return windows.map(window => {
    const now = stances(graph, { ...options, ...window });
    const current = new Map(now.map(stance => [`${stance.a}\u0000${stance.b}`, stance]));
    const changes = [...current].map(([key, { a, b, score, parts }]): StanceChange => {
      const old = before.get(key)?.score ?? 0;
      return {
        a,
        b,
        before: old,
        after: score,
        difference: score - old,
        evidence: parts.map(part => part.edge),
      };
    });
    before = current;
    return {
      ...window,
      stances: now,
      changes: changes
        .filter(({ difference }) => difference !== 0)
        .sort((p, q) => Math.abs(q.difference) - Math.abs(p.difference) || (p.a + p.b < q.a + q.b ? -1 : 1)),
    };
  });
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
