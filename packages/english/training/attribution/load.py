"""PolNeAR with this model's vectors."""
from attribution import polnear
from attribution.examples import label
from vectors import cached, read


def load_polnear(files, split, limit=0):
    def make(analyze):
        out = []
        for name in polnear.names(split):
            t = polnear.raw(split, name)
            out.append(read(analyze, name, t, polnear.sentences(t)))
        return out

    docs = cached(files, f"polnear-{split}", make)
    return [label(d, polnear.gold(split, d.id)) for d in (docs[:limit] if limit else docs)]
