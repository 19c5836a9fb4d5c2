"""What the teacher says of one sentence."""
from dataclasses import dataclass
import numpy as np


@dataclass
class Word:
    """Probabilities for one sentence, float16: arc [W, W + 1], rel [W, labels] at `head` (the likeliest), tags [W, labels]; lemma: rule ids."""
    arc: np.ndarray
    head: np.ndarray
    rel: np.ndarray
    upos: np.ndarray
    xpos: np.ndarray
    lemma: np.ndarray
    ner: np.ndarray | None = None
