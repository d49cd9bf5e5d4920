"""JSON Lines: one file a kind, one row a line, as the questions of the record print them with `--json`."""

from __future__ import annotations

import json
from pathlib import Path

from entente.model import to_dict
from entente.outputs.exports.written import Written, text_file
from entente.record import TABLES, Extract, Flat


def write(extract: Extract, folder: Path) -> Written:
    """Every kind of row of the record."""
    return Written(tuple((f"{table.name}.jsonl", _kind(extract, table, folder)) for table in TABLES))


def _kind(extract: Extract, table: Flat, folder: Path) -> int:
    count = 0
    with text_file(folder / f"{table.name}.jsonl") as file:
        for row in table.rows(extract):
            line = json.dumps(to_dict(row), ensure_ascii=False)
            file.write(_one_line(line) + "\n")
            count += 1
    return count


def _one_line(line: str) -> str:
    """JSON may hold line separators of Unicode as they are; some readers of lines would break there."""
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")
