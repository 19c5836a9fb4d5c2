/**
 * International bodies, courts, blocs and missions, and non-governmental ones: reference | type | name | other names |
 * adjective or members | parent's reference. Movements and parties stand in `movements.ts`, bodies of a state in `agencies.ts`.
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
saarc|Organization|SAARC|South Asian Association for Regional Cooperation||
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
unmik|Organization|UNMIK|||un
unmiss|Organization|UNMISS|||un
unamid|Organization|UNAMID|||un
unama|Organization|UNAMA|||un
unsmil|Organization|UNSMIL|||un
unficyp|Organization|UNFICYP|||un
undof|Organization|UNDOF|||un
minurso|Organization|MINURSO|||un
minusca|Organization|MINUSCA|||un
unisfa|Organization|UNISFA|||un
undp|Organization|UNDP|UN Development Programme;United Nations Development Programme||un
unfpa|Organization|UNFPA|||un
unodc|Organization|UNODC|UN Office on Drugs and Crime||un
unctad|Organization|UNCTAD|||un
unep|Organization|UNEP|UN Environment Programme||un
fao|Organization|FAO|Food and Agriculture Organization||un
ilo|Organization|ILO|International Labour Organization||un
iom|Organization|IOM|International Organization for Migration||un
icao|Organization|ICAO|||un
imo|Organization|IMO|International Maritime Organization||un
adb|Organization|Asian Development Bank|ADB||
afdb|Organization|African Development Bank|AfDB||
ebrd|Organization|European Bank for Reconstruction and Development|EBRD||
eib|Organization|European Investment Bank|EIB||eu
ecj|Organization|European Court of Justice|ECJ;Court of Justice of the European Union||eu
europol|Organization|Europol|||eu
frontex|Organization|Frontex|||eu
eufor|Organization|EUFOR|EUFOR Althea||eu
ecowas-court|Organization|ECOWAS Court of Justice|||ecowas
eccas|Organization|ECCAS|Economic Community of Central African States||
comesa|Organization|COMESA|||
cemac|Organization|CEMAC|||
uemoa|Organization|UEMOA|WAEMU;West African Economic and Monetary Union||
indian-ocean-commission|Organization|Indian Ocean Commission|||
icglr|Organization|ICGLR|International Conference on the Great Lakes Region||
oif|Organization|Organisation internationale de la Francophonie|Francophonie;La Francophonie||
nam|Organization|Non-Aligned Movement|||
g77|Organization|G77|Group of 77||
gecf|Organization|Gas Exporting Countries Forum|||
visegrad|Organization|Visegrad Group|Visegrad Four;V4||
bucharest-nine|Organization|Bucharest Nine|||
nordic-council|Organization|Nordic Council|||
benelux|Organization|Benelux|||
efta|Organization|EFTA|European Free Trade Association||
andean-community|Organization|Andean Community|||
alba-org|Organization|ALBA|Bolivarian Alliance||
oecs|Organization|OECS|Organisation of Eastern Caribbean States||
prosur|Organization|Prosur|||
rio-group|Organization|Rio Group|||
amu|Organization|Arab Maghreb Union|||
samim|Organization|SAMIM|SADC Mission in Mozambique||sadc
samidrc|Organization|SAMIDRC|||sadc
ecomog|Organization|ECOMOG|||ecowas
eulex|Organization|EULEX|||eu
kfor|Organization|KFOR|||nato
isaf|Organization|ISAF|||nato
`;
