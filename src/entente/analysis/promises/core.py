"""What a promise comes to: its verb, the words of its core, the amount, the places, and the rules for its sort."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from entente.lexicon.fulfilment import Rule, body_nouns, cut, rules_for, verb_and_rest
from entente.lexicon.parties import party_names
from entente.lexicon.places import places
from entente.lexicon.stems import Word, content_words

_WEIGHTS = {"common": 0.35, "plain": 1.0, "name": 1.5}
_DAY = re.compile(r"\d{1,2}|(?:19|20)\d\d")
_LEAST_AMOUNT = 1000
_PLACE_CUT = re.compile(r",?\s(?:and|or)\s|,\s|\s(?:to|for|on|in|from|at|the)\s")
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Core:
    """The core of a promise. `weights` by stem; `keys` are the stems under which deeds are looked for."""

    verb: str
    weights: tuple[tuple[str, float], ...]
    keys: tuple[str, ...]
    amount: int | None
    countries: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[Rule, ...]
    of_body: bool

    @property
    def total(self) -> float:
        """The weight of all words."""
        return sum(weight for _, weight in self.weights)


@lru_cache(maxsize=4096)
def core_of(action: str) -> Core:
    """The core of what is promised ("launch a dialogue on wheat to …": launch, dialogue, wheat)."""
    verb, rest = verb_and_rest(action)
    kept = rest[: _end(rest)]
    words = [w for w in content_words(" " + kept) if not _DAY.fullmatch(w.stem)]
    weights = dict[str, float]()
    for word in words[:_MOST_WORDS]:
        if not _is_amount(word):
            weights.setdefault(word.stem, _weight(word))
    keys = tuple(dict.fromkeys(w.stem for w in sorted(words, key=lambda w: not w.name) if not w.common))
    rules = tuple(r for r in rules_for(verb) if not r.but & {w.lower() for w in re.findall(r"\w+", kept)[:6]})
    return Core(
        verb, tuple(weights.items()), keys[:6], _amount(words), countries_in(kept), rules, bool(body_nouns().search(kept))
    )  # fmt: skip


def _end(rest: str) -> int:
    """Where the core ends: at the first word of aim or manner behind some word of content."""
    for match in cut().finditer(rest):
        words = content_words(" " + rest[: match.start()])
        if any(not w.common for w in words) or len(words) >= 3:
            return match.start()
    return len(rest)


def _weight(word: Word) -> float:
    return _WEIGHTS["common" if word.common else "name" if word.name else "plain"]


def _is_amount(word: Word) -> bool:
    return word.stem.startswith("$") or (word.stem.isdigit() and int(word.stem) >= _LEAST_AMOUNT)


def _amount(words: list[Word]) -> int | None:
    return max(amounts(w.stem for w in words), default=None)


def amounts(stems: object) -> tuple[int, ...]:
    """The amounts among stems: money, and numbers of a thousand and more that are no years."""
    found = []
    for stem in stems:  # type: ignore[attr-defined]
        digits = stem.removeprefix("$")
        if digits.isascii() and digits.isdigit() and (stem[0] == "$" or not _DAY.fullmatch(stem)):
            if stem[0] == "$" or int(digits) >= _LEAST_AMOUNT:
                found.append(int(digits))
    return tuple(found)


@lru_cache(maxsize=4096)
def countries_in(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Countries that the core names, each with the stems of its names there: one visit may go to several."""
    found: dict[str, list[str]] = {}
    for part in _PLACE_CUT.split(text):
        name = part.strip(" .,")
        code = _names().get(name) or places().get(name)
        if code:
            found.setdefault(code, []).extend(w.stem for w in content_words(" " + name))
    return tuple((code, tuple(dict.fromkeys(stems))) for code, stems in found.items())


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {form.surface: form.code for form in party_names() if form.sense in ("name", "capital")}
