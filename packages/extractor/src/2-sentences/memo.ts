import type { Tree } from './tree.ts';

let functions = 0;

/**
 * A function of a tree and one of its tokens that is computed once for each: trees never change. What it gives is shared
 * by all who ask, so it must not be written to.
 */
export function perToken<T extends string | number | boolean | object | null>(
  compute: (tree: Tree, i: number) => T,
): (tree: Tree, i: number) => T {
  const number = functions++;
  return (tree, i) => {
    let known = tree.kept[number] as (T | undefined)[] | undefined;
    if (!known) {
      known = new Array(tree.tokens.length);
      tree.kept[number] = known;
    }
    const found = known[i];
    if (found !== undefined) return found;
    const made = compute(tree, i);
    known[i] = made;
    return made;
  };
}
