"""Names of many languages, to put in place of a training sentence's own: the treebank's are those of American e-mail and reviews."""
from dataclasses import replace
import numpy as np

def split(text):
    return text.split()

GIVEN = split("""Levon Gevorg Hakob Tigran Narek Ruzanna Anahit Lusine Vahan Zaven Rauf Elnur Vugar Ramiz Nigar Leyla Togrul Farid Kamran Sevda
Giorgi Irakli Zviad Tamar Nino Davit Kakha Sergei Dmitry Alexei Yevgeny Nikolai Oleg Maksim Svetlana Yelena Anastasia Oksana Andriy Taras Bohdan
Mykola Petro Volodymyr Mustafa Mehmet Hakan Kemal Orhan Serkan Ayse Elif Yusuf Hasan Hossein Javad Reza Mahmoud Behrouz Shirin Parviz
Ahmed Mohammed Khalid Omar Tariq Faisal Abdullah Nasser Bilal Zeinab Fatima Salim Jamal Walid Yasin Ibrahim Karim Haider Qasim
Moshe Avigdor Yitzhak Shimon Tzipi Naftali Chaim Dalia Wei Xiaoming Jianguo Liwei Minjun Jiwoo Hiroshi Kenji Yuki Taro Aiko
Nguyen Thanh Minh Arjun Rajesh Sanjay Priya Anil Vikram Sunita Imran Nawaz Bashir Zahid Asif Hina Benazir Jean Pierre Francois Emmanuel
Amelie Claude Laurent Hans Heiko Jürgen Angelika Ursula Wolfgang Klaus Giuseppe Matteo Paolo Luigi Mariana Pedro Luis Carlos Joao Miguel Jorge
Rafael Diego Ana Lucia Kwame Chinedu Oluwaseun Amina Tendai Thabo Sipho Abiy Tesfaye Hailemariam Meles Getachew Jan Willem Mark Lars Anders Bjorn Jens
Katrin Aleksandar Zoran Milica Dragan Slobodan Vesna Ivan Petar Radek Tomasz Andrzej Beata Viktor Laszlo Istvan Andrei Traian Klaus
John James Mary Linda Michael Robert Susan Patrick Boris Theresa David George Hillary Samantha Antony Wendy Rex Condoleezza""")
FAMILY = split("""Sargsian Petrosyan Hakobyan Grigoryan Manukian Hovhannisian Mammadov Huseynov Guliyev Hasanov Rzayev Ismayilov Gasimov
Beridze Kapanadze Lomidze Gelashvili Tsereteli Ivanov Petrov Sokolov Kuznetsov Volkov Zakharov Ryabkov Bogdanov Shevchenko Kovalenko Bondarenko Tkachenko
Melnyk Yilmaz Kaya Demir Celik Aydin Özdemir Arslan Kalin Ahmadi Hosseini Rezaei Mousavi Karimi Jafari Larijani Hashimi Masri Tikriti Ahmad
Thani Jaber Haddad Khoury Nasrallah Hariri Mansour Saleh Abdi Cohen Levy Mizrahi Peretz Friedman Wang Zhang Li Chen Yang Zhao Kim Park Choi
Tanaka Sato Suzuki Yamamoto Tran Pham Sharma Patel Gupta Singh Kumar Khan Qureshi Bhutto Chaudhry Malik Durand Lefebvre Moreau Girard Fournier Müller
Schmidt Schneider Fischer Weber Wagner Steiner Rossi Russo Ferrari Bianchi Garcia Martinez Rodriguez Hernandez Silva Santos Oliveira Ferreira Mensah Okafor
Adeyemi Balogun Mugabe Dlamini Nkosi Tesfaye Bekele Woldemariam DeVries Jansen Nilsson Andersson Hansen Larsen Jovanovic Petrovic Nikolic Horvat Novak
Kowalski Wisniewski Nagy Szabo Popescu Ionescu Georgiev Dimitrov Papadopoulos Smith Johnson Walker Clarke Hughes Murphy Kelly Baker Turner Harrison""")
LONE_PLACES = split("""Armenia Georgia Turkey Iran Iraq Syria Lebanon Jordan Israel Egypt Libya Tunisia Algeria Morocco Sudan Ethiopia Eritrea Somalia Kenya Uganda
Rwanda Congo Nigeria Mali Chad Niger Senegal Ghana Angola Zambia Zimbabwe Mozambique Yemen Oman Qatar Bahrain Kuwait Afghanistan Pakistan India Nepal Bangladesh
Myanmar Thailand Vietnam Laos Cambodia Malaysia Indonesia Philippines China Taiwan Japan Mongolia Kazakhstan Uzbekistan Turkmenistan Tajikistan Kyrgyzstan Russia
Ukraine Belarus Moldova Romania Bulgaria Serbia Kosovo Bosnia Croatia Slovenia Albania Macedonia Greece Cyprus Hungary Slovakia Poland Germany Austria Switzerland
France Spain Portugal Italy Malta Belgium Netherlands Luxembourg Denmark Sweden Norway Finland Estonia Latvia Lithuania Iceland Ireland Britain Canada Mexico Cuba
Haiti Venezuela Colombia Ecuador Peru Bolivia Brazil Chile Argentina Paraguay Uruguay Moscow Kyiv Kiev Minsk Tbilisi Batumi Gyumri Vanadzor Ganja Sumqayit Ankara Istanbul
Izmir Diyarbakir Tehran Tabriz Isfahan Baghdad Mosul Basra Erbil Kirkuk Damascus Aleppo Idlib Homs Raqqa Beirut Amman Cairo Tripoli Benghazi Khartoum Mekelle Tigray
Mogadishu Sanaa Aden Riyadh Doha Kabul Kandahar Herat Islamabad Karachi Kashmir Delhi Beijing Shanghai Xinjiang Tibet Seoul Pyongyang Tokyo Donetsk Luhansk Crimea
Donbas Mariupol Kharkiv Odesa Sevastopol Tiraspol Transnistria Abkhazia Sukhumi Tskhinvali Chechnya Grozny Dagestan Pristina Belgrade Sarajevo Brussels Geneva Vienna
Paris Berlin London Washington Rome Madrid Warsaw Prague Helsinki Oslo Stockholm Astana Tashkent Bishkek Dushanbe Catalonia Kurdistan Gaza Jerusalem Ramallah""")
LONE_BODIES = split("""NATO OSCE UN EU UNESCO UNHCR UNICEF IAEA OPEC ASEAN CSTO CIS OAS ECOWAS IMF WTO WHO ICRC ICC OPCW PACE Interpol Europol Frontex Amnesty
Reuters AFP AP BBC CNN Interfax TASS RIA Xinhua Anadolu IRNA SANA Haaretz Novosti Kommersant Hurriyet Hezbollah Hamas Fatah Taliban YPG PKK SDF ISIS IRGC FSB SBU MIT CIA
Pentagon Duma Knesset Bundestag Majlis Senate Congress Rada Gazprom Rosneft SOCAR Lukoil Baykar Boeing Airbus Lockheed Siemens Likud Fidesz Labour Wagner Unicef Oxfam""")
# bodies of two words and more have inner arcs of their own, so they only replace a body in text that carries no tree
BODY_HEADS = ["Foreign Ministry", "Defense Ministry", "Interior Ministry", "Central Bank", "National Assembly", "Supreme Court", "Security Council", "Human Rights",
              "Ministry of Defense", "Ministry of Foreign Affairs", "House of Representatives", "Council of Europe", "European Commission", "European Parliament",
              "United Nations", "African Union", "Arab League", "Minsk Group", "Red Cross", "Red Crescent", "State Department", "Foreign Office", "White House",
              "National Security Council", "General Staff", "Armed Forces", "Human Rights Watch", "Amnesty International", "International Crisis Group", "Democratic Party",
              "Justice Party", "People 's Party", "Liberation Army", "National Front", "Revolutionary Guards", "Air Force", "Border Guard Service", "Security Service",
              "World Food Programme", "World Health Organization", "Court of Human Rights", "Coast Guard", "News Agency", "Free Army", "Republic Party"]


class NameBook:
    """Swaps names for others of as many words, so that the tree stays true."""

    def __init__(self):
        self.bodies: dict[int, list[list[str]]] = {1: [[b] for b in LONE_BODIES]}
        for b in BODY_HEADS:
            self.bodies.setdefault(len(b.split()), []).append(b.split())

    def swap(self, s, rng: np.random.Generator):
        words, lemma, i = list(s.words), list(s.lemma) if s.lemma else None, 0
        while i < len(words):
            if s.ner[i][0] != "B":
                i += 1
                continue
            j = i + 1
            while j < len(words) and s.ner[j][0] == "I":
                j += 1
            new = self.other(s.ner[i][2:], words[i:j], rng, bool(s.head)) if rng.random() < 0.7 and (not s.xpos or all(x == "NNP" for x in s.xpos[i:j])) else None
            if new:
                words[i:j] = new
                if lemma:
                    lemma[i:j] = new
            i = j
        return replace(s, words=words, lemma=lemma)

    def other(self, kind, old, rng, parsed):
        pick = lambda xs: xs[rng.integers(len(xs))]
        if not old[0][0].isupper():
            return None
        n = len(old)
        if kind == "PER":
            if n == 1:
                return [pick(FAMILY if rng.random() < 0.6 else GIVEN)]
            # initials, hyphens and particles stay ("al - Ani" keeps its first two words)
            return [w if len(w) < 3 or not w.isalpha() else pick(FAMILY if k == n - 1 else GIVEN) for k, w in enumerate(old)]
        if kind == "LOC" and n == 1:
            return [pick(LONE_PLACES)]
        if kind == "ORG" and (n == 1 or not parsed):
            return list(pick(self.bodies[n])) if n in self.bodies else None
        return None
