"""What speaks against two people being one."""

from __future__ import annotations

from entente.model import SourceText
from entente.reading import Reader
from entente.record import Record

TALKS = (
    "Vice Minister Ana Roe of Peru and Deputy Minister Kari Doe of Norway met in Lima on May 4, 2031. {more}"
)


def _file(record: Record, reader: Reader, *texts: str) -> None:
    list(
        record.add(
            reader.read(SourceText(text, source=f"{n}.txt", date="2031-05-04"))
            for n, text in enumerate(texts)
        )
    )


def test_two_sides_of_one_session(record: Record, reader: Reader) -> None:
    """Their parties, and the session at which they sat opposite each other."""
    _file(record, reader, TALKS.format(more="They agreed to trade."))
    first, second = record.objections("ana-roe", "kari-doe")
    assert first == "Ana Roe is of PER, Kari Doe of NOR"
    assert second.startswith("both took part in ") and second.endswith(", on two sides")


def test_nothing_against_one_name_in_two_spellings(record: Record, reader: Reader) -> None:
    """Of one side, and never told of by one document."""
    _file(
        record, reader, TALKS.format(more="They agreed to trade."),
        "Vice Minister Anna Roe of Peru and Deputy Minister Juan Foe of Chile met in Cusco on June 9, 2031.",
    )  # fmt: skip
    assert record.objections("ana-roe", "anna-roe") == ()


def test_no_two_people(record: Record, reader: Reader) -> None:
    """One and the same, or nobody of the record."""
    _file(record, reader, TALKS.format(more="They agreed to trade."))
    assert record.objections("ana-roe", "ana-roe") == record.objections("ana-roe", "nobody") == ()
