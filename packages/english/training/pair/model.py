"""The pair head: two marked entities in a sentence -> a class."""
import torch
from torch import nn
from attribution.model import REACH, Block


class PairHead(nn.Module):
    """low, high [B, W, 384], roles [B, W] (1 the first entity, 2 the second), mask [B, W] -> class scores [B, classes]."""

    def __init__(self, classes, width=256, layers=2, inner=512):
        super().__init__()
        self.join = nn.Linear(768, width)
        self.role = nn.Embedding(3, width)
        self.norm, self.drop = nn.LayerNorm(width), nn.Dropout(0.25)
        self.layers = nn.ModuleList(Block(width, inner) for _ in range(layers))
        self.last = nn.LayerNorm(width)
        self.mix = nn.Sequential(nn.Linear(3 * width, width), nn.GELU(), nn.Dropout(0.25))
        self.out = nn.Linear(width, classes)

    def forward(self, low, high, roles, mask):
        x = self.norm(self.join(self.drop(torch.cat([low, high], -1))) + self.role(roles))
        at = torch.arange(x.shape[1], device=x.device)
        far = (at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH
        for layer in self.layers:
            x = layer(x, far, mask)
        x = self.last(x)
        weight = lambda m: (m / m.sum(1, keepdim=True).clamp(min=1.0))[..., None]
        mean = lambda m: (x * weight(m.to(x.dtype))).sum(1)
        pooled = torch.cat([mean(roles == 1), mean(roles == 2), mean(mask)], -1)
        return self.out(self.mix(pooled))
