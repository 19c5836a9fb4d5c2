import { parse } from '@entente/cypher';

/** The label that every node of ours beside the graph carries. */
export const besideLabel = 'EntenteRecords';

interface Edit {
  readonly at: number;
  readonly text: string;
}

/**
 * Keeps the records, which lie as nodes beside the graph, out of a query's sight: a node pattern that any node would
 * match gets the label expression that they do not. Queries that our parser does not know go as they are.
 */
export function mask(query: string): string {
  const edits: Edit[] = [];
  try {
    visit(parse(query), query, edits);
  } catch {
    return query;
  }
  let out = query;
  for (const { at, text } of edits.sort((a, b) => b.at - a.at)) out = out.slice(0, at) + text + out.slice(at);
  return out;
}

interface Located {
  readonly start: number;
  readonly end: number;
}

interface Pattern extends Located {
  readonly kind: 'NodePattern';
  readonly variable: Located | undefined;
  readonly labels: (Located & { readonly kind: string }) | undefined;
}

function visit(part: unknown, query: string, edits: Edit[]): void {
  if (part === null || typeof part !== 'object') return;
  if (Array.isArray(part)) {
    for (const item of part) visit(item, query, edits);
    return;
  }
  if ((part as { kind?: unknown }).kind === 'NodePattern') {
    const { variable, labels, start } = part as Pattern;
    if (!labels)
      edits.push({ at: variable ? variable.end : query.indexOf('(', start) + 1, text: `:!${besideLabel}` });
    else if (holds(labels, kind => kind === 'LabelNot' || kind === 'LabelWildcard')) {
      const colon = query[labels.start] === ':' ? 1 : 0;
      edits.push({ at: labels.start + colon, text: '(' }, { at: labels.end, text: `)&!${besideLabel}` });
    }
  }
  for (const value of Object.values(part)) visit(value, query, edits);
}

function holds(part: unknown, test: (kind: string) => boolean): boolean {
  if (part === null || typeof part !== 'object') return false;
  const { kind } = part as { kind?: unknown };
  if (typeof kind === 'string' && test(kind)) return true;
  return Object.values(part).some(value => holds(value, test));
}
