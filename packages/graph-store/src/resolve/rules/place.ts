import { slug } from '../../text/fold.ts';
import { groupBy, type Rule } from '../rule.ts';

/** States and territories that no gazetteer knows: by their name. */
export const placeByName: Rule = {
  name: 'place',
  takes: instance => instance.type === 'State' || instance.type === 'Territory',
  group: instances => ({
    groups: [...groupBy(instances, instance => instance.folded.replace(/^the /, ''))].map(
      ([name, members]) => ({ id: `place:${slug(name)}`, members }),
    ),
    doubts: [],
  }),
};
