"""How well the record knows which is which: mechanisms, their sessions, the documents of each.

    python bench/series.py TRUTH.json RECORD [--errors]

TRUTH: a list of mechanisms, `{"key", "sessions": [{"date", "docs": [...], "notice_docs": [...]}, …]}`, sessions in
order; a document is named as its file is, without the ending. RECORD: a record that holds them among others.

- *pairs*: of all pairs of documents (`docs`) that the truth names, those put in the same session: precision, recall.
- *mechanism*: each mechanism of the truth is matched with the one of the record that holds most of its documents (one
  to one, most first); F1 of its documents over all that the truth names, and over all of the record but its notices.
- *dates*: sessions with a day in the truth whose documents' session has that day, or has it within its days.
- *order*: neighbouring sessions of a mechanism that the record has in the same order.
- *ties*: notices whose session is the session of a document that reports it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

from entente.record import Record, SessionRow, open_record

Pair = tuple[str, str]


def main() -> None:
    """Measure and print one table."""
    truth = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    errors = "--errors" in sys.argv
    with open_record(sys.argv[2]) as record:
        held = Held(record)
        rows = [_pairs(truth, held, errors), *_mechanisms(truth, held, errors), _dates(truth, held, errors),
                _order(truth, held, errors), _ties(truth, held, errors)]  # fmt: skip
    for name, value in rows:
        print(f"{name:28} {value}")


class Held:
    """What the record says of each document, by the name of its file."""

    def __init__(self, record: Record) -> None:
        self.sessions: dict[str, SessionRow] = {s.id: s for s in record.sessions(asides=True)}
        self.session: dict[str, str | None] = {}
        self.mechanism: dict[str, str | None] = {}
        self.spoken: dict[str, set[str]] = defaultdict(set)
        names: dict[str, str] = {}
        for document in record.documents():
            name = Path(
                (document.source or "").partition("#")[2] or document.source or document.id
            ).name.removesuffix(".md")
            names[document.id] = name
            self.session[name], self.mechanism[name] = document.session, document.mechanism
        for session in self.sessions:
            for account in record.session(session).accounts:
                self.spoken[names[account.document.id]].add(session)


def f1(right: int, given: int, wanted: int) -> str:
    """Precision, recall and F1, with the counts they rest on."""
    precision, recall = right / max(1, given), right / max(1, wanted)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  ({right} of {given} given, {wanted} wanted)"


def _documents(truth: list[dict[str, Any]]) -> Iterable[tuple[str, int, str]]:
    for mechanism in truth:
        for number, session in enumerate(mechanism["sessions"]):
            for document in session["docs"]:
                yield mechanism["key"], number, document


def _together(groups: dict[Any, list[str]]) -> set[Pair]:
    return {(min(a, b), max(a, b)) for group in groups.values() for a, b in combinations(group, 2)}


def _pairs(truth: list[dict[str, Any]], held: Held, errors: bool) -> tuple[str, str]:
    wanted: dict[Any, list[str]] = defaultdict(list)
    given: dict[Any, list[str]] = defaultdict(list)
    for key, number, document in _documents(truth):
        wanted[key, number].append(document)
        if held.session.get(document):
            given[held.session[document]].append(document)
    right, found = _together(wanted), _together(given)
    if errors:
        for kind, pairs in (("apart", right - found), ("together", found - right)):
            for pair in sorted(pairs):
                print(
                    f"  wrongly {kind}: {pair[0]} / {pair[1]}: {held.session.get(pair[0])}, {held.session.get(pair[1])}"
                )
    return "pairs in the same session", f1(len(right & found), len(found), len(right))


def _mechanisms(truth: list[dict[str, Any]], held: Held, errors: bool) -> list[tuple[str, str]]:
    of: dict[str, set[str]] = defaultdict(set)
    for key, _, document in _documents(truth):
        of[key].add(document)
    counts = Counter(
        (key, held.mechanism[d]) for key, documents in of.items() for d in documents if held.mechanism.get(d)
    )
    matched: dict[str, str] = {}
    for (key, ident), _ in sorted(counts.items(), key=lambda c: (-c[1], c[0][0], str(c[0][1]))):
        if key not in matched and ident not in matched.values():
            matched[key] = str(ident)
    every = {d for documents in of.values() for d in documents}
    notices = {
        m["key"]: {d for s in m["sessions"] for d in s["notice_docs"]} for m in truth
    }  # the truth gives them, though it asks for none
    right = given = wide = 0
    for key, documents in sorted(of.items()):
        mine = {d for d, ident in held.mechanism.items() if ident == matched.get(key) and ident}
        right += len(mine & documents)
        given += len(mine & every)
        wide += len(mine - notices[key])
        if errors and mine & every != documents:
            print(f"  {key} is {matched.get(key)}:")
            for document in sorted(documents - mine):
                print(f"      lacks {document}: {held.mechanism.get(document)}")
            for document in sorted((mine & every) - documents):
                print(f"      has {document}")
    return [
        ("documents to mechanisms", f1(right, given, len(every))),
        ("  over the whole record", f1(right, wide, len(every))),
    ]


def _session_of(session: dict[str, Any], held: Held) -> SessionRow | None:
    """The record's session of most of the documents that report it."""
    found = Counter(s for d in session["docs"] if (s := held.session.get(d)))
    return held.sessions[min(found, key=lambda s: (-found[s], s))] if found else None


def _dates(truth: list[dict[str, Any]], held: Held, errors: bool) -> tuple[str, str]:
    right = total = 0
    for mechanism in truth:
        for session in mechanism["sessions"]:
            if not session["date"]:
                continue
            total += 1
            row = _session_of(session, held)
            days = (row.date, row.end_date or row.date) if row else (None, None)
            good = bool(days[0] and days[1] and days[0] <= session["date"] <= days[1])
            right += good
            if errors and not good:
                print(f"  date of {mechanism['key']} {session['date']}: {row.id if row else None} {days}")
    return "dates", f"{right} of {total} ({right / max(1, total):.3f})"


def _order(truth: list[dict[str, Any]], held: Held, errors: bool) -> tuple[str, str]:
    right = total = 0
    for mechanism in truth:
        rows = [_session_of(s, held) for s in mechanism["sessions"]]
        for a, b in pairwise(rows):
            total += 1
            good = bool(a and b and a.id != b.id and (a.date or "") < (b.date or ""))
            right += good
            if errors and not good:
                print(f"  order in {mechanism['key']}: {a and (a.id, a.date)} {b and (b.id, b.date)}")
    return "order of sessions", f"{right} of {total} ({right / max(1, total):.3f})"


def _ties(truth: list[dict[str, Any]], held: Held, errors: bool) -> tuple[str, str]:
    right = total = 0
    for mechanism in truth:
        for session in mechanism["sessions"]:
            for notice in session["notice_docs"]:
                total += 1
                wanted = {held.session.get(d) for d in session["docs"]} - {None}
                good = bool(wanted & held.spoken.get(notice, set()))
                right += good
                if errors and not good:
                    print(f"  tie of {notice}: {held.session.get(notice)} for {sorted(map(str, wanted))}")
    return "announcements tied", f"{right} of {total} ({right / max(1, total):.3f})"


if __name__ == "__main__":
    main()
