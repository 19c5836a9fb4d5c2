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
  const sentences = splitSentences(text);
  const under = <T>(found: readonly T[], startsOf: (x: T) => readonly number[]) =>
    bySentence(sentences, found, startsOf);
  const mentioned = under(extraction.entities, e => e.mentions.map(m => m.start));
  const said = under(extraction.claims, c => [c.spans[0]!.start]);
  const stated = under(extraction.statements, x => [x.evidence.start]);
  for (const [i, { start, end }] of sentences.entries()) {
    const sentence = clean(text.slice(start, end));
    if (!sentence) continue;
    lines.push(sentence);
    const entities = mentioned.get(i);
    if (entities) lines.push(`  @ ${entities.map(label).join(', ')}`);
    for (const c of said.get(i) ?? [])
      lines.push(
        `  " ${name(c.speaker)} ${c.direct ? 'said' : 'said that'}: ${clean(c.spans.map(s => text.slice(s.start, s.end)).join(' … '))} ${c.confidence.toFixed(2)}`,
      );
    for (const s of stated.get(i) ?? []) lines.push(`  > ${sign(s, name)}`);
    lines.push('');
  }
  return lines.join('\n');
}

const label = (e: Entity) => `${e.name} (${e.type})`;

function sign(s: Statement, name: (id: string | null) => string): string {
  const source = s.source === null ? '' : ` [${name(s.source)}]`;
  return `${name(s.subject)} ${s.negated ? 'NOT ' : ''}${s.predicate} ${name(s.object)}${source} ${s.confidence.toFixed(2)} ${s.why.join(' ')}`;
}

/** What starts in each sentence, each thing once a sentence, in the order given. */
function bySentence<T>(
  sentences: readonly { readonly start: number; readonly end: number }[],
  found: readonly T[],
  startsOf: (x: T) => readonly number[],
): ReadonlyMap<number, readonly T[]> {
  const out = new Map<number, T[]>();
  for (const x of found)
    for (const start of startsOf(x)) {
      let [low, high] = [0, sentences.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sentences[middle]!.end <= start) low = middle + 1;
        else high = middle;
      }
      const list = out.get(low);
      if (!list) out.set(low, [x]);
      else if (list.at(-1) !== x) list.push(x);
    }
  return out;
}
