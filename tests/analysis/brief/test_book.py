"""The brief of the example record: what it holds, and that every word of it stands in a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from tests.record.making import meeting

from entente.analysis.brief.book import Book, brief
from entente.errors import NotInRecord
from entente.model import Reading
from entente.reading import Reader
from entente.record import Proof, Record


def _proofs(value: Any) -> Iterator[Proof]:
    """Every proof anywhere in a value."""
    if isinstance(value, Proof):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _proofs(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from _proofs(part)


def test_every_proof_stands_in_its_document(example: Record, scap: tuple[Reading, ...]) -> None:
    book = brief(example, "SCAP", today="2025-11-01")
    found = list(_proofs(book))
    assert len(found) > 100
    for proof in found:
        text = example.reading_of(proof.document).document.text
        assert text[proof.start : proof.start + len(proof.quote)] == proof.quote or " … " in proof.quote


def test_where_we_stand(example: Record) -> None:
    standing = brief(example, "SCAP", today="2025-11-01").standing
    assert [s.session.date for s in standing.held][:2] == ["2006-01-19", "2006-11-07"]
    assert [s.session.date for s in standing.called_off] == ["2008-12-08"]
    assert "2006-11-07" in [s.session.date for s in standing.moved]
    assert "2013-12-17" not in [s.session.date for s in standing.moved]  # planned for 2013
    second = next(s for s in standing.held if s.session.id == "scap-2006-11-07")
    assert [p.person for p in second.heads] == ["yu-myung-hwan", "r-nicholas-burns"]


def test_a_planned_session_is_planned_until_its_day_has_passed(example: Record) -> None:
    before = brief(example, "SCAP", today="2017-10-17").standing
    after = brief(example, "SCAP", today="2017-11-17").standing
    assert [s.session.date for s in before.planned] == ["2017-10-18"]
    assert [s.session.date for s in after.overdue] == ["2017-10-18"]
    assert not after.planned


def test_people_topics_promises_and_agenda(example: Record) -> None:
    book = brief(example, "SCAP", today="2025-11-01")
    assert {d.person.party for d in book.delegations} == {"KOR", "USA"}
    assert all(a.actors != "" for d in book.delegations for a in d.said)
    spoken = {t.subject for t in book.topics if not t.silent}
    assert "north-korea-nuclear" in spoken
    assert book.promises
    assert all(line.step in ("no evidence", "begun", "partly") for line in book.promises)
    assert {item.reason for item in book.agenda} >= {"raised again and again"}
    assert all(item.proofs for item in book.agenda)


def test_the_same_on_both_databases_and_every_time(example: Record) -> None:
    assert brief(example, "scap", today="2025-11-01") == brief(example, "SCAP", today="2025-11-01")


def test_a_mechanism_of_one_session(record: Record, reader: Reader) -> None:
    """Honest and short: one meeting, no promise shown to be kept, nothing to compare."""
    list(record.add([meeting(reader, "2021-03-04", "Jane Roe of Canada", "Taro Sato of Japan")]))
    line = next(record.mechanisms(lines=True))
    book = brief(record, line.id, today="2021-04-01")
    assert len(book.standing.held) == 1
    assert book.ledger is not None
    assert len(book.ledger.accounts) <= 1
    assert isinstance(book, Book)


def test_earlier_sessions_are_those_of_this_consultation(record: Record, reader: Reader) -> None:
    """Whatever else the same people met at is counted, not told."""
    jane, taro = "Jane Roe of Canada", "Taro Sato of Japan"
    for day, other in (("2021-03-04", taro), ("2022-03-04", "Juan Doe of Peru"), ("2023-03-04", taro)):
        list(record.add([meeting(reader, day, jane, other)]))
    line = next(m for m in record.mechanisms(lines=True) if "JPN" in m.parties)
    roe = next(d for d in brief(record, line.id, today="2023-04-01").delegations if d.person.party == "CAN")
    assert ([row.date for row in roe.attended], roe.elsewhere) == (["2021-03-04"], 1)


def test_an_unknown_mechanism_is_said_to_be_unknown(example: Record) -> None:
    with pytest.raises(NotInRecord, match="no such mechanism"):
        brief(example, "Freedonian Tea Party", today="2025-11-01")
