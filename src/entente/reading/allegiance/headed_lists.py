"""Lists of people below or behind the name of a country: "Kenyan side:", "Kenya: H.E. Anna Roe, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.reading.cast.cast import Cast
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_LINE = 45  # characters of a heading that names a side: "For the Republic of Kenya:"


def under_headings(cast: Cast, sentences: Sequence[SentenceView]) -> Iterator[tuple[str, str]]:
    """A list below the name of a country, or below "Kenyan side:": who stands in it sits for that country."""
    owner: str | None = None
    for sentence in sentences:
        if not sentence.people and len(sentence.text) <= _LINE and sentence.kind != "title":
            owner = _side_alone(sentence)
        elif owner and _only_names(sentence):
            yield from ((p.name, owner) for m in sentence.people[:1] if (p := cast.of(m)))
        else:
            owner = None


_REST = 25  # characters of a line of a list beside the person whom it names


def _only_names(sentence: SentenceView) -> bool:
    """Whether a line names one person with his office and says nothing of him: no sentence on what he did."""
    if len(sentence.people) != 1:
        return False
    mention = sentence.people[0]
    return len(sentence.text) - (mention.end - mention.start) <= _REST


_BEFORE_SIDE = compiled(r"\W*(?:(?:for|from|on)\s)?\s*(?:the\s)?\s*(?:government of\s)?(?:the\s)?", re.I)
_BEHIND_SIDE = compiled(r"(?:\s(?:side|delegation|participants|attendees|team))?\s*:?\W*", re.I)


def _side_alone(sentence: SentenceView) -> str | None:
    """The party of a line that names one and nothing else: "Kenya", "On the Kenyan side:"."""
    if len(sentence.parties) != 1:
        return None
    party = sentence.parties[0]
    before, behind = (
        sentence.text[: party.start - sentence.start],
        sentence.text[party.end - sentence.start :],
    )
    return party.code if _BEFORE_SIDE.fullmatch(before) and _BEHIND_SIDE.fullmatch(behind) else None


_BEFORE_LABEL = compiled(r"\W*(?:[Tt]he )?(?:[A-Z]\w+ )*(?:of (?:the )?)?")


def labelled(sentence: SentenceView) -> tuple[int, int, str] | None:
    """ "Kenya: H.E. Anna Roe, Chairperson of the Council": an item of a list that begins with the country.

    Where the country begins and ends in the sentence, and its code; None where none leads it."""
    party = sentence.parties[0] if sentence.parties else None
    if party is None or party.sense != "name" or sentence.kind == "title":
        return None
    start, end = party.start - sentence.start, party.end - sentence.start
    if sentence.text.startswith(":", end) and _BEFORE_LABEL.fullmatch(sentence.text[:start]):
        return start, end, party.code
    return None
