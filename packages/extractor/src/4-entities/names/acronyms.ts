// Initials and the bodies that they stand for.
import type { Reading } from '../reading.ts';
import { initialsOf, surface } from './surface.ts';

/** "Syrian National Army (SNA)", and bodies whose initials are used alone. */
export function acronyms(reading: Reading): void {
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
