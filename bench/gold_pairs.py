"""Annotated pairs of documents, and the acts of the reading that stand where the annotator's quotes stand.

The form of a gold file: `{"documents": [A, B], "aligned": [{"a": {"quote", "start", "end"}, "b": {…}, …}],
"only_a" | "silent": [{"quote", …}], "only_b" | "new": […]}`; documents are named by the stem of their file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.passages import passages_read
from entente.model import Act, Reading, Span
from entente.reading import Reader
from entente.record import ActRow, Proof
from entente.sources import read_source

ENOUGH = 0.5  # of the shorter of a quote and an act must lie in the other


@dataclass(frozen=True)
class GoldPair:
    """One annotated pair of documents: their acts as read and behind them the passages without an act, the file, and how its
    quotes were found among them. `acts`: how many of the claims of each document are acts."""

    name: str
    raw: dict[str, Any]
    readings: tuple[Reading, Reading]
    claims: tuple[tuple[Claim, ...], tuple[Claim, ...]]
    acts: tuple[int, int]

    def act_at(self, side: int, place: dict[str, Any]) -> int | None:
        """The act of the reading that stands at a quote, or else the passage: of those that overlap enough, the tightest."""
        acts = self.acts[side]
        found = self._tightest(side, place, range(acts))
        return self._tightest(side, place, range(acts, len(self.claims[side]))) if found is None else found

    def _tightest(self, side: int, place: dict[str, Any], among: range) -> int | None:
        start, end = place["start"], place["end"]
        best: tuple[float, int, int] | None = None
        for n in among:
            spans = self.claims[side][n].act.proof.spans
            shared = sum(max(0, min(end, e) - max(start, s)) for s, e in spans)
            length = sum(e - s for s, e in spans)
            share = shared / max(1, min(end - start, length))
            if share >= ENOUGH and (best is None or (-round(share, 1), length) < best[:2]):
                best = (-round(share, 1), length, n)
        return best[2] if best else None

    def has_acts(self, i: int, j: int) -> bool:
        """Whether both are acts that were read, and no passages."""
        return i < self.acts[0] and j < self.acts[1]

    def known(self, side: int) -> set[int]:
        """Acts of one side that the annotator has seen."""
        keys = (("a", "only_a", "silent"), ("b", "only_b", "new"))[side]
        places = [entry[keys[0]] for entry in self.raw["aligned"]]
        places += [place for key in keys[1:] for place in self.raw.get(key, ())]
        return {act for place in places if (act := self.act_at(side, place)) is not None}

    def within(self, side: int) -> set[int]:
        """Acts of one side up to where the annotator stopped."""
        last = self.raw.get("annotated_to", {}).get("ab"[side])
        bound = last["end"] if last else len(self.readings[side].document.text)
        return {n for n, claim in enumerate(self.claims[side]) if claim.act.proof.start < bound}


def gold_pairs(gold: Path, texts: Path, want: str) -> Iterator[GoldPair]:
    """The annotated pairs of a folder; `want` is "held" (names with "held"), "dev" (the others) or "all"."""
    reader = Reader()
    for path in sorted(gold.glob("*.json")):
        if want != "all" and ("held" in path.stem) != (want == "held"):
            continue
        raw = json.loads(path.read_text(encoding="utf-8"))
        one, other = (read(reader, texts / f"{stem}.md") for stem in raw["documents"])
        acts = claims_of(one, "a"), claims_of(other, "b")
        rest = passages_read(one, "a"), passages_read(other, "b")
        counts = len(acts[0]), len(acts[1])
        yield GoldPair(path.stem, raw, (one, other), (acts[0] + rest[0], acts[1] + rest[1]), counts)


_READ: dict[Path, Reading] = {}


def read(reader: Reader, path: Path) -> Reading:
    """The reading of a file, made once."""
    if path not in _READ:
        _READ[path] = reader.read(next(iter(read_source(path))))
    return _READ[path]


def claims_of(reading: Reading, document: str) -> tuple[Claim, ...]:
    """The acts of a reading, ready to be compared."""
    return tuple(claim_of(row) for row in rows_of(reading.acts, document))


def rows_of(acts: Iterable[Act], document: str) -> Iterator[ActRow]:
    """Acts as the record would give them."""
    for act in sorted(acts, key=lambda act: (act.evidence[0].start, act.id)):
        actors = ", ".join(f"{a.party} ({a.person})" if a.person else a.party for a in act.actors)
        yield ActRow(None, actors, act.verb, act.force, act.content, act.addressees, act.negated, act.attributed_to, _proof(document, act.id, act.evidence), act.quoted)  # fmt: skip


def _proof(document: str, fact: str, evidence: tuple[Span, ...]) -> Proof:
    spans = tuple((span.start, span.end) for span in evidence)
    return Proof(document, fact, spans[0][0], " … ".join(span.quote for span in evidence), "read", spans)
