import type { RegexNode } from './syntax.ts';

/** What every text has that a pattern matches, found much faster than a match; the empty string where nothing is known. */
export interface RequiredText {
  readonly prefix: string;
  readonly suffix: string;
  readonly inside: string;
}

/** Reads it off the literals of a pattern that are neither repeated nor a choice. Linear in the pattern. */
export function requiredText(pattern: RegexNode): RequiredText {
  const runs = [''];
  addRuns(pattern, runs);
  const inside = runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
  return { prefix: runs[0]!, suffix: runs.at(-1)!, inside };
}

/** Appends what must follow directly to the last run, and begins another after what can differ. */
function addRuns(node: RegexNode, runs: string[]): void {
  if (node.kind === 'sequence') for (const part of node.parts) addRuns(part, runs);
  else if (node.kind === 'set' && node.literal !== undefined) runs[runs.length - 1] += node.literal;
  else runs.push('');
}
