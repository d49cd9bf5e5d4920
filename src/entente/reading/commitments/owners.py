"""Whose promise a noun is: "the President's plan to send ...", "the commitment by the authorities to end ..."."""

from __future__ import annotations

from entente.reading.cast import Cast
from entente.reading.commitments.patterns import OWNED_NOUN, POSSESSOR
from entente.reading.found import ActFound


def owner_before(item: ActFound, start: int, cast: Cast) -> tuple[str, ...] | None:
    """The parties whose noun of promise stands last before `start` in the content; None where none is named."""
    words = item.act.content[: start - item.content_start]
    nouns = list(OWNED_NOUN.finditer(words))
    if not nouns:
        return None
    noun = nouns[-1]
    if noun.group("whose"):
        first = item.content_start + noun.start("whose")
        return _named(item, cast, first, first + len(noun.group("whose")))
    possessor = POSSESSOR.search(words[: noun.start()])
    if possessor is None:
        return None
    return _named(item, cast, None, item.content_start + possessor.end("who"))


def _named(item: ActFound, cast: Cast, first: int | None, last: int) -> tuple[str, ...] | None:
    """The party of the person or the party itself named between `first` and `last`, or whose name ends at `last`."""
    sentence = item.sentence
    people = [(p.start, p.end, who.party) for p in sentence.people if (who := cast.of(p)) and who.party]
    parties = [(m.start, m.end, m.code) for m in sentence.parties]
    for named in (people, parties):
        if first is not None:
            found = [code for start, end, code in named if first <= start and end <= last]
        else:
            found = _ending_at(sentence.text, sentence.start, named, last)
        if found:
            return tuple(dict.fromkeys(found))
    return None


def _ending_at(text: str, offset: int, named: list[tuple[int, int, str]], last: int) -> list[str]:
    """Who is named up to `last`, with those whom "and" sets before them: "Freedonia and Sylvania's commitment"."""
    found: list[str] = []
    for start, end, code in reversed(named):
        if end == last:
            found.insert(0, code)
            before = text[: start - offset].removesuffix("the ")
            last = start - len(text[: start - offset]) + len(before) - 5 if before.endswith(" and ") else -1
    return found
