/**
 * International bodies, blocs, armed movements and well-known parties: reference | type | name | other names |
 * adjective or members | parent's reference.
 * Compiled by hand from the bodies' own sites, the United Nations' list of observers, the European Union's list
 * of institutions, and Wikipedia's articles on them (CC BY-SA 4.0, facts only).
 */
export const bodies = `
un|Organization|United Nations|UN;U.N.;UNO||
unsc|Organization|United Nations Security Council|UN Security Council;U.N. Security Council;Security Council;UNSC||un
unga|Organization|United Nations General Assembly|UN General Assembly;U.N. General Assembly;General Assembly;UNGA||un
unhcr|Organization|UNHCR|UN High Commissioner for Refugees;United Nations High Commissioner for Refugees;UN refugee agency;U.N. refugee agency||un
unicef|Organization|UNICEF|||un
unesco|Organization|UNESCO|||un
unrwa|Organization|UNRWA|||un
ohchr|Organization|UN Human Rights Office|OHCHR;UN human rights office||un
unhrc|Organization|UN Human Rights Council|Human Rights Council;UNHRC||un
unifil|Organization|UNIFIL|||un
ocha|Organization|OCHA|UN Office for the Coordination of Humanitarian Affairs||un
wfp|Organization|World Food Programme|WFP;World Food Program||un
who|Organization|World Health Organization|WHO||un
iaea|Organization|International Atomic Energy Agency|IAEA;UN nuclear watchdog;U.N. nuclear watchdog||un
opcw|Organization|Organisation for the Prohibition of Chemical Weapons|OPCW;Organization for the Prohibition of Chemical Weapons||
icj|Organization|International Court of Justice|ICJ;World Court||un
icc|Organization|International Criminal Court|ICC||
icty|Organization|International Criminal Tribunal for the former Yugoslavia|ICTY||un
echr|Organization|European Court of Human Rights|ECHR;ECtHR||coe
pca|Organization|Permanent Court of Arbitration|PCA||
imf|Organization|International Monetary Fund|IMF||
world-bank|Organization|World Bank|||
wto|Organization|World Trade Organization|WTO||
icrc|Organization|International Committee of the Red Cross|ICRC;Red Cross||
red-crescent|Organization|Red Crescent|||
interpol|Organization|Interpol|||
eu|Organization|European Union|EU;E.U.;the bloc of 27||
ec|Organization|European Commission|||eu
eup|Organization|European Parliament|||eu
euco|Organization|European Council|||eu
eeas|Organization|European External Action Service|EEAS||eu
ecb|Organization|European Central Bank|ECB||eu
nato|Organization|NATO|Nato;North Atlantic Treaty Organization;North Atlantic Treaty Organisation;North Atlantic Alliance;Western alliance||
osce|Organization|Organization for Security and Co-operation in Europe|OSCE;Organization for Security and Cooperation in Europe;Organisation for Security and Co-operation in Europe;Organisation for Security and Cooperation in Europe||
osce-minsk-group|Organization|OSCE Minsk Group|Minsk Group;Minsk group||osce
contact-group|Organization|Contact Group|||
trilateral-contact-group|Organization|Trilateral Contact Group|||
normandy|Organization|Normandy Four|Normandy format;Normandy Format||
coe|Organization|Council of Europe|PACE;Parliamentary Assembly of the Council of Europe||
csto|Organization|Collective Security Treaty Organization|CSTO;Collective Security Treaty Organisation||
cis|Organization|Commonwealth of Independent States|CIS||
eaeu|Organization|Eurasian Economic Union|EAEU;EEU||
sco|Organization|Shanghai Cooperation Organization|SCO;Shanghai Cooperation Organisation||
brics|Organization|BRICS|||
g7|Organization|G7|Group of Seven;G-7||
g8|Organization|G8|Group of Eight;G-8||
g20|Organization|G20|Group of 20;Group of Twenty;G-20||
oecd|Organization|OECD|||
opec|Organization|OPEC|Opec;OPEC+||
aukus|Organization|AUKUS|||
quad|Organization|the Quad|Quadrilateral Security Dialogue||
five-eyes|Organization|Five Eyes|||
commonwealth|Organization|Commonwealth of Nations|the Commonwealth||
asean|Organization|ASEAN|Asean;Association of Southeast Asian Nations||
saarc|Organization|SAARC|||
apec|Organization|APEC|||
pif|Organization|Pacific Islands Forum|||
arab-league|Organization|Arab League|League of Arab States||
gcc|Organization|Gulf Cooperation Council|GCC||
oic|Organization|Organisation of Islamic Cooperation|OIC;Organization of Islamic Cooperation||
turkic-council|Organization|Organization of Turkic States|Turkic Council;Organisation of Turkic States||
au|Organization|African Union|AU||
oau|Organization|Organisation of African Unity|OAU;Organization of African Unity||
ecowas|Organization|ECOWAS|Ecowas;Economic Community of West African States||
igad|Organization|IGAD|Intergovernmental Authority on Development||
sadc|Organization|SADC|Southern African Development Community||
eac|Organization|East African Community|EAC||
g5-sahel|Organization|G5 Sahel|||
aes|Organization|Alliance of Sahel States|AES||
amisom|Organization|AMISOM|ATMIS||au
minusma|Organization|MINUSMA|||un
monusco|Organization|MONUSCO|||un
oas|Organization|Organization of American States|OAS||
mercosur|Organization|Mercosur|||
unasur|Organization|UNASUR|||
celac|Organization|CELAC|||
caricom|Organization|CARICOM|Caricom||
lima-group|Organization|Lima Group|||
mideast-quartet|Organization|Middle East Quartet|||
warsaw-pact|Organization|Warsaw Pact|||
league-of-nations|Organization|League of Nations|||
amnesty|Organization|Amnesty International|Amnesty||
hrw|Organization|Human Rights Watch|HRW||
msf|Organization|Doctors Without Borders|MSF;Médecins Sans Frontières;Medecins Sans Frontieres||
crisis-group|Organization|International Crisis Group|Crisis Group;ICG||
rsf|Organization|Reporters Without Borders|RSF||
greenpeace|Organization|Greenpeace|||
sohr|Organization|Syrian Observatory for Human Rights|SOHR||
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
idf|Organization|Israel Defense Forces|IDF;Israel Defence Forces||ISR
mossad|Organization|Mossad|||ISR
cia|Organization|CIA|Central Intelligence Agency||USA
fbi|Organization|FBI|Federal Bureau of Investigation||USA
pentagon|Organization|Pentagon|US Department of Defense;Department of Defense||USA
state-department|Organization|State Department|US State Department;U.S. State Department||USA
treasury|Organization|US Treasury|U.S. Treasury;Treasury Department||USA
congress|Organization|US Congress|U.S. Congress;Congress||USA
senate|Organization|US Senate|U.S. Senate;Senate||USA
house|Organization|House of Representatives|||USA
us-supreme-court|Organization|US Supreme Court|U.S. Supreme Court||USA
centcom|Organization|CENTCOM|US Central Command;U.S. Central Command||USA
nsc|Organization|National Security Council|||
fsb|Organization|FSB|Federal Security Service||RUS
gru|Organization|GRU|||RUS
duma|Organization|State Duma|Duma||RUS
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
eulex|Organization|EULEX|||eu
kfor|Organization|KFOR|||nato
isaf|Organization|ISAF|||nato
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
