/**
 * Ministries, parliaments, armies and services that the news names without their state: reference | type | name | other names |
 * adjective or members | parent's reference.
 * Compiled by hand from the bodies' own sites and Wikipedia's articles on them (CC BY-SA 4.0, facts only).
 */
export const agencies = `
idf|Organization|Israel Defense Forces|IDF;Israel Defence Forces||ISR
mossad|Organization|Mossad|||ISR
cia|Organization|CIA|Central Intelligence Agency||USA
fbi|Organization|FBI|Federal Bureau of Investigation||USA
pentagon|Organization|Pentagon|US Department of Defense;Department of Defense||USA
state-department|Organization|State Department|US State Department;U.S. State Department||USA
fcdo|Organization|Foreign Office|UK Foreign Office;British Foreign Office;Foreign, Commonwealth and Development Office;FCDO||GBR
home-office|Organization|Home Office|UK Home Office;British Home Office||GBR
mi6|Organization|MI6|Secret Intelligence Service||GBR
mi5|Organization|MI5|||GBR
gchq|Organization|GCHQ|||GBR
house-of-commons|Organization|House of Commons|||GBR
house-of-lords|Organization|House of Lords|||GBR
brazil-foreign-ministry|Organization|Brazilian foreign ministry|Brazilian Foreign Ministry||BRA
italy-foreign-ministry|Organization|Italian foreign ministry|Italian Foreign Ministry||ITA
japan-foreign-ministry|Organization|Japanese foreign ministry|Japanese Foreign Ministry||JPN
france-finance-ministry|Organization|French finance ministry|French Finance Ministry||FRA
bundestag|Organization|Bundestag|German Bundestag||DEU
bundeswehr|Organization|Bundeswehr|||DEU
knesset|Organization|Knesset|||ISR
shin-bet|Organization|Shin Bet|Shabak||ISR
majlis|Organization|Majlis|Iranian parliament||IRN
verkhovna-rada|Organization|Verkhovna Rada|||UKR
sejm|Organization|Sejm|||POL
riksdag|Organization|Riksdag|||SWE
lok-sabha|Organization|Lok Sabha|||IND
isi|Organization|Inter-Services Intelligence|Inter-Services Intelligence||PAK
raw-india|Organization|Research and Analysis Wing|||IND
svr|Organization|SVR|Foreign Intelligence Service||RUS
dgse|Organization|DGSE|||FRA
bnd|Organization|BND|||DEU
nsa-us|Organization|National Security Agency|||USA
homeland-security|Organization|Department of Homeland Security|DHS;Homeland Security||USA
justice-department|Organization|Justice Department|US Justice Department;U.S. Justice Department;Department of Justice||USA
commerce-department|Organization|Commerce Department|US Commerce Department;U.S. Commerce Department||USA
ofac|Organization|OFAC|Office of Foreign Assets Control||treasury
africom|Organization|AFRICOM|US Africa Command;U.S. Africa Command||USA
usaid|Organization|USAID|||USA
fed|Organization|Federal Reserve|the Fed||USA
politburo|Organization|Politburo|||CHN
national-peoples-congress|Organization|National People's Congress|NPC||CHN
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
`;
