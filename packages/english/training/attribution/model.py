"""The attribution head: a word is a cue's anchor or not; an anchor's content, source and cue are scored word by word."""
import torch
from torch import nn
from attribution.examples import MARKS, ROLES
from settings import EXIT, HIDDEN, LAYERS
from upper import REACH, Upper


class AttributionHead(nn.Module):
    """low [B, W, 384], marks [B, W], mask [B, W] -> anchor log-odds [B, W], role log-odds [B, 3, W (anchor), W (word)]."""

    def __init__(self, layers=LAYERS - EXIT, rank=128):
        super().__init__()
        self.upper = Upper(layers)
        self.marks = nn.Embedding(MARKS, HIDDEN)
        nn.init.normal_(self.marks.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.anchor = nn.Sequential(nn.Linear(HIDDEN, 192), nn.GELU(), nn.Dropout(0.1), nn.Linear(192, 1))
        self.left = nn.Linear(HIDDEN, len(ROLES) * rank)
        self.right = nn.Linear(HIDDEN, len(ROLES) * rank)
        self.distance = nn.Embedding(2 * REACH + 1, len(ROLES))
        nn.init.zeros_(self.distance.weight)
        self.word_bias = nn.Linear(HIDDEN, len(ROLES))
        self.rank = rank

    def forward(self, low, marks, mask):
        x, _ = self.upper(self.drop(low) + self.marks(marks), mask)
        b, n, _ = x.shape
        at = torch.arange(n, device=x.device)
        far = (at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH
        split = lambda t: t.view(b, n, len(ROLES), self.rank).transpose(1, 2)
        x = self.drop(x)
        roles = split(self.left(x)) @ split(self.right(x)).transpose(2, 3) / self.rank ** 0.5 + self.distance(far).permute(2, 0, 1)[None]
        return self.anchor(x)[..., 0], roles + self.word_bias(x).transpose(1, 2)[:, :, None, :]
