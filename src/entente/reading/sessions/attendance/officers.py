"""Who is named later as one of the officers who met: "The foreign ministers of Kenya and Peru met. Foreign Minister Roe noted ..."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from entente.reading.cast.cast import Person
from entente.reading.cast.officers import officers_in
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at

_FOREIGN = compiled(r"\bforeign\b|\bexternal\b")
_LEADERS = frozenset(["president", "prime minister", "king", "chancellor", "premier", "emir", "amir"])


def of_the_officers(
    told: Sequence[SentenceView], people: Iterable[Person], view: TextView
) -> Iterator[Person]:
    """Holders of the office of which the text says that several countries' met, one a country that nobody is named of."""
    there = {p.party for p in people}
    for sentence in told:
        told_of = _counterparts(sentence) or _officers(sentence)
        if told_of is None or len(told_of[1]) < 2:
            continue
        office, parties = told_of
        for person in view.cast.people:
            if (
                person.party in parties
                and person.party not in there
                and _holds(person, office)
                and not _apart(person, view)
            ):
                there.add(person.party)
                yield person


_APART = Guarded(r"\b(?:margins|side-?lines) of\b|\b(?:bilateral|separate) (?:meeting|talks)\b")


def _apart(person: Person, view: TextView) -> bool:
    """ "On the margins of the session she held talks with Minister Roe": named for another meeting."""
    sentence = sentence_at(view.sentences, person.mentions[0].start)
    return sentence is not None and bool(_APART.search(sentence.text))


def _officers(sentence: SentenceView) -> tuple[str, tuple[str, ...]] | None:
    """ "the U.S. Secretary of State and the foreign ministers of Kenya and Peru": whose ministers they are, by another title too."""
    told_of = officers_in(sentence)
    if told_of is None:
        return None
    american = ("USA",) if told_of.office == _FOREIGN_MINISTER and _SECRETARY.search(sentence.text) else ()
    return told_of.office, told_of.parties + american


_FOREIGN_MINISTER = "foreign minister"
_SECRETARY = Guarded(r"\b(?:U\.?S\.?|American) Secretary of State\b")
# "attended by her counterparts from Peru and Chile": of the office that the host has.
_WITH_COUNTERPARTS = Guarded(
    r"\b(?:attended by|participation of|joined by|together with|alongside) (?:his|her) (?:[\w-]+ ){0,2}?(?:counterparts|colleagues|peers)\b[^.;]{0,40}? (?:from|of) "
)


def _counterparts(sentence: SentenceView) -> tuple[str, tuple[str, ...]] | None:
    match = _WITH_COUNTERPARTS.search(sentence.text)
    host = next((p for p in sentence.people if match and p.end <= sentence.start + match.start()), None)
    if match is None or host is None or not host.office:
        return None
    own = bare_title(host.office)
    office = _FOREIGN_MINISTER if _FOREIGN.search(own) and "minister" in own else own
    return office, codes(find_parties(sentence.text[match.end() :]))


def _holds(person: Person, office: str) -> bool:
    """Whether somebody has the office, however his government words it."""
    own = bare_title(person.office or "")
    lower = own.startswith(("deputy", "vice", "first deputy"))
    if office.endswith("leader"):
        return own in _LEADERS
    if office == _FOREIGN_MINISTER and person.party == "USA":
        return own in ("secretary", "secretary of state")
    if office == _FOREIGN_MINISTER:
        return "minister" in own and (bool(_FOREIGN.search(own)) or own == "minister") and not lower
    if office.startswith(("deputy", "vice", "first")):
        return lower and office.split()[-1] in own
    return own == office or own == office.split()[-1]
