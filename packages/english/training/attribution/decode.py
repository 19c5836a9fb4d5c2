"""Role scores to attributions, and the benchmark's measure of them."""
import re
from dataclasses import dataclass
import numpy as np
from attribution.examples import ROLES

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
OPENERS_AND_CLOSERS = set("\"“”'’.,;:!?")


@dataclass
class Found:
    anchor: int
    content: list   # runs (first word, past the last)
    source: list
    cue: list
    score: float


def runs(on, gap=0):
    """Runs of true words; runs at most `gap` words apart are joined."""
    out = []
    for i in np.flatnonzero(on):
        if out and i - out[-1][1] <= gap:
            out[-1][1] = int(i) + 1
        else:
            out.append([int(i), int(i) + 1])
    return [tuple(r) for r in out]


def best_run(log, gap=0):
    """The run of positive log-odds with the largest sum."""
    rs = runs(log > 0, gap)
    return max(rs, key=lambda r: log[r[0]:r[1]].sum()) if rs else None


def overlap(a, b) -> float:
    return 2 * len(a & b) / max(1, len(a) + len(b))


def decode(anchor_log, roles, threshold=0.0):
    """anchor_log [n], roles [3, n, n] -> attributions of one document's window, near-duplicates removed."""
    out = []
    for c in np.argsort(-anchor_log):
        if anchor_log[c] < threshold:
            break
        content, source, cue = (roles[r, c] for r in range(len(ROLES)))
        spans = [r for r in runs(content > 0, 1) if r[1] - r[0] > 1 or content[r[0]] > 1]
        if not spans:
            spans = [r for r in [best_run(content)] if r]
        if not spans:
            continue
        words = {i for a, b in spans for i in range(a, b)}
        if any(overlap(words, {i for a, b in f.content for i in range(a, b)}) > 0.7 for f in out):
            continue
        s = best_run(source, 1)
        out.append(Found(int(c), spans, [s] if s else [], runs(cue > 0), float(anchor_log[c])))
    return out


def char_spans(doc, rs):
    return [(doc.spans[a][0], doc.spans[b - 1][1]) for a, b in rs]


class Score:
    """Content F1 at an overlap of 0.6, one to one, best first; source right where the content matched."""

    def __init__(self):
        self.gold = self.said = self.hit = self.source = self.sources = 0

    def add(self, text, gold, said):
        """gold and said: lists of {content, source} with character spans."""
        words = [(m.start(), m.end()) for m in WORD.finditer(text)]
        cover = lambda spans: {i for i, (a, b) in enumerate(words) if any(a < e and s < b for s, e in spans)}
        g, p = [cover(x["content"]) for x in gold], [cover(x["content"]) for x in said]
        pairs = sorted(((overlap(x, y), i, j) for i, x in enumerate(g) for j, y in enumerate(p) if x & y), reverse=True)
        left, right = {}, set()
        for f, i, j in pairs:
            if f >= 0.6 and i not in left and j not in right:
                left[i] = j
                right.add(j)
        self.gold, self.said, self.hit = self.gold + len(g), self.said + len(p), self.hit + len(left)
        for i, j in left.items():
            if gold[i]["source"]:
                self.sources += 1
                self.source += any(a < e and s < b for a, b in said[j]["source"] for s, e in gold[i]["source"])

    def result(self):
        p, r = self.hit / max(1, self.said), self.hit / max(1, self.gold)
        return {"P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(200 * p * r / max(1e-9, p + r), 1), "source": round(100 * self.source / max(1, self.sources), 1)}
