// Names of the gazetteer: the entry itself, or the people that bear its name elsewhere.
import type { NameMention } from '../../3-mentions/find.ts';
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import { stemOf, surface } from './surface.ts';

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

export function placeKnown(
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
