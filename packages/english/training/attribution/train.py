"""Trains the attribution head over the frozen encoder.

python -m attribution.train --files FILES --pack default    # free text: rules on the treebank's trees, written-up quotations
python -m attribution.train --files FILES --pack research   # PolNeAR's training texts
"""
import argparse
import json
import numpy as np
import torch
from torch.nn import functional as F
from attribution import polnear
from attribution.decode import Score, char_spans, decode
from attribution.examples import features, targets, windows
from attribution.free import free_examples
from attribution.load import research_examples
from attribution.model import AttributionHead
from loop import begin, fit, grouped
from settings import SEED, WORK
from upper import copy_layers

SIZE = 160       # words of a window
TRAINED = 120    # of a window in training: attention costs the square


def batch_of(parts):
    """Padded tensors for windows (example, start, end)."""
    n = max(b - a for _, a, b in parts)
    low = torch.zeros(len(parts), n, 384)
    marks, mask = torch.zeros(len(parts), n, dtype=torch.long), torch.zeros(len(parts), n)
    flags, rows = torch.zeros(len(parts), n), []
    for k, (ex, a, b) in enumerate(parts):
        x, m = features(ex, a, b)
        low[k, : b - a] = torch.from_numpy(x.astype(np.float32))
        marks[k, : b - a], mask[k, : b - a] = torch.from_numpy(m), 1
        f, rs = targets(ex, a, b)
        flags[k, : b - a] = torch.from_numpy(f)
        rows += [(k, c, g) for c, g in rs]
    return low, marks, mask, flags, rows


def loss_of(head, parts, lost=0.0):
    low, marks, mask, flags, rows = batch_of(parts)
    if lost:
        low = low * (torch.rand(low.shape[:2]) >= lost)[..., None]
    anchor, roles = head(low, marks, mask)
    anchor, total = anchor.float(), mask.sum()
    loss = (F.binary_cross_entropy_with_logits(anchor, flags, reduction="none") * mask).sum() / total * 20
    if rows:
        k, c = torch.tensor([r[0] for r in rows]), torch.tensor([r[1] for r in rows])
        said = roles[k, :, c].float()
        gold = torch.zeros_like(said)
        for i, (_, _, g) in enumerate(rows):
            gold[i, :, : g.shape[1]] = torch.from_numpy(g)
        each = F.binary_cross_entropy_with_logits(said, gold, reduction="none") * mask[k][:, None]
        loss = loss + each.sum() / len(rows) / 10
    return loss


@torch.no_grad()
def analyse(head, ex, threshold=0.0, size=SIZE):
    """Attributions of a whole document."""
    outputs = []
    for a, b in windows(ex.doc, size):
        low, marks, mask, _, _ = batch_of([(ex, a, b)])
        anchor, roles = head(low, marks, mask)
        outputs.append((a, anchor[0].numpy(), roles[0].numpy()))
    return [{"anchor": f.anchor, "content": char_spans(ex.doc, f.content), "source": char_spans(ex.doc, f.source), "score": f.score}
            for f in decode(outputs, len(ex.doc.spans), threshold)]


def published(ex):
    """Gold of PolNeAR's development texts as published."""
    return [{"content": g.content, "source": g.source} for g in polnear.gold("dev", ex.doc.id)]


def own(ex):
    """Gold as the labels say it, in whole words."""
    words = lambda s: [(i, i + 1) for i in sorted(s)]
    return [{"content": char_spans(ex.doc, words(r["content"])), "source": char_spans(ex.doc, words(r["source"]))} for _, r, _ in ex.anchors]


def measure(head, examples, gold, thresholds=(0.0,)):
    """The benchmark's figures at each threshold; one pass, because a weaker finding never displaces a stronger one."""
    scores = {t: Score() for t in thresholds}
    for ex in examples:
        found, right = analyse(head, ex, min(thresholds)), gold(ex)
        for t, score in scores.items():
            score.add(ex.doc.text, right, [f for f in found if f["score"] >= t])
    return {t: s.result() for t, s in scores.items()}


@torch.no_grad()
def held_loss(head, examples):
    """Mean loss over the windows of examples kept out: less chancy than the measure over the same texts."""
    losses = [(float(loss_of(head, [(ex, a, b)])), b - a) for ex in examples for a, b in windows(ex.doc, TRAINED, half=False)]
    return sum(x * n for x, n in losses) / sum(n for _, n in losses)


def train(head, copies, epochs, folder, lr, budget, seed, lost, probe):
    """Trains `head`, on as many `copies` of the examples as there are exports to read them by: each window of a pass is read from one of
    them by chance, so that the head does not lean on one export's rounding. `lost`: share of words whose vector is hidden."""

    def groups_for(rng, _):
        parts = []
        for same in zip(*copies):
            shift = int(rng.integers(0, TRAINED // 2))
            parts += [(same[rng.integers(len(same))], a, b) for a, b in windows(same[0].doc, TRAINED, shift, half=False)]
        return grouped(parts, lambda p: p[2] - p[1], budget, rng, 5)

    def log(epoch, average, loss, minutes):
        torch.save(average.state_dict(), folder / "head.pt")
        print(f"epoch {epoch} loss {loss:.3f} {minutes:.1f} min", probe(average), flush=True)

    return fit(head, groups_for, lambda h, parts: loss_of(h, parts, lost), epochs, lr, seed=seed, log=log, state=folder / "state.pt")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True, help="the exported model; several exports of the same weights, joined by commas, are mixed")
    a.add_argument("--pack", choices=("default", "research"), required=True)
    a.add_argument("--start", required=True, help="the encoder's training run whose upper layers the head's begin as")
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--lr", type=float, default=2e-4)
    a.add_argument("--budget", type=int, default=2000)
    a.add_argument("--layers", type=int, default=3)
    a.add_argument("--name", help="of the work folder; attribution-PACK by default")
    a.add_argument("--after", help="work folder of a head that this one goes on from")
    a.add_argument("--lost", type=float, default=0.0, help="share of words whose vector is hidden in training")
    a.add_argument("--seed", type=int, default=SEED, help="of the order of the batches, and of dropout")
    a.add_argument("--limit", type=int, default=0)
    o = a.parse_args()
    folder = begin(o.name or f"attribution-{o.pack}")
    load = lambda files: research_examples(files, o.limit) if o.pack == "research" else free_examples(files)
    copies, held = zip(*map(load, o.files.split(",")))
    print(len(copies[0]), "documents,", sum(len(e.anchors) for e in copies[0]), "attributions", flush=True)
    head = AttributionHead(o.layers)
    if o.after:
        head.load_state_dict(torch.load(WORK / o.after / "head.pt", weights_only=True))
    else:
        copy_layers(head.upper, o.start)
    print(sum(p.numel() for p in head.parameters()), "weights", flush=True)
    train(head, copies, o.epochs, folder, o.lr, o.budget, o.seed, o.lost, probe=lambda h: (round(held_loss(h, held[0]), 4), measure(h, held[0], own, (-0.5, 0.0, 0.5, 1.0))))
    json.dump({"layers": o.layers}, open(folder / "head.json", "w"), indent=1)


if __name__ == "__main__":
    main()
