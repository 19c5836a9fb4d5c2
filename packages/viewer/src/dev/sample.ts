import type { ClaimView, Evidence, GraphNode } from '@entente/graph-store';
import type { ViewerRecords } from '../sources/records.ts';
import { actors, filler, outlets, phrases, told } from './world.ts';

/** The invented world as records: articles are put together from its facts, each told two or three times. */
export function sampleRecords(): ViewerRecords {
  const random = seeded(7);
  const name = new Map(actors.map(([id, , title]) => [id, title]));
  const documents: ViewerRecords['documents'][number][] = [];
  const evidence: Evidence[] = [];
  const claims: ClaimView[] = [];
  const mentioned = new Map<string, Set<string>>();
  const queue = [...told, ...told.filter((_, i) => i % 3 !== 0), ...told.filter((_, i) => i % 4 === 1)];
  for (let at = 0, number = 0; at < queue.length; number++) {
    const id = `article-${String(number).padStart(3, '0')}`;
    const outlet = outlets[number % outlets.length]!;
    const published =
      number % 11 === 10 ? undefined : dayAfter('2031-02-03', number * 3 + Math.floor(random() * 3));
    const mentions: { node: string; start: number; end: number; kind: string }[] = [];
    const first = queue[at]!;
    const title = `${name.get(first[0])}: ${filler[number % filler.length]!.replace(/\.$/, '')}`;
    let text = `${title}\n\n`;
    const wanted = 3 + Math.floor(random() * 4);
    const facts = queue.slice(at, queue.length - at - wanted < 3 ? undefined : at + wanted);
    at += facts.length;
    for (const [subject, predicate, object, source] of facts) {
      const forms = phrases[predicate]!;
      const form = forms[Math.floor(random() * forms.length)]!;
      const core = form.replace('{s}', name.get(subject)!).replace('{o}', name.get(object)!);
      const start = text.length;
      const direct = source !== undefined && random() < 0.5;
      const sentence = source
        ? direct
          ? `“${core},” said ${name.get(source)}.`
          : `${name.get(source)} said that ${core}.`
        : `${core}.`;
      text += `${sentence} `;
      const end = start + sentence.length;
      for (const node of new Set([subject, object, ...(source ? [source] : [])])) {
        const place = start + sentence.indexOf(name.get(node)!);
        mentions.push({ node, start: place, end: place + name.get(node)!.length, kind: 'name' });
        if (!mentioned.has(node)) mentioned.set(node, new Set());
        mentioned.get(node)!.add(id);
      }
      const claimId = source ? `${id}#c${claims.length}` : undefined;
      if (source && claimId) {
        const from = start + sentence.indexOf(core);
        claims.push({
          id: claimId,
          speaker: source,
          text: core,
          direct,
          spans: [{ start: from, end: from + core.length }],
          doc: id,
          about: [subject, object],
        });
      }
      evidence.push({
        id: `r${evidence.length}`,
        statement: [subject, predicate, object, source ?? ''].join('|'),
        type: predicate,
        from: subject,
        to: object,
        doc: id,
        outlet,
        ...(published ? { published } : {}),
        confidence: 0.45 + Math.floor(random() * 54) / 100,
        asserted: source === undefined,
        ...(source ? { source: name.get(source)!, sourceId: source, claimId: claimId! } : {}),
        cluster: id,
        quote: sentence,
        start,
        end,
        why: [`rule:${predicate.toLowerCase()}`],
      });
      if (random() < 0.4) text += `${filler[Math.floor(random() * filler.length)]} `;
      if (random() < 0.3) text += '\n\n';
    }
    const document = {
      id,
      text,
      title,
      outlet,
      language: 'en',
      hash: '0'.repeat(64),
      ...(published ? { published } : {}),
    };
    documents.push({ document, cluster: id, mentions });
  }
  const nodes = actors.map(
    ([id, type, title, ...aliases]): GraphNode => ({
      id,
      type,
      name: title,
      aliases,
      documents: mentioned.get(id)?.size ?? 0,
    }),
  );
  return { title: 'An invented world', nodes, evidence, documents, claims };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
