"""How well acts of two documents are matched: `python bench/alignment.py GOLD TEXTS [dev|held|all] [--misses]`.

Prints precision, recall and F1 of matched pairs: among the acts that the annotator and the reading both have, and of all
annotated pairs, with those that a paper tells in a passage without an act (what is no passage either counts as missed). Beside
them two baselines in the same run: what the word diff of the two texts puts side by side, and matching by words alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from entente.analysis.alignment import align
from gold_pairs import GoldPair, gold_pairs

Pairs = set[tuple[int, int]]
Method = Callable[[GoldPair], Pairs]


def by_meaning(pair: GoldPair) -> Pairs:
    """What Entente matches."""
    places = [{claim.key: n for n, claim in enumerate(claims)} for claims in pair.claims]
    (one, other), (first, second) = pair.claims, pair.acts
    found = align(one[:first], other[:second], passages=(one[first:], other[second:]))
    return {(places[0][m.one.key], places[1][m.other.key]) for m in found.matches}


def by_words(pair: GoldPair, enough: float = 0.35) -> Pairs:
    """Most alike first, by the share of words in common (Dice)."""
    bags = [[set(re.findall(r"\w+", c.act.proof.quote.lower())) for c in claims] for claims in pair.claims]
    scored = []
    for i, a in enumerate(bags[0]):
        for j, b in enumerate(bags[1]):
            alike = 2 * len(a & b) / max(1, len(a) + len(b))
            if alike >= enough:
                scored.append((-alike, i, j))
    found: Pairs = set()
    for _, i, j in sorted(scored):
        if all(i != x and j != y for x, y in found):
            found.add((i, j))
    return found


def by_diff(pair: GoldPair) -> Pairs:
    """What the word diff of the two texts puts side by side: acts of which half the words are matched to each other."""
    words = [
        [(m.group().lower(), m.start()) for m in re.finditer(r"\w+", r.document.text)] for r in pair.readings
    ]
    blocks = SequenceMatcher(
        None, [w for w, _ in words[0]], [w for w, _ in words[1]], autojunk=False
    ).get_matching_blocks()
    to = {words[0][b.a + n][1]: words[1][b.b + n][1] for b in blocks for n in range(b.size)}
    found: Pairs = set()
    for i, a in enumerate(pair.claims[0]):
        inside = [p for _, p in words[0] if any(s <= p < e for s, e in a.act.proof.spans)]
        for j, b in enumerate(pair.claims[1]):
            hits = sum(1 for p in inside if p in to and any(s <= to[p] < e for s, e in b.act.proof.spans))
            if inside and hits / len(inside) >= 0.5:
                found.add((i, j))
    return found


METHODS: dict[str, Method] = {
    "meaning": by_meaning, "words alone": by_words, "word diff": by_diff,
}  # fmt: skip


@dataclass
class Score:
    """Pairs found, wanted and right; `lost`: wanted pairs of which neither an act nor a passage was found."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    lost: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Precision, recall, F1."""
        wanted = self.wanted + self.lost
        p, r = self.right / max(1, self.found), self.right / max(1, wanted)
        return f"P {p:.2f}  R {r:.2f}  F1 {2 * p * r / max(1e-9, p + r):.2f}  ({self.right} of {self.found} found, {wanted} wanted)"


def score(pair: GoldPair, method: Method, acts: Score, whole: Score, *, tell: bool) -> None:
    """Count one pair of documents: acts alone, and with passages. What the annotator did not see is not counted as found."""
    known = pair.known(0), pair.known(1)
    wanted: Pairs = set()
    for entry in pair.raw["aligned"]:
        i, j = pair.act_at(0, entry["a"]), pair.act_at(1, entry["b"])
        if i is None or j is None:
            whole.lost += 1
            if tell:
                whole.misses.append(
                    f"not found  {entry['a']['quote'][:60]} | {entry['b']['quote'][:60]} {i, j}"
                )
        else:
            wanted.add((i, j))
    found = {(i, j) for i, j in method(pair) if i in known[0] and j in known[1]}
    _count(acts, _acts(pair, found), _acts(pair, wanted))
    _count(whole, found, wanted)
    if tell:
        one, other = pair.claims
        for what, pairs in (("missed", wanted - found), ("wrong", found - wanted)):
            for i, j in sorted(pairs):
                whole.misses.append(f"{what:6} {pair.name}\n    {_said(one[i])}\n    {_said(other[j])}")


def _acts(pair: GoldPair, pairs: Pairs) -> Pairs:
    return {(i, j) for i, j in pairs if pair.has_acts(i, j)}


def _count(score: Score, found: Pairs, wanted: Pairs) -> None:
    score.right += len(found & wanted)
    score.found += len(found)
    score.wanted += len(wanted)


def _said(claim: object) -> str:
    act = claim.act  # type: ignore[attr-defined]
    return f"{act.proof.fact} {act.actors} {act.force}/{act.verb}: {act.content[:180]}"


def main() -> None:
    """Score every method."""
    gold, texts = Path(sys.argv[1]), Path(sys.argv[2])
    want = sys.argv[3] if len(sys.argv) > 3 and not sys.argv[3].startswith("-") else "all"
    tell = "--misses" in sys.argv
    pairs = list(gold_pairs(gold, texts, want))
    print(f"{len(pairs)} pairs of documents, {want}")
    for name, method in METHODS.items():
        acts, whole = Score(), Score()
        for pair in pairs:
            score(pair, method, acts, whole, tell=tell and name == "meaning")
        print(f"{name:12} read by both    {acts.line()}")
        print(f"{'':12} all annotated   {whole.line()}  {whole.lost} neither acts nor passages")
        print("\n".join(whole.misses), end="\n" if whole.misses else "")


if __name__ == "__main__":
    main()
