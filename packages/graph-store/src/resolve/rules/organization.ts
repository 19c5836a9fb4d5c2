import { slug } from '../../text/fold.ts';
import type { Instance } from '../instance.ts';
import { type Group, groupBy, mostFrequent, type Rule } from '../rule.ts';
import { eachAlone } from './unnamed.ts';

const small = new Set([
  'armed',
  'the',
  'of',
  'for',
  'and',
  'on',
  'in',
  'a',
  'an',
  's',
  'its',
  'their',
  'his',
  'her',
]);
// A map, since a body may be called "constructor".
const spellings: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['ministries', 'ministry'],
  ['affair', 'affairs'],
  ['forces', 'army'],
  ['force', 'army'],
  ['troops', 'army'],
  ['military', 'army'],
]);

/** Words that every country's bodies are called by: a name of these alone says nothing without its country. */
const generic = new Set(
  `ministry minister defence foreign affairs interior internal finance economy health justice emergency situations
  parliament assembly senate congress government cabinet council court supreme constitutional army force armed air
  navy guard border police service security intelligence national general staff office presidency president prime
  embassy mission delegation spokesperson spokesman press administration department agency committee commission
  party opposition ruling bank central union authorities authority headquarters command state federal secretariat
  news television radio channel newspaper ministry house people public republic city mayor hospital university`
    .trim()
    .split(/\s+/),
);

/** The words of a body's name in no order, without articles, spelling variants and the name of its country. */
export function bodyWords(instance: Pick<Instance, 'folded' | 'ties'>): string[] {
  const own = new Set(instance.ties.flatMap(name => name.split(' ')).filter(word => word.length > 3));
  const stems = new Set([...own].map(word => word.slice(0, 5)));
  const kept = instance.folded
    .split(' ')
    .filter(word => !small.has(word))
    .map(word => spellings.get(word) ?? word);
  const bare = kept.filter(word => generic.has(word) || !(own.has(word) || stems.has(word.slice(0, 5))));
  return [...new Set(bare.length > 0 ? bare : kept)].sort();
}

function isGeneric(words: readonly string[]): boolean {
  return words.every(word => generic.has(word));
}

/**
 * Bodies without a gazetteer id: the same name, in any order of its words, and no two different countries. A name
 * that any country's body could have ("foreign ministry") merges only where its country is known.
 */
export const organizationByName: Rule = {
  name: 'organization',
  takes: instance => instance.type === 'Organization' || instance.type === 'Group',
  group(instances) {
    const groups: Group[] = [];
    const vague: Instance[] = [];
    for (const [key, alike] of groupBy(instances, item => `${item.type} ${bodyWords(item).join(' ')}`)) {
      const tokens = key.split(' ').slice(1);
      const home = (item: Instance) => item.states[0] ?? item.bodies[0] ?? '';
      const byHome = groupBy(alike, home);
      const homeless = byHome.get('') ?? [];
      byHome.delete('');
      const kind = alike[0]!.type === 'Group' ? 'group' : 'organization';
      const name = slug(mostFrequent(alike.map(item => item.folded)) ?? tokens.join(' '));
      if (isGeneric(tokens)) {
        vague.push(...homeless);
        for (const [at, members] of byHome) groups.push({ id: `${kind}:${tokens.join('-')}~${at}`, members });
      } else if (byHome.size <= 1) {
        groups.push({ id: `${kind}:${name}`, members: alike });
      } else {
        const homes = [...byHome].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
        homes.forEach(([at, members], index) => {
          groups.push({
            id: `${kind}:${name}~${at}`,
            members: index === 0 ? [...members, ...homeless] : members,
          });
        });
      }
    }
    return { groups: [...groups, ...eachAlone(vague)], doubts: [] };
  },
};
