"""Lemmas as edit rules: a casing, a number of final characters to cut, characters to add."""
from collections import Counter


def apply(rule: dict, form: str) -> str:
    base = recase(rule["case"], form)
    return base[: len(base) - rule["cut"]] + rule["add"] if rule["cut"] else base + rule["add"]


def recase(case: str, form: str) -> str:
    if case == "lower":
        return form.lower()
    return form[:1].upper() + form[1:].lower() if case == "title" else form


def derive(form: str, lemma: str) -> tuple[str, int, str]:
    """The rule that leaves the longest stem; of equals, keep before lower before title."""
    best = None
    for case in ("keep", "lower", "title"):
        base = recase(case, form)
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        rule = (case, len(base) - n, lemma[n:])
        cost = len(base) - n + len(lemma) - n
        # an all-lower word is "lower" whatever its case in the sentence
        if case == "keep" and form != form.lower() and lemma == lemma.lower():
            cost += 1
        if case == "keep" and form == form.lower():
            continue
        if best is None or cost < best[0]:
            best = (cost, rule)
    return best[1]


def inventory(pairs, least=2) -> list[dict]:
    counts = Counter(derive(f, l) for f, l in pairs)
    kept = [r for r, n in counts.most_common() if n >= least]
    return [{"case": c, "cut": k, "add": a} for c, k, a in kept]
