"""Trains the pair head (directed sentiment) and, for the research pack, the event head (PLOVER, measured by cross-validation).

python -m pair.train --files FILES --epochs 8
"""
import argparse
import copy
import json
import time
import numpy as np
import torch
from torch.nn import functional as F
from pair.data import ROOTS, SENTIMENT, SWAPPED, Example, examples, plover, sentiment
from pair.model import PairHead
from settings import SEED, THREADS, WORK


def batch_of(items: list[Example]):
    n = max(len(e.role) for e in items)
    low, high = torch.zeros(len(items), n, 384), torch.zeros(len(items), n, 384)
    role, mask = torch.zeros(len(items), n, dtype=torch.long), torch.zeros(len(items), n)
    for k, e in enumerate(items):
        m = len(e.role)
        low[k, :m], high[k, :m] = torch.from_numpy(e.low.astype(np.float32)), torch.from_numpy(e.high.astype(np.float32))
        role[k, :m], mask[k, :m] = torch.from_numpy(e.role), 1
    return low, high, role, mask, torch.tensor([e.label for e in items])


def swapped(e: Example) -> Example:
    return Example(e.low, e.high, np.array([0, 2, 1])[e.role], SWAPPED[e.label])


def grouped(items, budget, rng=None):
    order = np.argsort([len(e.role) + (rng.uniform(-3, 3) if rng is not None else 0) for e in items])
    groups, group = [], []
    for i in order:
        if group and (len(group) + 1) * len(items[i].role) > budget:
            groups.append(group)
            group = []
        group.append(items[i])
    groups.append(group)
    if rng is not None:
        rng.shuffle(groups)
    return groups


def fit(head, items, epochs, lr, swap, budget=1500, smooth=0.05, weights=None, log=None):
    opt = torch.optim.AdamW(head.parameters(), lr=lr, betas=(0.9, 0.98), weight_decay=0.03)
    total = step = 0
    for epoch in range(epochs):
        rng = np.random.default_rng([SEED, epoch])
        groups = grouped([swapped(e) if swap and rng.random() < 0.5 else e for e in items], budget, rng)
        total = total or len(groups) * epochs
        head.train()
        for group in groups:
            share = min(1.0, step / total)
            for g in opt.param_groups:
                g["lr"] = lr * min(1, share / 0.08 + 0.02) * (1 - share)
            low, high, role, mask, label = batch_of(group)
            with torch.autocast("cpu", torch.bfloat16):
                out = head(low, high, role, mask)
            loss = F.cross_entropy(out.float(), label, label_smoothing=smooth, weight=weights)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            step += 1
        if log:
            log(epoch, head)
    head.eval()
    return head


@torch.no_grad()
def predict(head, items):
    head.eval()
    out = []
    for e in items:
        low, high, role, mask, _ = batch_of([e])
        out.append(head(low, high, role, mask)[0].numpy())
    return np.array(out)


def both_ways(head, items):
    """Scores averaged over both orders of the two entities."""
    return (predict(head, items) + predict(head, [swapped(e) for e in items])[:, SWAPPED]) / 2


def macro(gold, said, classes):
    fs = []
    for c in range(classes):
        tp, n, m = ((gold == c) & (said == c)).sum(), (said == c).sum(), (gold == c).sum()
        fs.append(2 * tp / max(1, n + m))
    return 100 * float(np.mean(fs)), [round(100 * float(f), 1) for f in fs], 100 * float((gold == said).mean())


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--lr", type=float, default=6e-4)
    a.add_argument("--layers", type=int, default=2)
    a.add_argument("--width", type=int, default=256)
    a.add_argument("--name", default="pair")
    a.add_argument("--event-epochs", type=int, default=12)
    a.add_argument("--folds", type=int, default=5)
    o = a.parse_args()
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    folder = WORK / o.name
    folder.mkdir(parents=True, exist_ok=True)
    train, valid = examples(o.files, "sentiment-train", sentiment("train")), examples(o.files, "sentiment-valid", sentiment("valid"))
    gold = np.array([e.label for e in valid])
    counts = np.bincount([e.label for e in train], minlength=5)
    weights = torch.tensor((counts.sum() / (5 * counts)) ** 0.4, dtype=torch.float32)
    t0 = time.time()
    head = PairHead(len(SENTIMENT), o.width, o.layers)
    log = lambda epoch, h: print(epoch, f"{(time.time() - t0) / 60:.1f} min", macro(gold, predict(h, valid).argmax(1), 5), flush=True)
    fit(head, train, o.epochs, o.lr, swap=True, weights=weights, log=log)
    print("both ways", macro(gold, both_ways(head, valid).argmax(1), 5), flush=True)
    torch.save(head.state_dict(), folder / "sentiment.pt")
    accuracy = events(o, head, folder)
    json.dump({"width": o.width, "layers": o.layers, "event": accuracy}, open(folder / "head.json", "w"), indent=1)


def events(o, start, folder):
    """PLOVER roots: folds start from the sentiment head's body; the shipped head is trained on all."""
    items = examples(o.files, "plover", plover())
    gold = np.array([e.label for e in items])
    fold = np.random.default_rng(SEED).permutation(len(items)) % o.folds
    said = np.zeros(len(items), int)

    def fresh():
        torch.manual_seed(SEED)
        head = PairHead(len(ROOTS), o.width, o.layers)
        head.load_state_dict({k: v for k, v in copy.deepcopy(start.state_dict()).items() if not k.startswith("out")}, strict=False)
        return head

    for k in range(o.folds):
        head = fit(fresh(), [e for e, f in zip(items, fold) if f != k], o.event_epochs, 4e-4, swap=False, budget=700)
        held = [i for i in range(len(items)) if fold[i] == k]
        said[held] = predict(head, [items[i] for i in held]).argmax(1)
        print("fold", k, 100 * float((said[held] == gold[held]).mean()), flush=True)
    print("events, cross-validated", macro(gold, said, len(ROOTS)), flush=True)
    torch.save(fit(fresh(), items, o.event_epochs, 4e-4, swap=False, budget=700).state_dict(), folder / "event.pt")
    return round(100 * float((said == gold).mean()), 1)


if __name__ == "__main__":
    main()
