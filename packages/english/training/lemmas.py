"""The lemma lexicon: forms the training sentences show, and regular inflections of their lemmas. It goes before the edit rules,
because a rule chosen from a word's first piece cannot know whether `mov(ed)` lost an e."""
from collections import Counter, defaultdict

OPEN = ("VERB", "NOUN", "ADJ", "ADV", "AUX")
VOWELS = "aeiou"
NEWS_VERBS = """abduct abolish accede airlift allege ally ambush annex appease arbitrate arraign assassinate avert besiege blockade boycott brand
bombard broker capitulate capture castigate censure coerce commend compel condemn confiscate convene counter criticize criticise curb decry
defect deem defuse delegate demilitarize denounce deplore deploy deport deport deter detonate disarm disavow disband dismantle dispatch displace dissolve
downplay embargo endorse escalate espouse evacuate evict exacerbate exile exonerate expel extradite fault flout foment freeze halt host impeach impose
infiltrate instigate intercept intervene invade invoke jeopardize lambast lambaste laud liberate loot mediate mobilize mobilise negotiate nominate
normalize obstruct occupy ouster oust overthrow pardon patrol pledge postpone praise procure prosecute provoke quell ratify reaffirm rebuff rebuke recapture
reconcile reinstate reiterate relinquish renege renounce repatriate repel reprimand repudiate rescind resume retaliate retract revoke sanction
secede shell shun slam smuggle sponsor stoke storm strafe subjugate suppress surrender suspend thwart topple trigger undermine unveil urge veto
vilify violate vow warn withhold withstand""".split()


def inflections(lemma: str):
    """Regular forms of a verb: -s, -ed, -ing."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")):
        return [lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return [lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    stem = lemma
    if len(lemma) > 2 and lemma[-1] not in VOWELS + "wxyh" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS and sum(c in VOWELS for c in lemma) == 1:
        stem = lemma + lemma[-1]
    return [lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s"), stem + "ed", stem + "ing"]


def plural(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")


def learn(sentences) -> dict[tuple[str, str], str]:
    """(lowercase form, part of speech) -> lemma, where one lemma holds nine uses in ten."""
    seen = defaultdict(Counter)
    for s in sentences:
        for w, u, l in zip(s.words, s.upos, s.lemma):
            if u in OPEN and w.isalpha() and l == l.lower():
                seen[w.lower(), u][l] += 1
    out = {k: c.most_common(1)[0][0] for k, c in seen.items() if c.most_common(1)[0][1] >= 0.9 * sum(c.values())}
    verbs = Counter(l for (_, u), l in out.items() if u == "VERB")
    for lemma in list(verbs) + NEWS_VERBS:
        if lemma.isalpha() and len(lemma) > 2:
            for f in inflections(lemma):
                out.setdefault((f, "VERB"), lemma)
    for lemma in sorted({l for (_, u), l in out.items() if u == "NOUN"}):
        out.setdefault((plural(lemma), "NOUN"), lemma)
    return out


def write(path, lexicon):
    with open(path, "w", encoding="utf-8") as f:
        for (form, upos), lemma in sorted(lexicon.items()):
            f.write(f"{form}\t{upos}\t{lemma}\n")


def read(path) -> dict[tuple[str, str], str]:
    return {(f, u): l for f, u, l in (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))}
