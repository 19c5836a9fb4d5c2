import { fold, slug } from '../../text/fold.ts';
import type { Instance } from '../instance.ts';
import { type Doubt, type Group, groupBy, type Rule, Union } from '../rule.ts';
import { eachAlone } from './unnamed.ts';

/** Two articles on one present conflict lie at most this many days apart, by way of the articles between them. */
const GAP_DAYS = 730;

const nouns = new Set(
  `conflict war crisis dispute fighting clashes hostilities confrontation standoff battle tension tensions escalation
  violence unrest the of in over around between and for a an on military armed present current new recent`
    .trim()
    .split(/\s+/),
);

/** An earlier war is told by what its name says of time: a year, a decade, or a number in a row of wars. */
export function periodOf(name: string): string {
  const years = fold(name).match(/\b(1[5-9]\d\d|20\d\d)s?\b/g);
  if (years) return years.sort().join('-');
  const row = /\b(first|second|third|fourth|earlier|previous)\b/.exec(fold(name));
  return row ? row[1]! : '';
}

/** What the conflict is over, as far as its name and its parties say. */
function subjects(instance: Instance): string[] {
  if (instance.territories.length > 0) return instance.territories.map(key => `over ${key}`);
  const words = instance.folded.split(' ').filter(word => !nouns.has(word) && !/^\d+s?$/.test(word));
  return words.length > 0 ? [`called ${words.sort().join(' ')}`] : [];
}

const day = (date: string) => Date.parse(date) / 86_400_000;

/** Splits instances of one conflict where nobody wrote of it for two years. Undated ones join the latest. */
function byPeriod(members: readonly Instance[]): Instance[][] {
  const dated = members.filter(item => item.published !== undefined);
  const undated = members.filter(item => item.published === undefined);
  dated.sort((a, b) => (a.published! < b.published! ? -1 : 1));
  const parts: Instance[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const item of dated) {
    const at = day(item.published!);
    if (at - last > GAP_DAYS || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(item);
    last = at;
  }
  if (parts.length === 0) return [undated];
  parts.at(-1)!.push(...undated);
  return parts;
}

/**
 * Conflicts by parties, territory and period: the same territory or name, or at least two parties in common, in
 * the same period. One of which neither parties nor territory are known stays alone.
 */
export const conflictByParties: Rule = {
  name: 'conflict',
  takes: instance => instance.type === 'Conflict',
  group(all) {
    const groups: Group[] = [];
    const doubts: Doubt[] = [];
    const known = all.filter(item => subjects(item).length > 0 || item.parties.length >= 2);
    const lone = all.filter(item => !(subjects(item).length > 0 || item.parties.length >= 2));
    for (const [period, instances] of groupBy(known, item => periodOf(item.name))) {
      const union = new Union(instances.length);
      const first = new Map<string, number>();
      instances.forEach((item, index) => {
        const keys = subjects(item);
        for (let i = 0; i < item.parties.length; i++)
          for (let j = i + 1; j < item.parties.length; j++)
            if (keys.length === 0 || item.territories.length === 0)
              keys.push(`between ${item.parties[i]} ${item.parties[j]}`);
        for (const key of keys) {
          const other = first.get(key);
          if (other === undefined) first.set(key, index);
          else union.join(other, index);
        }
      });
      joinByParties(instances, union);
      for (const members of groupBy(
        instances.map((item, index) => ({ item, root: String(union.find(index)) })),
        entry => entry.root,
      ).values()) {
        const parts = byPeriod(members.map(entry => entry.item));
        parts.forEach((part, index) => {
          groups.push({ id: conflictId(part, period, parts.length - 1 - index), members: part });
        });
      }
    }
    return { groups: [...groups, ...eachAlone(lone)], doubts };
  },
};

/** A conflict told by its parties alone belongs to the one over a territory that has those parties, if it is one. */
function joinByParties(instances: readonly Instance[], union: Union): void {
  const pairs = new Map<string, Set<number>>();
  const pairsOf = (item: Instance) => {
    const keys: string[] = [];
    for (let i = 0; i < item.parties.length; i++)
      for (let j = i + 1; j < item.parties.length; j++) keys.push(`${item.parties[i]} ${item.parties[j]}`);
    return keys;
  };
  instances.forEach((item, index) => {
    if (item.territories.length === 0) return;
    for (const key of pairsOf(item)) {
      const roots = pairs.get(key) ?? new Set();
      roots.add(union.find(index));
      pairs.set(key, roots);
    }
  });
  instances.forEach((item, index) => {
    if (item.territories.length > 0) return;
    const roots = new Set(pairsOf(item).flatMap(key => [...(pairs.get(key) ?? [])]));
    if (roots.size === 1) union.join([...roots][0]!, index);
  });
}

function conflictId(members: readonly Instance[], period: string, earlier: number): string {
  const territories = [...new Set(members.flatMap(item => item.territories))].sort();
  const names = members
    .flatMap(subjects)
    .filter(key => key.startsWith('called '))
    .sort();
  const parties = [...new Set(members.flatMap(item => item.parties))].sort();
  const over = territories[0] ?? names[0]?.slice(7) ?? parties.join(' ');
  return `conflict:${slug(over)}${period ? `~${period}` : ''}${earlier ? `~before-${earlier}` : ''}`;
}
