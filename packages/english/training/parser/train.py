"""Trains the shipped top over another run's frozen layers 1 to 3, by the treebank and by the teacher's word on every sentence.

python -m parser.train --name top --start full2 --layers 1 --epochs 8
"""
import argparse
import pickle
import time
import numpy as np
import torch
from torch.nn import functional as F
from augment import vary
from features import Labels, UNLABELLED, batches, collate, encode
from loop import begin
from model import Parser
from names import NameBook
from parser.material import labels_of, material
from parser.model import Top
from settings import EXIT, SEED, WORK
from train import Average, WEIGHTS, losses, minilm_folder, tensors
from upper import schedule
from wordpiece import WordPiece


def spread(group, key, width, fill=0.0):
    """The items' probabilities, padded: [B, W, width or W + 1]; a row of zeros where there are none."""
    w = max(len(i["starts"]) for i in group)
    out = np.full((len(group), w, width or w + 1), fill, np.float32)
    for k, item in enumerate(group):
        if item["word"] is not None:
            v = getattr(item["word"], key)
            out[k, : v.shape[0], : v.shape[1]] = v
    return torch.from_numpy(out)


def taught(out, group, batch):
    """Cross-entropy with the teacher's probabilities, as `losses` weighs the labels'."""
    n = batch["words"].sum()
    soft = lambda x, p: -(p * x.float().log_softmax(-1)).sum()
    pad = F.pad(batch["words"], (1, 0), value=True)
    total = WEIGHTS["head"] * soft(out["arc"].float().masked_fill(~pad[:, None, :], -1e4), spread(group, "arc", 0))
    w = batch["words"].shape[1]
    head = torch.zeros(len(group), w, dtype=torch.long)
    for k, item in enumerate(group):
        if item["word"] is not None:
            head[k, : len(item["starts"])] = torch.from_numpy(item["word"].head)
    rel = out["rel"].gather(3, head[:, :, None, None].expand(-1, -1, out["rel"].shape[2], 1)).squeeze(3)
    total = total + WEIGHTS["rel"] * soft(rel, spread(group, "rel", rel.shape[2]))
    for key in ("upos", "xpos", "ner"):
        total = total + WEIGHTS[key] * soft(out[key], spread(group, key, out[key].shape[2]))
    return total / n


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", default="top")
    a.add_argument("--start", default="full2", help="the run whose layers are frozen below and copied above")
    a.add_argument("--after", help="go on from another top")
    a.add_argument("--teacher", default="parser-teacher")
    a.add_argument("--layers", type=int, default=1)
    a.add_argument("--epochs", type=float, default=8)
    a.add_argument("--lr", type=float, default=5e-4)
    a.add_argument("--head-lr", type=float, default=1.5e-3)
    a.add_argument("--gold", type=float, default=0.5, help="weight of the labels beside the teacher's word")
    a.add_argument("--budget", type=int, default=1800)
    a.add_argument("--mask", type=float, default=0.03, help="share of word pieces hidden in training")
    a.add_argument("--seed", type=int, default=SEED)
    o = a.parse_args()
    folder = begin(o.name)
    torch.manual_seed(o.seed)
    trees, rest = material()
    labels = labels_of(trees)
    labels.save(folder / "labels.json")
    words = pickle.load(open(WORK / o.teacher / "words.pickle", "rb"))
    assert len(words) == len(trees) + len(rest), "the teacher has read other sentences"
    pieces = WordPiece(minilm_folder() / "vocab.txt")
    parser = Parser(labels.sizes())
    state = torch.load(WORK / o.start / "average.pt", weights_only=True)
    parser.load_state_dict(state)
    parser.eval()
    top = Top(labels.sizes(), o.layers)
    if o.after:
        top.load_state_dict(torch.load(WORK / o.after / "top.pt", weights_only=True))
    else:
        for i, layer in enumerate(top.layers):
            layer.load_state_dict(parser.layers[EXIT + i].state_dict())
        top.full.load_state_dict(parser.full.state_dict())
    book = NameBook()

    def item_of(s, word, rng):
        varied = vary(s, rng, book)
        if len(varied.words) != len(s.words):
            if not s.head:  # nothing would be left to learn from
                varied = s
            else:
                word = None
        item = encode(varied, pieces, labels)
        item["word"] = word
        if word is not None and not s.lemma and varied is s:
            item["lemma"] = list(word.lemma)
        return item

    def epoch_batches(epoch):
        rng = np.random.default_rng([o.seed, epoch])
        items = [item_of(s, w, rng) for s, w in zip(trees + rest, words)]
        return batches([i for i in items if len(i["ids"]) <= 200], o.budget, rng)

    body = [p for l in top.layers for p in l.parameters()]
    opt = torch.optim.AdamW([{"params": body, "lr": o.lr, "peak": o.lr}, {"params": list(top.full.parameters()), "lr": o.head_lr, "peak": o.head_lr}], betas=(0.9, 0.98), weight_decay=0.01)
    average = Average(top)
    step, t0 = 0, time.time()
    first = epoch_batches(0)
    total = int(len(first) * o.epochs)
    print(f"{len(trees)} trees, {len(rest)} others, {len(first)} batches an epoch", flush=True)
    top.train()
    for epoch in range(int(np.ceil(o.epochs))):
        seen = [0.0, 0.0, 0]
        for group in first if epoch == 0 else epoch_batches(epoch):
            if step >= total:
                break
            schedule(opt, step / total)
            batch = tensors(collate(group))
            ids = batch["ids"]
            noise = torch.from_numpy(np.random.default_rng([o.seed, step, 1]).random(ids.shape) < o.mask)
            ids = ids.masked_fill(noise & (ids != pieces.cls) & (batch["mask"] == 1), pieces.vocab["[MASK]"])
            with torch.autocast("cpu", torch.bfloat16):
                with torch.no_grad():
                    low = parser.base(ids, batch["case"], batch["mask"])
                out = top(low, batch["mask"], batch["starts"], batch["words"])
            gold, _ = losses(out, batch)
            soft = taught(out, group, batch)
            opt.zero_grad(set_to_none=True)
            (o.gold * gold + (1 - o.gold) * soft).backward()
            torch.nn.utils.clip_grad_norm_(top.parameters(), 2.0)
            opt.step()
            step += 1
            average.update(top, step)
            seen = [seen[0] + float(gold), seen[1] + float(soft), seen[2] + 1]
            if step % 100 == 0:
                print(f"{step}/{total} epoch {epoch} {(time.time() - t0) / 60:.1f} min gold {seen[0] / seen[2]:.3f} teacher {seen[1] / seen[2]:.3f}", flush=True)
                seen = [0.0, 0.0, 0]
        part = folder / "top.part"
        torch.save({k: average.shadow.get(k, v) for k, v in top.state_dict().items()}, part)
        part.rename(folder / "top.pt")
    print("done", flush=True)


if __name__ == "__main__":
    main()
