"""Who met, though the sentence does not say so: the delegation on its journey, the host whom the report is about."""

from __future__ import annotations

from dataclasses import replace

from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.telling.encounters import Encounter

# A stop of the journey opens the sentence: "While in Peru, she met with ...".
_STOP = compiled(r"(?:(?:While|When|Later),? )?[Ii]n (?:the )?[A-Z]")


def with_understood(encounter: Encounter, view: TextView, main: MainSession) -> Encounter:
    """The encounter with those whom its sentence leaves out; the same where it leaves out nobody."""
    return _with_host(_with_delegation(encounter, view, main), main)


def _with_delegation(encounter: Encounter, view: TextView, main: MainSession) -> Encounter:
    """On a journey the delegation is there at every stop: "In Peru, she met with ...", with all who travel with her."""
    if not _STOP.match(encounter.sentence.text) or not _met_alone(main):
        return encounter
    hosts = list(encounter.hosts)
    travels = {host.person.party for host in hosts} or {view.home or next(iter(main.session.parties), None)}
    for person in main.people:
        own = person.party and person.party in travels
        if own and all(person is not host.person for host in hosts):
            hosts.append(_present(person))
    return replace(encounter, hosts=tuple(hosts))


def _with_host(encounter: Encounter, main: MainSession) -> Encounter:
    """ "In talks with the Sylvanian minister, the two sides ...": whom the report is about is the other side."""
    between = "between" in encounter.sentence.text[encounter.verb : encounter.end]
    if encounter.hosts or not encounter.guests or between:
        return encounter
    if any(a.person in main.people for a in encounter.guests):
        return encounter
    if _ALL.search(encounter.sentence.text[: encounter.verb]):
        return replace(encounter, hosts=tuple(map(_present, main.people)))
    theirs = {a.person.party for a in encounter.guests}
    host = next((p for p in main.people if p.party and p.party not in theirs), None)
    return replace(encounter, hosts=(_present(host),)) if host is not None else encounter


# "On Monday the ministers held a call together with Roe": all who met, with one more.
_ALL = Guarded(
    r"\b(?:[Tt]he|[Bb]oth) (?:two |three )?(?:leaders|ministers|presidents|prime ministers|foreign ministers|secretaries|Ministers|Leaders|Presidents|Secretaries|Prime Ministers)(?: (?:also|then|later|both|jointly))*\s*$"
)


def _met_alone(main: MainSession) -> bool:
    """Whether the reported session is a stop of the journey too."""
    return bool(main.sentences) and bool(_STOP.match(main.sentences[0].text))


def _present(person: Person) -> Attendee:
    """The person as first named."""
    return Attendee(person, person.mentions[0].start, person.mentions[0].end, None)
