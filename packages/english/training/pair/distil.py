"""Trains the pair head on what the larger reader says (Hinton et al. 2015) beside the given classes, and on further pairs by the
reader's word alone.

python -m pair.distil --files FILES --start full2 --teacher teacher --name pair-c
"""
import argparse
import json
import numpy as np
import torch
from torch.nn import functional as F
from loop import begin, fit, grouped
from pair.data import SENTIMENT, SWAPPED, Example, examples, roles, sentiment
from pair.further import further
from pair.model import PairHead
from pair.train import HELD, batch_of, both_ways, kept_out, macro, offsets, predict, starting_head, words
from settings import WORK

SHARE = 0.4  # of the head beside the teacher


class Taught(Example):
    """`soft`: the teacher's scores; a label of -1 is none."""

    def __init__(self, low, role, label, soft):
        super().__init__(low, role, label)
        self.soft = soft

    def swap(self):
        return Taught(self.low, np.array([0, 2, 1])[self.role], SWAPPED[self.label] if self.label >= 0 else -1, self.soft[SWAPPED])


def lessons(o):
    """What is learnt from, and the labelled pairs kept out."""
    soft = np.load(WORK / o.teacher / "scores.npz")["train"]
    all = examples(o.files, "sentiment-train", sentiment("train"))
    held = kept_out(len(all), HELD)
    items = [Taught(e.low, e.role, e.label, s) for e, s, h in zip(all, soft, held) if not h]
    path = WORK / o.teacher / "further.npz"
    if path.exists():
        saved = np.load(path)
        docs, pairs = further(o.files)
        items += [Taught(docs[i].low, roles(docs[i], pairs[i]), -1, s) for i, s in zip(saved["chosen"], saved["scores"])]
    if o.beside:
        # Two readers that err differently teach better than one.
        meta = json.load(open(WORK / o.beside / "head.json"))
        head = PairHead(len(SENTIMENT), meta["layers"])
        head.load_state_dict(torch.load(WORK / o.beside / "sentiment.pt", weights_only=True))
        said = predict(head, items) - np.array(meta["offsets"], np.float32)
        for e, s in zip(items, said):
            e.soft = (1 - SHARE) * e.soft + SHARE * s
    return items, [e for e, h in zip(all, held) if h]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--start", required=True, help="the encoder's training run whose upper layers the head's begin as")
    a.add_argument("--teacher", default="teacher")
    a.add_argument("--beside", help="work folder of a head whose scores are mixed with the teacher's")
    a.add_argument("--after", help="work folder of a head that this one goes on from")
    a.add_argument("--name", default="pair-c")
    a.add_argument("--epochs", type=int, default=8)
    a.add_argument("--lr", type=float, default=2.5e-4)
    a.add_argument("--heat", type=float, default=1.5, help="temperature of both distributions")
    a.add_argument("--hard", type=float, default=0.2, help="weight of the given classes")
    a.add_argument("--layers", type=int, default=3)
    a.add_argument("--budget", type=int, default=1200)
    o = a.parse_args()
    folder = begin(o.name)
    items, tuning = lessons(o)
    own = np.array([e.label for e in tuning])
    print(len(items), "lessons,", sum(e.label >= 0 for e in items), "labelled", flush=True)
    head = starting_head(o)

    def loss_of(head, group):
        low, role, mask, label = batch_of(group)
        soft = torch.from_numpy(np.array([e.soft for e in group]))
        out = head(low, role, mask).float()
        loss = F.kl_div((out / o.heat).log_softmax(-1), (soft / o.heat).softmax(-1), reduction="batchmean") * o.heat ** 2
        if (label >= 0).any():
            loss = loss + o.hard * F.cross_entropy(out, label, ignore_index=-1, label_smoothing=0.05)
        return loss

    def log(epoch, average, loss, minutes):
        torch.save(average.state_dict(), folder / "sentiment.pt")
        json.dump({"layers": o.layers, "offsets": [0.0] * 5}, open(folder / "head.json", "w"))
        print(epoch, f"loss {loss:.3f} {minutes:.1f} min, held out one way", macro(own, predict(average, tuning).argmax(1), 5), flush=True)

    groups_for = lambda rng, _: grouped([e.swap() if rng.random() < 0.5 else e for e in items], words, o.budget, rng)
    average = fit(head, groups_for, loss_of, o.epochs, o.lr, weight_decay=0.02, log=log, state=folder / "state.pt")
    scores = both_ways(average, tuning)
    add = offsets(scores, own)
    print("held out, both ways", macro(own, scores.argmax(1), 5), "offsets", add, macro(own, (scores + add).argmax(1), 5), flush=True)
    with torch.no_grad():
        average.out.bias += torch.from_numpy(add)
    torch.save(average.state_dict(), folder / "sentiment.pt")
    json.dump({"layers": o.layers, "offsets": [float(x) for x in add]}, open(folder / "head.json", "w"), indent=1)


if __name__ == "__main__":
    main()
