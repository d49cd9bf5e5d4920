"""JSON Lines: one file a kind, one row a line, as the questions of the record print them with `--json`."""

from __future__ import annotations

from pathlib import Path

from entente.model import to_dict
from entente.outputs.exports.written import Written, json_line, text_file
from entente.record import TABLES, Extract, Flat


def write(extract: Extract, folder: Path) -> Written:
    """Every kind of row of the record."""
    return Written(tuple((f"{table.name}.jsonl", _kind(extract, table, folder)) for table in TABLES))


def _kind(extract: Extract, table: Flat, folder: Path) -> int:
    count = 0
    with text_file(folder / f"{table.name}.jsonl") as file:
        for row in table.rows(extract):
            file.write(json_line(to_dict(row)))
            count += 1
    return count
