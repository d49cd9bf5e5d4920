"""Promises and deeds as they are weighed against each other, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from entente.record.fates.core import core_of
from entente.record.fates.told import Asked, Finding, Told, told_of

VISITS = ("met", "travelled")  # sorts of deeds that are told of the country and not of the thing


@dataclass(frozen=True)
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

    @cached_property
    def asked(self) -> Asked:
        """The promise as it is judged."""
        return Asked(
            core_of(self.action), frozenset(self.by), self.told, (self.due_from, self.due_to or self.due_from)
        )


def least_shared(promise: Promise) -> int:
    """How many of its telling stems a deed must share that shows something of a promise."""
    return min(2 if len(promise.telling) > 3 else 1, len(promise.telling))


@dataclass(frozen=True)
class Deed:
    """Where a later text says that something was done or is under way. `words` as in its row."""

    number: int
    document: str
    fact: str
    rule: str
    done: bool
    day: str
    words: tuple[str, ...]
    parties: tuple[str, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the sentence, among the marks of where the deed is told."""
        return frozenset(self.words)

    @cached_property
    def told(self) -> Told:
        """The deed as it is judged."""
        return told_of(self.rule, self.done, self.day, self.words, self.parties)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document shows of a promise: by a deed that it tells, or (`deed` 0) by the account of a session."""

    promise: int
    document: str
    fact: str
    deed: int
    told: str
    finding: Finding


__all__ = ["VISITS", "Deed", "Promise", "Shown", "least_shared"]
