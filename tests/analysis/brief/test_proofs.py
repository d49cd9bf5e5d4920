"""The words that bear out a line: by the role of the paper, and by the day and the place that they tell."""

from __future__ import annotations

import pytest

from entente.analysis.brief.book import brief
from entente.analysis.brief.proofs import _names_place, _sets_day
from entente.outputs.brief.compose import compose
from entente.outputs.brief.formats import written
from entente.record import Record


@pytest.mark.parametrize(
    ("quote", "day", "sets"),
    [
        ("The ministers will hold the session in Oslo on May 25.", "2022-05-25", True),
        ("President Roe will travel to Oslo to attend the summit on May 25.", "2022-05-25", True),
        ("On May 25, President Roe will attend the summit in Oslo.", "2022-05-25", True),
        ("The summit is to be held on 25th May.", "2022-05-25", True),
        ("President Roe will travel to Oslo on May 25 to attend the summit.", "2022-05-25", False),
        ("President Roe departs for Oslo on 25 May and returns on 29 May.", "2022-05-25", False),
        ("President Roe will attend the summit in Oslo.", "2022-05-25", False),
        ("The summit will be attended by 125 guests.", "2022-05-25", False),
        ("The summit will be held in May.", "2022-05", True),
    ],
)
def test_the_day_of_the_meeting_is_not_that_of_the_way_there(quote: str, day: str, sets: bool) -> None:
    assert _sets_day(quote, day) is sets


def test_a_place_is_named_without_what_it_lies_in() -> None:
    assert _names_place("met at the Fisheries House in Oslo", "the Fisheries House")
    assert _names_place("met in Oslo", "Oslo, Norway")
    assert not _names_place("met in Bergen", "Oslo")


def test_a_cancellation_cites_the_paper_that_cancels(example: Record) -> None:
    off = brief(example, "SCAP", today="2025-11-01").standing.called_off[0]
    assert [p.document for p in off.proofs] == [
        "kor-2008-12-04-ministerial-strategic-consultation-of-december-8-called"
    ]


def test_a_move_cites_what_was_announced_and_what_came(example: Record) -> None:
    moved = brief(example, "SCAP", today="2025-11-01").standing.moved
    assert [(m.session.id, m.day, m.place) for m in moved] == [("scap-2006-11-07", "2006-11-09", None)]
    assert [p.document[:14] for p in moved[0].step.proofs] == ["kor-2006-10-30", "kor-2006-11-07"]
    assert "9" in moved[0].step.proofs[0].quote


def test_last_heard_is_cited_by_that_day(example: Record) -> None:
    book = brief(example, "SCAP", today="2025-11-01")
    dates = {d.id: d.date or "" for d in book.documents}
    missed = [item for item in book.agenda if item.reason == "not heard last time"]
    assert missed
    for item in missed:
        assert item.since is not None
        assert all(abs(int(dates[p.document][:4]) - int(item.since[:4])) == 0 for p in item.proofs)
    for item in book.agenda:
        if item.reason == "raised again and again":
            assert (item.since or "")[:4] in {dates[p.document][:4] for p in item.proofs}


def test_counts_that_nobody_filed_are_missed(example: Record) -> None:
    text = written(compose(brief(example, "SCAP", today="2025-11-01")), "md").decode()
    assert (
        "No session on record is counted as the fifth, sixth or seventh session at sub-ministerial level"
        in text
    )
    early = written(compose(brief(example, "SCAP", today="2013-12-31")), "md").decode()
    assert "No session on record is counted" not in early
