"""Exports the heads, measures the exported int8 files and records them.

python heads.py --files ../../english-model/files                             # pair.onnx
python heads.py --files ../../english-model/files --research ../../english-research/files
"""
import argparse
import json
from pathlib import Path
import numpy as np
import torch
from attribution.free import free_examples
from attribution.model import AttributionHead
from attribution.load import load_polnear, research_examples
from attribution.train import measure, own, published
from export import quantise, quantise_weights, sha256
from pair.data import ROOTS, SENTIMENT, examples, sentiment
from pair.model import PairHead
from pair.train import both_ways, macro, predict
from runtime import session
from settings import WORK


THRESHOLDS = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5)


class Onnx:
    """An exported head called like the torch module."""

    def __init__(self, path, names):
        self.session, self.names = session(path), names

    def __call__(self, *inputs):
        out = self.session.run(None, {n: (x if x.dtype == torch.int64 else x.float()).numpy() for n, x in zip(self.names, inputs)})
        return tuple(torch.from_numpy(o) for o in out) if len(out) > 1 else torch.from_numpy(out[0])

    def eval(self):
        return self


def write(module, third, outputs, axes, path: Path, products=True):
    """Float32 graph, then int8: weights and products, or the weights alone."""
    names = ["low", third, "mask"]
    args = (torch.randn(2, 9, 384), torch.randint(0, 3, (2, 9)), torch.ones(2, 9))
    raw = path.with_suffix(".f32.onnx")
    dynamic = {n: {0: "B", 1: "W"} for n in names} | axes
    with torch.no_grad():
        torch.onnx.export(module.eval(), args, str(raw), input_names=names, output_names=outputs, dynamic_axes=dynamic, opset_version=17, dynamo=False)
    (quantise if products else quantise_weights)(raw, path)
    return Onnx(path, names)


def attribution(files, pack, path):
    folder = WORK / f"attribution-{pack}"
    meta = json.load(open(folder / "head.json"))
    head = AttributionHead(meta["layers"])
    head.load_state_dict(torch.load(folder / "head.pt", weights_only=True))
    onnx = write(head, "marks", ["anchor", "roles"], {"anchor": {0: "B", 1: "W"}, "roles": {0: "B", 2: "W", 3: "W"}}, path, products=False)
    _, held = research_examples(files) if pack == "research" else free_examples(files)
    sweep = measure(onnx, held, own, THRESHOLDS)
    threshold = max(sweep, key=lambda t: sweep[t]["F1"])
    print(pack, "held out", sweep, flush=True)
    figures = measure(onnx, load_polnear(files, "dev"), published, [threshold])[threshold]
    print(pack, path.name, threshold, figures, flush=True)
    return {"file": path.name, "sha256": sha256(path), "bytes": path.stat().st_size, "threshold": threshold, "window": 160,
            "roles": ["content", "source", "cue"], "polnearDev": figures}


def pair(files, path):
    meta = json.load(open(WORK / "pair" / "head.json"))
    head = PairHead(len(SENTIMENT), meta["layers"])
    head.load_state_dict(torch.load(WORK / "pair" / "sentiment.pt", weights_only=True))
    onnx = write(head, "roles", ["scores"], {"scores": {0: "B"}}, path)
    valid = examples(files, "sentiment-valid", sentiment("valid"))
    gold = np.array([e.label for e in valid])
    one, two = macro(gold, predict(onnx, valid, True).argmax(1), 5), macro(gold, both_ways(onnx, valid, True).argmax(1), 5)
    print(path.name, "macro F1 one way", one, "both ways", two, flush=True)
    return {"file": path.name, "sha256": sha256(path), "bytes": path.stat().st_size, "classes": SENTIMENT, "validMacroF1": round(one[0], 1), "validMacroF1BothOrders": round(two[0], 1)}


def event(path):
    meta = json.load(open(WORK / "pair" / "event.json"))
    head = PairHead(len(ROOTS), meta["layers"])
    head.load_state_dict(torch.load(WORK / "pair" / "event.pt", weights_only=True))
    write(head, "roles", ["scores"], {"scores": {0: "B"}}, path)
    return {"file": path.name, "sha256": sha256(path), "bytes": path.stat().st_size, "classes": ROOTS, "crossValidated": {"accuracy": meta["accuracy"], "macroF1": meta["macroF1"]}}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--research")
    a.add_argument("--vectors", help="other files of the same encoder whose cached vectors to use")
    a.add_argument("--only", help="of attribution, pair, event; by default pair, and of a research pack attribution,event")
    o = a.parse_args()
    files, only = Path(o.files), (o.only or ("attribution,event" if o.research else "pair")).split(",")
    if o.research:
        to = Path(o.research)
        to.mkdir(parents=True, exist_ok=True)
        base = json.load(open(files / "model.json"))
        path = to / "research.json"
        meta = json.load(open(path)) if path.exists() else {}
        meta |= {"version": base["version"], "encoder": {"base.onnx": base["files"]["base.onnx"]["sha256"]}}
        if "attribution" in only:
            meta["attribution"] = attribution(o.vectors or files, "research", to / "attribution.onnx")
        if "event" in only:
            meta["event"] = event(to / "event.onnx")
    else:
        path = files / "model.json"
        meta = json.load(open(path))
        heads = meta.setdefault("heads", {})
        if "attribution" in only:
            heads["attribution"] = attribution(o.vectors or files, "default", files / "attribution.onnx")
        if "pair" in only:
            heads["pair"] = pair(o.vectors or files, files / "pair.onnx")
    json.dump(meta, open(path, "w"), indent=1)


if __name__ == "__main__":
    main()
