"""For whom somebody acts by what the text says of him, or his office."""

from __future__ import annotations

from entente.lexicon.office_words import FEDERAL_GOVERNMENTS
from entente.reading.allegiance.asked import Allegiance
from entente.reading.allegiance.of_the_office import SINGLE, is_known, of_the_ministry, of_whom
from entente.reading.allegiance.stated import (
    as_the_office_implies,
    as_the_sentence_says,
    at_the_meeting,
    of_the_union,
    where_they_stopped,
)
from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.people.comparing import bare_title


def by_the_sentence(asked: Allegiance, person: Person) -> str | None:
    return as_the_sentence_says(person, asked.sentences) or as_the_office_implies(person.office)


def by_his_namesake(asked: Allegiance, person: Person) -> str | None:
    """ "Minister Roe", where the text has named Secretary of Foreign Affairs Ana Roe of Peru in full."""
    if bare_title(person.office or "") not in ("minister", "secretary") or len(person.tokens) != 1:
        return None
    full = [q for q in asked.cast.people if q is not person and person.tokens <= q.tokens]
    return asked.stated(full[0]) if len(full) == 1 else None


def by_his_name(asked: Allegiance, person: Person) -> str | None:
    """ "President Biden", in a year in which he was."""
    party, title = asked.leader(person), bare_title(person.office or "")
    if party and party == asked.home and SINGLE.match(title):
        asked.held.add(title)
    return party


def by_the_stop(asked: Allegiance, person: Person) -> str | None:
    """Not where the country has another holder of an office that one person holds."""
    party, title = where_they_stopped(person, asked.sentences), bare_title(person.office or "")
    return None if SINGLE.match(title) and is_known(party, title, asked.cast) else party


def by_the_meeting(asked: Allegiance, person: Person) -> str | None:
    """Who has the office of the publisher's own, of whom the text has told before."""
    own = asked.cast.people[0]
    if not asked.published or asked.home is None or person is own or own.party not in (None, asked.home):
        return None
    offices = {(p.office or "").rsplit(" ", 1)[-1] for p in (own, person)}
    return at_the_meeting(person, asked.sentences, asked.home) if len(offices) == 1 else None


def by_the_ministry(asked: Allegiance, person: Person) -> str | None:
    return of_the_ministry(person, asked.sentences)


def by_the_federation(asked: Allegiance, person: Person) -> str | None:
    """ "the Federal Ministry of Trade": of the one of the governments there that calls its own so."""
    if not _FEDERAL.search(person.office or ""):
        return None
    found = [code for code in asked.there if code in FEDERAL_GOVERNMENTS]
    return found[0] if len(found) == 1 else None


_FEDERAL = Guarded(
    r"\bFederal (?:Ministry|Minister|Foreign Office|Chancell\w+|Government|Department|Council\w*|President)\b"
)


def by_his_master(asked: Allegiance, person: Person) -> str | None:
    return of_whom(person, asked.sentences, asked.cast, asked.year)


def by_the_union(asked: Allegiance, person: Person) -> str | None:
    return of_the_union(person.office, asked.early)
