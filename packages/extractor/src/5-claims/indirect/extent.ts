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

export interface Extent {
  readonly head: number;
  readonly span: Span;
  /** What follows an interruption. */
  readonly rest?: Span;
}

const finite = (tree: Tree, i: number) =>
  (/^(VERB|AUX)$/.test(tree.at(i).upos) || tree.first(i, 'cop') !== undefined) &&
  tree.by(i, 'nsubj', 'nsubj:pass', 'expl').length > 0;

/** "The river, she wrote, had risen twice.": a verb of saying set in commas, in the middle of what is said. */
export function aside(tree: Tree, v: number): Extent | null {
  const subject = tree.first(v, 'nsubj');
  if (subject === undefined || subject > v || !/^VB[DZP]$/.test(tree.at(v).xpos)) return null;
  const first = tree.under(subject)[0]!;
  if (tree.tokens[first - 1]?.text !== ',' || v - subject > 3 || v - first > 8) return null;
  let last = v;
  if (/^(me|us|him|her|them|reporters|journalists)$/i.test(tree.tokens[last + 1]?.text ?? '')) last++;
  if (tree.tokens[last + 1]?.text !== ',') return null;
  const quoted = tree.tokens.some(
    t => /^["“”„«»]$/.test(t.text) && Math.abs(t.start - tree.at(v).start) < 40,
  );
  if (quoted || /^(that|and|but|who|which)$/i.test(tree.tokens[last + 2]?.text ?? '')) return null;
  const from = clauseStart(tree, first - 1);
  // What stands before has to want the rest: a subject without its verb, or a clause with a relative one to follow.
  let to = last + 2;
  while (to < tree.tokens.length - 1 && tree.at(to).text !== ';') to++;
  const own = new Set(tree.under(subject).concat(v));
  const inside = (i: number) => i >= from && i <= to && !own.has(i) && (i < first || i > last);
  const heads = tree.tokens.flatMap((_, i) => (inside(i) && finite(tree, i) ? [i] : []));
  const head = heads.find(i => !heads.includes(tree.parent(i))) ?? heads[0];
  if (head === undefined || first - 1 - from < 1 || to - last < 4) return null;
  const relative =
    /^(WDT|WP|WRB|IN)$/.test(tree.at(last + 2).xpos) &&
    tree.tokens.slice(last + 2, last + 5).some(t => /^W/.test(t.xpos));
  const unfinished = !tree.tokens
    .slice(from, first - 1)
    .some((t, k) => /^VB[DZP]$|^MD$/.test(t.xpos) && !tree.is(from + k, 'acl:relcl'));
  if (!unfinished && !relative) return null;
  const end = tree.at(to).upos === 'PUNCT' ? to - 1 : to;
  return {
    head,
    span: { start: tree.at(from).start, end: tree.at(first - 2).end },
    rest: { start: tree.at(last + 2).start, end: tree.at(end).end },
  };
}

function clauseStart(tree: Tree, before: number): number {
  let from = before;
  while (from > 0 && tree.at(from - 1).text !== ';') from--;
  while (from < before && (tree.at(from).upos === 'PUNCT' || /^(but|and)$/i.test(tree.at(from).text))) from++;
  return from;
}

/** "If rebels come, as the governor claims, …", "As he has said, …": the clause that "as" stands beside. */
export function asSaid(tree: Tree, v: number): Extent | null {
  if (!tree.is(v, 'advcl') || tree.by(v, 'ccomp', 'xcomp', 'obj').length) return null;
  const as = tree.by(v, 'mark', 'advmod').find(m => tree.lemma(m) === 'as' && m < v);
  if (as === undefined || !/^VB[DZP]$/.test(tree.at(v).xpos)) return null;
  if (
    !/^(claim|say|argue|insist|believe|allege|maintain|suggest|contend|assert|fear|suspect|warn|predict|think)$/.test(
      tree.lemma(v),
    )
  )
    return null;
  const mine = new Set(tree.under(v));
  const beside = tree.tokens[as - 1]?.text === ',' ? as - 2 : -1;
  // The clause that ends right before it, else the one that it hangs on.
  let host = tree.parent(v);
  for (let at = beside, n = 0; at >= 0 && n < 12; n++, at = tree.parent(at))
    if (tree.is(at, 'advcl') && finite(tree, at) && !mine.has(at) && tree.under(at).at(-1)! <= as - 1) {
      host = at;
      break;
    }
  if (host < 0 || !finite(tree, host)) return null;
  const tokens = tree
    .under(host, k => k === v)
    .filter(t => tree.at(t).upos !== 'PUNCT' && !(tree.is(t, 'mark') && tree.parent(t) === host));
  if (tokens.length < 3) return null;
  return { head: host, span: { start: tree.at(tokens[0]!).start, end: tree.at(tokens.at(-1)!).end } };
}

/** "A did this; B did not, and C left, an aide said.": what stands between the last semicolon and who said it. */
export function closingClause(tree: Tree, v: number): Extent | null {
  const rest = tree.tokens.slice(v + 1);
  if (rest.some(t => t.upos !== 'PUNCT') || !/^VB[DZP]$/.test(tree.at(v).xpos)) return null;
  const subject = tree.first(v, 'nsubj');
  const first = subject === undefined ? -1 : tree.under(subject)[0]!;
  const semicolon = tree.tokens.findLastIndex((t, i) => t.text === ';' && i < v);
  if (semicolon < 0 || first < semicolon + 4 || tree.tokens[first - 1]?.text !== ',') return null;
  const head = tree.tokens.findIndex((_, i) => i > semicolon && i < first && finite(tree, i));
  if (head < 0) return null;
  return { head, span: { start: tree.at(semicolon + 1).start, end: tree.at(first - 2).end } };
}

/** "said in a radio address that his men had fired": the clause hangs on where or how it was said. */
export function clauseAfterPlace(tree: Tree, v: number): number | undefined {
  if (tree.by(v, 'obj', 'xcomp').length) return undefined;
  for (const place of tree.by(v, 'obl').filter(o => o > v))
    for (const clause of [
      ...tree.by(place, 'acl', 'acl:relcl', 'ccomp'),
      ...tree.by(place, 'nmod').flatMap(n => tree.by(n, 'acl', 'acl:relcl')),
    ])
      if (
        finite(tree, clause) &&
        tree
          .children(clause)
          .some(m => m < clause && tree.lemma(m) === 'that' && !tree.is(m, 'nsubj', 'nsubj:pass', 'obj'))
      )
        return clause;
  return undefined;
}
