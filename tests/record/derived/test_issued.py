"""A paper that tells of no session is proved by its title, its opening, or the acts of the parties that it names later."""

from __future__ import annotations

from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record
from entente.record.derived.issued import words_of_issue

_BODY = (
    "The Governments of Japan and Chile reaffirm their support for open seas. They will share what they know.\n\n"
    "Japan welcomes the offer."
)


def _read(reader: Reader, text: str, title: str | None = None) -> Reading:
    return reader.read(SourceText(text, title=title, date="2023-02-10"))


def test_the_title_proves_it_and_the_first_act_of_those_it_does_not_name(reader: Reader) -> None:
    """Each span to the letter, in the order of the text; no act where the title names all."""
    reading = _read(reader, _BODY, "Joint Statement on Open Seas")
    spans = words_of_issue(reading, ("CHL", "JPN"))
    assert spans[0].quote == "Joint Statement on Open Seas"
    assert len(spans) == 2 and "Japan and Chile" in spans[1].quote
    assert all(s.stands_in(reading.document.text) for s in spans)
    named = _read(reader, _BODY, "Joint Statement of Japan and Chile on Open Seas")
    assert [s.start for s in words_of_issue(named, ("CHL", "JPN"))] == [0]


def test_without_a_title_it_is_how_the_text_opens(reader: Reader) -> None:
    """The first sentence or line, whatever stands before it; of blank text nothing."""
    (span,) = words_of_issue(_read(reader, "\n  The seas are open. More follows."), ())
    assert span.quote == "The seas are open."
    (long,) = words_of_issue(_read(reader, "sea " * 1000), ())
    assert 0 < len(long.quote) <= 600
    assert words_of_issue(_read(reader, " \n "), ()) == ()


def test_it_is_so_in_the_record(record: Record, reader: Reader) -> None:
    """The account has the words; a document without a word gives none, and nothing is wrong."""
    papers = [_read(reader, _BODY, "Joint Statement on Open Seas"), _read(reader, " \n ")]
    for _ in record.add(papers):
        pass
    with record.extract() as extract:
        (account,) = extract.accounts()
    assert (account.role, account.proof.start) == ("issued", 0)
    assert account.proof.quote.startswith("Joint Statement on Open Seas … The Governments of Japan and Chile")
    assert list(record.check()) == []
    before = record.dump()
    record.rebuild()
    assert record.dump() == before
