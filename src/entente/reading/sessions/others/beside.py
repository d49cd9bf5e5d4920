"""Other meetings of the same visit or day: "On the sidelines she also met ...", "He was later received by ...".

They take place and date from the reported session, unless their own words say when and where.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.hosts_ahead import hosted_ahead
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.others.from_encounter import ALSO, session_beside
from entente.reading.sessions.others.understood import with_understood
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.encounters import Encounter, one_by_one
from entente.reading.sessions.telling.in_turn import in_turn
from entente.reading.sessions.time_and_place.guests import UNNAMED_GUESTS

_WORDS = meeting_words()
_NAMED = Guarded(r"^(?:He|She|They)\b|\b(?:[Mm]eeting|[Tt]alks|[Mm]et|[Cc]all) with the\b")


def beside_main(sentence: SentenceView, view: TextView, main: MainSession) -> Iterator[PlacedSession]:
    """The meetings that a sentence sets beside the reported one, with people who were not in that."""
    if not sentence.people and not ALSO.search(sentence.text) and not _NAMED.search(sentence.text):
        return  # nobody is named, and nothing sets a meeting beside the other
    first = any(s.start == sentence.start for s in main.sentences[:1])
    told = any(s.start == sentence.start for s in main.sentences)
    verb: int | None = None
    for number, encounter in enumerate(in_turn(sentence, view)):
        if _OF_THE_MEETING.match(sentence.text, encounter.verb) or hosted_ahead(sentence, encounter.verb):
            continue
        if number == 0:
            verb = encounter.verb
        if _HAVE_MET.search(sentence.text[: encounter.verb]) and not sentence.dates(view.date, "past"):
            continue  # contacts of some time: "has spoken with leaders across Europe"
        if first and number == 0 or told and not encounter.guests:
            continue  # the reported one
        by_itself = main.told_by_itself is not None and not ALSO.search(sentence.text)
        alike = by_itself or (first and encounter.verb == verb)
        hosted = with_understood(encounter, view, main)
        for met in one_by_one(hosted, view) if hosted is not encounter else (hosted,):
            placed = session_beside(met, view, main) if _others_met(met, main) else None
            if placed is not None:
                yield (
                    replace(placed, session=replace(placed.session, main=True))
                    if alike and placed.session.status == main.session.status
                    else placed
                )


_HAVE_MET = Guarded(r"\b(?:has|have) (?:also |regularly |repeatedly |already |since |\w+ly )?$")
# "Roe and Doe also participated in the meeting": the reported one.
_OF_THE_MEETING = compiled(
    rf"(?:participat\w+ in|took part in|takes part in|attend(?:ed|s)|join(?:ed|s)) (?:the|this) (?:{any_of(_WORDS.encounters)}|event)\b(?! (?:with|between|of|in|on|held)\b)"
)


def _others_met(encounter: Encounter, main: MainSession) -> bool:
    """Whether somebody met who was not in the reported session."""
    inside = {person.name for person in main.people}
    leads = {a.person.name for a in main.leads}
    met = {a.person.name for a in encounter.people}
    came = main.session.format == "in-person"
    many = (main.session.mechanism is not None or not leads) and len(main.session.parties) > 2
    many = many and bool(encounter.hosts and encounter.guests)  # of whom two met by themselves
    visit = (
        came and not many and len({a.person.party for a in main.leads}) < 2
    )  # whom the visitor met is told later
    fewer = len(met) > 1 and not visit and (many or not leads <= met)
    if fewer and (ALSO.search(encounter.sentence.text) or _APART.search(encounter.sentence.text)):
        return True
    if not encounter.guests:  # "met with the foreign ministers of the region", "with his counterparts"
        unnamed = bool(UNNAMED_GUESTS.match(encounter.sentence.text, encounter.end))
        if visit and not ALSO.search(encounter.sentence.text) and not _new_parties(encounter, main):
            unnamed = unnamed and not met <= inside
        return unnamed and bool(encounter.hosts or _new_parties(encounter, main))
    if not encounter.hosts and not any(a.person.name in inside for a in encounter.guests):
        return len(encounter.guests) > 1 or bool(ALSO.search(encounter.sentence.text))
    return any(a.person.name not in inside for a in (*encounter.hosts[:1], *encounter.guests))


# "Before the summit Roe held a bilateral meeting with Doe", "first met with Doe": two of several who met.
_APART = Guarded(
    rf"\bfirst (?:met|received|spoke|came together)\b|\b(?:[Bb]efore|[Aa]fter|[Ff]ollowing|[Aa]head of|[Pp]rior to) the(?:ir)? (?:[\w-]+ )?(?:{any_of(_WORDS.nouns)})\b|\b(?:bilaterally|one-on-one|tête-à-tête|privately|(?:bilateral|trilateral|separate|private) (?:{any_of(_WORDS.encounters)})s?)\b"
)


def _new_parties(encounter: Encounter, main: MainSession) -> bool:
    """Whether the guests without names are of a party that was not in the reported session."""
    return any(code not in main.session.parties for code in encounter.guest_parties)


def same_people(a: Sequence[Attendee], b: Sequence[Attendee]) -> bool:
    """Whether two tellings name the same people."""
    return bool(a) and {x.person.name for x in a} == {x.person.name for x in b}
