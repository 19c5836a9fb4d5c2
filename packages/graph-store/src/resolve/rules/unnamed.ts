import { slug } from '../../text/fold.ts';
import { hashParts } from '../../text/hash.ts';
import type { Instance } from '../instance.ts';
import { groupBy, type Rule } from '../rule.ts';

/** One entity for each instance: ids go by document and description, numbered where these repeat. */
export function eachAlone(instances: readonly Instance[]): { id: string; members: Instance[] }[] {
  const alike = groupBy(instances, item => hashParts(item.doc, item.type, item.name));
  const groups: { id: string; members: Instance[] }[] = [];
  for (const [key, members] of alike) {
    members.sort((a, b) => (a.local < b.local ? -1 : 1));
    members.forEach((member, index) => {
      const about = slug(member.name).slice(0, 40);
      groups.push({
        id: `${member.type.toLowerCase()}:${about}@${key}${index ? `.${index}` : ''}`,
        members: [member],
      });
    });
  }
  return groups;
}

/**
 * A person known by description alone, or people without a name of their own, are somebody else in the next
 * article: they never merge across documents.
 */
export const unnamed: Rule = {
  name: 'unnamed',
  takes: instance =>
    instance.unnamed ||
    instance.folded === '' ||
    (instance.type === 'Group' && !instance.named) ||
    (instance.type === 'Person' && !instance.named),
  group: instances => ({ groups: eachAlone(instances), doubts: [] }),
};
