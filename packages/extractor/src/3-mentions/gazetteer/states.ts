/**
 * Recognised states: ISO 3166 code | names | capitals | demonyms.
 * Written by scripts/states.mjs from the npm package world-countries 5.1.0, whose data is under the
 * Open Database License 1.0; this table is a derived database under the same licence.
 * Corrections and further names stand in `names.ts`, never here.
 */
export const states = `
AFG|Afghanistan;Islamic Republic of Afghanistan|Kabul|Afghan
AGO|Angola;Republic of Angola|Luanda|Angolan
ALB|Albania;Republic of Albania|Tirana|Albanian
AND|Andorra;Principality of Andorra|Andorra la Vella|Andorran
ARE|United Arab Emirates|Abu Dhabi|Emirati
ARG|Argentina;Argentine Republic|Buenos Aires|Argentine
ARM|Armenia;Republic of Armenia|Yerevan|Armenian
ATG|Antigua and Barbuda|Saint John's|Antiguan;Barbudan
AUS|Australia;Commonwealth of Australia|Canberra|Australian
AUT|Austria;Republic of Austria|Vienna|Austrian
AZE|Azerbaijan;Republic of Azerbaijan|Baku|Azerbaijani
BDI|Burundi;Republic of Burundi|Gitega|Burundian
BEL|Belgium;Kingdom of Belgium|Brussels|Belgian
BEN|Benin;Republic of Benin|Porto-Novo|Beninese
BFA|Burkina Faso|Ouagadougou|Burkinabe
BGD|Bangladesh;People's Republic of Bangladesh|Dhaka|Bangladeshi
BGR|Bulgaria;Republic of Bulgaria|Sofia|Bulgarian
BHR|Bahrain;Kingdom of Bahrain|Manama|Bahraini
BHS|Bahamas;Commonwealth of the Bahamas|Nassau|Bahamian
BIH|Bosnia and Herzegovina|Sarajevo|Bosnian;Herzegovinian
BLR|Belarus;Republic of Belarus|Minsk|Belarusian
BLZ|Belize|Belmopan|Belizean
BOL|Bolivia;Plurinational State of Bolivia|Sucre|Bolivian
BRA|Brazil;Federative Republic of Brazil|Brasília|Brazilian
BRB|Barbados|Bridgetown|Barbadian
BRN|Brunei;Nation of Brunei, Abode of Peace|Bandar Seri Begawan|Bruneian
BTN|Bhutan;Kingdom of Bhutan|Thimphu|Bhutanese
BWA|Botswana;Republic of Botswana|Gaborone|Motswana
CAF|Central African Republic|Bangui|Central African
CAN|Canada|Ottawa|Canadian
CHE|Switzerland;Swiss Confederation|Bern|Swiss
CHL|Chile;Republic of Chile|Santiago|Chilean
CHN|China;People's Republic of China|Beijing|Chinese
CIV|Ivory Coast;Republic of Côte d'Ivoire|Yamoussoukro|Ivorian
CMR|Cameroon;Republic of Cameroon|Yaoundé|Cameroonian
COD|DR Congo;Democratic Republic of the Congo|Kinshasa|Congolese
COG|Republic of the Congo|Brazzaville|Congolese
COL|Colombia;Republic of Colombia|Bogotá|Colombian
COM|Comoros;Union of the Comoros|Moroni|Comoran
CPV|Cape Verde;Republic of Cabo Verde|Praia|Cape Verdian
CRI|Costa Rica;Republic of Costa Rica|San José|Costa Rican
CUB|Cuba;Republic of Cuba|Havana|Cuban
CYP|Cyprus;Republic of Cyprus|Nicosia|Cypriot
CZE|Czechia;Czech Republic|Prague|Czech
DEU|Germany;Federal Republic of Germany|Berlin|German
DJI|Djibouti;Republic of Djibouti|Djibouti|Djibouti
DMA|Dominica;Commonwealth of Dominica|Roseau|Dominican
DNK|Denmark;Kingdom of Denmark|Copenhagen|Danish
DOM|Dominican Republic|Santo Domingo|Dominican
DZA|Algeria;People's Democratic Republic of Algeria|Algiers|Algerian
ECU|Ecuador;Republic of Ecuador|Quito|Ecuadorean
EGY|Egypt;Arab Republic of Egypt|Cairo|Egyptian
ERI|Eritrea;State of Eritrea|Asmara|Eritrean
ESP|Spain;Kingdom of Spain|Madrid|Spanish
EST|Estonia;Republic of Estonia|Tallinn|Estonian
ETH|Ethiopia;Federal Democratic Republic of Ethiopia|Addis Ababa|Ethiopian
FIN|Finland;Republic of Finland|Helsinki|Finnish
FJI|Fiji;Republic of Fiji|Suva|Fijian
FRA|France;French Republic|Paris|French
FSM|Micronesia;Federated States of Micronesia|Palikir|Micronesian
GAB|Gabon;Gabonese Republic|Libreville|Gabonese
GBR|United Kingdom;United Kingdom of Great Britain and Northern Ireland|London|British
GEO|Georgia|Tbilisi|Georgian
GHA|Ghana;Republic of Ghana|Accra|Ghanaian
GIN|Guinea;Republic of Guinea|Conakry|Guinean
GMB|Gambia;Republic of the Gambia|Banjul|Gambian
GNB|Guinea-Bissau;Republic of Guinea-Bissau|Bissau|Guinea-Bissauan
GNQ|Equatorial Guinea;Republic of Equatorial Guinea|Malabo|Equatorial Guinean
GRC|Greece;Hellenic Republic|Athens|Greek
GRD|Grenada|St. George's|Grenadian
GTM|Guatemala;Republic of Guatemala|Guatemala City|Guatemalan
GUY|Guyana;Co-operative Republic of Guyana|Georgetown|Guyanese
HND|Honduras;Republic of Honduras|Tegucigalpa|Honduran
HRV|Croatia;Republic of Croatia|Zagreb|Croatian
HTI|Haiti;Republic of Haiti|Port-au-Prince|Haitian
HUN|Hungary|Budapest|Hungarian
IDN|Indonesia;Republic of Indonesia|Jakarta|Indonesian
IND|India;Republic of India|New Delhi|Indian
IRL|Ireland;Republic of Ireland|Dublin|Irish
IRN|Iran;Islamic Republic of Iran|Tehran|Iranian
IRQ|Iraq;Republic of Iraq|Baghdad|Iraqi
ISL|Iceland|Reykjavik|Icelander
ISR|Israel;State of Israel|Jerusalem|Israeli
ITA|Italy;Italian Republic|Rome|Italian
JAM|Jamaica|Kingston|Jamaican
JOR|Jordan;Hashemite Kingdom of Jordan|Amman|Jordanian
JPN|Japan|Tokyo|Japanese
KAZ|Kazakhstan;Republic of Kazakhstan|Astana|Kazakhstani
KEN|Kenya;Republic of Kenya|Nairobi|Kenyan
KGZ|Kyrgyzstan;Kyrgyz Republic|Bishkek|Kirghiz
KHM|Cambodia;Kingdom of Cambodia|Phnom Penh|Cambodian
KIR|Kiribati;Independent and Sovereign Republic of Kiribati|South Tarawa|I-Kiribati
KNA|Saint Kitts and Nevis;Federation of Saint Christopher and Nevis|Basseterre|Kittitian;Nevisian
KOR|South Korea;Republic of Korea|Seoul|South Korean
KWT|Kuwait;State of Kuwait|Kuwait City|Kuwaiti
LAO|Laos;Lao People's Democratic Republic|Vientiane|Laotian
LBN|Lebanon;Lebanese Republic|Beirut|Lebanese
LBR|Liberia;Republic of Liberia|Monrovia|Liberian
LBY|Libya;State of Libya|Tripoli|Libyan
LCA|Saint Lucia|Castries|Saint Lucian
LIE|Liechtenstein;Principality of Liechtenstein|Vaduz|Liechtensteiner
LKA|Sri Lanka;Democratic Socialist Republic of Sri Lanka|Colombo|Sri Lankan
LSO|Lesotho;Kingdom of Lesotho|Maseru|Mosotho
LTU|Lithuania;Republic of Lithuania|Vilnius|Lithuanian
LUX|Luxembourg;Grand Duchy of Luxembourg|Luxembourg|Luxembourger
LVA|Latvia;Republic of Latvia|Riga|Latvian
MAR|Morocco;Kingdom of Morocco|Rabat|Moroccan
MCO|Monaco;Principality of Monaco|Monaco|Monegasque
MDA|Moldova;Republic of Moldova|Chișinău|Moldovan
MDG|Madagascar;Republic of Madagascar|Antananarivo|Malagasy
MDV|Maldives;Republic of the Maldives|Malé|Maldivan
MEX|Mexico;United Mexican States|Mexico City|Mexican
MHL|Marshall Islands;Republic of the Marshall Islands|Majuro|Marshallese
MKD|North Macedonia;Republic of North Macedonia|Skopje|Macedonian
MLI|Mali;Republic of Mali|Bamako|Malian
MLT|Malta;Republic of Malta|Valletta|Maltese
MMR|Myanmar;Republic of the Union of Myanmar|Naypyidaw|Burmese
MNE|Montenegro|Podgorica|Montenegrin
MNG|Mongolia|Ulan Bator|Mongolian
MOZ|Mozambique;Republic of Mozambique|Maputo|Mozambican
MRT|Mauritania;Islamic Republic of Mauritania|Nouakchott|Mauritanian
MUS|Mauritius;Republic of Mauritius|Port Louis|Mauritian
MWI|Malawi;Republic of Malawi|Lilongwe|Malawian
MYS|Malaysia|Kuala Lumpur|Malaysian
NAM|Namibia;Republic of Namibia|Windhoek|Namibian
NER|Niger;Republic of Niger|Niamey|Nigerien
NGA|Nigeria;Federal Republic of Nigeria|Abuja|Nigerian
NIC|Nicaragua;Republic of Nicaragua|Managua|Nicaraguan
NLD|Netherlands;Kingdom of the Netherlands|Amsterdam|Dutch
NOR|Norway;Kingdom of Norway|Oslo|Norwegian
NPL|Nepal;Federal Democratic Republic of Nepal|Kathmandu|Nepalese
NRU|Nauru;Republic of Nauru|Yaren|Nauruan
NZL|New Zealand|Wellington|New Zealander
OMN|Oman;Sultanate of Oman|Muscat|Omani
PAK|Pakistan;Islamic Republic of Pakistan|Islamabad|Pakistani
PAN|Panama;Republic of Panama|Panama City|Panamanian
PER|Peru;Republic of Peru|Lima|Peruvian
PHL|Philippines;Republic of the Philippines|Manila|Filipino
PLW|Palau;Republic of Palau|Ngerulmud|Palauan
PNG|Papua New Guinea;Independent State of Papua New Guinea|Port Moresby|Papua New Guinean
POL|Poland;Republic of Poland|Warsaw|Polish
PRK|North Korea;Democratic People's Republic of Korea|Pyongyang|North Korean
PRT|Portugal;Portuguese Republic|Lisbon|Portuguese
PRY|Paraguay;Republic of Paraguay|Asunción|Paraguayan
PSE|Palestine;State of Palestine|Ramallah|Palestinian
QAT|Qatar;State of Qatar|Doha|Qatari
ROU|Romania|Bucharest|Romanian
RUS|Russia;Russian Federation|Moscow|Russian
RWA|Rwanda;Republic of Rwanda|Kigali|Rwandan
SAU|Saudi Arabia;Kingdom of Saudi Arabia|Riyadh|Saudi Arabian
SDN|Sudan;Republic of the Sudan|Khartoum|Sudanese
SEN|Senegal;Republic of Senegal|Dakar|Senegalese
SGP|Singapore;Republic of Singapore|Singapore|Singaporean
SLB|Solomon Islands|Honiara|Solomon Islander
SLE|Sierra Leone;Republic of Sierra Leone|Freetown|Sierra Leonean
SLV|El Salvador;Republic of El Salvador|San Salvador|Salvadoran
SMR|San Marino;Most Serene Republic of San Marino|City of San Marino|Sammarinese
SOM|Somalia;Federal Republic of Somalia|Mogadishu|Somali
SRB|Serbia;Republic of Serbia|Belgrade|Serbian
SSD|South Sudan;Republic of South Sudan|Juba|South Sudanese
STP|São Tomé and Príncipe;Democratic Republic of São Tomé and Príncipe|São Tomé|Sao Tomean
SUR|Suriname;Republic of Suriname|Paramaribo|Surinamer
SVK|Slovakia;Slovak Republic|Bratislava|Slovak
SVN|Slovenia;Republic of Slovenia|Ljubljana|Slovene
SWE|Sweden;Kingdom of Sweden|Stockholm|Swedish
SWZ|Eswatini;Kingdom of Eswatini|Lobamba|Swazi
SYC|Seychelles;Republic of Seychelles|Victoria|Seychellois
SYR|Syria;Syrian Arab Republic|Damascus|Syrian
TCD|Chad;Republic of Chad|N'Djamena|Chadian
TGO|Togo;Togolese Republic|Lomé|Togolese
THA|Thailand;Kingdom of Thailand|Bangkok|Thai
TJK|Tajikistan;Republic of Tajikistan|Dushanbe|Tadzhik
TKM|Turkmenistan|Ashgabat|Turkmen
TLS|Timor-Leste;Democratic Republic of Timor-Leste|Dili|East Timorese
TON|Tonga;Kingdom of Tonga|Nuku'alofa|Tongan
TTO|Trinidad and Tobago;Republic of Trinidad and Tobago|Port of Spain|Trinidadian
TUN|Tunisia;Tunisian Republic|Tunis|Tunisian
TUR|Türkiye;Republic of Türkiye|Ankara|Turkish
TUV|Tuvalu|Funafuti|Tuvaluan
TWN|Taiwan;Republic of China (Taiwan)|Taipei|Taiwanese
TZA|Tanzania;United Republic of Tanzania|Dodoma|Tanzanian
UGA|Uganda;Republic of Uganda|Kampala|Ugandan
UKR|Ukraine|Kyiv|Ukrainian
UNK|Republic of Kosovo;Kosovo|Pristina|Kosovar
URY|Uruguay;Oriental Republic of Uruguay|Montevideo|Uruguayan
USA|United States;United States of America|Washington D.C.|American
UZB|Uzbekistan;Republic of Uzbekistan|Tashkent|Uzbekistani
VAT|Vatican City;Vatican City State|Vatican City|Vatican
VCT|Saint Vincent and the Grenadines|Kingstown|Saint Vincentian
VEN|Venezuela;Bolivarian Republic of Venezuela|Caracas|Venezuelan
VNM|Vietnam;Socialist Republic of Vietnam|Hanoi|Vietnamese
VUT|Vanuatu;Republic of Vanuatu|Port Vila|Ni-Vanuatu
WSM|Samoa;Independent State of Samoa|Apia|Samoan
YEM|Yemen;Republic of Yemen|Sana'a|Yemeni
ZAF|South Africa;Republic of South Africa|Pretoria;Bloemfontein;Cape Town|South African
ZMB|Zambia;Republic of Zambia|Lusaka|Zambian
ZWE|Zimbabwe;Republic of Zimbabwe|Harare|Zimbabwean
`;
