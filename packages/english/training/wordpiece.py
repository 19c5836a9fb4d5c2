"""BERT's uncased WordPiece, one word at a time, and the casing ids that make up for the lost case."""
import unicodedata
from functools import lru_cache
from settings import MAX_WORD_PIECES

LOWER, TITLE, UPPER, MIXED, NONE = range(5)


def casing(word: str) -> int:
    """0 lower, 1 Title (also a single capital), 2 UPPER, 3 mixed, 4 without letters that have case."""
    letters = [c for c in word if c.lower() != c.upper()]
    if not letters:
        return NONE
    ups = [c == c.upper() for c in letters]
    if not any(ups):
        return LOWER
    if ups[0] and not any(ups[1:]):
        return TITLE
    return UPPER if all(ups) else MIXED


def normalise(word: str) -> str:
    """Lowercase without accents; control characters dropped."""
    text = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def is_punctuation(c: str) -> bool:
    return (33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126
            or unicodedata.category(c).startswith("P"))


class WordPiece:
    def __init__(self, vocab_path):
        self.vocab = {w.rstrip("\n"): i for i, w in enumerate(open(vocab_path, encoding="utf-8"))}
        self.cls, self.sep, self.unk = (self.vocab[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.pieces = lru_cache(200_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """Ids of one word's pieces: split at spaces and around every punctuation mark, then greedy longest match."""
        parts, run = [], ""
        for c in normalise(word):
            if is_punctuation(c) or c.isspace():
                parts += [run] if run else []
                parts += [c] if not c.isspace() else []
                run = ""
            else:
                run += c
        parts += [run] if run else []
        out: list[int] = []
        for part in parts:
            out += self._greedy(part)
        return tuple(out[:MAX_WORD_PIECES]) or (self.unk,)

    def _greedy(self, part: str) -> list[int]:
        if len(part) > 100:
            return [self.unk]
        ids, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                i = self.vocab.get(("##" if at else "") + part[at:end])
                if i is not None:
                    ids.append(i)
                    at = end
                    break
            else:
                return [self.unk]
        return ids
