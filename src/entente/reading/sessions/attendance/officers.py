"""Who is named later as one of the officers who met: "The foreign ministers of Kenya and Peru met. Foreign Minister Roe noted ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from entente.reading.cast.cast import Person
from entente.reading.cast.officers import officers_in
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView

_FOREIGN = compiled(r"\bforeign\b|\bexternal\b")
_LEADERS = frozenset(["president", "prime minister", "king", "chancellor", "premier", "emir", "amir"])


def of_the_officers(
    told: Sequence[SentenceView], people: Iterable[Person], view: TextView
) -> Iterator[Person]:
    """Holders of the office of which the text says that several countries' met, one a country that nobody is named of."""
    there = {p.party for p in people}
    for sentence in told:
        told_of = officers_in(sentence)
        if told_of is None or len(told_of.parties) < 2:
            continue
        office, parties = told_of.office, told_of.parties
        for person in view.cast.people:
            if person.party in parties and person.party not in there and _holds(person, office):
                there.add(person.party)
                yield person


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
