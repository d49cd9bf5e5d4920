"""For whom people sit there, where the sentence says who led, represented or accompanied whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.reading.cast import Cast
from entente.reading.guarded import Guarded
from entente.reading.parties import PartyMention, codes, find_parties
from entente.reading.sentence import SentenceView

_REPRESENTED_BY = Guarded(
    r"\b(?:side|delegation|party)?\s*(?:was|were|is|being)?\s*(?:headed|led|represented|chaired) (?:on the (?P<side>[A-Z][\w ]*?) side )?by\s|\bon (?:the )?(?P<other>[A-Z][\w ]*?) side by\s"
)


def represented(cast: Cast, sentences: Sequence[SentenceView]) -> dict[str, str]:
    """ "The EU was represented by A and Dutch Foreign Minister B", "on the Mexican side by C": for whom they sit there."""
    stated: dict[str, str] = {}
    for sentence in sentences:
        stated |= {n: code for n, code in _in_delegation(cast, sentence) if n not in stated}
        matches = list(_REPRESENTED_BY.finditer(sentence.text))
        for number, match in enumerate(matches):
            side = match.group("side") or match.group("other")
            before = [m for m in sentence.parties if m.end <= sentence.start + match.start() + 1]
            named = codes(find_parties(side)) if side else tuple(m.code for m in before[-1:])
            end = matches[number + 1].start() if number + 1 < len(matches) else len(sentence.text)
            if not named or not (side or _close(sentence, before[-1], match.start())):
                continue
            for mention in sentence.people:
                person = cast.of(mention)
                if person and match.end() <= mention.start - sentence.start < end:
                    stated.setdefault(person.name, named[0])
    return stated


_DELEGATION = Guarded(
    r"\b(?P<side>[A-Z][\w. ]{1,40}?)(?:[’']s)? (?:inter-?agency )?(?:delegation|side|team|participants|attendees|officials)(?: (?:also|who attended|participating|present))? (?:included?|includes|comprised|consisted of|were|was composed of|was comprised of)\b"
)


def _in_delegation(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "The U.S. delegation included A, office; B, office": all behind it are of that party."""
    if not sentence.people:
        return
    yield from _in_company(cast, sentence)
    yield from _on_the_side(cast, sentence)
    match = _DELEGATION.search(sentence.text)
    named = codes(find_parties(match.group("side"))) if match else ()
    if match is None or len(named) != 1:
        return
    for mention in sentence.people:
        person = cast.of(mention)
        if person and mention.start - sentence.start >= match.end() and mention.party in (None, named[0]):
            yield person.name, named[0]


_ON_THE_SIDE = Guarded(
    r"\b(?:[Oo]n|from|for|[Ff]rom) the (?P<side>[A-Z][\w ]{1,30}?) side\b(?! by| was| were)"
)


def _on_the_side(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "Present were A, office, and B, office, on the Korean side": those named before it."""
    begin = 0
    matches = list(_ON_THE_SIDE.finditer(sentence.text))
    for number, match in enumerate(matches):
        named = codes(find_parties(match.group("side")))
        first, last = begin, match.start()
        if match.start() < 2 or sentence.text[match.end() :].startswith((",", " there")):
            first = match.end()  # "On the Korean side, A and B were present"
            following = [m.start() for m in matches[number + 1 : number + 2]]
            other = _DELEGATION.search(sentence.text, first)
            last = min([len(sentence.text), *following, *([other.start()] if other else [])])
        for mention in sentence.people if len(named) == 1 else ():
            person = cast.of(mention)
            if person and not person.party and first <= mention.start - sentence.start < last:
                yield person.name, named[0]
        begin = match.end()


_ACCOMPANIED = Guarded(r"\b(?:was|were|is) (?:also )?accompanied by\b")


def _in_company(cast: Cast, sentence: SentenceView) -> Iterator[tuple[str, str]]:
    """ "President Roe was accompanied by A, office; B, office": all are of his country."""
    match = _ACCOMPANIED.search(sentence.text)
    if match is None:
        return
    before = [p for p in sentence.people if p.end <= sentence.start + match.start()]
    head = cast.of(before[-1]) if before else None
    titled = next((m.code for m in sentence.parties if m.end <= sentence.start + match.start()), None)
    party = head.party if head else titled  # "the Lao Prime Minister was accompanied by ..."
    if party is None:
        return
    for mention in sentence.people:
        person = cast.of(mention)
        if person and not person.party and mention.start - sentence.start >= match.end():
            yield person.name, party


def _close(sentence: SentenceView, owner: PartyMention, verb: int) -> bool:
    """Whether nothing but "side" or "delegation" stands between a party and who represented it."""
    between = sentence.text[owner.end - sentence.start : verb]
    return bool(re.fullmatch(r"(?:[’']s)?\s*(?:side|delegation|party|team)?\s*(?:was|were)?\s*", between))
