"""`entente sessions` says where the counts of sessions contradict each other by their dates."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from entente.cli import app
from entente.model import SourceText
from entente.reading import Reader
from entente.record import open_record

_SAID = "Japan and Mongolia held the {} session of the Japan-Mongolia River Commission in Ulaanbaatar on {}."


def test_counts_that_contradict_each_other_are_marked_whatever_is_asked(
    reader: Reader, tmp_path: Path
) -> None:
    """Also where the other one is not among those listed; not in a row whose counts rise."""
    address = str(tmp_path / "river.db")
    told = (("2021-05-03", "fourth"), ("2022-05-04", "third"))
    with open_record(address, create=True) as record:
        texts = (SourceText(_SAID.format(count, day), source=f"{day}.txt", date=day) for day, count in told)
        list(record.add([reader.read(text) for text in texts]))
    for filters, marked in (((), 2), (("--from", "2022"), 1)):
        done = CliRunner().invoke(app, ["sessions", *filters, "--record", address])
        assert done.exit_code == 0, done.output
        assert " ".join(done.output.split()).count("the counts contradict each other") == marked


def test_counts_that_rise_are_not(reader: Reader, tmp_path: Path) -> None:
    address = str(tmp_path / "river.db")
    told = (("2021-05-03", "third"), ("2022-05-04", "fourth"))
    with open_record(address, create=True) as record:
        texts = (SourceText(_SAID.format(count, day), source=f"{day}.txt", date=day) for day, count in told)
        list(record.add([reader.read(text) for text in texts]))
    assert "contradict" not in CliRunner().invoke(app, ["sessions", "--record", address]).output
