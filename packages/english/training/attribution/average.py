"""The mean of runs of the attribution head that went on from the same one: `python -m attribution.average --of attribution-a,attribution-b`."""
import argparse
import shutil
import torch
from settings import WORK


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--of", required=True)
    a.add_argument("--name", default="attribution-research")
    o = a.parse_args()
    runs = [WORK / name for name in o.of.split(",")]
    states = [torch.load(run / "head.pt", weights_only=True) for run in runs]
    folder = WORK / o.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.save({k: sum(s[k] for s in states) / len(states) for k in states[0]}, folder / "head.pt")
    shutil.copy(runs[0] / "head.json", folder / "head.json")


if __name__ == "__main__":
    main()
