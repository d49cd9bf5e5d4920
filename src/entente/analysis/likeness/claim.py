"""An act as it is compared: its row, with what likeness asks of it worked out once."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.likeness.terms import subjects_of, terms_of
from entente.record import ActRow, parties_of


@dataclass(frozen=True, slots=True)
class Claim:
    """One document's telling of an act. `terms` are those of its content, in order; `whole` those of its quote too."""

    act: ActRow
    parties: frozenset[str]
    terms: tuple[str, ...]
    whole: frozenset[str]
    subjects: frozenset[str]

    @property
    def key(self) -> str:
        """How people name it: "document:a3"."""
        return f"{self.act.proof.document}:{self.act.proof.fact}"


def claim_of(act: ActRow) -> Claim:
    """The act, ready to be compared."""
    terms = terms_of(act.content)
    return Claim(
        act,
        frozenset(parties_of(act.actors)),
        terms,
        frozenset(terms) | {f"@{code}" for code in act.addressees},
        subjects_of(act.content),
    )
