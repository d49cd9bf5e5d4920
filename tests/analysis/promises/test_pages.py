"""The register on the terminal, as a page and as a calendar."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar
from rich.console import Console
from tests.analysis.promises.making import Vow, paper

from entente.analysis.promises.register import Question, commitments
from entente.analysis.promises.values import Line
from entente.model import Due
from entente.outputs.due_dates import calendar
from entente.outputs.html.commitments import render_commitments
from entente.outputs.terminal.commitments_page import print_commitments
from entente.record import Record

TODAY = date(2023, 1, 1)
SHARP = "open the <b>Hobart</b> Radar Office by June 2022"


@pytest.fixture
def lines(record: Record) -> tuple[Line, ...]:
    """An overdue promise with marks of HTML in it, made twice, and one without a day."""
    due = Due("by June 2022", None, "2022-06-30")
    papers = [
        paper(f"They will {SHARP}.", "2021-03-01", [Vow(SHARP, due=due)]),
        paper(f"Once more: they will {SHARP}.", "2021-10-01", [Vow(SHARP, due=due)]),
        paper(
            "They will sign the Honshu Ferry Charter.", "2021-04-01", [Vow("sign the Honshu Ferry Charter")]
        ),
    ]
    for _ in record.add(papers):
        pass
    return commitments(record, Question(), TODAY)


@pytest.mark.parametrize("width", [80, 60])
def test_the_terminal_page_fits_and_says_what_matters(lines: tuple[Line, ...], width: int) -> None:
    """Overdue first, the step, the renewals, the words of each telling's place."""
    out = io.StringIO()
    assert print_commitments(Console(file=out, width=width, highlight=False), lines) == 2
    text = out.getvalue()
    assert max(map(len, text.splitlines())) <= width
    assert text.startswith("overdue since 30 June 2022  no evidence  renewed 1×")
    for words in (
        "first made 1 March 2021",
        "renewed 1 October 2021",
        "no due date",
        *(line.id for line in lines),
    ):
        assert words in " ".join(text.split()) or words in text.replace("\n  ", "")


def test_the_page_escapes_every_text(lines: tuple[Line, ...]) -> None:
    """And loads nothing."""
    page = render_commitments(lines, "as of <today>")
    assert "<b>Hobart</b>" not in page and "&lt;b&gt;Hobart" in page
    assert "as of &lt;today&gt;" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "No promise fits" in render_commitments((), "")


def test_a_calendar_finds_its_event_again(lines: tuple[Line, ...]) -> None:
    """The same UID after a change, a higher sequence; a promise without a day is counted, not guessed."""
    body, count, left = calendar(lines)
    assert (count, left) == (1, 1)
    (event,) = Calendar.from_ical(body).walk("VEVENT")
    assert str(event["uid"]) == f"{lines[0].id}@entente"
    assert event.decoded("dtstart") == date(2022, 6, 30)
    assert event.decoded("dtstamp").date() == date(2021, 10, 1)
    once = replace(lines[0], tellings=lines[0].tellings[:1], step="withdrawn")
    (earlier,) = Calendar.from_ical(calendar([once])[0]).walk("VEVENT")
    assert earlier["uid"] == event["uid"]
    assert int(earlier["sequence"]) < int(event["sequence"])
    assert str(earlier["status"]) == "CANCELLED"
