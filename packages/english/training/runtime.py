"""The exported files in onnxruntime, one sentence at a time: what evaluation and the heads' training read."""
import json
from pathlib import Path
import numpy as np
import onnxruntime as ort
from corpora import Sentence
from decode import names, tree
from features import encode
import lemmas
from lemma import apply
from settings import THREADS
from wordpiece import WordPiece


def session(path):
    o = ort.SessionOptions()
    o.intra_op_num_threads = THREADS
    o.log_severity_level = 3
    return ort.InferenceSession(str(path), o, providers=["CPUExecutionProvider"])


class Analyzer:
    def __init__(self, folder, fast=False):
        folder = Path(folder)
        self.meta = json.load(open(folder / "model.json"))
        self.labels = self.meta["labels"]
        self.pieces = WordPiece(folder / "vocab.txt")
        self.lexicon = lemmas.read(folder / "lemmas.txt") if (folder / "lemmas.txt").exists() else {}
        self.fast = fast
        self.base, self.top = session(folder / "base.onnx"), session(folder / ("fast.onnx" if fast else "top.onnx"))
        self.labels_of = session(folder / ("fast-labels.onnx" if fast else "labels.onnx"))

    def raw(self, words: list[str]):
        """The graph's outputs for one sentence, or None when it is too long."""
        e = encode(Sentence("", words), self.pieces, None)
        if e is None:
            return None
        row = lambda v: np.array([v], np.int64)
        mask = np.ones((1, len(e["ids"])), np.int64)
        hidden = self.base.run(["hidden"], {"input_ids": row(e["ids"]), "case_ids": row(e["case"]), "attention_mask": mask})[0]
        feed = {"hidden": hidden, "word_starts": row(e["starts"])}
        if not self.fast:
            feed["attention_mask"] = mask
        out = self.top.run(None, feed)
        return {**{o.name: v[0] for o, v in zip(self.top.get_outputs(), out)}, "low": hidden[0][e["starts"]]}

    def __call__(self, words: list[str], trees=True):
        """Decoded labels of one sentence of tokens; without `trees` the parts of speech and the vectors alone."""
        o, L = self.raw(words), self.labels
        upos = [L["upos"][i] for i in o["upos"]]
        if not trees:
            return {"upos": upos, "vectors": o["vectors"], "low": o["low"]}
        heads = tree(o["arc"])
        rels = self.labels_of.run(["rel"], {"dependents": o["rel_dependents"], "heads": o["rel_heads"][np.array(heads, np.int64)]})[0]
        rules = (apply(L["lemmaRules"][r], w) for r, w in zip(o["lemma_rule"], words))
        return {"upos": upos, "xpos": [L["xpos"][i] for i in o["xpos"]],
                "lemma": [self.lexicon.get((w.lower(), u), r) for w, u, r in zip(words, upos, rules)], "head": [int(h) for h in heads],
                "rel": [L["deprel"][r] for r in rels], "ner": names(o["ner"]), "vectors": o["vectors"], "low": o["low"]}
