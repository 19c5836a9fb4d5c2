"""Further pairs, labelled by the teacher alone: other names of the training sentences, and names of the treebank's training sentences,
WikiGold, CrossNER and re3d.

python -m pair.further --files FILES --name teacher
"""
import argparse
import numpy as np
import torch
import corpora
from decode import spans
from pair.data import Pair, documents, sentiment
from pair.mpnet import Pieces, archive
from pair.teacher import Teacher, predict, views
from pair.train import HELD, kept_out
from settings import SEED, THREADS, WORK
from vectors import Document, cached, read

NAMES = {"PER", "ORG", "LOC", "NORP"}
MOST = 2  # pairs of a sentence


def free(analyze) -> list[Document]:
    """Sentences of the free corpora that have two names or more."""
    out = []
    sentences = [*corpora.with_own_names(corpora.ewt("train")), *corpora.wikigold(), *(s for k in ("train", "dev", "test") for s in corpora.crossner(k)), *corpora.re3d()]
    for k, s in enumerate(sentences):
        if len(s.words) > 100 or sum(l[0] == "B" and l[2:] in NAMES for l in s.ner) < 2:
            continue
        text, at = "", []
        for w, space in zip(s.words, s.space_after or [True] * len(s.words)):
            at.append((len(text), len(text) + len(w)))
            text += w + (" " if space else "")
        d = read(analyze, str(k), text, [at], False)
        d.ner = s.ner
        out.append(d)
    return out


def named(files, pairs):
    """The names that this model finds in the training sentences."""
    def make(analyze):
        out = []
        for d in documents(files, "sentiment-train", pairs):
            words = [d.text[a:b] for a, b in d.spans]
            ends = [*d.starts[1:], len(words)]
            out.append([l for a, b in zip(d.starts, ends) for l in analyze(words[a:b])["ner"]])
        return out

    return cached(files, "sentiment-names", make)


def further(files):
    """Documents and unlabelled pairs (class 0 stands for none), the same in every run."""
    rng = np.random.default_rng(SEED)
    pairs = sentiment("train")
    docs, out = [], []
    held = kept_out(len(pairs), HELD)
    labelled = [(d, ner, p) for d, ner, p, h in zip(documents(files, "sentiment-train", pairs), named(files, pairs), pairs, held) if not h]
    for d, ner, known in [*labelled, *((d, d.ner, None) for d in cached(files, "free-pairs", free, fast=True))]:
        at = [(d.spans[a][0], d.spans[b - 1][1]) for a, b, kind in sorted(spans(ner)) if kind in NAMES]
        marked = [known.p[0], known.q[0]] if known else []
        touches = lambda x: [i for i, y in enumerate(marked) if x[0] < y[1] and y[0] < x[1]]
        found = [(x, y) for i, x in enumerate(at) for y in at[i + 1:] if d.text[x[0]:x[1]] != d.text[y[0]:y[1]] and not (touches(x) and touches(y))]
        for i in rng.permutation(len(found))[:MOST]:
            x, y = found[i]
            docs.append(d)
            out.append(Pair(d.text, [x], [y], 0))
    return docs, out


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--name", default="teacher")
    a.add_argument("--most", type=int, default=0, help="score so many of them; by default all")
    o = a.parse_args()
    torch.set_num_threads(THREADS)
    docs, pairs = further(o.files)
    print(len(pairs), "further pairs", flush=True)
    if o.most < 0:
        return
    chosen = np.random.default_rng(SEED).permutation(len(pairs))[:o.most or len(pairs)]
    model = Teacher()
    model.load_state_dict({k: v.float() for k, v in torch.load(WORK / o.name / "teacher.pt", weights_only=True).items()})
    items = views([docs[i] for i in chosen], [pairs[i] for i in chosen], Pieces(archive()))
    s = predict(model, [v for v, _ in items])
    np.savez(WORK / o.name / "further.npz", chosen=chosen, scores=s)
    print("classes", np.bincount(s.argmax(1), minlength=5), flush=True)


if __name__ == "__main__":
    main()
