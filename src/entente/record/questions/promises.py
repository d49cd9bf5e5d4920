"""Lines of promises as they are shown: their promises, and the evidence of the step at which they stand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from entente.errors import NotInRecord
from entente.record.questions.documents import COLUMNS, document_row, find_document
from entente.record.questions.sessions import proof
from entente.record.rows import CommitmentRow, EvidenceRow, PromiseLine, PromiseRow, Proof, RuledStep
from entente.record.store.chunks import chunks
from entente.record.store.lists import parties_in
from entente.record.store.made_in import made_in, own_account
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
    current,
    deeds,
    evidence,
    lines,
    promises,
    versions,
)

_AT_ONCE = 64  # lines


def line_of(connection: Connection, fact: str) -> PromiseLine:
    """The line of a commitment ("document:c3"). Raises `NotInRecord`."""
    document, _, name = fact.rpartition(":")
    ident = find_document(connection, document).id
    query = select(promises.c.line).where(promises.c.document_id == ident, promises.c.id == name)
    number = connection.execute(query).scalar()
    if number is None:
        raise NotInRecord(f"{ident}:{name}", "no such commitment", "`entente commitments` lists them")
    return next(whole_lines(connection, [number]))


def whole_lines(connection: Connection, numbers: Sequence[int]) -> Iterator[PromiseLine]:
    """Lines by their numbers, in the order given."""
    for chunk in chunks(numbers, _AT_ONCE):
        stand = {
            row.number: row for row in connection.execute(select(lines).where(lines.c.number.in_(chunk)))
        }
        told, shown = _promises(connection, chunk), _evidence(connection, chunk)
        for number in chunk:
            yield PromiseLine(
                stand[number].step, stand[number].proposed, stand[number].due, tuple(told[number]), tuple(shown.get(number, ()))
            )  # fmt: skip


def _promises(connection: Connection, numbers: list[int]) -> dict[int, list[PromiseRow]]:
    found: dict[int, list[PromiseRow]] = {number: [] for number in numbers}
    rows = connection.execute(_whole().where(promises.c.line.in_(numbers)))
    for row in sorted(rows, key=lambda r: (r.told, r.document_id, r.made_at, r.number)):
        found[row.line].append(_promise_row(row))
    return found


def _whole() -> Select[Any]:
    commitment = and_(commitments.c.document_id == promises.c.document_id, commitments.c.id == promises.c.id)
    told = func.coalesce(
        commitments.c.act_id, promises.c.id
    )  # what is only looked forward to is an act alone
    act = and_(acts.c.document_id == promises.c.document_id, acts.c.id == told)
    proofs = (
        func.coalesce(commitments.c[name], acts.c[name], accounts.c[name]).label(name)
        for name in ("standing", "start", "quote", "evidence")
    )
    own = (c for c in promises.c if c.name not in ("document_id", "start"))
    return (
        select(
            *own, promises.c.start.label("made_at"), commitments.c.recurrence, acts.c.id.label("act_id"), acts.c.verb,
            made_in().label("of_session"), *proofs,
            *(c for c in COLUMNS if c.name != "mechanism_id"),
        )
        .join_from(promises, current, current.c.document_id == promises.c.document_id)
        .join(commitments, commitment, isouter=True)
        .join(acts, act, isouter=True)
        .join(accounts, own_account(), isouter=True)
    )  # fmt: skip


def _promise_row(row: Any) -> PromiseRow:
    said = CommitmentRow(
        row.of_session, parties_in(row.by), row.action, row.due_said, row.due_from, row.due_to, row.recurrence, proof(row), row.act_id
    )  # fmt: skip
    return PromiseRow(
        row.told,
        row.due,
        said,
        document_row(row),
        row.mechanism_id,
        parties_in(row.to),
        row.verb,
        _ruled(row.ruled),
    )


def _ruled(packed: str | None) -> RuledStep | None:
    if packed is None:
        return None
    value = json.loads(packed)
    return RuledStep(
        value["ruling"], value["step"], value["by"], value["at"], value["because"], value.get("document"), value.get("quote")
    )  # fmt: skip


def _evidence(connection: Connection, numbers: list[int]) -> dict[int, list[EvidenceRow]]:
    """What shows the steps, with the words: of deeds as they stand in the texts in force, of sessions as their accounts say."""
    account = and_(
        evidence.c.deed == 0,
        accounts.c.document_id == evidence.c.document_id,
        accounts.c.id == evidence.c.fact,
    )
    words = func.substr(versions.c.text, deeds.c.start + 1, deeds.c.end - deeds.c.start)
    query = (
        select(evidence, deeds.c.start.label("first"), deeds.c.end, words.label("words"), accounts.c.start, accounts.c.quote, accounts.c.standing, accounts.c.evidence, accounts.c.id)
        .join_from(evidence, current, current.c.document_id == evidence.c.document_id)
        .join(deeds, deeds.c.number == evidence.c.deed, isouter=True)
        .join(versions, and_(versions.c.hash == current.c.hash, deeds.c.number.is_not(None)), isouter=True)
        .join(accounts, account, isouter=True)
        .where(evidence.c.line.in_(numbers))
    )  # fmt: skip
    found: dict[int, list[EvidenceRow]] = {}
    for row in sorted(connection.execute(query), key=lambda r: (r.told, r.document_id)):
        if row.deed:
            shown = Proof(row.document_id, row.fact, row.first, row.words, "read", ((row.first, row.end),))
        else:
            shown = proof(row)
        found.setdefault(row.line, []).append(EvidenceRow(row.step, row.rule, row.why, row.told, shown))
    return found


__all__ = ["line_of", "whole_lines"]
