"""Decoding as the runtime does it: one-rooted maximum spanning trees and well-formed names."""
import numpy as np
from features import NER


def chu_liu(scores: np.ndarray) -> np.ndarray:
    """Heads of a maximum spanning arborescence. scores[d, h] over n + 1 nodes, node 0 the root."""
    n = len(scores)
    s = scores.copy()
    np.fill_diagonal(s, -np.inf)
    s[0] = -np.inf
    s[0, 0] = 0
    heads = s.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    cyc, rest = np.array(cycle), np.flatnonzero(~inside)
    keep = s[cyc, heads[cyc]]
    m = len(rest)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = s[np.ix_(rest, rest)]
    out = s[np.ix_(rest, cyc)]
    small[:m, m] = out.max(1)
    leave = cyc[out.argmax(1)]
    into = s[np.ix_(cyc, rest)] - keep[:, None]
    small[m, :m] = into.max(0)
    enter = cyc[into.argmax(0)]
    sub = chu_liu(small)
    for i in range(1, m):
        heads[rest[i]] = leave[i] if sub[i] == m else rest[sub[i]]
    heads[enter[sub[m]]] = rest[sub[m]]
    return heads


def find_cycle(heads):
    state = [0] * len(heads)
    for i in range(1, len(heads)):
        path, v = [], i
        while v and not state[v]:
            state[v] = 1
            path.append(v)
            v = heads[v]
        if v and state[v] == 1 and v in path:
            return path[path.index(v):]
        for u in path:
            state[u] = 2
    return None


def tree(arc: np.ndarray) -> np.ndarray:
    """arc [W, W + 1] -> heads of the W words (0 = root), exactly one at the root."""
    w = len(arc)
    s = np.full((w + 1, w + 1), -np.inf)
    s[1:] = arc
    heads = chu_liu(s)
    roots = np.flatnonzero(heads[1:] == 0) + 1
    if len(roots) > 1:
        best = None
        for r in roots:
            t = s.copy()
            t[1:, 0] = -np.inf
            t[r, 0] = s[r, 0]
            t[r, 1:] = -np.inf
            h = chu_liu(t)
            total = t[np.arange(1, w + 1), h[1:]].sum()
            if best is None or total > best[0]:
                best = (total, h)
        heads = best[1]
    return heads[1:]


ALLOWED = np.array([[0.0 if not b.startswith("I-") or a[2:] == b[2:] else -1e9 for b in NER] for a in NER])
START = np.array([-1e9 if b.startswith("I-") else 0.0 for b in NER])


def names(log: np.ndarray) -> list[str]:
    """Best well-formed BIO sequence by log-probabilities [W, labels]."""
    best, back = START + log[0], []
    for row in log[1:]:
        step = best[:, None] + ALLOWED
        back.append(step.argmax(0))
        best = step.max(0) + row
    at, out = int(best.argmax()), []
    for b in reversed(back):
        out.append(at)
        at = int(b[at])
    return [NER[i] for i in reversed(out + [at])]


def spans(labels) -> set[tuple[int, int, str]]:
    out, start = set(), None
    for i, l in enumerate(list(labels) + ["O"]):
        if start is not None and not (l[0] == "I" and l[2:] == labels[start][2:]):
            out.add((start, i, labels[start][2:]))
            start = None
        if l[0] == "B" or (l[0] == "I" and start is None):
            start = i
    return out
