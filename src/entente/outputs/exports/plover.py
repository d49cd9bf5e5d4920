"""PLOVER event data, one record a line (`plover.schema.json` beside it describes them).

An act is an event of the type that `lexicon/data/plover.yaml` gives it; a session held is a CONSULT, an announcement an
AGREE, a calling off a REJECT. An event needs a whole date: that of the session for what its accounts say, else that of
the document. What PLOVER has no place for, and what has no date, is left out and counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import resources
from itertools import chain
from pathlib import Path

from entente.lexicon.plover import code_act
from entente.outputs.exports.contexts import contexts_of
from entente.outputs.exports.plover_meetings import Told, meetings
from entente.outputs.exports.plover_recipients import recipients
from entente.outputs.exports.plover_record import Record, entities, record
from entente.outputs.exports.written import Written, counted, json_line, text_file
from entente.record import Extract, Proof, SessionRow, parties_of, people_of, whole_day

SCHEMA = "plover.schema.json"


def write(extract: Extract, folder: Path) -> Written:
    """Sessions first, then acts."""
    left: Counter[str] = Counter()
    told_of: Told = {}
    count = 0
    with text_file(folder / "events.jsonl") as file:
        for event in chain(meetings(extract, left, told_of), _acts(extract, left, told_of)):
            file.write(json_line(event))
            count += 1
    schema = resources.files("entente.outputs.exports").joinpath(SCHEMA).read_text(encoding="utf-8")
    (folder / SCHEMA).write_text(schema, encoding="utf-8", newline="\n")
    said = tuple(counted(number, *what.split("|")) for what, number in sorted(left.items()))
    return Written((("events.jsonl", count), (SCHEMA, 1)), said)


def _acts(extract: Extract, left: Counter[str], told_of: Told) -> Iterator[Record]:
    documents = {document.id: document for document in extract.documents()}
    sessions = {session.id: session for session in extract.sessions()}
    for act in extract.acts():
        rule = code_act(act.force, act.verb, act.content, addressed=bool(act.addressees), negated=act.negated)
        if rule is None or rule.coding is None:
            denied = "denied " if act.negated else ""
            left[f"act| of the force {denied}{act.force}, for which PLOVER has no type"] += 1
            continue
        if rule.coding.type in ("AGREE", "REJECT") and _meets(act.proof, told_of):
            left["act| of announcing or calling off a session, which is an event already"] += 1
            continue
        document = documents[act.proof.document]
        day = _day(sessions.get(act.session or ""), document.date)
        if day is None:
            left["act| without a whole date"] += 1
        elif not parties_of(act.actors):
            left["act| without an actor"] += 1
        else:
            towards, reciprocal = recipients(
                rule.coding.type, parties_of(act.actors), act.addressees, act.content
            )
            yield record(
                f"{act.proof.document}:{act.proof.fact}", day, rule.coding,
                actors=entities(people_of(act.actors)), recipients=entities(towards), reciprocal=reciprocal,
                contexts=contexts_of(act.content), proofs=(act.proof,), document=document, link=act.session,
            )  # fmt: skip


def _meets(proof: Proof, told_of: Told) -> bool:
    """Whether an act stands where a session is announced or called off."""
    places = told_of.get(proof.document, ())
    return any(start < stop and begin < end for start, end in proof.spans for begin, stop in places)


def _day(session: SessionRow | None, published: str | None) -> str | None:
    """The day of an act: that of the session held, unless the document is older and only announces it."""
    told = whole_day(published)
    held = whole_day(session.date) if session is not None and session.status == "held" else None
    if held is not None and told is not None and told < held:
        return told.isoformat()
    day = held or told
    return day.isoformat() if day else None
