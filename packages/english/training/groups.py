"""Nationalities, peoples, faiths and political camps: words that name a group and no place or body."""
ADJECTIVES = """Afghan Albanian Algerian American Andorran Angolan Arab Arabian Argentine Argentinian Armenian Aryan Asian Australian
Austrian Azerbaijani Azeri Azeris Bahraini Balochi Bangladeshi Basque Bavarian Belarusian Belgian Bengali Berber Bolivian Bosnian Brazilian
Briton British Bulgarian Burmese Burundian Californian Cambodian Cameroonian Canadian Catalan Caucasian Chadian Chechen Chilean
Chinese Circassian Colombian Congolese Copt Coptic Cossack Crimean Croat Croatian Cuban Cypriot Czech Dagestani Danish Dutch
Egyptian Emirati English Eritrean Estonian Ethiopian European Fijian Filipino Finnish Flemish French Gambian Gazan Georgian German
Ghanaian Greek Guatemalan Guinean Haitian Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian
Jamaican Japanese Jordanian Kashmiri Kazakh Kenyan Korean Kosovar Kurd Kurdish Kuwaiti Kyrgyz Lao Laotian Latino Latvian Lebanese
Liberian Libyan Lithuanian Macedonian Malagasy Malaysian Malian Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan
Mozambican Namibian Nepalese Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Ossetian Pakistani Palestinian Panamanian Paraguayan
Pashtun Persian Peruvian Philippine Pole Polish Portuguese Punjabi Qatari Romanian Russian Rwandan Salvadoran Saudi Scot Scottish
Senegalese Serb Serbian Sicilian Sikh Sindhi Singaporean Sinhalese Slovak Slovenian Somali Soviet Spaniard Spanish Sudanese Swede
Swedish Swiss Syrian Taiwanese Tajik Tamil Tanzanian Tatar Texan Thai Tibetan Trinidadian Tunisian Turk Turkish Turkmen Ugandan
Ukrainian Uruguayan Uyghur Uzbek Venezuelan Vietnamese Welsh Yemeni Yemenite Zambian Zimbabwean Abkhaz Abkhazian African Alawite
Alawi Baathist Ba'athist Buddhist Catholic Christian Communist Druze Evangelical Fascist Hindu Houthi Islamist Jew Jewish Kashmiri Maoist
Maronite Mormon Moslem Muslim Nazi Orthodox Protestant Shia Shi'a Shiite Shi'ite Sunni Wahhabi Yazidi Yezidi Zionist Democrat
Republican Salafist Salafi Islamic Semite Serbs Anglican Rohingya Hazara Kosovan Transnistrian Karabakhi Artsakhi Ossete Ingush Britons""".split()
NOT_ALONE = {"Islamic", "Orthodox"}  # too often part of a longer name
GROUPS = {w for w in ADJECTIVES if w not in NOT_ALONE}
GROUPS |= {w + "s" for w in GROUPS if not w.endswith(("s", "ese", "sh", "ch", "i'a"))}
GROUPS |= {w.upper() for w in GROUPS}
