"""CSV: one file a table, and a `datapackage.json` that says what the columns are (Frictionless Data).

UTF-8, RFC 4180 (commas, CRLF, quotes doubled). Spreadsheets run cells that begin with certain signs as formulas, so
such cells get an apostrophe in front; control characters other than tab and line ends are left out.
"""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from entente.outputs.exports.written import Written, text_file
from entente.record import TABLES, Column, Extract, Flat

BETWEEN = "; "  # the items of a list; one in an item becomes a comma
_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "＝",
    "＋",
    "－",
    "＠",
)  # the wide ones count in East Asian settings
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_KINDS: dict[str, dict[str, str]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "list": {"type": "string"},
    "day": {"type": "date"},
}


def write(extract: Extract, folder: Path) -> Written:
    """Every table of the record."""
    files = tuple((f"{table.name}.csv", _table(extract, table, folder)) for table in TABLES)
    package = {
        "profile": "tabular-data-package",
        "name": "entente-record",
        "title": "A record of what governments said, agreed and promised when they consulted each other",
        "resources": [_resource(table) for table in TABLES],
    }
    with text_file(folder / "datapackage.json") as file:
        file.write(json.dumps(package, indent=2, ensure_ascii=False) + "\n")
    return Written((*files, ("datapackage.json", len(TABLES))))


def cell(value: Any, kind: str) -> str:
    """A value as the text of a cell that no spreadsheet runs."""
    if value is None:
        return ""
    if kind == "boolean":
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if kind == "list":
        value = BETWEEN.join(str(item).replace(";", ",") for item in value)
    text = _CONTROL.sub("", str(value))
    return f"'{text}" if kind in ("text", "list") and text.startswith(_FORMULA) else text


def _table(extract: Extract, table: Flat, folder: Path) -> int:
    count = 0
    with text_file(folder / f"{table.name}.csv") as file:
        lines = csv.writer(file, lineterminator="\r\n")
        lines.writerow([column.name for column in table.columns])
        for row in table.rows(extract):
            lines.writerow([cell(column.of(row), column.kind) for column in table.columns])
            count += 1
    return count


def _resource(table: Flat) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": here, "reference": {"resource": there, "fields": "id"}} for here, there in table.links
            ],
        },
    }  # fmt: skip


def _field(column: Column) -> dict[str, Any]:
    about = f"{column.about} (several, separated by a semicolon)" if column.kind == "list" else column.about
    return {"name": column.name, **_KINDS[column.kind], "description": about}
