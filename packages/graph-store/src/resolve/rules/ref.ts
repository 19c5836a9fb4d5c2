import { groupBy, type Rule } from '../rule.ts';

/** What the gazetteer knows is one entity wherever its id stands: states, territories, bodies, outlets. */
export const byRef: Rule = {
  name: 'ref',
  takes: instance => instance.ref !== undefined && instance.type !== 'Person',
  group: instances => ({
    groups: [...groupBy(instances, instance => instance.ref!)].map(([id, members]) => ({ id, members })),
    doubts: [],
  }),
};
