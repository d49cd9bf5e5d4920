"""The history of a fact: the readings of all versions of its document, and every ruling that touches it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from entente.record.identity.mention import unpacked
from entente.record.kept.keeping import current_readings
from entente.record.kept.packing import unpack
from entente.record.questions.documents import find_document
from entente.record.questions.review import homeless
from entente.record.rulings.fact_names import split_name
from entente.record.rulings.judged import LAYERS, LETTERS, entries_of, find_entry
from entente.record.rulings.ruled import Mentioned, load_ruled, session_pins
from entente.record.rulings.ruling import Ruling, all_rulings, undone_by
from entente.record.store.tables import (
    accounts,
    acts,
    commitments,
    forms,
    participants,
    readings,
    sessions,
    topics,
    versions,
)

_HANGING = (participants, topics, acts)


def history(connection: Connection, fact: str) -> Iterator[dict[str, Any]]:
    """What became of a fact: the readings that have it, and every ruling that touches it, undone ones too, by time.

    A version in which no fact rests on the same words shows what bore its name then. Rulings on the fact, on its act,
    its person, its session and its mechanism touch it.
    """
    asked, name = split_name(fact)
    document = find_document(connection, asked).id
    made = all_rulings(connection)
    gone, lost = undone_by(made), {r.id for r in homeless(connection)}
    touches = _Touching(connection, document, name)
    about: set[int] = set()
    events = []
    followed = _words(connection, document, name)
    for ruling in made:
        if ruling.undoes in about if ruling.kind == "undo" else touches(ruling):
            about.add(ruling.id)
            if ruling.id in lost and ruling.on_document():
                followed.append(_said(ruling.pins["quotes"]))
            events.append({
                "at": ruling.at, "what": ruling.kind, "by": ruling.by, "ruling": ruling.id, "about": ruling.about, "change": ruling.change,
                "because": ruling.because, "stands": ruling.id not in gone, "lost": ruling.id in lost, "undoes": ruling.undoes,
            })  # fmt: skip
    events += _read(connection, document, name, followed)
    yield from sorted(events, key=lambda e: (e["at"], e.get("ruling", 0)))


def _said(quotes: list[str]) -> str:
    return " … ".join(quotes)


def _words(connection: Connection, document: str, name: str) -> list[str]:
    """The words on which the fact rests in the reading in force."""
    entries = entries_of(current_readings(connection, [document])[document])
    return [
        _said([s.quote for s in e.fact.evidence])
        for layer in LAYERS
        for e in entries[layer]
        if e.name == name
    ]


def _read(connection: Connection, document: str, name: str, followed: list[str]) -> Iterator[dict[str, Any]]:
    """The readings of all versions: what rests on the words, else what bears the name."""
    rows = connection.execute(
        select(readings, versions.c.number, versions.c.text, versions.c.filed_at)
        .join_from(readings, versions, versions.c.hash == readings.c.hash)
        .where(versions.c.document_id == document)
        .order_by(versions.c.number, readings.c.read_at)
    )
    layer = LETTERS.get(name[:1], "acts")
    for row in rows:
        told = [
            (e.name, _said([s.quote for s in e.fact.evidence]))
            for e in entries_of(unpack(row.body, row.text))[layer]
        ]
        found = [fact for words in dict.fromkeys(followed) for fact in _resting(told, words, name)]
        for called, words in found or [(n, words) for n, words in told if n == name]:
            yield {
                "at": row.read_at, "what": "read", "by": f"{row.reader} {row.reader_version}", "version": row.number,
                "filed": row.filed_at, "fact": called, "quote": words,
            }  # fmt: skip


def _resting(told: list[tuple[str, str]], words: str, name: str) -> list[tuple[str, str]]:
    """The facts on these words; of several that which bears the name."""
    found = [fact for fact in told if fact[1] == words]
    return [fact for fact in found if fact[0] == name] or found


@dataclass(slots=True)
class _Setting:
    """To what a fact belongs: its account, session, mechanisms and person."""

    account: str | None = None
    session: str | None = None
    mechanisms: frozenset[str] = frozenset()
    form: str | None = None
    person: str | None = None


class _Touching:
    """Whether rulings touch a fact."""

    def __init__(self, connection: Connection, document: str, name: str) -> None:
        self._connection, self._document, self._name = connection, document, name
        self._entries = entries_of(current_readings(connection, [document])[document])
        self._of = _setting(connection, document, name)
        self._same = load_ruled(connection).mechanisms

    def __call__(self, ruling: Ruling) -> bool:
        what = ruling.pins.get("what")
        if what is None:
            return ruling.on_document() == self._document and self._is_fact(ruling)
        if what == "act":
            return self._is_act(ruling)
        if what == "session":
            return self._is_session(ruling)
        ends = [ruling.pins["one"], ruling.pins["other"]]
        if what == "person":
            return self._of.form is not None and any(self._is_person(pin["form"]) for pin in ends)
        ids = {pin["id"] for pin in ends} | {
            self._same[pin["id"]].id for pin in ends if pin["id"] in self._same
        }
        return bool(ids & self._of.mechanisms)

    def _is_fact(self, ruling: Ruling) -> bool:
        if ruling.kind == "add":
            return self._name == f"n{ruling.id}"
        found = find_entry(ruling.pins, self._entries[ruling.pins["layer"]])
        return found.name == self._name if found else ruling.about == f"{self._document}:{self._name}"

    def _is_act(self, ruling: Ruling) -> bool:
        mine = [
            _said([s.quote for s in e.fact.evidence]) for e in self._entries["acts"] if e.name == self._name
        ]
        ends = (ruling.pins["one"], ruling.pins["other"])
        return any(pin["document"] == self._document and _said(pin["quotes"]) in mine for pin in ends)

    def _is_session(self, ruling: Ruling) -> bool:
        """A ruling on the account, or on the session in which it stands now."""
        if self._of.account is None:
            return False
        found = Mentioned(self._connection, session_pins(ruling))
        names = [name for pin in session_pins(ruling) if (name := found.name(pin))]
        if (self._document, self._of.account) in names:
            return True
        return self._of.session is not None and self._of.session in {
            self._session(name) for name in names[:2]
        }

    def _session(self, name: tuple[str, str]) -> str | None:
        where = (accounts.c.document_id == name[0]) & (accounts.c.id == name[1])
        found = self._connection.execute(select(accounts.c.session_id).where(where)).scalar()
        return str(found) if found else None

    def _is_person(self, form: str) -> bool:
        if form == self._of.form:
            return True
        found = self._connection.execute(select(forms.c.person_id).where(forms.c.form == form)).scalar()
        return found is not None and found == self._of.person


def _setting(connection: Connection, document: str, name: str) -> _Setting:
    found = _Setting(_account_of(connection, document, name))
    if found.account is not None:
        where = (accounts.c.document_id == document) & (accounts.c.id == found.account)
        row = connection.execute(select(accounts).where(where)).first()
        if row is not None:
            of = select(sessions.c.mechanism_id).where(sessions.c.id == row.session_id)
            named = unpacked(row.mention).mechanism
            of_row = connection.execute(of).scalar()
            found.session = row.session_id
            found.mechanisms = frozenset(m for m in (of_row, named.id if named else None) if m)
    query = (
        select(participants.c.form, forms.c.person_id)
        .join_from(participants, forms, forms.c.form == participants.c.form)
        .where(participants.c.document_id == document, participants.c.id == name)
    )
    for row in connection.execute(query):
        found.form, found.person = row.form, row.person_id
    return found


def _account_of(connection: Connection, document: str, name: str) -> str | None:
    """The account to which a fact belongs: itself, that of its session, or of the act that makes the promise."""
    here = select(accounts.c.id).where(accounts.c.document_id == document, accounts.c.id == name)
    if connection.execute(here).first():
        return name
    promise = select(commitments.c.act_id).where(
        commitments.c.document_id == document, commitments.c.id == name
    )
    act = connection.execute(promise).scalar()
    for table in _HANGING:
        of = select(table.c.account_id).where(table.c.document_id == document, table.c.id == (act or name))
        row = connection.execute(of).first()
        if row is not None:
            return row.account_id or ""
    return None
