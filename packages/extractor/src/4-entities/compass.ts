import type { NameMention } from '../3-mentions/find.ts';
import type { Reading } from './reading.ts';

const SIDE = /^(North|South|East|West)$/;

/**
 * "the South", "North and South Korea": half of a divided land, by the one name with that half which the document has, or
 * which stands beside it.
 */
export function compass(reading: Reading): void {
  const { original } = reading.document;
  const text = (n: NameMention) => original.slice(n.start, n.end);
  const named = reading.names.flat().filter(n => n.entry && /^(North|South|East|West) /.test(text(n)));
  if (!named.length) return;
  const halves = new Map<string, Set<string>>();
  for (const n of named) {
    const side = text(n).split(' ')[0]!;
    halves.set(side, (halves.get(side) ?? new Set()).add(n.entry!.ref));
  }
  reading.names.forEach((names, s) => {
    const tree = reading.trees[s]!;
    names.forEach((name, k) => {
      const side = text(name);
      if (name.entry || !SIDE.test(side)) return;
      const beside = names.find(n => n.first === name.last + 2 && n.entry && named.includes(n));
      const joined =
        beside && /^(and|or)$/i.test(tree.at(name.last + 1).text)
          ? reading.matcher.match(`${side} ${text(beside).split(' ').slice(1).join(' ')}`)[0]?.entry
          : undefined;
      const [only, ...others] = halves.get(side) ?? [];
      const the = /^the$/i.test(tree.tokens[name.first - 1]?.text ?? '');
      const entry = joined ?? (the && only && !others.length ? reading.matcher.byRef.get(only) : undefined);
      if (entry) names[k] = { ...name, entry, form: 'name', type: 'LOC' };
    });
  });
}
