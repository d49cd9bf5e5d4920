"""Lines of boilerplate are added to rather than made anew, and come out as if made at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete
from tests.analysis.promises.making import Vow, paper

from entente.model import Due, ReaderVersion, Reading
from entente.record import Record
from entente.record.outcomes import hearing, lines, ties
from entente.record.outcomes.tags import kept
from entente.record.store.tables import metadata

_WORDINGS = (
    "consult closely on fisheries",
    "consult closely on coastal fisheries",
    "consult on the Pacific atlas",
)
_PARTIES = (("JPN", "KOR"), ("JPN", "KOR", "USA"), ("AUS",), ("AUS", "JPN"))


def _paper(
    number: int, day: str | None, wording: str, by: tuple[str, ...], due: Due | None = None
) -> Reading:
    text = f"No. {number}: they will {wording}."
    return paper(text, day, [Vow(wording, by=by, due=due)], parties=by, name=f"{number}.txt")


def _add(record: Record, readings: list[Reading]) -> None:
    for _ in record.add(readings):
        pass


def test_a_promise_made_again_is_added_to_its_line(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of those that stand none is fetched but the first; whether it comes behind, between or before them."""
    taken: list[int] = []

    def members(connection: Any, change: Any, new: set[int], old: set[int]) -> Any:
        found = fetch(connection, change, new, old)
        taken.append(len(found[0]))
        return found

    fetch = lines._members
    monkeypatch.setattr(lines, "_members", members)
    months = (3, 9, 5, 12, 1, 7, 2)
    for number, month in enumerate(months):
        _add(record, [_paper(number, f"2021-{month:02}-01", _WORDINGS[0], _PARTIES[number % 2])])
    assert taken == [1] + [0] * (len(months) - 1)
    grown = record.dump()
    record.rebuild()
    assert record.dump() == grown
    (line,) = grown["promise_lines"]
    assert "2021-12-01" in line  # told last


@st.composite
def papers(draw: st.DrawFn) -> Reading:
    """The same few promises by many, with and without a day; now and then one that tells of a deed."""
    number, by = draw(st.integers(1, 30)), draw(st.sampled_from(_PARTIES))
    day = draw(st.sampled_from((None, "2021-03-01", "2021-03-02", "2021-09-01", "2022-02-02", "2023-01-01")))
    if draw(st.integers(1, 12)) == 12:
        return paper(
            f"No. {number}: They consulted on the Pacific atlas.", day, parties=by, name=f"{number}.txt"
        )
    due = draw(
        st.sampled_from((None, None, Due("by 2023", None, "2023-12-31"), Due("by May", None, "2022-05-31")))
    )
    return _paper(number, day, draw(st.sampled_from(_WORDINGS)), by, due)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(papers(), min_size=1, max_size=5), min_size=2, max_size=8), st.integers(1, 3))
def test_lines_that_grew_are_lines_made_at_once(
    record: Record, batches: list[list[Reading]], near: int
) -> None:
    """With ties that go elsewhere, lines that meet and fall apart, and documents that come again."""
    with record.changing() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
    with pytest.MonkeyPatch.context() as patch:
        for module, name in ((ties, "_NEAR"), (hearing, "_DEEDS"), (hearing, "_PROMISES")):
            patch.setattr(module, name, near)
        for number, batch in enumerate(batches):
            _add(record, [replace(r, reader=ReaderVersion("entente", str(number))) for r in batch])
        grown = record.dump()
        record.rebuild()
        made = record.dump()
    for table, rows in grown.items():
        assert rows == made[table], table


@given(st.sets(st.builds("{}:{}".format, st.sampled_from(("by", "to", "of", "in", "w")), st.integers(0, 400)), max_size=900),
       st.data())  # fmt: skip
def test_tags_kept_of_what_was_kept_are_those_kept_of_all(tags: set[str], data: st.DataObject) -> None:
    """However they came: a line that grew has the tags of one made at once."""
    first = data.draw(st.sets(st.sampled_from(sorted(tags))) if tags else st.just(set()))
    assert kept(set(kept(first)) | (tags - first)) == kept(tags)
