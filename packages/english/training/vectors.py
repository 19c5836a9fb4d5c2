"""What the heads read of a text: each word's vector after layer 3, from the exported int8 model, kept on disk; and the parse."""
import hashlib
import json
import pickle
from dataclasses import dataclass
from pathlib import Path
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
    upos: list
    head: list           # index of the head word in the document, -1 for a root; empty where no trees were asked for
    rel: list
    lemma: list
    ner: list


def read(analyze: Analyzer, id: str, text: str, sentences, trees=True) -> Document:
    spans, starts, low, upos, head, rel, lemma, ner = ([] for _ in range(8))
    for s in sentences:
        words = [text[a:b] for a, b in s]
        o = analyze(words, trees)
        at = len(spans)
        starts.append(at)
        spans += s
        low.append(o["low"].astype(np.float16))
        upos += o["upos"]
        if not trees:
            continue
        head += [at + h - 1 if h else -1 for h in o["head"]]
        rel += o["rel"]
        lemma += o["lemma"]
        ner += o["ner"]
    return Document(id, text, spans, starts, np.concatenate(low), upos, head, rel, lemma, ner)


def cached(files, name: str, make, fast=False):
    """`make(analyzer)` once for each model; its answer is pickled under the model's hash. `fast`: the parts of speech by the heads
    at layer 3, where nothing else but the vectors is wanted."""
    meta = json.load(open(Path(files) / "model.json"))
    key = hashlib.sha256("".join(f["sha256"] for f in meta["files"].values()).encode()).hexdigest()[:12]
    path = WORK / "vectors" / f"{name}-{key}.pickle"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        pickle.dump(make(Analyzer(files, fast)), open(path, "wb"))
    return pickle.load(open(path, "rb"))
