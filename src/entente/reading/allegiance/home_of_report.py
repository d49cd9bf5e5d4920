"""Whose text it is where nobody publishes for a government: the country whose people the press names without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from entente.lexicon.parties import is_organisation
from entente.lexicon.places import places
from entente.reading.allegiance.own_cause import whose_cause
from entente.reading.cast.cast import Cast
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import bare_title
from entente.reading.people.mention import PersonMention
from entente.reading.sentences.sentence import SentenceView


def home_of_report(
    seat: str | None, dateline: str | None, cast: Cast, sentences: Sequence[SentenceView]
) -> str | None:
    """The country at home in a report; `seat` is that of the agency, `dateline` the place where it is written."""
    return (
        _seat(seat, dateline, cast, sentences)
        or (_country_of(dateline, sentences) if dateline else None)
        or _receiving(cast)
        or _where_they_met(cast, sentences)
        or _host_at(dateline, cast, sentences)
        or _written_at_home(dateline, cast, sentences)
        or whose_cause(cast, sentences)
    )


def _country_at(dateline: str | None) -> str | None:
    """The country of the place where a report is written, which agencies write in capitals."""
    return places().get(dateline) or places().get(dateline.title()) if dateline else None


_RECEIVES = compiled(r",?\s+(?:has |will |on \w+day |today )?(?:(?:receive|host|welcome)[ds]?|met)\b")
_RULES = compiled(r"(?:crown prince|president|prime minister|king|emir|sultan)\b")


def _host_at(dateline: str | None, cast: Cast, sentences: Sequence[SentenceView]) -> str | None:
    """ "ASTANA - President Roe received ...": the head of a state who receives where the report is written."""
    country = _country_at(dateline)
    lead = next((s for s in sentences if s.kind == "prose" and s.people), None)
    host = lead.people[0] if lead else None
    if lead is None or host is None or host.party or not _RULES.match(bare_title(host.office or "")):
        return None
    receives = _RECEIVES.match(lead.text, host.end - lead.start)
    if (
        receives
        and receives.group().endswith("met")
        and any(p.party in (None, country) for p in lead.people[1:])
    ):
        return None  # who else is there may be the host
    return country if receives else None


# Where organisations have their seats: whoever is reported from there need not be at home.
_SEATS = frozenset("geneva brussels vienna rome london paris new-york the-hague washington".split())
_SUBJECT = 70  # characters in which a lead names whom it is about


def _written_at_home(dateline: str | None, cast: Cast, sentences: Sequence[SentenceView]) -> str | None:
    """ "ISLAMABAD: Foreign Minister Roe received ...": the press names its own ministers without a country."""
    country = _country_at(dateline)
    if country is None or (dateline or "").lower().replace(" ", "-") in _SEATS:
        return None
    lead = next((s for s in sentences if s.kind == "prose" and s.people), None)
    first = lead.people[0] if lead else None
    if (
        lead is None
        or first is None
        or first.party
        or not first.office
        or first.start - lead.start > _SUBJECT
    ):
        return None
    if any(m.code == country and _of_capital(m, s) for s in sentences[:6] for m in s.parties):
        return None  # nobody calls the town where he is at home "the Sylvanian capital"
    return country if country not in {p.party for p in cast.people} else None


_AMBASSADOR_TO = Guarded(r"\bAmbassador\b[\w ]* to (?:the )?(?P<where>[A-Z].*)")


_IN_PLACE = compiled(r"\b(?:in|at) $")


def _where_they_met(cast: Cast, sentences: Sequence[SentenceView]) -> str | None:
    """ "Vice Minister Roe met with the U.S. envoy in Oslo": a report that names no country for its own, of whose capital nobody else is."""
    known = {p.party for p in cast.people if p.party}
    lead = next((s for s in sentences if s.kind == "prose"), None)
    if lead is None or not known or not any(p.office and not p.party for p in cast.people):
        return None
    towns = [
        m.code
        for m in lead.parties
        if m.sense == "capital" and _IN_PLACE.search(lead.text[: m.start - lead.start])
    ]
    return towns[0] if len(towns) == 1 and towns[0] not in known else None


def _receiving(cast: Cast) -> str | None:
    """ "the Ambassador of Japan to Mongolia": where nobody else is known, the text is of the country of his post."""
    posts = {
        code
        for person in cast.people
        if person.office and (match := _AMBASSADOR_TO.search(person.office))
        for code in codes(find_parties(match.group("where")))
        if code not in ("USA", "UN", "EU") and code != person.party
    }
    return posts.pop() if len(posts) == 1 and any(not p.party for p in cast.people) else None


def _seat(
    seat: str | None, dateline: str | None, cast: Cast, sentences: Sequence[SentenceView]
) -> str | None:
    """The country of an agency, where the opening names it, is written there, or names first who has no country."""
    there = _country_at(dateline)
    named = {m.code for s in sentences[:6] for m in s.parties}
    lead = next((s for s in sentences if s.kind == "prose" and s.people), None)
    own = lead is not None and _has_no_country(lead.people[0])
    own = own and there not in named  # written where one of those who met is at home
    if seat and own and seat not in named and _tells_of_another(seat, cast, sentences):
        return None
    if seat and not own and lead and _has_no_country(lead.people[0]):
        named |= {m.code for s in sentences for m in s.parties}  # abroad, he is told to be of home by and by
    return seat if seat and (seat == there or seat in named or own) else None


def _has_no_country(person: PersonMention) -> bool:
    return person.office is not None and person.party is None


_OFTEN = 1  # mentions: more than these


def _tells_of_another(seat: str, cast: Cast, sentences: Sequence[SentenceView]) -> bool:
    """Whether a report that never names its agency's country tells often of one whose people it leaves without a country."""
    told = Counter(m.code for s in sentences for m in s.parties if m.sense in ("name", "adjective"))
    known = {p.party for p in cast.people}
    return seat not in told and any(
        n > _OFTEN and code not in known and not is_organisation(code) for code, n in told.items()
    )


def _country_of(dateline: str, sentences: Sequence[SentenceView]) -> str | None:
    """The country of a dateline, where the text's opening names it as a party."""
    country = _country_at(dateline)
    named = {m.code for s in sentences[:6] for m in s.parties if not only_where(m, s)}
    named |= {m.party for s in sentences[:6] for m in s.people if m.party}
    return country if country in named else None


_CAPITAL = compiled(r"(?:['’]s)?\s+capital\b")


def only_where(party: PartyMention, sentence: SentenceView) -> bool:
    """ "who met in the Bhutanese capital", "agree in Thimphu to": a country that only says where."""
    at = party.start - sentence.start
    in_town = party.sense == "capital" and _IN_PLACE.search(sentence.text[:at])
    return bool(in_town) or _of_capital(party, sentence)


def _of_capital(party: PartyMention, sentence: SentenceView) -> bool:
    return bool(_CAPITAL.match(sentence.text, party.end - sentence.start))


_TOWN = Guarded(r"\b(?:in|at) (?P<town>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)")


def where_told(sentences: Sequence[SentenceView]) -> str | None:
    """The country of the town that the lead names: its officials are those whom a list names without one."""
    lead = next((s for s in sentences if s.kind == "prose"), None)
    for match in _TOWN.finditer(lead.text) if lead else ():
        town = match.group("town")
        country = places().get(town) or places().get(town.split()[0])
        if country:
            return country
    return None
