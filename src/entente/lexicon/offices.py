"""Offices and their rank, and which office a title names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from entente.lexicon.files import Facts, load_file
from entente.model import Level

FILE = "offices.yaml"
LEVELS: tuple[Level, ...] = ("leaders", "ministerial", "sub-ministerial", "senior-official", "working")
ORDER = LEVELS  # from the highest to the lowest
_FIELDS = frozenset({"office", "level", "level_in", "forms", "before_name", "party", "examples", "not"})
_ENDS = frozenset({",", "and", "of", "for", "to", "at"})
_COUNTRY_HEADS = frozenset(
    """
    republic kingdom states state sultanate commonwealth federation union ministry department
    """.split()
)  # fmt: skip
_LONGEST_GAP = 4  # words that `*` may stand for


@dataclass(frozen=True, slots=True)
class Office:
    """An office. `level` is None where it says nothing about the level of a meeting; see offices.yaml."""

    office: str
    level: Level | None
    level_in: tuple[tuple[str, Level], ...]
    forms: tuple[str, ...]
    before_name: bool
    party: str | None
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def level_for(self, party: str | None) -> Level | None:
        """The level of this office in the government of `party`."""
        return dict(self.level_in).get(party or "", self.level)


@cache
def offices() -> tuple[Office, ...]:
    """All offices, in the order of the file. Raises `LexiconError` for an entry that cannot be used."""
    return tuple(_office(item) for item in load_file(FILE)["offices"])


@cache
def portfolios() -> tuple[str, ...]:
    """What ministers are responsible for: "Foreign Affairs", "Trade and Industry"."""
    return tuple(load_file(FILE)["portfolios"])


@cache
def office_of(title: str) -> Office | None:
    """The office that a title names, of several the highest: "State Councilor and Foreign Minister".

    None where the lexicon knows no office in it. Country words do no harm and need not be removed.
    """
    found = [office for piece in _pieces(title) if (office := _first_office(piece))]
    return min(found, key=_rank, default=None)


def level_of(title: str | None, party: str | None = None) -> Level | None:
    """The level of a meeting that a holder of this title attends as its head; None where that is open."""
    office = office_of(title) if title else None
    return office.level_for(party) if office else None


def party_of_office(title: str | None) -> str | None:
    """The party that a bare title implies: "Taoiseach" is Irish. A text that names another one is right."""
    office = office_of(title) if title else None
    return office.party if office else None


def ends_whole(title: str) -> bool:
    """Whether a title ends with a listed office that names its body: "U.S. Chairman of the Joint Chiefs of Staff"."""
    words = tuple(word for word in _words(title) if word != "the")
    return any(words[n:] in _with_body() for n in range(len(words)))


@cache
def _with_body() -> frozenset[tuple[str, ...]]:
    """The listed forms with "of", without their articles."""
    forms = (
        tuple(word for word in _words(form) if word != "the") for office in offices() for form in office.forms
    )
    return frozenset(form for form in forms if "of" in form[1:-1])


def _office(item: object) -> Office:
    name = str(item.get("office", item)) if isinstance(item, dict) else str(item)
    facts = Facts(FILE, name, item, _FIELDS)
    level_in = item.get("level_in", {}) if isinstance(item, dict) else {}
    for level in level_in.values():
        if level not in LEVELS:
            raise facts.error(f"level_in is {level!r}; allowed are {', '.join(LEVELS)}")
    return Office(
        office=facts.needed("office"),
        level=cast("Level | None", facts.choice("level", frozenset(LEVELS))),
        level_in=tuple(level_in.items()),
        forms=facts.texts("forms"),
        before_name=facts.flag("before_name", default=True),
        party=facts.text("party"),
        examples=facts.texts("examples"),
        counter_examples=facts.texts("not"),
    )


def _rank(office: Office) -> int:
    return LEVELS.index(office.level) if office.level else len(LEVELS)


_SPELLINGS = {
    "adviser": "advisor", "advisers": "advisors", "defence": "defense", "councillor": "councilor",
    "councillors": "councilors", "counsellor": "counselor", "counsellors": "counselors",
}  # fmt: skip
_PLAIN = str.maketrans({"’": "'", "-": " ", "‑": " ", "–": " ", "\u00a0": " "})
_WORD = re.compile(r"\(?\w[\w.'&]*\)?|\*|&|,")


def _words(text: str) -> list[str]:
    words = _WORD.findall(text.translate(_PLAIN).lower())
    return [_SPELLINGS.get(word, word) for word in words]


# Who performs the duties of an office meets at its level.
_DUTIES = re.compile(
    r"^(?:senior official )?(?:performing|exercising|discharging) the (?:\w+ ){1,4}?of (?:the )?", re.I
)


def _pieces(title: str) -> Iterator[list[str]]:
    """The title, and what follows each comma and "and" in it."""
    words = _words(_DUTIES.sub("", title))
    yield words
    for i, word in enumerate(words[:-1]):
        if word in (",", "and", "&"):
            yield words[i + 1 :]


def _first_office(words: list[str]) -> Office | None:
    for start, word in enumerate(words):
        if start and word in _ENDS and words[start - 1] not in _COUNTRY_HEADS:
            return None  # "Office of the President": what follows is no office of the person
        fitting = [
            (gaps == 0, covered, office)
            for form, gaps, office in _index().get(word, ())
            if (covered := _fit(form, words, start))
        ]
        if fitting:
            return max(fitting, key=lambda fit: fit[:2])[2]
    return None


def _fit(form: tuple[str, ...], words: list[str], start: int) -> int:
    """How many words of the title from `start` on the form covers; 0 if it does not fit."""
    at = start
    for part, following in zip(form, (*form[1:], ""), strict=True):
        if part != "*":
            if words[at : at + 1] != [part]:
                return 0
            at += 1
            continue
        window = words[at : at + _LONGEST_GAP + 1]
        if following not in window[1:]:
            return 0
        at += window.index(following, 1)
    return at - start


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], int, Office], ...]]:
    """Forms by their first word, each with the number of its gaps."""
    found: dict[str, list[tuple[tuple[str, ...], int, Office]]] = {}
    for office in offices():
        for form in office.forms:
            words = tuple(_words(form))
            found.setdefault(words[0], []).append((words, words.count("*"), office))
    return {word: tuple(forms) for word, forms in found.items()}
