"""The pair head: two marked entities in a sentence -> a class."""
import torch
from torch import nn
from settings import EXIT, HIDDEN, LAYERS
from upper import Upper


class PairHead(nn.Module):
    """low [B, W, 384], roles [B, W] (1 the first entity, 2 the second), mask [B, W] -> class scores [B, classes]."""

    def __init__(self, classes, layers=LAYERS - EXIT, width=256):
        super().__init__()
        self.upper = Upper(layers)
        self.role = nn.Embedding(3, HIDDEN)
        nn.init.normal_(self.role.weight, std=0.3)
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Sequential(nn.Dropout(0.2), nn.Linear(4 * HIDDEN, width), nn.GELU(), nn.Dropout(0.2))
        self.out = nn.Linear(width, classes)

    def forward(self, low, roles, mask):
        x, start = self.upper(self.drop(low) + self.role(roles), mask)
        weight = lambda m: (m / m.sum(1, keepdim=True).clamp(min=1.0))[..., None]
        mean = lambda m: (x * weight(m.to(x.dtype))).sum(1)
        return self.out(self.mix(torch.cat([mean(roles == 1), mean(roles == 2), mean(mask), start], -1)))
