"""Label inventories, and sentences as integer arrays."""
import json
import numpy as np
import lemma as lemmas
from corpora import IGNORE, Sentence
from settings import MAX_PIECES
from wordpiece import WordPiece, casing

NER_TYPES = ["PER", "ORG", "LOC", "NORP", "EVENT"]
NER = ["O"] + [f"{p}-{t}" for t in NER_TYPES for p in "BI"]
UNLABELLED = -100


class Labels:
    def __init__(self, upos, xpos, rel, rules):
        self.upos, self.xpos, self.rel, self.ner, self.rules = upos, xpos, rel, NER, rules
        self.of = {k: {v: i for i, v in enumerate(getattr(self, k))} for k in ("upos", "xpos", "rel", "ner")}
        self.rule_of = {(r["case"], r["cut"], r["add"]): i for i, r in enumerate(rules)}

    @classmethod
    def learn(cls, sentences: list[Sentence]):
        seen = lambda key: sorted({v for s in sentences for v in getattr(s, key)})
        return cls(seen("upos"), seen("xpos"), seen("rel"), lemmas.inventory((f, l) for s in sentences for f, l in zip(s.words, s.lemma)))

    def sizes(self):
        return {"upos": len(self.upos), "xpos": len(self.xpos), "rel": len(self.rel), "ner": len(NER), "lemma": len(self.rules)}

    def save(self, path):
        json.dump({"upos": self.upos, "xpos": self.xpos, "rel": self.rel, "rules": self.rules}, open(path, "w"), indent=0)

    @classmethod
    def load(cls, path):
        d = json.load(open(path))
        return cls(d["upos"], d["xpos"], d["rel"], d["rules"])


def encode(s: Sentence, pieces: WordPiece, labels: Labels | None):
    """None when the sentence does not fit."""
    ids, case, starts = [pieces.cls], [4], []
    for w in s.words:
        starts.append(len(ids))
        p = pieces.pieces(w)
        ids += p
        case += [casing(w)] * len(p)
    if len(ids) > MAX_PIECES + 1:
        return None
    ids.append(pieces.sep)
    case.append(4)
    out = {"ids": ids, "case": case, "starts": starts}
    if labels is None:
        return out
    n = len(s.words)
    blank = [UNLABELLED] * n
    for key in ("upos", "xpos", "rel"):
        values = getattr(s, key)
        out[key] = [labels.of[key].get(v, UNLABELLED) for v in values] if values else blank
    out["head"] = s.head or blank
    out["lemma"] = [labels.rule_of.get(lemmas.derive(f, l), UNLABELLED) for f, l in zip(s.words, s.lemma)] if s.lemma else blank
    out["ner"] = [UNLABELLED if v == IGNORE else labels.of["ner"][v] for v in s.ner] if s.ner else blank
    return out


PIECE_KEYS, WORD_KEYS = ("ids", "case"), ("starts", "upos", "xpos", "lemma", "head", "rel", "ner")


def collate(items):
    """One padded batch of int64 arrays."""
    b, p, w = len(items), max(len(i["ids"]) for i in items), max(len(i["starts"]) for i in items)
    out = {"mask": np.zeros((b, p), np.int64), "words": np.zeros((b, w), bool)}
    for key in PIECE_KEYS + WORD_KEYS:
        if key in items[0]:
            fill = 0 if key in ("ids", "case", "starts") else UNLABELLED
            out[key] = np.full((b, p if key in PIECE_KEYS else w), fill, np.int64)
    for k, item in enumerate(items):
        out["mask"][k, : len(item["ids"])] = 1
        out["words"][k, : len(item["starts"])] = True
        for key in out.keys() - {"mask", "words"}:
            out[key][k, : len(item[key])] = item[key]
    return out


def batches(items, budget, rng=None):
    """Groups of similar length, at most `budget` padded pieces each; shuffled when `rng` is given."""
    noise = rng.uniform(-2, 2, len(items)) if rng is not None else np.zeros(len(items))
    order = np.argsort([len(i["ids"]) for i in items] + noise, kind="stable")
    groups, group, longest = [], [], 0
    for i in order:
        n = len(items[i]["ids"])
        if group and max(longest, n) * (len(group) + 1) > budget:
            groups.append(group)
            group, longest = [], 0
        group.append(items[i])
        longest = max(longest, n)
    groups += [group] if group else []
    if rng is not None:
        rng.shuffle(groups)
    return groups
