/**
 * Seats that name a government or ministry wherever they stand: reference | names. A capital acts only in some places and
 * stands in `states.ts`; a palace hardly ever means the building in the news.
 * Compiled by hand from the seats' entries in Wikipedia (CC BY-SA 4.0, facts only).
 */
export const palaces = `
iso:DEU|Chancellery;German Chancellery;Bellevue Palace
iso:FRA|Matignon;Hôtel Matignon;Hotel Matignon
iso:ITA|Chigi Palace;Quirinale;Viminale
iso:ESP|Moncloa Palace;La Moncloa;Zarzuela Palace
iso:PRT|São Bento;Belém Palace
iso:NLD|Binnenhof
iso:AUT|Ballhausplatz;Hofburg
iso:SWE|Rosenbad
iso:DNK|Christiansborg
iso:EST|Stenbock House;Kadriorg
iso:POL|Belweder
iso:CZE|Prague Castle;Hradčany
iso:HUN|Karmelita
iso:ROU|Cotroceni;Victoria Palace
iso:GRC|Maximos Mansion;Maximou
iso:HRV|Banski Dvori
iso:UKR|Mariinskyi Palace;Mariinsky Palace
iso:KAZ|Ak Orda;Akorda
iso:TUR|Beştepe;Bestepe;Çankaya
iso:LBN|Baabda;Baabda Palace;Grand Serail
iso:PSE|Muqataa;Mukataa
iso:EGY|Ittihadiya Palace;Heliopolis Palace
iso:TUN|Carthage Palace
iso:DZA|El Mouradia
iso:MAR|Makhzen
iso:NGA|Aso Rock;Aso Villa
iso:ZAF|Union Buildings
iso:GHA|Jubilee House
iso:KEN|Harambee House
iso:IND|Raisina Hill;Rashtrapati Bhavan;North Block
iso:BGD|Bangabhaban
iso:NPL|Singha Durbar
iso:THA|Government House of Thailand
iso:IDN|Merdeka Palace;State Palace
iso:PHL|Malacañan;Malacanan;Malacañang Palace
iso:JPN|Kantei;Nagatacho
iso:KOR|Cheong Wa Dae;Yongsan office
iso:TWN|Presidential Office Building
iso:CAN|Rideau Hall;Parliament Hill
iso:MEX|Los Pinos
iso:COL|Casa de Nariño;Nariño Palace;Casa de Narino
iso:VEN|Miraflores Palace
iso:BRA|Planalto Palace;Palácio do Planalto
iso:ARG|Pink House
iso:PER|Pizarro Palace
iso:BOL|Palacio Quemado
iso:USA|the West Wing;Pennsylvania Avenue
iso:VAT|Apostolic Palace
org:eu|Brussels
org:ec|Berlaymont;the Berlaymont
org:state-department|Foggy Bottom
org:cia|Langley
org:fsb|Lubyanka
org:un|Turtle Bay
org:fcdo|King Charles Street
org:brazil-foreign-ministry|Itamaraty
org:italy-foreign-ministry|Farnesina
org:japan-foreign-ministry|Gaimusho
org:france-finance-ministry|Bercy
`;
