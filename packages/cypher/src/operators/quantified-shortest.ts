import type { Batch } from './batch.ts';
import { pathsByLength } from './paths-by-length.ts';
import { QuantifiedExpand, type Turn } from './quantified-expand.ts';

/**
 * `SHORTEST k` and its kin over a quantified path pattern whose turns have one relationship. The turns at each node are
 * computed once, breadth first from the start; distances from the end run along them.
 */
export class QuantifiedShortest extends QuantifiedExpand {
  private search: Iterator<readonly Turn[] | undefined> | undefined;

  protected override begin(input: Batch, row: number): void {
    this.prepare(input, row);
    const { min, max, select } = this.spec;
    const { start, goal } = this;
    const turns = new Map<number, readonly Turn[]>();
    const sources = new Map<number, number[]>();
    let frontier = [start];
    const distances = new Map([[goal, 0]]);
    const grow = (): boolean => {
      const next: number[] = [];
      for (const node of frontier) {
        const found = this.turnsFrom(node);
        turns.set(node, found);
        for (const { end } of found) {
          const known = sources.get(end);
          if (known !== undefined) known.push(node);
          else {
            sources.set(end, [node]);
            if (end !== start) next.push(end);
          }
        }
      }
      frontier = next;
      distances.clear();
      distances.set(goal, 0);
      for (let layer = [goal], depth = 1; layer.length > 0; depth++) {
        const before: number[] = [];
        for (const node of layer) {
          for (const source of sources.get(node) ?? []) {
            if (distances.has(source)) continue;
            distances.set(source, depth);
            before.push(source);
          }
        }
        layer = before;
      }
      return next.length > 0;
    };
    const found = start >= 0 && goal >= 0;
    this.search = found
      ? pathsByLength(this.runtime, {
          from: start,
          min,
          max,
          wanted: Number(select!.count(input, row)),
          groups: select!.groups,
          grow,
          distance: node => distances.get(node),
          steps: node => turns.get(node) ?? [],
        })
      : undefined;
  }

  protected override fill(at: number): number {
    return this.drain(this.search, at, (i, path) => this.emit(i, this.goal, path));
  }
}
