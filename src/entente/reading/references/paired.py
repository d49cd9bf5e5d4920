"""Names that share their noun: "the Luanda and Nairobi processes" are two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from entente.model import ReferenceKind
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.references.mention import Mention
from entente.reading.references.words import word_groups

_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}"


@cache
def _shared() -> tuple[tuple[ReferenceKind, Guarded], ...]:
    return tuple(
        (
            cast(ReferenceKind, kind),
            Guarded(
                rf"\b(?P<one>(?-i:{_NAME}))\sand\s(?:the\s)?(?P<other>(?-i:{_NAME}))\s(?P<noun>{'|'.join(nouns)})\b"
            ),
        )
        for kind, nouns in word_groups("shared_heads").items()
    )


def find_shared_heads(words: str) -> Iterator[Mention]:
    """Both names of each such pair, the first with the noun as its label."""
    for kind, pattern in _shared():
        for match in pattern.finditer(words):
            one = match.group("one")
            if one.split()[0] in ("The", "Both") or (kind == "instrument" and find_parties(one)):
                continue  # "Freedonia and Sylvania agreements"
            noun = _single(match.group("noun"))
            yield Mention(match.start("one"), match.end("one"), kind, label=f"{one} {noun}")
            yield Mention(
                match.start("other"), match.end("noun"), kind, label=f"{match.group('other')} {noun}"
            )


def _single(noun: str) -> str:
    if noun.lower().endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if noun.lower().endswith("sses") else noun[:-1]
