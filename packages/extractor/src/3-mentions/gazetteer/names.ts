/**
 * Further names of states: ISO code | names | adjectives and peoples | seats of government used for the state.
 * Compiled by hand from the style guides of news agencies (Reuters Handbook of Journalism, Associated Press
 * Stylebook: country names, demonyms) and the seats' entries in Wikipedia (CC BY-SA 4.0, facts only).
 * A capital stands in `states.ts`; here stand the others that name a government by metonymy.
 */
export const stateNames = `
AFG||Afghans|
ALB||Albanians|
ARE|UAE;U.A.E.;the Emirates|Emiratis|
ARG||Argentinian;Argentines;Argentinians|Casa Rosada
ARM||Armenians|
AUS||Australians|
AUT||Austrians|
AZE|Azerbaidjan|Azeri;Azeris;Azerbaijanis|
BEL||Belgians|
BGD||Bangladeshis|
BGR||Bulgarians|
BHR||Bahrainis|
BIH|Bosnia;Bosnia-Herzegovina;BiH|Bosnians|Sarajevo
BLR|Byelorussia|Belarussian;Belarusians|
BOL||Bolivians|La Paz
BRA||Brazilians|Planalto;Brasilia
CAF|CAR||
CAN||Canadians|
CHE||Swiss|
CHN|PRC;mainland China;Communist China|Chinese;Sino|Zhongnanhai;Peking
CIV|Côte d'Ivoire;Cote d'Ivoire|Ivorians|Abidjan
COD|Congo;Democratic Republic of Congo;Democratic Republic of the Congo;DRC;Congo-Kinshasa||
COG|Congo-Brazzaville||
COL||Colombians|Bogota
CUB||Cubans|
CYP|Republic of Cyprus|Greek Cypriot;Greek Cypriots;Cypriots|
CZE|Czech Republic|Czechs|
DEU|Federal Republic of Germany|Germans|Bundestag
DNK||Danes;Dane|
DZA||Algerians|
EGY||Egyptians|
ERI||Eritreans|
ESP||Spaniard;Spaniards|Moncloa
EST||Estonians|
ETH||Ethiopians|
FIN||Finns;Finn|
FRA||French;Frenchman|Elysee;Élysée;Elysée;Elysee Palace;Élysée Palace;Quai d'Orsay;French presidency;French government
GBR|UK;U.K.;Britain;Great Britain;England|British;Britons;Briton;English|Whitehall;Downing Street;10 Downing Street;Number 10;Westminster;Buckingham Palace
GEO||Georgians|
GRC||Greeks;Hellenic|
GMB|The Gambia||
HRV||Croat;Croats;Croatians|
HUN||Hungarians|
IDN||Indonesians|
IND||Indians|Delhi;South Block;New Delhi
IRL|Ireland;Republic of Ireland|Irish|
IRN|Islamic Republic|Iranians;Persian|Teheran
IRQ||Iraqis|
ISL||Icelandic;Icelanders|
ISR|Jewish state|Israelis|Tel Aviv
ITA||Italians|Palazzo Chigi;Quirinal
JPN||Japanese|
JOR||Jordanians|
KAZ||Kazakh;Kazakhs|Nur-Sultan
KEN||Kenyans|
KGZ||Kyrgyz;Kyrgyzstani|
KHM||Cambodians;Khmer|
KOR|Republic of Korea;ROK|South Koreans|Blue House
KWT||Kuwaitis|
LBN||Lebanese|
LBY||Libyans|
LKA||Sri Lankans|
LTU||Lithuanians|
LVA||Latvians|
MAR||Moroccans|
MDA|Republic of Moldova|Moldovans|Chisinau;Kishinev
MEX||Mexicans|
MKD|Macedonia;FYROM|Macedonians|
MLI||Malians|
MMR|Burma|Burmese|Naypyitaw;Yangon
MNE||Montenegrins|
NER|||
NGA||Nigerians|
NLD|Holland|Dutchman|The Hague
NZL|New Zealand|New Zealanders|
OMN||Omanis|
PAK||Pakistanis|Rawalpindi
PER||Peruvians|
PHL||Philippine;Filipinos|Malacañang;Malacanang
POL||Poles;Pole|
PRK|DPRK;D.P.R.K.;Democratic People's Republic of Korea|North Koreans|
PRT||Portuguese|
PSE|State of Palestine;Palestinian Authority;Palestinian National Authority|Palestinians|
QAT||Qataris|
ROU|Rumania|Romanians|
RUS|Russian Federation|Russians|Kremlin;the Kremlin;Smolenskaya Square
RWA||Rwandans|
SAU|Kingdom of Saudi Arabia;KSA|Saudi;Saudis|
SDN||Sudanese|
SRB||Serb;Serbs;Serbians|
SSD|||
SOM||Somalis|
SVK||Slovaks;Slovakian|
SVN||Slovenian;Slovenians|
SWE||Swedes;Swede|
SYR|Syrian Arab Republic|Syrians|
TCD||Chadian;Chadians|
THA||Thais|
TJK||Tajik;Tajiks|
TUN||Tunisians|
TUR|Turkey;Turkiye;Republic of Turkey|Turk;Turks|Sublime Porte
TWN|Republic of China;Chinese Taipei|Taiwanese|
TZA||Tanzanians|Dar es Salaam
UGA||Ugandans|
UKR||Ukrainians;Ukranian|Kiev;Bankova
USA|US;U.S.;USA;U.S.A.;United States of America;America|Americans|Washington;White House;the White House;Oval Office;Capitol Hill;US government;Washington DC;Washington, D.C.;Biden administration;Trump administration;Obama administration;Bush administration;Clinton administration
UZB||Uzbek;Uzbeks|
VAT|Holy See;Vatican||
VEN||Venezuelans|Miraflores
VNM|Viet Nam|Vietnamese|
XKS|||
UNK||Kosovan;Kosovars|
YEM||Yemenis;Yemenite|Sanaa
YUG|Yugoslavia|Yugoslav|
SUN|Soviet Union;USSR;U.S.S.R.|Soviet;Soviets|
ZAF||South Africans|
BEN|||Cotonou
BDI||Burundians|Bujumbura
MYS||Malaysians|Putrajaya
ECU||Ecuadorian;Ecuadorians;Ecuadoreans|Carondelet
PRY||Paraguayans|
SGP||Singaporeans|
URY||Uruguayans|
ZMB||Zambians|
CHL||Chileans|La Moneda
GUY||Guyanese|
CMR||Cameroonians|Yaounde
SEN||Senegalese|
GHA||Ghanaians|
MOZ||Mozambicans|
AGO||Angolans|
MRT||Mauritanians|
HTI||Haitians|
HND||Hondurans|
NIC||Nicaraguans|
GTM||Guatemalans|
SLV||Salvadorans;Salvadoran|
CRI||Costa Ricans|
PAN||Panamanians|
JAM||Jamaicans|
NOR||Norwegians|
FJI||Fijians|
BTN||Bhutanese|
NPL||Nepalis;Nepali|
MNG||Mongolians|
TKM||Turkmens|
LBR||Liberians|
SLE||Sierra Leoneans|
GIN||Guineans|
TGO||Togolese|
MWI||Malawians|
NAM||Namibians|
BWA||Botswanan|
LSO||Basotho|
MDG||Malagasy|
GAB||Gabonese|
BFA||Burkinabe;Burkinabè|
ZWE||Zimbabweans|
`;
