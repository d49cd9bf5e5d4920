"""`entente export` as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from entente.cli import app
from entente.model import Reading
from entente.reading import Reader
from entente.record import Record
from entente.sources import read_source


@pytest.fixture(scope="module")
def record(reader: Reader, examples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two documents of the example record: one session announced and called off."""
    path = tmp_path_factory.mktemp("cli") / "r.db"
    files = ("2008-11-20-announcement-ministerial-session.md", "2008-12-04-cancellation.md")
    readings: list[Reading] = [reader.read(s) for f in files for s in read_source(examples / f)]
    with Record(str(path), create=True) as opened:
        list(opened.add(readings))
    return str(path)


def test_it_says_what_it_wrote(record: str, tmp_path: Path) -> None:
    """A line a file with its rows, and what was left out."""
    out = tmp_path / "out"
    result = CliRunner().invoke(app, ["export", "--to", "plover", str(out), "--record", record])
    assert result.exit_code == 0, result.output
    assert f"{out}/events.jsonl  " in result.output and "left out: " in result.output


def test_to_is_a_format_and_may_be_a_date(record: str, tmp_path: Path) -> None:
    """As in `entente sessions --from 2006 --to 2010`."""
    for last, rows in (("2007", "0"), ("2008", "1")):
        for option in ("--to", "--until"):
            result = CliRunner().invoke(
                app, ["export", "--to", "ics", str(tmp_path / "o"), "--record", record, "--from", "2006", option, last]
            )  # fmt: skip
            assert result.output.strip().endswith(f"sessions.ics  {rows}"), result.output


@pytest.mark.parametrize(
    "to", [["--to", "xls"], ["--to", "2010"], ["--to", "csv", "--to", "ics"], ["--to", "csv", "--to", "2009", "--until", "2010"], []]
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(record: str, tmp_path: Path, to: list[str]) -> None:
    """Before anything is written."""
    result = CliRunner().invoke(app, ["export", *to, str(tmp_path / "out"), "--record", record])
    assert result.exit_code == 2 and not (tmp_path / "out").exists()
