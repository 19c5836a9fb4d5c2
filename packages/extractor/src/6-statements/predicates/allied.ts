import type { PredicateRules } from '../patterns.ts';

/** "an ally of Norland", "has a military base in", "alliance with", "a defence treaty between A and B". */
export const allied: PredicateRules = {
  predicate: 'ALLIED_WITH',
  verbs: [
    { verbs: 'ally align', from: 'subj|obj', to: 'with', confidence: 0.75 },
    {
      verbs: 'have maintain keep operate',
      objects: 'base alliance garrison',
      to: 'in+with',
      confidence: 0.78,
    },
    { verbs: 'have', objects: 'treaty pact', to: 'with', confidence: 0.7 },
    {
      verbs: 'sign conclude ink form forge have maintain share join',
      objects: 'treaty pact agreement alliance',
      objectModified: 'security defense defence military mutual',
      to: 'with',
      confidence: 0.74,
    },
    {
      verbs: 'sign conclude ink form forge have maintain share',
      objects: 'treaty pact agreement alliance',
      objectModified: 'security defense defence military mutual',
      to: 'each',
      confidence: 0.74,
    },
    { verbs: 'form forge', objects: 'alliance', to: 'with', confidence: 0.76 },
    { verbs: 'form forge', objects: 'alliance', to: 'each', confidence: 0.74 },
    { verbs: 'cooperate collaborate', to: 'with', confidence: 0.5 },
  ],
  nouns: [
    { nouns: 'ally partner', from: 'poss|of', to: 'equal', confidence: 0.74 },
    { nouns: 'ally partner', from: 'mod', to: 'each', confidence: 0.74 },
    { nouns: 'ally partner', from: 'subj|noun|giver', to: 'of|poss', confidence: 0.74 },
    { nouns: 'alliance partnership', from: 'poss|giver|bound', to: 'with', confidence: 0.74 },
    { nouns: 'treaty pact', from: 'bound', to: 'with', confidence: 0.66 },
    { nouns: 'alliance partnership', from: 'mod', to: 'each', confidence: 0.74 },
    {
      nouns: 'treaty agreement pact',
      modified: 'security defense defence military mutual',
      from: 'mod',
      to: 'each',
      confidence: 0.72,
    },
    {
      nouns: 'treaty pact',
      modified: 'security defense defence military mutual',
      from: 'poss|giver|subj',
      to: 'with',
      confidence: 0.72,
    },
    { nouns: 'base', modified: 'military naval air', from: 'mod|poss|giver', to: 'in', confidence: 0.72 },
    { nouns: 'base', modified: 'military naval air', from: 'mod|poss', to: 'giver', confidence: 0.7 },
    {
      nouns: 'cooperation',
      modified: 'military defense defence security',
      from: 'mod',
      to: 'each',
      confidence: 0.6,
    },
  ],
  adjectives: [{ adjectives: 'allied aligned', from: 'subj|noun', to: 'with|to', confidence: 0.75 }],
};
