import { neighbour } from './neighbour.ts';
import { sourceOf } from './source.ts';
import { type Trees, without } from './tree.ts';

/** Something reported, as words of the document. */
export interface Report {
  /** The word it hangs on. */
  readonly anchor: number;
  readonly cue: ReadonlySet<number>;
  content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  /** How surely its construction reports. */
  readonly share: number;
}

const KIND: Readonly<Record<string, string>> = { VERB: '', AUX: '', NOUN: 'n:', ADJ: 'a:' };
const OBLIQUE = ['obl', 'nmod', 'obl:agent', 'obl:unmarked'];
/** Prepositions of time, place and agent, which introduce nothing that is said. */
const SETTING = ['by', 'at', 'during', 'after', 'before', 'since', 'until', 'from'];
const ABOUT = ['for', 'of', 'about', 'with', 'against'];
/** Said of the object, or of a passive's subject, which belongs to the content: `describe X as`, `accuse X of`. */
const PREDICATED = new Set(['xcomp', 'obl:as', 'obl:of', 'obl:for', 'obl:with']);
/** Constructions whose subject may have been taken into what is said. */
const SPEECH = new Set(['ccomp', 'quoting', 'parataxis', 'obj']);
/** What seems to be so seems to nobody named. */
const RAISING = new Set(['seem', 'appear', 'look', 'sound']);

/** A construction at a predicate: its name, what is reported, and words of it that belong to the cue. */
interface Construction {
  readonly name: string;
  readonly content: () => Set<number>;
  readonly extra?: readonly number[];
}

/**
 * The best construction of each predicate that the lexicon knows to report; a clause goes before an object of
 * equal share. Each costs as many steps as its content has words.
 */
export function reportsAt(
  trees: Trees,
  word: number,
  lexicon: ReadonlyMap<string, number>,
  least: number,
): Report[] {
  const { upos, lemma } = trees.words[word]!;
  const kind = KIND[upos];
  if (kind === undefined) return [];
  const particles = trees.kids(word, 'compound:prt');
  const passive = trees.kids(word, 'nsubj:pass', 'aux:pass').length > 0 ? 'pass:' : '';
  const key = kind + passive + [lemma, ...particles.map(particle => trees.words[particle]!.text)].join('_');
  let best: Report | undefined;
  for (const { name, content, extra = [] } of constructions(trees, word)) {
    const share = lexicon.get(`${key} ${name}`) ?? 0;
    if (share < least || (best && share < best.share)) continue;
    const { more, source } = PREDICATED.has(name)
      ? predication(trees, word)
      : { more: [], source: undefined };
    let words = trees.trim(new Set([...content(), ...more]));
    if (words.size === 0 || (best && share === best.share && words.size <= best.content.size)) continue;
    let owner = source ?? trees.trim(without(sourceOf(trees, word), words));
    if (owner.size === 0 && SPEECH.has(name) && unclaimed(trees, word)) {
      owner = trees.trim(neighbour(trees, word));
      words = trees.trim(without(words, owner));
      if (words.size === 0) continue;
    }
    best = {
      anchor: word,
      cue: new Set([word, ...particles, ...trees.kids(word, 'aux', 'aux:pass', 'cop'), ...extra]),
      content: words,
      source: owner,
      share,
    };
  }
  return [...(best ? [best] : []), ...accordingTo(trees, word, lexicon, least)];
}

/** A finite verb of a main clause without a subject. */
function unclaimed(trees: Trees, word: number): boolean {
  const { upos, deprel } = trees.words[word]!;
  return (
    upos === 'VERB' &&
    (deprel === 'root' || deprel === 'parataxis') &&
    trees.kids(word, 'nsubj', 'nsubj:pass', 'expl', 'aux:pass').length === 0
  );
}

/** What a predication is said of: the subject of what seems and of a passive, else the object. */
function predication(trees: Trees, word: number): { more: number[]; source: Set<number> | undefined } {
  const { upos, lemma } = trees.words[word]!;
  const below = (...relations: string[]): number[] =>
    trees.kids(word, ...relations).flatMap(kid => [...trees.subtree(kid)]);
  if (RAISING.has(lemma)) return { more: below('nsubj', 'csubj'), source: new Set() };
  if (trees.kids(word, 'nsubj:pass', 'aux:pass').length > 0) {
    const more = below('nsubj', 'nsubj:pass', 'csubj');
    return { more, source: trees.trim(without(sourceOf(trees, word), more)) };
  }
  return { more: upos === 'VERB' ? below('obj') : [], source: undefined };
}

function* constructions(trees: Trees, word: number): Generator<Construction> {
  const { upos, deprel, head } = trees.words[word]!;
  for (const child of trees.children(word)) {
    const relation = trees.words[child]!.deprel;
    const content = (): Set<number> => trees.subtree(child);
    if (['ccomp', 'xcomp', 'csubj', 'csubj:pass'].includes(relation)) {
      yield { name: relation.split(':')[0]!, content };
    } else if (
      upos === 'NOUN' &&
      (relation === 'acl' || relation === 'acl:relcl') &&
      trees.kids(child, 'mark').length > 0
    ) {
      yield { name: 'acl', content };
    } else if (relation === 'advcl' && upos === 'ADJ') {
      yield { name: 'advcl', content };
    } else if (relation === 'obj' && upos === 'VERB') {
      yield { name: 'obj', content };
    } else if (OBLIQUE.includes(relation)) {
      const marking = trees.marking(child);
      const place = (marking === 'in' || marking === 'on') && upos === 'NOUN';
      if (marking === '' || SETTING.includes(marking) || place) continue;
      const extra = trees.kids(child, 'case');
      yield { name: `obl:${marking}`, content: () => without(content(), extra), extra };
    } else if (relation === 'advcl' && ABOUT.includes(trees.marking(child))) {
      const extra = trees.kids(child, 'mark');
      // `accuse of lying` as `accuse of a lie`
      yield { name: `obl:${trees.marking(child)}`, content: () => without(content(), extra), extra };
    } else if (relation === 'parataxis' && upos === 'VERB' && child > word) {
      yield { name: 'parataxis', content };
    }
  }
  if (deprel === 'parataxis' && upos === 'VERB' && head >= 0) {
    yield { name: 'quoting', content: () => without(trees.subtree(head), trees.subtree(word)) };
  }
}

function accordingTo(
  trees: Trees,
  word: number,
  lexicon: ReadonlyMap<string, number>,
  least: number,
): Report[] {
  const share = lexicon.get('according to') ?? 0;
  if (share < least) return [];
  return trees
    .kids(word, 'obl', 'advcl', 'nmod')
    .filter(kid => /^according(?: to)?$/.test(trees.marking(kid)))
    .map(kid => {
      const cases = trees.kids(kid, 'case');
      const cue = new Set([...cases, ...cases.flatMap(each => trees.kids(each, 'fixed'))]);
      const source = trees.subtree(kid);
      return {
        anchor: trees.kids(kid, 'case', 'mark')[0] ?? kid,
        cue,
        content: trees.trim(without(trees.subtree(word), source)),
        source: trees.trim(without(source, cue)),
        share,
      };
    })
    .filter(({ content }) => content.size > 0);
}
