"""Making a ruling: append it, then make anew what it touches, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from entente.errors import NotInRecord, RecordError
from entente.lexicon.fulfilment import STEPS
from entente.record.effects import append, pair_effect, take_effect
from entente.record.kept.keeping import current_readings
from entente.record.questions.documents import find_document
from entente.record.rulings.beside import told_already, with_country
from entente.record.rulings.checked import check_values
from entente.record.rulings.fact_names import layer_of, split_name
from entente.record.rulings.judged import LEFT_OPEN, Judged, entries_of, judge_facts, made, pin
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruling import RulingKind, all_rulings, undone_by
from entente.record.store.tables import current, promises


def rule_on_fact(
    connection: Connection,
    kind: RulingKind,
    fact: str,
    *,
    by: str,
    because: str | None,
    change: dict[str, Any] | None = None,
    step: dict[str, Any] | None = None,
) -> int:
    """Confirm, correct or reject a fact ("document:a3"), or say what became of it; the number of the ruling.

    Raises `NotInRecord`, `RecordError`.
    """
    document, name = split_name(fact)
    document = find_document(connection, document).id
    reading = current_readings(connection, [document])[document]
    judged = judge_facts(reading, load_ruled(connection).facts.get(document, ()))
    layer = layer_of(name, judged.names)
    if (
        step is not None
        and layer not in ("commitments", "sessions")
        and not _registered(connection, document, name)
    ):
        raise RecordError(fact, "is no commitment", "`entente commitments` shows them (DOCUMENT:c3)")
    place = judged.names[layer].index(name)
    found = getattr(judged.reading, layer)[place]
    if change is not None:
        _checked(fact, layer, change, judged.names)
        change = with_country(found, change)
    # pinned to what the reader read, so that a ruling on a ruling still finds it
    original = next((e.fact for e in entries_of(reading)[layer] if e.name == name), found)
    pins = {"document": document, **pin(layer, original)}
    ident = append(
        connection, kind, f"{document}:{name}", pins, by=by, because=because, change=change or step
    )
    take_effect(connection, ident, [document])
    return ident


def add_fact(
    connection: Connection,
    document: str,
    layer: str,
    quotes: list[str],
    values: dict[str, Any],
    *,
    by: str,
    because: str | None,
) -> int:
    """A fact by hand with the words that prove it.

    Raises `RecordError` where a quote does not stand in the text, or where it is not said of which session the fact is.
    """
    document = find_document(connection, document).id
    reading = current_readings(connection, [document])[document]
    text = reading.document.text
    starts = [text.find(quote) for quote in quotes]
    missing = [quote for quote, start in zip(quotes, starts, strict=True) if start < 0 or not quote]
    if missing or not quotes:
        raise RecordError(
            document, f"these words do not stand in it: {missing or 'no quote'}", "quote it to the letter"
        )
    pins = {"document": document, "layer": layer, "quotes": quotes, "starts": starts, "said": {}}
    judged = judge_facts(reading, load_ruled(connection).facts.get(document, ()))
    values = {**values, **_setting(connection, document, layer, values, starts, judged)}
    _checked(document, layer, values, judged.names)
    try:
        fact = made(layer, values, pins, text)
    except ValueError as error:
        raise RecordError(document, str(error)) from error
    if name := told_already(fact, layer, values, judged):
        raise RecordError(f"{document}:{name}", "says this already", "confirm or correct it")
    ident = append(connection, "add", document, pins, by=by, because=because, change=values)
    take_effect(connection, ident, [document])
    return ident


def _setting(
    connection: Connection,
    document: str,
    layer: str,
    values: dict[str, Any],
    starts: list[int],
    judged: Judged,
) -> dict[str, str]:
    """What was left unsaid: the session of the fact, or the act that makes the promise. A document's main session goes without saying."""
    if layer == "commitments" and "act" not in values:
        acts = judged.reading.acts
        round_it = [a for a in acts if any(s.start <= at < s.end for s in a.evidence for at in starts)]
        return {"act": _one_of(document, "act", "a promise is made by an act", round_it, acts)}
    if layer not in LEFT_OPEN or "session" in values or judged.reading.main_session is not None:
        return {}
    sessions = judged.reading.sessions
    of_paper = select(current.c.session_id).where(current.c.document_id == document)
    if layer == "acts" and (not sessions or connection.execute(of_paper).scalar() is not None):
        return {}  # the paper as a whole is an account of its session
    return {"session": _one_of(document, "session", "of which session is it?", sessions, sessions)}


def _one_of(document: str, field: str, why: str, fitting: Sequence[Any], among: Sequence[Any]) -> str:
    if len(fitting) == 1:
        return str(fitting[0].id)
    if not among:
        raise RecordError(
            document,
            f"tells of no {field}: {why}",
            f"add one first: `entente rule add {document} {field}s …`",
        )
    told = "; ".join(f"{field}={fact.id} ({fact.evidence[0].quote[:40]}…)" for fact in among[:_MOST])
    raise RecordError(document, why, f"give {told}")


_MOST = 4  # facts of which one is to be chosen


def _checked(about: str, layer: str, values: dict[str, Any], names: dict[str, tuple[str, ...]]) -> None:
    try:
        check_values(layer, values, names)
    except ValueError as error:
        raise RecordError(about, str(error)) from error


def _registered(connection: Connection, document: str, name: str) -> bool:
    """Whether an act stands in the register: a visit that is looked forward to."""
    query = select(promises.c.number).where(promises.c.document_id == document, promises.c.id == name)
    return connection.execute(query).first() is not None


def rule_on_step(
    connection: Connection,
    fact: str,
    step: str,
    *,
    by: str,
    evidence: tuple[str, str] | None,
    because: str | None,
) -> int:
    """Say what became of a commitment; the number of the ruling. Raises `NotInRecord`, `RecordError`."""
    if step not in STEPS:
        raise RecordError(step, "is no step", f"there are {', '.join(STEPS)}")
    if evidence is None and not because:
        raise RecordError(
            fact, "a step rests on evidence or a reason", "give a document and its words, or say why"
        )
    change: dict[str, Any] = {"step": step}
    if evidence is not None:
        document = find_document(connection, evidence[0]).id
        text = current_readings(connection, [document])[document].document.text
        if not evidence[1].strip() or evidence[1] not in text:
            raise RecordError(
                document, f"these words do not stand in it: {evidence[1]!r}", "quote it to the letter"
            )
        change |= {"document": document, "quote": evidence[1]}
    return rule_on_fact(connection, "step", fact, by=by, because=because, step=change)


def undo(connection: Connection, number: int, *, by: str, because: str | None) -> int:
    """Take a ruling back; the number of the undoing. Raises `NotInRecord`, `RecordError` for what is undone already."""
    made = all_rulings(connection)
    ruling = next((r for r in made if r.id == number), None)
    if ruling is None:
        raise NotInRecord(str(number), "no such ruling", "`entente rule list` shows them")
    undone = undone_by(made).get(number)
    if undone is not None:
        raise RecordError(
            f"ruling {number}",
            f"is undone already, by ruling {undone}",
            f"`entente rule undo {undone}` brings it back",
        )
    pins = {name: pin_ for name, pin_ in ruling.pins.items() if name != "moved"}
    ident = append(connection, "undo", ruling.about, pins, by=by, because=because, undoes=number)
    first = ruling
    while first.kind == "undo" and first.undoes is not None:
        first = next(r for r in made if r.id == first.undoes)
    document = first.on_document()
    if document is not None:
        take_effect(connection, ident, [document])
    else:
        pair_effect(connection, ident, first)
    return ident
