"""A plain splitter for raw training text: Universal Dependencies' words, roughly, with offsets. The runtime has a better one."""
import re

TOKEN = re.compile(r"""(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?!\w)
|https?://\S+|@\w+|\#\w+|\d[\d,.:]*\d|[$€£]|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|S|re|ve|ll|d|m)\b|\.\.\.|--+|``|''|\w+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)\b)\w+)?|[^\w\s]""", re.X)
ABBREVIATION = re.compile(r"^(?:[A-Z]\.)+$|^(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|No)\.$")
CLOSERS = set("\"”’')]") | {"''"}


def tokens(text: str):
    return [(m.start(), m.end()) for m in TOKEN.finditer(text)]


def sentences(text: str) -> list[list[tuple[int, int]]]:
    """Lists of token offsets. Paragraphs end sentences; so do full stops before a capital, a quotation mark or a digit."""
    out = []
    for para in re.finditer(r"[^\n]+", text):
        base, current = para.start(), []
        toks = [(a + base, b + base) for a, b in tokens(para.group())]
        k = 0
        while k < len(toks):
            current.append(toks[k])
            w = text[toks[k][0]:toks[k][1]]
            k += 1
            if w in (".", "!", "?", "...") or (re.match(r"^(?:Inc|Corp|Co|Ltd|U\.S|D\.C)\.$", w)):
                while k < len(toks) and text[toks[k][0]:toks[k][1]] in CLOSERS and toks[k][0] == toks[k - 1][1]:
                    current.append(toks[k])
                    k += 1
                nxt = text[toks[k][0]:toks[k][1]] if k < len(toks) else ""
                if w in (".", "!", "?") and (not nxt or nxt[0].isupper() or nxt[0] in "\"“‘'[(" or nxt[0].isdigit()):
                    out.append(current)
                    current = []
        if current:
            out.append(current)
    return [c for s in out for c in chunks(s)]


def chunks(s, most=150):
    return [s[i:i + most] for i in range(0, len(s), most)]
