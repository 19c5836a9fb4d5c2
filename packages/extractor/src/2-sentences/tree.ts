import type { Name, Token } from '@entente/english';
import type { Span } from '@entente/ontology';

/** A sentence with its dependency tree ready to walk. Offsets are those of the original text. */
export class Tree implements Span {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly heading: boolean;
  /** Number of the block (paragraph) it stands in. */
  readonly block: number;
  readonly root: number;
  /** Results of `perToken` functions, by function and token. */
  readonly kept: unknown[][] = [];
  readonly #children: readonly (readonly number[])[];
  readonly #lemmas: readonly string[];
  readonly #lowers: readonly string[];

  constructor(
    index: number,
    block: number,
    heading: boolean,
    tokens: readonly Token[],
    names: readonly Name[],
  ) {
    this.index = index;
    this.block = block;
    this.heading = heading;
    this.tokens = tokens;
    this.names = names;
    this.start = tokens[0]!.start;
    this.end = tokens.at(-1)!.end;
    const children: number[][] = new Array(tokens.length).fill(NONE);
    let root = 0;
    for (let i = 0; i < tokens.length; i++) {
      const { head } = tokens[i]!;
      if (head < 0 || head >= tokens.length || head === i) root = i;
      else if (children[head] === NONE) children[head] = [i];
      else children[head]!.push(i);
    }
    this.root = root;
    this.#children = children;
    this.#lemmas = tokens.map(token => token.lemma.toLowerCase());
    this.#lowers = tokens.map(token => token.text.toLowerCase());
  }

  at(i: number): Token {
    return this.tokens[i]!;
  }

  children(i: number): readonly number[] {
    return this.#children[i] ?? NONE;
  }

  /** Children by relation; `nsubj` does not match `nsubj:pass`, `nsubj*` matches both. */
  by(i: number, ...relations: string[]): number[] {
    const found: number[] = [];
    for (const c of this.children(i)) if (isAny(this.at(c).deprel, relations)) found.push(c);
    return found;
  }

  first(i: number, ...relations: string[]): number | undefined {
    for (const c of this.children(i)) if (isAny(this.at(c).deprel, relations)) return c;
    return undefined;
  }

  is(i: number, ...relations: string[]): boolean {
    return isAny(this.at(i).deprel, relations);
  }

  /** The word in lower case. */
  lower(i: number): string {
    return this.#lowers[i]!;
  }

  lemma(i: number): string {
    return this.#lemmas[i]!;
  }

  parent(i: number): number {
    return this.at(i).head;
  }

  /** Every token under `i`, itself included, in order. `skip` leaves subtrees out. */
  under(i: number, skip: (child: number) => boolean = () => false): number[] {
    const out = [i];
    for (let k = 0; k < out.length; k++)
      for (const child of this.children(out[k]!)) if (!skip(child)) out.push(child);
    return out.length === 1 ? out : out.sort((a, b) => a - b);
  }

  /** Span from the first to the last token under `i`. */
  span(i: number, skip?: (child: number) => boolean): Span {
    const under = this.under(i, skip);
    return { start: this.at(under[0]!).start, end: this.at(under.at(-1)!).end };
  }

  /** `i` and what is coordinated with it; of "not A but B" and "A, not B" only what holds. */
  conjuncts(i: number): number[] {
    if (this.first(i, 'conj') === undefined) return [i];
    const joined = this.by(i, 'conj');
    const own =
      this.#isNot(i) && joined.some(c => this.by(c, 'cc').some(k => this.lemma(k) === 'but')) ? [] : [i];
    return [...own, ...joined.filter(c => !this.#isNot(c)).flatMap(c => this.conjuncts(c))];
  }

  /** "not Sudmark", of a nominal. */
  #isNot(i: number): boolean {
    return (
      this.at(i).upos !== 'VERB' &&
      this.by(i, 'advmod', 'cc').some(
        c =>
          c < i &&
          /^not$/i.test(this.at(c).text) &&
          !/^(only|just|merely|least)$/i.test(this.tokens[c + 1]?.text ?? '') &&
          this.first(i, 'cop') === undefined,
      )
    );
  }

  /** True where `i` is `ancestor` or stands under it. */
  within(i: number, ancestor: number): boolean {
    for (let at = i, n = 0; at >= 0 && n <= this.tokens.length; at = this.parent(at), n++)
      if (at === ancestor) return true;
    return false;
  }

  /** The preposition that marks a nominal, fixed multi-word ones joined ("because of"). */
  preposition(i: number): string {
    const mark = this.first(i, 'case');
    if (mark === undefined) return '';
    if (!this.children(mark).length) return this.lemma(mark);
    return [mark, ...this.by(mark, 'fixed')].map(t => this.lemma(t)).join(' ');
  }

  /** Lower-case words from `a` to `b`, both included. */
  words(a: number, b: number): string {
    return this.#lowers.slice(a, b + 1).join(' ');
  }
}

/** Shared by all tokens without children; nobody writes to it. */
const NONE: number[] = [];

const STAR = 42;

function isAny(deprel: string, relations: readonly string[]): boolean {
  for (const relation of relations) {
    if (deprel === relation) return true;
    const last = relation.length - 1;
    if (relation.charCodeAt(last) === STAR && deprel.startsWith(relation.slice(0, last))) return true;
  }
  return false;
}
