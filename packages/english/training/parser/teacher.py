"""Trains the parser's teacher: the pair head's larger reader (`pair/mpnet.py`) with the parser's heads, on the treebank.

python -m parser.teacher --name parser-teacher --epochs 4
"""
import argparse
import time
import numpy as np
import torch
from torch import nn
import corpora
from augment import vary
from features import Labels, batches, collate, encode
from loop import begin
from model import Heads, gather
from names import NameBook
from pair.mpnet import BEGIN, END, PAD, WIDTH, MPNet, Pieces, archive, load, slower_below
from settings import SEED
from train import losses, tensors, training_sentences
from upper import schedule


class ParserPieces(Pieces):
    """The larger reader's pieces under the names that `encode` asks for."""

    def __init__(self, source):
        super().__init__(source)
        self.cls, self.sep = BEGIN, END


class Teacher(nn.Module):
    """Batches of `collate` -> the scores of `Heads`. Casing is added to its vectors as in the parser."""

    def __init__(self, sizes):
        super().__init__()
        self.encoder = MPNet()
        self.case = nn.Embedding(5, WIDTH)
        nn.init.zeros_(self.case.weight)
        self.heads = Heads(sizes, arc=384, rel=128, width=WIDTH)

    def forward(self, batch):
        ids = torch.where(batch["mask"] == 1, batch["ids"], PAD)
        e = self.encoder
        at = torch.arange(ids.shape[1])
        x = e.drop(e.norm(e.word(ids) + e.position(at + 2)[None] + self.case(batch["case"])))
        return self.heads(gather(e.layers_of(x, batch["mask"]), batch["starts"]))


def parameters(model, lr):
    """As the encoder's; what is new learns twelve times as fast."""
    return slower_below(model.encoder, lr, 0.9) + [{"params": [*model.heads.parameters(), model.case.weight], "peak": 12 * lr, "lr": lr}]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", default="parser-teacher")
    a.add_argument("--epochs", type=int, default=4)
    a.add_argument("--lr", type=float, default=8e-5)
    a.add_argument("--budget", type=int, default=1400)
    o = a.parse_args()
    folder = begin(o.name)
    source = archive()
    pieces = ParserPieces(source)
    trees, dev, _ = training_sentences()
    labels = Labels.learn(trees)
    trees = trees + dev
    labels.save(folder / "labels.json")
    model = Teacher(labels.sizes())
    load(model.encoder, source)
    book = NameBook()
    opt = torch.optim.AdamW(parameters(model, o.lr), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    total = step = 0
    t0 = time.time()
    for epoch in range(o.epochs):
        rng = np.random.default_rng([SEED, epoch])
        items = [encode(vary(s, rng, book), pieces, labels) for s in trees]
        groups = batches([i for i in items if i and len(i["ids"]) <= 200], o.budget, rng)
        total = total or len(groups) * o.epochs
        model.train()
        seen = {}
        for k, group in enumerate(groups):
            schedule(opt, min(1.0, step / total))
            batch = tensors(collate(group))
            with torch.autocast("cpu", torch.bfloat16):
                out = model(batch)
            loss, parts = losses(out, batch)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            step += 1
            n = int(batch["words"].sum())
            for key in ("head", "rel", "upos"):
                s = seen.setdefault(key, [0.0, 0])
                s[0] += parts[key]
                s[1] += n
            if step % 25 == 0:
                print(epoch, f"{k}/{len(groups)} {(time.time() - t0) / 60:.1f} min " + " ".join(f"{key} {v / n:.3f}" for key, (v, n) in seen.items()), flush=True)
                seen = {}
        torch.save({k: v.to(torch.bfloat16) for k, v in model.state_dict().items()}, folder / "teacher.pt")
    print("done", flush=True)


if __name__ == "__main__":
    main()
