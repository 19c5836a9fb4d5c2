"""Other ways to write a training sentence: headlines, chat without capitals, a lost full stop, other names."""
from dataclasses import replace
import numpy as np
from corpora import IGNORE, Sentence
from names import NameBook

SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "as", "with", "from"}


def vary(s: Sentence, rng: np.random.Generator, book: NameBook) -> Sentence:
    """A seeded variant; about 65 in 100 sentences stay as they are."""
    if s.ner and rng.random() < 0.25:
        s = book.swap(s, rng)
    r = rng.random()
    if r < 0.05:
        s = recase(s, str.lower)
    elif r < 0.08:
        s = recase(s, str.upper)
    elif r < 0.11:
        s = recase(s, lambda w: w if w.lower() in SMALL else w[:1].upper() + w[1:])
    elif r < 0.13 and s.words[0].istitle():
        s = replace(s, words=[s.words[0].lower()] + s.words[1:])
    if rng.random() < 0.08 and len(s.words) > 3 and s.words[-1] in ".!?" and (s.head is None or len(s.words) not in s.head):
        s = cut_last(s)
    return s


def recase(s: Sentence, f) -> Sentence:
    words = [f(w) for w in s.words]
    # a listed group loses its capital with the rest; other names stay names in any case
    ner = [IGNORE if n == "B-NORP" and w.islower() else n for n, w in zip(s.ner, words)] if s.ner else None
    return replace(s, words=words, ner=ner)


def cut_last(s: Sentence) -> Sentence:
    short = {k: getattr(s, k)[:-1] for k in ("words", "upos", "xpos", "lemma", "head", "rel", "ner") if getattr(s, k)}
    return replace(s, **short)
