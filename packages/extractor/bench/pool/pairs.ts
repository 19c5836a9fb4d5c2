import { readFileSync } from 'node:fs';
import { predicateOf, type Span } from '@entente/ontology';
import { featuresOf } from '../../src/7-confidence/features.ts';
import { type Extract, entitiesAt, type Prediction } from './prediction.ts';

const POSITIVE = /^(SUPPORTS|ALLIED_WITH|AGREES_WITH|RECOGNIZES)$/;
const NEGATIVE = /^(OPPOSES|ACCUSES|DENIES|DEMANDS|THREATENS|ATTACKS|SANCTIONS)$/;

const unquote = (f: string) => (/^".*"$/s.test(f) ? f.slice(1, -1).replace(/""/g, '"') : f);

/**
 * Directed sentiment (Park, Pan and Joo 2021), valid split: what has a sign between the two marked entities; right
 * where the sign and its direction are the label's.
 */
export async function sentiment(shared: URL, extract: Extract): Promise<Prediction[]> {
  const out: Prediction[] = [];
  const lines = readFileSync(new URL('data/directed-sentiment/valid.tsv', shared), 'utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    const [raw, , , label] = line.split('\t');
    const marked = marks(unquote(raw ?? ''), /(\[|\])/, ['[', ']']);
    if (marked.spans.length !== 2 || !/^[0-4]$/.test(label?.trim() ?? '')) continue;
    const x = await extract({ id: `s${i}`, text: marked.text });
    const [p, q] = marked.spans.map(s => entitiesAt(x, [s]));
    for (const s of x.statements) {
      const forward = p!.has(s.subject) && q!.has(s.object);
      const backward = q!.has(s.subject) && p!.has(s.object);
      if (forward === backward) continue;
      const positive = POSITIVE.test(s.predicate) ? !s.negated : null;
      const sign = positive ?? (NEGATIVE.test(s.predicate) && !s.negated ? false : null);
      if (sign === null) continue;
      const label_ = Number(label);
      const symmetric = predicateOf(s.predicate)?.symmetric ?? false;
      const right =
        label_ === (sign ? 1 : 3) + Number(!forward) || (symmetric && (label_ === 1 || label_ === 2) && sign);
      out.push({ set: 'sentiment', doc: `s${i}`, features: featuresOf(s)!, right });
    }
  }
  return out;
}

/** PLOVER roots that a predicate stands for; a negated cooperative one is a rejection. */
const ROOTS: Readonly<Record<string, RegExp>> = {
  AGREE: /^(AGREES_WITH|SUPPORTS|MEETS)$/,
  CONSULT: /^(MEETS|MEDIATES)$/,
  SUPPORT: /^(SUPPORTS|ALLIED_WITH|AGREES_WITH|RECOGNIZES)$/,
  COOPERATE: /^(ALLIED_WITH|SUPPORTS|AGREES_WITH)$/,
  AID: /^SUPPORTS$/,
  REQUEST: /^DEMANDS$/,
  ACCUSE: /^(ACCUSES|OPPOSES)$/,
  REJECT: /^(OPPOSES|DENIES|NOT)$/,
  THREATEN: /^THREATENS$/,
  SANCTION: /^SANCTIONS$/,
  ASSAULT: /^ATTACKS$/,
};
const EVENTS =
  /^(SUPPORTS|ALLIED_WITH|AGREES_WITH|MEETS|MEDIATES|RECOGNIZES|OPPOSES|ACCUSES|DENIES|DEMANDS|THREATENS|ATTACKS|SANCTIONS)$/;

/** PLOVER sentences (Hu et al. 2024), train split, roots that the guide has a predicate for: what is said of the pair. */
export async function plover(shared: URL, extract: Extract): Promise<Prediction[]> {
  const out: Prediction[] = [];
  const rows = readFileSync(new URL('data/plover/PLV_train.tsv', shared), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(l => l.replace(/\r$/, '').split('\t'));
  const header = rows.shift()!;
  const column = (name: string) => header.indexOf(name);
  for (const [i, row] of rows.entries()) {
    const root = row[column('gold_root')] ?? '';
    const fits = ROOTS[root];
    if (!fits) continue;
    const { text, source, target } = tagged(unquote(row[column('marked_sentence')] ?? ''));
    if (!source.length || !target.length) continue;
    const x = await extract({ id: `p${i}`, text });
    const [s, t] = [entitiesAt(x, source), entitiesAt(x, target)];
    for (const found of x.statements) {
      const forward = s.has(found.subject) && t.has(found.object);
      const backward = t.has(found.subject) && s.has(found.object);
      if ((!forward && !backward) || !EVENTS.test(found.predicate)) continue;
      if (found.negated && NEGATIVE.test(found.predicate)) continue;
      const symmetric = predicateOf(found.predicate)?.symmetric ?? false;
      const right = (forward || symmetric) && fits.test(found.negated ? 'NOT' : found.predicate);
      out.push({ set: 'plover', doc: `p${i}`, features: featuresOf(found)!, right });
    }
  }
  return out;
}

function marks(marked: string, at: RegExp, [open, close]: readonly [string, string]) {
  const spans: Span[] = [];
  let text = '';
  let start = -1;
  for (const part of marked.split(at)) {
    if (part === open && start < 0 && spans.length < 2) start = text.length;
    else if (part === close && start >= 0) {
      spans.push({ start, end: text.length });
      start = -1;
    } else text += part;
  }
  return { text, spans };
}

function tagged(marked: string) {
  const source: Span[] = [];
  const target: Span[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/(<\/?[st]>)/)) {
    if (/^<[st]>$/.test(part)) start = text.length;
    else if (part === '</s>') source.push({ start, end: text.length });
    else if (part === '</t>') target.push({ start, end: text.length });
    else text += part;
  }
  return { text, source, target };
}
