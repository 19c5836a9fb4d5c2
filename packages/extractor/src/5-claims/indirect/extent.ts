import type { Span } from '@entente/ontology';
import type { Tree } from '../../2-sentences/tree.ts';

/** "expressed concern on Friday over the report": the topic runs on to the next mark or verb. */
export function withTopic(tree: Tree, object: number, span: Span): Span {
  let end = span.end;
  for (let i = object + 1; i < tree.tokens.length; i++) {
    const t = tree.at(i);
    if (t.upos === 'PUNCT' && /^[,;:.!?—–]$/.test(t.text)) break;
    if (t.start < span.end) continue;
    if (/^(VERB|AUX|CCONJ|SCONJ)$/.test(t.upos)) break;
    end = Math.max(end, t.end);
  }
  return { start: span.start, end };
}

/** The clause right after a verb of saying that a parser hung elsewhere. */
export function clauseBeside(tree: Tree, v: number): number | undefined {
  if (
    tree.by(v, 'obj', 'xcomp', 'parataxis').length ||
    !/^(say|add|note|stress|state|warn|claim|argue|insist|explain|believe|tell|announce|declare|emphasize|confirm)$/.test(
      tree.lemma(v),
    )
  )
    return undefined;
  const next = v + 1;
  if (!tree.tokens[next] || !/^(SCONJ|DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.at(next).upos))
    return undefined;
  if (tree.within(next, v)) return undefined;
  let at = next;
  for (let n = 0; n < 12; n++) {
    const parent = tree.parent(at);
    if (parent < next) break;
    at = parent;
  }
  const clausal = /^(VERB|AUX)$/.test(tree.at(at).upos) || tree.first(at, 'cop') !== undefined;
  return clausal && tree.by(at, 'nsubj', 'nsubj:pass', 'expl').some(c => c >= next) ? at : undefined;
}

/** What somebody is charged with, up to a dash, without relative clauses: these the article says itself. */
export function chargeOf(tree: Tree, head: number): Span {
  const skip = (k: number) =>
    (tree.is(k, 'mark', 'case') && k < head) ||
    (tree.is(k, 'advcl') &&
      tree.parent(k) === head &&
      tree.by(k, 'mark', 'advmod').some(m => /^(after|when|as|while|since|amid)$/.test(tree.lemma(m)))) ||
    (tree.is(k, 'acl:relcl') &&
      (tree.parent(k) === head ||
        tree.tokens[tree.under(k)[0]! - 1]?.text === ',' ||
        tree.at(tree.under(k)[0]!).text === ','));
  const tokens = tree
    .under(head, skip)
    .filter((t, k, all) => k > 0 || tree.at(t).upos !== 'PUNCT' || all.length === 1);
  const gap = tokens.findIndex((t, k) => k > 0 && t > head && t - tokens[k - 1]! > 2);
  if (gap > 0) tokens.length = gap;
  const dash = tokens.findIndex(
    t =>
      t > head &&
      /^[–—-]$/.test(tree.at(t).text) &&
      tree.at(t).upos === 'PUNCT' &&
      /\s/.test(gapAfter(tree, t)),
  );
  const kept = dash > 0 ? tokens.slice(0, dash) : tokens;
  const last = kept.findLast(t => tree.at(t).upos !== 'PUNCT') ?? head;
  return { start: tree.at(kept[0]!).start, end: tree.at(last).end };
}

const gapAfter = (tree: Tree, i: number) =>
  tree.tokens[i + 1] && tree.at(i + 1).start > tree.at(i).end ? ' ' : '';

/** The clause above a parenthetical verb of saying: what stands on the longer side of it, as far as it goes without a break. */
export function outside(tree: Tree, host: number, v: number): Span | null {
  const said = new Set(tree.under(v));
  const tokens = tree.under(host, c => c === v || (tree.is(c, 'parataxis', 'conj') && said.has(c)));
  if (!tokens.length) return null;
  const start = tree.at(tokens[0]!).start;
  const before = tokens.filter(t => t < v);
  const after = tokens.filter(t => t > v);
  const words = (list: number[]) => list.filter(t => tree.at(t).upos !== 'PUNCT');
  const side = words(before).length >= words(after).length ? words(before) : words(after);
  if (words(before).length >= 3 && words(after).length >= 3)
    return { start, end: tree.at(words(after).at(-1)!).end };
  if (!side.length) return null;
  const first = side.find(t => !(tree.is(t, 'mark') && tree.lemma(t) === 'that')) ?? side[0]!;
  return { start: tree.at(first).start, end: tree.at(side.at(-1)!).end };
}
