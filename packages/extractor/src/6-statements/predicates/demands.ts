import type { PredicateRules } from '../patterns.ts';

/** "urged Norland to withdraw", "called on the parties", "demanded that Sudmark pay", "Norland's request to". */
export const demands: PredicateRules = {
  predicate: 'DEMANDS',
  unreal: true,
  owner: true,
  verbs: [
    {
      verbs:
        'urge implore beseech exhort press pressure order command beg entreat instruct summon petition lobby pressurise pressurize nudge prod',
      to: 'obj',
      unlessObject:
        'button case issue investigation probe inquiry sanction strike attack raid arrest operation deployment closure inquest review',
      confidence: 0.82,
    },
    {
      verbs: 'ask request advise',
      to: 'obj',
      unlessObject: 'question aid help support money information permission',
      confidence: 0.75,
    },
    { verbs: 'write appeal turn', to: 'to', has: 'asking', confidence: 0.68 },
    { verbs: 'ask request demand seek solicit require expect want extract', to: 'from+of', confidence: 0.7 },
    { verbs: 'call', to: 'on+upon', has: 'infinitive|for|clause', confidence: 0.85 },
    { verbs: 'call', particle: 'on upon', to: 'obj', has: 'infinitive', confidence: 0.8 },
    { verbs: 'push', to: 'obj', has: 'infinitive|for', confidence: 0.7 },
    { verbs: 'lean prevail', to: 'on+upon', confidence: 0.66 },
    {
      verbs: 'challenge dare direct oblige compel coax cajole remind warn',
      to: 'obj',
      has: 'infinitive',
      confidence: 0.6,
    },
    { verbs: 'appeal', to: 'to', confidence: 0.78 },
    { verbs: 'demand insist require urge request ask recommend', to: 'clause', confidence: 0.75 },
    { verbs: 'demand require', to: 'obj', confidence: 0.7 },
    {
      verbs: 'demand request seek',
      objects: 'talk negotiation dialogue meeting',
      to: 'with',
      confidence: 0.7,
    },
    {
      verbs: 'give set',
      objects: 'deadline ultimatum hour day week month',
      to: 'iobj|to',
      has: 'infinitive',
      confidence: 0.66,
    },
    { verbs: 'plead', to: 'with', confidence: 0.75 },
    {
      verbs: 'make send issue submit file',
      objects: 'request appeal demand call ultimatum plea',
      to: 'to',
      confidence: 0.75,
    },
    { verbs: 'want tell', to: 'obj', has: 'infinitive', unlessNegated: true, confidence: 0.66 },
    { verbs: 'send give issue hand deliver', objects: 'ultimatum', to: 'to|iobj', confidence: 0.75 },
    { verbs: 'encourage', to: 'obj', confidence: 0.55 },
  ],
  nouns: [
    {
      nouns: 'demand request appeal call ultimatum plea exhortation entreaty',
      from: 'poss|mod|by|from|giver',
      to: 'to|on|clause',
      confidence: 0.66,
    },
    { nouns: 'pressure', from: 'poss|mod|from|by|giver', to: 'on|upon|taker', confidence: 0.62 },
  ],
};
