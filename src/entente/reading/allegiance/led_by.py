"""Those by whom a party was led or represented, and those who were there for it: "was represented by", "on behalf of"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.journeys import journey_words
from entente.lexicon.patterns import any_of
from entente.reading.allegiance.list_owners import only_one, owner_before, sender_before
from entente.reading.allegiance.member_lists import Members, ToldOf, clause_end
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_BY = Branches(
    (
        r"\b(?:[Ff]rom|[Oo]n|[Ff]or) the (?P<side>[A-Z][\w ]*?) side,? (?:[\w’'-]+ ){0,6}?(?:was|were) (?:co-)?(?:headed|led|represented|chaired) by\s",
        r"\b(?P<side>[A-Z]\w+(?: [A-Z]\w+)?) (?:counterparts|colleagues|officials|negotiators|partners|delegates|experts|representatives)(?: (?:was|were))? (?:headed|led|represented|chaired) by\s",
        r"\b(?:side|delegation|party)?(?: in [A-Z]\w+)?\s*(?:was|were|is|are)?\s*(?:being )?(?:headed|led|represented|chaired) (?:(?:on|for|from) the (?P<side>[A-Z][\w ]*?) side )?by\s",
        r"\b(?:on )?(?:the )?(?P<side>[A-Z][\w]*(?: [A-Z]\w+)?)(?: side| delegation|[’']s)(?: [–—-])? by\s",
        r"\b(?:that|the one|those) of (?:the )?(?P<side>[A-Z]\w*(?: (?:of |and )?[A-Z]\w*){0,4}) (?:(?:was|were) )?(?:(?:headed|led|represented|chaired) )?by\s",
        r"(?:[,;]|,? and|,? while) (?:the )?(?P<side>(?-i:[A-Z])[\w’'-]+(?: [A-Z][\w’'-]+){0,2}) by (?=(?:the |Rt\.? )?[A-Z])",
        r"\b(?P<side>the other (?:side|delegation|one)|its counterpart) (?:(?:was|were) )?(?:(?:headed|led|represented|chaired) )?by\s",
    )
)
_AND_THE_NEXT = Guarded(
    r"(?:[,;]|\band|\bwhile|\bwith)(?: and| while| with)? (?:that of |on |for |from )?(?:the )?(?P<side>[A-Z]\w*(?: (?:of |and )?[A-Z]\w*){0,4})(?: side| delegation| team| one| party)? by\s"
)
_GAPPED = compiled(r"[,;]|\s?(?:and|while)\b")
_LED_BEFORE = Guarded(r"\b(?:headed|led|represented|chaired) by\s")


def led(sentence: SentenceView, told: ToldOf) -> Iterator[tuple[int, Members]]:
    """ "The EU was represented by A and Dutch Foreign Minister B", "on the Mexican side by C"."""
    text = sentence.text
    yield from _for_a_party(sentence)
    for match in _BY.finditer(text):
        side = match.group("side")
        if _GAPPED.match(match.group()) and not _LED_BEFORE.search(text, 0, match.start()):
            continue  # "Kenya was represented by Roe, | Peru by Doe": the verb is said once
        owner = only_one(codes(find_parties(side))) if side else owner_before(sentence, match.start())
        if side and not find_parties(side):
            owner = told.across()
        owner = owner or (None if side else sender_before(sentence, match.start()))
        if owner:
            told.delegation = owner
            yield match.start(), Members(match.end(), clause_end(text, match.end()), owner, surely=True)
            yield from _in_turn(sentence, told, match.end())


def _in_turn(sentence: SentenceView, told: ToldOf, at: int) -> Iterator[tuple[int, Members]]:
    """ "Kenya was represented by A and B, | Peru by C": the same is said of the next without its verb."""
    for match in _AND_THE_NEXT.finditer(sentence.text, at):
        if owner := only_one(codes(find_parties(match.group("side")))):
            told.delegation = owner
            end = clause_end(sentence.text, match.end())
            yield match.start(), Members(match.end(), end, owner, surely=True)


_FOR = Guarded(r"\b(?:[Rr]epresenting|[Oo]n behalf of)\b|(?:^|; (?:and )?)(?:[Ff]or|[Ff]rom)\b")
_FOR_END = compiled(
    r"(?:\b(?:[Rr]epresenting|[Oo]n behalf of)|(?:^|; (?:and )?)(?:[Ff]or|[Ff]rom)) (?:the )?$"
)
_SAT = compiled(r"(?:,|:|(?: also)? (?:were|was|participated|attended|took part|there were|came)\b)")
_OPENER = 30  # characters of the words before the party
_GOES_ON = compiled(rf"\b(?:{any_of(journey_words().go)})\b", re.I)


def _for_a_party(sentence: SentenceView) -> Iterator[tuple[int, Members]]:
    """ "Representing Kenya were A and B; on behalf of Peru, C"."""
    text = sentence.text
    for party in sentence.parties if _FOR.search(text) else ():
        start, end = party.start - sentence.start, party.end - sentence.start
        opener = _FOR_END.search(text[max(0, start - _OPENER) : start])
        place = "rom " in (opener.group() if opener else "") and (
            party.sense == "capital" or _GOES_ON.search(text, end) is not None
        )  # "From Rome, President Roe", "From Peru, Minister Roe will travel to Chile"
        if (
            opener
            and not place
            and _SAT.match(text, end)
            and not _of_one(sentence, start - len(opener.group()))
        ):
            yield start - len(opener.group()), Members(end, len(text), party.code)


def _of_one(sentence: SentenceView, at: int) -> bool:
    """ "Minister Roe, | representing Kenya, and Director Doe": said of the one named before, not of those behind."""
    return any(sentence.text[p.end - sentence.start : at] == ", " for p in sentence.people)
