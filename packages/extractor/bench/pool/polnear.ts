import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '@entente/ontology';
import { featuresOf } from '../../src/7-confidence/features.ts';
import { type Extract, overlap, type Prediction } from './prediction.ts';

/** PolNeAR's development attributions: claims; right where the words of content and gold content are alike (F1 0.6). */
export async function polnear(shared: URL, extract: Extract): Promise<Prediction[]> {
  const out: Prediction[] = [];
  const folder = new URL('data/polnear/dev/', shared);
  const annotations = readdirSync(new URL('attributions/', folder)).sort();
  for (const file of readdirSync(new URL('text/', folder)).sort()) {
    const name = file.replace(/\.txt$/, '');
    const own = annotations.find(a => a.replace(/_[0-9a-f]{4}\.ann$/, '') === name);
    if (!own) continue;
    const text = readFileSync(new URL(`text/${file}`, folder), 'utf8');
    const gold = contents(readFileSync(new URL(`attributions/${own}`, folder), 'utf8'), text);
    const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)].map(m => ({
      start: m.index,
      end: m.index + m[0].length,
    }));
    const inside = (spans: readonly Span[]) =>
      new Set(words.flatMap((w, i) => (spans.some(s => overlap(s, w)) ? [i] : [])));
    const golds = gold.map(inside);
    const x = await extract({ id: name, text });
    // The pieces of a quotation broken by its verb are one attribution there.
    const pieces = (speaker: string | null, cue: number) =>
      x.claims.filter(c => c.speaker === speaker && c.cue?.start === cue).flatMap(c => c.spans);
    for (const c of x.claims) {
      const mine = inside(c.cue ? pieces(c.speaker, c.cue.start) : c.spans);
      const right = golds.some(g => {
        const shared = [...mine].filter(i => g.has(i)).length;
        return shared > 0 && (2 * shared) / (g.size + mine.size) >= 0.6;
      });
      out.push({ set: 'polnear', doc: name, features: featuresOf(c)!, right });
    }
  }
  return out;
}

/** Content spans of each attribution of a brat file, whose offsets count code points. */
function contents(ann: string, text: string): Span[][] {
  const at: number[] = [0];
  for (const ch of text) at.push(at.at(-1)! + ch.length);
  const spans = new Map<string, Span[]>();
  const out: Span[][] = [];
  for (const line of ann.split('\n')) {
    const [id, body] = line.split('\t');
    if (id?.startsWith('T') && body)
      spans.set(
        id,
        body
          .slice(body.indexOf(' ') + 1)
          .split(';')
          .map(x => x.split(' ').map(Number))
          .map(([a, b]) => ({ start: at[a!] ?? 0, end: at[b!] ?? 0 })),
      );
    else if (id?.startsWith('E') && body) {
      const content = body
        .trim()
        .split(' ')
        .filter(part => /^Content\d*:/i.test(part))
        .flatMap(part => spans.get(part.split(':')[1]!) ?? []);
      if (content.length) out.push(content);
    }
  }
  return out;
}
