"""Trains the pair head (directed sentiment) and the event head (PLOVER, measured by cross-validation).

python -m pair.train --files FILES --start full2                           # sentiment
python -m pair.train --files FILES --start full2 --event --after pair      # roots; its body starts from the sentiment head's
"""
import argparse
import json
import time
import numpy as np
import torch
from torch.nn import functional as F
from loop import begin, fit, grouped
from pair.data import ROOTS, SENTIMENT, SWAPPED, Example, examples, plover, sentiment
from pair.model import PairHead
from settings import SEED, WORK
from upper import copy_layers

HELD = 1300


def batch_of(items: list[Example]):
    n = max(len(e.role) for e in items)
    low = torch.zeros(len(items), n, 384)
    role, mask = torch.zeros(len(items), n, dtype=torch.long), torch.zeros(len(items), n)
    for k, e in enumerate(items):
        m = len(e.role)
        low[k, :m] = torch.from_numpy(e.low.astype(np.float32))
        role[k, :m], mask[k, :m] = torch.from_numpy(e.role), 1
    return low, role, mask, torch.tensor([e.label for e in items])


def swapped(e: Example) -> Example:
    return Example(e.low, np.array([0, 2, 1])[e.role], SWAPPED[e.label])


def words(e):
    return len(e.role)


def learn(head, items, epochs, lr, swap, budget=1200, smooth=0.05, weights=None, log=None, seed=SEED):
    """Trains `head` by the given classes; `swap`: each pair by chance the other way round. No moving average: its last weights."""
    def loss_of(head, group):
        low, role, mask, label = batch_of(group)
        return F.cross_entropy(head(low, role, mask).float(), label, label_smoothing=smooth, weight=weights)

    groups_for = lambda rng, _: grouped([swapped(e) if swap and rng.random() < 0.5 else e for e in items], words, budget, rng)
    return fit(head, groups_for, loss_of, epochs, lr, seed=seed, decay=0.0, weight_decay=0.02, log=log)


@torch.no_grad()
def predict(head, items, alone=False):
    """Scores; `alone`: one sentence at a time, as at run time."""
    head.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i].role))
    out = [None] * len(items)
    size = 1 if alone else 24
    for k in range(0, len(order), size):
        part = order[k:k + size]
        low, role, mask, _ = batch_of([items[i] for i in part])
        for i, s in zip(part, head(low, role, mask)):
            out[i] = s.float().numpy()
    return np.array(out)


def both_ways(head, items, alone=False):
    """Scores averaged over both orders of the two entities."""
    return (predict(head, items, alone) + predict(head, [swapped(e) for e in items], alone)[:, SWAPPED]) / 2


def macro(gold, said, classes):
    fs = []
    for c in range(classes):
        tp, n, m = ((gold == c) & (said == c)).sum(), (said == c).sum(), (gold == c).sum()
        fs.append(2 * tp / max(1, n + m))
    return 100 * float(np.mean(fs)), [round(100 * float(f), 1) for f in fs], 100 * float((gold == said).mean())


def offsets(scores, gold):
    """What to add to the positive and to the negative classes for the best macro F1; the same for both directions, because naming
    the pair the other way round must give the mirrored answer."""
    best, found = -1.0, np.zeros(5, np.float32)
    for a in np.arange(-1, 1.01, 0.1):
        for b in np.arange(-1, 1.01, 0.1):
            add = np.array([0, a, a, b, b], np.float32)
            # A little towards none: a wide plateau must not end at its rim.
            f = macro(gold, (scores + add).argmax(1), 5)[0] - 0.5 * (a * a + b * b)
            if f > best:
                best, found = f, add
    return found


def kept_out(n, held):
    """Flags of the training sentences that the offsets are chosen on."""
    return np.random.default_rng(SEED).permutation(n) < held


def starting_head(o):
    """The head that a run on directed sentiment starts as: the encoder's layers, or another run's weights without its offsets."""
    head = PairHead(len(SENTIMENT), o.layers)
    copy_layers(head.upper, o.start)
    if o.after:
        head.load_state_dict(torch.load(WORK / o.after / "sentiment.pt", weights_only=True))
        with torch.no_grad():
            head.out.bias -= torch.tensor(json.load(open(WORK / o.after / "head.json"))["offsets"])
    return head


def sentiments(o, folder):
    train, valid = examples(o.files, "sentiment-train", sentiment("train")), examples(o.files, "sentiment-valid", sentiment("valid"))
    gold = np.array([e.label for e in valid])
    held = kept_out(len(train), o.held)
    tuning = [e for e, h in zip(train, held) if h]
    train = [e for e, h in zip(train, held) if not h]
    counts = np.bincount([e.label for e in train], minlength=5).astype(float)
    counts[[1, 2]], counts[[3, 4]] = counts[[1, 2]].mean(), counts[[3, 4]].mean()  # both orders are trained alike
    weights = torch.tensor((counts.sum() / (5 * counts)) ** o.balance, dtype=torch.float32)
    head = starting_head(o)

    def log(epoch, h, loss, minutes):
        torch.save(h.state_dict(), folder / "sentiment.pt")
        print(epoch, f"loss {loss:.3f} {minutes:.1f} min", macro(gold, predict(h, valid).argmax(1), 5), flush=True)

    head = learn(head, train, o.epochs, o.lr, swap=True, weights=weights, log=log, seed=o.seed)
    own = np.array([e.label for e in tuning])
    add = offsets(both_ways(head, tuning), own)
    scores = both_ways(head, valid)
    print("both ways", macro(gold, scores.argmax(1), 5), "with offsets", add, macro(gold, (scores + add).argmax(1), 5), flush=True)
    with torch.no_grad():
        head.out.bias += torch.from_numpy(add)
    torch.save(head.state_dict(), folder / "sentiment.pt")
    json.dump({"layers": o.layers, "offsets": [float(a) for a in add]}, open(folder / "head.json", "w"), indent=1)


def events(o, folder):
    """PLOVER roots: folds start from the sentiment head's body; the shipped head is trained on all."""
    items = examples(o.files, "plover", plover())
    gold = np.array([e.label for e in items])
    fold = np.random.default_rng(SEED).permutation(len(items)) % o.folds
    said = np.zeros(len(items), int)
    start = torch.load(WORK / (o.after or o.name) / "sentiment.pt", weights_only=True)

    def fresh():
        torch.manual_seed(SEED)
        head = PairHead(len(ROOTS), o.layers)
        head.load_state_dict({k: v for k, v in start.items() if not k.startswith("out")}, strict=False)
        return head

    t0 = time.time()
    for k in range(o.folds):
        head = learn(fresh(), [e for e, f in zip(items, fold) if f != k], o.epochs, o.lr, swap=False, budget=600, smooth=0.1)
        held = [i for i in range(len(items)) if fold[i] == k]
        said[held] = predict(head, [items[i] for i in held]).argmax(1)
        print("fold", k, 100 * float((said[held] == gold[held]).mean()), f"{(time.time() - t0) / 60:.1f} min", flush=True)
    print("events, cross-validated", macro(gold, said, len(ROOTS)), flush=True)
    if not o.folds_only:
        torch.save(learn(fresh(), items, o.epochs, o.lr, swap=False, budget=600, smooth=0.1).state_dict(), folder / "event.pt")
        json.dump({"layers": o.layers, "accuracy": round(100 * float((said == gold).mean()), 1), "macroF1": round(macro(gold, said, len(ROOTS))[0], 1)},
                  open(folder / "event.json", "w"), indent=1)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--start", required=True, help="the encoder's training run whose upper layers the head's begin as")
    a.add_argument("--after", help="work folder of a head that this one goes on from (an event head: its body)")
    a.add_argument("--event", action="store_true")
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--seed", type=int, default=SEED, help="of the order of the batches")
    a.add_argument("--lr", type=float, default=2e-4)
    a.add_argument("--layers", type=int, default=3)
    a.add_argument("--name", default="pair")
    a.add_argument("--held", type=int, default=HELD, help="training sentences kept to choose the offsets on")
    a.add_argument("--balance", type=float, default=0.4)
    a.add_argument("--folds", type=int, default=5)
    a.add_argument("--folds-only", action="store_true")
    o = a.parse_args()
    folder = begin(o.name)
    (events if o.event else sentiments)(o, folder)


if __name__ == "__main__":
    main()
