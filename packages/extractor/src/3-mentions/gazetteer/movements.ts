/**
 * Armed movements, parties and a few companies: reference | type | name | other names | adjective or members | parent's reference.
 * Compiled by hand from Wikipedia's lists of armed groups and of ruling and opposition parties (CC BY-SA 4.0, facts only).
 */
export const movements = `
hamas|Organization|Hamas|Islamic Resistance Movement||
qassam|Organization|Qassam Brigades|al-Qassam Brigades;Izz ad-Din al-Qassam Brigades||hamas
islamic-jihad|Organization|Islamic Jihad|Palestinian Islamic Jihad;PIJ||
fatah|Organization|Fatah|||
plo|Organization|Palestine Liberation Organization|PLO;Palestine Liberation Organisation||
hezbollah|Organization|Hezbollah|Hizbollah;Hizbullah;Hezbullah;Hizballah||
houthis|Organization|Houthis|Houthi;Ansar Allah;Ansarullah;Houthi movement||
taliban|Organization|Taliban|Taleban;Islamic Emirate of Afghanistan||
ttp|Organization|Tehrik-i-Taliban Pakistan|TTP;Pakistani Taliban||
haqqani|Organization|Haqqani network|||
al-qaeda|Organization|al-Qaeda|Al-Qaeda;al Qaeda;Al Qaeda;al-Qaida;Al-Qaida||
aqap|Organization|AQAP|||
isis|Organization|Islamic State|ISIS;ISIL;IS group;Islamic State group;Daesh;Da'esh||
al-shabaab|Organization|al-Shabaab|Al-Shabaab;al-Shabab;Al-Shabab;al Shabaab||
boko-haram|Organization|Boko Haram|||
hts|Organization|Hayat Tahrir al-Sham|HTS;Nusra Front;al-Nusra Front||
sdf|Organization|Syrian Democratic Forces|SDF||
ypg|Organization|YPG|People's Protection Units||
pkk|Organization|PKK|Kurdistan Workers' Party;Kurdistan Workers Party||
fsa|Organization|Free Syrian Army|FSA||
peshmerga|Organization|Peshmerga|Kurdish Peshmerga||iraqi-kurdistan
irgc|Organization|Islamic Revolutionary Guard Corps|IRGC;Revolutionary Guards;Revolutionary Guard;Iranian Revolutionary Guards||
quds-force|Organization|Quds Force|||irgc
kataib|Organization|Kataib Hezbollah|||
pmf|Organization|Popular Mobilization Forces|Hashd al-Shaabi;PMF||
jnim|Organization|JNIM|Jama'at Nasr al-Islam wal Muslimin||
iswap|Organization|ISWAP|Islamic State West Africa Province||
ansar-dine|Organization|Ansar Dine|Ansar al-Din||
mnla|Organization|MNLA|National Movement for the Liberation of Azawad||
fano|Organization|Fano|Fano militia||
janjaweed|Organization|Janjaweed|||
splm|Organization|Sudan People's Liberation Movement|SPLM;SPLA;SPLM-N||
renamo|Organization|Renamo|RENAMO||
frelimo|Organization|Frelimo|FRELIMO||
unita|Organization|UNITA|||
mpla|Organization|MPLA|||
anc|Organization|African National Congress|ANC||
zanu-pf|Organization|ZANU-PF|Zanu-PF||
swapo|Organization|SWAPO|||
codeco|Organization|CODECO|||
mai-mai|Organization|Mai-Mai|Mai Mai||
red-tabara|Organization|RED-Tabara|||
seleka|Organization|Seleka|Séléka||
anti-balaka|Organization|anti-Balaka|Anti-Balaka||
mend|Organization|MEND|Movement for the Emancipation of the Niger Delta||
ipob|Organization|IPOB|Indigenous People of Biafra||
shining-path|Organization|Shining Path|Sendero Luminoso||
segunda-marquetalia|Organization|Segunda Marquetalia|||
clan-del-golfo|Organization|Gulf Clan|Clan del Golfo||
zapatistas|Organization|Zapatistas|EZLN;Zapatista||
npa|Organization|New People's Army|NPA||
abu-sayyaf|Organization|Abu Sayyaf|||
jemaah-islamiyah|Organization|Jemaah Islamiyah|||
knu|Organization|Karen National Union|KNU||
kia|Organization|Kachin Independence Army|KIA||
uwsa|Organization|United Wa State Army|UWSA||
nug|Organization|National Unity Government|NUG||
tatmadaw|Organization|Tatmadaw|||MMR
nld|Organization|National League for Democracy|NLD||
ulfa|Organization|ULFA|United Liberation Front of Assam||
naxalites|Organization|Naxalites|Naxalite;Maoists;Communist Party of India (Maoist)||
hizbul|Organization|Hizbul Mujahideen|||
jklf|Organization|JKLF|Jammu Kashmir Liberation Front||
bla|Organization|Balochistan Liberation Army|BLA;Baloch Liberation Army||
ppp-pakistan|Organization|Pakistan Peoples Party|Pakistan People's Party||
pml-n|Organization|PML-N|||
pti|Organization|Pakistan Tehreek-e-Insaf|PTI||
awami-league|Organization|Awami League|||
bnp|Organization|Bangladesh Nationalist Party|BNP||
iskp|Organization|Islamic State Khorasan|ISIS-K;ISKP;Islamic State Khorasan Province||
northern-alliance|Organization|Northern Alliance|||
jaish-al-adl|Organization|Jaish al-Adl|||
mek|Organization|Mujahedin-e Khalq|MEK;People's Mujahedin||
kdp|Organization|Kurdistan Democratic Party|KDP||
puk|Organization|Patriotic Union of Kurdistan|PUK||
pyd|Organization|Democratic Union Party|PYD||
hdp|Organization|Peoples' Democratic Party|HDP||
mhp|Organization|Nationalist Movement Party|MHP||
badr|Organization|Badr Organization|Badr Organisation||
dawa|Organization|Dawa Party|Islamic Dawa Party||
sna|Organization|Syrian National Army|||
baath|Organization|Baath Party|Ba'ath Party;Baath||
future-movement|Organization|Future Movement|||
lebanese-forces|Organization|Lebanese Forces|||
fpm|Organization|Free Patriotic Movement|||
amal|Organization|Amal Movement|Amal||
pflp|Organization|PFLP|Popular Front for the Liberation of Palestine||
al-aqsa-brigades|Organization|al-Aqsa Martyrs Brigades|Al-Aqsa Martyrs' Brigades||fatah
shas|Organization|Shas|||
islah|Organization|Islah|al-Islah;Al-Islah||
stc|Organization|Southern Transitional Council|STC||
plc-yemen|Organization|Presidential Leadership Council|||
ennahda|Organization|Ennahda|Ennahdha||
fln|Organization|National Liberation Front|FLN||
united-russia|Organization|United Russia|||
pis|Organization|Law and Justice|PiS||
civic-platform|Organization|Civic Platform|||
fidesz|Organization|Fidesz|||
afd|Organization|Alternative for Germany|AfD||
cdu|Organization|Christian Democratic Union|CDU;Christian Democrats||
spd|Organization|SPD|Social Democratic Party of Germany||
national-rally|Organization|National Rally|National Front;Rassemblement National||
pp-spain|Organization|People's Party|||
psoe|Organization|PSOE|||
vox|Organization|Vox|||
podemos|Organization|Podemos|||
syriza|Organization|Syriza|||
new-democracy|Organization|New Democracy|||
lega|Organization|Lega Nord|||
fratelli|Organization|Brothers of Italy|||
snp|Organization|Scottish National Party|SNP||
lib-dems|Organization|Liberal Democrats|Lib Dems||
reform-uk|Organization|Reform UK|||
sds-rs|Organization|SNSD|Alliance of Independent Social Democrats||
vmro|Organization|VMRO-DPMNE|||
georgian-dream|Organization|Georgian Dream|||
unm-georgia|Organization|United National Movement|||
ldp-japan|Organization|Liberal Democratic Party|LDP||
dpp|Organization|Democratic Progressive Party|DPP||
workers-party-korea|Organization|Workers' Party of Korea|||
umno|Organization|UMNO|||
pdip|Organization|PDI-P|||
pheu-thai|Organization|Pheu Thai|||
cpp-cambodia|Organization|Cambodian People's Party|||
workers-party-brazil|Organization|Workers' Party|||
psuv|Organization|PSUV|United Socialist Party of Venezuela||
morena|Organization|Morena|||
pri|Organization|Institutional Revolutionary Party|||
sandinistas|Organization|Sandinistas|Sandinista;FSLN||
mas-bolivia|Organization|Movement for Socialism|||
fmln|Organization|FMLN|||
wagner|Organization|Wagner Group|Wagner||
rsf-sudan|Organization|Rapid Support Forces|RSF paramilitary||
saf|Organization|Sudanese Armed Forces|SAF||SDN
lna|Organization|Libyan National Army|LNA||
gna|Organization|Government of National Accord|GNA||LBY
tplf|Organization|Tigray People's Liberation Front|TPLF||
ola|Organization|Oromo Liberation Army|OLA||
m23|Organization|M23|March 23 Movement;M23 rebels||
fdlr|Organization|FDLR|||
adf|Organization|Allied Democratic Forces|ADF||
lra|Organization|Lord's Resistance Army|LRA||
polisario|Organization|Polisario Front|Polisario||
farc|Organization|FARC|Revolutionary Armed Forces of Colombia||
eln|Organization|ELN|National Liberation Army||
eta|Organization|ETA|||
ira|Organization|IRA|Irish Republican Army;Provisional IRA||
sinn-fein|Organization|Sinn Féin|Sinn Fein||
dup|Organization|DUP|Democratic Unionist Party||
ltte|Organization|Tamil Tigers|LTTE;Liberation Tigers of Tamil Eelam||
jem|Organization|Jaish-e-Mohammed|Jaish-e-Mohammad;JeM||
let|Organization|Lashkar-e-Taiba|Lashkar-e-Tayyiba;LeT||
bjp|Organization|Bharatiya Janata Party|BJP||
indian-congress|Organization|Indian National Congress|Congress party||
ccp|Organization|Chinese Communist Party|Communist Party of China;CCP;CPC||CHN
pla|Organization|People's Liberation Army|PLA||CHN
kmt|Organization|Kuomintang|KMT||
mnlf|Organization|Moro National Liberation Front|MNLF||
milf|Organization|Moro Islamic Liberation Front|MILF||
gam|Organization|Free Aceh Movement|GAM||
arsa|Organization|Arakan Rohingya Salvation Army|ARSA||
arakan-army|Organization|Arakan Army|||
kla|Organization|Kosovo Liberation Army|KLA||
azov|Organization|Azov|Azov Battalion;Azov Brigade||
muslim-brotherhood|Organization|Muslim Brotherhood|||
democratic-party|Organization|Democratic Party|Democrats;Democrat|Democratic|
republican-party|Organization|Republican Party|GOP;Republicans;Republican||
labour|Organization|Labour Party|Labour||
conservatives|Organization|Conservative Party|Tories;Tory||
akp|Organization|Justice and Development Party|AKP;AK Party||
chp|Organization|Republican People's Party|CHP||
likud|Organization|Likud|||
gazprom|Organization|Gazprom|||
rosneft|Organization|Rosneft|||
`;
