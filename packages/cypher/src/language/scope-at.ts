/**
 * Variables that can be read at the end of a text that need not be complete.
 */
import type { Cursor } from '../parse/cursor.ts';

/**
 * Names of what is visible, the latest first, from the roles that the parser gave the tokens: everything since the
 * last WITH, and what that lets through. Blocks in braces see what is around them.
 */
export function variablesAtEnd(cursor: Cursor): string[] {
  const { tokens, roles } = cursor;
  const starts = new Set(cursor.clauseStarts);
  const outer: { names: Set<string>; projected: Set<string> | undefined; depth: number }[] = [];
  let names = new Set<string>();
  /** What the WITH being read lets through. */
  let projected: Set<string> | undefined;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > cursor.index) break;
    if (starts.has(index)) {
      if (projected !== undefined) names = projected;
      projected = token.upper === 'WITH' ? new Set() : undefined;
      depth = 0;
      if (token.upper === 'UNION') names = new Set(outer.at(-1)?.names);
    }
    if (token.type === 'symbol') {
      if (token.text === '{') {
        outer.push({ names, projected, depth });
        names = new Set(names);
        projected = undefined;
      } else if (token.text === '}') {
        const around = outer.pop();
        if (around !== undefined) ({ names, projected, depth } = around);
      } else if (token.text === '(' || token.text === '[') depth++;
      else if (token.text === ')' || token.text === ']') depth--;
      else if (token.text === '*' && projected?.size === 0) projected = new Set(names);
      continue;
    }
    if (roles[index] !== 'variable') continue;
    const after = tokens[index + 1]?.text;
    const whole = depth === 0 && after !== '.' && after !== '[' && after !== '{';
    const aliased = tokens[index - 1]?.upper === 'AS';
    if (projected === undefined) names.add(token.text);
    else if (aliased || (whole && tokens[index + 1]?.upper !== 'AS')) projected.add(token.text);
  }
  return [...new Set([...names, ...(projected ?? [])])].reverse();
}
