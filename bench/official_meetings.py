"""Readings beside official lists of meetings: is the person met found for the right country, and the day?

    python bench/official_meetings.py MEETINGS.jsonl READINGS.jsonl [--misses]

MEETINGS.jsonl: one meeting a line, with `doc_id` (stem of the document's file), `grade`, `person` ("Prime Minister
Suga Yoshihide"), `country`, `date` and `end_date`. READINGS.jsonl: what `entente read --json FOLDER` printed.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from entente.lexicon.parties import parties

_ONE_DAY = timedelta(days=1)  # time zones, and lists that date by arrival
_SAME_SPELLING = 0.8  # ratio of two romanisations of one name ("Zelenskyy", "Zelensky")


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return [
        w for w in plain.lower().replace("-", " ").replace("'", "").replace(".", " ").split() if len(w) > 1
    ]


def _named(official: str, found: str) -> bool:
    """Every word of the name that was read stands in the official one, spelling aside."""
    theirs = _words(official)
    return bool(_words(found)) and all(
        any(SequenceMatcher(None, w, o).ratio() >= _SAME_SPELLING for o in theirs) for w in _words(found)[-1:]
    )


def _within_a_day(found: str | None, first: str, last: str) -> bool:
    try:
        day = date.fromisoformat(found or "")
    except ValueError:
        return False
    return date.fromisoformat(first) - _ONE_DAY <= day <= date.fromisoformat(last) + _ONE_DAY


def _person_found(meeting: dict[str, Any], code: str | None, people: Iterable[dict[str, Any]]) -> bool:
    return any(p["party"] == code and _named(meeting["person"], p["name"]) for p in people)


def main() -> None:
    """Print the two shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("meetings", type=Path)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--grade", default="A")
    parser.add_argument("--misses", action="store_true", help="print the meetings that were not found")
    args = parser.parse_args()
    codes = {form.surface: party.code for party in parties() for form in party.forms}
    readings = {Path(r["document"]["source"]).stem: r for r in _lines(args.readings)}
    meetings = [m for m in _lines(args.meetings) if m["grade"] == args.grade and m["doc_id"] in readings]
    people = days = 0
    for meeting in meetings:
        reading = readings[meeting["doc_id"]]
        code = codes.get(meeting["country_norm"])
        found = _person_found(meeting, code, reading["participants"])
        day = next((s["date"] for s in reading["sessions"] if s["main"]), None)
        dated = _within_a_day(day, meeting["date"], meeting["end_date"])
        people, days = people + found, days + dated
        if args.misses and not (found and dated):
            names = [(p["name"], p["party"]) for p in reading["participants"]]
            print(f"{meeting['doc_id']}: {meeting['person']} ({code}) {names} {meeting['date']} {day}")
    total = len(meetings) or 1
    print(
        f"{len(meetings)} meetings: person found for the country {people} ({people / total:.1%}), day {days} ({days / total:.1%})"
    )


if __name__ == "__main__":
    main()
