import { readFileSync } from 'node:fs';
import type { English, Span } from '../src/contract.ts';

interface Pair {
  readonly text: string;
  readonly first: Span;
  readonly second: Span;
  readonly label: number;
}

const CLASSES = ['neutral', 'p->q positive', 'q->p positive', 'p->q negative', 'q->p negative'];

/** Reads the directed-sentiment set: a sentence with two entities in brackets, their names, a class. */
export function readPairs(path: string): Pair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [marked = '', , , label = ''] = line.trimEnd().split('\t');
      if (!/^[0-4]$/.test(label.trim())) return [];
      const quoted = marked.length > 1 && marked.startsWith('"') && marked.endsWith('"');
      const source = quoted ? marked.slice(1, -1).replaceAll('""', '"') : marked;
      const spans: Span[] = [];
      let text = '';
      let open = -1;
      for (const character of source) {
        if (character === '[' && open < 0 && spans.length < 2) open = text.length;
        else if (character === ']' && open >= 0) {
          spans.push({ start: open, end: text.length });
          open = -1;
        } else text += character;
      }
      const [first, second] = spans;
      return first && second ? [{ text, first, second, label: Number(label) }] : [];
    });
}

/** Macro F1 over the five classes, in per cent. What cannot be judged counts as neutral. */
export async function directedSentiment(english: English, pairs: readonly Pair[]): Promise<number> {
  const hits = new Array<number>(5).fill(0);
  const said = new Array<number>(5).fill(0);
  const gold = new Array<number>(5).fill(0);
  for (const { text, first, second, label } of pairs) {
    let found = 0;
    try {
      // The set gives one sentence; the splitter may see two.
      const passage = { start: 0, end: text.length };
      const [judgement] = await english.judge('pair', text, [{ first: [first], second: [second], passage }]);
      found = Math.max(0, CLASSES.indexOf(judgement!.class));
    } catch (error) {
      if ((error as { code?: string }).code !== 'bad-argument') throw error;
    }
    gold[label]!++;
    said[found]!++;
    if (found === label) hits[label]!++;
  }
  return hits.reduce((sum, hit, c) => sum + (200 * hit) / Math.max(1, gold[c]! + said[c]!), 0) / 5;
}
