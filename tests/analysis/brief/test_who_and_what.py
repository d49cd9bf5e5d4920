"""Who came, what was a session, and what lies ahead: by words that say so."""

from __future__ import annotations

from entente.analysis.brief.book import Book, brief
from entente.model import SourceText
from entente.outputs.brief.compose import compose
from entente.outputs.brief.formats import written
from entente.reading import Reader
from entente.record import Record

NAME = "Japan-Mongolia River Commission"
HELD = (
    f"Prime Minister Taro Sato of Japan and President Bat Dorj of Mongolia met in Ulaanbaatar on May 3, 2021 for the session of "
    f"the {NAME}. The two sides agreed to dredge the Roe canal. The two sides reaffirmed their commitment to free trade in grain."
)
SEVEN = (
    "2021-05-03",
    "G7 Leaders’ Communiqué",
    "We, the Leaders of the Group of Seven (G7), met in Oslo on May 3, 2021. We agreed to dredge the Roe canal. "
    "We reaffirm our commitment to free trade in grain.",
)
STATEMENT = (
    "2022-07-08",
    "G7 Leaders’ Statement",
    "We, the Leaders of the Group of Seven (G7), are shocked at the death of former Prime Minister Hanako Mori of Japan. "
    "We strongly condemn the attack on the canal. We support free trade in grain.",
)


def _book(
    record: Record, reader: Reader, *told: tuple[str, str, str], today: str = "2025-01-01", of: str = "river"
) -> Book:
    """The brief over documents: day, title, text."""
    texts = (
        SourceText(text, title=title, source=f"{n}.txt", date=day)
        for n, (day, title, text) in enumerate(told)
    )
    list(record.add([reader.read(text) for text in texts]))
    name = next(s.mechanism for s in record.sessions(asides=True) if s.mechanism and of in s.mechanism)
    return brief(record, name, today=today)


def _held(day: str, text: str = HELD) -> tuple[str, str, str]:
    return day, f"Joint Statement of the {NAME}", text


def test_a_statement_is_no_session(record: Record, reader: Reader) -> None:
    """Of a statement of leaders nobody says that they met, and a dead man came to nothing."""
    book = _book(record, reader, SEVEN, STATEMENT, of="g7")
    assert [s.session.date for s in book.standing.held] == ["2021-05-03"]
    assert [s.session.date for s in book.standing.papers] == ["2022-07-08"]
    text = written(compose(book), "md").decode()
    assert "**Last session:** 3 May 2021" in text
    assert "**8 July 2022** “G7 Leaders’ Statement”" in text
    assert not book.delegations


def test_what_a_paper_says_still_counts_as_language(record: Record, reader: Reader) -> None:
    book = _book(record, reader, SEVEN, STATEMENT, of="g7")
    trade = next(t for t in book.topics if t.subject == "trade")
    assert (trade.papers, trade.on_paper, trade.silent) == (1, True, False)
    assert "Raised in 1 session and 1 paper" in written(compose(book), "md").decode()


def test_a_fact_sheet_that_looks_back_is_no_session(record: Record, reader: Reader) -> None:
    later = (
        "2022-07-08",
        "FACT SHEET: Progress Since the 2021 G7 Summit",
        "At the Summit, companies committed to build a port. Since the G7 Summit in Oslo in May 2021, the United States has "
        "closed ten new deals.",
    )
    assert len(_book(record, reader, SEVEN, later, of="g7").standing.held) == 1


def test_who_is_only_invited_did_not_come(record: Record, reader: Reader) -> None:
    invited = (
        f"President Roe has invited Prime Minister Arjun Rao of India to the session of the {NAME} in Ulaanbaatar in May 2021. "
        "India and Japan agreed to build a port."
    )
    book = _book(
        record,
        reader,
        _held("2021-05-03"),
        ("2021-02-01", "Fact Sheet: Visit of the Prime Minister of India", invited),
    )
    assert "Rao" not in {d.person.name.split()[-1] for d in book.delegations}
    assert not any("Rao" in p.name for s in book.standing.held for p in s.came.everybody)


def test_who_is_of_no_party_is_a_guest(record: Record, reader: Reader) -> None:
    met = (
        f"We, the leaders of Japan and Mongolia, met in Ulaanbaatar on May 4, 2022 for the session of the {NAME}. "
        "We were joined by President Juan Doe of Peru. We agreed to dredge the Roe canal."
    )
    book = _book(record, reader, _held("2021-05-03"), _held("2022-05-04", met))
    last = book.standing.held[-1]
    assert [p.name for p in last.came.guests] == ["Juan Doe"]
    assert not last.heads
    assert "joined by President Juan Doe" in last.came.guests[0].proof.quote
    text = written(compose(book), "md").decode()
    assert "guest: Juan Doe, President (Peru)" in text
    assert "led by" not in text


def test_what_a_paper_looks_ahead_to_is_planned(record: Record, reader: Reader) -> None:
    later = f"{HELD} The co-chairs intend to meet again before the end of 2025."
    book = _book(record, reader, _held("2021-05-03", later), today="2021-06-01")
    assert [s.session.date for s in book.standing.planned] == ["2025"]
    assert "meet again before the end of 2025" in book.standing.planned[0].proofs[0].quote
    assert "**Next session:** 2025" in written(compose(book), "md").decode()


def test_other_meetings_ahead_are_none_of_this_row(record: Record, reader: Reader) -> None:
    """Experts who will convene are not the commission."""
    later = f"{HELD} Fishers of both countries will convene in the coming weeks to discuss nets."
    assert not _book(record, reader, _held("2021-05-03", later), today="2021-05-10").standing.planned


def test_the_last_time_a_topic_was_spoken_of(record: Record, reader: Reader) -> None:
    """Not only the session before: that one may have been silent on it."""
    first = HELD.replace("reaffirmed their commitment", "reaffirmed their steadfast commitment")
    between = (
        f"Prime Minister Taro Sato of Japan and President Bat Dorj of Mongolia met in Tokyo on May 4, 2022 for the session of the {NAME}. "
        "The two sides agreed to dredge the Roe canal."
    )
    last = HELD.replace("May 3, 2021", "May 5, 2023")
    book = _book(
        record, reader, _held("2021-05-03", first), _held("2022-05-04", between), _held("2023-05-05", last)
    )
    trade = next(t for t in book.topics if t.subject == "trade")
    assert [(m.session.date, m.change) for m in trade.moved] == [("2021-05-03", "softer")]
    assert "steadfast" in trade.moved[0].proof.quote
    assert "before (3 May 2021): “" in written(compose(book), "md").decode()


def test_the_same_words_of_two_papers_are_told_once(record: Record, reader: Reader) -> None:
    book = _book(record, reader, _held("2021-05-03"), ("2021-05-03", f"Communiqué of the {NAME}", HELD))
    trade = next(t for t in book.topics if t.subject == "trade")
    assert len(trade.said) == 1
