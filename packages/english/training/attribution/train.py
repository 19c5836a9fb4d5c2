"""Trains the attribution head over the frozen encoder.

python -m attribution.train --files FILES --pack default    # free text: rules on the treebank's trees, written-up quotations
python -m attribution.train --files FILES --pack research   # PolNeAR's training texts
"""
import argparse
import copy
import json
import time
import numpy as np
import torch
from torch.nn import functional as F
from attribution import polnear
from attribution.decode import Score, char_spans, decode
from attribution.examples import features, targets, windows
from attribution.free import free_examples
from attribution.load import research_examples
from attribution.model import AttributionHead
from settings import SEED, THREADS, WORK
from upper import copy_layers, groups_of, schedule

SIZE = 160    # words of a window
DECAY = 0.998 # of the moving average
TRAINED = 120 # of a window in training: attention costs the square


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


def loss_of(head, parts):
    low, marks, mask, flags, rows = batch_of(parts)
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
    """Attributions of a whole document: each anchor is read in the window where it lies most central."""
    best = {}
    for a, b in windows(ex.doc, size):
        low, marks, mask, _, _ = batch_of([(ex, a, b)])
        anchor, roles = head(low, marks, mask)
        for f in decode(anchor[0].numpy(), roles[0].numpy(), threshold):
            centre = min(f.anchor, b - a - f.anchor)
            if f.anchor + a not in best or centre > best[f.anchor + a][0]:
                best[f.anchor + a] = (centre, a, f)
    return [{"anchor": k, "content": char_spans(ex.doc, [(s + a, e + a) for s, e in f.content]), "source": char_spans(ex.doc, [(s + a, e + a) for s, e in f.source]), "score": f.score}
            for k, (_, a, f) in sorted(best.items())]


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


def fit(head, examples, epochs, folder, lr=2e-4, budget=2000, probe=None):
    """Trains `head`; what is kept is the moving average of its weights."""
    torch.manual_seed(SEED)
    mean = copy.deepcopy(head).eval()
    opt = torch.optim.AdamW(groups_of(head, lr, 4 * lr), betas=(0.9, 0.98), weight_decay=0.01)
    t0, step = time.time(), 0
    total = None
    for epoch in range(epochs):
        rng = np.random.default_rng([SEED, epoch])
        parts = [(ex, a, b) for ex in examples for a, b in windows(ex.doc, TRAINED, int(rng.integers(0, TRAINED // 2)), half=False)]
        order = np.argsort([b - a + rng.uniform(-5, 5) for _, a, b in parts])
        groups, group = [], []
        for i in order:
            if group and (len(group) + 1) * (parts[i][2] - parts[i][1]) > budget:
                groups.append(group)
                group = []
            group.append(parts[i])
        groups.append(group)
        rng.shuffle(groups)
        total = total or len(groups) * epochs
        head.train()
        seen = 0.0
        for group in groups:
            schedule(opt, min(1.0, step / total))
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(head, group)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            step += 1
            seen += float(loss)
            with torch.no_grad():
                for m, now in zip(mean.parameters(), head.parameters()):
                    m.lerp_(now, 1 - min(DECAY, step / (step + 10)))
        torch.save(mean.state_dict(), folder / "head.pt")
        print(f"epoch {epoch} loss {seen / len(groups):.3f} {(time.time() - t0) / 60:.1f} min", probe(mean) if probe else "", flush=True)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--pack", choices=("default", "research"), required=True)
    a.add_argument("--start", required=True, help="the encoder's training run whose upper layers the head's begin as")
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--lr", type=float, default=2e-4)
    a.add_argument("--budget", type=int, default=2000)
    a.add_argument("--layers", type=int, default=3)
    a.add_argument("--name", help="of the work folder; attribution-PACK by default")
    a.add_argument("--after", help="work folder of a head that this one goes on from")
    a.add_argument("--limit", type=int, default=0)
    o = a.parse_args()
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    folder = WORK / (o.name or f"attribution-{o.pack}")
    folder.mkdir(parents=True, exist_ok=True)
    train, held = research_examples(o.files, o.limit) if o.pack == "research" else free_examples(o.files)
    print(len(train), "documents,", sum(len(e.anchors) for e in train), "attributions", flush=True)
    head = AttributionHead(o.layers)
    if o.after:
        head.load_state_dict(torch.load(WORK / o.after / "head.pt", weights_only=True))
    else:
        copy_layers(head.upper, o.start)
    print(sum(p.numel() for p in head.parameters()), "weights", flush=True)
    fit(head, train, o.epochs, folder, o.lr, o.budget, probe=lambda h: measure(h, held, own, (-0.5, 0.0, 0.5)))
    json.dump({"layers": o.layers}, open(folder / "head.json", "w"), indent=1)


if __name__ == "__main__":
    main()
