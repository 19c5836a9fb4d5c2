import { apply, type Constants, HEADS, type Linear, type Norm, type Room, rounded, WIDTH } from './layers.ts';
import type { Memory } from './memory.ts';

/** One encoder layer. Query, key and value are one product, but for the last layer, whose queries are fewer. */
export interface Layer {
  readonly query: Linear | undefined;
  readonly mixed: Linear;
  readonly out: Linear;
  readonly up: Linear;
  readonly down: Linear;
  readonly norms: readonly [Norm, Norm];
}

export function readLayer(constants: Constants, name: string, last: boolean): Layer {
  const part = (key: string): string => `${name}.${key}`;
  return {
    query: last ? constants.linear(part('query')) : undefined,
    mixed: last
      ? constants.linear(part('key'), part('value'))
      : constants.linear(part('query'), part('key'), part('value')),
    out: constants.linear(part('out')),
    up: constants.linear(part('up')),
    down: constants.linear(part('down')),
    norms: [constants.norm(part('norm1')), constants.norm(part('norm2'))],
  };
}

/** Sentences as rows one after the other: sentence `i` from `from[i]`, `counts[i]` rows. */
export interface Rows {
  readonly from: readonly number[];
  readonly counts: readonly number[];
  readonly total: number;
}

export function rowsOf(counts: readonly number[]): Rows {
  let total = 0;
  const from = counts.map(count => {
    total += count;
    return total - count;
  });
  return { from, counts, total };
}

/**
 * One layer over `x` [pieces, 384], in place; with `own` (rows gathered from `x`, as many for each sentence as
 * `queries` says) over these alone, which see all of `x`. No piece of a sentence sees another sentence.
 */
export function runLayer(
  memory: Memory,
  room: Room,
  layer: Layer,
  x: number,
  pieces: Rows,
  own = x,
  queries = pieces,
): void {
  const { kernels } = memory;
  memory.scratch(() => {
    const space = (rows: Rows, width: number): number => memory.reserve(rounded(rows.total) * width * 4);
    const mixed = space(pieces, layer.mixed.width);
    const attended = space(queries, WIDTH);
    const added = space(queries, WIDTH);
    const inner = space(queries, layer.up.width);
    const longest = Math.max(...pieces.counts);
    const scratch = memory.reserve(34 * ((longest + 7) & ~7) * 4);
    let [q, strideQ] = [mixed, layer.mixed.width];
    apply(memory, room, layer.mixed, x, WIDTH, pieces.total, mixed);
    let keys = mixed + WIDTH * 4;
    if (layer.query) {
      [q, strideQ] = [inner, WIDTH];
      apply(memory, room, layer.query, own, WIDTH, queries.total, q);
      keys = mixed;
    }
    const stride = layer.mixed.width;
    for (const [i, count] of pieces.counts.entries()) {
      const at = pieces.from[i]! * stride * 4;
      const to = queries.from[i]!;
      kernels.attend(
        q + to * strideQ * 4,
        strideQ,
        queries.counts[i]!,
        keys + at,
        keys + WIDTH * 4 + at,
        stride,
        count,
        HEADS,
        attended + to * WIDTH * 4,
        WIDTH,
        scratch,
      );
    }
    const rows = queries.total;
    const [first, second] = layer.norms;
    apply(memory, room, layer.out, attended, WIDTH, rows, added);
    kernels.norm(own, added, first.gamma, first.beta, rows, WIDTH);
    apply(memory, room, layer.up, own, WIDTH, rows, inner, true);
    apply(memory, room, layer.down, inner, layer.up.width, rows, added);
    kernels.norm(own, added, second.gamma, second.beta, rows, WIDTH);
  });
}
