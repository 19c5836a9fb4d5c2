// The title itself: the longest one of the lexicon that ends with a word.
import { perToken } from '../../2-sentences/memo.ts';
import type { Tree } from '../../2-sentences/tree.ts';
import { offices, persons } from '../../3-mentions/lexicon.ts';

const PORTFOLIO =
  /^(justice|health|trade|energy|economy|transport|education|agriculture|environment|oil|culture|labou?r|information|security|home|fisheries|planning|communications|digital|housing|tourism|industry|commerce|family|science|sports|water|mines|mining|budget|treasury|infrastructure|development|immigration|migration|europe) /;

interface Title {
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
  readonly office: boolean;
}

const lastPart = (title: string) => title.slice(Math.max(title.lastIndexOf(' '), title.lastIndexOf('-')) + 1);

/** Last words of all titles: few nouns are one. */
const ENDINGS: ReadonlySet<string> = new Set([...offices, ...persons].map(lastPart));

/** The longest title that ends with a token; null where none does. */
export const titleEnding = perToken((tree: Tree, head: number): Title | null => {
  const words = (a: number, b: number) =>
    tree.tokens
      .slice(a, b + 1)
      .map((t, k) => (a + k === b ? t.lemma : t.text).toLowerCase())
      .join(' ')
      .replace(/ - /g, '-');
  const plural = /^NNP?S$/.test(tree.at(head).xpos);
  if (
    tree.at(head + 1)?.text === 'of' &&
    /^(state|defen[cs]e)$/i.test(tree.tokens[head + 2]?.text ?? '') &&
    tree.lemma(head) === 'secretary'
  )
    return {
      title: `secretary of ${tree.at(head + 2).text.toLowerCase()}`,
      first: head,
      last: head + 2,
      plural,
      office: true,
    };
  for (let n = ENDINGS.has(lastPart(tree.lemma(head))) ? Math.min(3, head) : -1; n >= 0; n--) {
    const title = words(head - n, head);
    if (offices.has(title) || offices.has(title.replace(/-/g, ' ')))
      return { title, first: head - n, last: head, plural, office: true };
    // "the justice minister" is no other minister.
    if (n === 1 && /^[a-z]{3,} minister$/.test(title) && PORTFOLIO.test(title))
      return { title, first: head - 1, last: head, plural, office: true };
    if (n === 0 && persons.has(title)) return { title, first: head, last: head, plural, office: false };
  }
  const alone = tree
    .at(head)
    .text.toLowerCase()
    .replace(/(men|people)$/, 'man');
  return offices.has(alone) ? { title: alone, first: head, last: head, plural: true, office: true } : null;
});
