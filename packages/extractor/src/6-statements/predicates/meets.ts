import type { PredicateRules } from '../patterns.ts';

/** "met", "held talks with", "spoke by phone with", "visited Norland", "talks between A and B". */
export const meets: PredicateRules = {
  predicate: 'MEETS',
  except: 'journalist reporter media press crowd supporter fan audience voter public correspondent',
  future: true,
  verbs: [
    { verbs: 'meet', to: 'with|obj', confidence: 0.86 },
    { verbs: 'meet talk negotiate confer converse huddle', to: 'each', confidence: 0.82 },
    {
      verbs: 'talk speak confer consult negotiate converse huddle deliberate dine lunch',
      to: 'with|to',
      confidence: 0.78,
    },
    { verbs: 'discuss', to: 'with', confidence: 0.74 },
    { verbs: 'discuss', to: 'each', confidence: 0.6 },
    { verbs: 'speak', to: 'each', has: 'by+over', confidence: 0.72 },
    { verbs: 'speak', to: 'each', particle: 'face', confidence: 0.72 },
    { verbs: 'call', to: 'on', lacks: 'infinitive|for|clause', onlyPersons: true, confidence: 0.6 },
    { verbs: 'embrace hug', to: 'each', confidence: 0.6 },
    { verbs: 'call ring', to: 'obj', onlyPersons: true, confidence: 0.6 },
    { verbs: 'join', to: 'obj', has: 'for', onlyPersons: true, confidence: 0.55 },
    {
      verbs: 'visit host receive phone telephone greet',
      to: 'obj',
      unlessObject: 'call aid support letter message report talk meeting summit site',
      confidence: 0.7,
    },
    {
      verbs: 'hold have begin start resume open continue conduct conclude complete launch restart reopen',
      objects:
        'talk meeting conversation negotiation discussion summit call consultation conference dialogue session briefing',
      to: 'with|between',
      confidence: 0.84,
    },
    {
      verbs: 'hold have resume start begin open continue conduct conclude complete launch restart reopen',
      objects:
        'talk meeting conversation negotiation discussion summit call consultation conference dialogue round session',
      to: 'each',
      confidence: 0.78,
    },
    { verbs: 'appear speak', to: 'alongside', confidence: 0.55 },
    { verbs: 'attend join', to: 'with', confidence: 0.5 },
    { verbs: 'shake', objects: 'hand', to: 'with', confidence: 0.75 },
    { verbs: 'sit', particle: 'down', to: 'with', confidence: 0.6 },
  ],
  nouns: [
    {
      nouns:
        'talk meeting conversation summit negotiation call consultation discussion dialogue conference visit encounter videoconference teleconference',
      from: 'mod',
      to: 'each',
      confidence: 0.72,
    },
    {
      nouns:
        'talk meeting conversation summit negotiation call consultation discussion conference dialogue session',
      from: 'poss|giver|of|in-call',
      to: 'with',
      confidence: 0.76,
    },
    { nouns: 'visit trip', from: 'poss|by|giver|mod', to: 'to', confidence: 0.6 },
    { nouns: 'audience', from: 'poss|giver|receiver', to: 'with', confidence: 0.66 },
  ],
};
