"""How quickly the register answers in a large record, on either database.

    python bench/commitments_speed.py RECORD TIMES ADDRESS…

RECORD: a small record. ADDRESS…: records that do not exist yet, filled with the rows of RECORD that the register asks
for, TIMES over: each time under other ids, other dates, and another country in the place of one. One that exists is measured as it is. Each question
is asked once, then measured; the table gives the time by the clock and the processor time (the server's with it, where it runs
on this machine) within which 95 of 100 were answered.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, MetaData, Table, func, insert, select

from entente.analysis.promises.register import Question, commitments
from entente.errors import RecordError
from entente.lexicon.parties import parties
from entente.record import PromiseFilters, Record
from record_growth import Clock

_TODAY = date(2023, 12, 31)
_TABLES = (
    "documents", "versions", "current", "sessions", "session_parties", "mechanisms", "accounts", "acts", "commitments", "promises",
    "promise_lines", "promise_tags", "promise_evidence", "promise_findings", "promise_keys", "promise_calls", "deeds", "deed_keys",
)  # fmt: skip
_NAMES = {"document_id", "session_id", "anchor", "base", "key"}
_OF = {"documents": {"id", "key"}, "sessions": {"id"}, "versions": {"hash"}, "current": {"hash"}}
_DATES = {"told", "due", "date", "due_to", "due_from"}
_NUMBERS = {"number", "promise", "deed", "line", "before", "family"}
_CODES = sorted(p.code for p in parties() if p.sort == "government")
_PAGE = 40  # lines, as the command shows them


def main() -> None:
    """A table, a line for each kind of question and record."""
    small, times, addresses = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    print(f"{'record':>12} {'documents':>10} {'promises':>9} {'question':>22} {'asked':>6} {'median ms':>10} {'p95 ms':>8} {'p95, CPU':>9}")  # fmt: skip
    for address in addresses:
        kind = "PostgreSQL" if address.startswith("postgres") else "SQLite"
        try:
            opened = Record(address)
        except RecordError:
            opened = Record(address, create=True)
        with opened as record:
            documents, promises = _filled(record, small, times)
            for name, asked in _questions().items():
                _measure(record, f"{kind:>12} {documents:>10} {promises:>9} {name:>22}", asked)


def _questions() -> dict[str, list[Question]]:
    chance = random.Random(5)
    codes = [chance.choice([*_CODES, "JPN", "KOR", "UKR", "EU", "USA"]) for _ in range(30)]
    words = [
        "vaccine",
        "semiconductor",
        "working group",
        "Ukraine",
        "cooperation",
        "climate finance",
        "report",
        "sign agreement",
    ]

    def all_of(steps: Iterable[str] = (), **filters: Any) -> Question:
        return Question(PromiseFilters(**filters), frozenset(steps))  # type: ignore[arg-type]

    return {
        "by": [all_of(by=code) for code in codes],
        "by, open, due before": [all_of(["no evidence", "begun", "partly"], by=c, due_before="2026-12-31") for c in codes],
        "by and to": [all_of(by=code, to=other) for code, other in zip(codes, reversed(codes), strict=True)],
        "mechanism": [all_of(mechanism=m) for m in ("quad-leaders-summit", "g7-summit", "ttc", "scg", "nals")] * 3,
        "words": [all_of(words=w) for w in words * 3],
        "words and by": [all_of(words=w, by=c) for w, c in zip(words * 3, codes, strict=False)],
        "dates": [all_of(first=f"{y}", last=f"{y}-06") for y in range(2012, 2032)],
        "fulfilled, by": [all_of(["fulfilled"], by=code) for code in codes],
    }  # fmt: skip


def _measure(record: Record, label: str, questions: list[Question]) -> None:
    clock, used, processor = [], [], Clock(record)
    commitments(record, questions[0], _TODAY, _PAGE)
    for question in questions:
        started, before = time.perf_counter(), processor()
        commitments(record, question, _TODAY, _PAGE)
        clock.append((time.perf_counter() - started) * 1000)
        used.append((processor() - before) * 1000)
    ranked, worked_ms = sorted(clock), sorted(used)
    at = int(len(ranked) * 0.95)
    print(
        f"{label} {len(ranked):>6} {ranked[len(ranked) // 2]:>10.0f} {ranked[at]:>8.0f} {worked_ms[at]:>9.0f}",
        flush=True,
    )


def _filled(record: Record, small: str, times: int) -> tuple[int, int]:
    with record.reading() as connection:
        tables = _reflected(connection)
        held = _count(connection, tables["current"])
    if not held:
        with Record(small) as source, source.reading() as read:
            rows = {
                name: [dict(r) for r in read.execute(select(table)).mappings()]
                for name, table in _reflected(read).items()
            }
        for copy in range(times):
            with record.changing() as connection:
                _copy(connection, tables, rows, copy)
        if record.address.startswith("postgres"):
            with record.changing() as connection:
                connection.exec_driver_sql("ANALYZE")
    with record.reading() as connection:
        return _count(connection, tables["current"]), _count(connection, tables["promises"])


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _reflected(connection: Connection) -> dict[str, Table]:
    found = MetaData()
    found.reflect(connection, only=list(_TABLES))
    return {name: found.tables[name] for name in _TABLES}


def _copy(
    connection: Connection, tables: dict[str, Table], rows: dict[str, list[dict[str, Any]]], copy: int
) -> None:
    """The rows under other ids and dates, one party in the place of the United States."""
    chance = random.Random(copy)
    shift, code = (
        timedelta(days=chance.randrange(-4000, 2500) if copy else 0),
        chance.choice(_CODES) if copy else "USA",
    )
    for name, table in tables.items():
        if name == "mechanisms" and copy:
            continue
        key = [c.name for c in table.primary_key.columns]
        made = list(
            {tuple(r[k] for k in key): r for r in _made(name, rows[name], copy, shift, code)}.values()
        )
        for start in range(0, len(made), 5000):
            connection.execute(insert(table), made[start : start + 5000])


def _made(
    name: str, rows: list[dict[str, Any]], copy: int, shift: timedelta, code: str
) -> Iterator[dict[str, Any]]:
    for row in rows:
        made = dict(row)
        for column, value in row.items():
            if value is None or not copy:
                continue
            if column in _NUMBERS and name != "versions" and name != "current":
                made[column] = value ^ (copy << 40) if value else 0  # no deed: a session
            elif column in _DATES:
                made[column] = _moved(str(value), shift)
            elif column == "tag" and value.startswith("in:"):
                made[column] = "in:" + _moved(f"{value[3:]}-07-01", shift)[:4]
            elif column in ("tag", "party", "by", "to", "parties", "actors", "key") and name not in (
                "documents",
            ):
                made[column] = str(value).replace("USA", code)
            elif column == "text" and name == "versions":
                made[column] = value
            if (column in _NAMES or column in _OF.get(name, ())) and name not in (
                "promise_keys",
                "promise_calls",
                "deed_keys",
            ):
                made[column] = f"{made[column]}~{copy}"
        yield made


def _moved(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except (ValueError, OverflowError):
        return day


if __name__ == "__main__":
    main()
