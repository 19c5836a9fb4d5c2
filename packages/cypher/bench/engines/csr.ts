/**
 * The limit of plain JavaScript: loops written by hand for each query over compressed sparse rows (one for each
 * type and direction) and columns of properties.
 */
import { type BenchGraph, LABELS, TYPES } from '../graph.ts';
import type { BenchQuery } from '../queries.ts';
import type { BenchEngine, Rows } from './engine.ts';

interface Sparse {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly relationships: Uint32Array;
}

const SUPPORTS = 0;
const OPPOSES = 1;
const MEDIATES = 2;

export function csrEngine(): BenchEngine {
  let g!: BenchGraph;
  let out: Sparse[] = [];
  let into: Sparse[] = [];
  let byName = new Map<string, number>();
  let stamp = new Uint32Array(0);
  let tick = 0;

  const find = (name: string, label?: number): number => {
    const id = byName.get(name);
    return id !== undefined && (label === undefined || g.label[id] === label) ? id : -1;
  };

  const twoHops = (start: number): Rows => {
    const { offsets, neighbours } = out[SUPPORTS]!;
    const counts = new Uint32Array(g.n);
    const touched: number[] = [];
    for (let i = offsets[start]!; i < offsets[start + 1]!; i++) {
      const b = neighbours[i]!;
      for (let j = offsets[b]!; j < offsets[b + 1]!; j++)
        if (counts[neighbours[j]!]!++ === 0) touched.push(neighbours[j]!);
    }
    return topTen(touched.map(id => [g.name[id]!, counts[id]!]));
  };

  const triangles = (): Rows => {
    // from low to high degree: each unordered triangle once, hubs last
    const o = out[OPPOSES]!;
    const i = into[OPPOSES]!;
    const degree = (u: number): number =>
      o.offsets[u + 1]! - o.offsets[u]! + i.offsets[u + 1]! - i.offsets[u]!;
    const below = (u: number, v: number): boolean => {
      const du = degree(u);
      const dv = degree(v);
      return du < dv || (du === dv && u < v);
    };
    const mark = new Uint32Array(g.n);
    const up = (u: number, visit: (v: number) => void): void => {
      for (const side of [o, i]) {
        for (let k = side.offsets[u]!; k < side.offsets[u + 1]!; k++) {
          if (below(u, side.neighbours[k]!)) visit(side.neighbours[k]!);
        }
      }
    };
    let total = 0;
    for (let u = 0; u < g.n; u++) {
      up(u, v => {
        mark[v]!++;
      });
      up(u, v =>
        up(v, w => {
          total += mark[w]!;
        }),
      );
      up(u, v => {
        mark[v] = 0;
      });
    }
    return [[total]];
  };

  const grouped = (): Rows => {
    const counts = new Float64Array(12);
    const sums = new Float64Array(12);
    for (let e = 0; e < g.m; e++) {
      const key = g.type[e]! * 3 + g.label[g.source[e]!]!;
      counts[key]!++;
      sums[key]! += g.confidence[e]!;
    }
    const rows: [string, string, number, number][] = [];
    for (let key = 0; key < 12; key++) {
      if (counts[key]! > 0)
        rows.push([TYPES[Math.floor(key / 3)]!, LABELS[key % 3]!, counts[key]!, sums[key]! / counts[key]!]);
    }
    return rows.sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
  };

  const shortest = (a: number, b: number): Rows => {
    const seen = new Uint8Array(g.n);
    seen[a] = 1;
    seen[b] = 2;
    let near = [a];
    let far = [b];
    for (let depth = 1; near.length > 0 && far.length > 0 && depth <= 8; depth++) {
      const forward = near.length <= far.length;
      const mine = forward ? 1 : 2;
      const next: number[] = [];
      for (const u of forward ? near : far) {
        for (const { offsets, neighbours } of forward ? out : into) {
          for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
            const v = neighbours[i]!;
            if (seen[v] === 0) {
              seen[v] = mine;
              next.push(v);
            } else if (seen[v] !== mine) return [[depth]];
          }
        }
      }
      if (forward) near = next;
      else far = next;
    }
    return [];
  };

  const mediators = (): Rows => {
    const mediates = out[MEDIATES]!;
    const opposed = into[OPPOSES]!;
    const found: [number, number][] = [];
    for (let u = 0; u < g.n; u++) {
      tick++;
      let count = 0;
      for (let i = mediates.offsets[u]!; i < mediates.offsets[u + 1]!; i++) {
        const x = mediates.neighbours[i]!;
        for (let j = opposed.offsets[x]!; j < opposed.offsets[x + 1]!; j++) {
          const y = opposed.neighbours[j]!;
          if (stamp[y] === tick) continue;
          stamp[y] = tick;
          count++;
        }
      }
      if (count > 0) found.push([u, count]);
    }
    const cut = found.map(([, count]) => count).sort((a, b) => b - a)[Math.min(9, found.length - 1)]!;
    return topTen(found.filter(([, count]) => count >= cut).map(([u, count]) => [g.name[u]!, count]));
  };

  const within = (start: number, hops: number): Rows => {
    const { offsets, neighbours } = out[SUPPORTS]!;
    tick++;
    let count = 0;
    let frontier = [start];
    for (let depth = 0; depth < hops; depth++) {
      const next: number[] = [];
      for (const u of frontier) {
        for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
          const v = neighbours[i]!;
          if (stamp[v] === tick) continue;
          stamp[v] = tick;
          count++;
          next.push(v);
        }
      }
      frontier = next;
    }
    return [[count]];
  };

  const filteredHop = (start: number): Rows => {
    const rows: [string, number][] = [];
    for (const { offsets, neighbours, relationships } of out) {
      for (let i = offsets[start]!; i < offsets[start + 1]!; i++) {
        const confidence = g.confidence[relationships[i]!]!;
        const b = neighbours[i]!;
        if (confidence > 0.8 && g.weight[b]! >= 50) rows.push([g.name[b]!, confidence]);
      }
    }
    return rows;
  };

  const count = (test: (name: string) => boolean): Rows => {
    let total = 0;
    for (let i = 0; i < g.n; i++) if (test(g.name[i]!)) total++;
    return [[total]];
  };

  const loops: Readonly<Record<string, (p: Readonly<Record<string, string>>) => Rows>> = {
    Q1: p => {
      const id = find(p.n!, 2);
      return id < 0 ? [] : [[g.kind[id], g.weight[id]]];
    },
    Q2: p => filteredHop(find(p.n!, 0)),
    Q3: p => twoHops(g.name.indexOf(p.n!)),
    Q3i: p => twoHops(find(p.n!, 0)),
    Q4: triangles,
    Q5: grouped,
    Q6: p => shortest(find(p.a!), find(p.b!)),
    Q7: mediators,
    Q8a: () => count(name => name.includes('lunar')),
    Q8b: () => {
      const expression = /^(?:.*[aeiou]r(so|ka).* .*7)$/s;
      return count(name => expression.test(name));
    },
    Q9: p => within(find(p.n!, 0), 3),
  };

  return {
    load(graph) {
      g = graph;
      const lists = TYPES.map((): number[] => []);
      for (let e = 0; e < g.m; e++) lists[g.type[e]!]!.push(e);
      out = lists.map(list => sparse(g.n, list, g.source, g.target));
      into = lists.map(list => sparse(g.n, list, g.target, g.source));
      byName = new Map(g.name.map((name, id) => [name, id]));
      stamp = new Uint32Array(g.n);
    },
    run: (query: BenchQuery) => loops[query.id]!(query.parameters),
  };
}

function sparse(n: number, list: readonly number[], from: Uint32Array, to: Uint32Array): Sparse {
  const offsets = new Uint32Array(n + 1);
  for (const e of list) offsets[from[e]! + 1]!++;
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, n);
  const neighbours = new Uint32Array(list.length);
  const relationships = new Uint32Array(list.length);
  for (const e of list) {
    const at = next[from[e]!]!++;
    neighbours[at] = to[e]!;
    relationships[at] = e;
  }
  return { offsets, neighbours, relationships };
}

function topTen(rows: [string, number][]): Rows {
  return rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
}
