import type { PredicateRules } from '../patterns.ts';

/** "signed a deal with", "agreed with", "a truce between A and B". */
export const agrees: PredicateRules = {
  predicate: 'AGREES_WITH',
  verbs: [
    { verbs: 'agree concur', to: 'with', unlessNegated: true, confidence: 0.8 },
    { verbs: 'agree concur', to: 'each', confidence: 0.76 },
    {
      verbs:
        'sign reach conclude ink seal strike forge finalize finalise clinch make negotiate ratify secure',
      objects:
        'agreement deal treaty accord pact truce ceasefire contract memorandum protocol declaration settlement compromise understanding armistice consensus pledge communique communiqué roadmap charter convention partnership plan',
      to: 'with',
      confidence: 0.84,
    },
    {
      verbs: 'sign reach conclude ink seal strike forge finalize clinch make',
      objects:
        'agreement deal treaty accord pact truce ceasefire contract memorandum protocol declaration settlement compromise understanding armistice consensus pledge communique communiqué roadmap charter convention partnership plan',
      to: 'each',
      confidence: 0.8,
    },
    {
      verbs: 'announce declare proclaim',
      objects: 'ceasefire truce agreement deal signing conclusion armistice cessation',
      to: 'each',
      confidence: 0.66,
    },
    {
      verbs: 'exchange swap',
      objects: 'prisoner captive detainee hostage body remains',
      to: 'with',
      confidence: 0.66,
    },
    {
      verbs: 'exchange swap',
      objects: 'prisoner captive detainee hostage body remains',
      to: 'each',
      confidence: 0.66,
    },
    { verbs: 'make', objects: 'peace', to: 'with', confidence: 0.75 },
    { verbs: 'make', objects: 'peace', to: 'each', confidence: 0.75 },
    {
      verbs: 'normalize normalise restore establish resume upgrade open reestablish re-establish',
      objects: 'relation tie',
      to: 'with',
      confidence: 0.7,
    },
    {
      verbs: 'normalize normalise restore establish resume upgrade open reestablish re-establish',
      objects: 'relation tie',
      to: 'each',
      confidence: 0.7,
    },
    {
      verbs: 'hold conduct stage launch begin start perform undertake complete carry',
      objects: 'exercise drill manoeuvre maneuver game wargame',
      objectModified: 'joint war military naval',
      to: 'each',
      confidence: 0.62,
    },
    { verbs: 'exchange', objects: 'ambassador envoy', to: 'with', confidence: 0.66 },
    { verbs: 'exchange', objects: 'ambassador envoy', to: 'each', confidence: 0.66 },
    {
      verbs: 'settle resolve',
      objects: 'dispute conflict difference row',
      to: 'with',
      confidence: 0.65,
    },
    {
      verbs: 'settle resolve',
      objects: 'dispute conflict difference row',
      to: 'each',
      confidence: 0.65,
    },
    { verbs: 'come', particle: 'term agreement understanding', to: 'with', confidence: 0.66 },
    { verbs: 'come', particle: 'term agreement understanding', to: 'each', confidence: 0.66 },
    { verbs: 'bury mend', objects: 'hatchet fence', to: 'with', confidence: 0.66 },
    { verbs: 'bury mend', objects: 'hatchet fence', to: 'each', confidence: 0.66 },
    {
      verbs: 'renew extend prolong',
      objects: 'truce ceasefire agreement treaty pact accord deal',
      to: 'with',
      confidence: 0.66,
    },
    {
      verbs: 'renew extend prolong initial',
      objects: 'truce ceasefire agreement treaty pact accord deal',
      to: 'each',
      confidence: 0.66,
    },
    { verbs: 'sign', particle: 'up', to: 'deal-with', confidence: 0.6 },
    { verbs: 'sign', to: 'with', confidence: 0.6 },
    { verbs: 'reconcile partner compromise', to: 'with', confidence: 0.65 },
  ],
  nouns: [
    { nouns: 'exchange swap', modified: 'prisoner hostage', from: 'mod', to: 'each', confidence: 0.64 },
    { nouns: 'prisoner', from: 'mod', to: 'each', confidence: 0.6 },
    {
      nouns:
        'agreement deal treaty accord pact truce ceasefire armistice contract memorandum settlement consensus',
      from: 'mod',
      to: 'each',
      confidence: 0.7,
    },
    {
      nouns: 'agreement deal treaty accord pact truce ceasefire armistice contract',
      from: 'poss|giver',
      to: 'with',
      confidence: 0.7,
    },
  ],
};
