"""Earlier and planned sessions: those that the text places by an ordinal, a date, a season or a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from entente.lexicon.places import places
from entente.model import Format, Level, MechanismName, Session, Span, Status
from entente.reading.dates import DateMention
from entente.reading.guarded import Guarded
from entente.reading.mechanisms import find_mechanisms
from entente.reading.ordinals import find_ordinal
from entente.reading.sentence import SentenceView
from entente.reading.sessions.attendees import attendees_in
from entente.reading.sessions.beside import PlacedSession, beside_main
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.mentions import MeetingMention, meeting_mentions, own_name
from entente.reading.sessions.placing import Where, dates_it, dates_of, occasions, places_in
from entente.reading.sessions.sides import before_it, parties_of_mention, parties_of_people, takes_part
from entente.reading.sessions.words import FOLLOWS, VIDEO
from entente.reading.text import TextView

MOST = 12  # sessions besides the main one; a survey of history is not a record of sessions
_NEXT = Guarded(r"\b(?:next|upcoming|forthcoming|future|another|subsequent|planned|likely|follow-on)\b", re.I)
# "held another conversation": another of those behind, not one ahead.
_HELD_ANOTHER = Guarded(r"\b(?:held|had|hosted|convened|conducted)\s+$")
_LAST = Guarded(r"\b(?:last|previous|earlier|historic|recent|first|inaugural|earlier this)\b", re.I)
_WILL = Guarded(
    r"\b(?:will|shall|agreed?s?(?: to)?|decided?(?: to)?|intends?|intention|plans?|expects?|looks? forward to|looking forward to|due|scheduled"
    r"|likely|invited|hoped?|agreement (?:on|to)|preparatory|preparing|preparations for|towards?|ahead of|to (?:hold|host|convene|attend)|will be)\b(?:(?!\b(?:during|since|following|after)\b)[^,;]){0,60}$",
    re.I,
)
_WILL_BEHIND = re.compile(
    r"(?:[^.;]{0,40}?|[^.;,]{0,80}?)\b(?:will|is (?:scheduled|due|expected)|to be held|expected)\b"
)
_LOOSE = frozenset(
    """
    dialogue dialogues consultation consultations engagement engagements exchanges visit visits trip trips negotiations
    """.split()
)
_TRAVEL = frozenset(["visit", "visits", "trip", "trips", "travel to"])
_OFF = re.compile(
    r"[^.;]{0,60}?\b(?:did not take place|(?:was|were|has been|have been) (?:cancell?ed|called off|postponed))\b"
)


def read_others(view: TextView, main: MainSession | None) -> tuple[PlacedSession, ...]:
    """Sessions besides the main one, in the order of the text, numbered from s2."""
    found: list[PlacedSession] = []
    own = main.session.mechanism if main else None
    own_words = own_name(own.acronym) if own else None
    for sentence in view.body:
        if sentence.kind == "heading":
            continue
        beside = beside_main(sentence, view, main) if main else None
        if beside and not any(_same(beside.session, other.session) for other in found):
            found.append(beside)
        for mention in meeting_mentions(sentence.text, own_words):
            for placed in _placed(mention, sentence, view, main):
                if not any(_same(placed.session, other.session) for other in found):
                    found.append(placed)
    return tuple(
        replace(p, session=replace(p.session, id=f"s{n}"))
        for n, p in enumerate(found[:MOST], 2 if main else 1)
    )


def _placed(
    mention: MeetingMention, sentence: SentenceView, view: TextView, main: MainSession | None
) -> Iterator[PlacedSession]:
    planned = _is_planned(mention)
    if _OF_OTHERS.match(mention.behind) or _MANY.search(mention.before):
        return
    if planned and _ONLY_WISHED.search(mention.lead):
        return
    dates = [d for d in dates_of(sentence, view, planned) if dates_it(d, mention, sentence)]
    opening = [d for d in dates_of(sentence, view, planned) if d.start - sentence.start <= 4]
    if (
        not dates
        and opening
        and mention.begin < 80
        and re.match(r"(?:On |In |Last |Earlier )", sentence.text)
    ):
        dates = opening  # "On Thursday, Roe held phone talks with ..."
    wheres = list(places_in(mention, sentence))
    ordinal = find_ordinal(mention.before + mention.head)
    mechanism = _mechanism(mention, main, view)
    if not _is_placed(mention, planned, dates, wheres, ordinal, mechanism):
        return
    if main and _is_main(mention, sentence, main, planned, dates, wheres, ordinal):
        return
    for when, where in occasions(sentence, dates, wheres):
        ahead = _ahead(when, view.date)
        yield _session(
            mention,
            sentence,
            view,
            main,
            planned if ahead is None else ahead,
            when,
            where,
            ordinal,
            mechanism,
        )


# "seven summit meetings last year": how many there were, not which.
_MANY = Guarded(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|multiple)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
# What one side would like is not agreed; what goes on is no new session.
_ONLY_WISHED = Guarded(
    r"\b(?:willing(?:ness)? to|ready to|readiness to|offer(?:ed|s)? to|propos(?:ed|es|al) (?:to|for)|wants? to|wish(?:es)? to|urged|call(?:ed|s)? (?:on|for)|continu(?:e|ing))\b[^,;]{0,50}$"
)
# "the 73rd session of the UN General Assembly": an occasion, not a session of the record.
_OF_OTHERS = re.compile(
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


def _is_planned(mention: MeetingMention) -> bool:
    if mention.verbal:
        return mention.head in ("meet", "reconvene", "convene", "gather", "travel to", "visit") and bool(
            _WILL.search(mention.lead)
        )
    if (_LAST.search(mention.before) or _HELD_ANOTHER.search(mention.lead)) and not _WILL_BEHIND.match(
        mention.behind
    ):
        return False
    return bool(
        _NEXT.search(mention.before) or _WILL_BEHIND.match(mention.behind) or _WILL.search(mention.lead)
    )


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
    if mention.head in _LOOSE:
        firm = [d for d in firm if d.edtf and (len(d.edtf) > 4 or wheres)]
    if mention.verbal and not planned:
        return bool(firm) and mention.head in ("met", "spoke", "convened", "gathered")
    if mention.head in _TRAVEL:
        return planned and bool(firm) and bool(wheres)
    if planned:
        return (
            bool(firm or wheres or ordinal)
            or (mechanism is not None and bool(_NEXT.search(mention.before)))
            or bool(_SOME_TIME.search(mention.behind))
        )
    if ordinal and _OF_TWO.match(mention.behind):
        return True
    if wheres and _HELD_THERE.fullmatch(mention.text[mention.end : wheres[0].start]):
        return True
    if wheres and _DURING.search(mention.lead + mention.before):
        return True
    return bool(firm) or (
        bool(wheres)
        and bool(_LAST.search(mention.before) or mention.before[:4].lower() == "the ")
        and _named_place(mention, wheres)
    )


# "agreed to meet again in the near future": a promise of a meeting, its day left open.
_SOME_TIME = Guarded(
    r"\b(?:in the near future|soon|in the coming (?:weeks|months|days)|at (?:an early|a mutually convenient|an appropriate|the earliest) (?:date|time|opportunity)|as soon as possible)\b"
)
# "the second summit of President A and Chairman B", "the first talks between X and Y": counted, and between whom.
_OF_TWO = re.compile(r"\s+(?:of|between)\s+(?:the\s+)?(?=[^,;.]{0,12}[A-Z])[^,;]{3,90}?\band\b")
# "agreed during face-to-face talks in Vienna".
_DURING = Guarded(
    r"\b(?:met|discussed|agreed|signed|said|announced|spoke|decided|reached)\b[^;]{0,80}\b(?:during|at)\s+(?:[\w-]+\s+){0,3}$"
)
_HELD_THERE = re.compile(
    r"[^,;]{0,80}?(?:,? (?:which|that))? (?:(?:was|were) )?(?:held|hosted|took place|convened)\s+(?:[^,;]{0,30}\s)?(?:in|at)\s+(?:the\s+)?"
)


def _named_place(mention: MeetingMention, wheres: list[Where]) -> bool:
    """ "the historic Camp David Summit": the place names the meeting."""
    return any(w.end <= mention.start for w in wheres) and bool(
        re.search(r"\b(?:since|after|following|at|from)\s+$", mention.lead)
    )


# "The retreat is the first gathering under ...", "The talks came after ...": the reported one again.
_IS = Guarded(
    r"\b(?:[Ii]t|[Tt]h(?:is|at)(?: \w+)?|[Tt]he (?:[Mm]eeting|[Rr]etreat|[Ss]ummit|[Tt]alks|[Cc]all|[Vv]isit|[Ss]ession|[Cc]onversation|[Dd]ialogue|[Cc]onsultations)) (?:is|was|were|marks|marked|would be)(?: also)? $"
)
_IT_CAME = re.compile(
    r"\s*(?:came|comes|come|follows?|followed|took place|takes place|was held|were held)\b(?! (?:in|on|at|last|from|between) )"
)


_ALSO = Guarded(r"\b(?:also|separate(?:ly)?|then|in addition)\b")
_THIS_YEARS = Guarded(r"\b[Tt]his year[’']s [\w ]{0,30}$")


def _is_main(
    mention: MeetingMention,
    sentence: SentenceView,
    main: MainSession,
    planned: bool,
    dates: list[DateMention],
    wheres: list[Where],
    ordinal: int | None,
) -> bool:
    """Whether the mention means the session that the document reports."""
    session = main.session
    first = any(sentence.start == s.start for s in main.sentences[:1])
    elsewhere = bool(
        FOLLOWS.search(mention.lead)
        or re.search(r"\b(?:since|following|after|building on)\b[^,]*$", mention.lead, re.I)
    )
    day_of_journey = session.end_date and planned and mention.verbal
    if not day_of_journey and any(
        d.edtf and len(d.edtf) > 7 and d.edtf in (session.date, session.end_date) for d in dates
    ):
        return True
    if _THIS_YEARS.search(mention.lead + mention.before) and session.mechanism is not None:
        return True
    if _IS.search(mention.lead) or _IT_CAME.match(mention.behind):
        return True
    if first and not elsewhere and not (planned and session.status == "held"):
        return True
    if planned and session.status == "planned":
        another = mention.verbal and mention.head not in _TRAVEL or bool(_ALSO.search(mention.lead))
        stop = another and bool(dates)
        return not dates or (ordinal == session.ordinal and not stop)
    if wheres and not dates and not ordinal and any(w.name == session.place for w in wheres):
        return True
    return not planned and session.ordinal is not None and ordinal == session.ordinal and not dates


def _session(
    mention: MeetingMention,
    sentence: SentenceView,
    view: TextView,
    main: MainSession | None,
    planned: bool,
    when: DateMention | None,
    where: Where | None,
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> PlacedSession:
    status: Status = "planned" if planned else "held"
    if _OFF.match(mention.text[mention.end :]):
        status = "called-off"
    named = attendees_in(sentence, view)
    people = tuple(before_it(mention, sentence, named)) + tuple(
        p for p in named
        if mention.end <= p.start - sentence.start < mention.finish + 40 and takes_part(mention.text, mention.end, p.start - sentence.start)
    )  # fmt: skip
    some_time = _SOME_TIME.search(mention.behind) if planned and not when else None
    ends = [
        mention.end,
        mention.end + (some_time.end() if some_time else 0),
        *([when.end - sentence.start] if when else []),
        *([where.end] if where else []),
    ]
    starts = [mention.begin, *([when.start - sentence.start] if when else [])]
    span = Span.of(view.text, sentence.start + min(starts), sentence.start + max(ends))
    phrase = mention.before + mention.head + mention.behind
    return PlacedSession(
        Session(
            id="s0", main=False, status=status, mechanism=mechanism, ordinal=ordinal, level=_level(mention, phrase), format=_format(phrase, where),
            date=when.edtf if when else None, end_date=when.edtf_end if when else None, place=where.name if where else None,
            country=places().get(where.name) if where else None, host=None, parties=parties_of_mention(mechanism, parties_of_people(people, view.home), mention.before, mention.behind, main), initiative=None,
            follows=None, evidence=(span,),
        ),
        people,
        not planned and bool(FOLLOWS.search(mention.lead)),
    )  # fmt: skip


def _mechanism(mention: MeetingMention, main: MainSession | None, view: TextView) -> MechanismName | None:
    phrase = mention.before + mention.text[mention.start : mention.end]
    for found in find_mechanisms(phrase):
        if len(found.name.name.split()) > 1 and not re.match(
            r"(?:[A-Z][a-z]+ )?(?:Summit|Meeting|Session|Talks|Dialogue)$", found.name.name
        ):
            return found.name
    of_name = re.match(r" of the (?=[A-Z])", mention.behind)
    for found in find_mechanisms(mention.behind) if of_name else ():
        return found.name
    own = main.session.mechanism if main else None
    if own is None:
        return None
    short = own.acronym or own.name.split()[-1]
    near = phrase + mention.behind[:60]
    if short in near and re.search(rf"\b{re.escape(short)}\b", near):
        return own
    generic = (
        mention.head.rstrip("s")
        in ("meeting", "session", "round", "consultation", "dialogue", "ministerial", "summit")
        or mention.verbal
    )
    if generic and (find_ordinal(phrase) or _NEXT.search(mention.before) or mention.verbal):
        return own
    return None


def _level(mention: MeetingMention, phrase: str) -> Level | None:
    if re.search(r"\bsub-?ministerial\b", phrase, re.I):
        return "sub-ministerial"
    if re.search(r"\bministerial\b|\b(?:foreign|defen[cs]e) ministers\b", phrase, re.I):
        return "ministerial"
    if re.search(
        r"\b(?:[Ll]eaders?[’']?|leader-level|[Pp]residents?|Prime Minister|summit|Summit)\b",
        phrase + mention.lead[-30:],
    ):
        return "leaders"
    return None


def _format(phrase: str, where: Where | None) -> Format | None:
    if VIDEO.search(phrase):
        return "video"
    if re.search(r"\bin[- ]person\b", phrase) or where:
        return "in-person"
    return "call" if re.search(r"\b(?:phone|calls?)\b", phrase) else None


def _same(a: Session, b: Session) -> bool:
    if a.evidence[0].overlaps(b.evidence[0]) and (a.place == b.place or None in (a.place, b.place)):
        return True
    if a.status != b.status:
        return False
    if (
        a.status == "planned"
        and a.mechanism is not None
        and a.mechanism == b.mechanism
        and (not a.date or not b.date or a.date == b.date)
    ):
        return True
    return a.date == b.date and a.place == b.place and (a.date is not None or a.place is not None)
