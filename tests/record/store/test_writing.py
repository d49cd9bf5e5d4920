"""Rows go into either database as they are, however many."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from entente.errors import RecordError
from entente.record import Record
from entente.record.store.chunks import AT_ONCE
from entente.record.store.each import Each, each
from entente.record.store.tables import documents, mechanisms, passages
from entente.record.store.writing import write, write_values

_MANY = 2 * AT_ONCE + 3


def _documents(record: Record, count: int) -> None:
    with record.changing() as connection:
        names = ("id", "key", "filed_at")
        write_values(connection, documents, names, ((f"d{n}", f"k{n}", "2021-03-01") for n in range(count)))


def test_values_come_back_as_they_went_in(record: Record) -> None:
    """Signs that a database could take for its own: tabs, line ends, backslashes, quotes, nothing at all."""
    row = {
        "id": "a\tb",
        "name": "it's \\N \\. “x”\r\n",
        "acronym": None,
        "known": True,
        "line": False,
        "parties": "",
    }
    with record.changing() as connection:
        write(connection, mechanisms, [row])
        write(connection, mechanisms, [])
        assert [dict(r) for r in connection.execute(select(mechanisms)).mappings()] == [row]


def test_search_finds_every_one_of_many_passages(record: Record) -> None:
    """More than go into one statement."""
    _documents(record, 1)
    rows = [
        {"id": n, "document_id": "d0", "fact": "", "words": f"harbour number{n}", "tags": "kdocument"}
        for n in range(_MANY)
    ]
    with record.changing() as connection:
        write(connection, passages, rows)
    with record.concordance() as found:
        places = found.documents_holding([[("harbour",)]], few=_MANY)
        last = found.documents_holding([[(f"number{_MANY - 1}",)]], few=5)
    assert places.whole
    assert last.whole


def test_what_the_database_refuses_is_one_clear_line(record: Record) -> None:
    """The same row twice."""
    _documents(record, 1)
    with pytest.raises(RecordError):
        _documents(record, 1)


def test_a_small_question_is_answered_for_each_value_in_its_order(record: Record) -> None:
    """Those of which nothing is known have an empty answer."""
    _documents(record, 9)
    asked = Each("SELECT id FROM documents WHERE id > {} AND id < {}", ("text", "text"), ("id DESC",), 2)
    with record.reading() as connection:
        found = each(connection, asked, [("d6", "d9"), ("d8", "d9"), ("d1", "d4")])
        assert found == [[("d8",), ("d7",)], [], [("d3",), ("d2",)]]
        assert each(connection, asked, []) == []
