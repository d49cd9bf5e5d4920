"""The brief of an earlier day holds what was on record that day; sessions without a year and false counts lead nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.analysis.brief.test_book import _proofs

from entente.analysis.brief.book import brief
from entente.analysis.brief.delegations import _is_own
from entente.analysis.promises.known import known_line
from entente.model import SourceText
from entente.outputs.brief.compose import compose
from entente.outputs.brief.formats import written
from entente.reading import Reader
from entente.record import PromiseFilters, Record

NAME = "Japan-Mongolia River Commission"


def _filed(record: Record, reader: Reader, *told: tuple[str | None, str]) -> str:
    """Documents of a consultation of our own; its id."""
    texts = (
        SourceText(text, title=f"Joint Statement of the {NAME}", source=f"{n}.txt", date=day)
        for n, (day, text) in enumerate(told)
    )
    list(record.add([reader.read(text) for text in texts]))
    return next(s.mechanism for s in record.sessions() if s.mechanism)


def _held(day: str, count: str, more: str = "") -> tuple[str, str]:
    return (
        day,
        f"Japan and Mongolia held the {count} session of the {NAME} in Ulaanbaatar on {day}. The two sides agreed to build a railway. {more}",
    )


def test_nothing_of_a_later_day_is_told(example: Record) -> None:
    book = brief(example, "SCAP", today="2017-10-17")
    assert [s.session.date for s in book.standing.held][-1] == "2013-12-17"
    assert all((d.date or "") <= "2017-10-17" for d in book.documents)
    known = {d.id for d in example.documents() if (d.date or "") <= "2017-10-17"}
    assert {proof.document for proof in _proofs(book)} <= known
    text = re.sub(r"https?:\S+", "", written(compose(book), "md").decode())  # addresses hold numbers
    assert not any(word in text for word in ("2020", "2021", "2025", "Sherman", "Hooker", "Cho Sei-young"))


def test_a_session_is_planned_until_a_document_tells_that_it_was_held(example: Record) -> None:
    standing = brief(example, "SCAP", today="2006-11-01").standing
    assert [s.session.date for s in standing.planned] == ["2006-11-09"]
    assert [s.session.date for s in standing.held] == ["2006-01-19"]
    assert not standing.moved


def test_before_all_documents_there_is_nothing(example: Record) -> None:
    book = brief(example, "SCAP", today="2001-01-01")
    assert not book.standing.held
    assert not book.documents
    assert not book.promises
    assert not book.agenda


def test_a_promise_stands_as_it_stood(example: Record) -> None:
    """What was promised or shown later is not known; before the promise there is no line."""
    ended = [
        line
        for line in example.promise_lines(PromiseFilters(), "2025-11-01")
        if line.step == "fulfilled" and line.evidence[0].told > line.promises[0].told
    ]
    assert ended
    for line in ended:
        day = line.promises[0].told
        known = known_line(line, day)
        assert known is not None
        assert (known.step, known.evidence) == ("no evidence", ())
        assert all(p.told <= day for p in known.promises)
        assert known_line(line, "1900-01-01") is None
        assert known_line(line, "2025-11-01") == line


def test_a_session_without_a_year_is_told_apart(record: Record, reader: Reader) -> None:
    """Never the last one, nor the one with which anything is compared."""
    undated = (
        None,
        f"Japan and Mongolia held a session of the {NAME} in Tokyo on November 7. The two sides agreed to dredge the canal.",
    )
    name = _filed(record, reader, _held("2021-05-03", "first"), _held("2022-05-04", "second"), undated)
    book = brief(record, name, today="2023-01-01")
    assert [s.session.date for s in book.standing.held] == ["2021-05-03", "2022-05-04"]
    assert [s.session.date for s in book.standing.undated] == ["XXXX-11-07"]
    assert {s.date for s in book.silences} <= {"2022-05-04"}
    text = written(compose(book), "md").decode()
    assert "**Last session:** 4 May 2022" in text
    assert "In a year that is not said" in text


def test_counts_that_contradict_each_other_are_said_to_and_left_out(record: Record, reader: Reader) -> None:
    name = _filed(record, reader, _held("2021-05-03", "fourth"), _held("2022-05-04", "third"))
    text = written(compose(brief(record, name, today="2023-01-01")), "md").decode()
    assert "fourth (3 May 2021) and third (4 May 2022)" in text
    assert "Fourth session" not in text
    assert "Third session" not in text
    name = _filed(record, reader, _held("2020-05-03", "second"))
    assert "Second session" in written(compose(brief(record, name, today="2023-01-01")), "md").decode()


def test_in_own_name_is_what_one_person_alone_said(example: Record) -> None:
    """Neither what a paper says that he will do, nor what several did, nor what another said of him."""
    page = example.session("scap-2021-07-23")
    act = replace(page.acts[0], actors="USA (Jane Roe)", verb="reaffirm", force="affirm", attributed_to=None)
    assert _is_own(act, {"Jane Roe"})
    assert not _is_own(replace(act, verb="will", force="commit"), {"Jane Roe"})
    assert not _is_own(replace(act, attributed_to="the spokesperson"), {"Jane Roe"})
    assert not _is_own(replace(act, actors="USA (Jane Roe) KOR (John Doe)"), {"Jane Roe"})
    assert not _is_own(replace(act, actors="USA (Jane Roe) KOR"), {"Jane Roe"})


def test_an_announcement_is_nothing_said(example: Record) -> None:
    for day in ("2006-12-01", "2025-11-01"):
        for delegate in brief(example, "SCAP", today=day).delegations:
            assert not any("will lead" in act.proof.quote for act in delegate.said)
