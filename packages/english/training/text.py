"""Raw training text in the runtime's own words and sentences: its splitter is run in Node (packages installed at the repository's root)."""
import json
import subprocess
from settings import HERE

SCRIPT = HERE.parent / "evaluate" / "tokens.ts"
LONGEST = 150  # words of a sentence; longer ones are cut


def sentences(texts: list[str]) -> list[list[list[tuple[int, int]]]]:
    """For each text its sentences as lists of word offsets (code points)."""
    lines = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in enumerate(texts))
    run = subprocess.run(["node", "--import", "tsx", "--conditions=@entente/source", str(SCRIPT)], input=lines, capture_output=True, text=True, check=True, cwd=HERE.parents[2])
    out = []
    for text, line in zip(texts, run.stdout.splitlines(), strict=True):
        at = code_points(text)
        found = [[(at[a], at[b]) for a, b in s] for s in json.loads(line)["sentences"]]
        out.append([s[i:i + LONGEST] for s in found for i in range(0, len(s), LONGEST)])
    return out


def code_points(text: str):
    """Where each UTF-16 offset lies."""
    if text.isascii():
        return range(len(text) + 1)
    at = []
    for i, c in enumerate(text):
        at += [i] * (2 if ord(c) > 0xFFFF else 1)
    return at + [len(text)]
