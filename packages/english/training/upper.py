"""A head's own copy of the encoder's layers above the exit. It starts as they are and is trained with the head; the frozen
layers below are shared by every head and by the parser."""
import torch
from torch import nn
from torch.nn import functional as F
from model import ATTENTION_HEADS, Layer
from settings import EXIT, HIDDEN, LAYERS, WORK

REACH = 96  # distances beyond are as this


class Upper(nn.Module):
    """low [B, W, 384] (layer 3 at the words' first pieces, one or more sentences in a row), mask [B, W] -> [B, W, 384].

    The frozen layers saw one sentence at a time and know nothing of the others' places: each layer has a learned bias for the
    distance of two words. A learned vector before the first word takes the part of [CLS]; its result comes back beside."""

    def __init__(self, layers=LAYERS - EXIT):
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.far = nn.ModuleList(nn.Embedding(2 * REACH + 1, ATTENTION_HEADS) for _ in range(layers))
        for f in self.far:
            nn.init.zeros_(f.weight)
        self.start = nn.Parameter(torch.zeros(HIDDEN))

    def forward(self, x, mask):
        at = torch.arange(x.shape[1], device=x.device)
        far = (at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH
        x = torch.cat([self.start.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        hide = (1.0 - F.pad(mask.float(), (1, 0), value=1.0))[:, None, None, :] * -1e4
        for layer, bias in zip(self.layers, self.far):
            x = layer(x, F.pad(bias(far).permute(2, 0, 1), (1, 0, 1, 0))[None] + hide)
        return x[:, 1:], x[:, 0]


def copy_layers(upper: Upper, run: str):
    """The layers of a training run of the encoder; a head with fewer than three takes the last."""
    state = torch.load(WORK / run / "average.pt", weights_only=True)
    n = len(upper.layers)
    for i, layer in enumerate(upper.layers):
        prefix = f"layers.{LAYERS - n + i}."
        layer.load_state_dict({k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)})


def groups_of(module, lr, new_lr):
    """Parameter groups for the optimiser: the copied layers, and what is new."""
    copied = {id(p) for n, p in module.named_parameters() if ".layers." in n}
    return [{"params": [p for p in module.parameters() if id(p) in copied], "lr": lr, "peak": lr},
            {"params": [p for p in module.parameters() if id(p) not in copied], "lr": new_lr, "peak": new_lr}]


def schedule(opt, share, warm=0.06):
    """Linear warm-up and decay."""
    for g in opt.param_groups:
        g["lr"] = g["peak"] * (min(1.0, share / warm + 0.02) if share < warm else (1 - share) / (1 - warm))
