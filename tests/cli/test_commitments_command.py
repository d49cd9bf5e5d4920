"""`entente commitments` and `entente rule step` as a person uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_record import _entente, folder

__all__ = ["folder"]


def test_the_register_in_every_form(folder: Path) -> None:
    """A page, JSON, a calendar, an HTML page; plain in a pipe."""
    page = _entente(folder, "commitments", "--mechanism", "SCAP", "--today", "2026-01-01")
    assert page.returncode == 0, page.stderr
    assert b"\x1b" not in page.stdout
    lines = [json.loads(line) for line in _entente(folder, "commitments", "--json", "--open", "--today", "2026-01-01").stdout.splitlines()]  # fmt: skip
    assert lines
    assert {line["step"] for line in lines} <= {"no evidence", "begun", "partly"}
    assert all(line["tellings"][0]["proof"]["quote"] for line in lines)
    done = _entente(folder, "commitments", "--ics", "due.ics", "--html", "page.html")
    assert done.returncode == 0, done.stderr
    assert (folder / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert "Promises and what became of them" in (folder / "page.html").read_text(encoding="utf-8")


def test_a_person_rules_on_a_step(folder: Path) -> None:
    """Both the ruling and the proposal are shown; it can be undone."""
    first = json.loads(_entente(folder, "commitments", "--json", "-n", "1").stdout)
    fact = f"{first['tellings'][0]['document']}:{first['tellings'][0]['proof']['fact']}"
    done = _entente(folder, "rule", "step", fact, "partly", "--because", "half of it", "--by", "ana")
    assert done.returncode == 0, done.stderr
    (line,) = [json.loads(x) for x in _entente(folder, "commitments", fact, "--json").stdout.splitlines()]
    assert (line["step"], line["proposed"], line["ruling"]["by"]) == ("partly", first["proposed"], "ana")
    assert b"ruled partly by ana" in _entente(folder, "commitments", fact).stdout
    number = str(line["ruling"]["ruling"])
    assert _entente(folder, "rule", "undo", number, "--by", "ana").returncode == 0
    (line,) = [json.loads(x) for x in _entente(folder, "commitments", fact, "--json").stdout.splitlines()]
    assert line["ruling"] is None


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        (("--today", "soon"), 2, b"is no day"),
        (("--step", "done"), 2, b"no such step"),
        (("--to", "KOR", "--to", "USA"), 2, b"one party"),
        (("--by", "Atlantis"), 1, b"no such party"),
        (("kor-2006:c99",), 1, b"no such"),
        (("zeppelin",), 0, b"no promise fits"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_line(
    folder: Path, asked: tuple[str, ...], status: int, said: bytes
) -> None:
    """With the status that scripts look at."""
    done = _entente(folder, "commitments", *asked)
    assert (done.returncode, b"Traceback" in done.stderr) == (status, False)
    assert said in done.stderr
