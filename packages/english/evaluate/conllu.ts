import { readFileSync } from 'node:fs';

export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface GoldSentence {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly GoldWord[];
}

export interface GoldDocument {
  readonly id: string;
  /** Rebuilt from the words and `SpaceAfter=No`; a blank line between paragraphs. */
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

export interface ReadOptions {
  /** Puts a sentence without a full stop or other final mark on a line of its own, as headings stand in news. */
  readonly headingsOnLines?: boolean;
}

const FINAL = /[.?!…:;,]["'”’)\]]*$/u;

/** Reads a treebank in CoNLL-U into documents of raw text with gold words at their offsets. */
export function readTreebank(path: string, options: ReadOptions = {}): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let id = '';
  let text = '';
  let sentences: GoldSentence[] = [];
  let sentenceId = '';
  let newParagraph = false;
  let rows: string[][] = [];
  const finish = (): void => {
    if (sentences.length > 0) documents.push({ id, text, sentences });
    text = '';
    sentences = [];
  };
  const flush = (): void => {
    if (rows.length === 0) return;
    const previous = sentences.at(-1);
    const surface = surfaceOf(rows);
    if (previous) {
      const heading =
        options.headingsOnLines &&
        (!FINAL.test(surface) || !FINAL.test(text.slice(previous.start).trimEnd()));
      if (newParagraph) text = `${text.trimEnd()}\n\n`;
      else if (heading) text = `${text.trimEnd()}\n`;
    }
    newParagraph = false;
    const built = buildSentence(rows, sentenceId, text.length);
    sentences.push(built.sentence);
    text += built.text;
    rows = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') flush();
    else if (line.startsWith('# newdoc')) {
      finish();
      id = line.split('=')[1]?.trim() ?? '';
    } else if (line.startsWith('# newpar')) newParagraph = true;
    else if (line.startsWith('# sent_id')) sentenceId = line.split('=')[1]?.trim() ?? '';
    else if (!line.startsWith('#')) rows.push(line.split('\t'));
  }
  flush();
  finish();
  return documents;
}

function surfaceOf(rows: readonly string[][]): string {
  return rows
    .filter(row => /^\d+$/.test(row[0]!))
    .map(row => row[1])
    .join('');
}

function buildSentence(
  rows: readonly string[][],
  id: string,
  start: number,
): { sentence: GoldSentence; text: string } {
  let text = '';
  let end = start;
  let insideUntil = 0;
  let wordsOffset = start;
  const words: GoldWord[] = [];
  for (const row of rows) {
    const [
      number,
      form = '',
      lemma = '',
      upos = '',
      xpos = '',
      feats = '',
      head = '0',
      deprel = '',
      ,
      misc = '',
    ] = row;
    if (number!.includes('.')) continue;
    if (number!.includes('-')) {
      insideUntil = Number(number!.split('-')[1]);
      const at = start + text.length;
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
      end = at + form.length;
      wordsOffset = at;
      continue;
    }
    const index = Number(number);
    let from: number;
    if (index <= insideUntil) {
      from = wordsOffset;
      wordsOffset += form.length;
    } else {
      from = start + text.length;
      end = from + form.length;
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
    }
    words.push({
      start: from,
      end: from + form.length,
      form,
      lemma,
      upos,
      xpos,
      feats,
      head: Number(head) - 1,
      deprel,
    });
  }
  return { sentence: { id, start, end, words }, text };
}
