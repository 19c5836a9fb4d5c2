import type { Features } from '../contract.ts';

/** What features are read off: a word with its place in the tree. */
export interface Tagged {
  readonly text: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

type Mutable = { -readonly [K in keyof Features]: Features[K] };

const PRONOUNS: ReadonlyMap<string, Features> = new Map<string, Features>([
  ...entry('i me my mine myself', { person: 1, number: 'Sing' }),
  ...entry('we us our ours ourselves', { person: 1, number: 'Plur' }),
  ...entry('you your yours', { person: 2 }),
  ...entry('yourself', { person: 2, number: 'Sing' }),
  ...entry('yourselves', { person: 2, number: 'Plur' }),
  ...entry('he him his himself', { person: 3, number: 'Sing', gender: 'Masc' }),
  ...entry('she her hers herself', { person: 3, number: 'Sing', gender: 'Fem' }),
  ...entry('it its itself', { person: 3, number: 'Sing', gender: 'Neut' }),
  ...entry('they them their theirs themselves', { person: 3, number: 'Plur' }),
  ...entry('this that', { number: 'Sing' }),
  ...entry('these those', { number: 'Plur' }),
]);

function entry(words: string, features: Features): [string, Features][] {
  return words.split(' ').map(word => [word, features]);
}

/**
 * Morphological features by UD's names, from the Penn part of speech, the form and the tree.
 * @returns one set for each word. O(n).
 */
export function featuresOf(words: readonly Tagged[]): Features[] {
  const passive = new Set<number>();
  const marked = new Set<number>();
  const subjects = new Set<number>();
  for (const word of words) {
    if (word.deprel === 'aux:pass') passive.add(word.head);
    if (word.xpos === 'TO' || word.xpos === 'MD' || word.deprel === 'aux') marked.add(word.head);
    if (word.deprel.startsWith('nsubj') || word.deprel.startsWith('csubj')) subjects.add(word.head);
  }
  return words.map((word, index) =>
    features(word, passive.has(index), marked.has(index), subjects.has(index)),
  );
}

function features(word: Tagged, passive: boolean, marked: boolean, subject: boolean): Features {
  const form = word.text.toLowerCase();
  switch (word.xpos) {
    case 'NN':
    case 'NNP':
      return { number: 'Sing' };
    case 'NNS':
    case 'NNPS':
      return { number: 'Plur' };
    case 'PRP':
    case 'PRP$':
    case 'DT':
      return PRONOUNS.get(form) ?? {};
    case 'MD':
      return { verbForm: 'Fin' };
    case 'VBD':
      return finite('Past', form === 'was' ? { number: 'Sing' } : {});
    case 'VBZ':
      return finite('Pres', { number: 'Sing', person: 3 });
    case 'VBP':
      return finite('Pres', /^(?:am|'m|’m)$/.test(form) ? { number: 'Sing', person: 1 } : {});
    case 'VBG':
      return word.upos === 'VERB' || word.upos === 'AUX'
        ? { verbForm: isParticiple(word) ? 'Part' : 'Ger' }
        : {};
    case 'VBN':
      return {
        tense: 'Past',
        verbForm: 'Part',
        ...(passive || isReducedRelative(word) ? { voice: 'Pass' as const } : {}),
      };
    case 'VB':
      return !marked && !subject && isClauseHead(word)
        ? { mood: 'Imp', verbForm: 'Fin' }
        : { verbForm: 'Inf' };
    default:
      return {};
  }
}

function finite(tense: 'Past' | 'Pres', more: Features): Features {
  const result: Mutable = { mood: 'Ind', tense, verbForm: 'Fin' };
  return Object.assign(result, more);
}

function isParticiple(word: Tagged): boolean {
  return (
    !/^(?:nsubj|csubj|obj|obl|nmod|advcl|ccomp|xcomp|compound|acl)/.test(word.deprel) ||
    word.deprel === 'acl:relcl'
  );
}

/** `the bridge built in May`: a bare participle behind its noun is passive. */
function isReducedRelative(word: Tagged): boolean {
  return word.deprel === 'acl' || word.deprel === 'amod';
}

function isClauseHead(word: Tagged): boolean {
  return word.deprel === 'root' || word.deprel === 'parataxis' || word.deprel === 'conj';
}
