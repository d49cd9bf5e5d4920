"""How fast readings are filed, beside a bare bulk insert of the same rows in the same run.

    python bench/filing.py READINGS.jsonl [RECORD]

READINGS: what `entente read --json` printed. RECORD: a file or PostgreSQL database that does not hold a record yet; a
temporary SQLite file by default. The bare insert goes into a second, temporary SQLite record: the same rows of all
tables, index of the search included, without looking anything up. Processor time, for others use the machine too.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import insert, select

from entente.errors import SourceError
from entente.record import Record
from entente.record.kept.importing import read_lines
from entente.record.record import AT_HAND
from entente.record.store.tables import metadata
from entente.workers import relieve_collector


def main() -> None:
    """Measure and print a small table."""
    with Path(sys.argv[1]).open("rb") as stream:
        readings = [r for r in read_lines(stream, sys.argv[1]) if not isinstance(r, SourceError)]
    relieve_collector()  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        address = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/filed.db"
        with Record(address, create=True) as record, Record(f"{folder}/bare.db", create=True) as bare:
            filed, waited = _timed(lambda: [None for _ in record.add(readings, at_once=AT_HAND)])
            with record.reading() as connection:
                rows = {t: [dict(r) for r in connection.execute(select(t)).mappings()] for t in metadata.sorted_tables}  # fmt: skip
            inserted, _ = _timed(lambda: _insert(bare, rows))
    count = len(readings)
    print(f"{'':24} {'s':>8} {'ms a document':>14}")
    print(f"{'filing':24} {filed:>8.1f} {filed / count * 1000:>14.2f}   ({waited:.1f} s by the clock)")
    print(f"{'bare insert of its rows':24} {inserted:>8.1f} {inserted / count * 1000:>14.2f}")
    print(f"{count} documents, {sum(map(len, rows.values()))} rows; filing takes {filed / inserted:.1f} times the bare insert")  # fmt: skip


def _insert(record: Record, rows: dict) -> None:  # type: ignore[type-arg]
    with record.changing() as connection:
        for table, values in rows.items():
            if values:
                connection.execute(insert(table), values)


def _timed(work) -> tuple[float, float]:  # type: ignore[no-untyped-def]
    used, clock = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - used, time.perf_counter() - clock


if __name__ == "__main__":
    main()
