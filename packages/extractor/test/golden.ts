import type { Extraction } from '@entente/ontology';

/** A sentence with the lines expected under it. */
export interface GoldenCase {
  readonly sentence: string;
  readonly lines: readonly string[];
}

/**
 * Reads a golden file: a sentence a line, what is found in it on the lines after that start with `>` (a
 * statement) or `"` (a claim); `#` starts a comment.
 */
export function parseGolden(text: string): GoldenCase[] {
  const cases: { sentence: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (/^ {2}[>"]/.test(line)) cases.at(-1)?.lines.push(line.trim());
    else cases.push({ sentence: line.trim(), lines: [] });
  }
  return cases;
}

export function printGolden(cases: readonly GoldenCase[]): string {
  return cases.map(c => [c.sentence, ...c.lines.map(l => `  ${l}`)].join('\n')).join('\n') + '\n';
}

/** Claims and statements of an extraction as golden lines; what only a name carries is left out where told. */
export function findings(text: string, extraction: Extraction): string[] {
  const names = new Map(extraction.entities.map(e => [e.id, e.name]));
  for (const c of extraction.claims)
    names.set(c.id, `"${c.spans.map(s => text.slice(s.start, s.end)).join(' … ')}"`);
  const name = (id: string) => names.get(id) ?? id;
  const claims = extraction.claims.map(
    c => `" ${c.speaker === null ? '?' : name(c.speaker)}: ${name(c.id).slice(1, -1)}`,
  );
  const statements = extraction.statements.map(
    s =>
      `> ${name(s.subject)} ${s.negated ? 'NOT ' : ''}${s.predicate} ${name(s.object)}${s.source === null ? '' : ` [${name(s.source)}]`}`,
  );
  return [...claims, ...statements.sort()];
}
