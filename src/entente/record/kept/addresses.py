"""Where documents stand on the web: the address told, the address as it is compared, and whether a page is the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Self
from urllib.parse import urlsplit

from rapidfuzz.distance import Levenshtein

from entente.model import Document, Reading

_ADDRESS = re.compile(r"https?://", re.I)
_MEMBERS = re.compile(r"\.(?:jsonl?|ndjson)#", re.I)  # a file of many documents: each has a name behind the #
_PORT = re.compile(r":(?:80|443)?$")
_WORD = re.compile(r"\w+")
_RUN = 3  # words
_SHARED = 0.5  # of the runs of the shorter text
_FORMULA = 0.6  # of the words of two titles, in common
_SLIP = 2  # letters


def is_address(source: str | None) -> bool:
    """Whether a document came from the web rather than from a disk."""
    return bool(source and _ADDRESS.match(source))


def stands_at(document: Document) -> str | None:
    """The address to cite: that which the document tells, else that by which it came; none that cannot be followed."""
    return next((told for told in (document.source_url, document.source) if is_address(told)), None)


def address_of(document: Document) -> str | None:
    """The address by which the document is known again, as it is compared; None where it has none of its own."""
    told, source = stands_at(document), document.source or ""
    if is_address(source) and _MEMBERS.search(source) and told in (source, source.partition("#")[0]):
        return None  # of the file, not of the document
    return compared(told) if told else None


def compared(address: str) -> str | None:
    """An address as it is compared with others: without scheme, mark within the page and last slash. None for a whole site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    host = _PORT.sub("", parts.netloc.rpartition("@")[2].lower())
    route = (
        f"#{parts.fragment}" if parts.fragment.startswith(("/", "!")) else ""
    )  # of a site that is one page
    within = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "") + route
    whole = host and within and is_address(address.strip()) and address.isprintable()
    return host + within if whole else None


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says, by which a page is known again under the same address."""

    title: str | None
    date: str | None
    text: str

    @classmethod
    def of(cls, reading: Reading) -> Self:
        """What a reading's document says."""
        return cls(reading.document.title, reading.document.date, reading.document.text)


def same_page(one: Told, other: Told) -> bool:
    """Whether two texts under one address are versions of one page, rather than two pages that share it.

    Not where title and day both differ, nor where one title has another name or number in the place of the other's; where one of them does, or no title is known, the words must be alike.
    """
    titled = one.title is not None and other.title is not None
    same_title = titled and _words(one.title) == _words(other.title)
    other_day = one.date is not None and other.date is not None and one.date != other.date
    if same_title and not other_day:
        return True
    if titled and not same_title and (other_day or _of_another_matter(one.title, other.title)):
        return False
    return _alike(one.text, other.text)


def _of_another_matter(one: str | None, other: str | None) -> bool:
    """ "Message on the National Day of Peru" and "... of Chile": formulas in the same words, beside which an edit is a slip of letters."""
    first, second = _words(one), _words(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.ratio() < _FORMULA:
        return False
    return any(
        what == "replace" and Levenshtein.distance(" ".join(first[a:b]), " ".join(second[c:d])) > _SLIP
        for what, a, b, c, d in matcher.get_opcodes()
    )


def _alike(one: str, other: str) -> bool:
    runs = [_runs(one), _runs(other)]
    least = min(map(len, runs))
    return len(runs[0] & runs[1]) >= _SHARED * max(least, 1)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[n : n + _RUN]) for n in range(max(1, len(words) - _RUN + 1))}


def _words(text: str | None) -> list[str]:
    return _WORD.findall((text or "").casefold())
