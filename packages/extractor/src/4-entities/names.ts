import type { NameMention } from '../3-mentions/find.ts';
import { fold } from '../3-mentions/gazetteer/match.ts';
import { alike, skeleton } from './distance.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'de',
  'der',
  'da',
  'di',
  'del',
  'la',
  'le',
  'abu',
  'jr',
  'sr',
  'ii',
  'iii',
]);
const PLACELIKE =
  /\b(street|avenue|square|river|airport|hospital|university|school|church|cathedral|mosque|hotel|stadium|mountains?|sea|ocean|lake|park|bridge|county|city|beach)\b/i;

/** Pass over all names of the document, whole names before parts, so that a later full name takes in an earlier short one. */
export function clusterNames(reading: Reading): void {
  ownAcronyms(reading);
  ownBodies(reading);
  sharedDemonyms(reading);
  const longer = longerForms(reading);
  const all = reading.names.flatMap((names, s) =>
    names.map(name => ({ s, name, words: wordsOf(reading, name) })),
  );
  for (const { s, name } of all) if (name.entry) placeKnown(reading, s, name, longer);
  const rest = all.filter(x => !x.name.entry && x.words.length);
  for (const x of [...rest].sort((a, b) => b.words.length - a.words.length)) {
    const draft =
      x.name.type === 'PER'
        ? person(reading, x.words, surface(reading, x.name))
        : other(reading, x.s, x.name, x.words);
    if (draft) reading.set(x.s, x.name.head, [draft]);
  }
  for (const { s, name } of all) {
    const draft = reading.at(s, name.head)[0];
    if (draft && draft.type !== 'Conflict' && !isWeakForm(name))
      reading.mentionSpan(draft, { start: name.start, end: name.end, kind: 'name' });
  }
  acronyms(reading);
}

const initialsOf = (text: string) =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter(w => !/^(of|the|and|for|in|on)$/i.test(w))
    .map(w => w[0]!.toUpperCase())
    .join('');

/** Initials that the gazetteer knows for another body are those of the body that this document names in full. */
function ownAcronyms(reading: Reading): void {
  const own = new Set(
    reading.names
      .flat()
      .filter(n => n.type !== 'PER' && n.type !== 'LOC' && n.last > n.first)
      .map(n => initialsOf(surface(reading, n))),
  );
  const full = new Set(reading.names.flat().flatMap(n => (n.entry && n.last > n.first ? [n.entry.ref] : [])));
  for (const names of reading.names)
    names.forEach((name, k) => {
      const text = surface(reading, name);
      if (!name.entry || full.has(name.entry.ref) || !/^[A-Z]{2,6}$/.test(text) || !own.has(text)) return;
      const { entry: _, form: __, ...rest } = name;
      names[k] = { ...rest, type: 'ORG' };
    });
}

/** A seat of government is the state only where it acts: whether it does is seen when its sentence is read. */
export const isWeakForm = (name: NameMention) => name.form === 'seat';

function wordsOf(reading: Reading, name: NameMention): string[] {
  return (surface(reading, name).match(/[\p{L}\p{N}'’.-]+/gu) ?? [])
    .map(w => fold(w).replace(/['’]s$|[.]$/g, ''))
    .filter(w => /[\p{L}\p{N}]/u.test(w));
}
const surface = (reading: Reading, name: NameMention) =>
  reading.document.original.slice(name.start, name.end);

const SOCIAL = /^(facebook|twitter|x|telegram|youtube|instagram|whatsapp|tiktok|weibo|truth social)$/i;

/** "the General Assembly of the Harbour League": a body's common name that the text gives to another's body is that one's. */
function ownBodies(reading: Reading): void {
  const others = new Set<string>();
  const within = (s: number, name: NameMention): NameMention | undefined => {
    const tree = reading.trees[s]!;
    if (tree.tokens[name.last + 1]?.text !== 'of') return undefined;
    const from = tree.tokens[name.last + 2]?.text === 'the' ? name.last + 3 : name.last + 2;
    return reading.names[s]!.find(n => n.first === from && n.type === 'ORG');
  };
  reading.names.forEach((names, s) => {
    for (const name of names) {
      const whole =
        name.entry?.type === 'Organization' && name.last > name.first ? within(s, name) : undefined;
      if (whole && whole.entry?.ref !== name.entry!.parent && whole.entry?.ref !== name.entry!.ref)
        others.add(fold(surface(reading, name)));
    }
  });
  if (!others.size) return;
  reading.names.forEach(names => {
    names.forEach((name, k) => {
      if (!name.entry || !others.has(fold(surface(reading, name)))) return;
      const { entry: _, form: __, ...rest } = name;
      names[k] = { ...rest, type: 'ORG' };
    });
  });
}

const stemOf = (word: string) => fold(word).replace(/s$/, '');

/** Demonyms of several states ("Congolese"): by the one of them that the document names, else the first. */
const SHARED = new Map([
  ['congolese', ['iso:COD', 'iso:COG']],
  ['korean', ['iso:KOR', 'iso:PRK']],
  ['dominican', ['iso:DOM', 'iso:DMA']],
]);

function sharedDemonyms(reading: Reading): void {
  const named = new Set(reading.names.flat().flatMap(n => n.entry?.ref ?? []));
  for (const names of reading.names)
    names.forEach((name, k) => {
      const refs = name.entry ? undefined : SHARED.get(stemOf(surface(reading, name)));
      if (!refs || (refs.every(r => named.has(r)) && refs[0] !== 'iso:COD')) return;
      const entry = reading.matcher.byRef.get(refs.find(r => named.has(r)) ?? refs[0]!);
      const plural = /^Kor.*s$|^Dom.*s$/.test(surface(reading, name));
      if (entry) names[k] = { ...name, entry, form: plural ? 'people' : 'adjective' };
    });
}

/** "the Serbs" where the document speaks of Bosnian Serbs: those, unless it knows others of the name. */
function longerForms(reading: Reading): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const barred = new Set<string>();
  for (const name of reading.names.flat()) {
    const words = surface(reading, name).split(/\s+/);
    const last = stemOf(words.at(-1)!);
    if (words.length < 2 || name.type === 'PER') continue;
    const ref = name.entry?.type === 'Territory' && name.form !== 'name' ? name.entry.ref : undefined;
    if (ref === undefined || (out.has(last) && out.get(last) !== ref)) barred.add(last);
    else out.set(last, ref);
  }
  for (const b of barred) out.delete(b);
  return out;
}

/** "Kosovo Serbs", "the Croats and the Muslims": people that live elsewhere, or stand beside people, are no state. */
function peopleOf(reading: Reading, s: number, name: NameMention, state: Draft): Draft | undefined {
  const tree = reading.trees[s]!;
  const text = surface(reading, name);
  const before = reading.names[s]!.find(n => n.last === name.first - 1 && n.entry !== undefined);
  if (
    before &&
    before.entry!.ref !== state.ref &&
    /^(State|Territory)$/.test(before.entry!.type) &&
    tree.within(before.head, name.head)
  ) {
    const whole = reading.document.original.slice(before.start, name.end).replace(/\s+/g, ' ');
    const home = reading.known(before.entry!.ref);
    return reading.draft('Group', whole, `people:${before.entry!.ref}:${stemOf(text)}`, {
      plural: true,
      head: 'people',
      kept: true,
      ...(home ? { nation: home } : {}),
    });
  }
  const beside = [
    ...tree.conjuncts(name.head),
    ...(tree.is(name.head, 'conj') ? tree.conjuncts(tree.parent(name.head)) : []),
  ];
  const peoples = reading.names[s]!.some(
    n =>
      n.type === 'NORP' &&
      !n.entry &&
      beside.includes(n.head) &&
      /s$/.test(surface(reading, n)) &&
      n.head !== name.head,
  );
  return peoples
    ? reading.draft('Group', text, `people:${stemOf(text)}`, { plural: true, head: 'people', kept: true })
    : undefined;
}

/** States that are no more are nodes only where something is said of them. */
const DEFUNCT = /^iso:(SUN|YUG)$/;

function placeKnown(
  reading: Reading,
  s: number,
  name: NameMention,
  longer: ReadonlyMap<string, string>,
): void {
  const people = name.form === 'people' || name.form === 'adjective';
  const meant = people ? longer.get(stemOf(surface(reading, name))) : undefined;
  const draft = reading.known(meant ?? name.entry!.ref);
  if (!draft) return;
  if (name.form === 'people' && /^ethnic$/i.test(reading.trees[s]!.tokens[name.first - 1]?.text ?? '')) {
    const text = surface(reading, name);
    reading.set(s, name.head, [
      reading.draft('Group', `ethnic ${text}`, `people:${draft.key}`, {
        plural: true,
        head: 'people',
        unnamed: true,
      }),
    ]);
    return;
  }
  const group = name.form === 'people' ? peopleOf(reading, s, name, draft) : undefined;
  if (group) {
    reading.set(s, name.head, [group]);
    return;
  }
  if (name.form !== 'seat' && !DEFUNCT.test(draft.ref!)) draft.kept = true;
  // "the ruling Norland Justice Party": the demonym before a body is its state's.
  const before =
    draft.type === 'Organization'
      ? reading.names[s]!.find(n => n.last === name.first - 1 && n.form === 'adjective')
      : undefined;
  if (before?.entry?.type === 'State') draft.nation ??= reading.known(before.entry.ref)!;
  reading.set(s, name.head, [draft]);
}

const parts = new WeakMap<Draft, readonly string[]>();
/** Words of a person's full name without particles. */
function partsOf(person: Draft): readonly string[] {
  let known = parts.get(person);
  if (!known) {
    known = person.key
      .slice(7)
      .split(' ')
      .filter(w => !PARTICLES.has(w));
    parts.set(person, known);
  }
  return known;
}

/** Persons merge by surname, by a misspelt surname with the same given name, and by a single known part. */
function person(reading: Reading, words: readonly string[], text: string): Draft | null {
  const own = words.filter(w => !PARTICLES.has(w));
  const last = own.at(-1);
  if (!last || last.length < 2) return null;
  const key = `person:${words.join(' ')}`;
  const exact = reading.byKey(key);
  if (exact) return exact;
  const match = reading.drafts.find(d => {
    if (d.type !== 'Person' || d.unnamed) return false;
    const known = partsOf(d);
    const knownLast = known.at(-1)!;
    if (own.length === 1) return known.includes(last) || (known.length > 1 && alike(last, knownLast));
    if (known.length === 1) return false;
    const given = known[0]!;
    const mine = own[0]!;
    const givenFits =
      given === mine ||
      alike(given, mine) ||
      given.startsWith(mine.replace(/\.$/, '')) ||
      (given.length > 3 &&
        mine.length > 3 &&
        (given.slice(0, 3) === mine.slice(0, 3) ||
          (given[0] === mine[0] && skeleton(given) === skeleton(mine))));
    return givenFits && (knownLast === last || alike(knownLast, last));
  });
  if (match) {
    reading.alias(key, match);
    return match;
  }
  return reading.draft('Person', text.replace(/\s+/g, ' '), key, { kept: true, head: last });
}

function other(reading: Reading, s: number, name: NameMention, words: readonly string[]): Draft | null {
  const text = surface(reading, name).replace(/\s+/g, ' ');
  const key = words.filter(w => w !== 'the').join(' ');
  if (name.type === 'LOC') {
    const typo = misspelt(reading, key);
    if (typo) return Object.assign(typo, { kept: true });
    if (PLACELIKE.test(text) || name.score < 0.4) return null;
    // A place is a node only where a statement is about who holds it.
    return reading.draft('Territory', text, `place:${key}`, { head: words.at(-1)! });
  }
  if (name.type === 'EVENT') return null;
  // "the Government of Norland" is Norland.
  if (
    /^(the )?(federal |transitional )?(government|state|kingdom|republic|presidency|government council) of (the )?\p{Lu}\S+( \p{Lu}\S+)?$/iu.test(
      text,
    )
  ) {
    const whole = reading.matcher
      .match(reading.document.original, name.start, name.end)
      .find(m => m.entry.type === 'State' && m.end === name.end);
    const state = whole && reading.known(whole.entry.ref);
    if (state) return Object.assign(state, { kept: true });
  }
  if (name.type === 'NORP') {
    const typo = misspelt(reading, key);
    if (typo) return typo;
    if (reading.trees[s]!.at(name.head).upos === 'ADJ') return null;
    return reading.draft('Group', text, `norp:${key.replace(/s$/, '')}`, {
      plural: true,
      head: words.at(-1)!,
    });
  }
  const typo = misspelt(reading, key);
  if (typo) return Object.assign(typo, { kept: true });
  const human =
    words.length === 1 ? reading.drafts.find(d => d.type === 'Person' && d.head === key) : undefined;
  if (human) return human;
  // "the Union" for a union named in full.
  const plain = key.replace(/^the /, '');
  if (
    /^(union|league|council|group|alliance|court|commission|bank|organi[sz]ation|assembly|party|front|movement|agency)$/.test(
      plain,
    )
  ) {
    const whole = reading.drafts.find(
      d => d.type === 'Organization' && d.name.toLowerCase().endsWith(` ${plain}`),
    );
    if (whole) return whole;
  }
  const match = reading.drafts.find(d => d.key.startsWith('org:') && !d.ref && sameBody(d.key.slice(4), key));
  if (match) return match;
  return reading.draft('Organization', text, `org:${key}`, {
    kept: name.score >= 0.35 && !SOCIAL.test(text),
    head: words.at(-1)!,
  });
}

function sameBody(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    short.length > 4 && (long.startsWith(`${short} `) || (long.endsWith(` ${short}`) && short.includes(' ')))
  );
}

/** A capitalised name one or two letters from a known one of the gazetteer. */
function misspelt(reading: Reading, key: string): Draft | undefined {
  const joined = key.replace(/[^\p{L}]/gu, '');
  if (joined.length < 7) return undefined;
  const found = reading.matcher
    .longNames(joined.slice(0, 2))
    .find(
      ({ letters }) =>
        Math.abs(letters.length - joined.length) <= 2 && letters !== joined && alike(letters, joined),
    );
  if (found) return reading.known(found.ref);
  return undefined;
}

/** "Syrian National Army (SNA)", and bodies whose initials are used alone. */
function acronyms(reading: Reading): void {
  // "the Support Mission in Libya (UNSMIL)": what stands in brackets after a body's name is that body.
  reading.names.forEach((names, s) => {
    const tree = reading.trees[s]!;
    names.forEach((name, k) => {
      const before = names[k - 1];
      const [short] = reading.at(s, name.head);
      if (
        !before ||
        !short ||
        short.type === 'Conflict' ||
        !/^[A-Z][A-Za-z\d-]{1,9}$/.test(surface(reading, name)) ||
        tree.tokens[name.first - 1]?.text !== '(' ||
        tree.tokens[name.last + 1]?.text !== ')'
      )
        return;
      const long = [before, names[k - 2]].find(
        n =>
          n !== undefined &&
          (n === before
            ? name.first - n.last === 2
            : before.first - n.last === 2 && name.first - before.last === 2) &&
          reading.at(s, n.head)[0]?.type === 'Organization' &&
          n.last > n.first,
      );
      const whole = long && reading.at(s, long.head)[0];
      if (!whole || whole === short) return;
      // Where the gazetteer knows the initials only, the name in full is theirs.
      if (short.ref) {
        if (short.type === 'Organization' && !whole.ref) reading.merge(whole, short);
      } else if (short.type === 'Organization' || short.type === 'Person') reading.merge(short, whole);
    });
  });
  for (const draft of [...reading.drafts]) {
    if (draft.ref || draft.type !== 'Organization' || !/^[A-Z]{2,6}$/.test(draft.name)) continue;
    const whole = reading.drafts.find(d => {
      if (d === draft || (d.type !== 'Organization' && d.type !== 'Group')) return false;
      return initialsOf(d.name) === draft.name;
    });
    if (!whole) continue;
    reading.merge(draft, whole);
  }
}
