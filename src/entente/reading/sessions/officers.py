"""Who is named later as one of the officers who met: "The foreign ministers of Kenya and Peru met. Foreign Minister Roe noted ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from entente.lexicon.officewords import PLURALS, singular_of
from entente.reading.cast import Person
from entente.reading.parties import codes, find_parties
from entente.reading.people.comparing import bare_title
from entente.reading.sentence import SentenceView
from entente.reading.sessions.who_met import OFFICERS_OF
from entente.reading.text import TextView

_BEFORE = re.compile(r"(?:[A-Za-z][\w-]+ ){0,3}$")
_FOREIGN = re.compile(r"\bforeign\b|\bexternal\b")
_PORTFOLIO = re.compile(r"\bof (?:[Ff]oreign|[Ee]xternal) [Aa]ffairs$")
_SEVERAL = 3  # countries: two who met are named where the meeting is told


def of_the_officers(
    told: Sequence[SentenceView], people: Iterable[Person], view: TextView
) -> Iterator[Person]:
    """Holders of the office of which the text says that several countries' met, one a country that nobody is named of."""
    there = {p.party for p in people}
    for sentence in told:
        match = OFFICERS_OF.search(sentence.text)
        parties = codes(find_parties(match.group("who"))) if match else ()
        if match is None or len(parties) < _SEVERAL:
            continue
        office = _office(sentence.text[: match.start("who")])
        for person in view.cast.people if office else ():
            if person.party in parties and person.party not in there and _holds(person, office):
                there.add(person.party)
                yield person


def _office(text: str) -> str:
    """The office in the singular: "foreign minister" of "the foreign ministers of"; empty where it is none."""
    words = re.sub(r"\s+(?:of|from)(?:\s+the)?\s*$", "", text)
    foreign = _PORTFOLIO.search(words)
    *before, plural = (words[: foreign.start()] if foreign else words).split()[-3:] or [""]
    known = {p.lower(): p for p in PLURALS}
    if plural.lower() not in known:
        return ""
    kept = [w for w in before if w.lower() in ("foreign", "prime", "defence", "defense", "deputy", "vice")]
    title = " ".join([*kept, singular_of(known[plural.lower()])])
    return bare_title(("Foreign " if foreign else "") + title)


def _holds(person: Person, office: str) -> bool:
    """Whether somebody has the office, however his government words it."""
    own = bare_title(person.office or "")
    if office == "foreign minister":
        return "minister" in own and bool(_FOREIGN.search(own)) and not own.startswith(("deputy", "vice"))
    return own == office
