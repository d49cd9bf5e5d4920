"""Make the released schemas' records that the migration tests start from: `python -m tests.record.dumping`.

Run once for each released schema, by hand, from the release that has it; the file is never made again afterwards.
"""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from pathlib import Path

from entente.reading import Reader
from entente.record import Record
from entente.record.schema import HEAD
from entente.sources import read_source

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"


def main() -> None:
    """The example record in the present schema, with a ruling, as a compressed SQL script."""
    path = SCHEMAS / f"{HEAD}.sql.gz"
    if path.exists():
        raise SystemExit(f"{path} is kept for good")
    examples = HERE.parent.parent / "examples" / "scap"
    reader = Reader()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "record.db"
        with Record(str(place), create=True) as record:
            found = (reader.read(s) for p in sorted(examples.glob("*.md")) for s in read_source(p))
            list(record.add(found))
            record.confirm("kor-2006-11-07:a3", by="ana", because="as the release says")
            record.settle()
        base = sqlite3.connect(place)
        script = "\n".join(line for line in base.iterdump() if "passages_index" not in line.split("(")[0])
        base.close()
    SCHEMAS.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(script.encode(), mtime=0))


if __name__ == "__main__":
    main()
