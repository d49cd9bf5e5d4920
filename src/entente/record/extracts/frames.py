"""Tables of the record as pandas data frames. pandas is an optional extra, and loaded when first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from entente.errors import MissingExtra
from entente.record.extracts.flat import Flat, Kind

if TYPE_CHECKING:
    import pandas

    from entente.record.extracts.extract import Extract

_TYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "Int64",
    "boolean": "boolean",
    "list": "object",
    "day": "datetime64[s]",
}


def frame(extract: Extract, table: Flat) -> pandas.DataFrame:
    """One row a row; nullable types; lists stay lists. Raises `MissingExtra` where pandas is not installed."""
    try:
        import pandas
    except ImportError as error:
        raise MissingExtra("data frames", "pandas", "frames") from error
    values: dict[str, list[Any]] = {column.name: [] for column in table.columns}
    for row in table.rows(extract):
        for column in table.columns:
            value = column.of(row)
            values[column.name].append(list(value) if column.kind == "list" else value)
    return pandas.DataFrame(
        {c.name: pandas.Series(values[c.name], dtype=_TYPES[c.kind]) for c in table.columns}
    )
