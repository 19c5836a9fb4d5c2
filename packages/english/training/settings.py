"""Paths, seeds and sizes shared by every step."""
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("ENTENTE_DATA", HERE.parents[3] / "shared" / "data"))
WORK = Path(os.environ.get("ENTENTE_TRAINING_WORK", HERE / "work"))
ANNOTATIONS = HERE / "annotations"
SEED = 20261122
MAX_PIECES = 510          # without [CLS] and [SEP]
MAX_WORD_PIECES = 12      # further pieces of one word are dropped
HIDDEN = 384
LAYERS = 6
EXIT = 3                  # the fast variant reads this layer
THREADS = int(os.environ.get("ENTENTE_TRAINING_THREADS", "2"))
