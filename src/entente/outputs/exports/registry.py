"""The formats. Each is loaded when it is asked for: a package that only one of them needs may be missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from entente.errors import MissingExtra
from entente.outputs.exports.written import Written
from entente.record import Extract

Writer = Callable[[Extract, Path], Written]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is called, the module whose `write` makes it, for whom it is, the package that it needs."""

    name: str
    module: str
    about: str
    package: str | None = None

    def load(self) -> Writer:
        """What writes it. Raises `MissingExtra`."""
        try:
            if self.package:
                import_module(self.package)
        except ImportError as error:
            raise MissingExtra(f"exports to {self.name}", self.package or "", "export") from error
        write: Writer = import_module(f"entente.outputs.exports.{self.module}").write
        return write


FORMATS = {
    f.name: f
    for f in (
        Format(
            "csv", "tables_csv", "tables for spreadsheets and statistics, with a Frictionless data package"
        ),
        Format("parquet", "tables_parquet", "the same tables with types, for pandas, DuckDB, R", "pyarrow"),
        Format("jsonl", "json_lines", "rows as the questions of the record give them, one file a kind"),
        Format("jsonld", "schema_org", "schema.org events in JSON-LD, for the web of data"),
        Format("plover", "plover", "PLOVER event data, for conflict and cooperation research"),
        Format("ics", "calendar", "iCalendar, for any calendar program", "icalendar"),
        Format("w3c-annotation", "annotations", "W3C Web Annotations: one a fact, anchored in its words"),
    )
}
