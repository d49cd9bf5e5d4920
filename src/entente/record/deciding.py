"""Making a ruling: append it, then make anew what it touches, in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, select

from entente.errors import NotInRecord, RecordError
from entente.lexicon.fulfilment import STEPS
from entente.record.derived.persons import regroup_forms
from entente.record.derived.remaking import remake
from entente.record.identity.names import form_of
from entente.record.kept.keeping import current_readings, now
from entente.record.pinning import pin_of
from entente.record.questions.documents import find_document
from entente.record.rulings.checked import check_values
from entente.record.rulings.fact_names import layer_of, split_name
from entente.record.rulings.judged import entries_of, judge_facts, made, pin
from entente.record.rulings.ruled import load_ruled
from entente.record.rulings.ruling import Ruling, RulingKind, all_rulings, in_force
from entente.record.store.chunks import chunks
from entente.record.store.tables import accounts, current, forms, promises, rulings


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
    # pinned to what the reader read, so that a ruling on a ruling still finds it
    original = next((e.fact for e in entries_of(reading)[layer] if e.name == name), found)
    pins = {"document": document, **pin(layer, original)}
    ident = append(
        connection, kind, f"{document}:{name}", pins, by=by, because=because, change=change or step
    )
    take_effect(connection, [document])
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
    """A fact by hand with the words that prove it. Raises `RecordError` where a quote does not stand in the text."""
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
    _checked(document, layer, values, judged.names)
    try:
        made(layer, values, pins, text)
    except ValueError as error:
        raise RecordError(document, str(error)) from error
    ident = append(connection, "add", document, pins, by=by, because=because, change=values)
    take_effect(connection, [document])
    return ident


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


def rule_on_pair(
    connection: Connection,
    kind: RulingKind,
    one: str,
    other: str,
    *,
    by: str,
    because: str | None,
    what: str | None = None,
) -> int:
    """Say that two acts, sessions, people or mechanisms are the same or different; the number of the ruling."""
    for sort in (what,) if what else ("act", "session", "person", "mechanism"):
        pins = [pin_of(connection, sort, asked) for asked in (one, other)]
        if all(pins) and pins[0] != pins[1]:
            break
    else:
        raise _no_pair(connection, one, other)
    about = f"{one} = {other}" if kind == "same" else f"{one} ≠ {other}"
    ident = append(
        connection, kind, about, {"what": sort, "one": pins[0], "other": pins[1]}, by=by, because=because
    )
    _pair_effect(connection, all_rulings(connection)[-1])
    return ident


def _no_pair(connection: Connection, one: str, other: str) -> NotInRecord:
    """Why there is nothing to rule on: two that were ruled to be one are two again once that is undone."""
    about = (f"{one} = {other}", f"{other} = {one}")
    earlier = [r for r in in_force(all_rulings(connection)) if r.kind == "same" and r.about in about]
    if earlier:
        number = earlier[-1].id
        return NotInRecord(
            f"{one} and {other}", f"are one by ruling {number}", f"`entente rule undo {number}` takes it back"
        )
    return NotInRecord(
        f"{one} and {other}",
        "are no two acts, sessions, people or mechanisms",
        "give ids as the lists show them (acts: DOCUMENT:a3)",
    )


def undo(connection: Connection, number: int, *, by: str, because: str | None) -> int:
    """Take a ruling back; the number of the undoing. Raises `NotInRecord`."""
    ruling = next((r for r in all_rulings(connection) if r.id == number), None)
    if ruling is None:
        raise NotInRecord(str(number), "no such ruling", "`entente rule list` shows them")
    ident = append(connection, "undo", ruling.about, ruling.pins, by=by, because=because, undoes=number)
    first = ruling
    while first.kind == "undo" and first.undoes is not None:
        first = next(r for r in all_rulings(connection) if r.id == first.undoes)
    document = first.on_document()
    if document is not None:
        take_effect(connection, [document])
    else:
        _pair_effect(connection, first)
    return ident


def append(
    connection: Connection, kind: RulingKind, about: str, pins: dict[str, Any], *, by: str, because: str | None,
    change: dict[str, Any] | None = None, undoes: int | None = None,
) -> int:  # fmt: skip
    """Write one ruling; never changed afterwards."""
    values = {
        "at": now(), "by": by, "kind": kind, "about": about, "pins": json.dumps(pins, ensure_ascii=False), "because": because,
        "change": json.dumps(change, ensure_ascii=False) if change is not None else None, "undoes": undoes,
    }  # fmt: skip
    key = connection.execute(insert(rulings).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def take_effect(connection: Connection, documents: Iterable[str]) -> None:
    """Make these documents' rows, and the identity around them, anew."""
    for chunk in chunks(sorted(set(documents)), 100):
        remake(connection, current_readings(connection, chunk), load_ruled(connection))


def _pair_effect(connection: Connection, ruling: Ruling) -> None:
    pins = (ruling.pins["one"], ruling.pins["other"])
    sort = ruling.pins["what"]
    if sort == "act":
        return  # read anew whenever accounts are compared
    if sort == "session":
        take_effect(connection, _documents_of_sessions(connection, [p["document"] for p in pins]))
    elif sort == "person":
        seeds = []
        for pin_ in pins:
            anchor = connection.execute(select(forms.c.anchor).where(forms.c.form == pin_["form"])).scalar()
            rows = connection.execute(
                select(forms).where((forms.c.anchor == anchor) | (forms.c.form == pin_["form"]))
            )
            seeds += [form_of(r.name, r.party) for r in rows]
        regroup_forms(connection, seeds, load_ruled(connection).names)
    else:
        ruled = load_ruled(connection).mechanisms
        idents = {p["id"] for p in pins} | {ruled.get(p["id"], p["id"]) for p in pins}
        take_effect(connection, _documents_of_mechanisms(connection, sorted(idents)))


def _documents_of_sessions(connection: Connection, documents: list[str]) -> set[str]:
    names = select(accounts.c.session_id).where(
        accounts.c.document_id.in_(documents), accounts.c.session_id.is_not(None)
    )
    rows = connection.execute(
        select(accounts.c.document_id).where(accounts.c.session_id.in_(names))
    ).scalars()
    return set(documents) | set(rows)


def _documents_of_mechanisms(connection: Connection, idents: list[str]) -> set[str]:
    found: set[str] = set()
    for ident in idents:
        found |= set(
            connection.execute(select(current.c.document_id).where(current.c.mechanism_id == ident)).scalars()
        )
        named = accounts.c.mention.contains(f'["{ident}",', autoescape=True)
        found |= set(connection.execute(select(accounts.c.document_id).where(named)).scalars())
    return found
