"""Sentences with two marked entities: directed sentiment (default pack) and PLOVER events (research pack)."""
import re
from dataclasses import dataclass
import numpy as np
import text as splitter
from settings import DATA
from vectors import cached, read

SENTIMENT = ["neutral", "p->q positive", "q->p positive", "p->q negative", "q->p negative"]
SWAPPED = [0, 2, 1, 4, 3]  # the class after p and q change places
ROOTS = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]


@dataclass
class Pair:
    text: str
    p: list      # character spans
    q: list
    label: int


@dataclass
class Example:
    low: np.ndarray
    role: np.ndarray   # [words] 0, 1 in p, 2 in q
    label: int


def unquote(f: str) -> str:
    return f[1:-1].replace('""', '"') if len(f) > 1 and f[0] == f[-1] == '"' else f


def sentiment(split: str) -> list[Pair]:
    out = []
    for line in open(DATA / "directed-sentiment" / f"{split}.tsv", encoding="utf-8", newline="\n"):
        f = line.rstrip("\r\n").split("\t")
        if len(f) < 4 or f[3].strip() not in "01234":
            continue
        text, spans, start = "", [], -1
        for ch in unquote(f[0]):
            if ch == "[" and start < 0 and len(spans) < 2:
                start = len(text)
            elif ch == "]" and start >= 0:
                spans.append((start, len(text)))
                start = -1
            else:
                text += ch
        if len(spans) == 2:
            out.append(Pair(text, [spans[0]], [spans[1]], int(f[3])))
    return out


def plover() -> list[Pair]:
    rows = [l.rstrip("\r\n").split("\t") for l in open(DATA / "plover" / "PLV_train.tsv", encoding="utf-8", newline="\n")]
    col = {h: i for i, h in enumerate(rows[0])}
    out = []
    for r in rows[1:]:
        if len(r) < len(col) or r[col["gold_root"]] not in ROOTS:
            continue
        text, spans, start = "", {"s": [], "t": []}, 0
        for part in re.split(r"(</?[st]>)", unquote(r[col["marked_sentence"]])):
            if part in ("<s>", "<t>"):
                start = len(text)
            elif part in ("</s>", "</t>"):
                spans[part[2]].append((start, len(text)))
            else:
                text += part
        if spans["s"] and spans["t"]:
            out.append(Pair(text, spans["s"], spans["t"], ROOTS.index(r[col["gold_root"]])))
    return out


def documents(files, name: str, pairs: list[Pair]):
    """Vectors of each sentence; the whole text is one unit even where the splitter sees two sentences."""
    def make(analyze):
        return [read(analyze, str(k), p.text, s, False) for k, (p, s) in enumerate(zip(pairs, splitter.sentences([p.text for p in pairs])))]

    return cached(files, name, make, fast=True)


def roles(document, pair: Pair) -> np.ndarray:
    role = np.zeros(len(document.spans), np.int64)
    for value, spans in ((1, pair.p), (2, pair.q)):
        for i, (a, b) in enumerate(document.spans):
            if any(a < e and s < b for s, e in spans):
                role[i] = value
    return role


def examples(files, name: str, pairs: list[Pair]) -> list[Example]:
    return [Example(d.low, roles(d, p), p.label) for d, p in zip(documents(files, name, pairs), pairs)]
