"""This project's own attributions: read by hand on free texts (stand-off), and in articles written for it (marked in the text).

annotations/attributions.tsv holds no text. `read CORPUS DOCUMENT FROM-TO` says that every attribution of these words is listed; each
following line `CORPUS DOCUMENT CUE SOURCE CONTENT` is one, its spans `from-to` joined by commas. Offsets count words from the
document's first in `ewt` (UD English EWT's training sentences in their order) and code points of the document's text in `re3d`.
annotations/articles/*.txt are invented articles, a paragraph a line, with their spans marked: `{1 content}1`, `<1 source>1`, `[1 cue]1`.
A number is that of an attribution of the paragraph; from 90 on, of one that goes over several paragraphs.

python -m attribution.annotated        # checks every line against the texts and prints how much there is
"""
import hashlib
import re
from dataclasses import dataclass, fields, replace
import corpora
import text as splitter
from attribution.examples import Labelled, anchor, covered, label, marks
from attribution.polnear import Attribution
from settings import ANNOTATIONS
from vectors import Document, cached, read

PATH, ARTICLES = ANNOTATIONS / "attributions.tsv", ANNOTATIONS / "articles"
MARK = re.compile(r"([{<\[])(\d+) |([}>\]])(\d+)")
ROLE = {"{": "content", "}": "content", "<": "source", ">": "source", "[": "cue", "]": "cue"}
WHOLE = 90  # attributions from this number on belong to the article, others to their paragraph


class AnnotationError(ValueError):
    """A line that cannot be read; says which and why."""


@dataclass
class Read:
    """What was read of a document: ranges, and the attributions in them."""
    ranges: list
    found: list


def spans(field: str) -> list[tuple[int, int]]:
    return [tuple(map(int, p.split("-"))) for p in field.split(",") if p]


def rows() -> dict[tuple[str, str], Read]:
    """(corpus, document) -> Read. Raises AnnotationError on a malformed line."""
    out: dict[tuple[str, str], Read] = {}
    for n, line in enumerate(open(PATH, encoding="utf-8"), 1):
        f = line.rstrip("\n").split("\t")
        if not line.strip() or line[0] == "#":
            continue
        try:
            if f[0] == "read":
                out.setdefault((f[1], f[2]), Read([], [])).ranges += spans(f[3])
            else:
                cue, source, content = map(spans, f[2:5])
                out[f[0], f[1]].found.append(Attribution(source, cue, content))
        except (KeyError, ValueError, IndexError) as e:
            raise AnnotationError(f"{PATH.name}:{n}: expected `read` of the document, then corpus, document, cue, source, content: {e!r}") from e
    return out


def cut(doc: Document, a: int, b: int) -> Document:
    """The words a to b of a document; the text and the offsets into it stay."""
    n, new = len(doc.spans), {}
    for f in fields(doc):
        v = getattr(doc, f.name)
        if f.name not in ("id", "text", "starts") and v is not None and len(v) == n:
            new[f.name] = v[a:b]
    if "head" in new:
        new["head"] = [h - a if a <= h < b else -1 for h in new["head"]]
    return replace(doc, starts=[s - a for s in doc.starts if a <= s < b], **new)


def by_words(doc: Document, found, a: int, b: int) -> Labelled:
    """The words a to b of a document with the attributions whose anchor is among them; `found` counts words as the document does."""
    part = cut(doc, a, b)
    out = Labelled(part, marks(part), [])
    for f in found:
        roles = {r: {i - a for s, e in getattr(f, r) for i in range(s, e) if a <= i < b} for r in ("content", "source", "cue")}
        at = anchor(part, roles["cue"], roles["source"])
        if at is not None and roles["cue"] and roles["content"]:
            out.anchors.append((at, roles, 1.0))
    return out


def shifted(found, by: int):
    move = lambda spans: [(a + by, b + by) for a, b in spans]
    return [Attribution(move(f.source), move(f.cue), move(f.content)) for f in found]


def ranges_of(trees: list[Document], own: list[Document], said):
    """(document, read ranges in its own words, attributions in its own words); `trees` are free.treebank's documents, each up to 60
    sentences of one of the corpus's, in order."""
    at = {}
    for d in trees:
        name = d.id.rsplit("-", 1)[0]
        start = at.get(name, 0)
        at[name] = start + len(d.spans)
        r = said.get(("ewt", name), Read([], []))
        inside = [(max(a - start, 0), min(b - start, len(d.spans))) for a, b in r.ranges]
        yield d, [(a, b) for a, b in inside if a < b], shifted(r.found, -start)
    for d in own:
        r = said.get(("re3d", d.id), Read([], []))
        runs = [sorted(covered(d, [x])) for x in r.ranges]
        words = lambda spans: [(i, i + 1) for i in sorted(covered(d, spans))]
        yield d, [(x[0], x[-1] + 1) for x in runs if x], [Attribution(words(f.source), words(f.cue), words(f.content)) for f in r.found]


def by_hand(trees, own) -> list[Labelled]:
    """What was read of the documents."""
    return [by_words(d, found, a, b) for d, ranges, found in ranges_of(trees, own, rows()) for a, b in ranges]


def unread(trees, own) -> list[Document]:
    """The parts of the documents that nobody read."""
    out = []
    for d, ranges, _ in ranges_of(trees, own, rows()):
        at = 0
        for a, b in sorted(ranges) + [(len(d.spans), len(d.spans))]:
            if at < a:
                out.append(d if (at, a) == (0, len(d.spans)) else cut(d, at, a))
            at = b
    return out


def parse(marked: str, name: str = "") -> tuple[str, list[Attribution]]:
    """An article's text without its marks, and its attributions. Raises AnnotationError on a mark that is not opened or closed."""
    text, at, open_, found = [], 0, {}, {}
    length = 0
    for m in MARK.finditer(marked):
        piece = marked[at:m.start()]
        text.append(piece)
        length += len(piece)
        at = m.end()
        begins, n = m[1] is not None, int(m[2] or m[4])
        k = (n, n < WHOLE and marked.count("\n", 0, m.start()))
        role = ROLE[m[1] or m[3]]
        if begins:
            if (role, k) in open_:
                raise AnnotationError(f"{name}: {role} {n} is opened twice near {marked[m.start():m.start() + 40]!r}")
            open_[role, k] = length
        elif (role, k) not in open_:
            raise AnnotationError(f"{name}: {role} {n} is closed but not open near {marked[max(0, m.start() - 40):m.end()]!r}")
        else:
            getattr(found.setdefault(k, Attribution([], [], [])), role).append((open_.pop((role, k)), length))
    if open_:
        raise AnnotationError(f"{name}: never closed (role, (number, line)): {list(open_)}")
    text.append(marked[at:])
    for k, f in found.items():
        if not f.content or not f.cue:
            raise AnnotationError(f"{name}: attribution {k[0]} of line {k[1] + 1} lacks a cue or a content")
    return "".join(text), list(found.values())


def articles() -> list[tuple[str, str, list[Attribution]]]:
    """(name, text, attributions) of the articles written for this project."""
    return [(p.stem, *parse(p.read_text(encoding="utf-8"), p.name)) for p in sorted(ARTICLES.glob("*.txt"))]


def article_examples(files) -> list[Labelled]:
    written = articles()
    if not written:
        return []
    name = hashlib.sha256("\0".join(t for _, t, _ in written).encode()).hexdigest()[:8]  # a changed text is read again
    make = lambda analyze: [read(analyze, n, t, s) for (n, t, _), s in zip(written, splitter.sentences([t for _, t, _ in written]))]
    docs = cached(files, f"articles-{name}", make)
    return [label(d, found) for d, (_, _, found) in zip(docs, written)]


def main():
    said, written = rows(), articles()
    words, sentences = {}, {}
    for s in corpora.ewt("train"):
        name = s.id.rsplit("-", 1)[0]
        sentences.setdefault(name, []).append(words.get(name, 0))
        words[name] = words.get(name, 0) + len(s.words)
    texts = dict(corpora.re3d_texts())
    split = dict(zip(texts, splitter.sentences(list(texts.values()))))
    total = {}
    for (corpus, name), r in said.items():
        size = words.get(name) if corpus == "ewt" else len(texts[name]) if name in texts else None
        if size is None:
            raise AnnotationError(f"{corpus} has no document {name}")
        for f in r.found:
            for role in ("source", "cue", "content"):
                for a, b in getattr(f, role):
                    if not 0 <= a < b <= size:
                        raise AnnotationError(f"{corpus} {name}: {role} {a}-{b} lies outside its {size}")
            if not any(a <= f.cue[0][0] < b for a, b in r.ranges):
                raise AnnotationError(f"{corpus} {name}: a cue at {f.cue[0][0]} outside what was read")
        begins = sentences[name] if corpus == "ewt" else [x[0][0] for x in split[name]]
        n, k = total.get(corpus, (0, 0))
        total[corpus] = (n + sum(a <= s < b for s in begins for a, b in r.ranges), k + len(r.found))
    total["articles"] = (sum(map(len, splitter.sentences([t for _, t, _ in written]))), sum(len(f) for _, _, f in written))
    for corpus, (n, k) in total.items():
        print(f"{corpus}: {n} sentences, {k} attributions")


if __name__ == "__main__":
    main()
