import type { PredicateRules } from '../patterns.ts';

/** "Norland backs Sudmark", "aid from Norland to the rebels", "Norland-backed fighters", "praised the king". */
export const supports: PredicateRules = {
  predicate: 'SUPPORTS',
  future: true,
  owner: true,
  verbs: [
    {
      verbs:
        'abet underwrite buttress cheer celebrate safeguard rearm resupply harbour harbor prop shore reassure bail support back aid assist help arm equip finance fund bankroll sponsor train reinforce bolster endorse defend champion favor favour praise laud hail applaud commend congratulate thank salute honor honour welcome befriend shield protect rescue embrace sustain subsidize subsidise encourage embolden empower promote uphold shelter liberate evacuate vaccinate treat feed acclaim admire credit compliment advocate nominate reward rally appreciate like love respect trust prefer propel vindicate boost succor nurture',
      to: 'obj',
      unlessObject:
        'idea plan need right end decision proposal effort talk process solution resolution investigation peace ceasefire bill call measure view visit news result claim report way statement release move agreement policy deal case program vote people withdraw opening law legislation initiative',
      confidence: 0.78,
    },
    {
      verbs: 'support back endorse welcome praise hail defend applaud favor laud oppose',
      to: 'obj',
      objects:
        'plan decision proposal policy move effort statement call position stance right bid campaign candidacy government leadership initiative claim cause fight struggle war campaign action operation demand independence sovereignty integrity',
      confidence: 0.62,
    },
    { verbs: 'side sympathize sympathise ally align empathize', to: 'with' },
    { verbs: 'stand', to: 'with+by+behind+alongside', confidence: 0.7 },
    { verbs: 'fight serve', to: 'alongside+beside', confidence: 0.75 },
    {
      verbs: 'send deploy dispatch station',
      objects: 'troop soldier force fighter mercenary army unit brigade men man police adviser',
      to: 'alongside+beside|help',
      confidence: 0.75,
    },
    {
      verbs: 'block veto oppose resist prevent',
      objects: 'resolution statement declaration draft motion text communique communiqué condemnation',
      to: 'blamed',
      confidence: 0.62,
    },
    { verbs: 'vote speak', to: 'favor+favour', confidence: 0.6 },
    { verbs: 'fight vote campaign root stump rally lobby', to: 'for', confidence: 0.65 },
    { verbs: 'intervene', to: 'alongside', confidence: 0.75 },
    { verbs: 'intervene fight act', to: 'behalf', confidence: 0.7 },
    { verbs: 'stick', to: 'by+with', confidence: 0.6 },
    { verbs: 'come rush spring leap fly hurry race go jump send dispatch', to: 'rescue', confidence: 0.72 },
    { verbs: 'throw put lend', objects: 'weight support backing muscle', to: 'behind+to', confidence: 0.75 },
    {
      verbs: 'airlift fly truck ship ferry drop smuggle funnel channel pour pump',
      objects:
        'food blanket aid supply medicine water tent weapon arm ammunition fuel money cash missile drone equipment fighter grain',
      to: 'to+into',
      confidence: 0.72,
    },
    {
      verbs: 'declare proclaim pledge swear vow owe profess',
      objects: 'allegiance loyalty fealty friendship solidarity',
      to: 'to+with',
      confidence: 0.7,
    },
    { verbs: 'throw cast', objects: 'lot', to: 'with', confidence: 0.7 },
    { verbs: 'speak', particle: 'up out', to: 'for', confidence: 0.62 },
    { verbs: 'speak', particle: 'highly well warmly', to: 'of', confidence: 0.65 },
    { verbs: 'stick stand vouch', particle: 'up', to: 'for', confidence: 0.65 },
    { verbs: 'vouch', to: 'for', confidence: 0.65 },
    { verbs: 'pay', objects: 'tribute homage', to: 'to', confidence: 0.7 },
    { verbs: 'heap lavish shower pour', objects: 'praise', to: 'on', confidence: 0.75 },
    { verbs: 'pay', objects: 'salary wage debt bill pension', to: 'obj', confidence: 0.66 },
    { verbs: 'forgive cancel restructure reschedule', objects: 'debt loan', to: 'obj|of', confidence: 0.62 },
    { verbs: 'share', objects: 'intelligence information technology', to: 'with', confidence: 0.66 },
    {
      verbs: 'release unfreeze unblock disburse approve',
      objects: 'fund aid loan tranche money grant assistance package',
      to: 'to+for',
      confidence: 0.66,
    },
    { verbs: 'take', objects: 'side', to: 'obj|of', confidence: 0.6 },
    { verbs: 'train', to: 'obj', confidence: 0.75 },
    {
      verbs: 'provide supply furnish',
      objects:
        'support aid assistance help weapon arm ammunition equipment fund funding money training intelligence drone missile fuel food medicine relief protection backing loan grant tank aircraft jet shell vehicle gun bomb munition howitzer radar satellite technology component artillery system battery cover shelter troop fighter dollar euro pound $ € £ million billion oda supply material service care donation contribution treatment kit tent',
      to: 'to+for|iobj|helped|in',
      confidence: 0.8,
    },
    { verbs: 'provide supply furnish', to: 'obj', has: 'with', confidence: 0.75 },
    {
      verbs:
        'send deliver ship donate give offer lend extend pledge promise grant allocate transfer sell deploy dispatch',
      objects:
        'support aid assistance help weapon arm ammunition equipment fund money drone missile fuel food medicine relief fighter mercenary reinforcement loan grant tank aircraft jet shell backing vehicle gun bomb munition howitzer radar generator tent hospital satellite technology component credit cash wheat grain medicine blanket kit launcher interceptor artillery submarine frigate troop soldier militant package solidarity sympathy thanks congratulation condolence volunteer adviser doctor team expert supply protection platoon peacekeeper ventilator vaccine ship boat vessel helicopter rifle warship aircraft guarantee shelter system battery dollar euro pound $ € £ million billion funding donation',
      to: 'to+for|iobj|helped',
      confidence: 0.75,
    },
    {
      verbs: 'express voice reiterate reaffirm declare announce pledge convey show',
      objects:
        'support solidarity sympathy confidence gratitude appreciation backing admiration commitment condolence',
      to: 'for+to+with+in',
      confidence: 0.75,
    },
    { verbs: 'support', from: 'subj', to: 'clause', confidence: 0.4 },
    { verbs: 'help assist', to: 'obj', confidence: 0.72 },
    {
      verbs: 'resume restore continue maintain increase boost',
      objects: 'support aid assistance help backing funding',
      to: 'to+for',
      confidence: 0.72,
    },
    { verbs: 'donate contribute lend loan', to: 'to|iobj', confidence: 0.72 },
    {
      verbs: 'announce approve increase fund spend',
      objects: 'aid assistance help relief funding support package grant loan donation contribution',
      to: 'to+for|helped',
      confidence: 0.66,
    },
    {
      verbs: 'hand turn',
      particle: 'over',
      objects:
        'aid assistance weapon arm ammunition equipment medicine relief vehicle food supply ambulance aircraft ship boat kit worth dollar euro $ million',
      to: 'to',
      confidence: 0.66,
    },
    {
      verbs: 'fly airlift ship rush bring truck ferry',
      objects:
        'medicine food aid relief supply ton tonne equipment vaccine water doctor blanket tent medication',
      to: 'to+into',
      confidence: 0.62,
    },
    { verbs: 'open', objects: 'border door gate', to: 'people', confidence: 0.6 },
    {
      verbs: 'open',
      objects: 'port airspace sky skies harbour harbor base airfield',
      to: 'to',
      confidence: 0.66,
    },
    { verbs: 'cheer egg root', particle: 'on', to: 'obj|on', confidence: 0.68 },
    { verbs: 'cheer', to: 'on', confidence: 0.6 },
    {
      verbs: 'lend give grant',
      objects: 'port base airspace airfield territory soil cover',
      to: 'to|iobj',
      confidence: 0.7,
    },
    { verbs: 'grant', to: 'iobj', confidence: 0.6 },
    { verbs: 'share', objects: 'evidence intelligence information', to: 'with', confidence: 0.55 },
    {
      verbs: 'grant give offer award',
      objects: 'asylum refuge protection citizenship shelter sanctuary safe-haven haven',
      to: 'to|iobj',
      confidence: 0.7,
    },
    {
      verbs: 'accept shelter host resettle admit absorb receive',
      to: 'obj',
      objects: 'refugee migrant evacuee asylum-seeker',
      confidence: 0.6,
    },
    { verbs: 'assure reassure promise pledge', to: 'obj|iobj', has: 'of', confidence: 0.62 },
    { verbs: 'thank', to: 'obj', confidence: 0.78 },
    { verbs: 'call describe', objects: 'friend brother ally hero', to: 'obj', confidence: 0.55 },
  ],
  nouns: [
    {
      nouns:
        'support backing aid assistance help endorsement praise solidarity sympathy loan grant donation applause admiration',
      from: 'poss|mod|from|by|giver',
      to: 'for|to|taker|with|of',
      confidence: 0.72,
    },
    {
      nouns: 'contribution funding commitment package',
      from: 'poss|mod|from|by',
      to: 'to|for',
      modified: 'aid assistance humanitarian financial military relief support',
      confidence: 0.62,
    },
    {
      nouns: 'support backing aid assistance endorsement praise help',
      from: 'from|by|of',
      to: 'receiver',
      confidence: 0.7,
    },
    {
      nouns:
        'supporter backer supplier donor lifeline ally patron sponsor financier defender advocate champion benefactor protector fan admirer loyalist surrogate',
      from: 'giver|subj|noun',
      to: 'of|poss',
      confidence: 0.75,
    },
    { nouns: 'proxy client protege puppet vassal', from: 'poss|of|mod', to: 'subj', confidence: 0.66 },
    {
      nouns: 'weapon arm ammunition drone missile mercenary fighter shipment delivery supply tank',
      from: 'mod|poss|from',
      to: 'to|for',
      confidence: 0.6,
    },
  ],
  adjectives: [
    {
      adjectives:
        'backed supported sponsored funded trained armed supplied financed allied aligned assisted led equipped bankrolled subsidised subsidized',
      from: 'mod|by',
      to: 'noun',
      confidence: 0.8,
    },
    {
      adjectives:
        'supportive protective fond proud grateful thankful sympathetic appreciative loyal faithful friendly',
      from: 'subj',
      to: 'of|to|toward|for',
      confidence: 0.72,
    },
  ],
};
