"""The guide for annotators (docs/annotating-changes.md): the program answers its examples as the page does, but for those marked †."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.analysis.making import act_of

from entente.analysis.alignment import align
from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.strength.verdict import judged
from entente.model import SourceText
from entente.reading import Reader
from entente.record.fates.core import core_of
from entente.record.fates.judging import judge
from entente.record.fates.line import STRENGTH
from entente.record.fates.told import Asked, told_of
from entente.record.outcomes.deeds import deeds_in

PAGE = Path(__file__).parents[2] / "docs" / "annotating-changes.md"
NOT_YET = "†"


def _rows(heading: str) -> Iterator[tuple[str, ...]]:
    """The rows of the table under a row of headings that begins so."""
    text = PAGE.read_text(encoding="utf-8")
    table = text[text.index(f"| no. | {heading} |") :].partition("\n\n")[0]
    for line in table.splitlines()[2:]:
        yield tuple(cell.strip() for cell in line.strip("|").split("|"))


PAIRS, PROMISES = list(_rows("earlier")), list(_rows("promise"))


def _claim(reader: Reader, sentence: str, document: str) -> Claim:
    reading = reader.read(SourceText(sentence, title="Joint Statement of Japan and Mongolia"))
    return claim_of(act_of(reading.acts[0], document=document))


def _holds(number: str, answer: object, wanted: object) -> None:
    """A row with a † is one that the program answers otherwise: when it no longer does, the mark goes."""
    assert (answer == wanted) is (NOT_YET not in number), (number, answer, wanted)


@pytest.mark.parametrize(
    ("number", "earlier", "later", "same", "answer", "by"), PAIRS, ids=lambda cell: cell[:40]
)
def test_pairs_of_acts(
    reader: Reader, number: str, earlier: str, later: str, same: str, answer: str, by: str
) -> None:
    """Whether two acts are the same, and what became of the wording."""
    one, other = _claim(reader, earlier, "one"), _claim(reader, later, "two")
    matched = bool(align([one], [other]).matches)
    _holds(number, (matched, judged(one, other).change if matched else ""), (same == "yes", answer))


@pytest.mark.parametrize(
    ("number", "promise", "later", "step", "because"), PROMISES, ids=lambda cell: cell[:40]
)
def test_promises(number: str, promise: str, later: str, step: str, because: str) -> None:
    """What a later text shows of a promise, told in the second month after it."""
    asked = Asked(core_of(promise), frozenset(), "2021-01-01", (None, None))
    found = [judge(asked, told_of(d.rule, d.done, "2021-02-01", d.words, ())) for d in deeds_in(later)]
    shown = max((f.step for f in found if f), key=STRENGTH.__getitem__, default="no evidence")
    _holds(number, shown, step)


def test_there_are_enough_and_each_answer_is_shown() -> None:
    """A page that says what each word means has an example of each."""
    assert {row[4] for row in PAIRS} >= {"kept", "reworded", "stronger", "softer", "cannot say", ""}
    assert {row[3] for row in PROMISES} == {"fulfilled", "partly", "begun", "withdrawn", "no evidence"}
    assert sum(NOT_YET not in row[0] for row in (*PAIRS, *PROMISES)) >= 38
    assert not re.search(r"\bTODO\b", PAGE.read_text(encoding="utf-8"))
