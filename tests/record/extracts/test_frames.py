"""Data frames of the record, and extracts on both databases."""

from __future__ import annotations

import sys

import pytest
from tests.record.fixtures import Makers

from entente.errors import MissingExtra
from entente.record import TABLES, Filters, Record


def test_frames_hold_the_rows_with_types(example: Record) -> None:
    """Nullable integers and booleans, days as dates, lists as lists."""
    sessions = example.sessions_frame().set_index("id")
    assert len(sessions) == sum(1 for _ in example.sessions(asides=True))
    row = sessions.loc["scap-2006-11-07"]
    assert (row["ordinal"], row["day"].year, row["parties"]) == (1, 2006, ["KOR", "USA"])
    assert str(sessions["ordinal"].dtype) == "Int64" and str(sessions["day"].dtype) == "datetime64[s]"
    acts = example.acts_frame(Filters(mechanism="SCAP", last="2006"))
    assert set(acts["session"]) == {"scap-2006-01-19", "scap-2006-11-07"}
    assert {"urge", "agree"} <= set(acts["force"])
    assert "yu-myung-hwan" in set(example.participants_frame()["person"])
    promises = example.commitments_frame()
    assert set(zip(promises["document"], promises["act"], strict=True)) <= set(
        zip(example.acts_frame()["document"], example.acts_frame()["fact"], strict=True)
    )


def test_without_pandas_it_says_what_to_install(example: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """One clear line."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"pip install 'entente\[frames\]'"):
        example.sessions_frame()


def test_both_databases_give_the_same_extract_in_the_same_order(
    makers: Makers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Ordered by code point, whatever the database's language."""
    told = []
    for kind in ("sqlite", "postgresql"):
        with (
            Record(makers.example(kind, tmp_path_factory.mktemp(kind))) as record,
            record.extract() as extract,
        ):
            told.append({table.name: list(table.rows(extract)) for table in TABLES})
    assert told[0] == told[1]


def test_an_extract_is_one_state_of_the_record(example: Record) -> None:
    """What is ruled meanwhile is not in it."""
    (first, *_) = example.documents()
    with example.extract() as extract:
        before = sum(1 for _ in extract.acts())
        example.reject(f"{first.id}:a1", by="ana")
        assert sum(1 for _ in extract.acts()) == before
    with example.extract() as extract:
        assert sum(1 for _ in extract.acts()) < before
