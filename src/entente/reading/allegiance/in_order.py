"""People behind the names of several countries: each behind his own, or all of them behind the list, in its order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.cast.cast import Cast
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView

_HEADS = r"(?:leaders|ministers|presidents|secretaries|heads|counterparts|colleagues|envoys|representatives|ambassadors|chiefs|advis[eo]rs|speakers|directors)"
# "her counterparts from", "the leaders of": behind it the countries stand.
_OF = Guarded(rf"\b{_HEADS}(?: of [A-Z][\w ]{{2,40}}?)? (?:of|from) (?:the )?$", re.I)
_NEXT = compiled(r",? (?:and )?(?:(?:of|from) )?(?:the )?")
_BEHIND_ITS_OWN = compiled(r", (?:the )?|: | – | — | \(")
_BEHIND_ALL = compiled(r"(?:,| –| —|:) (?:the )?(?:respectively,? )?")
_AND = compiled(r",? (?:and )?(?:the )?")


def in_order(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "Counterparts from Kenya, Minister Roe, and Peru, Secretary Doe", "the leaders of Kenya and Peru, President Roe and
    Prime Minister Doe": the names of the people with the party of each."""
    for number, party in enumerate(sentence.parties):
        if party.sense == "name" and _OF.search(sentence.text[: party.start - sentence.start]):
            found = _each_behind_its_own(sentence, number) or _all_behind_the_list(sentence, number)
            for mention, owner in found:
                person = cast.of(mention)
                if person is not None:
                    yield person.name, owner
            if found:
                return


def _each_behind_its_own(sentence: SentenceView, number: int) -> list[tuple[PersonMention, str]]:
    found: list[tuple[PersonMention, str]] = []
    for party in sentence.parties[number:]:
        if found and not _NEXT.fullmatch(_between(sentence, found[-1][0].end, party.start).lstrip(")")):
            break
        person = _behind(sentence, party, _BEHIND_ITS_OWN)
        if person is None:
            break
        found.append((person, party.code))
    return found if len(found) > 1 else []


def _all_behind_the_list(sentence: SentenceView, number: int) -> list[tuple[PersonMention, str]]:
    listed = [sentence.parties[number]]
    for party in sentence.parties[number + 1 :]:
        if party.sense != "name" or not _NEXT.fullmatch(_between(sentence, listed[-1].end, party.start)):
            break
        listed.append(party)
    first = _behind(sentence, listed[-1], _BEHIND_ALL)
    row = [first] if first else []
    for person in sentence.people:
        if (
            row
            and person.start >= row[-1].end
            and _AND.fullmatch(_between(sentence, row[-1].end, person.start))
        ):
            row.append(person)
    if len(row) != len(listed) or len(row) == 1:
        return []
    return [(person, party.code) for person, party in zip(row, listed, strict=True)]


def _behind(sentence: SentenceView, party: PartyMention, link: re.Pattern[str]) -> PersonMention | None:
    """Whoever is named right behind a party with nothing but the link between."""
    person = next((p for p in sentence.people if p.start >= party.end), None)
    near = person is not None and link.fullmatch(_between(sentence, party.end, person.start))
    return person if near else None


def _between(sentence: SentenceView, end: int, start: int) -> str:
    return sentence.text[end - sentence.start : max(end, start) - sentence.start]
