"""The training loop of the heads: AdamW with warm-up and linear decay, bfloat16, clipped gradients, a moving average of the weights."""
import copy
import time
from pathlib import Path
import numpy as np
import torch
from settings import SEED, THREADS, WORK
from upper import groups_of, schedule

DECAY = 0.998  # of the moving average


def begin(name):
    """Sets threads and seed for a run, and gives its folder."""
    torch.set_num_threads(THREADS)
    torch.manual_seed(SEED)
    folder = WORK / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def grouped(items, size, budget, rng=None, jitter=3.0):
    """Items of like size in groups of at most `budget` in all when padded; with `rng` in a random order, sizes blurred by `jitter`."""
    order = np.argsort([size(i) + (rng.uniform(-jitter, jitter) if rng is not None else 0) for i in items])
    groups, group = [], []
    for k in order:
        if group and (len(group) + 1) * size(items[k]) > budget:
            groups.append(group)
            group = []
        group.append(items[k])
    groups.append(group)
    if rng is not None:
        rng.shuffle(groups)
    return groups


def fit(head, groups_for, loss_of, epochs, lr, *, seed=SEED, decay=DECAY, weight_decay=0.01, log=None, state: Path | None = None):
    """Trains `head` and gives the moving average of its weights (with a decay of 0: the last ones).

    groups_for(rng, epoch) -> an epoch's batches; loss_of(head, batch) -> a scalar, under autocast; log(epoch, average, loss, minutes)
    after each epoch. What is new in the head learns four times as fast as the copied layers. With `state` a stopped run goes on from its
    last whole epoch, with the same batches and the same dropout."""
    average = copy.deepcopy(head).eval()
    opt = torch.optim.AdamW(groups_of(head, lr, 4 * lr), betas=(0.9, 0.98), weight_decay=weight_decay)
    first = step = total = 0
    if state is not None and state.exists():
        saved = torch.load(state, weights_only=True)
        head.load_state_dict(saved["head"])
        average.load_state_dict(saved["average"])
        opt.load_state_dict(saved["opt"])
        first, step, total = saved["epoch"] + 1, saved["step"], saved["total"]
    begun = time.time()
    for epoch in range(first, epochs):
        torch.manual_seed(seed * 1000 + epoch)
        groups = groups_for(np.random.default_rng([seed, epoch]), epoch)
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
                for mean, now in zip(average.parameters(), head.parameters()):
                    mean.lerp_(now, 1 - min(decay, step / (step + 10)) if decay else 1.0)
        if state is not None:
            part = state.with_suffix(".part")
            torch.save({"head": head.state_dict(), "average": average.state_dict(), "opt": opt.state_dict(), "epoch": epoch, "step": step, "total": total}, part)
            part.replace(state)
        if log:
            log(epoch, average, seen / len(groups), (time.time() - begun) / 60)
    return average
