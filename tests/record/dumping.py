"""Keep the example record in the present schema, for the tests of migrations: `python -m tests.record.dumping`.

Run by hand, once for each released schema, from the release that has it. The file is never made again afterwards.
"""

from __future__ import annotations

import base64
import gzip
import json
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, insert, select

from entente.reading import Reader
from entente.record import Record
from entente.record.schema import HEAD
from entente.record.store.tables import metadata
from entente.sources import read_source

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"


def main() -> None:
    """All rows of the example record with a ruling, by table."""
    path = SCHEMAS / f"{HEAD}.json.gz"
    if path.exists():
        raise SystemExit(f"{path} is kept for good")
    reader = Reader()
    examples = sorted((HERE.parent.parent / "examples" / "scap").glob("*.md"))
    with tempfile.TemporaryDirectory() as folder, Record(f"{folder}/record.db", create=True) as record:
        list(record.add(reader.read(s) for p in examples for s in read_source(p)))
        record.confirm("kor-2006-11-07:a3", by="ana", because="as the release says")
        with record.reading() as connection:
            found = {
                t.name: [_plain(row) for row in connection.execute(select(t)).mappings()]
                for t in metadata.sorted_tables
            }
    SCHEMAS.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(json.dumps(found, ensure_ascii=False).encode(), mtime=0))


def fill(connection: Connection, path: Path) -> None:
    """The kept rows into the tables as they stand in the database: the models may have moved on."""
    tables = MetaData()
    tables.reflect(connection)
    for name, rows in json.loads(gzip.decompress(path.read_bytes())).items():
        if rows:
            connection.execute(insert(tables.tables[name]), [_valued(row) for row in rows])


def _plain(row: Any) -> dict[str, Any]:
    return {
        k: {"base64": base64.b64encode(v).decode()} if isinstance(v, bytes) else v for k, v in row.items()
    }


def _valued(row: dict[str, Any]) -> dict[str, Any]:
    return {k: base64.b64decode(v["base64"]) if isinstance(v, dict) else v for k, v in row.items()}


if __name__ == "__main__":
    main()
