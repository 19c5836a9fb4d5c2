"""The attribution head: a word is a cue's anchor or not; an anchor's content, source and cue are scored word by word."""
import torch
from torch import nn
from attribution.examples import MARKS, ROLES

REACH = 96  # distances beyond are as this


class AttributionHead(nn.Module):
    """low, high [B, W, 384], marks [B, W], mask [B, W] -> anchor log-odds [B, W], role log-odds [B, 3, W (anchor), W (word)]."""

    def __init__(self, width=256, layers=2, rank=128, inner=512):
        super().__init__()
        self.join = nn.Linear(768, width)
        self.marks = nn.Embedding(MARKS, width)
        self.norm, self.drop = nn.LayerNorm(width), nn.Dropout(0.2)
        self.layers = nn.ModuleList(Block(width, inner) for _ in range(layers))
        self.anchor = nn.Linear(width, 1)
        self.left = nn.Linear(width, len(ROLES) * rank)
        self.right = nn.Linear(width, len(ROLES) * rank)
        self.distance = nn.Embedding(2 * REACH + 1, len(ROLES))
        nn.init.zeros_(self.distance.weight)
        self.word_bias = nn.Linear(width, len(ROLES))
        self.rank = rank

    def forward(self, low, high, marks, mask):
        x = self.join(self.drop(torch.cat([low, high], -1))) + self.marks(marks)
        x = self.norm(x)
        b, n, _ = x.shape
        at = torch.arange(n, device=x.device)
        far = (at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH
        for layer in self.layers:
            x = layer(x, far, mask)
        split = lambda t: t.view(b, n, len(ROLES), self.rank).transpose(1, 2)
        left, right = split(self.left(self.drop(x))), split(self.right(self.drop(x)))
        roles = left @ right.transpose(2, 3) / self.rank ** 0.5 + self.distance(far).permute(2, 0, 1)[None] + self.word_bias(x).transpose(1, 2)[:, :, None, :]
        return self.anchor(self.drop(x))[..., 0], roles


class Block(nn.Module):
    """A transformer layer with a learned bias for each distance and attention head."""

    def __init__(self, width, inner, heads=8):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.far = nn.Embedding(2 * REACH + 1, heads)
        nn.init.zeros_(self.far.weight)
        self.drop = nn.Dropout(0.15)

    def forward(self, x, far, mask):
        b, n, w = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(b, n, 3, self.heads, w // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(2, 3) / (w // self.heads) ** 0.5 + self.far(far).permute(2, 0, 1)[None] + (1 - mask.float())[:, None, None, :] * -1e4
        a = (self.drop(scores.softmax(-1)).to(v.dtype) @ v).transpose(1, 2).reshape(b, n, w)
        x = x + self.drop(self.out(a))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.norm2(x)))))
