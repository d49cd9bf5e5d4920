"""Parquet: the tables with their types, lists as lists, and the meaning of table and columns in the file itself."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from entente.outputs.exports.written import Written
from entente.record import TABLES, Extract, Flat

_GROUP = 20_000  # rows held at once
_TYPES: dict[str, Any] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.field("item", pa.string(), nullable=False)),
    "day": pa.date32(),
}


def write(extract: Extract, folder: Path) -> Written:
    """Every table of the record."""
    return Written(tuple((f"{table.name}.parquet", _table(extract, table, folder)) for table in TABLES))


def _table(extract: Extract, table: Flat, folder: Path) -> int:
    schema = _schema(table)
    rows, count = table.rows(extract), 0
    with pq.ParquetWriter(folder / f"{table.name}.parquet", schema, compression="zstd") as file:
        while group := list(islice(rows, _GROUP)):
            columns = [pa.array(map(c.of, group), type=_TYPES[c.kind]) for c in table.columns]
            file.write_table(pa.Table.from_arrays(columns, schema=schema))
            count += len(group)
    return count


def _schema(table: Flat) -> Any:
    fields = [
        pa.field(c.name, _TYPES[c.kind], nullable=c.kind != "list" and c.name not in table.key,
                 metadata={"description": c.about})
        for c in table.columns
    ]  # fmt: skip
    return pa.schema(fields, metadata={"title": table.about})
