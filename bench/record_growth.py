"""How filing grows: the time for 1,000 documents into records of growing size, and of questions asked of them.

    python bench/record_growth.py READINGS.jsonl DOCUMENTS RECORD… [--fill TOTAL]
    python bench/record_growth.py --ask RECORD… [--next READINGS.jsonl]

READINGS: what `entente read --json examples/scap` prints, or of any other folder. Documents are made from them by
substitution: other parties, names, consultations and dates; what is quoted stays quoted. RECORD…: records that do not exist
yet, of either database. With `--fill` each is then filled to TOTAL documents by copies (`record_copies.py`), which takes
a fraction of the time, and another thousand is filed into it.

For the first thousand documents and those at each milestone: seconds by the clock; milliseconds of processor time for
one document, the server's included where it runs on this machine; the slowest of 20 questions (95th percentile), by the
clock and in processor time: searches with two filters, and the pages of sessions.

`--ask` puts the same questions to records that stand, twice over (the first time nothing is at hand yet), which takes a
minute or two; with `--next` it then files another thousand into each. It says the load of the machine: by the clock
only what was measured on a quiet one means anything.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from entente.errors import EvidenceError
from entente.lexicon.parties import parties
from entente.model import Reading, from_json
from entente.record import Record
from entente.record.identity.folding import words as folded
from entente.record.identity.mechanisms.taking_apart import take_apart
from entente.record.identity.mechanisms.words import one_form
from entente.record.record import AT_HAND
from entente.workers import relieve_collector
from record_copies import fill

_DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})"')
_CODES = sorted(p.code for p in parties() if p.sort == "government")
_CODE = re.compile(r'"([A-Z]{3})"')
_STEP = 1000
_SHOWN = (1000, 2000, 5000, 10_000, 20_000, 30_000, 50_000, 100_000)


def main() -> None:
    """One table, a line for the first thousand documents and for the latest, of each record; or questions alone."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*", metavar="READINGS DOCUMENTS RECORD…")
    parser.add_argument("--fill", type=int, default=0, metavar="TOTAL")
    parser.add_argument("--ask", nargs="+", default=[], metavar="RECORD")
    parser.add_argument("--next", metavar="READINGS")
    given = parser.parse_args()
    relieve_collector()  # as the program does
    if given.ask:
        for address in given.ask:
            _ask(address, given.next)
        return
    lines = Path(given.what[0]).read_text(encoding="utf-8").splitlines()
    print(_HEAD)
    for address in given.what[2:]:
        _measure(address, synthetic(lines), int(given.what[1]), given.fill)


_HEAD = f"{'record':>10} {'documents':>9} {'s for 1,000':>11} {'ms each, CPU':>12}   search ms (CPU)   session ms (CPU)  MB"


def _ask(address: str, readings: str | None) -> None:
    """The questions of a record that stands, and the next thousand documents."""
    with Record(address) as record:
        used, count = Clock(record), sum(1 for _ in record.documents())
        print(f"{address}: {count} documents, {_size(record):.0f} MB")
        for which in ("first", "again"):
            for name, asked in (("search", _searches(record)), ("session", _pages(record))):
                print(
                    f"  {name:8} {which:6} {_p95(asked, used):>16} ms (CPU), 95 of 100; load {_load()}",
                    flush=True,
                )
        if readings:
            made = synthetic(Path(readings).read_text(encoding="utf-8").splitlines(), count)
            print(f"  load {_load()}\n{_HEAD}", flush=True)
            step(record, made, used, count + _STEP, shown=True)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _measure(address: str, made: Iterator[Reading], total: int, filled: int) -> None:
    with Record(address, create=True) as record:
        used = Clock(record)
        for done in range(_STEP, total + _STEP, _STEP):
            step(record, made, used, done, shown=done in _SHOWN or done >= total)
        if filled:
            step(record, made, used, fill(record, filled) + _STEP, shown=True)


def step(record: Record, made: Iterator[Reading], used: Clock, done: int, *, shown: bool) -> None:
    """File the next thousand; a line of the table."""
    batch = [next(made) for _ in range(_STEP)]
    started, before = time.perf_counter(), used()
    for _ in record.add(batch, at_once=AT_HAND):
        pass
    seconds, each = time.perf_counter() - started, used() - before
    if shown:
        with record.reading() as connection:
            kind = {"postgresql": "PostgreSQL"}.get(connection.dialect.name, "SQLite")
        search, pages = _p95(_searches(record), used), _p95(_pages(record), used)
        print(f"{kind:>10} {done:>9} {seconds:>11.1f} {each:>12.2f} {search:>17} {pages:>17} {_size(record):>7.0f}", flush=True)  # fmt: skip


class Clock:
    """Seconds of processor time: this process's, and that of the server's process behind a local connection."""

    def __init__(self, record: Record) -> None:
        self.server: Path | None = None
        with record.reading() as connection:
            if connection.dialect.name == "postgresql":
                number = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
                stat = Path(f"/proc/{number}/stat")
                self.server = stat if stat.exists() else None

    def __call__(self) -> float:
        used = time.process_time()
        if self.server:
            fields = self.server.read_text().rpartition(")")[2].split()
            used += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        return used


def _size(record: Record) -> float:
    """Megabytes that the record takes."""
    with record.reading() as connection:
        if connection.dialect.name == "postgresql":
            return (
                float(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
                / 1e6
            )
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        return float(pages * connection.execute(text("PRAGMA page_size")).scalar_one()) / 1e6


def synthetic(lines: list[str], number: int = 0) -> Iterator[Reading]:
    """Documents without end, the same in every run: each round of them has its own parties, people, dates and consultations."""
    told = [json.loads(line) for line in lines]
    words = sorted(
        {w for one in told for p in one["participants"] for w in p["name"].split() if len(w) > 3}
        | {w for one in told for s in one["sessions"] if s["mechanism"] for w in _own(s["mechanism"]["name"])}
    )
    present = sorted({code for line in lines for code in _CODE.findall(line) if code in _CODES})
    while True:
        chance = random.Random(number)
        shift = timedelta(days=chance.randrange(-9000, 9000))
        other = {w: w[0] + "".join(chance.choice("aeiouknmrst") for _ in w[1:]) for w in words}
        other |= dict(zip(present, chance.sample(_CODES, len(present)), strict=True))
        for line in lines:
            with suppress(EvidenceError):  # a quote that ends within a name
                yield _made(line, number, shift, other)
        number += 1


def _own(name: str) -> set[str]:
    """The words that a consultation has to itself: else those of all rounds would be one, with thousands of sessions a year."""
    specific = take_apart(name).specific
    return {word for word in name.split() if set(map(one_form, folded(word))) & specific}


_PART = re.compile(r"\\.|[^\W\d_][\w’-]+")  # an escape of JSON, or a word


def _made(line: str, number: int, shift: timedelta, other: dict[str, str]) -> Reading:
    told = _PART.sub(lambda m: other.get(m.group(), m.group()), line)
    value = json.loads(_DAY.sub(lambda m: f'"{_moved(m.group(1), shift)}"', told))
    document: dict[str, Any] = value["document"]
    document["text"] += f" ({number:08})"
    document["id"] = "sha256:" + hashlib.sha256(document["text"].encode()).hexdigest()
    document["source"] = f"{Path(document['source']).name}#{number}"
    if document.get("source_url"):
        document["source_url"] += f"?round={number}"
    return from_json(json.dumps(value))


def _moved(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except (ValueError, OverflowError):
        return day


def _searches(record: Record) -> list[Callable[[], object]]:
    asked = [
        ("alliance", "agree"),
        ("nuclear", "urge"),
        ("grave threat", "agree"),
        ("cooperation", "welcome"),
        ("talks", "affirm"),
    ]
    chance = random.Random(1)
    found: list[Callable[[], object]] = []
    for word, force in asked:
        for _ in range(4):
            party, year = chance.choice(_CODES), str(chance.randrange(1985, 2040))
            found.append(lambda w=word, f=force, p=party: list(record.search(w, force=f, party=p)))  # type: ignore[misc]
            found.append(lambda w=word, p=party, y=year: list(record.search(w, party=p, first=y)))  # type: ignore[misc]
            found.append(lambda w=word, f=force, y=year: list(record.search(w, force=f, first=y)))  # type: ignore[misc]
    return found


def _pages(record: Record) -> list[Callable[[], object]]:
    names = [s.id for s in record.sessions(limit=600)][::10]
    return [lambda n=n: record.session(n) for n in names]  # type: ignore[misc]


def _p95(questions: list[Callable[[], object]], used: Callable[[], float]) -> str:
    """Milliseconds within which 95 of 100 were answered, by the clock and in processor time."""
    clock, processor = [], []
    for ask in questions:
        started, before = time.perf_counter(), used()
        ask()
        clock.append((time.perf_counter() - started) * 1000)
        processor.append((used() - before) * 1000)
    place = int(len(questions) * 0.95)
    return f"{sorted(clock)[place]:.1f} ({sorted(processor)[place]:.1f})"


if __name__ == "__main__":
    main()
