"""The shipped parser's top over the frozen layers 1 to 3: layers whose outputs stand at the words alone, and the heads."""
import torch
from torch import nn
from torch.nn import functional as F
from model import Heads, Layer, mask_bias, with_root


class Top(nn.Module):
    """low [B, P, 384] (layer 3), mask [B, P], starts [B, W], words [B, W] -> the scores of `Heads`.

    The first layer reads all pieces and writes the root's and the words' first ones; those after it read and write these."""

    def __init__(self, sizes, layers=1, inner=1536):
        super().__init__()
        self.layers = nn.ModuleList(Layer(inner=inner) for _ in range(layers))
        self.full = Heads(sizes)

    def forward(self, low, mask, starts, words):
        x = self.layers[0](low, mask_bias(mask), with_root(starts))
        bias = mask_bias(F.pad(words.float(), (1, 0), value=1.0))
        for layer in self.layers[1:]:
            x = layer(x, bias)
        return self.full(x)
