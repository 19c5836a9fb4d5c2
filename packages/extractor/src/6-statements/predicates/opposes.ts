import type { PredicateRules } from '../patterns.ts';

/** "Norland condemned Sudmark", "critical of the king", "opposition to Norland's plan", "sued the agency". */
export const opposes: PredicateRules = {
  predicate: 'OPPOSES',
  owner: true,
  verbs: [
    // Who is angered is against whoever angers him.
    {
      verbs:
        'anger enrage infuriate outrage offend disappoint alienate irk annoy upset irritate exasperate incense rile vex rankle',
      from: 'obj',
      to: 'subj',
      confidence: 0.62,
    },
    { verbs: 'attack assail', to: 'obj', confidence: 0.7 },
    {
      verbs:
        'reproach chastise lampoon caricature revile reprove reprehend flay rubbish impugn snipe jeer condemn criticize criticise denounce oppose reject slam blast decry deplore reproach lambast lambaste rebuke reprimand censure chide scold berate castigate excoriate assail bash rip ridicule mock insult deride disparage denigrate vilify demonize demonise belittle taunt scorn despise hate loathe detest dislike resent distrust mistrust disavow repudiate protest spurn snub rebuff dismiss challenge defy disobey undermine discredit fault upbraid admonish scapegoat shun trash savage pan pillory malign smear slander defame antagonize antagonise confront contest dispute rap hammer lash skewer eviscerate fear veto obstruct block thwart sabotage impede counter resist combat impeach contradict embarrass humiliate betray abandon ditch disown heckle boo troll ignore disregard bypass sideline mislead deceive hurt harm damage plague weaken refute scrutinize disrespect outmaneuver topple oust overthrow unseat fire sack',
      to: 'obj',
      unlessObject: 'attack violence attempt war racism terrorism move idea notion death crime loss',
      confidence: 0.74,
    },
    {
      verbs:
        'condemn criticize criticise denounce oppose reject slam blast decry deplore dismiss veto rebuff',
      to: 'obj',
      objects:
        'attack violence attempt move idea notion decision plan proposal policy claim remark comment statement bid offer demand call act action',
      confidence: 0.7,
    },
    { verbs: 'disagree differ clash feud spar quarrel argue bicker', to: 'with', confidence: 0.66 },
    { verbs: 'object', to: 'to', confidence: 0.72 },
    { verbs: 'disapprove', to: 'of', confidence: 0.7 },
    { verbs: 'bristle chafe fume seethe recoil jeer laugh scoff rage', to: 'at', confidence: 0.64 },
    { verbs: 'inveigh thunder agitate militate argue rule side fulminate', to: 'against', confidence: 0.64 },
    { verbs: 'frown', to: 'on+upon', confidence: 0.64 },
    { verbs: 'remonstrate quibble wrangle squabble', to: 'with', confidence: 0.66 },
    { verbs: 'protest', to: 'to|against|at', confidence: 0.68 },
    { verbs: 'pour heap', objects: 'scorn water contempt ridicule abuse', to: 'on', confidence: 0.68 },
    { verbs: 'cast throw', objects: 'doubt aspersion', to: 'on', confidence: 0.6 },
    { verbs: 'distance dissociate disassociate', to: 'from', confidence: 0.6 },
    { verbs: 'fall', particle: 'out', to: 'with', confidence: 0.64 },
    { verbs: 'part', objects: 'way company', to: 'with', confidence: 0.6 },
    {
      verbs: 'summon',
      objects: 'ambassador envoy diplomat charge attache consul',
      to: 'of|obj',
      confidence: 0.62,
    },
    {
      verbs:
        'rail protest campaign demonstrate inveigh vote rebel revolt speak lobby rally march crusade fight run push',
      to: 'against',
      confidence: 0.68,
    },
    { verbs: 'complain grumble', to: 'about+of|clause', confidence: 0.62 },
    {
      verbs: 'designate list blacklist classify brand label proscribe',
      to: 'obj',
      labelled: 'terrorist terror criminal extremist enemy',
      confidence: 0.66,
    },
    {
      verbs: 'take issue',
      objects: 'issue exception offence offense umbrage',
      to: 'with+at+to',
      confidence: 0.66,
    },
    {
      verbs: 'express voice',
      objects:
        'anger outrage dismay disapproval opposition indignation disappointment frustration displeasure',
      to: 'at+over+with+to+about',
      confidence: 0.66,
    },
    {
      verbs: 'lodge file submit issue deliver',
      objects: 'protest objection demarche',
      to: 'against|with+to+over',
      confidence: 0.7,
    },
    { verbs: 'lash hit strike fire', particle: 'out back', to: 'at', confidence: 0.74 },
    { verbs: 'push hit fight bite', particle: 'back', to: 'against+at', confidence: 0.6 },
    { verbs: 'scoff sneer balk jeer', to: 'at', confidence: 0.65 },
    { verbs: 'speak lash come', particle: 'out', to: 'against', confidence: 0.72 },
    { verbs: 'take aim swipe', objects: 'aim swipe issue shot jab dig', to: 'at+with', confidence: 0.68 },
    {
      verbs: 'call label brand describe dub term',
      objects:
        'liar murderer dictator terrorist thug criminal fascist killer racist fraud coward traitor idiot clown dog animal enemy hypocrite bully loser disgrace',
      to: 'obj',
      confidence: 0.6,
    },
    { verbs: 'turn', to: 'against', confidence: 0.55 },
    { verbs: 'file launch bring', objects: 'lawsuit suit complaint', to: 'against', confidence: 0.72 },
    { verbs: 'defeat beat', to: 'obj', confidence: 0.45 },
    {
      verbs: 'reject refuse rebuff spurn',
      to: 'obj|from',
      objects: 'offer demand request call invitation appeal proposal',
      confidence: 0.7,
    },
    { verbs: 'question doubt', to: 'obj', confidence: 0.5 },
    { verbs: 'agree concur', to: 'with', whenNegated: true, confidence: 0.72 },
    { verbs: 'refuse decline', to: 'inside', has: 'inside', confidence: 0.58 },
    {
      verbs: 'cancel postpone boycott skip',
      objects: 'visit trip meeting talk summit invitation',
      to: 'to|with',
      confidence: 0.62,
    },
    { verbs: 'want wish', to: 'obj|clause', whenNegated: true, confidence: 0.62 },
    {
      verbs: 'reject refuse rebuff spurn decline dismiss',
      objects: 'talk negotiation cooperation meeting dialogue contact deal mediation proposal offer',
      to: 'with|by+from+of',
      confidence: 0.66,
    },
    { verbs: 'deny refuse', objects: 'permission consent approval', to: 'to|iobj', confidence: 0.62 },
    {
      verbs: 'violate breach defy flout',
      to: 'obj',
      objects: 'ban resolution order sanction demand ultimatum',
      confidence: 0.62,
    },
    { verbs: 'demand seek urge want propose', objects: 'sanction', to: 'on+against', confidence: 0.66 },
    { verbs: 'call push press', to: 'for-against', confidence: 0.66 },
  ],
  nouns: [
    { nouns: 'complaint lawsuit', from: 'poss|mod|by|from|giver', to: 'against|about', confidence: 0.64 },
    {
      nouns: 'opposition hostility objection resistance',
      from: 'of',
      to: 'to|against|toward',
      confidence: 0.62,
    },
    { nouns: 'sanction measure action embargo punishment', from: 'asker', to: 'against|on', confidence: 0.6 },
    {
      nouns:
        'condemnation criticism denunciation opposition rejection disapproval hostility objection protest contempt disdain animosity hatred outrage anger fury disgust displeasure reproach rebuff snub tirade diatribe broadside rebuke backlash resentment enmity antipathy distrust mistrust skepticism attack',
      from: 'poss|mod|by|from|giver',
      to: 'of|to|against|toward|towards|at|over|with',
      confidence: 0.64,
    },
    {
      nouns: 'criticism condemnation rebuke opposition backlash ire wrath scorn outrage anger',
      from: 'from|by|of',
      to: 'taker',
      confidence: 0.66,
    },
    {
      nouns: 'critic opponent foe rival enemy adversary detractor nemesis antagonist archenemy',
      from: 'giver|subj|noun',
      to: 'of|poss',
      confidence: 0.68,
    },
  ],
  adjectives: [
    {
      adjectives:
        'critical contemptuous dismissive suspicious wary scornful disdainful intolerant skeptical distrustful envious jealous resentful',
      from: 'subj|noun',
      to: 'of',
      confidence: 0.7,
    },
    {
      adjectives:
        'angry furious unhappy disappointed frustrated upset displeased irate mad disgusted annoyed livid incensed outraged exasperated dismayed',
      from: 'subj',
      to: 'with|at',
      confidence: 0.66,
    },
    { adjectives: 'hostile opposed antagonistic averse', from: 'subj', to: 'to|toward', confidence: 0.68 },
  ],
};
