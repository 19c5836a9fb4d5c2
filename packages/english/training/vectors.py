"""What the heads read of a text: each word's vector after layer 3 and after layer 6, from the exported int8 model, kept on disk."""
import hashlib
import pickle
from dataclasses import dataclass
import numpy as np
from runtime import Analyzer
from settings import WORK


@dataclass
class Document:
    id: str
    text: str
    spans: list          # (start, end) of every word
    starts: list         # index of each sentence's first word
    low: np.ndarray      # float16 [words, 384], layer 3
    high: np.ndarray     # float16 [words, 384], layer 6
    upos: list
    head: list           # index of the head word in the document, -1 for a root
    rel: list
    lemma: list
    ner: list


def read(analyze: Analyzer, id: str, text: str, sentences) -> Document:
    spans, starts, low, high, upos, head, rel, lemma, ner = ([] for _ in range(9))
    for s in sentences:
        words = [text[a:b] for a, b in s]
        o = analyze(words)
        at = len(spans)
        starts.append(at)
        spans += s
        low.append(o["low"].astype(np.float16))
        high.append(o["vectors"].astype(np.float16))
        upos += o["upos"]
        head += [at + h - 1 if h else -1 for h in o["head"]]
        rel += o["rel"]
        lemma += o["lemma"]
        ner += o["ner"]
    return Document(id, text, spans, starts, np.concatenate(low), np.concatenate(high), upos, head, rel, lemma, ner)


def cached(files, name: str, make):
    """`make(analyzer)` once for each model; its answer is pickled under the model's hash."""
    analyze = Analyzer(files)
    key = hashlib.sha256("".join(f["sha256"] for f in analyze.meta["files"].values()).encode()).hexdigest()[:12]
    path = WORK / "vectors" / f"{name}-{key}.pickle"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        pickle.dump(make(analyze), open(path, "wb"))
    return pickle.load(open(path, "rb"))
