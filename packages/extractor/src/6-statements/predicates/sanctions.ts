import type { PredicateRules } from '../patterns.ts';

/** "imposed sanctions on", "expelled the ambassador", "closed its border with", "suspended aid to". */
export const sanctions: PredicateRules = {
  predicate: 'SANCTIONS',
  owner: true,
  verbs: [
    {
      verbs: 'sanction embargo blacklist blockade boycott fine penalize penalise outlaw proscribe ostracize',
      to: 'obj',
      confidence: 0.82,
    },
    {
      verbs: 'suspend',
      to: 'obj',
      unlessObject:
        'minister official employee player officer judge staff member teacher student lawmaker senator chief leader coach',
      confidence: 0.6,
    },
    { verbs: 'join', objects: 'sanction embargo boycott', to: 'against+on+of', confidence: 0.72 },
    { verbs: 'ban bar expel deport eject', to: 'obj', confidence: 0.62 },
    {
      verbs: 'hit slap punish target strike penalise penalize',
      to: 'obj',
      means: 'sanction tariff embargo duty fine ban levy curb penalty boycott',
      confidence: 0.75,
    },
    {
      verbs: 'cut kick suspend exclude bar shut disconnect',
      to: 'obj',
      has: 'from',
      confidence: 0.6,
    },
    {
      verbs: 'revoke cancel rescind withdraw deny refuse suspend',
      objects: 'visa licence license accreditation permit credential passport citizenship membership',
      to: 'of|obj|iobj|to',
      confidence: 0.68,
    },
    {
      verbs: 'announce order declare approve impose',
      objects: 'suspension halt freeze cut reduction ban closure expulsion',
      to: 'to+on+from+with+of',
      confidence: 0.66,
    },
    { verbs: 'deny refuse', objects: 'entry visa access accreditation', to: 'to|iobj', confidence: 0.7 },
    {
      verbs:
        'impose slap place levy tighten extend renew adopt announce introduce clamp reimpose enact raise increase double triple quadruple toughen ramp widen expand put prolong maintain keep reinstate',
      objects: 'sanction embargo ban tariff duty levy restriction blockade penalty measure fine curb quota',
      to: 'on+against+upon+at',
      confidence: 0.85,
    },
    {
      verbs: 'cut sever break suspend freeze halt end downgrade pause rupture',
      objects:
        'tie relation link contact aid assistance support funding flow supply cooperation diplomatic trade',
      to: 'with+to+from',
      confidence: 0.8,
    },
    {
      verbs:
        'suspend halt freeze stop withhold cut end withdraw cancel block reduce slash curtail deny scrap terminate pause',
      objects:
        'aid assistance funding loan delivery sale shipment export import payment asset talk cooperation flight gas supply grant donation membership visa relation tie trade',
      to: 'to+from+of+with+for+in',
      confidence: 0.74,
    },
    {
      verbs: 'recall withdraw pull',
      objects: 'ambassador envoy diplomat commissioner consul attache',
      to: 'from+to|obj',
      confidence: 0.75,
    },
    {
      verbs: 'order tell ask give',
      objects: 'ambassador envoy diplomat official journalist staff delegation attache worker',
      to: 'obj',
      leaving: true,
      confidence: 0.74,
    },
    { verbs: 'expel', objects: 'ambassador envoy diplomat official journalist', to: 'obj', confidence: 0.78 },
    {
      verbs: 'close shut seal',
      objects: 'border frontier airspace embassy consulate crossing port checkpoint',
      to: 'with+to+in+from',
      confidence: 0.75,
    },
    {
      verbs: 'freeze seize confiscate',
      objects: 'asset property fund account',
      to: 'of+from|obj',
      confidence: 0.72,
    },
  ],
  nouns: [
    {
      nouns: 'sanction embargo blockade boycott tariff ban duty',
      from: 'poss|mod|by|from|giver',
      to: 'on|against|of',
      confidence: 0.72,
    },
    {
      nouns: 'suspension cut reduction cancellation halt freeze',
      from: 'poss|mod|by|giver',
      to: 'to|of|in',
      confidence: 0.6,
    },
    { nouns: 'expulsion', from: 'by|poss|mod', to: 'of', confidence: 0.66 },
    { nouns: 'suspension', from: 'poss|mod|by|giver', to: 'with|from', confidence: 0.6 },
    { nouns: 'suspension severing rupture freezing', from: 'poss|mod|by', to: 'ties-with', confidence: 0.66 },
  ],
};
