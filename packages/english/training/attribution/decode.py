"""Role scores to attributions, and the benchmark's measure of them."""
import re
from dataclasses import dataclass
import numpy as np
from attribution.examples import ROLES

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
SAME = 0.6      # contents that share more of their words are the same attribution
UNLIKELY = 3.0  # a window that thinks a word so much less likely an anchor than the threshold has no say in its roles


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


def averaged(rows):
    """What windows say of an anchor, (weight, first word, roles [3, n]) each -> first word, roles over all their words."""
    first, end = min(a for _, a, _ in rows), max(a + r.shape[1] for _, a, r in rows)
    total, weight = np.zeros((len(ROLES), end - first)), np.zeros(end - first)
    for w, a, r in rows:
        total[:, a - first:a - first + r.shape[1]] += w * r
        weight[a - first:a - first + r.shape[1]] += w
    return first, total / weight


def decode(outputs, words, threshold=0.0):
    """A document's windows, (first word, anchor log-odds [n], roles [3, n, n]) each -> attributions, surest first. Where windows overlap
    their log-odds are averaged, the more the anchor lies in its middle the more a window counts; near-duplicates are removed."""
    sums, weights, rows = np.zeros(words), np.zeros(words), {}
    for a, anchor, roles in outputs:
        n = len(anchor)
        weight = np.minimum(np.arange(n), n - np.arange(n)) + 1
        sums[a:a + n] += weight * anchor
        weights[a:a + n] += weight
        for i in np.flatnonzero(anchor >= threshold - UNLIKELY):
            rows.setdefault(int(i) + a, []).append((weight[i], a, roles[:, i]))
    out = []
    for score, c in sorted(((sums[c] / weights[c], c) for c in rows), key=lambda x: (-x[0], x[1])):
        if score < threshold:
            break
        first, (content, source, cue) = averaged(rows[c])
        spans = [r for r in runs(content > 0, 1) if r[1] - r[0] > 1 or content[r[0]] > 1]
        if not spans:
            spans = [r for r in [best_run(content)] if r]
        inside = {first + i for a, b in spans for i in range(a, b)}
        if not spans or any(overlap(inside, {i for a, b in f.content for i in range(a, b)}) > SAME for f in out):
            continue
        at = lambda found: [(a + first, b + first) for a, b in found]
        s = best_run(source, 1)
        out.append(Found(c, at(spans), at([s] if s else []), at(runs(cue > 0)), float(score)))
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
