"""Lists of the record on a terminal: they fit, and what is to be typed stands in one piece."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from entente.outputs.terminal.lists import print_mechanisms, print_people, print_sessions
from entente.outputs.terminal.review import print_queue
from entente.record import Doubt, Record


@pytest.mark.parametrize("width", [80, 60])
def test_lists_fit_the_terminal(example: Record, width: int) -> None:
    """No line is wider than it; every id stands whole on a line of its own; acronyms go first."""
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False)
    sessions = list(example.sessions())
    assert print_sessions(console, sessions) == len(sessions)
    print_mechanisms(console, example.mechanisms(lines=True))
    print_people(console, example.people())
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert {s.id for s in sessions} <= {line.strip() for line in lines}
    assert "SCAP – Strategic Consultation for Allied Partnership" in " ".join(out.getvalue().split())
    assert any(line.startswith("2006-11-07  SCAP") for line in lines)


def test_the_queue_asks_a_question_and_says_why() -> None:
    """In a sentence, with the command that decides."""
    out = io.StringIO()
    doubt = Doubt("person", "a-b-jpn", "a-b-usa", 0.3, ("the same name under another party",), "entente rule same|different a-b-jpn a-b-usa")  # fmt: skip
    assert print_queue(Console(file=out, width=80, highlight=False), [doubt]) == 1
    assert "Are these one person?" in out.getvalue()
    assert "The same name under another party." in out.getvalue()
    assert "entente rule same|different a-b-jpn a-b-usa" in out.getvalue()
