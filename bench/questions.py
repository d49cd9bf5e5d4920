"""How quickly questions of language are answered in a large record, on either database.

    python bench/questions.py READINGS.jsonl DOCUMENTS RECORD…

READINGS: what `entente read --json examples/scap` prints. RECORD…: records of either database, made as
`record_growth.py` makes them; one that holds fewer than DOCUMENTS is filled up first (which takes its time). Phrases are
stretches of three to six words out of the documents, as they stand and with a word dropped or put in; topics are all
subjects of the controlled list and words of the documents. Each is asked once, then measured; the table gives the time by
the clock and the processor time (the server's with it, where it runs on this machine) within which 95 of 100 were answered.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from entente.analysis.language import Wanted, agreed_language
from entente.analysis.phrases.history import phrase_history
from entente.lexicon.subjects import subjects
from entente.record import Record
from record_growth import Clock, synthetic

_LINE = re.compile(r"[^\n.;:]+")
_AT_ONCE = 500
Question = tuple[str, Callable[[Record], object]]


def main() -> None:
    """A table, a line for each kind of question and record."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    total, addresses = int(sys.argv[2]), sys.argv[3:]
    asked = {"phrase": _phrases(lines), "language": _topics(lines)}
    print(f"{'record':>12} {'documents':>10} {'question':>10} {'asked':>6} {'median ms':>10} {'p95 ms':>8} {'half, CPU':>10} {'p95, CPU':>9} {'slowest':>8}")  # fmt: skip
    for address in addresses:
        kind = "PostgreSQL" if address.startswith("postgres") else "SQLite"
        with Record(address, create=True) as record:
            held = _filled(record, lines, total)
            for name, questions in asked.items():
                _measure(record, f"{kind:>12} {held:>10} {name:>10}", questions)


def _filled(record: Record, lines: list[str], total: int) -> int:
    held = sum(1 for _ in record.documents())
    made = synthetic(lines)
    for done in range(0, total if held < total else 0, _AT_ONCE):
        batch = [next(made) for _ in range(_AT_ONCE)]
        if done + _AT_ONCE > held:
            for _ in record.add(batch):
                pass
    return max(held, total)


def _phrases(lines: list[str]) -> list[Question]:
    chance = random.Random(7)
    texts = [json.loads(line)["document"]["text"] for line in lines]
    found: list[str] = []
    while len(found) < 60:
        words = chance.choice(_LINE.findall(chance.choice(texts))).split()
        length = chance.randint(3, 6)
        if len(words) <= length:
            continue
        at = chance.randrange(len(words) - length)
        some = words[at : at + length]
        change = chance.choice(["as it stands", "dropped", "put in"])
        if change == "dropped":
            some.pop(chance.randrange(length))
        elif change == "put in":
            some.insert(chance.randrange(1, length), "common")
        if any(len(w) > 3 for w in some):
            found.append(" ".join(some))
    return [(p, lambda record, p=p: phrase_history(record, p)) for p in found]  # type: ignore[misc]


def _topics(lines: list[str]) -> list[Question]:
    chance = random.Random(7)
    labels = sorted({t["label"] for line in lines for t in json.loads(line)["topics"]})
    asked = [s.code for s in subjects()] + [
        " ".join(label.split()[:3]) for label in chance.sample(labels, 30)
    ]
    wanted = [Wanted(), Wanted(by_date=True), Wanted(force="agree"), Wanted(party="USA", level="ministerial")]
    return [
        (t, lambda record, t=t, w=wanted[i % 4]: agreed_language(record, t, w)) for i, t in enumerate(asked)
    ]  # type: ignore[misc]


def _measure(record: Record, head: str, questions: list[Question]) -> None:
    clock, used, processor = [], [], Clock(record)
    for name, ask in questions:
        ask(record)
        started, before = time.perf_counter(), processor()
        ask(record)
        clock.append(((time.perf_counter() - started) * 1000, name))
        used.append((processor() - before) * 1000)
    clock.sort()
    used.sort()
    within = int(len(clock) * 0.95)
    print(f"{head} {len(clock):>6} {clock[len(clock) // 2][0]:>10.0f} {clock[within][0]:>8.0f} {used[len(used) // 2]:>10.0f} {used[within]:>9.0f} {clock[-1][0]:>8.0f}", flush=True)  # fmt: skip
    print(
        f"{'':>12} the slowest: " + "; ".join(f"{name} ({took:.0f})" for took, name in reversed(clock[-3:]))
    )


if __name__ == "__main__":
    main()
