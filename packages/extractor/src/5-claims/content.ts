import type { Span } from '@entente/ontology';
import type { Tree } from '../2-sentences/tree.ts';

const EDGE = /^[\s"“”„«»‘’'`,;:.!?…()–—-]+$/;

/** Span of a clause or nominal as content: without "that", quotation marks and punctuation at its edges. */
export function contentOf(
  tree: Tree,
  head: number,
  skip: (child: number) => boolean = () => false,
  cue = -1,
): Span {
  let tokens = tree.under(
    head,
    k => skip(k) || k === cue || (k > head && (isSourcePhrase(tree, k) || isRemark(tree, head, k, cue))),
  );
  // A clause stands on one side of its verb of saying; what a parser hangs on it from beyond is not its own.
  if (cue >= 0) {
    const before = tokens.filter(t => t < cue);
    tokens = head < cue ? before : tokens.filter(t => t > cue);
    const that =
      head > cue ? tree.by(head, 'mark').find(m => m > cue && tree.lemma(m) === 'that') : undefined;
    if (that !== undefined) tokens = tokens.filter(t => t >= that);
    if (!tokens.length) tokens = [head];
  }
  let a = 0;
  let b = tokens.length - 1;
  const leading = (i: number) =>
    EDGE.test(tree.at(i).text) ||
    (/^(that|whether|to|as|if)$/i.test(tree.at(i).text) &&
      tree.is(i, 'mark', 'case') &&
      tree.lemma(i) === 'that');
  while (a < b && leading(tokens[a]!)) a++;
  while (b > a && EDGE.test(tree.at(tokens[b]!).text)) b--;
  // A gap in the middle (a parenthesis left out at the front, say) keeps the longer side.
  return { start: tree.at(tokens[a]!).start, end: tree.at(tokens[b]!).end };
}

/** "according to Norland" inside a clause is not what the clause says. */
function isSourcePhrase(tree: Tree, k: number): boolean {
  return (
    tree.at(k).text.toLowerCase() === 'according' ||
    tree.by(k, 'case').some(c => tree.at(c).text.toLowerCase() === 'according')
  );
}

/** "…, a version that the ministry called fiction", "…, while the king accused him": said beside the content, not in it. */
function isRemark(tree: Tree, head: number, k: number, cue: number): boolean {
  if (cue < 0 || head < cue) return false;
  const first = tree.under(k)[0]!;
  if (tree.tokens[first - 1]?.text !== ',' && tree.at(first).text !== ',') return false;
  if (tree.is(k, 'appos', 'parataxis', 'obl:unmarked'))
    return (
      /^(version|charge|claim|accusation|allegation|assertion|move|step|remark|view|position|demand)$/.test(
        tree.lemma(k),
      ) &&
      (tree.by(k, 'acl:relcl').length > 0 ||
        tree.tokens.slice(k + 1, k + 4).some(t => t.upos === 'VERB' || t.upos === 'PROPN'))
    );
  return (
    tree.is(k, 'advcl') &&
    tree.by(k, 'mark').some(m => /^(while|whereas)$/.test(tree.lemma(m))) &&
    tree.by(k, 'nsubj').length > 0 &&
    /^(say|accuse|deny|insist|warn|claim|urge|tell|condemn|reject|announce|call|demand|blame)$/.test(
      tree.lemma(k),
    )
  );
}

/** True where two spans share more than half of the shorter. */
export function mostlyShared(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

export const within = (outer: Span, inner: Span, slack = 0): boolean =>
  outer.start - slack <= inner.start && inner.end <= outer.end + slack;
