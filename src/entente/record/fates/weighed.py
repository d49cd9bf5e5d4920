"""Promises and deeds as they are weighed against each other, and what was found."""

from __future__ import annotations

from dataclasses import dataclass

from entente.record.fates.judging import Finding, Told, told_of


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise. `due` sorts (`NO_DUE`: none said); `words`: the verb, then the stems of what is promised, names with "^"
    before them; `ruled`: the number of a ruling on it and the step that it says."""

    number: int
    document: str
    told: str
    due: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    action: str
    due_from: str | None
    due_to: str | None
    start: int
    account: str | None
    mechanism: str | None
    words: tuple[str, ...]
    head: str
    telling: frozenset[str]
    of_occasion: bool
    announced: bool
    ruled: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class Deed:
    """Where a later text says that something was done or is under way."""

    number: int
    document: str
    fact: str
    told: Told

    @classmethod
    def of(
        cls, number: int, document: str, fact: str | None, rule: str, done: bool, told: str, words: tuple[str, ...], parties: tuple[str, ...]
    ) -> Deed:  # fmt: skip
        """A deed from its row."""
        return cls(number, document, fact or "", told_of(rule, done, told, words, parties))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document shows of a promise: by a deed that it tells, or (`deed` 0) by the account of a session."""

    promise: int
    document: str
    fact: str
    deed: int
    told: str
    finding: Finding


__all__ = ["Deed", "Promise", "Shown"]
