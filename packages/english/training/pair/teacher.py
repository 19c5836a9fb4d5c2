"""Trains the larger reader on directed sentiment and writes what it says of the training and of further sentences, for the shipped
head to learn from.

python -m pair.teacher --files FILES --name teacher --epochs 3
"""
import argparse
import time
from dataclasses import dataclass
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from loop import begin, grouped
from pair.data import SENTIMENT, SWAPPED, documents, roles, sentiment
from pair.mpnet import BEGIN, END, PAD, WIDTH, MPNet, Pieces, archive, load, slower_below
from pair.train import HELD, kept_out, macro, offsets, words
from settings import SEED
from upper import schedule

FIRST, SECOND = "@", "#"


@dataclass
class Marked:
    """A sentence as pieces, a mark before and after each entity; `at`: where the first mark of each entity is."""
    role: list   # piece ids (named for `words`)
    at: tuple
    label: int


def marked(words, role, label, pieces) -> Marked:
    ids, at = [BEGIN], {}
    for i, w in enumerate(words):
        r, before, after = role[i], role[i - 1] if i else 0, role[i + 1] if i + 1 < len(role) else 0
        mark = pieces.vocab[FIRST if r == 1 else SECOND] if r else None
        if r and before != r:
            at.setdefault(r, len(ids))
            ids.append(mark)
        ids += pieces.pieces(w)
        if r and after != r:
            ids.append(mark)
    return Marked(ids[:509] + [END], (min(at.get(1, 0), 508), min(at.get(2, 0), 508)), label)


class Teacher(nn.Module):
    def __init__(self, classes=len(SENTIMENT)):
        super().__init__()
        self.encoder = MPNet()
        self.mix = nn.Sequential(nn.Dropout(0.1), nn.Linear(3 * WIDTH, WIDTH), nn.Tanh(), nn.Dropout(0.1))
        self.out = nn.Linear(WIDTH, classes)

    def forward(self, ids, mask, at):
        x = self.encoder(ids, mask)
        take = lambda i: x.gather(1, i[:, None, None].expand(-1, 1, WIDTH))[:, 0]
        return self.out(self.mix(torch.cat([take(at[:, 0]), take(at[:, 1]), x[:, 0]], -1).float()))


def batch_of(items):
    n = max(len(e.role) for e in items)
    ids = torch.tensor([e.role + [PAD] * (n - len(e.role)) for e in items])
    return ids, (ids != PAD).float(), torch.tensor([e.at for e in items]), torch.tensor([e.label for e in items])


def parameters(model, lr):
    """As the encoder's; what is new learns five times as fast."""
    return slower_below(model.encoder, lr, 0.92) + [{"params": [*model.mix.parameters(), *model.out.parameters()], "peak": 5 * lr, "lr": lr}]


@torch.no_grad()
def predict(model, items, budget=2000):
    model.eval()
    out = np.zeros((len(items), len(SENTIMENT)), np.float32)
    for group in index_groups(items, budget):
        ids, mask, at, _ = batch_of([items[i] for i in group])
        with torch.autocast("cpu", torch.bfloat16):
            out[group] = model(ids, mask, at).float().numpy()
    return out


def index_groups(items, budget):
    order, group = sorted(range(len(items)), key=lambda i: len(items[i].role)), []
    for i in order:
        if group and (len(group) + 1) * len(items[i].role) > budget:
            yield group
            group = []
        group.append(i)
    yield group


def views(docs, pairs, pieces):
    """Every sentence with the entities as they are and the other way round."""
    out = []
    for d, p in zip(docs, pairs):
        words, role = [d.text[a:b] for a, b in d.spans], roles(d, p)
        out.append((marked(words, role, p.label, pieces), marked(words, np.array([0, 2, 1])[role], SWAPPED[p.label], pieces)))
    return out


def scores(model, items):
    return (predict(model, [a for a, _ in items]) + predict(model, [b for _, b in items])[:, SWAPPED]) / 2


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--name", default="teacher")
    a.add_argument("--epochs", type=int, default=3)
    a.add_argument("--lr", type=float, default=4e-5)
    a.add_argument("--balance", type=float, default=0.4)
    a.add_argument("--budget", type=int, default=1500)
    a.add_argument("--steps", type=int, default=0, help="stop after so many (to time it)")
    o = a.parse_args()
    folder = begin(o.name)
    source = archive()
    pieces, model = Pieces(source), Teacher()
    load(model.encoder, source)
    pairs = sentiment("train")
    items = views(documents(o.files, "sentiment-train", pairs), pairs, pieces)
    held = kept_out(len(items), HELD)
    train, tuning = [v for v, h in zip(items, held) if not h], [v for v, h in zip(items, held) if h]
    gold = np.array([v[0].label for v in tuning])
    counts = np.bincount([v[0].label for v in train], minlength=5).astype(float)
    counts[[1, 2]], counts[[3, 4]] = counts[[1, 2]].mean(), counts[[3, 4]].mean()
    weights = torch.tensor((counts.sum() / (5 * counts)) ** o.balance, dtype=torch.float32)
    opt = torch.optim.AdamW(parameters(model, o.lr), betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    total = step = 0
    t0 = time.time()
    for epoch in range(o.epochs):
        rng = np.random.default_rng([SEED, epoch])
        groups = grouped([v[int(rng.random() < 0.5)] for v in train], words, o.budget, rng)
        total = total or len(groups) * o.epochs
        model.train()
        seen = 0.0
        for k, group in enumerate(groups):
            schedule(opt, min(1.0, step / total))
            ids, mask, at, label = batch_of(group)
            with torch.autocast("cpu", torch.bfloat16):
                out = model(ids, mask, at)
            loss = F.cross_entropy(out.float(), label, label_smoothing=0.05, weight=weights)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            step += 1
            seen += float(loss)
            if step % 20 == 0:
                print(epoch, f"{k}/{len(groups)} loss {seen / (k + 1):.3f} {(time.time() - t0) / 60:.1f} min", flush=True)
            if o.steps and step >= o.steps:
                return
        one = predict(model, [v[0] for v in tuning])
        print(epoch, "held out, one way", macro(gold, one.argmax(1), 5), flush=True)
        torch.save({k: v.to(torch.bfloat16) for k, v in model.state_dict().items()}, folder / "teacher.pt")
    s = scores(model, tuning)
    add = offsets(s, gold)
    print("held out, both ways", macro(gold, s.argmax(1), 5), "offsets", add, macro(gold, (s + add).argmax(1), 5), flush=True)
    valid = sentiment("valid")
    v = scores(model, views(documents(o.files, "sentiment-valid", valid), valid, pieces))
    vg = np.array([p.label for p in valid])
    print("valid, both ways", macro(vg, v.argmax(1), 5), "with offsets", macro(vg, (v + add).argmax(1), 5), flush=True)
    np.savez(folder / "scores.npz", train=scores(model, items), valid=v, offsets=add)


if __name__ == "__main__":
    main()
