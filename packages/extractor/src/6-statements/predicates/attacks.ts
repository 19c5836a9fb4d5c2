import type { PredicateRules } from '../patterns.ts';

/** "shelled", "clashes between A and B", "offensive against", "fighting A", "killed by Norland's soldiers". */
export const attacks: PredicateRules = {
  predicate: 'ATTACKS',
  owner: true,
  verbs: [
    {
      verbs:
        'strafe pummel batter rout repulse dislodge subdue torch firebomb sink level flatten sack pillage plunder hijack terrorise terrorize persecute poison recapture slay butcher decapitate tear-gas mistreat brutalise attack bomb shell bombard strike invade raid storm assault ambush besiege kill murder assassinate massacre slaughter wound injure shoot torpedo overrun kidnap abduct torture execute stab behead rape airstrike destroy gas target pound crush repel evict conquer blitz hit ram harass blind loot burn besiege starve strangle bulldoze torch raze behead intercept ransack lynch',
      to: 'obj',
      unlessObject: 'deal chord blow tone balance agreement note record level people person low high goal',
      confidence: 0.76,
    },
    { verbs: 'capture seize', to: 'obj', confidence: 0.7 },
    {
      verbs: 'capture seize recapture retake wrest take win',
      to: 'from',
      has: 'obj',
      objects:
        'village town city hill position base post territory area airport island bridge settlement outpost stronghold ridge district port camp',
      confidence: 0.72,
    },
    { verbs: 'take hold', to: 'obj', labelled: 'prisoner captive hostage', confidence: 0.72 },
    {
      verbs: 'drive push force chase throw expel dislodge oust flush clear',
      to: 'obj',
      has: 'from+off+out',
      confidence: 0.64,
    },
    {
      verbs: 'rain drop unleash hurl',
      objects: 'shell missile rocket bomb fire grenade',
      to: 'on+over+at',
      confidence: 0.75,
    },
    { verbs: 'lay', objects: 'siege', to: 'to', confidence: 0.78 },
    { verbs: 'declare', objects: 'war', to: 'on+against', confidence: 0.6 },
    { verbs: 'land', objects: 'troop soldier marine force commando', to: 'on+in', confidence: 0.62 },
    { verbs: 'inflict', objects: 'casualty loss damage', to: 'on', confidence: 0.7 },
    {
      verbs: 'fight battle combat',
      to: 'obj|against|with',
      unlessObject: 'corruption crime terrorism virus battle war fire poverty',
      confidence: 0.78,
      both: false,
    },
    { verbs: 'clash skirmish spar battle tangle', to: 'with|against', confidence: 0.78, both: true },
    { verbs: 'clash skirmish fight battle', to: 'each', confidence: 0.75, both: true },
    {
      verbs: 'fire shoot',
      to: 'at+on+into+upon|obj',
      unlessObject: 'missile rocket shot round shell bullet employee minister aide official staff chief',
      confidence: 0.7,
    },
    {
      verbs: 'fire launch lob hurl shoot',
      objects: 'missile rocket shell mortar drone grenade gas artillery',
      to: 'at+on+into+against+toward+towards',
      confidence: 0.78,
    },
    {
      verbs:
        'launch carry conduct mount stage wage begin start unleash commence continue intensify resume escalate step renew execute',
      objects:
        'attack strike offensive operation assault raid war airstrike invasion incursion campaign bombardment counteroffensive counterattack warfare bombing shelling ambush cyberattack crackdown barrage salvo blockade',
      to: 'against+on+in+into',
      confidence: 0.76,
    },
    {
      verbs: 'trade exchange swap',
      objects: 'fire gunfire shelling strike blow artillery missile rocket drone',
      to: 'each',
      both: true,
      confidence: 0.76,
    },
    {
      verbs: 'trade exchange swap',
      objects: 'fire gunfire shelling strike blow artillery',
      to: 'with',
      both: true,
      confidence: 0.76,
    },
    { verbs: 'advance', to: 'on+in+into', confidence: 0.68 },
    { verbs: 'push drive force chase throw beat', particle: 'out back off', to: 'obj', confidence: 0.62 },
    { verbs: 'arrest detain jail imprison', to: 'obj', confidence: 0.5 },
    {
      verbs: 'exchange trade',
      objects: 'fire shot gunfire blow',
      to: 'with',
      both: true,
      confidence: 0.75,
    },
    {
      verbs: 'exchange trade',
      objects: 'fire shot gunfire blow',
      to: 'each',
      both: true,
      confidence: 0.75,
    },
    { verbs: 'open', objects: 'fire', to: 'on+at', confidence: 0.75 },
    { verbs: 'intervene', to: 'against', confidence: 0.7 },
    { verbs: 'march roll', to: 'into', confidence: 0.45 },
    { verbs: 'drop', objects: 'bomb', to: 'on', confidence: 0.75 },
  ],
  nouns: [
    {
      nouns:
        'attack strike airstrike offensive assault aggression raid bombing bombardment shelling invasion incursion onslaught ambush massacre operation crackdown siege blitz counterattack counteroffensive pogrom reprisal rampage sortie',
      from: 'poss|mod|by|from|giver',
      to: 'on|against|of|upon|into|in',
      confidence: 0.68,
    },
    {
      nouns:
        'clash fighting battle war combat skirmish firefight hostility confrontation bombing bombardment shelling fire',
      from: 'mod',
      to: 'each',
      both: true,
      confidence: 0.72,
    },
    {
      nouns: 'war battle fight struggle clash fighting combat',
      from: 'poss|giver',
      to: 'against|with',
      confidence: 0.66,
    },
    {
      nouns:
        'killing murder assassination bombing shelling destruction capture seizure abduction massacre siege slaughter kidnapping hijacking ambush sinking storming torture beheading',
      from: 'by',
      to: 'of|poss',
      confidence: 0.68,
    },
    { nouns: 'killing murder assassination', from: 'poss', to: 'of', confidence: 0.62 },
    {
      nouns: 'attack strike airstrike shooting shelling bombing bombardment raid fire offensive',
      from: 'by|mod|poss',
      to: 'victim',
      confidence: 0.66,
    },
  ],
};
