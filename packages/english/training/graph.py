"""The network as ONNX graphs in int8, written operator by operator with those that onnxruntime has fused: no export from PyTorch is as fast.

What counts on processors: one quantisation for query, key and value; `Sum` where `Add` would be fused with the layer norm behind it into
SkipLayerNormalization, which is eight times slower than both; the last layer and the heads at the words' first pieces alone; labels in a
graph of their own, for the arcs of the decoded trees instead of all pairs of words. Constants carry the names of the checkpoint.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from model import ATTENTION_HEADS
from settings import HIDDEN

CONTRIB = "com.microsoft"
EPSILON = 1e-12
UNSEEN = -1e4        # a score that attention does not see
RANGE = 64           # 7 bits: two products of a byte and such a weight never overflow 16 bits


class Graph:
    """Nodes and constants; every method gives the name of its output."""

    def __init__(self, state):
        self.state, self.nodes, self.constants, self.made = state, [], {}, 0

    def op(self, kind, *inputs, outputs=1, domain="", **attributes):
        names = [f"{kind}_{self.made + i}" for i in range(outputs)]
        self.made += outputs
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def const(self, name, value, dtype=np.float32):
        self.constants[name] = np.asarray(value, dtype)
        return name

    def ints(self, *values):
        return self.const("ints." + ".".join(map(str, values)), values, np.int64)

    def number(self, key):
        return self.state[key].numpy()

    def weights(self, name, keys):
        """int8 per column, symmetric, with scales and bias: several linear layers side by side."""
        w = np.concatenate([self.number(k + ".weight") for k in keys]).T.copy()
        bias = [self.number(k + ".bias") for k in keys if k + ".bias" in self.state]
        scale = np.maximum(np.abs(w).max(0), 1e-9) / RANGE
        quantised = np.clip(np.round(w / scale), -RANGE, RANGE)
        return (self.const(name + ".weight", quantised, np.int8), self.const(name + ".scale", scale),
                self.const(name + ".zero", np.zeros(w.shape[1]), np.int8), self.const(name + ".bias", np.concatenate(bias) if bias else np.zeros(w.shape[1])))

    def linear(self, x, name, keys=None):
        """Quantises `x` by its range and multiplies."""
        return self.op("DynamicQuantizeMatMul", x, *self.weights(name, keys or [name]), domain=CONTRIB)

    def quantised(self, x):
        return self.op("DynamicQuantizeLinear", x, outputs=3)

    def linear_of(self, quantised, name):
        q, scale, zero = quantised
        w, s, z, bias = self.weights(name, [name])
        return self.op("MatMulIntegerToFloat", q, w, scale, s, zero, z, bias, domain=CONTRIB)

    def norm(self, x, name):
        return self.op("LayerNormalization", x, self.const(name + ".weight", self.number(name + ".weight")), self.const(name + ".bias", self.number(name + ".bias")),
                       axis=-1, epsilon=EPSILON)

    def gelu(self, x):
        return self.op("Gelu", x, domain=CONTRIB)

    def layer(self, x, name, bias, own=None):
        """One encoder layer. With `own` (indices of rows) its output stands at these rows alone."""
        whole = self.quantised(x)
        k, v = self.linear_of(whole, name + ".key"), self.linear_of(whole, name + ".value")
        if own is None:
            q = self.linear_of(whole, name + ".query")
        else:
            x = self.rows(x, own)
            q = self.linear(x, name + ".query")
        a = self.attention(q, k, v, bias)
        x = self.norm(self.op("Sum", x, self.linear(a, name + ".out")), name + ".norm1")
        inner = self.gelu(self.linear(x, name + ".up"))
        return self.norm(self.op("Sum", x, self.linear(inner, name + ".down")), name + ".norm2")

    def attention(self, q, k, v, bias):
        apart = self.ints(0, 0, ATTENTION_HEADS, -1)
        q, k, v = (self.op("Transpose", self.op("Reshape", x, apart), perm=[0, 2, 1, 3]) for x in (q, k, v))
        scores = self.op("FusedMatMul", q, k, domain=CONTRIB, transB=1, alpha=(HIDDEN // ATTENTION_HEADS) ** -0.5)
        mixed = self.op("MatMul", self.op("Softmax", self.op("Add", scores, bias), axis=-1), v)
        return self.op("Reshape", self.op("Transpose", mixed, perm=[0, 2, 1, 3]), self.ints(0, 0, HIDDEN))

    def rows(self, x, index):
        """Rows of each sentence: x [B, P, 384] at [B, W]."""
        return self.op("GatherND", x, self.op("Unsqueeze", index, self.ints(2)), batch_dims=1)

    def bias(self, mask):
        """0 where a piece counts, a large negative number where it pads: [B, 1, 1, P]."""
        seen = self.op("Unsqueeze", self.op("Cast", mask, to=TensorProto.FLOAT), self.ints(1, 2))
        return self.op("Mul", self.op("Sub", seen, self.const("one", 1.0)), self.const("unseen", -UNSEEN))

    def embed(self, ids, case, name="embeddings"):
        """Tables in 8 bits, one scale each; the casing's, which is small, in float with the segment's vector in it."""
        def table(part):
            w = self.number(f"{name}.{part}.weight")
            low, high = min(0.0, float(w.min())), max(0.0, float(w.max()))
            scale = np.float32((high - low) / 255)
            zero = int(np.clip(round(-low / scale), 0, 255))
            q = np.clip(np.round(w / scale) + zero, 0, 255)
            return (self.const(f"{name}.{part}.weight", q, np.uint8), self.const(f"{name}.{part}.scale", scale), self.const(f"{name}.{part}.zero", zero, np.uint8))
        words, scale, zero = table("word")
        word = self.op("DequantizeLinear", self.op("Gather", words, ids), scale, zero)
        positions, scale, zero = table("position")
        length = self.op("Slice", self.op("Shape", ids), self.ints(1), self.ints(2))
        position = self.op("DequantizeLinear", self.op("Slice", positions, self.ints(0), length), scale, zero)
        kind = self.op("Gather", self.const(f"{name}.kind", self.number(f"{name}.kind") + self.number(f"{name}.case.weight")), case)
        return self.norm(self.op("Sum", word, position, kind), f"{name}.norm")

    def heads(self, words, name, sizes):
        """`words` [B, W + 1, 384], the root first: the outputs by name."""
        first = self.quantised(words)
        part = lambda k: self.gelu(self.linear_of(first, f"{name}.{k}.0"))
        drop = lambda x: self.op("Slice", x, self.ints(1), self.ints(2**31), self.ints(1))
        tags = self.linear(drop(part("tag")), f"{name}.tags", [f"{name}.{k}" for k in ("upos", "xpos", "lemma")])
        split = self.op("Split", tags, self.ints(sizes["upos"], sizes["xpos"], sizes["lemma"]), outputs=3, axis=-1)
        out = {k: self.op("ArgMax", x, axis=-1, keepdims=0) for k, x in zip(("upos", "xpos", "lemma_rule"), split)}
        out["ner"] = self.op("LogSoftmax", self.linear(drop(self.gelu(self.linear_of(first, f"{name}.names.0.0"))), f"{name}.names.1"), axis=-1)
        arc = self.linear(drop(part("arc_dep")), f"{name}.arc_weight")
        pairs, alone = self.op("Split", arc, self.ints(sizes["arc"], 1), outputs=2, axis=-1)
        out["arc"] = self.op("Add", self.op("FusedMatMul", pairs, part("arc_head"), domain=CONTRIB, transB=1), alone)
        out["rel_dependents"], out["rel_heads"] = drop(part("rel_dep")), part("rel_head")
        out["vectors"] = drop(words)
        return out

    def labels(self, dependents, heads, name, sizes):
        """The best label of each pair [N, 96], [N, 96]: biaffine, the constants of both sides as biases."""
        width, rels = sizes["rel_width"], sizes["rel"]
        w = self.state[f"{name}.rel_weight.weight"].view(rels, width + 1, width + 1)  # [label, head, dependent]
        self.state["pairs.weight"], self.state["pairs.bias"] = w[:, :width, :width].reshape(rels * width, width), w[:, :width, width].reshape(-1)
        self.state["alone.weight"], self.state["alone.bias"] = w[:, width, :width], w[:, width, width]
        mixed = self.op("Reshape", self.linear(dependents, "pairs"), self.ints(-1, rels, width))
        pairs = self.op("Squeeze", self.op("MatMul", mixed, self.op("Unsqueeze", heads, self.ints(2))), self.ints(2))
        return self.op("ArgMax", self.op("Add", pairs, self.linear(dependents, "alone")), axis=-1, keepdims=0)

    def save(self, path, inputs, outputs):
        """`inputs` and `outputs`: name to (type, shape); `outputs` also to the inner name."""
        renamed = {inner: name for name, (inner, _, _) in outputs.items()}
        for node in self.nodes:
            node.input[:] = [renamed.get(i, i) for i in node.input]
            node.output[:] = [renamed.get(o, o) for o in node.output]
        value = lambda name, kind, shape: helper.make_tensor_value_info(name, kind, shape)
        graph = helper.make_graph(self.nodes, "english", [value(n, *v) for n, v in inputs.items()], [value(n, *v[1:]) for n, v in outputs.items()],
                                  [numpy_helper.from_array(v, k) for k, v in self.constants.items()])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)], ir_version=8)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))


INT, FLOAT = TensorProto.INT64, TensorProto.FLOAT


def base(state, layers, path):
    g = Graph(state)
    x = g.embed("input_ids", "case_ids")
    bias = g.bias("attention_mask")
    for i in layers:
        x = g.layer(x, f"layers.{i}", bias)
    pieces = (INT, ["B", "P"])
    g.save(path, {"input_ids": pieces, "case_ids": pieces, "attention_mask": pieces}, {"hidden": (x, FLOAT, ["B", "P", 384])})


def save_tagged(g, out, path, inputs):
    kinds = {"upos": (INT, ["B", "W"]), "xpos": (INT, ["B", "W"]), "lemma_rule": (INT, ["B", "W"]), "ner": (FLOAT, ["B", "W", "N"]),
             "arc": (FLOAT, ["B", "W", "H"]),
             "rel_dependents": (FLOAT, ["B", "W", 96]), "rel_heads": (FLOAT, ["B", "H", 96]), "vectors": (FLOAT, ["B", "W", 384])}
    shapes = {"hidden": (FLOAT, ["B", "P", 384]), "attention_mask": (INT, ["B", "P"]), "word_starts": (INT, ["B", "W"])}
    g.save(path, {i: shapes[i] for i in inputs}, {k: (out[k], *kinds[k]) for k in kinds})


def own_rows(g):
    """Rows of the root ([CLS]) and of the words' first pieces."""
    return g.op("Pad", "word_starts", g.const("pads", [0, 1, 0, 0], np.int64))


def top(state, layers, sizes, path):
    """`parser/model.py`: the first layer reads all pieces, those after it the root and the words' first pieces (padding starts at 0)."""
    g = Graph(state)
    x = g.layer("hidden", "layers.0", g.bias("attention_mask"), own_rows(g))
    if layers > 1:
        word = g.op("Clip", "word_starts", g.const("none", 0, np.int64), g.const("some", 1, np.int64))
        bias = g.bias(g.op("Pad", word, g.const("pads", [0, 1, 0, 0], np.int64), g.const("some", 1, np.int64)))
    for i in range(1, layers):
        x = g.layer(x, f"layers.{i}", bias)
    save_tagged(g, g.heads(x, "full", sizes), path, ["hidden", "attention_mask", "word_starts"])


def fast(state, sizes, path):
    g = Graph(state)
    save_tagged(g, g.heads(g.rows("hidden", own_rows(g)), "fast", sizes), path, ["hidden", "word_starts"])


def labels(state, name, sizes, path):
    g = Graph(dict(state))
    out = g.labels("dependents", "heads", name, sizes)
    g.save(path, {k: (FLOAT, ["N", 96]) for k in ("dependents", "heads")}, {"rel": (out, INT, ["N"])})
