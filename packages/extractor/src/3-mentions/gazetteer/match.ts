import type { FormKind, GazetteerEntry } from './load.ts';

/** A form of the gazetteer found in a text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: GazetteerEntry;
  readonly kind: FormKind;
}

interface Form {
  readonly words: readonly string[];
  readonly entry: GazetteerEntry;
  readonly kind: FormKind;
  /** An acronym counts in capitals only. */
  readonly exact: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

const ASCII = /^[ -~]*$/;
const MARKS = /\p{M}/gu;
const CAPITAL = /^\p{Lu}/u;
/** What may stand between two words of a form. */
const BETWEEN = /^(?:[ \u00a0.’'&,-]|, |\. |\n)$/;
/** Words of names that may stand in lower case. */
const LOWER =
  /^(region|group|peninsula|corridor|presidency|province|movement|office|agency|network|watchdog|government|administration|party|rebels|state|news)$/;

/** Comparison key of a word: no marks over letters, lower case. */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(MARKS, '').replace(/ı/g, 'i').toLowerCase();
}

/** A word that a form may begin with: a capital, or the "al" of Arabic names. */
const opens = (raw: string) => CAPITAL.test(raw) || (raw.length === 2 && fold(raw) === 'al');

const wordsOf = (form: string) => (form.match(WORD) ?? []).map(w => w);

/** Letters of a name, in lower case. */
interface LongName {
  readonly letters: string;
  readonly ref: string;
}

/** Finds the longest forms of the gazetteer in a text, left to right. Cost: linear in the text. */
export class Matcher {
  readonly #byFirst = new Map<string, Form[]>();
  readonly byRef = new Map<string, GazetteerEntry>();
  readonly #longNames = new Map<string, LongName[]>();

  constructor(entries: readonly GazetteerEntry[]) {
    for (const entry of entries) {
      this.byRef.set(entry.ref, entry);
      for (const name of new Set([entry.name, ...(entry.names ?? [])])) {
        this.#add(name, entry, 'name');
        const letters = fold(name).replace(/[^\p{L}]/gu, '');
        if (entry.outlet || letters.length < 7) continue;
        const opening = letters.slice(0, 2);
        this.#longNames.set(opening, [...this.longNames(opening), { letters, ref: entry.ref }]);
      }
      for (const seat of entry.seats ?? []) this.#add(seat, entry, 'seat');
      for (const word of entry.adjectives ?? [])
        this.#add(
          word,
          entry,
          /(?:[^s]s|men)$/.test(word) &&
            !/ese$/.test(word) &&
            entry.adjectives!.some(a => word.startsWith(a.slice(0, 3)) && a !== word)
            ? 'people'
            : 'adjective',
        );
    }
    for (const forms of this.#byFirst.values()) forms.sort((a, b) => b.words.length - a.words.length);
  }

  #add(form: string, entry: GazetteerEntry, kind: FormKind) {
    const raw = wordsOf(form.replace(/^the /i, ''));
    if (!raw.length) return;
    const exact = raw.length === 1 && raw[0]!.length <= 5 && raw[0] === raw[0]!.toUpperCase();
    const words = exact ? raw : raw.map(fold);
    const key = fold(raw[0]!);
    const known = this.#byFirst.get(key) ?? [];
    known.push({ words, entry, kind, exact });
    this.#byFirst.set(key, known);
  }

  /** The names long enough to be told when misspelt, by their first two letters. */
  longNames(opening: string): readonly LongName[] {
    return this.#longNames.get(opening) ?? [];
  }

  match(text: string, from = 0, to = text.length): Match[] {
    const words: { readonly raw: string; readonly start: number; readonly end: number }[] = [];
    const stretch = text.slice(from, to);
    WORD.lastIndex = 0;
    for (let m = WORD.exec(stretch); m; m = WORD.exec(stretch))
      words.push({ raw: m[0], start: from + m.index, end: from + WORD.lastIndex });
    const fits = (form: Form, i: number) =>
      form.words.every((w, k) => {
        const at = words[i + k];
        if (!at) return false;
        if (k && !BETWEEN.test(text.slice(words[i + k - 1]!.end, at.start))) return false;
        // Lower-case content words inside a name are prose ("the united states of mind" aside).
        return form.exact
          ? at.raw === w
          : fold(at.raw) === w &&
              (k === 0 ||
                at.raw.length < 4 ||
                CAPITAL.test(at.raw) ||
                form.words.length > 2 ||
                LOWER.test(w));
      });
    const out: Match[] = [];
    for (let i = 0; i < words.length; i++) {
      const first = words[i]!;
      if (!opens(first.raw)) continue;
      const best = this.#byFirst.get(fold(first.raw))?.find(form => fits(form, i));
      if (!best) continue;
      const last = words[i + best.words.length - 1]!;
      let end = last.end;
      if (/^[A-Z]\.[A-Z]$/.test(text.slice(last.start - 2, last.end)) && text[end] === '.') end++;
      out.push({ start: first.start, end, entry: best.entry, kind: best.kind });
      i += best.words.length - 1;
    }
    return out;
  }
}
