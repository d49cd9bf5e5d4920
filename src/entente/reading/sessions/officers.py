"""Who is named later as one of the officers who met: "The foreign ministers of Kenya and Peru met. Foreign Minister Roe noted ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from entente.lexicon import members
from entente.reading.cast import Person
from entente.reading.guarded import Guarded
from entente.reading.parties import codes, find_parties, groups_in
from entente.reading.people.comparing import bare_title
from entente.reading.sentence import SentenceView
from entente.reading.sessions.parties_listed import OFFICERS_OF
from entente.reading.text import TextView

# "foreign ministers", "ministers of foreign affairs", "FMs": an office of several, by its portfolio and rank.
_OFFICERS = Guarded(
    r"\b(?P<rank>(?:deputy |vice |first )*)(?P<field>(?:foreign|external affairs|defen[cs]e|prime|finance|trade|economy|energy|interior|culture|health) )?"
    r"(?:(?P<head>ministers|presidents|premiers|leaders)(?P<of> (?:of|for) (?:foreign|external) affairs)?|(?P<short>FMs|foreign secretaries))\b",
    re.I,
)
_COUNTERPART = Guarded(r"\b(?:his|her|their) (?:[A-Z][\w’'-]+,? (?:and )?){1,4}counterparts?\b")
_LINKED = re.compile(r"(?:[’']s?)?(?:,| and|, and)? (?:the )?(?:top )?$|[’']s? $")
_FOREIGN = re.compile(r"\bforeign\b|\bexternal\b")
_LEADERS = frozenset(["president", "prime minister", "king", "chancellor", "premier", "emir", "amir"])


def of_the_officers(
    told: Sequence[SentenceView], people: Iterable[Person], view: TextView
) -> Iterator[Person]:
    """Holders of the office of which the text says that several countries' met, one a country that nobody is named of."""
    there = {p.party for p in people}
    for sentence in told:
        office, parties = _officers(sentence)
        if len(parties) < 2:
            continue
        for person in view.cast.people:
            if person.party in parties and person.party not in there and _holds(person, office):
                there.add(person.party)
                yield person


def _officers(sentence: SentenceView) -> tuple[str, tuple[str, ...]]:
    """The office and the countries of those of whom the sentence tells; none where it names no officers."""
    text = sentence.text
    for match in _OFFICERS.finditer(text):
        found = (*_before(sentence, match.start()), *_behind(text, match.end()))
        if found:
            beside = _COUNTERPART.search(text)
            more = codes(find_parties(beside.group())) if beside else ()
            return _office(match), tuple(dict.fromkeys((*found, *more)))
    return "", ()


def _before(sentence: SentenceView, at: int) -> Iterator[str]:
    """ "the Iranian, Turkish and Azerbaijani | foreign ministers": a list that ends at the office."""
    end = sentence.start + at
    for party in reversed(sentence.parties):
        if party.end > end:
            continue
        if not _LINKED.fullmatch(sentence.text[party.end - sentence.start : end - sentence.start]):
            return
        yield party.code
        end = party.start


def _behind(text: str, at: int) -> tuple[str, ...]:
    """ "foreign ministers | of Kenya, Peru and Chile", "of the Baltic states"."""
    listed = OFFICERS_OF.search(text)
    if listed and at <= listed.start("who") <= at + len(" from the "):
        return codes(find_parties(listed.group("who")))
    link = _OF.match(text, at)
    if link is None:
        return ()
    group = groups_in(text[link.end() : link.end() + _GROUP])
    return members(group[0]) if group else codes(find_parties(text[link.end() : link.end() + _PAIR]))


_OF = re.compile(r" (?:of|from) (?:the )?(?=[A-Z])")
_GROUP = 24  # characters of a group's name: "Baltic states"
_PAIR = 45  # characters in which two countries are named


def _office(match: re.Match[str]) -> str:
    if match.group("short"):
        return match.group("rank").lower() + "foreign minister"
    head = match.group("head").lower().removesuffix("s")
    field = "foreign " if match.group("of") else (match.group("field") or "").lower()
    return bare_title(match.group("rank").lower() + field + head)


def _holds(person: Person, office: str) -> bool:
    """Whether somebody has the office, however his government words it."""
    own = bare_title(person.office or "")
    lower = own.startswith(("deputy", "vice", "first deputy"))
    if office.endswith("leader"):
        return own in _LEADERS
    if office == "foreign minister":
        return "minister" in own and (bool(_FOREIGN.search(own)) or own == "minister") and not lower
    if office.startswith(("deputy", "vice", "first")):
        return lower and office.split()[-1] in own
    return own == office or own == office.split()[-1]
