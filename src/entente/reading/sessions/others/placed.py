"""Earlier and planned sessions: those that the text places by an ordinal, a date, a season or a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import MechanismName, Session
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sentences.stops import whole_journey
from entente.reading.sessions.logged import read_log
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.others.again import MARGINS, TRAVEL, is_main, one_name, same
from entente.reading.sessions.others.beside import beside_main, same_people
from entente.reading.sessions.others.counted_in_row import (
    NUMBERED,
    count_of,
    counted_together,
    each_of_several,
)
from entente.reading.sessions.others.invitations import accepted_invitations
from entente.reading.sessions.others.joined_names import one_by_one
from entente.reading.sessions.others.making import (
    made_session,
    mechanism_named,
    with_main,
)
from entente.reading.sessions.others.planned import is_planned
from entente.reading.sessions.others.put_off import PutOff
from entente.reading.sessions.others.said_enough import is_placed
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.bodies import bodies_met
from entente.reading.sessions.telling.called_off import CallOff, called_off_at
from entente.reading.sessions.telling.mentions import MeetingMention, meeting_mentions, own_name
from entente.reading.sessions.telling.tells import is_behind
from entente.reading.sessions.time_and_place.day_beside import next_day
from entente.reading.sessions.time_and_place.placing import dates_it, dates_of, occasions, places_in
from entente.reading.sessions.time_and_place.planned_day import before_new_day, days_for

MOST = (
    12  # sessions besides the main one in a stretch of text; a survey of history is not a record of sessions
)
STRETCH = 60_000  # characters, as of the longest communiqués; a compilation of papers has many such stretches


_TOLD_FIRST = 2  # sentences in which a text says that somebody will travel


def read_others(view: TextView, main: MainSession | None) -> tuple[PlacedSession, ...]:
    """Sessions besides the main one, in the order of the text, numbered from s2."""
    found: list[PlacedSession] = [*main.journey[1:], *counted_together(main, view)] if main else []
    stops = {p.session.evidence[0].start for p in main.journey} if main else set()
    log = {s.start: placed for s, placed in read_log(view) if s.start not in stops}
    own = main.session.mechanism if main else None
    acronym = (own.acronym or _initials(own.name)) if own else None
    own_words = own_name(acronym)
    put_off = PutOff(view, main)
    for sentence, following in zip(view.body, (*view.body[1:], None), strict=False):
        if sentence.kind == "heading" or sentence.start in stops or sentence.start in log:
            continue
        for visit in accepted_invitations(sentence, following, view, main) if main else ():
            found.append(visit)
        for beside in beside_main(sentence, view, main) if main else ():
            nameless = next((n for n, o in enumerate(found) if _who_met(beside, o)), None)
            if nameless is not None:
                found[nameless] = replace(found[nameless], people=beside.people)
            elif not any(_told_before(beside, other) for other in found):
                found.append(beside)
        if main and main.told_by_itself is not None and main.told_by_itself.start == sentence.start:
            continue
        if main and main.session.status == "called-off" and sentence in main.sentences[1:]:
            continue  # "It had been scheduled for 3 May": for when the one called off had been planned
        called_off: list[PlacedSession] = []
        met = list(meeting_mentions(sentence.text, own_words))
        bodies = bodies_met(sentence, sentence.dates(view.date, "past"), acronym)
        met += [m for m in bodies if not any(o.begin < m.end and m.begin < o.end for o in met)]
        for mention in sorted(met, key=lambda m: m.start):
            of_it = main and main.journey and mention.head in TRAVEL
            if of_it and (sentence in view.body[:_TOLD_FIRST] or whole_journey(sentence)):
                continue  # the journey whose sessions are told
            for placed in _placed(mention, sentence, view, main):
                called_off += [placed] if placed.session.status == "called-off" else []
                again = next((n for n, o in enumerate(found) if same(placed.session, o.session)), None)
                if again is None:
                    found.append(placed)
                elif _says_more(placed.session, found[again].session):
                    found[again] = placed
                elif placed.people and _who_met(placed, found[again]):
                    found[again] = replace(found[again], people=placed.people)
        moved = put_off.to(sentence, called_off)
        found = [o for o in found if not any(_is_nameless(o, m) for m in moved)] + moved
    return tuple(
        replace(p, session=replace(p.session, id=f"s{n}"))
        for n, p in enumerate(_in_order(_most(found), [*log.values()]), 2 if main else 1)
    )


def _most(found: list[PlacedSession]) -> list[PlacedSession]:
    """No more than `MOST` told in one stretch of the text: the first there."""
    told = Counter[int]()
    kept = []
    for placed in found:
        stretch = placed.session.evidence[0].start // STRETCH
        told[stretch] += 1
        if told[stretch] <= MOST:
            kept.append(placed)
    return kept


def _in_order(told: list[PlacedSession], logged: list[PlacedSession]) -> list[PlacedSession]:
    """Those told in sentences with the entries of a dated list, each where the text has it."""
    if not logged:
        return told
    return sorted([*told, *logged], key=lambda p: p.session.evidence[0].start)


def _told_before(one: PlacedSession, other: PlacedSession) -> bool:
    """Whether a session is there already: the same people on no other day."""
    again = not one.dated or one.session.date == other.session.date
    again = again and one.session.status == other.session.status
    return again and same_people(one.people, other.people) or one.session.evidence == other.session.evidence


def _is_nameless(one: PlacedSession, moved: PlacedSession) -> bool:
    """ "It is to meet on 9 July", told of the meeting that was put off to this day."""
    a, b = one.session, moved.session
    return (a.status, a.date) == ("planned", b.date) and a.mechanism in (None, b.mechanism)


def _who_met(one: PlacedSession, other: PlacedSession) -> bool:
    """ "who last met Doe in Oslo in May", where "the meeting of the ministers in Oslo in May" stood before: its people."""
    a, b = one.session, other.session
    when_and_where = a.date and a.place and (a.status, a.date, a.place) == (b.status, b.date, b.place)
    apart = b.mechanism is not None and a.mechanism is None and not set(a.parties) <= set(b.parties)
    return bool(when_and_where and one.people) and not (other.people or apart)


def _says_more(one: Session, other: Session) -> bool:
    """ "the next Dialogue in Oslo in 2026" where "the Dialogue in Oslo" stood before."""
    return one.mechanism == other.mechanism and bool(one.date) and not other.date and one.place == other.place


def _initials(name: str) -> str | None:
    """ "FOC" for "Foreign Office Consultations": what a text may call it without saying so."""
    letters = "".join(w[0] for w in name.split() if w[0].isupper())
    return letters if len(letters) > 2 else None


def _placed(
    mention: MeetingMention, sentence: SentenceView, view: TextView, main: MainSession | None
) -> Iterator[PlacedSession]:
    planned = is_planned(mention)
    off = called_off_at(mention.text, mention.start, mention.end)
    if (
        _OF_OTHERS.match(mention.behind)
        or _MANY.search(mention.before)
        or (_OLD_PLAN.match(mention.text, mention.end) and not (off and _given_up(mention, off)))
    ):
        return
    if planned and _ONLY_WISHED.search(mention.lead) and not _GOES_ON_THERE.search(mention.lead):
        return
    dates = [d for d in dates_of(sentence, view, planned) if dates_it(d, mention, sentence)]
    led = _LED_BY_DAY.match(sentence.text)
    opening = [d for d in dates_of(sentence, view, planned) if led and d.start - sentence.start <= led.end()]
    if not dates and opening and mention.begin < _OPENING:
        dates = opening  # "On Thursday, Roe held phone talks with ..."
    if mention.verbal and not dates:
        dates = [d for d in dates_of(sentence, view, planned) if _when_they(d, mention, sentence)]
    dates = days_for(sentence, off, view) if off else dates
    wheres = list(places_in(mention, before_new_day(sentence, view)))
    ordinal = count_of(mention)
    mechanism = mechanism_named(mention, main, view)
    if (
        main and main.session.ordinal and NUMBERED.search(mention.head)
    ):  # "preparations for ABM20", at the 19th
        planned = ordinal > main.session.ordinal if ordinal else planned
    together = main is not None and not planned and _held_with(mention, sentence, main, ordinal, mechanism)
    near_day = bool(main and mechanism and next_day(mention.behind, main.session))
    if (
        not together
        and not near_day
        and not is_placed(mention, planned or off is not None, dates, wheres, ordinal, mechanism)
    ):
        return
    if main and not together and is_main(mention, sentence, main, planned, dates, wheres, ordinal, mechanism):
        return
    for number, (when, where) in enumerate(
        each_of_several(mention, sentence, dates, wheres) or occasions(sentence, dates, wheres)
    ):
        ordinal = count_of(mention, number) if number else ordinal
        ahead = _ahead(when, view.date)
        made = made_session(
            mention, sentence, view, main, planned if ahead is None else ahead, when, where, ordinal, mechanism
        )  # fmt: skip
        day = next_day(mention.behind, main.session) if main and made.session.date is None else None
        made = replace(made, session=replace(made.session, date=day)) if day else made
        yield from one_by_one(with_main(made, main, sentence) if main and together else made)


# "On 3 May, Kenya and Peru held talks", "Earlier on 3 May, the tenth round was held".
_LED_BY_DAY = compiled(r"(?:(?:Earlier|Previously|Later),? )?(?:On |In |Last |on |in |last )|Earlier ")
_OPENING = (
    140  # characters behind the day that leads a sentence: "In October, Kenya and Peru will convene a ..."
)
_HELD = Guarded(
    rf"\b(?:{any_of(w for w in meeting_words().hold if w.split()[0].endswith(('ed', 'held', 'led', 'had', 'began', 'took')))}|(?:took|takes) place|(?:was|were|is|are) (?:\w+ )?(?:{any_of(meeting_words().passive)}))\b",
    re.I,
)
_ANOTHER_TIME = Guarded(rf"\b(?:{any_of(meeting_words().elsewhen)})\b|\b(?:19|20)\d\d\b", re.I)


def _held_with(
    mention: MeetingMention,
    sentence: SentenceView,
    main: MainSession,
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> bool:
    """ "the tenth meeting of the Committee and the second of the Council": counted, named, told of the same days, and not the reported one."""
    own = main.session.mechanism
    if ordinal is None or mechanism is None or (own and one_name(own, mechanism)):
        return False
    if (
        is_behind(sentence.text, mention.begin)
        or _ANOTHER_TIME.search(sentence.text)
        or MARGINS.search(mention.lead)
    ):
        return False
    first = any(sentence.start == s.start for s in main.sentences[:1])
    counted = main.session.ordinal is not None or not first  # what is counted alone may be the occasion
    return counted and ordinal != main.session.ordinal and bool(_HELD.search(sentence.text))


# "seven summit meetings last year": how many there were, not which.
_MANY = Guarded(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|multiple)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)


# What one side would like is not agreed; what goes on is no new session.
_ONLY_WISHED = Guarded(
    r"\b(?:best wishes for|inability to|unable to|so that|willing(?:ness)? to|ready to|readiness to|offer(?:ed|s)? to|propos(?:ed|es|al|ing) (?:to|for|hold\w*|a|an)|possibility of|wants? to|wish(?:es)? to|urged|call(?:ed|s)? (?:on|for)|continu(?:e|ing))\b[^,;]{0,50}$"
)


# "looks forward to continuing their discussion in Lima in May": they meet again.
_GOES_ON_THERE = Guarded(r"\blook(?:s|ed|ing)? forward to (?:continu|pursu|resum)ing\b[^,;]{0,40}$")


# "the 73rd session of the UN General Assembly": an occasion, not a session of the record.
_OF_OTHERS = compiled(
    r"\s+of the (?:UN|United Nations|U\.N\.) (?:General Assembly|Security Council|Human Rights Council|Commission)"
)


def _ahead(when: DateMention | None, today: str | None) -> bool | None:
    """Whether a date lies after the document's own; None where that cannot be said ("2023" in a text of that year)."""
    if when is None or when.edtf is None or today is None or when.edtf.startswith("X"):
        return None
    length = min(len(when.edtf), len(today))
    month = when.edtf[5:7]
    if when.edtf[:length] == today[:length] or (month.isdigit() and int(month) > 12):
        return None
    return when.edtf > today


# "in May 2031, | when the two ministers last | met": the day of what is told behind it.
_WHEN_THEY = compiled(r",? when (?:the |both |they |two |three |[a-z]+ ){1,5}")


def _when_they(found: DateMention, mention: MeetingMention, sentence: SentenceView) -> bool:
    return bool(_WHEN_THEY.fullmatch(sentence.text, found.end - sentence.start, mention.start))


def _given_up(mention: MeetingMention, off: CallOff) -> bool:
    return not _DELAYED.search(mention.text, off.told, off.told_end)


_DELAYED = compiled(r"\b(?:delayed|postponed|put off|deferred)$")
# "The session, which had been scheduled for 2021, was delayed": what was once planned for the session that has been held.
_OLD_PLAN = compiled(
    r"[^.;,]{0,60}?,? (?:which |that )?(?:had (?:originally |initially |first )?been|(?:was|were) (?:originally|initially|first)) (?:\w+ly )?(?:scheduled|planned|due|slated|foreseen)\b"
)
