"""What the question for a phrase is answered with."""

from __future__ import annotations

from dataclasses import dataclass

from entente.record import DocumentRow, Proof


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """One place where the phrase or a near variant stands.

    `by` are codes of those who say it (of the act in which it stands, else of a joint document), `to` the others of the
    session; both are empty where the record does not say. `proof.fact` is the act, or empty.
    """

    wording: str
    exact: bool
    differences: str
    added: tuple[str, ...]
    lacking: tuple[str, ...]
    likeness: float
    date: str | None  # of the document
    document: DocumentRow
    session: str | None
    mechanism: str | None
    level: str | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    force: str | None
    context: str  # the words around it; the wording between \x02 and \x03
    proof: Proof


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording with how often it was read, its first and its last use."""

    wording: str
    exact: bool
    differences: str
    likeness: float
    uses: int
    first: PhraseUse
    last: PhraseUse


@dataclass(frozen=True, slots=True)
class YearCount:
    """Documents of one year: with the phrase itself, and (of those that were read) with near variants only."""

    year: str
    documents: int
    near: int


@dataclass(frozen=True, slots=True)
class PartyUse:
    """How often a party was read to use the phrase or a near variant, first and last."""

    party: str
    uses: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class PhraseHistory:
    """What the record knows of a phrase.

    `documents` hold the phrase (its words next to each other, inflected or not, by the index); None where there are more
    than were counted. `read` documents were read for wordings: all that may hold it where `complete`, else the earliest, the
    latest and one of each year. Then `first` and `last` are still the first and last, `wordings` and `parties` are of what was
    read. Near variants were looked for in whole documents, or (`near_in` "acts") only where acts hold their words,
    or ("read") in what was read.
    `wider` phrases lack a word and were read more often than the phrase itself: they are not counted as its variants.
    """

    phrase: str
    documents: int | None
    read: int
    complete: bool
    near_in: str
    first: PhraseUse | None
    last: PhraseUse | None
    first_near: PhraseUse | None
    years: tuple[YearCount, ...]
    wordings: tuple[Wording, ...]
    wider: tuple[Wording, ...]
    parties: tuple[PartyUse, ...]
    uses: tuple[PhraseUse, ...]
