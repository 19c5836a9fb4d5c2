"""Which constructions attribute, and how surely. Two lists: judged from the words' meaning (annotations/reporting.tsv, the default
pack's), and counted on PolNeAR's training split (annotations/cues.tsv: keys and shares only, no text; rules and the research pack).

What stands within a quotation or within another attribution's content is not counted: the guideline annotates only what the text
itself reports, and `rules.outermost` drops it before a share is asked for.

python -m attribution.lexicon --files FILES    # counts"""
import argparse
from collections import Counter
from attribution import polnear
from attribution.decode import overlap
from attribution.examples import covered
from attribution.rules import candidates, quoted
from attribution.load import load_polnear
from settings import ANNOTATIONS

PATH = ANNOTATIONS / "cues.tsv"
JUDGED = ANNOTATIONS / "reporting.tsv"


def judged() -> dict[str, float]:
    """A construction in several rows has its largest share."""
    out = {"according to": 0.9}
    for share, frames, words in (l.rstrip("\n").split("\t") for l in open(JUDGED, encoding="utf-8") if l[0] != "#"):
        for frame in frames.split(","):
            kind, construction = frame.split(":", 1) if frame.split(":")[0] in ("n", "a", "pass") else ("", frame)
            for word in words.split(" "):
                key = f"{kind}:{word} {construction}" if kind else f"{word} {construction}"
                out[key] = max(float(share), out.get(key, 0.0))
    return out


def counted() -> dict[str, float]:
    rows = (l.rstrip("\n").split("\t") for l in open(PATH, encoding="utf-8") if l[0] != "#")
    return {r[0]: float(r[1]) for r in rows}


def count(examples, split):
    total, right = Counter(), Counter()
    for ex in examples:
        gold = [{i for i in covered(ex.doc, g.content) if ex.doc.upos[i] != "PUNCT"} for g in polnear.gold(split, ex.doc.id)]
        nested = set().union(*gold) | quoted(ex.doc)
        for c in candidates(ex.doc):
            if c.anchor in nested:
                continue
            content = {i for i in c.content if ex.doc.upos[i] != "PUNCT"}
            total[c.key] += 1
            right[c.key] += any(overlap(content, g) >= 0.6 for g in gold)
    return total, right


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    o = a.parse_args()
    total, right = count(load_polnear(o.files, "train", trees=True), "train")
    kept = sorted(((k, (right[k] + 0.5) / (n + 1.5), n) for k, n in total.items() if right[k] >= 2 and right[k] / n >= 0.25), key=lambda r: (-right[r[0]], r[0]))
    with open(PATH, "w", encoding="utf-8") as f:
        f.write("# Constructions that attribute: key, share of its uses that do, uses counted. Word and construction only, no text.\n")
        for k, p, n in kept:
            f.write(f"{k}\t{p:.2f}\t{n}\n")
    print(len(kept), "constructions")


if __name__ == "__main__":
    main()
