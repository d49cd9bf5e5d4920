"""What people decide on a record, as methods of it."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from typing import Any

from entente.record import deciding
from entente.record.opened import Opened
from entente.record.pairing import rule_on_pair
from entente.record.questions import history, review, two_people
from entente.record.questions.moved import moved, moves_of
from entente.record.rows import Doubt, Moved, RulingRow
from entente.record.rulings.ruled_acts import act_pairs
from entente.record.rulings.ruling import Ruling


def signed(by: str | None = None) -> str:
    """The name under a ruling: as given, else `$ENTENTE_USER`, else the user's."""
    given = by or os.environ.get("ENTENTE_USER")
    if given:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


class Signing(Opened):
    """Rulings, each signed (`by`: who rules, else `$ENTENTE_USER` or the user); and what awaits one."""

    def confirm(self, fact: str, *, by: str | None = None, because: str | None = None) -> int:
        """A fact ("document:a3") is right; the number of the ruling."""
        with self.changing() as connection:
            return deciding.rule_on_fact(connection, "confirm", fact, by=signed(by), because=because)

    def reject(self, fact: str, *, by: str | None = None, because: str | None = None) -> int:
        """A fact is wrong: it goes, with what hung on it."""
        with self.changing() as connection:
            return deciding.rule_on_fact(connection, "reject", fact, by=signed(by), because=because)

    def correct(
        self, fact: str, change: dict[str, Any], *, by: str | None = None, because: str | None = None
    ) -> int:
        """Fields of a fact are otherwise (`{"place": "Seoul"}`)."""
        with self.changing() as connection:
            return deciding.rule_on_fact(
                connection, "correct", fact, by=signed(by), because=because, change=change
            )

    def add_fact(
        self, document: str, layer: str, quotes: list[str], values: dict[str, Any], *, by: str | None = None, because: str | None = None
    ) -> int:  # fmt: skip
        """A fact by hand, of a layer of the reading ("acts"), with the words that prove it."""
        with self.changing() as connection:
            return deciding.add_fact(
                connection, document, layer, quotes, values, by=signed(by), because=because
            )

    def rule_step(
        self,
        fact: str,
        step: str,
        *,
        by: str | None = None,
        evidence: tuple[str, str] | None = None,
        because: str | None = None,
    ) -> int:
        """What became of a commitment ("document:c3"). `evidence`: a document and its words; else say why.

        Raises `RecordError` for an unknown step, for words that do not stand in the document, or without any reason.
        """
        with self.changing() as connection:
            return deciding.rule_on_step(
                connection, fact, step, by=signed(by), evidence=evidence, because=because
            )

    def same(
        self,
        one: str,
        other: str,
        *,
        by: str | None = None,
        because: str | None = None,
        what: str | None = None,
    ) -> int:
        """Two acts of two accounts ("document:a3"), sessions, people or mechanisms are one. `what` says which where the ids do not."""
        with self.changing() as connection:
            return rule_on_pair(connection, "same", one, other, by=signed(by), because=because, what=what)

    def objections(self, one: str, other: str) -> tuple[str, ...]:
        """What speaks against two people being one; nothing where they are no two people."""
        with self.reading() as connection:
            return two_people.objections(connection, one, other)

    def different(
        self,
        one: str,
        other: str,
        *,
        by: str | None = None,
        because: str | None = None,
        what: str | None = None,
    ) -> int:
        """Two acts, sessions (or accounts, "document:s1"), people or mechanisms are not one."""
        with self.changing() as connection:
            return rule_on_pair(
                connection, "different", one, other, by=signed(by), because=because, what=what
            )

    def undo(self, ruling: int, *, by: str | None = None, because: str | None = None) -> int:
        """Take a ruling back. It stays in the record, and so does its undoing. Raises `RecordError` for what is undone already."""
        with self.changing() as connection:
            return deciding.undo(connection, ruling, by=signed(by), because=because)

    def rulings(self) -> Iterator[RulingRow]:
        """Every ruling in the order in which they were made."""
        with self.reading() as connection:
            yield from review.list_rulings(connection)

    def homeless(self) -> tuple[Ruling, ...]:
        """Rulings whose evidence is gone: kept, not applied, for a person to decide."""
        with self.reading() as connection:
            return review.homeless(connection)

    def ruled_acts(self) -> dict[tuple[str, str], bool]:
        """Two acts on which was ruled ("document:a3", the lesser first) → whether they are the same."""
        with self.reading() as connection:
            return act_pairs(connection)

    def queue(self) -> Iterator[Doubt]:
        """What a person should look at, most useful first."""
        with self.reading() as connection:
            yield from review.queue(connection)

    def history(self, fact: str) -> tuple[dict[str, Any], ...]:
        """What became of a fact: readings and rulings, by time."""
        with self.reading() as connection:
            return tuple(history.history(connection, fact))

    def moved(self, ident: str) -> Moved | None:
        """Where the session, person or mechanism went that was shown under this id; None where no ruling moved it."""
        with self.reading() as connection:
            return moved(connection, ident)

    def moves_of(self, ruling: int) -> tuple[Moved, ...]:
        """The ids of sessions and people that a ruling moved."""
        with self.reading() as connection:
            return moves_of(connection, ruling)
