"""The matter of an act as a set of terms: parties under one code, words by their stem, synonyms under one head."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from entente.lexicon.likeness import likeness_words, word_rarity
from entente.lexicon.parties import party_names
from entente.lexicon.stems import stemmer

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W\d_]+(?:[-.][^\W_]+)*")
_ACRONYM = re.compile(r"\s\([A-Z][\w.-]{1,9}\)")
_SPELLING = re.compile(r"(\w{3,})is(e|ed|es|ing|ation|ations|er|ers)$")
_DAY_OR_YEAR = re.compile(r"0?[1-9]|[12]\d|3[01]|(?:19|20)\d\d")
_NAMED, _RAREST = 5, 9  # the level of a party, a day or a year; of a word that is not listed
_LONGEST = 2000  # characters of an act that are compared: a bound, not a limit that acts reach


def terms_of(text: str) -> tuple[str, ...]:
    """The terms of a content in their order; each party is `@CODE`."""
    found: list[str] = []
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        length, code = _party_at(tokens, at)
        if code:
            found.append(f"@{code}")
        else:
            found += _terms(tokens[at])
        at += length
    return tuple(found)


def words_of(text: str) -> frozenset[str]:
    """All words of a wording in small letters, empty ones too."""
    return frozenset(token.lower() for token in tokens_of(text))


def word_of(term: str, text: str) -> str:
    """The word of the text that gave a term, to be shown; the party's code where it is one."""
    if term.startswith("@"):
        return term[1:]
    return next((token for token in tokens_of(text) if term in _terms(token)), term.lstrip("="))


def spelled(text: str) -> tuple[str, ...]:
    """The words of a wording as they are compared word for word: each party under its code, in one spelling.

    Letter case, compounds with and without a hyphen, British and American spelling, and an acronym in brackets behind
    its name are no difference.
    """
    tokens = tokens_of(_ACRONYM.sub("", text))
    found: list[str] = []
    at = 0
    while at < len(tokens):
        length, code = _party_at(tokens, at)
        found += (
            [f"@{code}"]
            if code
            else [_SPELLING.sub(r"\1iz\2", part) for part in tokens[at].lower().split("-")]
        )
        at += length
    return tuple(found)


def tokens_of(text: str) -> list[str]:
    """Words and numbers as written, without possessive endings."""
    plain = text[:_LONGEST].replace("’", "'").replace("‘", "'").replace("U.S.", "US").replace("U.N.", "UN")
    return _TOKEN.findall(plain.replace("'s ", " ").replace("s' ", "s "))


@lru_cache(maxsize=65536)
def weight(term: str) -> float:
    """How much a term tells: a tenth of its level of rarity in diplomatic texts, 0.1 to 0.9."""
    named = term.startswith("@") or _DAY_OR_YEAR.fullmatch(term)
    return (_NAMED if named else _rarities().get(term, _RAREST)) / 10


def _terms(token: str) -> tuple[str, ...]:
    """A compound counts by its parts too: "nuclear-weapon" is like "nuclear weapon"."""
    low = token.lower()
    if "-" not in low or low in _heads():
        term = _term(low)
        return (term,) if term else ()
    return tuple(term for part in low.split("-") if (term := _term(part)))


@lru_cache(maxsize=65536)
def _term(word: str) -> str:
    if word in likeness_words().empty:
        return ""
    stemmed = stem(word)
    return _heads().get(word) or _heads().get(stemmed) or stemmed


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of an English word in small letters (Snowball)."""
    return str(stemmer().stemWord(word))


@cache
def _rarities() -> dict[str, int]:
    table: dict[str, int] = {}
    for word, level in word_rarity().items():
        table.setdefault(_term(word), level)
    return table


@cache
def _heads() -> dict[str, str]:
    """Each synonym and its stem, to the head of its line. The first line that has a word keeps it."""
    table: dict[str, str] = {}
    for line in likeness_words().same:
        for word in line:
            for form in (word, stem(word)):
                table.setdefault(form, f"={line[0]}")
    return table


@cache
def _parties() -> tuple[dict[tuple[str, ...], str], int]:
    table: dict[tuple[str, ...], str] = {}
    for form in party_names():
        table.setdefault(tuple(tokens_of(form.surface)), form.code)
    table.pop((), None)
    return table, max(len(tokens) for tokens in table)


def _party_at(tokens: list[str], at: int) -> tuple[int, str | None]:
    """The longest party name that begins here, in tokens, and its code."""
    if not tokens[at][0].isupper():
        return 1, None
    table, longest = _parties()
    for length in range(min(longest, len(tokens) - at), 0, -1):
        code = table.get(tuple(tokens[at : at + length]))
        if code:
            return length, code
    return 1, None
