/**
 * Constructions that report what somebody says, thinks or wants, judged from the words' meaning and counted on no
 * corpus: the share of their uses that report, the constructions, the words. A construction is the relation of the
 * reported part to the word; `n:` a noun, `a:` an adjective, `pass:` a passive. The same list as
 * training/annotations/reporting.tsv, from which the training makes its labels.
 */
export const REPORTING: readonly (readonly [share: number, constructions: string, words: string])[] = [
  [
    0.9,
    'ccomp,quoting,parataxis',
    'say add note argue insist stress claim announce declare acknowledge admit allege assert affirm contend maintain remark reiterate testify warn complain concede caution point_out emphasize proclaim tweet retort quip lament opine posit profess boast brag predict conclude counter speculate',
  ],
  [
    0.85,
    'ccomp,quoting,parataxis',
    'state report write explain confirm suggest observe comment reply respond answer recall estimate reveal joke muse exclaim vow pledge promise swear threaten deny indicate mention imply signal repeat',
  ],
  [
    0.85,
    'ccomp',
    'tell inform notify assure remind persuade convince advise urge propose recommend demand request ask inquire wonder question doubt dispute stipulate disclose guarantee charge hint insinuate postulate hypothesize theorize find show demonstrate establish concur discover illustrate prove deduce figure_out find_out',
  ],
  [0.8, 'quoting', 'tell ask believe think wonder guess suppose agree explain shout yell whisper'],
  [
    0.7,
    'ccomp',
    'believe fear hope suspect expect worry assume agree disagree regret anticipate foresee argue presume imagine reckon concern forecast project warn judge decide determine hold realise',
  ],
  [
    0.5,
    'ccomp',
    'think feel wish consider understand realize recognize guess suppose trust prefer require pray',
  ],
  [0.4, 'ccomp,quoting', 'know remember want learn hear read'],
  [
    0.75,
    'xcomp',
    'vow pledge promise threaten refuse claim intend plan propose demand urge offer hope decline agree profess swear',
  ],
  [
    0.7,
    'xcomp',
    'ask tell order advise encourage beg warn instruct request invite implore recommend prefer consider describe portray denounce seek aim expect wish challenge pressure dare purport press',
  ],
  [
    0.5,
    'xcomp',
    'want call believe decide desire fear regret hesitate love like hate need appear seem vote prepare',
  ],
  [
    0.8,
    'pass:xcomp',
    'say believe expect think report allege rumor claim suppose estimate ask urge tell order understand advise invite encourage instruct mean',
  ],
  [0.8, 'pass:ccomp', 'say tell report believe expect think allege note suggest argue announce'],
  [
    0.7,
    'obj',
    'condemn denounce criticize decry deplore deride announce express voice reiterate allege deny demand oppose reject praise welcome applaud propose cite slam blast lambaste ridicule emphasize stress question acknowledge admit predict denigrate disavow repudiate commend laud claim reaffirm invoke hail echo tout bemoan assail renew',
  ],
  [
    0.55,
    'obj',
    'endorse favor support explain describe suggest mention discuss dismiss warn reveal confirm disclose declare highlight underscore outline defend dispute pledge promise threaten recommend advocate request blame accuse mock say state predict forecast estimate fear expect anticipate prefer doubt suspect regret lament admire protest accept affirm note resist rule_out approve back report embrace mourn resent detest downplay minimize belittle refute rebut rebuff decline renounce proclaim foresee uphold champion contest challenge urge refuse remember sign tweet envision dread detail',
  ],
  [
    0.4,
    'obj',
    'want hope wish believe understand hate love recognize appreciate respect plan seek consider write tell know call',
  ],
  [0.8, 'obl:for', 'call criticize condemn denounce praise blame thank plead apologize slam blast fault'],
  [0.6, 'obl:for', 'argue push advocate ask hope press lobby wish support'],
  [0.75, 'obl:of', 'accuse warn complain speak dream convict suspect approve disapprove'],
  [
    0.75,
    'obl:about',
    'complain warn worry talk ask speak joke write comment boast wonder lie concern think inquire brag fret',
  ],
  [
    0.8,
    'obl:as',
    'describe portray characterize dismiss denounce regard view condemn depict label brand decry deride cite criticize paint see cast refer welcome',
  ],
  [0.6, 'obl:against', 'warn argue speak protest advise caution rail vote campaign chant'],
  [0.55, 'obl:to', 'object agree refer point vow allude admit'],
  [0.55, 'obl:on', 'comment insist remark call focus seize weigh_in double_down reflect'],
  [0.55, 'obl:with', 'agree disagree'],
  [
    0.7,
    'n:acl',
    'claim plan decision proposal vow pledge promise statement belief idea fear hope intention desire suggestion demand request report allegation assertion warning threat view opinion notion theory argument accusation announcement concern admission assurance conclusion prediction assumption complaint confidence doubt determination willingness refusal wish appeal order recommendation talk rumor rumour speculation pressure consensus message sense indication suspicion',
  ],
  [
    0.6,
    'n:obl:of',
    'accusation allegation claim fear criticism warning condemnation praise denial description endorsement promise report threat view critic proponent supporter advocate opponent rumor talk defense rejection',
  ],
  [
    0.6,
    'n:obl:for',
    'call support plea demand appeal criticism praise hope plan request enthusiasm vote respect admiration',
  ],
  [
    0.6,
    'n:obl:about',
    'concern comment question statement remark claim fear doubt worry complaint warning joke skepticism lie allegation rumor rumour charge message optimism anger suspicion',
  ],
  [0.6, 'n:obl:to', 'opposition objection response commitment'],
  [0.6, 'n:obl:against', 'accusation allegation complaint charge threat'],
  [0.6, 'n:obl:on', 'comment statement view remark stance opinion position'],
  [
    0.7,
    'a:ccomp,a:xcomp,a:advcl',
    'confident sure certain afraid worried concerned aware glad hopeful optimistic convinced proud skeptical doubtful adamant willing eager reluctant unwilling determined sorry ready keen furious uncertain wary unsure',
  ],
  [0.65, 'a:obl:about', 'concerned worried skeptical optimistic confident happy excited angry upset nervous'],
  [
    0.65,
    'a:obl:of',
    'critical afraid proud supportive fearful dismissive skeptical wary convinced confident tired',
  ],
  [0.75, 'obl:of', 'accuse suspect convict warn dream speak complain think'],
  [0.7, 'obl:for', 'criticize blame praise condemn denounce apologize fault slam blast mock attack thank'],
  [0.6, 'obl:against', 'warn caution advise argue speak counsel'],
  [0.6, 'obl:about', 'complain worry talk joke boast brag speak fret wonder think'],
  [0.65, 'obl:to', 'respond'],
  [0.6, 'obl:about', 'tell ask warn remind rant hear learn know care'],
  [0.6, 'obl:over', 'criticize fret worry express attack slam'],
  [0.6, 'obl:for', 'appeal vouch praise campaign wait vote root'],
  [0.6, 'obl:with', 'sympathize side concur quibble'],
  [0.75, 'obl:as', 'hail praise perceive characterise identify present'],
  [
    0.7,
    'ccomp,quoting',
    'chant shout yell cry rule opine vow gripe grumble protest plead beg retort interject surmise contemplate ponder stammer tell_reporters pledge clarify underscore highlight underline specify affirm attest hypothesise summarize caution venture',
  ],
  [
    0.7,
    'pass:ccomp,pass:xcomp',
    'predict presume consider assume know rumor fear hope see perceive hold forecast project schedule intend',
  ],
  [
    0.6,
    'a:csubj,a:ccomp,a:xcomp',
    'clear unclear interesting ready wary likely unlikely obvious apparent evident true possible',
  ],
  [0.5, 'ccomp', 'seem appear see notice mean matter ensure'],
  [0.6, 'n:obl:from', 'criticism support opposition pressure'],
  [
    0.6,
    'n:ccomp',
    'claim belief fear hope idea notion suggestion argument allegation assertion concern view opinion statement report warning announcement fact sign evidence indication',
  ],
  [0.6, 'n:obl:as', 'description view portrayal characterization'],
  [
    0.8,
    'pass:obl:as',
    'see describe view regard portray know characterize consider perceive depict cast brand',
  ],
  [0.8, 'pass:obl:of', 'accuse suspect convince'],
  [0.7, 'pass:obl:for', 'criticize praise blame fault know condemn'],
  [0.8, 'pass:csubj', 'say allege claim note report believe expect fear think hope suggest announce'],
  [0.7, 'pass:ccomp', 'claim estimate quote understand'],
  [0.6, 'n:obl:over', 'debate concern criticism worry dispute alarm anger'],
  [0.55, 'a:csubj', 'inevitable'],
];
