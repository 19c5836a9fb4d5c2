import { splitSentences } from '@entente/english';
import type { Entity, Extraction, Statement } from '@entente/ontology';

/**
 * A document with everything found under each paragraph's sentences, for reading errors fast. Every claim and
 * statement stands under the line in which its evidence starts.
 */
export function formatText(document: { readonly text: string }, extraction: Extraction): string {
  const { text } = document;
  const names = new Map<string, string>(extraction.entities.map(e => [e.id, e.name]));
  for (const c of extraction.claims) names.set(c.id, `claim ${c.id}`);
  const name = (id: string | null) => (id === null ? 'article' : (names.get(id) ?? id));
  const lines: string[] = [];
  const clean = (s: string) => s.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  for (const { start, end } of sentencesOf(text)) {
    const sentence = clean(text.slice(start, end));
    if (!sentence) continue;
    lines.push(sentence);
    const inside = (at: number) => start <= at && at < end;
    const mentioned = extraction.entities.filter(e => e.mentions.some(m => inside(m.start)));
    if (mentioned.length) lines.push(`  @ ${mentioned.map(label).join(', ')}`);
    for (const c of extraction.claims.filter(c => inside(c.spans[0]!.start)))
      lines.push(
        `  " ${name(c.speaker)} ${c.direct ? 'said' : 'said that'}: ${clean(c.spans.map(s => text.slice(s.start, s.end)).join(' … '))}`,
      );
    for (const s of extraction.statements.filter(s => inside(s.evidence.start)))
      lines.push(`  > ${sign(s, name)}`);
    lines.push('');
  }
  return lines.join('\n');
}

const label = (e: Entity) => `${e.name} (${e.type})`;

function sign(s: Statement, name: (id: string | null) => string): string {
  const source = s.source === null ? '' : ` [${name(s.source)}]`;
  return `${name(s.subject)} ${s.negated ? 'NOT ' : ''}${s.predicate} ${name(s.object)}${source} ${s.confidence.toFixed(2)} ${s.why.join(' ')}`;
}

function sentencesOf(text: string): { start: number; end: number }[] {
  return splitSentences(text).map(({ start, end }) => ({ start, end }));
}
