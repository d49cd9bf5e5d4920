"""How filing grows: the time for 1,000 documents into records of growing size, and of questions asked of them.

    python bench/record_growth.py READINGS.jsonl DOCUMENTS RECORD…

READINGS: what `entente read --json examples/scap` prints. Documents are made from them by substitution: other parties,
other names, other dates; what is quoted stays quoted. RECORD…: records that do not exist yet, of
either database. Of a PostgreSQL record the processor time is the client's alone.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from entente.errors import EvidenceError
from entente.lexicon.parties import parties
from entente.model import Reading, from_json
from entente.record import Record

_DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})"')
_CODES = sorted(p.code for p in parties() if p.sort == "government")
_STEP = 1000


def main() -> None:
    """One table, a line for the first thousand documents and for the latest, of each record."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    total, addresses = int(sys.argv[2]), sys.argv[3:]
    print(f"{'record':>12} {'documents':>10} {'s for 1,000':>12} {'ms each, CPU here':>18} {'search ms (p95)':>16} {'session ms (p95)':>17}")  # fmt: skip
    for address in addresses:
        _measure(address, synthetic(lines), total)


def _measure(address: str, made: Iterator[Reading], total: int) -> None:
    kind = "PostgreSQL" if address.startswith("postgres") else "SQLite"
    with Record(address, create=True) as record:
        for done in range(_STEP, total + 1, _STEP):
            batch = [next(made) for _ in range(_STEP)]
            started, used = time.perf_counter(), time.process_time()
            for _ in record.add(batch):
                pass
            seconds, used = time.perf_counter() - started, time.process_time() - used
            if done == total or done in (1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000):
                print(f"{kind:>12} {done:>10} {seconds:>12.1f} {used:>18.2f} {_search(record):>16.1f} {_pages(record):>17.1f}", flush=True)  # fmt: skip


def synthetic(lines: list[str]) -> Iterator[Reading]:
    """Documents without end, the same in every run: each round of them has its own parties, people and dates."""
    words = sorted(
        {
            w
            for line in lines
            for p in json.loads(line)["participants"]
            for w in p["name"].split()
            if len(w) > 3
        }
    )
    number = 0
    while True:
        chance = random.Random(number)
        codes = chance.sample(_CODES, 2)
        shift = timedelta(days=chance.randrange(-9000, 9000))
        names = {w: w[0] + "".join(chance.choice("aeiouknmrst") for _ in w[1:]) for w in words}
        for line in lines:
            with suppress(EvidenceError):  # a quote that ends within a name
                yield _made(line, number, codes, shift, names)
        number += 1


_PART = re.compile(r"\\.|[^\W\d_][\w’-]+")  # an escape of JSON, or a word


def _made(line: str, number: int, codes: list[str], shift: timedelta, names: dict[str, str]) -> Reading:
    text = _PART.sub(lambda m: names.get(m.group(), m.group()), line)
    text = text.replace('"KOR"', f'"{codes[0]}"').replace('"USA"', f'"{codes[1]}"')
    text = _DAY.sub(lambda m: f'"{_moved(m.group(1), shift)}"', text)
    value = json.loads(text)
    document: dict[str, Any] = value["document"]
    document["text"] += f" ({number:08})"
    document["id"] = "sha256:" + hashlib.sha256(document["text"].encode()).hexdigest()
    document["source"] = f"{Path(document['source']).name}#{number}"
    return from_json(json.dumps(value))


def _moved(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except (ValueError, OverflowError):
        return day


def _search(record: Record) -> float:
    asked = [
        ("alliance", "agree"),
        ("nuclear", "urge"),
        ("grave threat", "agree"),
        ("cooperation", "welcome"),
        ("talks", "affirm"),
    ]
    chance = random.Random(1)
    return _p95(
        [
            lambda w=w, f=f: list(record.search(w, force=f, party=chance.choice(_CODES)))
            for w, f in asked
            for _ in range(8)
        ]  # type: ignore[misc]
    )


def _pages(record: Record) -> float:
    names = [s.id for s in record.sessions(limit=400)][::10]
    return _p95([lambda n=n: record.session(n) for n in names])  # type: ignore[misc]


def _p95(questions: list[Callable[[], object]]) -> float:
    """Milliseconds within which 95 of 100 were answered."""
    taken = []
    for ask in questions:
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)[int(len(taken) * 0.95)]


if __name__ == "__main__":
    main()
