"""What is kept of promises document by document is what is made at once, in whatever order and batches they come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from tests.analysis.promises.making import Vow, meeting, paper

from entente.model import Commitment, Due, MechanismName, ReaderVersion, Reading
from entente.record import Record
from entente.record.outcomes import hearing, ties
from entente.record.outcomes.promise_rows import due_of
from entente.record.store.tables import NO_DUE, metadata

_THINGS = (
    "the Coastal Radar Network",
    "the Coastal Tide Atlas",
    "the Ferry Charter of Busan",
    "coastal radar posts",
)
_DAYS = ("2021-03-01", "2021-03-02", "2021-09-01", "2022-02-02", "2022-12-01", None)
_TOLD = (
    "The ministers welcomed the launch of {}.",
    "Work on {} is under way, and {} was launched.",
    "They cancelled {}.",
)
_PARTIES = (("JPN", "KOR"), ("JPN",), ("KOR", "USA"))


@st.composite
def papers(draw: st.DrawFn) -> Reading:
    """A paper with some promises, or one that tells of deeds, or of a session."""
    day, parties = draw(st.sampled_from(_DAYS)), draw(st.sampled_from(_PARTIES))
    name = f"{draw(st.integers(1, 9))}.txt"
    kind = draw(st.sampled_from(("promise", "promise", "deed", "deed", "planned", "held")))
    if kind == "promise":
        things = draw(st.lists(st.sampled_from(_THINGS), min_size=1, max_size=3, unique=True))
        due = draw(
            st.sampled_from(
                (None, Due("by May 2022", None, "2022-05-31"), Due("by 2023", None, "2023-12-31"))
            )
        )
        text = " ".join(f"No. {name}: they will launch {thing}." for thing in things)
        return paper(
            text,
            day,
            [Vow(f"launch {thing}", by=parties, due=due) for thing in things],
            parties=parties,
            name=name,
        )
    if kind == "deed":
        thing = draw(st.sampled_from(_THINGS))
        text = f"No. {name}: {draw(st.sampled_from(_TOLD)).format(thing, thing)}"
        return paper(text, day, parties=parties, name=name)
    return _of_session(draw, kind, day, parties, name)


def _of_session(draw: st.DrawFn, kind: str, day: str | None, parties: tuple[str, ...], name: str) -> Reading:
    when = draw(st.sampled_from(_DAYS[:-1]))
    scap = MechanismName("Radar Consultation") if draw(st.booleans()) else None
    if kind == "held":
        text = f"No. {name}: the sides met at the Radar Consultation in Oslo on {when}."
        return paper(
            text,
            day,
            sessions=[_at(meeting(text, text[:-1], date=when, place="Oslo", parties=parties), scap)],
            name=name,
        )
    text = f"No. {name}: they will hold the Radar Consultation in Oslo on {when}. They will host the next meeting of the sides."
    ahead = _at(
        meeting(
            text, "the Radar Consultation in Oslo", status="planned", date=when, place="Oslo", parties=parties
        ),
        scap,
    )
    vows = [Vow("host the next meeting of the sides", by=parties)] if draw(st.booleans()) else []
    return paper(text, day, vows, sessions=[ahead], name=name)


def _at(session, mechanism):  # type: ignore[no-untyped-def]
    return replace(session, mechanism=mechanism)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(papers(), min_size=1, max_size=6), min_size=1, max_size=5), st.integers(1, 3))
def test_kept_document_by_document_is_made_at_once(
    record: Record, batches: list[list[Reading]], near: int
) -> None:
    """With so few neighbours looked at that some are always left out; documents come again in newer versions and readings."""
    _empty(record)
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((ties, "_NEAR"), (hearing, "_DEEDS"), (hearing, "_PROMISES")):
            patch.setattr(module, name, near)
        for number, batch in enumerate(batches):
            _add(record, [replace(r, reader=ReaderVersion("entente", str(number))) for r in batch])
        kept = record.dump()
        record.rebuild()
        made = record.dump()
    for table, rows in kept.items():
        assert rows == made[table], table


def test_rulings_leave_what_they_do_not_touch(record: Record) -> None:
    """A ruling on a step and its undoing change that line alone, as a record made again has it."""
    vows = [Vow(f"launch {thing}") for thing in _THINGS]
    _add(record, [paper(" ".join(f"They will launch {thing}." for thing in _THINGS), "2021-03-01", vows)])
    (document,) = record.documents()
    before = record.dump()
    number = record.rule_step(f"{document.id}:c2", "begun", by="ana", because="so")
    ruled = record.dump()
    assert ruled["promise_lines"] != before["promise_lines"]
    record.rebuild()
    assert record.dump() == ruled
    record.undo(number, by="ana")
    assert record.dump() == before


def _add(record: Record, readings: list[Reading]) -> None:
    for _ in record.add(readings):
        pass


def _empty(record: Record) -> None:
    with record.changing() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))


@pytest.mark.parametrize(
    ("action", "due"),
    [
        ("buy kelp, with delivery beginning in 2031", NO_DUE),
        ("host a Kelp Forum beginning in 2031", "2031-12-31"),
    ],
)
def test_what_begins_then_is_not_due_then(action: str, due: str) -> None:
    """But what is held then is."""
    promise = Commitment(
        "a1", ("PER",), action, Due("beginning in 2031", "2031-01-01", "2031-12-31"), None, ()
    )
    assert due_of(promise, "2030-01-01") == due
