"""Who headed which government when, for names that stand without a country."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from entente.errors import LexiconError
from entente.lexicon.files import load_file

FILE = "leaders.yaml"
_TERM = re.compile(r"(?P<name>.+) (?P<first>\d{4})-(?P<last>\d{4})?$")


@dataclass(frozen=True, slots=True)
class Leader:
    """One term of office. `last` is None while it lasts; years are inclusive."""

    name: str
    party: str
    office: str
    first: int
    last: int | None

    @property
    def words(self) -> frozenset[str]:
        return _words(self.name)

    @property
    def spellings(self) -> frozenset[str]:
        """The words of the name with and without hyphens: "Suk Yeol", "Suk-yeol"."""
        parts = re.findall(r"[^\W_]+", self.name)
        pairs = {parts[k] + parts[k + 1] for k in range(len(parts) - 1)}
        return self.words | _words(" ".join([*parts, *pairs]))


@cache
def leaders() -> tuple[Leader, ...]:
    """All terms of the table. Raises `LexiconError` for one that is not "Name first-last"."""
    found = []
    for party, offices in load_file(FILE).items():
        for office, terms in offices.items():
            for term in terms:
                match = _TERM.match(term)
                if not match:
                    raise LexiconError(f"{FILE}: {party}: {office}: {term!r} is not a name with two years")
                last = match.group("last")
                found.append(
                    Leader(
                        match.group("name"),
                        party,
                        office,
                        int(match.group("first")),
                        int(last) if last else None,
                    )
                )
    return tuple(found)


def party_of_leader(name: str, office: str | None, year: int | None) -> str | None:
    """The government that a person of this name and office headed in `year`; None where none or several fit.

    A surname alone counts only beside the office; without a year any term does.
    """
    words = _words(name)
    if not words or (len(words) == 1 and not office):
        return None
    fitting = {
        leader.party
        for leader in _by_word().get(max(words, key=len), ())
        if words <= leader.spellings and _same_office(office, leader.office) and _in_term(leader, year)
    }
    return fitting.pop() if len(fitting) == 1 else None


_SHORT = {"PM": "Prime Minister", "FM": "Foreign Minister", "EAM": "External Affairs Minister"}


def _same_office(said: str | None, office: str) -> bool:
    said = _SHORT.get(said, said).replace("Vice-", "Vice ") if said else said
    return (
        said is None
        or said.lower() == "leader"
        or office.lower() in said.lower()
        or said.lower() in office.lower()
    )


def _in_term(leader: Leader, year: int | None) -> bool:
    return year is None or leader.first <= year <= (leader.last or 9999)


@cache
def _by_word() -> dict[str, tuple[Leader, ...]]:
    table: dict[str, list[Leader]] = {}
    for leader in leaders():
        for word in leader.spellings:
            table.setdefault(word, []).append(leader)
    return {word: tuple(found) for word, found in table.items()}


_SUFFIX = re.compile(r",?\s(?:[JS]r\b\.?|I{2,3}$)")  # "Joseph R. Biden, Jr."
_NICKNAME = re.compile(r"\s[\"“‘'(][^\"”’')]+[\"”’')](?=\s)")  # 'Joko "Jokowi" Widodo'


def _words(name: str) -> frozenset[str]:
    name = _SUFFIX.sub("", _NICKNAME.sub("", name))
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("-", " ")
    return frozenset(w for w in re.findall(r"[a-z’']+", plain) if len(w) > 1)


def leader_named(name: str) -> str | None:
    """The government of the leader who is named in full, in any year; None for others and for shared names."""
    words = _words(name)
    if len(words) < 2:
        return None
    found = {
        leader.party
        for leader in _by_word().get(max(words, key=len), ())
        if words <= leader.spellings and _first_and_last(words, leader)
    }
    return found.pop() if len(found) == 1 else None


def _first_and_last(words: frozenset[str], leader: Leader) -> bool:
    """Whether given and family name are both there, joined to a middle one or not ("Suk-yeol" for "Suk Yeol")."""
    parts = [part for part in re.split(r"[\s-]+", leader.name) if _words(part)]
    first, last = min(_words(parts[0])), min(_words(parts[-1]))
    return any(w.startswith(first) for w in words) and any(w.endswith(last) for w in words)


def leader_words() -> frozenset[str]:
    """The last words of the leaders' names, as written: where none stands, no leader is named in full."""
    return frozenset(re.findall(r"[^\W\d_]+", leader.name)[-1] for leader in leaders())
