/**
 * Disputed or de-facto entities, regions with governments of their own, and land that conflicts are about:
 * reference | name | other names | adjectives and peoples | seat used for its authorities | ISO codes of the
 * states that a careful reader ties it to (parent or claimant first).
 * Compiled by hand from the lists of states with limited recognition, of territorial disputes and of autonomous
 * areas in Wikipedia (CC BY-SA 4.0, facts only) and the United Nations' list of non-self-governing territories.
 */
export const territories = `
nagorno-karabakh|Nagorno-Karabakh|Artsakh;Karabakh;Upper Karabakh;Mountainous Karabakh;Nagorno-Karabakh Republic;Republic of Artsakh;Karabakh Republic;Nagorno Karabakh Republic;NKR|Karabakhi;Karabakh Armenians|Stepanakert;Khankendi|AZE;ARM
abkhazia|Abkhazia|Republic of Abkhazia|Abkhaz;Abkhazian|Sukhumi;Sokhumi|GEO
south-ossetia|South Ossetia|Tskhinvali region|South Ossetian;Ossetian|Tskhinvali|GEO
adjara|Adjara|Ajaria||Batumi|GEO
transnistria|Transnistria|Transdniestria;Trans-Dniester;Pridnestrovie;Transnistrian Moldovan Republic|Transnistrian;Transdniestrian|Tiraspol|MDA
gagauzia|Gagauzia||Gagauz|Comrat|MDA
crimea|Crimea|Crimean peninsula;Crimean Peninsula;Autonomous Republic of Crimea|Crimean||UKR;RUS
donbas|Donbas|Donbass;Donbas region||| UKR;RUS
donetsk-pr|Donetsk People's Republic|DNR;DPR|||UKR
luhansk-pr|Luhansk People's Republic|Lugansk People's Republic;LNR;LPR|||UKR
donetsk|Donetsk region|Donetsk oblast;Donetsk Oblast|||UKR
luhansk|Luhansk region|Luhansk oblast;Lugansk region|||UKR
zaporizhzhia|Zaporizhzhia region|Zaporizhia region;Zaporozhye region|||UKR
kherson|Kherson region|Kherson oblast|||UKR
chechnya|Chechnya|Chechen Republic;Ichkeria|Chechen;Chechens|Grozny|RUS
dagestan|Dagestan||Dagestani||RUS
ingushetia|Ingushetia||Ingush||RUS
tatarstan|Tatarstan||Tatar||RUS
northern-cyprus|Northern Cyprus|Turkish Republic of Northern Cyprus;TRNC;north Cyprus|Turkish Cypriot;Turkish Cypriots||CYP;TUR
kuril|Kuril Islands|Kurils;Kuriles;Northern Territories;southern Kurils|||RUS;JPN
gaza|Gaza|Gaza Strip;the Strip|Gazan;Gazans||PSE;ISR
west-bank|West Bank|occupied West Bank;Judea and Samaria|||PSE;ISR
east-jerusalem|East Jerusalem|||| PSE;ISR
golan|Golan Heights|Golan;the Golan|||SYR;ISR
sinai|Sinai|Sinai Peninsula;Sinai peninsula|||EGY
shebaa|Shebaa Farms||||LBN;ISR
western-sahara|Western Sahara|Sahrawi Arab Democratic Republic;SADR|Sahrawi;Saharawi|El Aaiún;Laayoune|MAR
somaliland|Somaliland||Somalilander|Hargeisa|SOM
puntland|Puntland|||Garowe|SOM
jubaland|Jubaland||||SOM
tigray|Tigray|Tigray region|Tigrayan;Tigrayans|Mekelle|ETH
amhara|Amhara region||||ETH
oromia|Oromia|||| ETH
darfur|Darfur||Darfuri||SDN
abyei|Abyei||||SDN;SSD
south-kordofan|South Kordofan||||SDN
biafra|Biafra||Biafran||NGA
ambazonia|Ambazonia|anglophone regions|||CMR
azawad|Azawad||||MLI
katanga|Katanga||Katangese||COD
north-kivu|North Kivu||||COD
south-kivu|South Kivu||||COD
ituri|Ituri||||COD
cabinda|Cabinda||||AGO
casamance|Casamance||||SEN
cabo-delgado|Cabo Delgado||||MOZ
halaib|Halayeb Triangle|Hala'ib Triangle;Halaib triangle|||EGY;SDN
bakassi|Bakassi|Bakassi peninsula|||CMR;NGA
badme|Badme||||ETH;ERI
kashmir|Kashmir|Jammu and Kashmir;Jammu & Kashmir;Indian-administered Kashmir;Indian-controlled Kashmir;Pakistan-administered Kashmir;Azad Kashmir;Pakistan-occupied Kashmir|Kashmiri;Kashmiris|Srinagar;Muzaffarabad|IND;PAK
ladakh|Ladakh|Aksai Chin|||IND;CHN
arunachal|Arunachal Pradesh||||IND;CHN
nagaland|Nagaland||Naga||IND
manipur|Manipur||||IND
assam|Assam||||IND
khalistan|Khalistan||||IND
balochistan|Balochistan|Baluchistan|Baloch;Baluch||PAK
waziristan|Waziristan|North Waziristan;South Waziristan|||PAK
siachen|Siachen|Siachen Glacier;Siachen glacier|||IND;PAK
sir-creek|Sir Creek||||IND;PAK
tibet|Tibet||Tibetan;Tibetans|Lhasa|CHN
xinjiang|Xinjiang|East Turkestan|Uighur;Uyghur;Uighurs;Uyghurs|Urumqi|CHN
hong-kong|Hong Kong||Hong Konger;Hong Kongers||CHN
macau|Macau|Macao|||CHN
inner-mongolia|Inner Mongolia||||CHN
spratly|Spratly Islands|Spratlys;Spratleys|||CHN;VNM;PHL
paracel|Paracel Islands|Paracels|||CHN;VNM
scarborough|Scarborough Shoal||||PHL;CHN
second-thomas|Second Thomas Shoal|Ayungin Shoal|||PHL;CHN
south-china-sea|South China Sea|West Philippine Sea|||CHN
senkaku|Senkaku Islands|Senkakus;Diaoyu Islands;Diaoyu|||JPN;CHN
dokdo|Dokdo|Takeshima;Liancourt Rocks|||KOR;JPN
preah-vihear|Preah Vihear|Preah Vihear temple|||KHM;THA
aceh|Aceh||Acehnese|Banda Aceh|IDN
west-papua|West Papua|Irian Jaya|Papuan||IDN
east-timor-hist|East Timor||||IDN
mindanao|Mindanao|Bangsamoro|Moro||PHL
sabah|Sabah||||MYS
bougainville|Bougainville||||PNG
rakhine|Rakhine|Rakhine state;Arakan|||MMR
kachin|Kachin|Kachin state|Kachins||MMR
shan|Shan state||||MMR
kosovo-north|northern Kosovo||||UNK;SRB
republika-srpska|Republika Srpska|Serb Republic|Bosnian Serb;Bosnian Serbs|Banja Luka|BIH
vojvodina|Vojvodina||||SRB
presevo|Presevo Valley||||SRB
catalonia|Catalonia||Catalan;Catalans|Generalitat|ESP
basque|Basque Country||Basque;Basques||ESP
gibraltar|Gibraltar||Gibraltarian||GBR;ESP
ceuta|Ceuta||||ESP;MAR
melilla|Melilla||||ESP;MAR
corsica|Corsica||Corsican||FRA
scotland|Scotland||Scottish;Scots|Holyrood|GBR
wales|Wales||Welsh||GBR
northern-ireland|Northern Ireland|Ulster||Stormont|GBR
south-tyrol|South Tyrol||||ITA
faroe|Faroe Islands||Faroese||DNK
greenland|Greenland||Greenlandic;Greenlanders|Nuuk|DNK
svalbard|Svalbard||||NOR
aland|Åland Islands||||FIN
flanders|Flanders||Flemish||BEL
quebec|Quebec||Quebecois||CAN
puerto-rico|Puerto Rico||Puerto Rican||USA
guam|Guam||||USA
falklands|Falkland Islands|Falklands;Malvinas;Islas Malvinas|Falkland Islanders||GBR;ARG
essequibo|Essequibo|Esequibo;Guayana Esequiba|||GUY;VEN
new-caledonia|New Caledonia|||Noumea|FRA
chagos|Chagos Islands|Chagos Archipelago;British Indian Ocean Territory|Chagossian||GBR;MUS
iraqi-kurdistan|Iraqi Kurdistan|Kurdistan Region;Kurdistan region;Kurdistan Regional Government;KRG;Kurdistan|Iraqi Kurdish|Erbil;Arbil|IRQ
rojava|Rojava|Autonomous Administration of North and East Syria;northeastern Syria|||SYR
idlib|Idlib|Idlib province|||SYR
afrin|Afrin||||SYR;TUR
kirkuk|Kirkuk||||IRQ
shatt|Shatt al-Arab||||IRQ;IRN
abu-musa|Abu Musa|Greater Tunb;Lesser Tunb|||IRN;ARE
hatay|Hatay||||TUR;SYR
socotra|Socotra||||YEM
south-yemen|South Yemen|southern Yemen|||YEM
cyrenaica|Cyrenaica||||LBY
nakhchivan|Nakhchivan|Nakhichevan|||AZE
zangezur|Zangezur corridor|Zangezur;Syunik|||ARM;AZE
lachin|Lachin|Lachin corridor|||AZE
fergana|Fergana Valley|Ferghana Valley|||KGZ;UZB
kaliningrad|Kaliningrad||||RUS
snake-island|Snake Island|Zmiinyi Island|||UKR
imia|Imia|Kardak|||GRC;TUR
danzig|Danzig||||POL;DEU
sudetenland|Sudetenland||||CZE;DEU
alsace|Alsace-Lorraine||||FRA;DEU
saarland|Saar||||DEU
trieste|Trieste||||ITA
`;
