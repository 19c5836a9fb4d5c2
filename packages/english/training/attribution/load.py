"""PolNeAR with this model's vectors."""
import text as splitter
from attribution import polnear
from attribution.examples import label
from vectors import cached, read

HELD = 20


def load_polnear(files, split, limit=0, trees=False):
    def make(analyze):
        names = polnear.names(split)
        texts = [polnear.raw(split, name) for name in names]
        return [read(analyze, name, t, s, trees) for name, t, s in zip(names, texts, splitter.sentences(texts))]

    docs = cached(files, f"polnear-{split}" + ("-trees" if trees else ""), make, fast=not trees)
    return [label(d, polnear.gold(split, d.id)) for d in (docs[:limit] if limit else docs)]


def research_examples(files, limit=0):
    """What is trained on, and one text in HELD kept for choosing the threshold."""
    train = load_polnear(files, "train", limit)
    return [e for i, e in enumerate(train) if i % HELD], train[::HELD]
