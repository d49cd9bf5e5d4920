"""How well changes are classed: `python bench/changes.py GOLD TEXTS [dev|held|all] [--misses]`.

Of annotated pairs of acts that the reading has: how many are given the annotator's class; of those called stronger or
softer, how many are so for the annotator (precision of direction), and how many of the annotator's are found. First for
the pairs as annotated, then for those that Entente matches itself. Beside it what people use today: a word diff, which
can tell kept from changed and nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from alignment import by_meaning
from entente.analysis.likeness.claim import Claim
from entente.analysis.strength.verdict import judged
from entente.analysis.wording import compared
from gold_pairs import GoldPair, gold_pairs

DIRECTIONS = ("stronger", "softer")
Case = tuple[str, str, str]  # the annotator's class, Entente's, what to print


def cases(pair: GoldPair, *, matched: bool) -> list[Case]:
    """Each annotated pair that the reading has (and, with `matched`, that Entente matches)."""
    found = by_meaning(pair) if matched else set()
    result = []
    for entry in pair.raw["aligned"]:
        i, j = pair.act_at(0, entry["a"]), pair.act_at(1, entry["b"])
        if i is None or j is None or not pair.has_acts(i, j) or (matched and (i, j) not in found):
            continue
        one, other = pair.claims[0][i], pair.claims[1][j]
        verdict = judged(one, other)
        wanted = entry["class"].replace("cannot-say", "cannot say")
        told = f"{pair.name}: {wanted}, not {verdict.change} ({verdict.because})\n    {entry.get('why', '')}\n    {_said(one)}\n    {_said(other)}"
        result.append((wanted, verdict.change, told))
    return result


def by_diff(pair: GoldPair) -> list[Case]:
    """A word diff of the two quotes: kept or reworded."""
    result = []
    for entry in pair.raw["aligned"]:
        i, j = pair.act_at(0, entry["a"]), pair.act_at(1, entry["b"])
        if i is not None and j is not None and pair.has_acts(i, j):
            same = compared(pair.claims[0][i].act.proof.quote, pair.claims[1][j].act.proof.quote).same
            result.append((entry["class"].replace("cannot-say", "cannot say"), "kept" if same else "reworded", ""))  # fmt: skip
    return result


def _said(claim: Claim) -> str:
    return f"{claim.act.actors} | {claim.act.verb} | {claim.act.proof.quote[:260]}"


def report(name: str, found: list[Case]) -> None:
    """One line of figures."""
    right = sum(wanted == got for wanted, got, _ in found)
    told = [(wanted, got) for wanted, got, _ in found if got in DIRECTIONS]
    sought = [wanted for wanted, _, _ in found if wanted in DIRECTIONS]
    hits = sum(wanted == got for wanted, got in told)
    print(
        f"{name:28} class right {right}/{len(found)} = {right / max(1, len(found)):.2f}   direction: precision {hits}/{len(told)} = "
        f"{hits / max(1, len(told)):.2f}, recall {hits}/{len(sought)} = {hits / max(1, len(sought)):.2f}"
    )


def main() -> None:
    """Score and print."""
    gold, texts = Path(sys.argv[1]), Path(sys.argv[2])
    want = sys.argv[3] if len(sys.argv) > 3 and not sys.argv[3].startswith("-") else "all"
    pairs = list(gold_pairs(gold, texts, want))
    given = [case for pair in pairs for case in cases(pair, matched=False)]
    lost = sum(len(pair.raw["aligned"]) for pair in pairs) - len(given)
    print(f"{len(pairs)} pairs of documents, {want}; {lost} annotated pairs lost by the reading")
    print("annotated:", dict(sorted(Counter(wanted for wanted, _, _ in given).items())))
    report("pairs as annotated", given)
    report("pairs as Entente matches", [case for pair in pairs for case in cases(pair, matched=True)])
    report("word diff", [case for pair in pairs for case in by_diff(pair)])
    if "--misses" in sys.argv:
        print("\n".join(told for wanted, got, told in given if wanted != got))


if __name__ == "__main__":
    main()
