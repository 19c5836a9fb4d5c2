import type { Runtime } from './runtime.ts';

/** A step of a path, or a turn of a quantified one. */
export interface PathStep {
  readonly end: number;
  readonly relationships: readonly number[];
}

export interface PathSearch<Step extends PathStep> {
  readonly from: number;
  /** In steps. */
  readonly min: number;
  readonly max: number;
  /** How many paths, or with `groups` how many lengths of paths. */
  readonly wanted: number;
  readonly groups: boolean;
  /**
   * Called before paths of one more step are looked for: afterwards `distance` knows all nodes that lie on them.
   *
   * @returns whether another call may add nodes
   */
  grow(): boolean;
  /** Steps from a node to the end of the paths, as far as known. */
  distance(node: number): number | undefined;
  steps(node: number): readonly Step[];
}

/**
 * The paths of a search that repeat no relationship, in the order of their lengths. Each length is walked for itself, depth
 * first and only by nodes near enough to the end. (To walk all again for each length costs a share of the last, as
 * most lengths have many more paths than those before.)
 *
 * @returns now and then `undefined`, where the time slice is over
 */
export function* pathsByLength<Step extends PathStep>(
  runtime: Runtime,
  search: PathSearch<Step>,
): Generator<readonly Step[] | undefined> {
  const { from, min, max, wanted, groups } = search;
  const path: Step[] = [];
  const used = new Set<number>();
  let more = true;
  /** Some way was left for being too long, so that longer paths may exist. */
  let cut = false;
  const open = (node: number, left: number): Step[] =>
    search.steps(node).filter(({ end, relationships }) => {
      const distance = search.distance(end);
      if (distance === undefined || distance >= left) cut ||= distance !== undefined || more;
      else return !relationships.some(id => used.has(id));
      return false;
    });
  const back = (): void => {
    for (const id of path.pop()?.relationships ?? []) used.delete(id);
  };
  let taken = 0;
  for (let length = 0; length <= max && taken < wanted; length++) {
    if (length > 0 && more) more = search.grow();
    const distance = search.distance(from);
    if (distance === undefined && !more) return;
    if (distance === undefined || distance > length || length < min) continue;
    let found = 0;
    cut = length === 0;
    if (cut) {
      found++;
      yield [];
    }
    const stack = cut ? [] : [open(from, length)];
    for (let ticks = 1; stack.length > 0; ticks++) {
      if ((ticks & 255) === 0 && runtime.pause()) yield undefined;
      const step = stack[stack.length - 1]!.pop();
      if (step === undefined) {
        stack.pop();
        back();
        continue;
      }
      path.push(step);
      for (const id of step.relationships) used.add(id);
      if (stack.length < length) stack.push(open(step.end, length - stack.length));
      else {
        found++;
        cut = true;
        yield [...path];
        back();
        if (!groups && taken + found >= wanted) return;
      }
    }
    taken += groups ? Math.min(1, found) : found;
    if (!cut && !more) return;
  }
}
