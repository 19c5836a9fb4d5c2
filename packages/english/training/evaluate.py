"""Measures exported files on gold tokens; prints the table and writes it to FILES/evaluation.json.

python evaluate.py --files ../../english-model/files
"""
import argparse
import json
from pathlib import Path
import corpora
from decode import spans
from runtime import Analyzer

TYPES = ("PER", "ORG", "LOC")


def parsing(analyze, sentences):
    n = las = uas = sub = up = xp = lem = 0
    for s in sentences:
        o = analyze(s.words)
        for i in range(len(s.words)):
            n += 1
            up += o["upos"][i] == s.upos[i]
            xp += o["xpos"][i] == s.xpos[i]
            lem += o["lemma"][i] == s.lemma[i]
            if o["head"][i] == s.head[i]:
                uas += 1
                las += o["rel"][i].split(":")[0] == s.rel[i].split(":")[0]
                sub += o["rel"][i] == s.rel[i]
    return {"tokens": n, **{k: round(100 * v / n, 2) for k, v in {"UPOS": up, "XPOS": xp, "lemma": lem, "UAS": uas, "LAS": las, "LAS with subtypes": sub}.items()}}


def naming(analyze, sentences):
    """Exact spans. Predictions of types a corpus does not have are left out."""
    count = {t: [0, 0, 0] for t in TYPES}
    for s in sentences:
        gold = {x for x in spans(s.ner) if x[2] in TYPES}
        said = {x for x in spans(analyze(s.words)["ner"]) if x[2] in TYPES}
        for t in TYPES:
            g, p = {x for x in gold if x[2] == t}, {x for x in said if x[2] == t}
            for k, v in enumerate((len(g & p), len(p), len(g))):
                count[t][k] += v
    count["all"] = [sum(c[k] for c in count.values()) for k in range(3)]
    f1 = lambda hit, said, gold: round(200 * hit / max(1, said + gold), 1)
    return {**{t: f1(*c) for t, c in count.items()}, "P": round(100 * count["all"][0] / max(1, count["all"][1]), 1), "R": round(100 * count["all"][0] / max(1, count["all"][2]), 1)}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--sets", default="ewt-test,gum-news,names-test")
    a.add_argument("--variants", default="full,fast")
    o = a.parse_args()
    sets = o.sets.split(",")
    table = {}
    for variant in o.variants.split(","):
        analyze = Analyzer(o.files, fast=variant == "fast")
        row = table[variant] = {}
        for name in sets:
            row[name] = (naming(analyze, corpora.uner(name.split("-")[1])) if name.startswith("names") else
                         parsing(analyze, corpora.ewt(name[4:]) if name.startswith("ewt") else corpora.gum(name[4:])))
            print(variant, name, row[name], flush=True)
    json.dump(table, open(Path(o.files) / "evaluation.json", "w"), indent=1)


if __name__ == "__main__":
    main()
