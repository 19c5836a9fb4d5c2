// Names become entities: those of the gazetteer first, then the longest of the others.
import type { NameMention } from '../3-mentions/find.ts';
import { acronyms } from './names/acronyms.ts';
import { longerForms, ownAcronyms, ownBodies, sharedDemonyms } from './names/document.ts';
import { placeKnown } from './names/known.ts';
import { other } from './names/other.ts';
import { person } from './names/person.ts';
import { surface, wordsOf } from './names/surface.ts';
import type { Reading } from './reading.ts';

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

/** A seat of government is the state only where it acts: whether it does is seen when its sentence is read. */
const isWeakForm = (name: NameMention) => name.form === 'seat';
