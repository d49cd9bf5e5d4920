"""For whom somebody acts by what is left: of two who met, one is of each; the publisher's own people need no country."""

from __future__ import annotations

from entente.lexicon.leaders import party_of_leader
from entente.lexicon.parties import is_organisation
from entente.reading.allegiance.asked import Allegiance
from entente.reading.allegiance.met_with import met_with
from entente.reading.allegiance.of_the_office import SINGLE, fits, is_known, same_office
from entente.reading.allegiance.stated import (
    counterparts_of,
)
from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import sentence_at


def by_his_counterpart(asked: Allegiance, person: Person) -> str | None:
    """ "Minister Roe met his Sylvanian counterpart": of Sylvania he is not himself."""
    foreign = counterparts_of(person, asked.sentences)
    left = [code for code in asked.others if code not in foreign]
    return left[0] if foreign and len(left) == 1 and (asked.home is None or asked.home in foreign) else None


def by_whom_he_met(asked: Allegiance, person: Person) -> str | None:
    """ "The UN's Roe paid a call on Minister Doe": of the other of the two who met."""
    met, subject = met_with(person, asked.sentences, asked.cast)
    if not met:
        return None
    visitor = asked.of(subject) if subject and subject is not person else None
    left = [code for code in dict.fromkeys((asked.home, *asked.there)) if code and code != visitor]
    if visitor and len(left) == 1:
        return left[0]
    return asked.home if asked.other and visitor == asked.other and asked.home else asked.other


def last_of_the_row(asked: Allegiance, person: Person) -> str | None:
    """ "Roe, Korean Advisor Cho, and U.S. Advisor Doe met", in the text of one of three governments: of the third."""
    sentence = sentence_at(asked.sentences, person.mentions[0].start)
    row = [p for m in sentence.people if (p := asked.cast.of(m))] if sentence else []
    if sentence is None or len(row) < _ROW or person not in row or not _MET.search(sentence.text):
        return None
    taken = [asked.stated(p) for p in row if p is not person]
    left = [code for code in asked.there if code not in taken and (code != "PRK" or asked.home == "PRK")]
    each = asked.home in taken and None not in taken and len(set(taken)) == len(taken)
    return left[0] if each and len(left) == 1 and len(row) == len(taken) + 1 else None


_ROW = 3  # people, one of each government
_MET = Guarded(r"\b(?:met|meet|held|spoke|gathered|convened|conferred)\b")


def second_of_an_office(asked: Allegiance, person: Person) -> str | None:
    """The second president of a text of two countries is the other's."""
    title = bare_title(person.office or "")
    if not SINGLE.match(title) or not _held_at_home(asked, title):
        return None
    same = [q for q in asked.cast.people if same_office(bare_title(q.office or ""), title)]
    taken = {
        asked.stated(q) or (party_of_leader(q.name, q.office, asked.year) if q.office else None) for q in same
    }
    left = [code for code in asked.there if code != asked.home and code not in taken]
    return left[0] if len(left) == 1 else None


def of_a_state(asked: Allegiance, person: Person) -> str | None:
    """No organisation has a prime minister: in its text he is of the place where they met, or of the one other government."""
    home, title = asked.home, bare_title(person.office or "")
    if not (home and is_organisation(home) and _STATES_HAVE.match(title)):
        return None
    states = [code for code in asked.others if not is_organisation(code)]
    return asked.site or (states[0] if len(states) == 1 else None)


_STATES_HAVE = compiled(
    r"(?:prime minister|(?:transitional |interim |acting )?president(?! of| and)$|(?:deputy |vice )?(?:foreign |defense )?minister|king|queen|crown prince|emir|sultan)\b"
)


def of_home(asked: Allegiance, person: Person) -> str | None:
    """The publisher's own people need no country; it has one president."""
    title = bare_title(person.office or "")
    if not fits(person.office, asked.home) or (_held_at_home(asked, title) and asked.others):
        return None
    if SINGLE.match(title):
        asked.held.add(title)
    return asked.home


def _held_at_home(asked: Allegiance, title: str) -> bool:
    """Whether an office of one holder has one at home already."""
    known = SINGLE.match(title) and asked.home and is_known(asked.home, title, asked.cast)
    return title in asked.held or bool(known)


def of_the_first(asked: Allegiance, person: Person) -> str | None:
    """Of two governments of a report, who meets nobody is of the one of which it tells first."""
    one_sided = asked.home is None and asked.other is None and person.office and len(asked.there) == 2
    met, _ = met_with(person, asked.sentences, asked.cast) if one_sided else (True, None)
    return None if met else asked.cast.people[0].party


def of_the_other(asked: Allegiance, person: Person) -> str | None:
    """The one other government; where a report names its man already, who is listed is of the place where it happened."""
    if asked.other not in asked.known:
        return asked.other
    if asked.home is None:
        site = asked.site
        return site if person is not asked.cast.people[0] and site in asked.known else None
    return None if bare_title(person.office or "") in asked.held else asked.other
