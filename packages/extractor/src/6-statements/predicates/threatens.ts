import type { PredicateRules } from '../patterns.ts';

/** "threatened Norland with war", "warned the rebels", "a threat against". */
export const threatens: PredicateRules = {
  predicate: 'THREATENS',
  unreal: true,
  owner: true,
  verbs: [
    {
      verbs: 'threaten menace intimidate',
      to: 'obj',
      unlessObject: 'peace security stability soldier troop force missile weapon warship aircraft',
      confidence: 0.82,
    },
    { verbs: 'warn', to: 'obj', has: 'against+of', confidence: 0.66 },
    { verbs: 'warn', to: 'obj', confidence: 0.62 },
    { verbs: 'issue make send', objects: 'threat warning ultimatum', to: 'to+against', confidence: 0.75 },
    {
      verbs: 'vow pledge promise swear threaten',
      objects: 'retaliation revenge response action',
      to: 'against+on',
      confidence: 0.75,
    },
    { verbs: 'threaten vow swear', to: 'inside', has: 'inside', confidence: 0.66 },
    { verbs: 'reserve', objects: 'right', to: 'right-to', confidence: 0.66 },
    { verbs: 'retaliate', to: 'against', confidence: 0.5 },
    { verbs: 'give set issue deliver', objects: 'deadline ultimatum', to: 'iobj|to+for', confidence: 0.5 },
    { verbs: 'caution', to: 'obj', has: 'against', confidence: 0.62 },
    { verbs: 'rattle', objects: 'sabre saber', to: 'at', confidence: 0.7 },
    { verbs: 'serve put', objects: 'notice', to: 'on|obj', confidence: 0.55 },
    { verbs: 'give deliver hand', objects: 'warning ultimatum threat', to: 'iobj|to', confidence: 0.7 },
  ],
  nouns: [
    {
      nouns: 'threat warning ultimatum',
      from: 'poss|mod|by|from|giver',
      to: 'against|to|noun-clause',
      confidence: 0.6,
    },
  ],
};
