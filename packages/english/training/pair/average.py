"""The mean of several runs of the pair head, one gone on from the other: `python -m pair.average --files FILES --of pair-a,pair-b`.

The offsets of the classes are chosen on the training sentences that the runs kept out (the same seed, the same sentences)."""
import argparse
import json
import numpy as np
import torch
from pair.data import SENTIMENT, examples, sentiment
from pair.model import PairHead
from pair.train import HELD, both_ways, kept_out, offsets
from settings import THREADS, WORK


def weights(name):
    """Without the offsets that the run added to its output."""
    state = torch.load(WORK / name / "sentiment.pt", weights_only=True)
    state["out.bias"] = state["out.bias"] - torch.tensor(json.load(open(WORK / name / "head.json"))["offsets"])
    return state


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--files", required=True)
    a.add_argument("--of", required=True)
    a.add_argument("--name", default="pair")
    o = a.parse_args()
    torch.set_num_threads(THREADS)
    names = o.of.split(",")
    states = [weights(n) for n in names]
    layers = json.load(open(WORK / names[0] / "head.json"))["layers"]
    head = PairHead(len(SENTIMENT), layers)
    head.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    train = examples(o.files, "sentiment-train", sentiment("train"))
    tuning = [e for e, h in zip(train, kept_out(len(train), HELD)) if h]
    add = offsets(both_ways(head, tuning), np.array([e.label for e in tuning]))
    with torch.no_grad():
        head.out.bias += torch.from_numpy(add)
    folder = WORK / o.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(head.state_dict(), folder / "sentiment.pt")
    json.dump({"layers": layers, "offsets": [float(x) for x in add]}, open(folder / "head.json", "w"), indent=1)
    print("offsets", add)


if __name__ == "__main__":
    main()
