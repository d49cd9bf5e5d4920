"""Earlier and planned sessions: those that the text places by an ordinal, a date, a season or a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import MechanismName, Session
from entente.reading.dates import DateMention
from entente.reading.document.text_view import TextView
from entente.reading.mentions.ordinals import COUNT, find_ordinal, ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.logged import read_log
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.others.again import MARGINS, TRAVEL, is_main, one_name, same
from entente.reading.sessions.others.beside import beside_main, same_people
from entente.reading.sessions.others.invitations import accepted_invitations
from entente.reading.sessions.others.joined_names import one_by_one
from entente.reading.sessions.others.making import (
    SOME_TIME,
    made_session,
    mechanism_named,
    with_main,
)
from entente.reading.sessions.others.planned import LAST, is_planned
from entente.reading.sessions.placed_session import PlacedSession
from entente.reading.sessions.telling.bodies import bodies_met
from entente.reading.sessions.telling.mentions import MeetingMention, meeting_mentions, own_name
from entente.reading.sessions.telling.tells import is_behind
from entente.reading.sessions.time_and_place.day_beside import next_day
from entente.reading.sessions.time_and_place.placing import Where, dates_it, dates_of, occasions, places_in

MOST = 12  # sessions besides the main one; a survey of history is not a record of sessions


_TOLD_FIRST = 2  # sentences in which a text says that somebody will travel
_LOOSE = frozenset(
    """
    dialogue dialogues consultation consultations engagement engagements discussions exchanges visit visits trip trips negotiations
    """.split()
)


def read_others(view: TextView, main: MainSession | None) -> tuple[PlacedSession, ...]:
    """Sessions besides the main one, in the order of the text, numbered from s2."""
    found: list[PlacedSession] = list(main.journey[1:]) if main else []
    stops = {p.session.evidence[0].start for p in main.journey} if main else set()
    log = {s.start: placed for s, placed in read_log(view) if s.start not in stops}
    own = main.session.mechanism if main else None
    acronym = (own.acronym or _initials(own.name)) if own else None
    own_words = own_name(acronym)
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
        met = list(meeting_mentions(sentence.text, own_words))
        bodies = bodies_met(sentence, sentence.dates(view.date, "past"), acronym)
        met += [m for m in bodies if not any(o.begin < m.end and m.begin < o.end for o in met)]
        for mention in sorted(met, key=lambda m: m.start):
            if main and main.journey and mention.head in TRAVEL and sentence in view.body[:_TOLD_FIRST]:
                continue  # the journey whose sessions are told
            for placed in _placed(mention, sentence, view, main):
                again = next((n for n, o in enumerate(found) if same(placed.session, o.session)), None)
                if again is None:
                    found.append(placed)
                elif _says_more(placed.session, found[again].session):
                    found[again] = placed
                elif placed.people and _who_met(placed, found[again]):
                    found[again] = replace(found[again], people=placed.people)
    return tuple(
        replace(p, session=replace(p.session, id=f"s{n}"))
        for n, p in enumerate(_in_order(found[:MOST], [*log.values()]), 2 if main else 1)
    )


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


def _who_met(one: PlacedSession, other: PlacedSession) -> bool:
    """ "who last met Doe in Oslo in May", where "the meeting of the ministers in Oslo in May" stood before: its people."""
    a, b = one.session, other.session
    when_and_where = a.date and a.place and (a.status, a.date, a.place) == (b.status, b.date, b.place)
    return bool(when_and_where and one.people) and not other.people


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
    if (
        _OF_OTHERS.match(mention.behind)
        or _MANY.search(mention.before)
        or _OLD_PLAN.match(mention.text, mention.end)
    ):
        return
    if planned and _ONLY_WISHED.search(mention.lead) and not _GOES_ON_THERE.search(mention.lead):
        return
    dates = [d for d in dates_of(sentence, view, planned) if dates_it(d, mention, sentence)]
    opening = [d for d in dates_of(sentence, view, planned) if d.start - sentence.start <= 4]
    if (
        not dates
        and opening
        and mention.begin < _OPENING
        and re.match(r"(?:On |In |Last |Earlier )", sentence.text)
    ):
        dates = opening  # "On Thursday, Roe held phone talks with ..."
    if mention.verbal and not dates:
        dates = [d for d in dates_of(sentence, view, planned) if _when_they(d, mention, sentence)]
    wheres = list(places_in(mention, sentence))
    ordinal = _ordinal(mention)
    mechanism = mechanism_named(mention, main, view)
    if (
        main and main.session.ordinal and _NUMBERED.search(mention.head)
    ):  # "preparations for ABM20", at the 19th
        planned = planned or (ordinal or 0) > main.session.ordinal
    together = main is not None and not planned and _held_with(mention, sentence, main, ordinal, mechanism)
    near_day = bool(main and mechanism and next_day(mention.behind, main.session))
    if not together and not near_day and not _is_placed(mention, planned, dates, wheres, ordinal, mechanism):
        return
    if main and not together and is_main(mention, sentence, main, planned, dates, wheres, ordinal, mechanism):
        return
    for number, (when, where) in enumerate(
        _each_of_several(mention, sentence, dates) or occasions(sentence, dates, wheres)
    ):
        ordinal = _ordinal(mention, number) if number else ordinal
        ahead = _ahead(when, view.date)
        made = made_session(
            mention, sentence, view, main, planned if ahead is None else ahead, when, where, ordinal, mechanism
        )  # fmt: skip
        day = next_day(mention.behind, main.session) if main and made.session.date is None else None
        made = replace(made, session=replace(made.session, date=day)) if day else made
        yield from one_by_one(with_main(made, main, sentence) if main and together else made)


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


# "The session, which had been scheduled for 2021, was delayed": what was once planned for the session that has been held.
_OLD_PLAN = compiled(
    r"[^.;,]{0,60}?,? (?:which |that )?(?:had (?:originally |initially |first )?been|(?:was|were) (?:originally|initially|first)) (?:\w+ly )?(?:scheduled|planned|due|slated|foreseen)\b"
)


def _each_of_several(
    mention: MeetingMention, sentence: SentenceView, dates: list[DateMention]
) -> list[tuple[DateMention | None, Where | None]]:
    """ "the 4th and 5th meetings, held on 3 May and 2 June, respectively": each with its own day."""
    days = [d for d in dates if d.start - sentence.start >= mention.end]
    each = len(_counts(mention)) == len(days) > 1 and "respectively" in sentence.text
    return [(day, None) for day in days] if each else []


def _counts(mention: MeetingMention) -> list[str]:
    """ "the 4th, 5th and 6th meetings": several counted under one noun."""
    row = _ROW.search(mention.text, 0, mention.start) if mention.head.endswith("s") else None
    return _COUNT.findall(row.group()) if row else []


_COUNT = compiled(rf"\b(?:{COUNT})\b")
_ROW = Guarded(rf"\b(?:(?:{COUNT}),? )+(?:and )(?:the )?(?:{COUNT}) (?:[\w-]+ ){{0,3}}$")


def _ordinal(mention: MeetingMention, number: int = 0) -> int | None:
    """The count before the meeting; none within a stretch of time: "the fourth talks since the summit"."""
    several = _counts(mention)
    if number < len(several):
        return find_ordinal(f"{several[number]} meeting")
    if numbered := _NUMBERED.search(mention.text[mention.start : mention.end]):
        return int(numbered.group())  # "ABC18"
    counted = ordinals_in(mention.before + mention.head + mention.behind)
    if mention.text[mention.start : mention.end].isupper():  # "the first FOC"
        return find_ordinal(f"{mention.before}meeting")
    return next((o.value for o in counted if o.start < len(mention.before)), None)


_NUMBERED = compiled(r"(?<=[A-Za-z -])\d{1,2}$")


_WORK = frozenset(["negotiations", "engagement", "engagements", "exchanges"])
_BY = compiled(
    r".*\b(?:by|until|no later than|before|within) (?:the )?(?:end of |middle of |early |late )?$", re.S
)  # when work is to be done
_STATE_VISIT = compiled(r"\b[Ss]tate ")
_OF_SHIPS = compiled(r"\b(?:port|naval|ship)\b", re.I)
_TO = compiled(r"\bto (?:the )?[A-Z]")


def _is_placed(
    mention: MeetingMention,
    planned: bool,
    dates: list[DateMention],
    wheres: list[Where],
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> bool:
    """Whether the text says enough of a meeting to make it a session of the record."""
    firm = [d for d in dates if d.edtf and d.kind != "vague"]
    if mention.head in _WORK:
        firm = [d for d in firm if not _BY.search(mention.text[: mention.text.find(d.text, mention.end)])]
    if mention.head in _LOOSE:
        named = (
            mechanism is not None and mention.text[mention.start].isupper()
        )  # "the 2021 Security Dialogue"
        firm = [d for d in firm if d.edtf and (len(d.edtf) > 4 or wheres or named)]
    if mention.verbal and not planned:
        return bool(firm) and mention.head in ("met", "spoke", "convened", "gathered")
    if mention.head in TRAVEL:
        there = bool(wheres) or _TO.search(mention.behind) is not None
        whose = wheres or _STATE_VISIT.search(mention.before)
        length = len("2024-05" if whose else "2024-05-01")  # "her visit to Peru in May" tells of no meeting
        day = [d for d in firm if len(d.edtf or "") >= length]
        return bool(firm if planned else day) and there and not _OF_SHIPS.search(mention.before)
    if planned:
        return (
            bool(firm or wheres or ordinal)
            or (mention.head not in _LOOSE and any(d.edtf for d in dates))  # "a virtual meeting next week"
            or (mention.head not in _LOOSE and bool(SOME_TIME.search(mention.behind)))
        )
    if ordinal and (_OF_TWO.match(mention.behind) or _NUMBERED.search(mention.head)):
        return True
    if wheres and _which(mention) and _IN.fullmatch(mention.text[mention.end : wheres[0].start]):
        return True
    if wheres and _HELD_THERE.fullmatch(mention.text[mention.end : wheres[0].start]):
        return True
    if (
        wheres
        and wheres[0].end < mention.begin
        and _HOSTS.fullmatch(mention.text, wheres[0].end, mention.begin)
    ):
        return True
    if wheres and _DURING.search(mention.lead + mention.before):
        return True
    return bool(firm) or (
        bool(wheres)
        and bool(LAST.search(mention.before) or mention.before[:4].lower() == "the ")
        and _named_place(mention, wheres)
    )


# "the second summit of President A and Chairman B", "the first talks between X and Y": counted, and between whom.
_OF_TWO = compiled(r"\s+(?:of|between)\s+(?:the\s+)?(?=[^,;.]{0,12}[A-Z])[^,;]{3,90}?\band\b")


_IN = compiled(r"(?:\s+(?:of|between|with)\s+[^,;.]{3,90}?)?\s+(?:held\s+|hosted\s+)?(?:in|at)\s+(?:the\s+)?")
_RECENT = Guarded(r"\b(?:recent|trilateral|bilateral|ministerial|historic|landmark|first|inaugural)\b", re.I)


def _which(mention: MeetingMention) -> bool:
    """Whether the words say which meeting: "the NATO Summit", "the recent talks"; not "the talks"."""
    if mention.head.rstrip("s") in ("summit", "2+2"):
        return True
    return mention.head not in _LOOSE and not mention.verbal and bool(_RECENT.search(mention.before))


_HOSTS = compiled(r",?\s+(?:is hosting|hosts|hosted)\s+")  # "Lima, | is hosting | the indirect talks"
# "agreed during face-to-face talks in Vienna".
_DURING = Guarded(
    r"\b(?:met|discussed|agreed|signed|said|announced|spoke|decided|reached)\b[^;]{0,80}\b(?:during|at)\s+(?:[\w-]+\s+){0,3}$"
)


_HELD_THERE = compiled(
    r"[^,;]{0,80}?(?:,? (?:which|that))? (?:(?:was|were) )?(?:held|hosted|took place|convened)\s+(?:[^,;]{0,30}\s)?(?:in|at)\s+(?:the\s+)?"
)


def _named_place(mention: MeetingMention, wheres: list[Where]) -> bool:
    """ "the historic Camp David Summit": the place names the meeting."""
    return any(w.end <= mention.start for w in wheres) and bool(
        re.search(r"\b(?:since|after|following|at|from)\s+$", mention.lead)
    )
