"""The network: MiniLM's six layers with a casing embedding, and one set of heads at layer 3 and one at layer 6."""
import math
import torch
from torch import nn
from torch.nn import functional as F
from settings import EXIT, HIDDEN, LAYERS

ATTENTION_HEADS = 12


class Embeddings(nn.Module):
    def __init__(self, vocab=30522, positions=512):
        super().__init__()
        self.word = nn.Embedding(vocab, HIDDEN)
        self.position = nn.Embedding(positions, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))      # BERT's segment 0
        self.case = nn.Embedding(5, HIDDEN)                # zero at the start: no change to the pretrained encoder
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, case):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(at)[None] + self.kind + self.case(case)
        return self.drop(self.norm(x))


class Layer(nn.Module):
    def __init__(self, width=HIDDEN, inner=1536):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias, own=None):
        """x [B, P, 384], bias [B, 1, 1, P]; with `own` (indices of rows, [B, W]) its output stands at these rows alone."""
        b, _, w = x.shape
        k, v = (f(x).view(b, -1, ATTENTION_HEADS, w // ATTENTION_HEADS).transpose(1, 2) for f in (self.key, self.value))
        x = x if own is None else rows(x, own)
        n = x.shape[1]
        q = self.query(x).view(b, n, ATTENTION_HEADS, -1).transpose(1, 2)
        scores = q @ k.transpose(2, 3) / math.sqrt(w // ATTENTION_HEADS) + bias
        a = self.drop(scores.softmax(-1).to(v.dtype)) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


def mask_bias(mask):
    """0 where a piece counts, a large negative number where it pads."""
    return (1.0 - mask.float())[:, None, None, :] * -1e4


def mlp(width, out, drop=0.2):
    return nn.Sequential(nn.Linear(width, out), nn.GELU(), nn.Dropout(drop))


class Heads(nn.Module):
    """Tags, names and a biaffine parser over the first pieces of words."""

    def __init__(self, sizes: dict[str, int], arc=192, rel=96, width=HIDDEN):
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.tag = mlp(width, 256)
        self.upos, self.xpos, self.lemma = (nn.Linear(256, sizes[k]) for k in ("upos", "xpos", "lemma"))
        self.names = nn.Sequential(mlp(width, 192), nn.Linear(192, sizes["ner"]))
        self.arc_dep, self.arc_head = mlp(width, arc), mlp(width, arc)
        self.rel_dep, self.rel_head = mlp(width, rel), mlp(width, rel)
        self.arc_weight = nn.Linear(arc, arc + 1, bias=False)
        nn.init.xavier_uniform_(self.arc_weight.weight)
        self.rel_weight = nn.Linear(rel + 1, sizes["rel"] * (rel + 1), bias=False)
        nn.init.normal_(self.rel_weight.weight, std=0.02)
        self.rels = sizes["rel"]

    def forward(self, words):
        """`words` [B, W + 1, 384], the root first. Gives scores; `rel` as [B, W, R, W + 1]."""
        x = self.drop(words)
        own = x[:, 1:]
        t = self.tag(own)
        ones = torch.ones_like(own[..., :1])
        head = torch.cat([self.arc_head(x), torch.ones_like(x[..., :1])], -1)
        arc = self.arc_weight(self.arc_dep(own)) @ head.transpose(1, 2)
        dep = torch.cat([self.rel_dep(own), ones], -1)
        rel_head = torch.cat([self.rel_head(x), torch.ones_like(x[..., :1])], -1)
        b, w, r = dep.shape
        mixed = self.rel_weight(dep).view(b, w * self.rels, r)
        rel = (mixed @ rel_head.transpose(1, 2)).view(b, w, self.rels, w + 1)
        return {"upos": self.upos(t), "xpos": self.xpos(t), "lemma": self.lemma(t), "ner": self.names(own), "arc": arc, "rel": rel}


def rows(hidden, index):
    """hidden [B, P, H] at index [B, W] -> [B, W, H]."""
    return hidden.gather(1, index[..., None].expand(-1, -1, hidden.shape[-1]))


def with_root(starts):
    """The words' first pieces, [CLS] prepended for the root: [B, W + 1]."""
    return torch.cat([torch.zeros_like(starts[:, :1]), starts], 1)


def gather(hidden, starts):
    """Vectors of the root and of the words' first pieces."""
    return rows(hidden, with_root(starts))


class Parser(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        self.embeddings = Embeddings()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.fast, self.full = Heads(sizes), Heads(sizes)

    def base(self, ids, case, mask):
        x, bias = self.embeddings(ids, case), mask_bias(mask)
        for layer in self.layers[:EXIT]:
            x = layer(x, bias)
        return x

    def top(self, x, mask):
        bias = mask_bias(mask)
        for layer in self.layers[EXIT:]:
            x = layer(x, bias)
        return x

    def forward(self, ids, case, mask, starts):
        low = self.base(ids, case, mask)
        high = self.top(low, mask)
        return self.fast(gather(low, starts)), self.full(gather(high, starts))


def load_minilm(model: Parser, path):
    """Copies the encoder out of the published weights; every tensor of ours must be met."""
    from safetensors.torch import load_file
    w = load_file(path)
    w = {k.removeprefix("bert."): v.float() for k, v in w.items()}
    e = "embeddings."
    state = {e + "word.weight": w[e + "word_embeddings.weight"], e + "position.weight": w[e + "position_embeddings.weight"],
             e + "kind": w[e + "token_type_embeddings.weight"][0], e + "norm.weight": w[e + "LayerNorm.weight"], e + "norm.bias": w[e + "LayerNorm.bias"]}
    parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
             "norm1": "attention.output.LayerNorm", "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm"}
    for i in range(LAYERS):
        for ours, theirs in parts.items():
            for p in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{p}"] = w[f"encoder.layer.{i}.{theirs}.{p}"]
    missing = [k for k in model.load_state_dict(state, strict=False).missing_keys if k.startswith(("embeddings", "layers")) and k != "embeddings.case.weight"]
    assert not missing, missing
