// What a document itself says of its names, before any becomes an entity.
import type { NameMention } from '../../3-mentions/find.ts';
import { fold } from '../../3-mentions/gazetteer/match.ts';
import type { Reading } from '../reading.ts';
import { initialsOf, stemOf, surface } from './surface.ts';

/** Initials that the gazetteer knows for another body are those of the body that this document names in full. */
export function ownAcronyms(reading: Reading): void {
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

/** "the General Assembly of the Harbour League": a body's common name that the text gives to another's body is that one's. */
export function ownBodies(reading: Reading): void {
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

/** Demonyms of several states ("Congolese"): by the one of them that the document names, else the first. */
const SHARED = new Map([
  ['congolese', ['iso:COD', 'iso:COG']],
  ['korean', ['iso:KOR', 'iso:PRK']],
  ['dominican', ['iso:DOM', 'iso:DMA']],
]);

export function sharedDemonyms(reading: Reading): void {
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
export function longerForms(reading: Reading): ReadonlyMap<string, string> {
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
