"""Words of content by their stems ("establishing", "establishment": establish), with what marks them out.

The stems are those of the Snowball project for English; amounts of money are one word each, by their value.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

import snowballstemmer

from entente.lexicon.files import load_file

FILE = "fulfilment.yaml"
# Before a hyphen: one word with what follows ("re-start", "Indo-Pacific"); other compounds are as many words as they have parts.
_WHOLE = "re|co|pre|post|non|anti|multi|counter|sub|inter|trans|e|net|indo|asia|euro|sino"
_WORD = re.compile(
    r"(?P<money>[$€£¥]\s?(?P<sum>\d[\d.,]*)(?:\s?(?P<unit>thousand|million|billion|trillion|[mb]n)\b)?)"
    r"|(?P<number>\d[\d.,]*\d|\d)(?:\s(?P<scale>thousand|million|billion|trillion)\b)?"
    rf"|(?P<word>(?:(?:{_WHOLE})-)?[^\W\d_]+(?:[’'.&][^\W\d_]+)*)",
    re.I,
)
_PREFIX = re.compile(rf"^({_WHOLE})-(?=[^\W\d_])")
_UNITS = {"thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12}
_LONGEST = 40  # characters of a word: longer ones are addresses and noise


class Word(NamedTuple):
    """A word of content. `name`: written as a name or a number; `common`: tells little."""

    stem: str
    start: int
    end: int
    name: bool
    common: bool


def content_words(text: str) -> tuple[Word, ...]:
    """The words of content in their order, each time that they occur."""
    found = []
    for match in _WORD.finditer(text):
        known = _known(match[0])
        if known is not None:
            stem, upper, number, common = known
            start, end = match.span()
            found.append(Word(stem, start, end, number or (upper and start > 0), common))
    return tuple(found)


@lru_cache(maxsize=65536)
def _known(token: str) -> tuple[str, bool, bool, bool] | None:
    """The stem of a word as it stands in a text; whether it is written large, a number, or common. None: of grammar."""
    match = _WORD.match(token)
    stem = _stem_of(match) if match else None
    if stem is None:
        return None
    return stem, token[0].isupper(), not token[0].isalpha(), stem in _common()


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text, each once, in the order of their first occurrence."""
    return tuple(dict.fromkeys(word.stem for word in content_words(text)))


def is_common(stem: str) -> bool:
    """Whether a stem tells little."""
    return stem in _common()


@lru_cache(maxsize=16384)
def stem(word: str) -> str | None:
    """The stem of one word; None where it is a word of grammar."""
    low = _PREFIX.sub(r"\1", word.lower().replace("’", "'").removesuffix("'s"))
    if low in _function() or len(low) > _LONGEST or (len(low) < 2 and not low.isdigit()):
        return None
    return str(stemmer().stemWord(low))


def _stem_of(match: re.Match[str]) -> str | None:
    if match.lastgroup == "word":
        return stem(match[0])
    if match.group("money"):
        return f"${_value(match.group('sum'), match.group('unit'))}"
    return _value(match.group("number"), match.group("scale"))


def _value(number: str, unit: str | None) -> str:
    """ "2.5" and "billion" as "2500000000"."""
    digits = number.rstrip(".,").replace(",", "")
    if digits.count(".") > 1 or len(digits) > 20:
        return digits[:20]
    whole, _, rest = digits.partition(".")
    shift = _UNITS.get((unit or "").lower(), 0)
    if not shift:
        return digits
    return (whole + rest[:shift].ljust(shift, "0")).lstrip("0") or "0"


@cache
def stemmer() -> Any:
    """Snowball's for English words in small letters."""
    return snowballstemmer.stemmer("english")


@cache
def _function() -> frozenset[str]:
    return frozenset(load_file(FILE)["function_words"])


@cache
def _common() -> frozenset[str]:
    return frozenset(stemmer().stemWord(word) for word in load_file(FILE)["common_words"])
