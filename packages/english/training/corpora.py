"""Readers: treebanks and names corpora become Sentence records. What a corpus does not label is None (or -100 later)."""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from settings import ANNOTATIONS, DATA
from groups import GROUPS
from names import LONE_PLACES

IGNORE = "?"  # a token whose name label is unknown


@dataclass
class Sentence:
    id: str
    words: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    lemma: list[str] | None = None
    head: list[int] | None = None
    rel: list[str] | None = None
    ner: list[str] | None = None
    text: str = ""
    paragraph: bool = False  # begins one
    space_after: list[bool] = field(default_factory=list)


def blocks(path: Path):
    block: list[str] = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_conllu(path: Path) -> list[Sentence]:
    out = []
    for block in blocks(path):
        meta = dict(l[2:].split(" = ", 1) for l in block if l.startswith("# ") and " = " in l)
        rows = [r for r in (l.split("\t") for l in block if l[0] != "#") if r[0].isdigit()]
        out.append(Sentence(meta.get("sent_id", ""), [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows],
                            [r[2] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows],
                            text=meta.get("text", ""), paragraph=any(l.startswith(("# newpar", "# newdoc")) for l in block), space_after=["SpaceAfter=No" not in r[9] for r in rows]))
    return out


def ewt(split: str) -> list[Sentence]:
    return read_conllu(DATA / "ud-english-ewt" / f"{split}.conllu")


def gum(genre: str) -> list[Sentence]:
    return read_conllu(DATA / "ud-english-gum" / f"{genre}.conllu")


def mark_groups(words: list[str], ner: list[str]) -> list[str]:
    """Nationalities and groups (a closed list) where no name covers them. They are not annotated in the public corpora."""
    return ["B-NORP" if n in ("O", IGNORE) and w in GROUPS else n for w, n in zip(words, ner)]


def uner(split: str) -> list[Sentence]:
    out = []
    for block in blocks(DATA / "ner" / f"uner-ewt-{split}.iob2"):
        meta = dict(l[2:].split(" = ", 1) for l in block if l.startswith("# ") and " = " in l)
        rows = [l.split("\t") for l in block if l[0] != "#"]
        words = [r[1] for r in rows]
        ner = [r[2] if r[2][2:] in ("PER", "ORG", "LOC") else ("O" if r[2] == "O" else IGNORE) for r in rows]
        out.append(Sentence(meta.get("sent_id", ""), words, ner=mark_groups(words, ner)))
    return out


def two_columns(path: Path, types: dict[str, str], prefix: str, sep) -> list[Sentence]:
    out = []
    for k, block in enumerate(blocks(path)):
        rows = [l.split(sep) for l in block]
        words, ner, last = [r[-2] for r in rows], [], None
        for r in rows:
            tag = r[-1]
            kind = None if tag == "O" else types.get(tag[2:], IGNORE)
            # wikigold writes IOB1 (I- where no name precedes)
            begin = kind and (tag[0] == "B" or kind != last)
            ner.append("O" if kind is None else IGNORE if kind == IGNORE else ("B-" if begin else "I-") + kind)
            last = kind
        if words[0] != "-DOCSTART-":
            out.append(Sentence(f"{prefix}-{k}", words, ner=mark_groups(words, ner)))
    return out


def wikigold() -> list[Sentence]:
    types = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    return two_columns(DATA / "ner" / "wikigold.conll", types, "wikigold", "\t")


POLITICS = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG",
            "country": "LOC", "location": "LOC", "election": "EVENT", "event": "EVENT"}


def crossner(split: str) -> list[Sentence]:
    return two_columns(DATA / "ner" / "crossner-politics" / f"{split}.txt", POLITICS, f"politics-{split}", "\t")


TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|\d[\d,.:]*\d|'s\b|’s\b|\w+(?='s\b|’s\b)|\w+|[^\w\s]")
TITLES = set("""President Prime Minister Defense Defence Foreign Secretary General Gen. Lt. Col. Maj. Maj Lt Col Army Navy Air Force Marine Corps Sgt Staff Tech
Sergeant Major Colonel Captain Capt. Cmdr Commander Vice Admiral Rear Mr. Mrs. Ms. Dr. Sir King Prince Senator Ambassador Sheikh Ayatollah Chief Brig Brigadier
Airman Senior Master 1st 2nd Class First Lieutenant Deputy US U.S. UK Iraqi Syrian American Australian Turkish Russian State Special Envoy Spokesman""".split())
COUNTRIES = set(LONE_PLACES) | {"UK", "US", "U.S.", "USA", "United Kingdom", "United States", "United States of America", "Saudi Arabia", "Australia", "the UK"}
NO_NAMES = set("I He She They We It You His Her Their Our January February March April May June July August September October November December".split())
RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}


def re3d() -> list[Sentence]:
    """Named spans only: re3d also marks descriptions ("the camp"), which become unknown here, as do its other types."""
    out = []
    for folder in sorted((DATA / "re3d").iterdir()):
        if not folder.is_dir():
            continue
        docs = {d["_id"]: d for d in map(json.loads, open(folder / "documents.json", encoding="utf-8"))}
        spans: dict[str, list] = {}
        for e in map(json.loads, open(folder / "entities.json", encoding="utf-8")):
            spans.setdefault(e["documentId"], []).append((e["begin"], e["end"], e["type"]))
        for k, d in docs.items():
            out += cut(k, d["text"], spans.get(k, []))
    return out


def re3d_texts() -> list[tuple[str, str]]:
    return [(d["_id"], d["text"]) for folder in sorted((DATA / "re3d").iterdir()) if folder.is_dir()
            for d in map(json.loads, open(folder / "documents.json", encoding="utf-8"))]


def cut(doc: str, text: str, spans) -> list[Sentence]:
    toks = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
    ner = ["O"] * len(toks)
    for b, e, kind in sorted(spans, key=lambda s: s[1] - s[0], reverse=True):
        inside = [i for i, t in enumerate(toks) if t[0] >= b and t[1] <= e]
        while inside and toks[inside[0]][2].lower() in ("the", "a", "an"):
            inside = inside[1:]
        while kind == "Person" and len(inside) > 1 and toks[inside[0]][2] in TITLES:
            inside = inside[1:]
        if not inside:
            continue
        if " ".join(toks[i][2] for i in inside) in COUNTRIES:
            kind = "Location"  # a country that acts is a place to the names corpora
        named = all(toks[i][2][0].isupper() or toks[i][2].lower() in ("of", "the", "al", "-", "for", "and") for i in inside) and toks[inside[0]][2][0].isupper()
        named = named and toks[inside[0]][2] not in NO_NAMES
        if any(ner[i][0] in "BI" for i in inside):
            continue  # inside a longer name
        for n, i in enumerate(inside):
            ner[i] = ("B-" if n == 0 else "I-") + RE3D[kind] if named and kind in RE3D else IGNORE
    out, start = [], 0
    for i, t in enumerate(toks):
        newline = i + 1 < len(toks) and "\n" in text[t[1]:toks[i + 1][0]]
        if i + 1 == len(toks) or newline or (t[2] in ".?!" and toks[i + 1][2][:1].isupper()):
            words = [x[2] for x in toks[start:i + 1]]
            if 3 <= len(words) <= 120:
                labels = repair(ner[start:i + 1])
                out.append(Sentence(f"{doc[:8]}-{start}", words, ner=mark_groups(words, labels)))
            start = i + 1
    return out


def repair(labels: list[str]) -> list[str]:
    """An I- without its beginning becomes a B-."""
    out: list[str] = []
    for l in labels:
        out.append("B-" + l[2:] if l[0] == "I" and (not out or out[-1][2:] != l[2:]) else l)
    return out


def own_names() -> dict[str, list[tuple[int, int, str]]]:
    """This project's names on the training sentences: sentence id -> (first word, past the last word, type)."""
    out: dict[str, list[tuple[int, int, str]]] = {}
    for path in sorted(ANNOTATIONS.glob("names-*.tsv")):
        for line in open(path, encoding="utf-8"):
            if line.strip() and line[0] != "#":
                sid, start, end, kind = line.rstrip("\n").split("\t")[:4]
                out.setdefault(sid, []).append((int(start), int(end), kind))
    return out


def with_own_names(sentences: list[Sentence]) -> list[Sentence]:
    """Every sentence of the annotated corpus gets labels: those without a line have no name."""
    names = own_names()
    for s in sentences if names else []:
        ner = ["O"] * len(s.words)
        for start, end, kind in names.get(s.id, []):
            for i in range(start, end):
                ner[i] = IGNORE if kind == IGNORE else ("B-" if i == start else "I-") + kind
        s.ner = mark_groups(s.words, ner)
    return sentences
