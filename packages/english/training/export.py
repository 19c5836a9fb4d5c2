"""Writes base.onnx, top.onnx, labels.onnx, fast.onnx, fast-labels.onnx (int8), vocab.txt and model.json.

python export.py --name full --to ../../english-model/files --version 0.1.0
"""
import argparse
import hashlib
import json
import shutil
from pathlib import Path
import numpy as np
import onnx
import corpora
import graph
import lemmas
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from features import NER, Labels
from settings import EXIT, MAX_PIECES, MAX_WORD_PIECES, WORK
from train import minilm_folder


def quantise(raw: Path, path: Path):
    """A graph exported from PyTorch in float32 to dynamic int8, per channel; products of two activations stay float."""
    quantize_dynamic(str(raw), str(path), op_types_to_quantize=["MatMul", "Gemm", "Gather"], per_channel=True, reduce_range=True,
                     weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
    save_unfused(onnx.load(str(path)), path)
    raw.unlink()


def quantise_weights(raw: Path, path: Path):
    """As small as `quantise`, but only stored in int8 (per channel): the weights are made float when the graph is loaded, and products
    are in float32. About twice the time natively, a fifth of the error."""
    model = onnx.load(str(raw))
    g, widen = model.graph, []
    weights = {i.name: i for i in g.initializer if i.data_type == TensorProto.FLOAT and len(i.dims) == 2}
    for node in g.node:
        if node.op_type not in ("MatMul", "Gather"):
            continue
        for name in node.input:
            if name not in weights:
                continue
            tensor = weights.pop(name)
            w = numpy_helper.to_array(tensor)
            scale = np.maximum(np.abs(w).max(axis=0, keepdims=True), 1e-12) / 127
            g.initializer.remove(tensor)
            g.initializer.extend([numpy_helper.from_array(np.round(w / scale).astype(np.int8), name + ".int8"), numpy_helper.from_array(scale, name + ".scale")])
            widen += [helper.make_node("Cast", [name + ".int8"], [name + ".float"], to=TensorProto.FLOAT),
                      helper.make_node("Mul", [name + ".float", name + ".scale"], [name])]
    nodes = [*widen, *g.node]  # whatever is read must stand before
    del g.node[:]
    g.node.extend(nodes)
    save_unfused(model, path)
    raw.unlink()


def save_unfused(model, path: Path):
    """Sums before a layer norm as `Sum`, which onnxruntime does not fuse into its slow SkipLayerNormalization."""
    made = {o: n for n in model.graph.node for o in n.output}
    for node in model.graph.node:
        if node.op_type == "LayerNormalization" and node.input[0] in made and made[node.input[0]].op_type == "Add":
            made[node.input[0]].op_type = "Sum"
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", required=True)
    a.add_argument("--top", required=True, help="the run of parser/train.py")
    a.add_argument("--to", required=True)
    a.add_argument("--version", default="0.0.0")
    o = a.parse_args()
    folder, to = WORK / o.name, Path(o.to)
    to.mkdir(parents=True, exist_ok=True)
    labels = Labels.load(folder / "labels.json")
    state = torch.load(folder / "average.pt", weights_only=True)
    sizes = {**labels.sizes(), "arc": 192, "rel_width": 96}
    graph.base(state, range(EXIT), to / "base.onnx")
    shipped = torch.load(WORK / o.top / "top.pt", weights_only=True)
    graph.top(shipped, sum(k.endswith(".query.weight") for k in shipped), sizes, to / "top.onnx")
    graph.fast(state, sizes, to / "fast.onnx")
    graph.labels(shipped, "full", sizes, to / "labels.onnx")
    graph.labels(state, "fast", sizes, to / "fast-labels.onnx")
    shutil.copy(minilm_folder() / "vocab.txt", to / "vocab.txt")
    lemmas.write(to / "lemmas.txt", lemmas.learn(corpora.ewt("train")))
    parts = {p: {"sha256": sha256(to / p), "bytes": (to / p).stat().st_size} for p in ("base.onnx", "top.onnx", "labels.onnx", "fast.onnx", "fast-labels.onnx", "vocab.txt", "lemmas.txt")}
    # pair.onnx and the like are heads.py's: kept where they are.
    before = json.load(open(to / "model.json")) if (to / "model.json").exists() else {}
    json.dump({"version": o.version, "license": "CC-BY-SA-4.0", "vocab": "vocab.txt", "lemmas": "lemmas.txt", "maxPieces": MAX_PIECES, "maxWordPieces": MAX_WORD_PIECES, "hidden": 384,
               "casing": {"lower": 0, "title": 1, "upper": 2, "mixed": 3, "none": 4},
               "labels": {"upos": labels.upos, "xpos": labels.xpos, "lemmaRules": labels.rules, "ner": NER, "deprel": labels.rel},
               "files": parts, **({"heads": before["heads"]} if "heads" in before else {})}, open(to / "model.json", "w"), indent=1)
    print(json.dumps(parts, indent=1), flush=True)


if __name__ == "__main__":
    main()
