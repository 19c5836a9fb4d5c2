/**
 * The parser bounds how deep brackets nest, but `1 + 1 + 1 …` and `a.b.c…` grow a deep tree without nesting. What
 * comes after the parser walks the tree by recursion, so its depth is bounded here.
 */
import type { Statement } from './ast.ts';
import type { Cursor } from './cursor.ts';

/** How many tree levels a statement may have. */
export const MAX_DEPTH = 1_000;
/** Fewer tokens than this cannot exceed the depth. */
const SMALL = 500;

/** @throws CypherError `TooDeeplyNested`. Cost: linear in the tree, nothing for small queries. */
export function checkDepth(c: Cursor, statement: Statement): void {
  if (c.tokens.length < SMALL) return;
  const stack: { value: object; depth: number }[] = [{ value: statement, depth: 0 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { value, depth } = entry;
    const located = value as { start?: number; end?: number };
    if (depth > MAX_DEPTH) {
      const start = located.start ?? 0;
      const message = `The expression has more than ${MAX_DEPTH} levels; split it, or pass a list as a parameter.`;
      c.failAt({ start, end: located.end ?? start }, 'TooDeeplyNested', message);
    }
    const below = Array.isArray(value) ? depth : depth + 1;
    for (const child of Object.values(value)) {
      if (typeof child === 'object' && child !== null) stack.push({ value: child, depth: below });
    }
  }
}
