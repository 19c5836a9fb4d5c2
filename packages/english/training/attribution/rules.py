"""Attributions from a dependency tree: constructions that report what somebody says, thinks or wants.

A candidate has a construction key such as `say ccomp`; a lexicon decides which keys count (annotations/cues.tsv)."""
from dataclasses import dataclass
from attribution.examples import INSIDE, PARAGRAPH, marks

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
RAISING = {"seem", "appear", "look", "sound"}  # their subject belongs to what seems, and nobody is named to whom it does

PREDICATED = {"obl:as", "obl:of", "obl:for", "obl:with"}  # what is said of the object: `describe X as`, `accuse X of`, `blame X for`


@dataclass
class Candidate:
    key: str
    anchor: int
    cue: set
    content: set
    source: set


class Tree:
    def __init__(self, doc):
        self.doc = doc
        self.words = [doc.text[a:b] for a, b in doc.spans]
        self.children = [[] for _ in doc.spans]
        for i, h in enumerate(doc.head):
            if h >= 0:
                self.children[h].append(i)
        self.below: dict[int, frozenset] = {}

    def subtree(self, i) -> frozenset:
        if i not in self.below:
            out, todo = set(), [i]
            while todo:
                j = todo.pop()
                if j not in out:
                    out.add(j)
                    todo += self.children[j]
            self.below[i] = frozenset(out)
        return self.below[i]

    def kids(self, i, *rels):
        return [c for c in self.children[i] if self.doc.rel[c] in rels]

    def case(self, i) -> str:
        """Prepositions of a phrase, lowercase, joined: `according to`."""
        ws = [c for k in self.kids(i, "case", "mark") for c in [k] + self.kids(k, "fixed")]
        return " ".join(self.words[c].lower() for c in sorted(ws))

    def source(self, v) -> set:
        """The words naming whose speech or thought a predicate is: its subject, agent, owner, or its governor's subject."""
        d, seen = self.doc, set()
        while v >= 0 and v not in seen:
            seen.add(v)
            agent = [c for c in self.kids(v, "obl:agent", "obl") if self.case(c) == "by"]
            passive = bool(self.kids(v, "nsubj:pass", "aux:pass"))
            if passive and agent:
                return set(self.subtree(agent[0])) - set(self.kids(agent[0], "case"))
            if passive and d.rel[v].split(":")[0] != "xcomp":
                return set()
            s = self.kids(v, "nsubj", "nsubj:outer")
            if s and self.words[s[0]].lower() in ("who", "which", "that") and d.rel[v] == "acl:relcl":
                return self.noun(d.head[v], v)
            if s:
                return set(self.subtree(s[0]))
            owner = self.kids(v, "nmod:poss")
            if owner and d.upos[v] == "NOUN":
                return set(self.subtree(owner[0])) - set(self.kids(owner[0], "case"))
            of = [c for c in self.kids(v, "nmod") if self.case(c) in ("of", "by", "from", "among")]
            if of and d.upos[v] == "NOUN":
                return set(self.subtree(of[0])) - set(self.kids(of[0], "case"))
            if d.rel[v] in ("acl", "acl:relcl"):
                return self.noun(d.head[v], v)
            if d.rel[v] in ("conj", "xcomp", "advcl", "ccomp", "parataxis", "obj", "cop", "aux", "obl", "root") and d.head[v] >= 0:
                v = d.head[v]
            else:
                return set()
        return set()

    def noun(self, n, clause) -> set:
        return set(self.subtree(n)) - set(self.subtree(clause)) if n >= 0 else set()


def trim(t: Tree, words) -> set:
    """Without punctuation at the edges and without a coordinating or relative remainder."""
    ws = sorted(words)
    while ws and t.doc.upos[ws[0]] == "PUNCT" and t.words[ws[0]] not in "\"“":
        ws = ws[1:]
    while ws and t.doc.upos[ws[-1]] == "PUNCT" and t.words[ws[-1]] not in "\"”":
        ws = ws[:-1]
    return set(ws)


def candidates(doc) -> list[Candidate]:
    t, out = Tree(doc), []
    for v in range(len(doc.spans)):
        u = doc.upos[v]
        if u not in ("VERB", "NOUN", "ADJ", "AUX"):
            continue
        lemma = doc.lemma[v].lower()
        particle = t.kids(v, "compound:prt")
        name = lemma + "".join("_" + t.words[p].lower() for p in particle)
        passive = "pass:" if t.kids(v, "nsubj:pass", "aux:pass") else ""
        kind = {"VERB": "", "NOUN": "n:", "ADJ": "a:", "AUX": ""}[u]
        cue = {v, *particle, *t.kids(v, "aux", "aux:pass", "cop")}

        subjects = {i for s in t.kids(v, "nsubj", "nsubj:pass", "csubj") for i in t.subtree(s)}
        objects = {i for o in t.kids(v, "obj") for i in t.subtree(o)} if u == "VERB" else set()

        def add(construction, content, source=None, extra=()):
            content = set(content)
            predicated = construction == "xcomp" or construction in PREDICATED
            if (lemma in RAISING or passive) and predicated:
                content |= subjects
                source = t.source(v) - subjects if passive else set()
            elif predicated:
                content |= objects
            content = trim(t, content)
            if content:
                out.append(Candidate(f"{kind}{passive}{name} {construction}", v, cue | set(extra), content, trim(t, (t.source(v) if source is None else source) - content)))

        for c in t.children[v]:
            r = doc.rel[c]
            if r in ("ccomp", "xcomp", "csubj", "csubj:pass"):
                add(r.split(":")[0], t.subtree(c))
            elif r in ("acl", "acl:relcl") and u == "NOUN" and t.kids(c, "mark"):
                add("acl", t.subtree(c))
            elif r == "advcl" and u == "ADJ":
                add("advcl", t.subtree(c))
            elif r == "obj" and u == "VERB":
                add("obj", t.subtree(c))
            elif r in ("obl", "nmod", "obl:agent", "obl:unmarked") and t.case(c):
                if t.case(c) in ("by", "in", "on", "at", "during", "after", "before", "since", "until", "from") and not (t.case(c) in ("in", "on") and u != "NOUN"):
                    continue
                add(f"obl:{t.case(c)}", t.subtree(c) - set(t.kids(c, "case")), extra=t.kids(c, "case"))
            elif r == "advcl" and t.case(c) in ("for", "of", "about", "with", "against"):
                add(f"obl:{t.case(c)}", t.subtree(c) - set(t.kids(c, "mark")), extra=t.kids(c, "mark"))
            elif r == "parataxis" and u == "VERB" and c > v:
                add("parataxis", t.subtree(c))
        if doc.rel[v] == "parataxis" and u == "VERB":
            add("quoting", t.subtree(doc.head[v]) - t.subtree(v))
        for c in t.kids(v, "obl", "advcl", "nmod"):
            if t.case(c) in ("according to", "according"):
                out.append(Candidate("according to", t.kids(c, "case", "mark")[0] if t.kids(c, "case", "mark") else c, set(t.kids(c, "case")) | {k for x in t.kids(c, "case") for k in t.kids(x, "fixed")},
                                     trim(t, t.subtree(v) - t.subtree(c)), trim(t, t.subtree(c) - set(t.kids(c, "case")) - {k for x in t.kids(c, "case") for k in t.kids(x, "fixed")})))
    return out


def apply(doc, lexicon, extend=True, least=0.35) -> list[Candidate]:
    """Accepted candidates; a clause beats an object of the same verb; quotations grow over their following sentences."""
    best: dict[int, tuple] = {}
    for c in candidates(doc):
        p = lexicon.get(c.key, 0.0)
        if p >= least and (c.anchor not in best or (p, len(c.content)) > best[c.anchor][:2]):
            best[c.anchor] = (p, len(c.content), c)
    out = [b[2] for b in sorted(best.values(), key=lambda b: -b[0])]
    return outermost(doc, speakers(doc, grow(doc, out))) if extend else out


def quoted(doc) -> set[int]:
    """The words of quotations of three words or more."""
    return {i for a, b in quotations(doc, marks(doc)) if b - a > 4 for i in range(a, b)}


def outermost(doc, found):
    """Only attributions of the text itself: what somebody reports within another's words, or within a quotation, is theirs."""
    inside, out = quoted(doc), []
    for c in found:
        if c.anchor not in inside and not any(c.anchor in o.content and (o.anchor not in c.content or o in out) for o in found if o is not c):
            out.append(c)
    return out


def quotations(doc, m):
    """(first word, past the last) of every run within quotation marks, the marks included; a run does not cross a paragraph."""
    out, start = [], None
    for i in range(len(doc.spans) + 1):
        on = i < len(doc.spans) and bool(m[i] & INSIDE)
        if start is not None and (not on or m[i] & PARAGRAPH):
            out.append((start, min(i + 1, len(doc.spans)) if not on and i < len(doc.spans) and doc.upos[i] == "PUNCT" else i))
            start = None
        if on and start is None:
            start = i
    return out


def grow(doc, found):
    """Direct speech: a content that touches a quotation of three words or more is that quotation, and the quotations that
    follow in the paragraph while only whole quoted sentences come between; words outside the marks are left out."""
    m = marks(doc)
    runs = [r for r in quotations(doc, m) if r[1] - r[0] > 4]
    owner = {}
    for k, (a, b) in enumerate(runs):
        for i in range(a, b):
            owner[i] = k
    starts = list(doc.starts) + [len(doc.spans)]
    sentence = {i: k for k in range(len(doc.starts)) for i in range(starts[k], starts[k + 1])}
    loose = {sentence[c.anchor] for c in found if c.anchor not in owner}
    for c in found:
        touched = sorted({owner[i] for i in c.content if i in owner})
        if not touched or c.anchor in owner or (c.cue & set().union(*(range(*runs[k]) for k in touched))):
            continue
        words = sorted(c.content)
        first = min(i for i in words if i in owner)
        direct = first == words[0] or not any(i < first and doc.upos[i] in ("VERB", "NOUN", "PROPN", "ADJ", "AUX", "PRON") for i in words)
        if not direct:
            continue
        content = set()
        for k in touched:
            content |= set(range(*runs[k]))
        last = touched[-1]
        # the same quotation taken up again after the speech verb, in this sentence or from the next one on
        while last + 1 < len(runs):
            a, b = runs[last + 1]
            between = [i for i in range(runs[last][1], a)]
            if any(m[i] & PARAGRAPH for i in between + [a]) or sentence[a] - sentence[runs[last][1] - 1] > 1:
                break
            if sentence[a] != sentence[c.anchor] and sentence[a] in loose:
                break
            if not (m[a] & 2) and sentence[a] != sentence[c.anchor]:
                break
            content |= set(range(a, b))
            last += 1
        c.content = content
    return found


def speakers(doc, found):
    """Transcripts: a paragraph that begins with a short name and a colon is that speaker's."""
    m, n = marks(doc), len(doc.spans)
    taken = {i for c in found for i in c.content}
    begins = [i for i in range(n) if m[i] & PARAGRAPH] + [n]
    for a, e in zip(begins, begins[1:]):
        colon = next((i for i in range(a + 1, min(a + 6, e)) if doc.text[doc.spans[i][0]:doc.spans[i][1]] == ":"), None)
        if colon and e - colon > 3 and "(" not in doc.text[doc.spans[a][0]:doc.spans[colon][0]] and all(doc.upos[i] in ("PROPN", "NOUN", "ADP", "PUNCT", "DET") for i in range(a, colon)) and doc.upos[colon - 1] == "PROPN":
            found.append(Candidate(":", colon, {colon}, set(range(colon + 1, e)), set(range(a, colon))))
    return found
