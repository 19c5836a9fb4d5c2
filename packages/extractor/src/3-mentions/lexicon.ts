/** Words by what they refer to. Lists hold lemmas in the singular, compounds joined by a space. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*[,\n]\s*/));

/** Human beings by trade, lot or deed, of whom many are told of together. */
const HUMANS = `pirate, vigilante, plotter, miner, shepherd, fisherman, trucker, tourist, pilgrim, aid worker, looter, rioter, bandit, gangster, smuggler, trafficker, kidnapper, hostage-taker, assassin,
saboteur, mutineer, deserter, conscript, recruit, reservist, cadet, bodyguard, jailer, ranger, herder, herdsman, nomad, peasant, labourer, laborer, seaman, crewman, airman, sapper, medic, paramedic, rescuer, firefighter,
mourner, nun, missionary, preacher, pupil, schoolchild, schoolgirl, schoolboy, musician, filmmaker, photographer, cameraman, banker, shopkeeper, merchant, exporter, importer, shareholder,
industrialist, manufacturer, logger, poacher, squatter, motorist, cyclist, traveller, traveler, visitor, deportee, returnee, islander, townspeople, colonist, defector, fugitive, convict, perpetrator, culprit,
accomplice, conspirator, collaborator, informant, informer, operative, fraudster, thief, robber, arsonist, assailant, intruder, infiltrator, invader, occupier, combatant, irregular, partisan, serviceman, servicewoman,
infantryman, policewoman, dockworker, railwayman, steelworker, unionist, picket, striker, monarchist, royalist, secessionist, reformist, hardliner, centrist, populist, exile, oppositionist, juror, humanitarian, settler, orphan, widow, tribesman, warrior, crewmember, crew`;

/** Heads of offices that speak for the state or body they belong to. */
export const offices =
  set(`president, vice president, prime minister, premier, chancellor, vice chancellor, king, queen, emir, sultan,
sheikh, crown prince, prince, monarch, minister, foreign minister, defense minister, defence minister, interior minister, finance minister,
secretary of state, secretary of defense, foreign secretary, defence secretary, home secretary, secretary, secretary general, secretary-general,
undersecretary, under-secretary, attorney general, speaker, ambassador, envoy, special envoy, negotiator, spokesman, spokeswoman, spokesperson, representative,
leader, supreme leader, chief, head, chair, chairman, chairwoman, chairperson, director, director general, commander, commander-in-chief, general, lieutenant general, major general,
colonel, admiral, lieutenant, captain, commissioner, governor, mayor, deputy, official, diplomat, adviser, advisor, aide, counselor, counsellor, chief executive, chief executive officer, chief operating officer, managing director, ombudsman,
lawmaker, parliamentarian, legislator, senator, congressman, congresswoman, mp, deputy minister, deputy foreign minister, deputy prime minister,
first lady, co-chair, co-chairman, coordinator, high representative, special representative, special adviser, special coordinator, deputy special representative, high commissioner, trade representative, rapporteur, special rapporteur, deputy speaker, trade commissioner, attache, consul, delegate, mediator, press secretary, chief of staff, ceo, founder, correspondent, reporter, editor, journalist, lawyer, boss, number two, second-in-command, chief prosecutor, chief justice, chief economist, prosecutor general, prosecutor-general, treasurer, foreign minister-designate, prelate, archbishop, mufti, grand mufti, princess, duke, caliph, shah, tsar, viceroy, prefect, chief executive, chief executive officer, managing director, vice-chairman, deputy chairman, secretary of state, foreign policy chief, finance chief, army chief, police chief, military chief, intelligence chief, spy chief, prime minister-designate, president-elect, pope, patriarch, cardinal, bishop, ayatollah, counterpart, politician, candidate, nominee, source, dictator, warlord, strongman, ruler, statesman, junta leader`);

/** People named by what they are; they speak for nobody but themselves. */
export const persons =
  set(`analyst, expert, researcher, academic, professor, historian, political scientist, scientist, economist, author, writer, columnist,
commentator, activist, dissident, scholar, fellow, student, teacher, doctor, witness, resident, neighbor, neighbour, survivor, victim, man, woman, boy, girl, person, source,
insider, observer, critic, opponent, supporter, ally, rival, judge, prosecutor, attorney, businessman, businesswoman, billionaire, actor, singer, artist, priest, imam, veteran, soldier, officer,
pilot, policeman, worker, farmer, father, mother, grandfather, grandmother, uncle, aunt, cousin, nephew, niece, grandson, granddaughter, brother, sister, son, daughter, wife, husband, friend, colleague, successor, predecessor, boss, moderator, host, strategist, pollster, consultant, donor, voter, employee, executive, manager, investigator, agent, spy, whistleblower, gunman, attacker, suspect, defendant, terrorist, militant, fighter, rebel, hostage, prisoner, refugee, migrant, immigrant, citizen, civilian, protester, demonstrator, patient, player, coach, owner, customer, consumer, user, reader, viewer, listener, campaigner, blogger, pundit, participant, member, nominee, contender, runner, incumbent, frontrunner, front-runner, lobbyist, organizer, volunteer, pastor, reverend, rabbi, sheriff, juror, plaintiff, teenager, child, kid, parent, family, adviser, tycoon, oligarch, contractor, inspector, athlete, passenger, driver, sailor, worker, negotiator, lawyer, detainee, inmate, captive, evacuee, asylum-seeker, expatriate, national, believer, worshipper, scholar, bomber, hijacker, smuggler, trafficker, dealer, hunter, watchdog, scientist, engineer, nurse`);

/** Collectives and armed groups. */
export const groups =
  set(`elder, cleric, tribesman, chieftain, force, troop, army, military, armed force, security force, soldier, militant, militia, rebel, separatist, insurgent, fighter, exile, gunner, sniper, raider, trooper, commando, militiaman, mercenary, guerrilla,
terrorist, extremist, jihadist, islamist, gunman, protester, demonstrator, peacekeeper, police, policeman, officer, official, authority, leadership, opposition, media, press, observer, monitor, community, international community,
resident, civilian, people, population, citizen, refugee, settler, migrant, villager, local, activist, analyst, expert, diplomat, lawmaker, politician, leader, ally, partner, neighbour, neighbor,
journalist, witness, group, faction, tribe, clan, cell, network, side, party, mediator, power, world power, western power, minority, ethnic armenian, critic, opponent, supporter, source, worker, prosecutor, investigator, senator, representative, minister, lawyer, doctor, scientist, researcher, economist, historian, hacker, hardliner, moderate, conservative, liberal, loyalist, veteran, prisoner, hostage, voter, delegate, aide, adviser, advisor, spokesman, envoy, negotiator, commander, general, paratrooper, marine, troops, forces, authorities, militants, rebels, democrat, republican, public, student, teacher, reporter, campaigner, donor, executive, trader, investor, farmer, coalition, delegation, team, crowd, inspector, bomber, passenger, sailor, detainee, inmate, evacuee, national, child, woman, man, girl, boy, family, victim, hacker, driver, athlete, player, fan, follower, believer, muslim, christian, jew, nationalist, communist, socialist, loyalist, monk, priest, bishop, scholar, producer, grower, marcher, dissident, company, firm, carmaker, automaker, lender, insurer, trader, teenager, youth, survivor, relative, employee, ${HUMANS}, squad, brigade, battalion, unit, division, regiment, navy, air force, coast guard, border guard, royal family, lobby, elite, electorate, camp, nation, country, state, government, regime, administration, junta, cabinet`);

/** Bodies; with a state before them they are that state's. */
export const bodiesOf =
  set(`ministry, foreign ministry, defense ministry, defence ministry, interior ministry, finance ministry, army, armed force, military, navy, air force,
parliament, senate, congress, assembly, council, security council, court, supreme court, constitutional court, high court, party, agency, news agency, embassy, consulate, mission, delegation, commission, committee, bank, central bank,
intelligence, intelligence service, secret service, security service, police, guard, coast guard, border service, department, office, bureau, service, institute, university, foundation, company, firm, corporation, union, federation, association, organization, organisation, league, alliance, bloc,
front, movement, brigade, council, group, tribunal, newspaper, channel, television, tv, radio, daily, outlet, website, magazine, think tank, ngo, charity, church, campaign, administration, watchdog, regulator, authority, chamber, cabinet, prosecutor's office, team, board, panel, fund, network, club, house, legislature, task force, base, junta, joint staff, general staff`);

/** Words for a government as a whole. */
export const governments = set(
  'government, presidency, administration, regime, leadership, cabinet, authority, side, state, kingdom, republic, nation, country, governorate, foreign policy',
);

/** What a war, dispute or crisis is called. */
export const conflicts =
  set(`conflict, war, dispute, crisis, fighting, hostility, clash, battle, escalation, confrontation, standoff, stand-off, offensive,
quarrel, insurgency, rebellion, uprising, invasion, violence, bloodshed, feud, struggle, combat, skirmish, warfare, stalemate, military operation, genocide, issue, question, aggression, occupation, incursion, impasse, tension, row, rift, flare-up, trade war, blockade, intifada`);

/** Words of that list that alone make a conflict; the others need parties or a place beside them. */
export const strongConflicts = set(
  'conflict, war, dispute, crisis, fighting, hostility, insurgency, rebellion, civil war, invasion, standoff, stand-off, warfare, escalation, confrontation',
);

/** Armed forces of a side: one node whatever the word. */
export const forces = set(
  'army, force, troop, armed force, military, soldier, serviceman, security force, contingent, garrison',
);

/** Words for a statement, which speaks for whoever issued it. */
export const statements = set(
  'statement, communique, communiqué, declaration, release, press release, letter, message, memo, post, tweet, report, text, document, resolution, note',
);

/** Land. */
export const lands = set(
  'region, territory, land, area, enclave, exclave, province, republic, peninsula, island, strip, zone, district, border, village, town, city, soil, sea, shoal, reef, archipelago, atoll, islet, waters, strait, valley, gorge, plateau',
);

/** Female and male words, for pronouns. */
export const female = set(
  'spokeswoman, chairwoman, congresswoman, woman, queen, princess, girl, mother, sister, daughter, wife, actress, businesswoman, first lady, mrs., ms., miss, lady, mrs, ms',
);
export const male = set(
  'spokesman, chairman, congressman, man, king, prince, emir, sultan, sheikh, boy, father, brother, son, husband, businessman, mr., mr, pope, cardinal, crown prince, sir, lord',
);
