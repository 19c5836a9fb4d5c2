"""Documents with attributions as windows of word vectors with role labels."""
from bisect import bisect_left
from dataclasses import dataclass
import numpy as np
from vectors import Document

ROLES = ("content", "source", "cue")
INSIDE, SENTENCE, PARAGRAPH = 1, 2, 4
MARKS = 8


@dataclass
class Labelled:
    doc: Document
    marks: np.ndarray        # [words] bits INSIDE, SENTENCE, PARAGRAPH
    anchors: list            # (anchor word, {role: set of words}, how sure: 0 to 1)


def marks(doc: Document) -> np.ndarray:
    """Bit 1: within quotation marks (a quotation ends with its paragraph), 2: first word of a sentence, 4: of a paragraph."""
    out = np.zeros(len(doc.spans), np.int64)
    inside = False
    first = set(doc.starts)
    for i, (a, b) in enumerate(doc.spans):
        if i in first:
            out[i] |= SENTENCE
        if i == 0 or "\n" in doc.text[doc.spans[i - 1][1]:a]:
            out[i] |= PARAGRAPH
            inside = False
        w = doc.text[a:b]
        if w in ("“", "``"):
            inside = True
        elif w in ("”", "''"):
            inside = False
        elif w == '"':
            inside = not inside
        if inside:
            out[i] |= INSIDE
    return out


def covered(doc: Document, spans) -> set[int]:
    out, begins = set(), [a for a, _ in doc.spans]
    for s, e in spans:
        i = max(0, bisect_left(begins, s) - 1)
        while i < len(begins) and begins[i] < e:
            if s < doc.spans[i][1]:
                out.add(i)
            i += 1
    return out


def anchor(doc: Document, cue: set[int], source: set[int]) -> int | None:
    """The word an attribution hangs on: the cue's first verb, else its first content word; without a cue the source's last word."""
    words = sorted(cue)
    for wanted in (("VERB",), ("NOUN", "ADJ", "AUX", "ADP", "PROPN")):
        for i in words:
            if doc.upos[i] in wanted:
                return i
    return words[0] if words else max(source) if source else None


def label(doc: Document, attributions) -> Labelled:
    anchors = []
    for a in attributions:
        roles = {r: covered(doc, getattr(a, r)) for r in ROLES}
        at = anchor(doc, roles["cue"], roles["source"])
        if at is not None and roles["content"]:
            anchors.append((at, roles, 1.0))
    return Labelled(doc, marks(doc), anchors)


def windows(doc: Document, size: int, shift: int = 0, half: bool = True):
    """(start, end) of runs of whole sentences of at most `size` words. With `half` each begins in the middle of the last, else at its
    end; the first is `shift` words shorter."""
    starts, n = list(doc.starts) + [len(doc.spans)], len(doc.starts)
    k = 0
    while k < n:
        e = k + 1
        limit = size - (shift if k == 0 else 0)
        while e < n and starts[e + 1] - starts[k] <= limit:
            e += 1
        yield starts[k], min(starts[e], starts[k] + size)
        if e >= n:
            return
        if not half:
            k = e
            continue
        middle = starts[k] + (starts[e] - starts[k]) / 2
        k = next((j for j in range(k + 1, e + 1) if starts[j] >= middle), e)


def features(ex: Labelled, a: int, b: int):
    return ex.doc.low[a:b], ex.marks[a:b]


def targets(ex: Labelled, a: int, b: int):
    """Anchor flags [n] and, for each anchor inside, its roles [3, n]."""
    flags, rows, seen = np.zeros(b - a, np.float32), [], set()
    for at, roles, sure in ex.anchors:
        if a <= at < b and at not in seen:
            seen.add(at)
            flags[at - a] = sure
            grid = np.zeros((len(ROLES), b - a), np.float32)
            for r, role in enumerate(ROLES):
                for i in roles[role]:
                    if a <= i < b:
                        grid[r, i - a] = 1
            rows.append((at - a, grid))
    return flags, rows
