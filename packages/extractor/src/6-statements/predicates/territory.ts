import type { PredicateRules } from '../patterns.ts';

/** "recognises", "recognition of". */
export const recognizes: PredicateRules = {
  predicate: 'RECOGNIZES',
  owner: true,
  verbs: [
    { verbs: 'recognize recognise acknowledge', to: 'obj', confidence: 0.8 },
    { verbs: 'withdraw revoke rescind', objects: 'recognition', to: 'of', negate: true, confidence: 0.75 },
  ],
  nouns: [{ nouns: 'recognition', from: 'poss|mod|by|giver', to: 'of', confidence: 0.62 }],
};

/** "controls", "occupied by Norland", "lost control of", "Norland-held". */
export const controls: PredicateRules = {
  predicate: 'CONTROLS',
  owner: true,
  places: true,
  verbs: [
    { verbs: 'control occupy administer govern rule annex police overrun', to: 'obj', confidence: 0.82 },
    { verbs: 'hold capture seize retake recapture liberate retain', to: 'obj', confidence: 0.62 },
    {
      verbs: 'have take gain seize maintain exercise establish regain keep',
      objects: 'control sovereignty jurisdiction',
      to: 'of+over',
      confidence: 0.8,
    },
    {
      verbs: 'lose cede relinquish surrender',
      objects: 'control sovereignty',
      to: 'of+over',
      negate: true,
      confidence: 0.8,
    },
    { verbs: 'lose cede', to: 'obj', negate: true, confidence: 0.5 },
  ],
  nouns: [
    { nouns: 'occupier ruler administrator', from: 'subj|noun', to: 'of', confidence: 0.72 },
    {
      nouns: 'control rule sovereignty administration occupation',
      from: 'of|poss|mod',
      to: 'under',
      confidence: 0.74,
    },
    { nouns: 'control rule sovereignty', from: 'poss|mod|by', to: 'of|over', confidence: 0.6 },
    { nouns: 'occupation annexation', from: 'poss|mod|by', to: 'of', confidence: 0.72 },
  ],
  adjectives: [
    {
      adjectives: 'controlled occupied held administered ruled',
      from: 'mod|by',
      to: 'noun',
      confidence: 0.78,
    },
  ],
};

/** "claims the islands", "insists on the return of". */
export const claimsTerritory: PredicateRules = {
  predicate: 'CLAIMS_TERRITORY',
  unreal: true,
  places: true,
  verbs: [
    { verbs: 'claim reclaim', to: 'obj', confidence: 0.72 },
    {
      verbs: 'claim regard consider see view treat call',
      to: 'obj',
      labelled: 'province territory part breakaway renegade rebel rogue',
      confidence: 0.7,
    },
    {
      verbs: 'regard consider see view treat',
      to: 'obj',
      as: 'province territory part land region own',
      confidence: 0.72,
    },
    {
      verbs: 'claim assert',
      objects: 'sovereignty ownership territory right jurisdiction',
      to: 'over+to',
      confidence: 0.8,
    },
    { verbs: 'restore recover regain', to: 'obj', unlessObject: 'control sovereignty rule', confidence: 0.6 },
    { verbs: 'lay stake', objects: 'claim', to: 'to', confidence: 0.78 },
    { verbs: 'claim', from: 'laid', to: 'to', confidence: 0.74 },
    { verbs: 'want', to: 'obj', particle: 'back', confidence: 0.7 },
    { verbs: 'demand insist seek want', objects: 'return handover restoration', to: 'of', confidence: 0.76 },
  ],
  owner: true,
  nouns: [
    { nouns: 'claim', from: 'poss|mod|by|giver', to: 'to|over|on', confidence: 0.66 },
    {
      nouns: 'return handover restoration restitution reunification liberation',
      from: 'asker',
      to: 'of',
      confidence: 0.74,
    },
  ],
};
