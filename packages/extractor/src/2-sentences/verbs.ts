/**
 * Verbs that rules know, in the infinitive. A tagger's own lemma of a rare form is often a stem that lost or kept a letter
 * ("expelle", "withhel", "bankrol"); what is here is made out by its ending instead.
 */
export const VERBS: ReadonlySet<string> = new Set(
  `abandon abduct abet abhor abolish absolve absorb accede accelerate accept acclaim accommodate accompany accord
accost accuse acknowledge acquiesce acquire acquit act add adhere adjourn administer admire admit admonish adopt
advance advise advocate affiliate affirm aggravate agitate agree aid aim airlift airstrike alert alienate align
allege allocate allot allow ally amass ambush amend amplify anger annex announce annoy annul answer antagonise
antagonize anticipate apologise apologize appeal appear appease applaud appoint appreciate appropriate approve
argue arm arraign arrest arrive ascertain ascribe ask assail assassinate assault assemble assert assign assist
assuage assume assure astound attack attain attempt attend attribute auction authorise authorize avenge aver
avert avoid award back backtrack bail balk ban bankroll bar bargain barrage barricade base bash batter battle
beam bear beat beckon befriend beg begin behave behead believe belittle belong bemoan bequeath berate beseech
besiege besmirch bestow betray bicker bid bind bite blacklist blame blast blaze bless blind blitz block blockade
blow bludgeon boast bolster bomb bombard boo boost boot bounce bow boycott brag brand brandish breach break
brief bring bristle broach broadcast broker brutalise build bulldoze bully buoy burden burn bury butcher
buttress buy bypass cable cajole calculate call campaign cancel capitulate capsize capture caricature carry cast
castigate catapult cause caution cede celebrate censor censure chafe chair challenge champion channel chant
characterise characterize charge chase chastise cheer chide chip choose circumvent cite claim clamp clarify
clash classify clear clench climb clinch cling close coach coalesce coax coerce coexist collaborate collapse
collide collude combat come command commence commend comment communicate compare compel compensate compete
complain complete complicate compliment comply comprise compromise concede conceive conclude concoct concur
condemn condone conduct confer confide confine confirm confiscate confront congratulate conquer consider
consolidate conspire constitute consult contact contain contaminate contend contest continue contradict
contravene contribute control convene converge converse convey convict convince convulse cooperate coordinate
corner correspond corroborate counter court cover crack credit cripple criticise criticize cross crown crusade
crush cry cull curb curse curtail cut damage damn dangle dare date decapitate deceive decide declare declassify
decline decry dedicate deem deepen defame defeat defect defend defer defuse defy degrade delay delegate
deliberate delight deliver demand demarcate demobilise demobilize demolish demonise demonize demonstrate demote
denigrate denounce denuclearize deny depart depend depict deplete deplore deploy deport depose deprive deride
descend describe desert designate despise destabilise destabilize destroy detail detain deter determine detest
detonate devastate develop devote dictate die differ dilute diminish dine direct disable disagree disappoint
disapprove disarm disassociate disavow disband disburse discard discharge disclaim disclose disconnect
discontinue discourage discredit discuss disengage disinvite dislike dislodge dismantle dismiss disobey disown
disparage dispatch dispel disperse displace displease dispute disqualify disregard disrespect disrupt dissent
dissociate dissolve dissuade distance distribute distrust ditch divert divide divulge dodge dominate donate
double doubt downgrade downplay draft drag drain draw dream drill drive drop drown dub duel dump dupe earmark
ease echo egg eject elaborate elect eliminate elude email embargo embarrass embed embolden embrace embroil
emerge empathize emphasise emphasize empower empt emulate enable enact encourage end endanger endorse endure
engage engulf enhance enlist enquire enrage entangle enter entertain enthuse entreat entrench entrust envisage
equate equip eradicate erupt escalate escape escort espouse establish estimate evacuate evade evict eviscerate
exacerbate exasperate exceed exchange exclaim exclude excoriate excuse execute exempt exercise exhort exile exit
exonerate expand expect expedite expel expire explain explode exploit explore export expose express expropriate
extend extort extract extradite fabricate face facilitate fail fall falsify falter fan fault favor favour fear
feed feel ferry feud field fight figure file film filter finalise finalize finance find fine finger fire
firebomb flank flatten flaunt flay flee float flog flout flow flush fly follow foment forbid force forecast
foresee forge forgive form foster found fraternise freeze fret frown fuel fulfil fulfill fulminate fume fund
funnel furnish gain gas gather gesture give glorify go govern grab grant grapple greet grill groom ground
grumble guarantee guard guess gun hail halt halve hammer hand handcuff handle hang harass harbor harbour harm
hate haul have head heap hear heckle heed help hesitate highlight hijack hinder hint hire hit hoard hoist hold
honor honour hop hope host huddle hug humiliate hunt hurl hurry hurt hurtle hustle hypothesise hypothesize
idolise ignite ignore imagine impeach impede implicate implore imply import impose impound imprison improve
impugn incarcerate incense incite include incorporate increase incriminate indicate indict infiltrate inflame
inflict influence inform infringe infuriate inherit initial inject injure ink inquire insist inspect inspire
instal install instigate institute instruct insulate insult insure integrate intend intensify intercept
interdict interfere interject interrogate interrupt intervene interview intimidate intone introduce intrude
inundate invade inveigh invest investigate invite invoke involve irk irritate isolate issue jail jam jeer
jeopardise jeopardize jettison jockey join joke jostle judge jump justify keep kick kidnap kill kneel know
kowtow label lack lambast lambaste lament lampoon land languish lash laud laugh launch launder lavish lay lead
leak lean leap learn leave lecture legitimise legitimize lend let level levy liaise liberate lie lift like liken
limit link liquidate list litigate live loan loathe lob lobby lodge loom loosen loot lose love lower lunch lure
lynch maim maintain make malign manage mandate maneuver manipulate manoeuvre march marginalise marginalize mark
marshal martyr mask mass massacre master mastermind match maul mean meddle mediate meet menace mend mention
merge militarise militarize militate mine minimise minimize mire misjudge mislead misrepresent mistreat mistrust
misuse mobilise mobilize mock moderate modernise modernize molest monitor moot motivate mount move mull murder
murmur muse muster mutiny mutter muzzle nab name nationalise nationalize near neglect negotiate neutralise
neutralize nominate normalise normalize note notice notify nudge nullify nurse nurture obey object oblige
obliterate observe obstruct obtain occupy occur offend offer offset omit open operate opine oppose orchestrate
ordain order organise organize ostracize oust outbid outflank outgun outlast outlaw outline outmaneuver
outmanoeuvre outnumber outplay outrage outrank outsmart overcome overhaul override overrule overrun oversee
overstate overtake overthrow overturn owe own pacify paint palaver pan parley part partition partner pass patrol
patronise patronize pause pay penalise penalize penetrate perform permit perpetrate persecute persist persuade
petition phone pilfer pillage pillory pin pinpoint pit placate place plague plan plant plaster plead please
pledge plot plunder point poison police ponder portray pose posit possess post postpone postulate pound pour
practise praise pre- preach predict preempt prefer prepare preside press pressure pressurise pressurize presume
pretend prevail prevent probe proclaim procure prod produce profess prohibit prolong promise promote prompt
pronounce prop propagate propel propose proscribe prosecute prosper protect protest provide provoke publish pull
pulverise pummel pump punish purchase purge pursue push put quadruple quarantine quarrel quash quell question
quibble quip quit quiz quote race rage raid rail rain raise rally ram ramp rankle ransack rap rape ratchet
ratify rattle raze re-establish reach react reactivate read readmit reaffirm realign realise realize rearm
reason reassert reassure rebel rebuff rebuild rebuke rebut recall recapture recede receive reckon reclaim
recognise recognize recoil recommend reconcile reconsider reconstruct record recount recover recruit rectify
redeploy redouble redraw reduce reestablish refer refrain refuse refute regain regard regret regroup reimpose
reinforce reinstate reissue reiterate reject rejoice relate relay release relieve relinquish relocate rely
remain remark remind remonstrate remove render renege renew renounce rent reopen reorganise repair repatriate
repay repeat repel replace reply report reprehend repress reprimand reproach reprove repudiate repulse request
require reschedule rescind rescue resent reserve resettle reside resign resist resolve resort respect respond
restart restate restore restrain restrict restructure result resume resupply resurrect retain retake retaliate
retort retract retreat retrieve return reunite reveal reverse revile revisit revive revoke revolt reward
ridicule rile ring rip rival rob rock roll root rope rout rubbish ruin rule run rupture rush sabotage sack
safeguard salute salvage sanction satisfy savage say scale scapegoat scare scatter scoff scold scorch scorn
scour scramble scrap scrutinize scuttle seal secede seclude secure see seek seethe segregate seize sell send
sentence separate sequester serve set settle sever shake shame shape share sharpen shatter shed shell shelter
shield shift ship shirk shoot shore shoulder shout shove show shower shrug shun shut shuttle side sideline siege
sign signal silence simmer sink sit situate size skewer skip skirmish slam slander slap slash slaughter slay
slump smash smear smuggle sneer snipe snub soften solicit solve soothe sour spar spare spark speak spearhead
specify speculate spend spill spite splinter split spoil sponsor spread spring spur spurn spy squabble squash
squeeze stab stabilise stabilize staff stage stake stall stamp stand standardise start starve state station
steal steer stem step stick stifle stigmatise stir stockpile stop storm straddle strafe strand strangle
streamline strengthen stress strike strip stump stun subdue subject subjugate submit subordinate subpoena
subscribe subsidise subsidize substantiate subvert succeed succor sue suffer suffocate suggest summon supply
support suppose suppress surge surmise surpass surprise surrender surround surveil survive suspect suspend
sustain swap swarm sway swear sweep swell swipe swoop symbolise sympathise sympathize table tackle take talk
tamper tangle tap tar target tarnish taunt tax tear tease telegraph telephone tell tempt tender term terminate
terrorise terrorize test testify text thank thaw think thrash threaten thrive throw thunder thwart tie tighten
till tip toast tolerate top topple torch torment torpedo torture toss toughen tour tout trace track trade train
trample transfer transit transport trap trash traverse treat trespass trick trigger trim triple troll trounce
truck trust try tug turn tweet twist unblock undercut underline undermine underpin underscore understand
undertake underwrite unfreeze unify unite unleash unlock unravel unseat unsettle unveil upbraid upgrade uphold
uproot upset urge use usher usurp vacate vaccinate validate value vanquish vent venture veto vex vie view vilify
vindicate violate visit voice void vote vouch vow wage waive wane want ward warn warrant waver weaken wean wed
weigh welcome whip whisper widen wield win wink wipe wish withdraw withhold wonder woo worry wound wrangle wreck
wrest write yell yield zap`.split(/\s+/),
);
