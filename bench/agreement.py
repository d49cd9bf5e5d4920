"""How far two people agree who compared the same papers by hand: `python bench/agreement.py ONE TWO`.

ONE and TWO are folders of the same form (accounts/, changes/, promises/; see docs/annotating-changes.md). Of pairs of acts: F1 of
the one's against the other's, two pairs being the same where both their quotes overlap by half of the shorter; of the pairs that
both have, how many have one class, and Cohen's kappa; of promises by id, how many have one step. This is what the program can
at best be measured to reach.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

Json = dict[str, Any]
ENOUGH = 0.5  # of the shorter of two quotes must lie in the other


def main() -> None:
    """Print one line for each question."""
    one, two = Path(sys.argv[1]), Path(sys.argv[2])
    for kind in ("accounts", "changes"):
        files = list(_both(one / kind, two / kind))
        shared = [(a, b) for first, second in files for a, b in _matched(first["aligned"], second["aligned"])]
        counts = [sum(len(of[n]["aligned"]) for of in files) for n in (0, 1)]
        f1 = 2 * len(shared) / max(1, sum(counts))
        print(
            f"{kind:9} {len(files)} files; pairs {counts[0]} and {counts[1]}, {len(shared)} in common: F1 {f1:.2f}"
        )
        if kind == "changes":
            _classes("class", [(a["class"], b["class"]) for a, b in shared])
            told = ("stronger", "softer")
            _classes("direction", [(a["class"], b["class"]) for a, b in shared if {a["class"], b["class"]} & set(told)])  # fmt: skip
    _promises(list(_both(one / "promises", two / "promises")))


def _both(one: Path, two: Path) -> Iterator[tuple[Any, Any]]:
    for path in sorted(one.glob("*.json")):
        if (two / path.name).exists():
            first, second = (json.loads((of / path.name).read_text(encoding="utf-8")) for of in (one, two))
            yield first, second


def _matched(one: Sequence[Json], two: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """The pairs that both have, each once."""
    left = list(two)
    for a in one:
        found = next((b for b in left if _overlap(a["a"], b["a"]) and _overlap(a["b"], b["b"])), None)
        if found is not None:
            left.remove(found)
            yield a, found


def _overlap(one: Json, two: Json) -> bool:
    first, last = max(one["start"], two["start"]), min(one["end"], two["end"])
    return bool(last - first >= ENOUGH * min(one["end"] - one["start"], two["end"] - two["start"]))


def _classes(name: str, pairs: Sequence[tuple[str, str]]) -> None:
    """The share of pairs with one answer, and what is left of it beyond chance."""
    n = max(1, len(pairs))
    same = sum(a == b for a, b in pairs) / n
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[c] * second[c] for c in first) / n**2
    kappa = (same - chance) / (1 - chance) if chance < 1 else 1.0
    print(f"{'':9} {name}: {round(same * n)} of {len(pairs)} the same ({same:.2f}), kappa {kappa:.2f}")
    for (a, b), count in sorted(Counter(pairs).items(), key=lambda e: (-e[1], e[0])):
        if a != b:
            print(f"{'':11}{a} / {b}: {count}")


def _promises(files: Sequence[tuple[list[Json], list[Json]]]) -> None:
    pairs = []
    for one, two in files:
        steps = {p.get("id", p["quote"]): p["step"] for p in two}
        pairs += [(p["step"], steps[key]) for p in one if (key := p.get("id", p["quote"])) in steps]
    print(f"promises  {len(pairs)} judged by both")
    _classes("step", pairs)


if __name__ == "__main__":
    main()
