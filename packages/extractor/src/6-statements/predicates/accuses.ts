import type { PredicateRules } from '../patterns.ts';

/** "Norland accused Sudmark of shelling", "was charged by the court with", "Norland's accusations against". */
export const accuses: PredicateRules = {
  predicate: 'ACCUSES',
  owner: true,
  verbs: [
    { verbs: 'accuse', to: 'obj', confidence: 0.92 },
    { verbs: 'blame implicate incriminate', to: 'obj', confidence: 0.85 },
    { verbs: 'blame', to: 'on', has: 'on', confidence: 0.8 },
    { verbs: 'charge', to: 'obj', has: 'with', confidence: 0.75 },
    {
      verbs: 'charge indict sue convict sentence prosecute investigate probe arraign impeach',
      to: 'obj',
      confidence: 0.6,
    },
    { verbs: 'suspect', to: 'obj', confidence: 0.66 },
    { verbs: 'hold', to: 'obj', particle: 'responsible accountable', confidence: 0.7 },
    { verbs: 'find', to: 'obj', particle: 'guilty', confidence: 0.6 },
    { verbs: 'allege', to: 'clause', confidence: 0.8 },
    {
      verbs: 'attribute ascribe pin',
      to: 'to+on',
      objects:
        'attack strike raid killing bombing shelling blast explosion murder blame sabotage hack leak massacre crash assassination violence',
      confidence: 0.72,
    },
    { verbs: 'finger', to: 'obj', confidence: 0.66 },
    {
      verbs: 'level make bring hurl file lodge press',
      objects: 'accusation charge allegation complaint lawsuit suit action case',
      to: 'against+at',
      confidence: 0.8,
    },
    { verbs: 'lay put pin place', objects: 'blame', to: 'on', confidence: 0.72 },
    {
      verbs: 'trade exchange swap',
      objects: 'accusation blame allegation charge recrimination',
      to: 'each',
      both: true,
      confidence: 0.8,
    },
    { verbs: 'point', objects: 'finger', to: 'at', confidence: 0.75 },
    {
      verbs: 'take launch start begin open threaten',
      objects: 'action proceeding case procedure suit',
      objectModified: 'legal criminal court infringement disciplinary',
      to: 'against',
      confidence: 0.66,
    },
    {
      verbs: 'open launch order begin conduct start',
      objects: 'investigation probe inquiry',
      to: 'into+against+of',
      confidence: 0.6,
    },
  ],
  nouns: [
    {
      nouns: 'accusation allegation charge',
      from: 'poss|mod|by|from|giver',
      to: 'against|of|at',
      confidence: 0.75,
    },
    { nouns: 'accusation allegation charge indictment', from: 'from|by|of', to: 'taker', confidence: 0.7 },
    { nouns: 'accusation allegation charge', from: 'poss|mod|giver', to: 'clause', confidence: 0.7 },
    {
      nouns: 'lawsuit suit complaint investigation probe',
      from: 'poss|mod|by|giver',
      to: 'against|into|of',
      confidence: 0.6,
    },
  ],
};
