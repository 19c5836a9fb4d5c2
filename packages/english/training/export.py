"""Writes base.onnx, top.onnx, fast.onnx (int8), vocab.txt and model.json.

python export.py --name full --to ../../english-model/files --version 0.1.0
"""
import argparse
import hashlib
import json
import shutil
from pathlib import Path
import onnx
import corpora
import lemmas
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from features import NER, Labels
from model import Parser, gather
from settings import MAX_PIECES, MAX_WORD_PIECES, WORK
from train import minilm_folder

OUTPUTS = ["upos", "xpos", "lemma_rule", "ner", "arc", "rel", "vectors"]


def decode(heads, words):
    """Scores to what the runtime reads: argmax of the tags and labels, log-probabilities of the names."""
    o = heads(words)
    return (o["upos"].argmax(-1), o["xpos"].argmax(-1), o["lemma"].argmax(-1), o["ner"].log_softmax(-1), o["arc"],
            o["rel"].argmax(2), words[:, 1:])


class Base(nn.Module):
    def __init__(self, parser):
        super().__init__()
        self.parser = parser

    def forward(self, input_ids, case_ids, attention_mask):
        return self.parser.base(input_ids, case_ids, attention_mask)


class Top(Base):
    def forward(self, hidden, attention_mask, word_starts):
        return decode(self.parser.full, gather(self.parser.top(hidden, attention_mask), word_starts))


class Fast(Base):
    def forward(self, hidden, word_starts):
        return decode(self.parser.fast, gather(hidden, word_starts))


def write(module, inputs, names, outputs, path: Path):
    """One graph in float32, then dynamic int8, per channel; products of two activations stay float."""
    raw = path.with_suffix(".f32.onnx")
    axes = {"input_ids": {0: "B", 1: "P"}, "case_ids": {0: "B", 1: "P"}, "attention_mask": {0: "B", 1: "P"}, "word_starts": {0: "B", 1: "W"}, "hidden": {0: "B", 1: "P"}}
    dynamic = {n: axes[n] for n in names + outputs if n in axes}
    for n in outputs:
        if n not in axes:
            dynamic[n] = {0: "B", 1: "W", **({2: "H"} if n in ("arc", "rel") else {})}
    torch.onnx.export(module, inputs, str(raw), input_names=names, output_names=outputs, dynamic_axes=dynamic, opset_version=17, dynamo=False)
    quantise(raw, path)


def quantise(raw: Path, path: Path):
    quantize_dynamic(str(raw), str(path), op_types_to_quantize=["MatMul", "Gemm", "Gather"], per_channel=True, reduce_range=True,
                     weight_type=QuantType.QInt8, extra_options={"MatMulConstBOnly": True})
    onnx.checker.check_model(str(path))
    raw.unlink()


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", required=True)
    a.add_argument("--to", required=True)
    a.add_argument("--version", default="0.0.0")
    o = a.parse_args()
    folder, to = WORK / o.name, Path(o.to)
    to.mkdir(parents=True, exist_ok=True)
    labels = Labels.load(folder / "labels.json")
    model = Parser(labels.sizes())
    model.load_state_dict(torch.load(folder / "average.pt", weights_only=True))
    model.eval()
    ids, case = torch.randint(1000, 2000, (2, 12)), torch.randint(0, 4, (2, 12))
    mask, starts = torch.ones(2, 12, dtype=torch.long), torch.arange(1, 9).repeat(2, 1)
    with torch.no_grad():
        hidden = model.base(ids, case, mask)
        write(Base(model), (ids, case, mask), ["input_ids", "case_ids", "attention_mask"], ["hidden"], to / "base.onnx")
        write(Top(model), (hidden, mask, starts), ["hidden", "attention_mask", "word_starts"], OUTPUTS, to / "top.onnx")
        write(Fast(model), (hidden, starts), ["hidden", "word_starts"], OUTPUTS, to / "fast.onnx")
    shutil.copy(minilm_folder() / "vocab.txt", to / "vocab.txt")
    lemmas.write(to / "lemmas.txt", lemmas.learn(corpora.ewt("train")))
    parts = {p: {"sha256": sha256(to / p), "bytes": (to / p).stat().st_size} for p in ("base.onnx", "top.onnx", "fast.onnx", "vocab.txt", "lemmas.txt")}
    json.dump({"version": o.version, "license": "CC-BY-SA-4.0", "vocab": "vocab.txt", "lemmas": "lemmas.txt", "maxPieces": MAX_PIECES, "maxWordPieces": MAX_WORD_PIECES, "hidden": 384,
               "casing": {"lower": 0, "title": 1, "upper": 2, "mixed": 3, "none": 4},
               "labels": {"upos": labels.upos, "xpos": labels.xpos, "lemmaRules": labels.rules, "ner": NER, "deprel": labels.rel},
               "files": parts}, open(to / "model.json", "w"), indent=1)
    print(json.dumps(parts, indent=1), flush=True)


if __name__ == "__main__":
    main()
