"""The address at which a document was published is cited in every format that has a place for it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from entente.outputs.exports import Written

Exported = Callable[..., tuple[Path, Written]]
PAGE = "https://www.newswire.co.kr/newsRead.php?no=202109"


def test_tables(exported: Exported) -> None:
    """Beside the path by which it came."""
    with (exported("csv")[0] / "documents.csv").open(encoding="utf-8", newline="") as file:
        (row,) = [row for row in csv.DictReader(file) if row["source_url"] == PAGE]
    assert row["source"].endswith("2006-11-07-joint-press-release.md")
    lines = (exported("jsonl")[0] / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert PAGE in {json.loads(line)["source_url"] for line in lines}
    pq = pytest.importorskip("pyarrow.parquet")
    assert PAGE in pq.read_table(exported("parquet")[0] / "documents.parquet")["source_url"].to_pylist()


@pytest.mark.parametrize(
    ("to", "file", "words"),
    [
        ("jsonld", "record.jsonld", f'"url": "{PAGE}"'),
        ("plover", "events.jsonl", f'"url": "{PAGE}"'),
        ("w3c-annotation", "annotations.jsonld", f'"source": "{PAGE}"'),
    ],
)
def test_citations(exported: Exported, to: str, file: str, words: str) -> None:
    """schema.org `url`, the citation of PLOVER, the target of an annotation."""
    assert words in (exported(to)[0] / file).read_text(encoding="utf-8")


def test_calendar(exported: Exported) -> None:
    """The joint account's rather than the press report's or the notice's."""
    calendar = Calendar.from_ical((exported("ics")[0] / "sessions.ics").read_bytes())
    urls = {str(event["UID"]): str(event.get("URL")) for event in calendar.walk("VEVENT")}
    assert urls["scap-2006-11-09@entente"] == PAGE
