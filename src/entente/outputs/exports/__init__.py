"""Taking the record out: one file a format, one registry, one way to write a folder.

    from entente.outputs.exports import export

    export(record, "csv", Path("tables"), Filters(mechanism="SCAP"))

Every format reads an `Extract` (one state of the record), writes into an empty folder, and says what it wrote and what
it had to leave out. Nothing depends on the clock: the same record gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from entente.outputs.exports.folder import new_folder
from entente.outputs.exports.registry import FORMATS, Format
from entente.outputs.exports.written import Written
from entente.record import Filters, Record


def export(
    record: Record,
    to: str,
    folder: Path,
    filters: Filters | None = None,
    on_row: Callable[[], None] | None = None,
) -> Written:
    """Write the record, or the sessions that fit, as `to` into `folder`; what was written and what was left out.

    The folder is there whole or as it was before. Raises `ExportError` for a folder that cannot be written or holds
    what is not ours, `MissingExtra` for a format whose package is not installed, `NotInRecord` for a filter.
    """
    chosen = FORMATS[to]
    write = chosen.load()
    with record.extract(filters, on_row) as extract, new_folder(folder, to) as part:
        return write(extract, part)


__all__ = ["FORMATS", "Format", "Written", "export"]
