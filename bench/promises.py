"""How well the register proposes what became of promises, against promises whose fate people looked up.

    python bench/promises.py RECORD GOLD… [--errors] [--today DATE]

RECORD holds the documents. GOLD: files or folders of JSON, each a list of

    {"document", "quote", "by", "due", "step", "fate": [{"document", "quote", "step"}, …]}

A document is named as its file is, without the ending. A promise is found in the record by the words of its quote.

- *read*: promises that the reader has as commitments or as sessions announced; what it does not have the register cannot know.
- *fulfilled*: of the promises said to be fulfilled, those that are: precision, recall over all, and over those read.
- *some evidence*: the same for any step beyond "no evidence".
- *step*: promises read whose step is right.
- *place*: of the promises with evidence rightly said, those where a document of the evidence is one that people named.
- *baseline*: the later act that shares most words with the promise; "fulfilled" where the share reaches the threshold that
  gives the best F1 on this very gold, which flatters it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from entente.analysis.promises.register import one_commitment
from entente.analysis.promises.values import Line
from entente.errors import NotInRecord
from entente.lexicon.awaited import awaited, undertaken
from entente.lexicon.stems import stems
from entente.model import Act
from entente.record import Record, open_record

_LEAST = 8  # characters that the quote of a promise and the fact read must share


@dataclass(frozen=True)
class Case:
    """A promise of the gold standard with what the register says of it; None where it was not read."""

    gold: dict[str, Any]
    document: str | None
    action: str | None
    line: Line | None

    @property
    def said(self) -> str:
        """The step proposed."""
        return self.line.proposed if self.line else "no evidence"


def main() -> None:
    """Measure and print one table."""
    given = [a for a in sys.argv[1:] if not a.startswith("--")]
    today = date(2100, 1, 1)
    gold = list(_gold(given[1:]))
    with open_record(given[0]) as record:
        names = _names(record)
        cases = [_case(record, names, g, today) for g in gold]
        rows = [*_table(cases), *_baseline(record, names, cases)]
    for name, value in rows:
        print(f"{name:38} {value}")
    if "--errors" in sys.argv:
        for case in cases:
            if case.said != case.gold["step"]:
                _show(case)


def _gold(given: list[str]) -> Iterator[dict[str, Any]]:
    for name in given:
        path = Path(name)
        for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
            yield from json.loads(file.read_text(encoding="utf-8"))


def _names(record: Record) -> dict[str, str]:
    """The record's id of each document by the name of its file."""
    return {
        Path((d.source or "").partition("#")[2] or d.source or d.id).name.removesuffix(".md"): d.id
        for d in record.documents()
    }


def _case(record: Record, names: dict[str, str], gold: dict[str, Any], today: date) -> Case:
    document = names.get(gold["document"])
    if document is None:
        return Case(gold, None, None, None)
    reading = record.reading_of(document)
    start = reading.document.text.find(gold["quote"])
    end = start + len(gold["quote"])
    found = [(f"c{n}", c.action, c.evidence) for n, c in enumerate(reading.commitments, 1)]
    said = [a for a in reading.acts if _stands(a)]  # acts that stand in the register
    found += [(a.id, a.content, a.evidence) for a in said if all(c.act != a.id for c in reading.commitments)]
    found += [(s.id, s.evidence[0].quote, s.evidence) for s in reading.sessions if s.status == "planned"]
    near = sorted(
        ((_shared(evidence, start, end), -n) for n, (_, _, evidence) in enumerate(found)), reverse=True
    )
    for shared, n in near:
        if start < 0 or shared < _LEAST:
            break
        name, action, _ = found[-n]
        with suppress(
            NotInRecord
        ):  # a session announced in words of a commitment: that stands in the register
            return Case(gold, document, action, one_commitment(record, f"{document}:{name}", today))
    return Case(gold, document, None, None)


def _stands(act: Act) -> bool:
    told = act.evidence[0].quote if act.force == "announce" else ""
    return bool(awaited(act.verb, act.content, "them") or undertaken(act.verb, act.content, told))


def _shared(evidence: Iterable[Any], start: int, end: int) -> int:
    """How many characters of the quote stand in the evidence of a fact."""
    return sum(max(0, min(s.end, end) - max(s.start, start)) for s in evidence)


def _table(cases: list[Case]) -> Iterator[tuple[str, str]]:
    read = [c for c in cases if c.line]
    yield "promises; read", f"{len(cases)}; {len(read)} ({len(read) / max(1, len(cases)):.2f})"
    yield from _pair("fulfilled", cases, lambda step: step == "fulfilled")
    yield from _pair("some evidence", cases, lambda step: step != "no evidence")
    right = [c for c in read if c.said == c.gold["step"]]
    yield "step right, of those read", f"{len(right) / max(1, len(read)):.2f} ({len(right)} of {len(read)})"
    told = [c for c in read if c.said != "no evidence" and c.gold["step"] != "no evidence"]
    placed = [c for c in told if _placed(c)]
    yield "evidence in a document people named", f"{len(placed)} of {len(told)}"


def _pair(name: str, cases: list[Case], fits: Any) -> Iterator[tuple[str, str]]:
    given = [c for c in cases if fits(c.said)]
    wanted = [c for c in cases if fits(c.gold["step"])]
    read = [c for c in wanted if c.line]
    right = [c for c in given if fits(c.gold["step"])]
    yield (
        name,
        f1(len(right), len(given), len(wanted)) + f"  of those read R {len(right) / max(1, len(read)):.2f}",
    )


def f1(right: int, given: int, wanted: int) -> str:
    """Precision, recall and F1, with the counts they rest on."""
    precision, recall = right / max(1, given), right / max(1, wanted)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.2f}  R {recall:.2f}  F1 {both:.2f}  ({right} of {given} said, {wanted} wanted)"


def _placed(case: Case) -> bool:
    assert case.line is not None
    dates = {f["document"].removeprefix("wh-")[:10] for f in case.gold["fate"] if f["step"] != "renewed"}
    return any((e.date or "") in dates for e in case.line.evidence)


def _baseline(record: Record, names: dict[str, str], cases: list[Case]) -> Iterator[tuple[str, str]]:
    """The best later act by the share of the promise's words that it has, at the best threshold."""
    with record.extract() as extract:
        days = {d.id: d.date or "" for d in extract.documents()}
        acts = [
            (days.get(a.proof.document, ""), a.proof.document, frozenset(stems(a.proof.quote)))
            for a in extract.acts()
        ]
    scored = [(_overlap(c, days, acts), c.gold["step"]) for c in cases]
    for name, fits in (
        ("fulfilled", lambda s: s == "fulfilled"),
        ("some evidence", lambda s: s != "no evidence"),
    ):
        yield f"baseline, word overlap: {name}", max((_at(t, scored, fits) for t in sorted({s for s, _ in scored})), default=(0.0, ""))[1]  # fmt: skip


def _at(threshold: float, scored: Iterable[tuple[float, str]], fits: Any) -> tuple[float, str]:
    scored = list(scored)
    given = [step for share, step in scored if share >= threshold]
    right = sum(map(fits, given))
    wanted = sum(fits(step) for _, step in scored)
    return 2 * right / max(1, len(given) + wanted), f1(right, len(given), wanted)


def _overlap(case: Case, days: dict[str, str], acts: list[tuple[str, str, frozenset[str]]]) -> float:
    own, told = frozenset(stems(case.action or case.gold["quote"])), days.get(case.document or "", "")
    shares = (
        len(own & words) / len(own | words) for day, doc, words in acts if day > told and doc != case.document
    )
    return max(shares, default=0.0) if own else 0.0


def _show(case: Case) -> None:
    gold = case.gold
    print(f"\n{gold['step']} ≠ {case.said}: {gold['document']}: {gold['quote']}")
    print(f"    read as: {case.action}")
    for fate in gold["fate"]:
        print(f"    gold {fate['step']}: {fate['document']}: {fate['quote']}")
    for e in case.line.evidence if case.line else ():
        print(f"    said {e.step} ({e.rule}): {e.document}: {' '.join(e.proof.quote.split())[:240]}")


if __name__ == "__main__":
    main()
