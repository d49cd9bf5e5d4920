"""CSV, Parquet and JSON Lines: the same tables, each as its readers expect."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import frictionless
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from entente.outputs.exports.tables_csv import cell
from entente.record import TABLES, Filters, Record

Exported = Callable[..., tuple[Path, object]]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("filters", [None, Filters(mechanism="SCAP", party="KOR", first="2006", last="2010")])
def test_the_data_package_is_valid(exported: Exported, filters: Filters | None) -> None:
    """Frictionless finds every type, key and foreign key right."""
    folder, _ = exported("csv", filters)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])


def test_filters_choose_sessions_and_what_is_said_of_them(exported: Exported) -> None:
    """Nothing of another session comes along."""
    folder, _ = exported("csv", Filters(mechanism="SCAP", first="2007", last="2008"))
    sessions = {row["id"] for row in _rows(folder / "sessions.csv")}
    assert sessions == {"scap-2007-10-11", "scap-2008-09-02", "scap-2008-12-08"}
    for table in ("accounts", "participants", "topics", "acts", "commitments"):
        assert {row["session"] for row in _rows(folder / f"{table}.csv")} <= sessions
    assert len(_rows(folder / "documents.csv")) == 5
    assert {row["id"] for row in _rows(folder / "people.csv")} >= {"yu-myung-hwan", "john-negroponte"}


def test_csv_is_rfc_4180(exported: Exported) -> None:
    """UTF-8 without a mark, CRLF, one header, as many cells in each row."""
    folder, _ = exported("csv")
    for table in TABLES:
        raw = (folder / f"{table.name}.csv").read_bytes()
        assert raw.startswith(table.columns[0].name.encode()) and raw.endswith(b"\r\n")
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            assert {len(row) for row in csv.reader(file, strict=True)} == {len(table.columns)}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """An apostrophe makes a spreadsheet take it as text."""
    assert cell(f"{sign}1+1", "text") == f"'{sign}1+1"
    assert cell((f"{sign}a", "b"), "list").startswith("'")
    assert cell(f"a{sign}1", "text") == f"a{sign}1"
    assert cell(-3, "integer") == "-3"
    assert cell(f"\x00\x1b{sign}1", "text") == f"'{sign}1"  # not hidden behind a control character either


def test_a_harmful_document_harms_no_table(exported: Exported, harmful: Record) -> None:
    """Formulas are quoted, control characters gone, script is text, and all is valid."""
    folder, _ = exported("csv", record=harmful)
    assert frictionless.validate(str(folder / "datapackage.json")).valid
    (document,) = _rows(folder / "documents.csv")
    assert document["title"].startswith("'=HYPERLINK") and "<script>" in document["title"]
    assert document["publisher"].startswith("'@")
    for table in TABLES:
        for row in _rows(folder / f"{table.name}.csv"):
            for value in row.values():
                assert not value.startswith(("=", "+", "@", "\t")) and not set(value) & set(
                    "\x00\x07\x0b\x1b"
                )


def test_parquet_has_types_and_lists(exported: Exported, example: Record) -> None:
    """Read back it is what the record says."""
    folder, _ = exported("parquet")
    sessions = pq.read_table(folder / "sessions.parquet")
    assert sessions.schema.field("day").type == pa.date32()
    assert sessions.schema.field("parties").type == pa.list_(pa.field("item", pa.string(), nullable=False))
    assert sessions.schema.field("ordinal").metadata[b"description"]
    rows = {row["id"]: row for row in sessions.to_pylist()}
    moved = rows["scap-2006-11-07"]
    assert (moved["day"].isoformat(), moved["planned_date"]) == ("2006-11-07", "2006-11-09")
    assert (moved["parties"], moved["ordinal"]) == (["KOR", "USA"], 1)
    assert rows["scap-2008-12-08"]["status"] == "called-off"
    assert rows["leaders-kor-usa-2005-11"]["day"] is None
    assert len(rows) == sum(1 for _ in example.sessions(asides=True))


def test_json_lines_are_the_rows_of_the_record(exported: Exported, harmful: Record) -> None:
    """One object a line, however the text breaks lines; every quote stands in its document."""
    folder, written = exported("jsonl", record=harmful)
    for name, count in written.files:  # type: ignore[attr-defined]
        text = (folder / name).read_text(encoding="utf-8")
        assert len(text.splitlines()) == count
        for line in text.splitlines():
            json.loads(line)
    (document,) = (json.loads(line) for line in (folder / "documents.jsonl").read_text().splitlines())
    assert document["title"].startswith("=HYPERLINK")
    text = harmful.reading_of(document["id"]).document.text
    for line in (folder / "acts.jsonl").read_text(encoding="utf-8").splitlines():
        proof = json.loads(line)["proof"]
        assert " … ".join(text[start:end] for start, end in proof["spans"]) == proof["quote"]
