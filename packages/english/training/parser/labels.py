"""Writes what the teacher says of every sentence, and the first parser's word on names, for the shipped top to learn from.

python -m parser.labels --name parser-teacher --parser full2
"""
import argparse
import pickle
import numpy as np
import torch
from features import Labels, batches, collate, encode
from model import Parser
from pair.mpnet import archive
from parser.material import material
from parser.word import Word
from parser.teacher import ParserPieces, Teacher
from settings import THREADS, WORK
from train import minilm_folder, tensors
from wordpiece import WordPiece

BUDGET = 3000


@torch.no_grad()
def told(model, items, scores_of, take) -> list:
    """`take` of the model's scores for each item, without padding: `scores_of(model, batch)` -> the scores of `Heads`."""
    model.eval()
    out = [None] * len(items)
    for at, item in enumerate(items):
        item["at"] = at
    for group in batches(items, BUDGET):
        batch = tensors(collate(group))
        with torch.autocast("cpu", torch.bfloat16):
            scores = {k: v.float() for k, v in scores_of(model, batch).items()}
        for k, item in enumerate(group):
            w = len(item["starts"])
            out[item["at"]] = take({n: (v[k, :w, :w + 1] if n == "arc" else v[k, :w, :, :w + 1] if n == "rel" else v[k, :w]) for n, v in scores.items()})
    return out


def half(x):
    return x.softmax(-1).numpy().astype(np.float16)


def word_of(scores) -> Word:
    arc = scores["arc"].softmax(-1)
    head = arc.argmax(-1)
    rel = scores["rel"].gather(2, head[:, None, None].expand(-1, scores["rel"].shape[1], 1)).squeeze(2)
    return Word(arc.numpy().astype(np.float16), head.numpy(), half(rel), half(scores["upos"]), half(scores["xpos"]), scores["lemma"].argmax(-1).numpy())


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", default="parser-teacher")
    a.add_argument("--parser", default="full2")
    o = a.parse_args()
    torch.set_num_threads(THREADS)
    trees, rest = material()
    sentences = trees + rest
    labels = Labels.load(WORK / o.name / "labels.json")
    source = archive()
    teacher = Teacher(labels.sizes())
    teacher.load_state_dict({k: v.float() for k, v in torch.load(WORK / o.name / "teacher.pt", weights_only=True).items()})
    pieces = ParserPieces(source)
    words = told(teacher, [encode(s, pieces, None) for s in sentences], lambda m, b: m(b), word_of)
    parser = Parser(labels.sizes())
    parser.load_state_dict(torch.load(WORK / o.parser / "average.pt", weights_only=True))
    own = WordPiece(minilm_folder() / "vocab.txt")
    names = told(parser, [encode(s, own, None) for s in sentences], lambda m, b: m(b["ids"], b["case"], b["mask"], b["starts"])[1], lambda s: half(s["ner"]))
    for word, ner in zip(words, names):
        word.ner = ner
    pickle.dump(words, open(WORK / o.name / "words.pickle", "wb"))
    print(len(words), "sentences", flush=True)


if __name__ == "__main__":
    main()
