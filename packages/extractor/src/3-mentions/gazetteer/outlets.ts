/**
 * Well-known outlets and news agencies: reference | name | other names.
 * Compiled by hand from the membership lists of the European Alliance of News Agencies, OANA and FANA and the
 * outlets' own sites.
 */
export const outlets = `
tass|TASS|ITAR-TASS;Tass
interfax|Interfax|
ria|RIA Novosti|RIA
sputnik|Sputnik|
rt|RT|Russia Today
reuters|Reuters|
ap|Associated Press|AP;The Associated Press
afp|AFP|Agence France-Presse;Agence France Presse
dpa|dpa|DPA;Deutsche Presse-Agentur
efe|EFE|
ansa|ANSA|
upi|UPI|United Press International
xinhua|Xinhua|Xinhua News Agency
kyodo|Kyodo|Kyodo News
yonhap|Yonhap|
kcna|KCNA|Korean Central News Agency
pti|PTI|Press Trust of India
ani|ANI|
irna|IRNA|
fars|Fars|Fars News Agency;Fars news agency
tasnim|Tasnim|Tasnim News Agency
isna|ISNA|
anadolu|Anadolu Agency|Anadolu;AA;Anadolu news agency
sana|SANA|
spa|SPA|Saudi Press Agency
wam|WAM|
mena|MENA|
wafa|WAFA|Wafa
kuna|KUNA|
qna|QNA|
ukrinform|Ukrinform|
unian|UNIAN|
belta|BelTA|BELTA
armenpress|Armenpress|
azertac|Azertac|AzerTAc
apa|APA|
trend|Trend News Agency|
tanjug|Tanjug|
hina|HINA|
al-jazeera|Al Jazeera|Al-Jazeera;Al-Jazeera Net;Al Jazeera English;Aljazeera
al-arabiya|Al Arabiya|Al-Arabiya
sky-news-arabia|Sky News Arabia|
al-mayadeen|Al Mayadeen|Al-Mayadeen
al-manar|Al-Manar|Al Manar
press-tv|Press TV|
trt|TRT|TRT World
north-press|North Press|North Press Agency
rudaw|Rudaw|
bbc|BBC|British Broadcasting Corporation;BBC News;BBC Radio
cnn|CNN|CNN Turk
fox|Fox News|Fox
nbc|NBC|NBC News
abc|ABC|ABC News
cbs|CBS|CBS News
msnbc|MSNBC|
cnbc|CNBC|
pbs|PBS|
npr|NPR|
sky-news|Sky News|
itv|ITV|ITV News
dw|Deutsche Welle|DW
france24|France 24|
rfi|RFI|Radio France Internationale
rfe|Radio Free Europe|RFE/RL;Radio Free Europe/Radio Liberty;RFERL;Radio Liberty
voa|Voice of America|VOA
euronews|Euronews|
politico|Politico|POLITICO
axios|Axios|
bloomberg|Bloomberg|Bloomberg News
nyt|New York Times|The New York Times;NYT;Times
wsj|Wall Street Journal|The Wall Street Journal;WSJ
wapo|Washington Post|The Washington Post
usa-today|USA Today|
la-times|Los Angeles Times|
huffpost|Huffington Post|The Huffington Post;HuffPost
breitbart|Breitbart News|Breitbart
guardian|The Guardian|Guardian
telegraph|The Telegraph|Daily Telegraph
ft|Financial Times|FT
economist|The Economist|
independent|The Independent|
daily-mail|Daily Mail|
the-sun|The Sun|
le-monde|Le Monde|
le-figaro|Le Figaro|
liberation|Libération|
spiegel|Der Spiegel|Spiegel
bild|Bild|
faz|Frankfurter Allgemeine Zeitung|FAZ
sueddeutsche|Süddeutsche Zeitung|
el-pais|El País|El Pais
corriere|Corriere della Sera|
repubblica|La Repubblica|
haaretz|Haaretz|
jpost|Jerusalem Post|The Jerusalem Post
times-of-israel|Times of Israel|The Times of Israel
ynet|Ynet|
asharq|Asharq Al-Awsat|
al-ahram|Al-Ahram|
hurriyet|Hürriyet|Hurriyet
sabah-paper|Daily Sabah|
kommersant|Kommersant|
novaya|Novaya Gazeta|
meduza|Meduza|
rbc|RBC|
kyiv-independent|Kyiv Independent|
kyiv-post|Kyiv Post|
pravda-ua|Ukrainska Pravda|
dawn|Dawn|
geo|Geo News|
ndtv|NDTV|
hindu|The Hindu|
toi|Times of India|The Times of India
express-in|Indian Express|The Indian Express
global-times|Global Times|
peoples-daily|People's Daily|
cctv|CCTV|
cgtn|CGTN|
china-daily|China Daily|
scmp|South China Morning Post|
straits-times|The Straits Times|Straits Times
japan-times|The Japan Times|
nhk|NHK|
asahi|Asahi Shimbun|
abc-au|Australian Broadcasting Corporation|
addis-standard|Addis Standard|
east-african|The EastAfrican|
daily-nation|Daily Nation|
premium-times|Premium Times|
telesur|teleSUR|Telesur
`;
