import { readFileSync } from 'node:fs';

export interface NamedSentence {
  readonly words: readonly string[];
  /** `type:first:last` of each name. */
  readonly names: readonly string[];
}

/** Reads UNER's IOB2 files: number, word, label, and columns that do not matter here. */
export function readNames(path: string): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  for (const line of [...readFileSync(path, 'utf8').split('\n'), '']) {
    if (line.startsWith('#')) continue;
    if (line === '') {
      if (words.length > 0) sentences.push({ words, names: spans(labels) });
      words = [];
      labels = [];
      continue;
    }
    const [number = '', word = '', label = 'O'] = line.split('\t');
    if (!/^\d+$/.test(number)) continue;
    words.push(word);
    labels.push(label);
  }
  return sentences;
}

function spans(labels: readonly string[]): string[] {
  const out: string[] = [];
  let first = -1;
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O';
    const continues = first >= 0 && label.startsWith('I-') && label.slice(2) === labels[first]!.slice(2);
    if (first >= 0 && !continues) {
      out.push(`${labels[first]!.slice(2)}:${first}:${i - 1}`);
      first = -1;
    }
    if (label.startsWith('B-') || (label.startsWith('I-') && first < 0)) first = i;
  }
  return out;
}
