"""PolNeAR's texts and attributions (research pack and evaluation only)."""
from dataclasses import dataclass
from settings import DATA

FOLDER = DATA / "polnear"


@dataclass
class Attribution:
    source: list  # spans (start, end) in the text
    cue: list
    content: list


def names(split: str) -> list[str]:
    found = {p.name.rsplit("_", 1)[0] for p in (FOLDER / split / "attributions").iterdir()}
    return sorted(p.stem for p in (FOLDER / split / "text").iterdir() if p.stem in found)


def raw(split: str, name: str) -> str:
    return open(FOLDER / split / "text" / f"{name}.txt", encoding="utf-8", newline="").read()


def gold(split: str, name: str) -> list[Attribution]:
    """The first annotator's, as in the benchmark. Offsets are code points."""
    path = sorted((FOLDER / split / "attributions").glob(f"{glob_safe(name)}_????.ann"))[0]
    parts, out = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        f = line.split("\t")
        if len(f) < 2:
            continue  # a span that holds a line break
        if f[0][:1] == "T":
            _, spans = f[1].split(" ", 1)
            parts[f[0]] = [tuple(map(int, s.split(" "))) for s in spans.split(";")]
        elif f[0][:1] == "E":
            a = Attribution([], [], [])
            for p in f[1].strip().split(" "):
                role, ref = p.split(":")
                role = role.rstrip("0123456789").lower()
                if role in ("source", "cue", "content"):
                    getattr(a, role).extend(parts.get(ref, []))
            if a.content:
                out.append(a)
    return out


def glob_safe(name: str) -> str:
    return "".join(f"[{c}]" if c in "[]?*" else c for c in name)
