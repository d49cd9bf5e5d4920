"""All people whom a sentence names, however it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entente.lexicon.office_words import RANKS
from entente.reading.mentions.parties import PartyMention
from entente.reading.people.finder import PeopleFinder
from entente.reading.people.listed import find_listed
from entente.reading.people.mention import PersonMention
from entente.reading.people.small_letters import find_in_small_letters
from entente.reading.people.spread import find_spread
from entente.reading.people.words import may_name_people


def _told(mention: PersonMention) -> bool:
    """Whether the office is known, not a rank alone: "Kenya's sherpa, Ambassador Roe"."""
    return mention.office is not None and mention.office not in RANKS


def _instead(small: PersonMention, found: Sequence[PersonMention]) -> PersonMention:
    """A naming with its office in small letters, with the country that was found without it."""
    return replace(small, party=small.party or next((m.party for m in found if _overlap(small, m)), None))


def _overlap(one: PersonMention, other: PersonMention) -> bool:
    return one.start < other.end and other.start < one.end


def find_people(text: str, parties: Sequence[PartyMention], offset: int = 0) -> tuple[PersonMention, ...]:
    """The people named in the sentence `text`; `parties` count in the sentence, the result is shifted by `offset`."""
    if not may_name_people(text):
        return ()
    finder = PeopleFinder(text, parties)
    found = finder.find()
    spread = tuple(find_spread(finder.words))
    if spread:
        found = (
            tuple(m for m in found if not any(s.start < m.end and m.start < s.end for s in spread)) + spread
        )
    small = tuple(
        _instead(m, found)
        for m in find_in_small_letters(finder.words, tuple(filter(_told, found)))
        if m.office or not any(_overlap(m, other) and other.party for other in found)
    )
    found = (*(m for m in found if not any(s.start < m.end and m.start < s.end for s in small)), *small)
    found += tuple(find_listed(finder.words, found))
    return tuple(m.moved(offset) for m in sorted(found, key=lambda m: m.start))
