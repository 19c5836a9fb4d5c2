"""Sentences that the parser's teacher reads for it: the treebank's, the names corpora's, and those of the directed sentiment set's news."""
import corpora
import text as splitter
from corpora import Sentence
from features import Labels
from pair.data import sentiment
from train import training_sentences

LONGEST = 100  # words


def news() -> list[Sentence]:
    """The sentiment set's training sentences in the runtime's words; each text once."""
    texts = list(dict.fromkeys(p.text for p in sentiment("train")))
    return [Sentence(f"news-{k}-{i}", [text[a:b] for a, b in spans]) for k, (text, found) in enumerate(zip(texts, splitter.sentences(texts)))
            for i, spans in enumerate(found) if 3 <= len(spans) <= LONGEST]


def material() -> tuple[list[Sentence], list[Sentence]]:
    """Sentences with trees, the training split's first, and those without."""
    trees, dev, names = training_sentences()
    known = {tuple(s.words) for s in trees + dev}
    return trees + dev, [s for s in names if tuple(s.words) not in known and len(s.words) <= LONGEST] + news()


def labels_of(trees: list[Sentence]) -> Labels:
    """Those of the training split alone: what a shipped file can say does not hang on the other."""
    return Labels.learn(trees[: len(corpora.ewt("train"))])
