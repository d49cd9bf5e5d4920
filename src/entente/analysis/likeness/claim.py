"""An act as it is compared: its row, with what likeness asks of it worked out once."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.likeness.names import Names, names_in
from entente.analysis.likeness.terms import terms_of, words_of
from entente.analysis.likeness.words import weight_of
from entente.lexicon.named_subjects import named_subjects
from entente.record import ActRow, parties_of


@dataclass(frozen=True, slots=True)
class Claim:
    """One document's telling of an act. `terms` are those of its content, in order; `whole` adds whom it
    addresses; `names` those of each thing written as a name; `said` are all words of its quote; `others` the parties that
    it names and that do not act; `heavy` is the weight of `whole`."""

    act: ActRow
    parties: frozenset[str]
    terms: tuple[str, ...]
    whole: frozenset[str]
    said: frozenset[str]
    subjects: frozenset[str]
    others: frozenset[str]
    names: Names
    heavy: float

    @property
    def key(self) -> str:
        """How people name it: "document:a3"."""
        return f"{self.act.proof.document}:{self.act.proof.fact}"

    @property
    def is_passage(self) -> bool:
        """Whether it is told without an act."""
        return self.act.proof.fact.startswith("p")


def claim_of(act: ActRow) -> Claim:
    """The act, ready to be compared."""
    terms = terms_of(act.content)
    acting = frozenset(parties_of(act.actors))
    whole = frozenset(terms) | {f"@{code}" for code in act.addressees}
    named = {term[1:] for term in whole if term.startswith("@")}
    return Claim(
        act,
        acting,
        terms,
        whole,
        words_of(act.proof.quote),
        frozenset(named_subjects(act.content)),
        frozenset(named - acting),
        names_in(act.content),
        weight_of(whole),
    )
