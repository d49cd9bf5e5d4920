"""The session that a document reports."""

from __future__ import annotations

from dataclasses import dataclass, replace

from entente.lexicon.places import country_among, places
from entente.model import Format, Level, Session, Status
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.mentions.ordinals import find_ordinal
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.also_present import also_present
from entente.reading.sessions.attendance.named_people import Attendee
from entente.reading.sessions.delegation import delegation_sent
from entente.reading.sessions.itinerary import itinerary
from entente.reading.sessions.logged import without_log
from entente.reading.sessions.particulars.counted import counted_again, counted_next
from entente.reading.sessions.particulars.host import host_of
from entente.reading.sessions.particulars.initiative import initiative_of
from entente.reading.sessions.particulars.level import level_of_body, level_of_session
from entente.reading.sessions.particulars.manner import format_of, status_of
from entente.reading.sessions.particulars.naming import mechanism_of
from entente.reading.sessions.particulars.ordinal import ordinal_of
from entente.reading.sessions.parties.called_off_between import called_off_between
from entente.reading.sessions.parties.sides import parties_that_met
from entente.reading.sessions.parties.who_met import parties_of
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.present import people_of
from entente.reading.sessions.telling.ahead import ahead_first
from entente.reading.sessions.telling.attends import attended
from entente.reading.sessions.telling.called_off import leaves_open
from entente.reading.sessions.telling.called_off_news import called_off_news
from entente.reading.sessions.telling.encounters import Encounter, encounters_in
from entente.reading.sessions.telling.evidence import with_place, with_sentence
from entente.reading.sessions.telling.in_turn import first_of_several
from entente.reading.sessions.telling.purpose import purpose_of
from entente.reading.sessions.telling.tells import tells
from entente.reading.sessions.telling.titled import only_last_met, told_as_held, told_to_come
from entente.reading.sessions.telling.told import evidence_of, meeting_sentences
from entente.reading.sessions.time_and_place.guests import country_of_guest
from entente.reading.sessions.time_and_place.nearby import place_nearby
from entente.reading.sessions.time_and_place.planned_day import before_new_day, planned_day
from entente.reading.sessions.time_and_place.talks_of_visit import talks_of_visit
from entente.reading.sessions.time_and_place.top_lines import days_above, place_above, place_in_title
from entente.reading.sessions.time_and_place.when import date_of
from entente.reading.sessions.time_and_place.where import place_of


@dataclass(frozen=True, slots=True)
class MainSession:
    """The main session with what others need of it: its sentences and the people who met."""

    session: Session
    sentences: tuple[SentenceView, ...]
    people: tuple[Person, ...]
    leads: tuple[Attendee, ...] = ()  # who is said to have met, first of all
    told_by_itself: SentenceView | None = (
        None  # where several meetings are reported, the sentence of the first
    )
    journey: tuple[PlacedSession, ...] = ()  # the sessions of the journey of which it is the first


def _only_named(mechanism: MechanismMention, title: SentenceView | None, format_: Format | None) -> bool:
    """A summit of which two people spoke by telephone is what they spoke of, unless the title names it."""
    if format_ != "call" or mechanism.head not in ("Summit", "Conference", "Meeting", "Dialogue"):
        return False
    if title is None or mechanism.name.name not in title.text:
        return True
    return bool(_OF_OTHERS.search(title.text[: title.text.index(mechanism.name.name)]))


_OF_OTHERS = Guarded(
    r"\b(?:attend|participat|ahead|before|after|outcome|result|inability|invit|preparation)\w*\b[^.;]{0,45}$"
)


def _persons(met: Encounter) -> tuple[Person, ...]:
    return tuple({a.person.name: a.person for a in met.people}.values())


def _first_of(journey: tuple[PlacedSession, ...], view: TextView) -> MainSession:
    """The first session of a journey, with the others."""
    first = journey[0]
    people = tuple({a.person.name: a.person for a in first.people}.values())
    told = tuple(s for s in view.body if s.start == first.session.evidence[0].start)
    return MainSession(replace(first.session, id="s1"), told, people, journey=journey)


@dataclass(frozen=True, slots=True)
class _Report:
    """What a document reports: the sentences that tell of the meeting, its status, and who was there."""

    view: TextView
    title: SentenceView | None
    told: list[SentenceView]
    core: list[SentenceView]  # the title, and the first sentence that tells of the meeting
    status: Status
    called_off: SentenceView | None  # the sentence that tells first that it was
    one: Encounter | None  # of several meetings the first; the others stand beside it
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    """By what a session is known: its mechanism, and the sentence that counts it elsewhere."""

    mechanism: MechanismMention | None
    only_named: bool  # a summit that was spoken of, and is not what met
    counted: SentenceView | None


def read_main(view: TextView) -> MainSession | None:
    """The session that the document reports; None where it reports none."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    if journey := itinerary(view):
        return _first_of(journey, view)
    if sent := delegation_sent(view):
        return _first_of((sent,), view)
    report = _report(title, view)
    return _main_session(report, _name(report)) if report else None


def _report(title: SentenceView | None, view: TextView) -> _Report | None:
    off = called_off_news(title, view)
    told = off or without_log(ahead_first(meeting_sentences(title, view), view), view)
    told = [s for s in told if not leaves_open(s.text)]
    status, told = ("called-off", told) if off else _status(title, told, view)
    if status is None:
        return None
    core = ([title] if title else []) + told[:1]
    one = first_of_several(told, view)
    people = also_present(view, people_of(title, told, view), told) if one is None else _persons(one)
    if one is not None and one.sentence not in told:
        told = [*told[:1], one.sentence]
    return _Report(view, title, told, core, status, off[0] if off else None, one, people)


def _status(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> tuple[Status | None, list[SentenceView]]:
    """Held, planned, or None where the text reports no session; with the sentences that tell so.

    It is held only where the text says anything of it as held: a title alone says nothing of when.
    """
    core = [*([title] if title else []), *told[:1]]
    if not core:
        return None, told
    status = status_of(core, view)
    unsaid = not any(tells(s) and not only_last_met(s) for s in told)
    of_sheet = view.genre.kind == "fact sheet" and bool(
        told
    )  # what will come of a meeting, not whether it was
    if status == "held" and (unsaid or not told_as_held(view)) and not of_sheet and _may_report(title, view):
        if coming := told_to_come(view):
            return "planned", coming
        if unsaid and not told_as_held(view):
            return None, told
    may = told or (title is not None and purpose_of(title, view) == "meeting")
    return (status if may else None), told


def _may_report(title: SentenceView | None, view: TextView) -> bool:
    """Whether a document whose sentences tell of no meeting may report one by its title."""
    purpose = purpose_of(title, view) if title else "matter"
    return purpose == "meeting" or (
        purpose == "open" and title is not None and bool(list(find_mechanisms(title.text)))
    )


def _name(report: _Report) -> _Name:
    title, told, view = report.title, report.told, report.view
    mechanism = mechanism_of(title, told, view)
    again = counted_again(told, view)
    if mechanism is None and again is not None and ordinal_of(title, told, None) is None:
        named = mechanism_of(None, [again], view)
        counted = find_ordinal(view.text[again.start : named.end]) if named else None
        mechanism = named if counted else None
    if mechanism and _only_named(mechanism, title, format_of(title, told, None, view)):
        return _Name(None, True, again)
    return _Name(mechanism, False, again)


def _main_session(report: _Report, name: _Name) -> MainSession:
    title, told, view, status = report.title, report.told, report.view, report.status
    parties = _parties(report, name)
    place, country = _where(report, name, parties)
    format_ = format_of(title, told, place, view)
    date, end_date = _when(report, name)
    remote = format_ in ("call", "video")  # a place in the text is then another matter's
    if country is None and format_ == "in-person" and status == "held":
        country = country_of_guest(report.core, parties, view.home)
    if status == "held" and (talks := talks_of_visit(told, view, date, end_date)):
        told, date, end_date = [*told[:2], talks[0]], talks[1], None
        place, country = (talks[2], talks[3] or country) if talks[2] else (place, country)
    if remote:
        place = country = None
    asked = initiative_of(view, parties)
    evidence = with_sentence(evidence_of(view, title, told), asked[1] if asked else None, view)
    session = Session(
        id="s1",
        main=True,
        status=status,
        mechanism=name.mechanism.name if name.mechanism else None,
        ordinal=_ordinal(report, name, told),
        level=_level(report, name),
        format=format_,
        date=date,
        end_date=end_date,
        place=place,
        country=country,
        host=host_of(told, title, status, parties, place, country, view),
        parties=parties,
        initiative=asked[0] if asked else None,
        follows=None,
        evidence=with_place(evidence, place, view),
    )
    one = report.one
    return MainSession(
        session, tuple(told), report.people, _leads(told, one, view), one.sentence if one else None
    )


def _parties(report: _Report, name: _Name) -> tuple[str, ...]:
    one, view = report.one, report.view
    parties = () if one is None else parties_that_met(one, view.home)
    if len(parties) < 2:
        parties = parties_of(report.title, report.told, report.people, name.mechanism, view)
    if report.called_off and len(parties) < 2:
        parties = called_off_between(report.called_off) or parties
    return parties


def _where(report: _Report, name: _Name, parties: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Town and country: where the sentences say, else near them, above the text, or in the title."""
    title, told, view = report.title, report.told, report.view
    looked_at = [before_new_day(s, view) for s in told] if report.called_off else told
    place, country = place_of(looked_at, title, view)
    if place is None and format_of(title, told, None, view) not in ("call", "video"):
        place, country = place_nearby(told, view, report.status)
    if place is None and _of_title(report, name) and (above := place_above(view)):
        place, country = above
    if place is None and (beside := place_in_title(title, view)):
        place, country = beside
    if place and country == places().get(place.removeprefix("the ")):  # not where the text names the town
        country = country_among(place.removeprefix("the "), parties)
    return place, country


def _when(report: _Report, name: _Name) -> tuple[str | None, str | None]:
    """EDTF of the first and the last day."""
    title, told, view = report.title, report.told, report.view
    if report.called_off:
        return planned_day([*told, *report.core[:1]], view)
    undated = not any(s.dates(view.date, "past") for s in told)
    if _of_title(report, name) and undated and (days := days_above(view)):
        return days.edtf, days.edtf_end
    return date_of(title, told, report.status, view)


def _of_title(report: _Report, name: _Name) -> bool:
    """Whether a joint text is titled with the consultation: its place and days may stand in the lines above it."""
    title, mechanism = report.title, name.mechanism
    return report.view.joint and title is not None and mechanism is not None and mechanism.end <= title.end


def _ordinal(report: _Report, name: _Name, told: list[SentenceView]) -> int | None:
    if name.only_named:
        return None
    return (
        ordinal_of(report.title, told, name.mechanism)
        or (ordinal_of(None, [name.counted], name.mechanism) if name.counted else None)
        or counted_next(told, report.view)
    )


def _level(report: _Report, name: _Name) -> Level | None:
    mechanism = name.mechanism
    travels = bool(
        mechanism and report.told and attended(report.told[0], mechanism.start - report.told[0].start)
    )
    by_people = (
        None if travels else level_of_session(report.people, report.core, report.view, name.only_named)
    )
    return by_people or (level_of_body(mechanism.name.name) if mechanism else None)


def _leads(told: list[SentenceView], one: Encounter | None, view: TextView) -> tuple[Attendee, ...]:
    """Who is said to have met, first of all."""
    if one:
        return one.people
    return next((e.people for s in told[:1] for e in encounters_in(s, view) if len(e.people) > 1), ())
