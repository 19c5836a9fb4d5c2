"""Supervision for the default pack from free text alone: annotations by hand, rules on the treebank's own trees, written-up quotations.

The treebank's sentences give reported speech, thought and wish with exact spans, because the rules read gold trees there. It has
few quotations of the press's kind, so `paragraphs` builds them: sentences of the treebank as content, invented speakers, the usual
frames. Their spans are known by construction."""
import hashlib
from collections import Counter
import numpy as np
import corpora
import lemmas
import text as splitter
from attribution import annotated, lexicon, rules
from attribution.examples import Labelled, anchor, label, marks
from attribution.polnear import Attribution
from names import FAMILY, GIVEN, LONE_BODIES, LONE_PLACES, BODY_HEADS
from settings import SEED
from vectors import Document, cached, read

HAND = 3  # how often a pass sees what was read by hand; everything else once
HELD = 8
PAST = """said said said said said said said added told told told wrote noted argued claimed insisted stressed explained announced warned suggested stated
declared acknowledged admitted concluded maintained predicted reported recalled asserted complained confirmed contended believes thinks says says says
tweeted replied responded pointed_out remarked emphasized conceded cautioned alleged""".split()
ROLES = """the foreign minister|the prime minister|the president|a spokesman|a spokeswoman|a senior official|officials|the ministry|the report|a statement|the governor|residents|
a witness|the mayor|the general|an analyst|analysts|the company|the ambassador|the commander|a doctor|the agency|the government|police|the army|one soldier|
the defense minister|a diplomat|two diplomats|critics|the party|her lawyer|his brother|the professor|the group|an aide|the senator|the candidate|experts""".replace("\n", "").split("|")
PRONOUNS = "he he he she she they it".split()
WHEN = ["on Monday", "on Tuesday", "on Friday", "in an interview", "in a statement", "on Twitter", "at a news conference", "late Thursday", "by telephone", "last week", "earlier this month"]


def treebank(analyze) -> list[Document]:
    """The training sentences as documents of at most 60 sentences, with gold trees and this model's vectors."""
    groups: dict[str, list] = {}
    for s in corpora.ewt("train"):
        groups.setdefault(s.id.rsplit("-", 1)[0], []).append(s)
    out = []
    for name, ss in groups.items():
        for k in range(0, len(ss), 60):
            part, text, spans = ss[k:k + 60], "", []
            for s in part:
                text += "\n" if s.paragraph and text else " " if text else ""
                own = []
                for w, space in zip(s.words, s.space_after):
                    own.append((len(text), len(text) + len(w)))
                    text += w + (" " if space else "")
                spans.append(own)
            d = read(analyze, f"{name}-{k}", text, spans)
            at = 0
            for s in part:
                n = len(s.words)
                d.upos[at:at + n], d.rel[at:at + n], d.lemma[at:at + n] = s.upos, s.rel, s.lemma
                d.head[at:at + n] = [at + h - 1 if h else -1 for h in s.head]
                at += n
            out.append(d)
    return out


def by_rules(doc: Document, lex) -> Labelled:
    """The rules' attributions as labels, word for word, each as sure as its construction (a share of 0.75 is certain: the rest of the
    shares' distance from 1 is spans that a parser got wrong)."""
    out = Labelled(doc, marks(doc), [])
    for c in rules.apply(doc, lex, least=0.25):
        cue = c.cue
        at = anchor(doc, cue, c.source)
        if at is not None and c.content:
            out.anchors.append((at, {"content": c.content, "source": c.source, "cue": cue}, min(1.0, lex.get(c.key, 0.9) / 0.75)))
    return out


class Writer:
    """Text with the spans of its attributions."""

    def __init__(self):
        self.text, self.found = "", []

    def put(self, s: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += s
        return start, len(self.text)


def speaker(rng) -> str:
    pick = lambda xs: xs[rng.integers(len(xs))]
    r = rng.random()
    name = f"{pick(GIVEN)} {pick(FAMILY)}"
    if r < 0.2:
        return name
    if r < 0.35:
        return pick(FAMILY)
    if r < 0.5:
        return f"{pick(LONE_PLACES)}'s {pick(['president', 'foreign minister', 'prime minister', 'defense ministry', 'ambassador'])} {name}"
    if r < 0.58:
        return f"{name}, {pick(['a spokesman', 'the head', 'a professor', 'the director', 'an adviser'])} {pick(['for', 'of', 'at'])} the {pick(BODY_HEADS)},"
    if r < 0.66:
        return pick(LONE_BODIES) if rng.random() < 0.5 else f"the {pick(BODY_HEADS)}"
    if r < 0.85:
        return pick(ROLES)
    return pick(PRONOUNS)


def lower_first(s, words, upos) -> str:
    return s if upos[0] == "PROPN" or words[0] == "I" or words[0].startswith("I'") else s[:1].lower() + s[1:]


def harvest() -> dict[str, list[str]]:
    """Verb phrases after `to` and noun phrases of the training sentences, 2 to 18 words, as contents of reported wishes and attitudes."""
    out = {"vp": [], "np": [], "past": {}}
    for s in corpora.ewt("train"):
        kids = [[] for _ in s.words]
        for i, h in enumerate(s.head):
            if h:
                kids[h - 1].append(i)
            if s.xpos[i] == "VBD" and s.words[i].islower():
                out["past"].setdefault(s.lemma[i], s.words[i])

        def below(i):
            return sorted({j for k in kids[i] for j in below(k)} | {i})

        for i, rel in enumerate(s.rel):
            wanted = ("vp" if rel in ("xcomp", "acl", "advcl") and s.xpos[i] == "VB" and any(s.words[k] == "to" for k in kids[i]) else
                      "np" if rel in ("obj", "nsubj", "obl") and s.upos[i] in ("NOUN", "PROPN") and not any(s.rel[k] in ("case", "acl:relcl") for k in kids[i]) else None)
            if not wanted:
                continue
            ws = below(i)
            if wanted == "vp":
                ws = [w for w in ws if w >= min(k for k in kids[i] if s.words[k] == "to")]
            if 2 <= len(ws) <= 18 and ws == list(range(ws[0], ws[-1] + 1)) and s.upos[ws[-1]] != "PUNCT" and all(s.words[w][0].isalnum() or s.words[w] in ",'-’" or s.words[w][0] in "'’" for w in ws):
                t = "".join(s.words[w] + (" " if s.space_after[w] else "") for w in ws).strip()
                out[wanted].append(t if s.upos[ws[0]] == "PROPN" else t[:1].lower() + t[1:])
    return out


def declares(s) -> bool:
    """A plain statement with a subject: fit after `that`."""
    root = s.head.index(0)
    return s.text[-1] == "." and any(h == root + 1 and r in ("nsubj", "nsubj:pass", "expl") and i < root for i, (h, r) in enumerate(zip(s.head, s.rel)))


def indirect(w, rng, sentences, grown, keys, weights):
    """A sentence in one of the lexicon's constructions: (source, cue, content) spans, or None where the key has no plain wording."""
    pick = lambda xs: xs[rng.integers(len(xs))]
    key = keys[rng.choice(len(keys), p=weights)]
    head, construction = key.rsplit(" ", 1) if " obl:" not in key else (key[:key.index(" obl:")], key[key.index(" obl:") + 1:])
    kind, passive, name = "v", "pass:" in head, head.replace("pass:", "")
    if name[:2] in ("n:", "a:"):
        kind, name = name[0], name[2:]
    words = name.split("_")
    s = pick(grown["statements"])
    clause = ("that " if rng.random() < 0.7 else "") + lower_first(s.text[:-1], s.words, s.upos)
    what = clause if construction == "ccomp" else pick(grown["vp"]) if construction in ("xcomp", "acl") else pick(grown["np"]) if construction == "obj" or construction.startswith("obl:") else None
    if what is None or (construction == "acl" and kind != "n"):
        return None
    past = " ".join([grown["past"].get(words[0], lemmas.inflections(words[0])[1])] + words[1:])
    preposition = construction[4:] if construction.startswith("obl:") else ""
    who = speaker(rng)
    source = w.put(who[:1].upper() + who[1:])
    if kind == "n":
        if who.rstrip(",") != who or who in PRONOUNS:
            who = "officials"
        w.put(" ")
        cue = w.put(pick(["expressed", "voiced", "repeated", "rejected", "outlined", "made"]) + f" {pick(['a', 'the', 'its', 'new'])} " + " ".join(words) + (f" {preposition}" if preposition else ""))
    elif kind == "a":
        w.put(" ")
        cue = w.put(pick(["is ", "was ", "were " if who.endswith("s") else "was "]) + " ".join(words) + (f" {preposition}" if preposition else ""))
    else:
        w.put(" ")
        r = rng.random()
        verb = (f"was {past}" if r < 0.6 else f"is {past}") if passive else past if r < 0.7 else f"has {past}" if r < 0.85 else f"also {past}"
        cue = w.put(verb + (f" {preposition}" if preposition else ""))
    w.put(" ")
    content = w.put(what)
    tail = rng.random()
    w.put((" " + pick(WHEN) if tail < 0.2 else "") + ". ")
    return source, cue, content


def pool(lex) -> list:
    """Sentences fit to be said: 4 to 30 words, ended, without quotation marks and without an attribution of their own."""
    out = []
    for s in corpora.ewt("train"):
        t = s.text
        if not (4 <= len(s.words) <= 30 and t[:1].isupper() and t[-1:] in ".!?" and not any(c in t for c in "\"“”`«»[]()<>*_=") and "''" not in t):
            continue
        spans, at = [], 0
        for w in s.words:
            at = t.find(w, at)
            spans.append((at, at + len(w)))
            at += len(w)
        d = Document("", t, spans, [0], None, s.upos, [h - 1 for h in s.head], s.rel, s.lemma, [])
        if not rules.apply(d, lex):
            out.append(s)
    return out


def frame(w: Writer, rng, sentences, grown, keys, weights):
    """One attribution (or none) written into the paragraph."""
    pick = lambda xs: xs[rng.integers(len(xs))]
    said = lambda n: [pick(sentences) for _ in range(n)]
    stated = lambda: pick(grown["statements"])
    opening, closing = ("“", "”") if w.curly else ('"', '"')
    who, verb, when = speaker(rng), pick(PAST).replace("_", " "), (" " + pick(WHEN) if rng.random() < 0.3 else "")
    to = " " + pick(["reporters", "the newspaper", pick(LONE_BODIES), "lawmakers", "journalists"]) if verb == "told" else ""
    capital = lambda s: s[:1].upper() + s[1:]
    bare = lambda s: s.text[:-1] + (s.text[-1] if s.text[-1] in "!?" else "")
    source = cue = None
    content = []
    if rng.random() < 0.4:
        found = indirect(w, rng, sentences, grown, keys, weights)
        if found:
            w.found.append(Attribution([found[0]], [found[1]], [found[2]]))
            return
    kind = rng.random()
    if kind < 0.42:  # a quotation, its speech verb after the first sentence, and sometimes more
        s = said(1 + int(rng.random() < 0.25))
        w.put(opening)
        body = " ".join(x.text for x in s[:-1]) + (" " if len(s) > 1 else "") + bare(s[-1]) + ("," if s[-1].text[-1] == "." else "")
        content.append(w.put(body))
        w.put(closing + " ")
        if rng.random() < 0.3 and verb != "told" and who not in PRONOUNS:
            cue = w.put(verb)
            w.put(" ")
            source = w.put(who.rstrip(","))
        else:
            source = w.put(who)
            w.put(" ")
            cue = w.put(verb)
            w.put(to)
        w.put(when + ". ")
        if rng.random() < 0.5:
            w.put(opening)
            content.append(w.put(" ".join(x.text for x in said(1 + int(rng.integers(0, 3))))))
            w.put(closing + " ")
    elif kind < 0.52:  # the speech verb first
        source = w.put(capital(who))
        w.put(" ")
        cue = w.put(verb)
        w.put(to + when + pick([", ", ": "]) + opening)
        content.append(w.put(" ".join(x.text for x in said(1 + int(rng.integers(0, 3))))))
        w.put(closing + " ")
    elif kind < 0.72:  # reported speech
        s = stated()
        source = w.put(capital(who))
        w.put(" ")
        cue = w.put(verb)
        w.put((to or (" reporters" if verb == "told" else "")) + when + " ")
        content.append(w.put(("that " if rng.random() < 0.55 else "") + lower_first(bare(s), s.words, s.upos)))
        w.put(". ")
    elif kind < 0.8:  # the speech verb last
        s = stated()
        content.append(w.put(bare(s)))
        w.put(", ")
        source = w.put(who.rstrip(","))
        w.put(" ")
        cue = w.put("said" if verb == "told" else verb)
        w.put(when + ". ")
    elif kind < 0.9:  # according to
        s = stated()
        if rng.random() < 0.5:
            cue = w.put("According to")
            w.put(" ")
            source = w.put(who.rstrip(",") if who not in PRONOUNS else "officials")
            w.put(", ")
            content.append(w.put(lower_first(bare(s), s.words, s.upos)))
        else:
            content.append(w.put(bare(s)))
            w.put(", ")
            cue = w.put("according to")
            w.put(" ")
            source = w.put(who.rstrip(",") if who not in PRONOUNS else "officials")
        w.put(". ")
    else:  # nobody's words: plain sentences, sometimes with a word in quotation marks
        for s in said(1 + int(rng.random() < 0.4)):
            t = s.text
            if rng.random() < 0.4:
                ws = t.split(" ")
                k = int(rng.integers(0, len(ws)))
                ws[k] = opening + ws[k].rstrip(".,!?") + closing + ("." if k == len(ws) - 1 else "")
                t = " ".join(ws)
            w.put(t + " ")
        return
    w.found.append(Attribution([source], [cue], content))


def paragraphs(lex, uses, count=1600):
    """Seeded documents of three to seven paragraphs. `uses`: how often each construction stands in the treebank."""
    sentences, grown, rng, out = pool(lex), harvest(), np.random.default_rng(SEED), []
    grown["statements"] = [s for s in sentences if declares(s)]
    keys = [k for k in lex if k not in ("say ccomp", "according to")]
    weights = np.array([lex[k] * (1 + uses[k]) ** 0.6 for k in keys])
    weights /= weights.sum()
    for k in range(count):
        w = Writer()
        w.curly = rng.random() < 0.6
        for p in range(int(rng.integers(3, 8))):
            for _ in range(1 + int(rng.random() < 0.45)):
                frame(w, rng, sentences, grown, keys, weights)
            w.text = w.text.rstrip(" ") + "\n"
        out.append((w.text, w.found))
    return out


def raw(analyze, texts, trees) -> list[Document]:
    return [read(analyze, name, t, s, trees) for (name, t), s in zip(texts, splitter.sentences([t for _, t in texts]))]


def free_examples(files) -> tuple[list[Labelled], list[Labelled]]:
    """What is trained on, and what was read by hand and is kept for choosing the threshold (one stretch in HELD)."""
    lex = lexicon.judged()
    trees = cached(files, "ewt-train", treebank)
    written = paragraphs(lex, Counter(c.key for d in trees for c in rules.candidates(d)))
    name = "written-" + hashlib.sha256("\0".join(t for t, _ in written).encode()).hexdigest()[:8]  # other lists write other texts
    docs = cached(files, name, lambda analyze: raw(analyze, [(f"written-{k}", t) for k, (t, _) in enumerate(written)], False), fast=True)
    own = cached(files, "re3d", lambda analyze: raw(analyze, list(corpora.re3d_texts()), True))
    hand = annotated.by_hand(trees, own) + annotated.article_examples(files)
    kept = hand[::HELD]
    return HAND * [e for i, e in enumerate(hand) if i % HELD] + [by_rules(d, lex) for d in annotated.unread(trees, own)] + [label(d, found) for d, (_, found) in zip(docs, written)], kept
