/**
 * What a state may be called by its place or form of government ("the Gulf emirate", "the West African nation",
 * "the island"): words | ISO codes. Regions follow the package world-countries 5.1.0 (Open Database License 1.0)
 * and the United Nations' geoscheme; forms of government and islands were compiled by hand from the states' full names.
 */
const table = `
kingdom|SAU MAR JOR GBR BEL NLD ESP DNK NOR SWE THA KHM BTN BHR LSO SWZ TON
emirate;sheikhdom|QAT KWT ARE
sultanate|OMN BRN
monarchy|SAU MAR JOR GBR BEL NLD ESP DNK NOR SWE THA KHM BTN BHR LSO SWZ TON QAT KWT ARE OMN BRN MYS JPN
principality|MCO LIE AND
city-state|SGP MCO VAT
theocracy;islamic republic|IRN PAK MRT AFG
superpower|USA CHN SUN RUS
island;island nation;island state|TWN CUB CYP LKA MDG SGP BHR JAM BRB ISL IRL MLT MUS TLS GRD DMA LCA TTO HTI DOM NRU JPN NZL PNG
archipelago;islands|PHL IDN JPN MDV BHS SYC COM CPV SLB VUT FJI TON TUV WSM KIR MHL FSM PLW ATG VCT KNA STP
peninsula|QAT KOR PRK ITA MYS
landlocked|AFG AND ARM AUT AZE BDI BFA BLR BOL BTN BWA CAF CHE CZE ETH HUN KAZ KGZ LAO LIE LSO LUX MDA MKD MLI MNG MWI NER NPL PRY RWA SMR SRB SSD SVK SWZ TCD TJK TKM UGA UZB VAT ZMB ZWE
gulf;persian gulf|SAU ARE QAT KWT BHR OMN
arab|SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE EGY SDN LBY TUN DZA MAR MRT SOM DJI COM
middle eastern|SAU ARE QAT KWT BHR OMN YEM IRQ SYR LBN JOR PSE ISR EGY IRN TUR CYP
levantine|SYR LBN JOR PSE ISR
north african;maghreb|DZA EGY LBY MAR MRT SDN TUN
west african|BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO
sahel;sahelian|MLI NER BFA TCD MRT SDN SEN
east african|BDI COM DJI ERI ETH KEN MDG MUS RWA SOM SYC TZA UGA SSD SDN
horn of africa|ETH ERI SOM DJI
central african|AGO CAF CMR COD COG GAB GNQ STP TCD BDI RWA
southern african|BWA LSO NAM SWZ ZAF MOZ ZMB ZWE MWI AGO MDG
african|AGO CAF CMR COD COG GAB GNQ SSD STP TCD BDI COM DJI ERI ETH KEN MDG MOZ MUS MWI RWA SOM SYC TZA UGA ZMB ZWE BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO BWA LSO NAM SWZ ZAF DZA EGY LBY MAR SDN TUN
south asian|AFG BGD BTN IND LKA MDV NPL PAK
himalayan|NPL BTN IND
southeast asian|BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM
east asian|CHN JPN KOR MNG PRK TWN
central asian|KAZ KGZ TJK TKM UZB
asian|AFG BGD BTN IND LKA MDV NPL PAK BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM CHN JPN KOR MNG PRK TWN KAZ KGZ TJK TKM UZB
caucasus;caucasian;south caucasus|GEO ARM AZE
black sea|UKR ROU BGR TUR GEO RUS
baltic|EST LVA LTU
nordic;scandinavian|DNK FIN ISL NOR SWE
balkan;western balkan|SRB HRV BIH MNE MKD ALB UNK BGR SVN ROU GRC
central european|AUT CZE HUN POL SVK SVN DEU CHE
east european;eastern european|BLR MDA RUS UKR POL CZE SVK HUN ROU BGR EST LVA LTU
european|ALB BGR BIH HRV UNK MKD MNE ROU SRB AND CYP ESP GRC ITA MLT PRT SMR AUT CZE HUN POL SVK SVN BEL CHE DEU FRA LIE LUX MCO NLD BLR MDA UKR DNK EST FIN GBR IRL ISL LTU LVA NOR SWE
post-soviet;ex-soviet;former soviet;soviet|ARM AZE BLR EST GEO KAZ KGZ LVA LTU MDA TJK TKM UKR UZB RUS
caribbean|ATG BHS BRB CUB DMA DOM GRD HTI JAM KNA LCA TTO VCT GUY SUR BLZ
central american|BLZ CRI GTM HND NIC PAN SLV
south american|ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN
andean|BOL COL ECU PER CHL VEN
latin american|ARG BOL BRA CHL COL ECU PER PRY URY VEN CRI GTM HND NIC PAN SLV MEX CUB DOM HTI
pacific;south pacific|FJI PNG SLB VUT FSM KIR MHL NRU PLW TON TUV WSM NZL
melanesian|FJI PNG SLB VUT
`;

const byWord = new Map<string, ReadonlySet<string>>();
for (const line of table.trim().split('\n')) {
  const [words, codes] = line.split('|');
  const refs = new Set(codes!.split(' ').map(code => `iso:${code}`));
  for (const word of words!.split(';')) byWord.set(word, refs);
}

/** References of the states that a word of place or form fits; undefined for a word that says neither. */
export const statesCalled = (word: string): ReadonlySet<string> | undefined => byWord.get(word);
