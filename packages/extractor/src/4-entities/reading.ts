import type { Mention, MentionKind } from '@entente/ontology';
import type { Prepared } from '../1-document/prepare.ts';
import type { Tree } from '../2-sentences/tree.ts';
import type { NameMention } from '../3-mentions/find.ts';
import type { Matcher } from '../3-mentions/gazetteer/match.ts';
import { type Draft, newDraft } from './draft.ts';

/** Where a draft is mentioned: sentence and head token. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
  readonly draft: Draft;
  readonly kind: MentionKind;
  /** True where it is the subject of a clause. */
  readonly subject: boolean;
  /** True where that clause is no relative or adverbial one. */
  readonly main: boolean;
}

const NONE: readonly Draft[] = [];

/** What is known of a document's entities: filled by stage 4, asked by stages 5 and 6. */
export class Reading {
  readonly document: Prepared;
  readonly trees: readonly Tree[];
  readonly matcher: Matcher;
  readonly drafts: Draft[] = [];
  /** Names of each sentence in text order; set by `setNames`, single ones may be corrected in place. */
  readonly names: readonly NameMention[][];
  /** In text order, as the document is read; pronouns look back along it. */
  readonly places: Place[] = [];
  /** Descriptions that stand for several: "the two leaders". */
  readonly sets: { readonly sentence: number; readonly token: number; readonly drafts: readonly Draft[] }[] =
    [];
  /** By sentence and token. */
  readonly #at: (readonly Draft[] | undefined)[][];
  /** Which of a sentence's names covers a token. */
  readonly #covering: (number | undefined)[][];
  readonly #byKey = new Map<string, Draft>();
  /** Where each draft is mentioned: a name may have tens of thousands of places. */
  readonly #spans = new Map<Draft, Set<string>>();

  constructor(document: Prepared, trees: readonly Tree[], matcher: Matcher) {
    this.document = document;
    this.trees = trees;
    this.matcher = matcher;
    this.names = trees.map(() => []);
    this.#at = trees.map(tree => new Array(tree.tokens.length));
    this.#covering = trees.map(() => []);
  }

  /** The entities that the nominal headed by a token refers to; several for "the two countries". */
  at(sentence: number, token: number): readonly Draft[] {
    return this.#at[sentence]?.[token] ?? NONE;
  }

  set(sentence: number, token: number, drafts: readonly Draft[]): void {
    this.#at[sentence]![token] = drafts;
  }

  /** Sets the names of a sentence. */
  setNames(sentence: number, names: readonly NameMention[]): void {
    const covering: (number | undefined)[] = new Array(this.trees[sentence]!.tokens.length);
    names.forEach((name, k) => {
      for (let i = name.first; i <= name.last; i++) covering[i] ??= k;
    });
    this.names[sentence]!.splice(0, Number.POSITIVE_INFINITY, ...names);
    this.#covering[sentence] = covering;
  }

  /** The name that a token is part of. */
  nameAt(sentence: number, token: number): NameMention | undefined {
    const k = this.#covering[sentence]?.[token];
    return k === undefined ? undefined : this.names[sentence]![k];
  }

  /** Number of the sentence that an offset stands in, or after. */
  sentenceAt(offset: number): number {
    let [low, high] = [0, this.trees.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.trees[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  byKey(key: string): Draft | undefined {
    return this.#byKey.get(key);
  }

  /** The draft with this key, made if there is none. */
  draft(type: Draft['type'], name: string, key: string, more: Partial<Draft> = {}): Draft {
    const known = this.#byKey.get(key);
    if (known) return known;
    const draft = newDraft(type, name, key, more);
    this.#byKey.set(key, draft);
    this.drafts.push(draft);
    return draft;
  }

  alias(key: string, draft: Draft): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, draft);
  }

  /** The draft of a gazetteer reference, made if there is none. */
  known(ref: string): Draft | undefined {
    const entry = this.matcher.byRef.get(ref);
    if (!entry) return undefined;
    return this.draft(entry.type, entry.name, ref, {
      ref,
      outlet: entry.outlet ?? false,
      ...(entry.disputed ? { disputed: true } : {}),
    });
  }

  mention(draft: Draft, sentence: number, first: number, last: number, kind: MentionKind): void {
    const tree = this.trees[sentence]!;
    this.mentionSpan(draft, { start: tree.at(first).start, end: tree.at(last).end, kind });
  }

  mentionSpan(draft: Draft, mention: Mention): void {
    let spans = this.#spans.get(draft);
    if (!spans || !draft.mentions.length) {
      spans = new Set();
      this.#spans.set(draft, spans);
    }
    const key = `${mention.start}:${mention.end}`;
    if (spans.has(key)) return;
    spans.add(key);
    draft.mentions.push(mention);
    if (mention.kind === 'name')
      draft.aliases.add(this.document.original.slice(mention.start, mention.end).replace(/\s+/g, ' '));
  }

  /** Makes one of two: mentions, offices and places of the first become those of the second. */
  merge(from: Draft, to: Draft): void {
    if (from === to) return;
    for (const m of from.mentions) this.mentionSpan(to, m);
    from.mentions.length = 0;
    from.kept = false;
    for (const o of from.offices)
      if (o.of !== to && !to.offices.some(x => x.title === o.title && x.of === o.of)) to.offices.push(o);
    if (from.nation) to.nation ??= from.nation;
    if (from.parent && from.parent !== to) to.parent ??= from.parent;
    if (from.gender) to.gender ??= from.gender;
    for (const sentence of this.#at)
      sentence.forEach((drafts, token) => {
        if (drafts?.includes(from)) sentence[token] = [...new Set(drafts.map(d => (d === from ? to : d)))];
      });
    this.places.forEach((p, i) => {
      if (p.draft === from) this.places[i] = { ...p, draft: to };
    });
    for (const d of this.drafts) {
      if (d.nation === from) d.nation = to;
      if (d.parent === from) d.parent = to;
      for (const o of d.offices) if (o.of === from) o.of = to;
    }
  }

  place(sentence: number, token: number, draft: Draft, kind: MentionKind): void {
    const tree = this.trees[sentence]!;
    let i = token;
    for (let n = 0; tree.is(i, 'conj', 'appos', 'flat', 'nmod:desc') && n < 20; n++) i = tree.parent(i);
    const subject = tree.is(i, 'nsubj', 'nsubj:pass');
    const main = subject && !tree.is(tree.parent(i), 'acl:relcl', 'acl', 'advcl', 'advcl:relcl');
    this.places.push({ sentence, token, draft, kind, subject, main });
  }
}
