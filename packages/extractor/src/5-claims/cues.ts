/** Verbs and nouns that attribute content, by what their content may be. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Take a clause or a quotation. */
export const saying =
  set(`say tell add state declare announce note report claim assert argue insist stress emphasize emphasise underline underscore highlight explain clarify
acknowledge admit concede confirm deny reveal disclose warn caution predict forecast suggest indicate hint imply maintain contend allege affirm reaffirm reiterate repeat
remark observe comment reply respond answer retort counter recall remind inform notify assure reassure promise pledge vow swear guarantee threaten urge propose recommend
complain lament joke quip boast brag write tweet post testify cite quote mention point conclude find show estimate calculate reason rule recount relate describe
proclaim pronounce profess submit advise agree accept understand learn hear decide determine resolve ask inquire question wonder demand request order shout chant cry exclaim yell
whisper murmur mutter continue begin go read voice express conceive interject intone opine elaborate specify detail outline echo bemoan deplore reckon telegraph signal convey communicate cable email text preach lecture muse speculate surmise posit hypothesize hypothesise hold`);

/** Belief and feeling: take a clause, or a quotation. */
export const thinking =
  set(`believe think feel hope fear expect know consider doubt suspect assume presume imagine guess figure suppose worry realize realise see want wish prefer
like regret trust anticipate foresee deem view regard judge dream recognize recognise appreciate concur disagree mean love hate dislike rejoice`);

/** Stand around a quotation only; a clause under them is seldom what somebody says. */
export const quoteOnly = set(
  'continue begin go read call describe label dub brand term ask order demand shout chant cry exclaim yell whisper murmur mutter intone interject tweet post write joke quip retort denounce condemn slam criticize criticise praise dismiss reject blast welcome accuse refer speak talk use hold',
);

/** Take a nominal whose head is the name of an attitude or of speech ("expressed its readiness to …"). */
export const expressing =
  set(`express voice convey announce declare reiterate confirm reaffirm affirm stress emphasize emphasise underline underscore repeat show signal indicate state communicate share offer
acknowledge highlight note welcome renew restate predict expect promise pledge report deny reveal cite claim propose admit profess demonstrate describe`);

/** Heads of such nominals. */
export const attitudes =
  set(`willingness readiness concern concerns hope hopes confidence support commitment determination desire intention regret doubt doubts fear fears satisfaction
dissatisfaction outrage anger sorrow condolence condolences sympathy solidarity gratitude thanks appreciation opposition disapproval alarm worry interest belief conviction optimism pessimism frustration
disappointment surprise skepticism scepticism reservation reservations objection view views opinion wish dismay shock sadness unease anxiety joy participation preparedness openness loyalty resolve indignation apology admiration respect plan plans decision death deaths casualty casualties loss losses need importance necessity right desire progress result results position stance rejection condemnation approval`);

/** Take any nominal as what is said: "announced a withdrawal", "reported 54 casualties". */
export const reporting = set(
  'announce report confirm acknowledge predict propose reveal allege promise pledge cite note mention unveil forecast recommend outline disclose suggest emphasize stress highlight',
);

/** Say what somebody or something is: "called the vote a farce", "described the talks as useful". */
export const labelling = set(
  'dismiss slam blast condemn denounce decry lambast lambaste ridicule deride criticize criticise praise laud call label brand dub term describe characterize characterise portray deem consider declare pronounce depict denounce hail view regard see paint',
);

/** Take an infinitive as what is said: "vowed to respond". */
export const promising = set(
  'vow pledge promise threaten swear offer propose claim profess undertake refuse agree decline ask demand request hope want wish expect plan seek intend prefer choose decide fear dream',
);
/** Of these, the ones that count as speech in news: the rest are attitudes that few annotators mark. */
export const promisingSpeech = set(
  'vow pledge promise threaten swear offer propose claim profess undertake demand request hope fear want wish refuse agree decline prefer',
);

/** Take an addressee and an infinitive: "urged the parties to return". */
export const directing = set(
  'urge ask tell order warn advise remind instruct encourage call beg implore press invite request command exhort',
);

/** Nouns whose clause is content: "the claim that …", "in a statement that". */
export const contentNouns =
  set(`claim statement announcement assertion allegation accusation belief view opinion warning report suggestion argument admission promise pledge vow threat hope fear expectation prediction declaration
conviction insistence complaint contention charge remark comment conclusion acknowledgement acknowledgment confirmation denial assurance notion idea suspicion impression feeling concern possibility rumor rumour word news reminder message demand call request proposal recommendation estimate`);

/** What stands for its author as subject of a verb of saying. */
export const voices = set(
  'statement report letter document communique communiqué survey poll study article editorial post tweet memo text message release data figure investigation analysis',
);
