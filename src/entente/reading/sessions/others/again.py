"""Whether the mention of a meeting means the reported session, or one that is there already."""

from __future__ import annotations

import re

from entente.lexicon.parties import is_organisation
from entente.lexicon.places import places
from entente.model import MechanismName, Session
from entente.reading.dates import DateMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.main import MainSession
from entente.reading.sessions.parties.sides import parties_named
from entente.reading.sessions.telling.mentions import MeetingMention
from entente.reading.sessions.telling.tells import is_behind
from entente.reading.sessions.telling.words import FOLLOWS
from entente.reading.sessions.time_and_place.placing import Where

TRAVEL = frozenset(["visit", "visits", "trip", "trips", "travel to"])


# "Following the November 13, 2022 Lima Summit": the comma is the date's.
_BEHIND_ANOTHER = Guarded(
    r"\b(?:since|following|after|building on)\b(?:[^,]|(?<=\d), ?(?=(?:19|20)\d\d|$))*$", re.I
)
# "The retreat is the first gathering under ...", "The talks came after ...": the reported one again.
_IS = Guarded(
    r"\b(?:[Ii]t|[Tt]h(?:is|at)(?: \w+)?|[Tt]he (?:[Mm]eeting|[Rr]etreat|[Ss]ummit|[Tt]alks|[Cc]all|[Vv]isit|[Ss]ession|[Cc]onversation|[Dd]ialogue|[Cc]onsultations)) (?:is|was|were|marks|marked|would be)(?: also)? $"
)


# "met on the margins of the Summit in Lima": the occasion is another session.
MARGINS = Guarded(
    r"\b(?:margins|side-?lines|fringes|occasion|scope|framework|context) of (?:the )?[^,;]{0,40}$|\battend(?:ed|ing|s)? (?:the )?$",
    re.I,
)


_IT_CAME = compiled(
    r"\s+(?:was|were) (?:preceded|followed) by\b|(?: of the [A-Z][\w-]*(?: [A-Z][\w-]*){0,5})?(?: \([A-Z]\w+\))?\s*(?:came|comes|come|follows?|followed|took place|takes place|was held|were held)\b(?! (?:in|on|at|last|from|between) )"
)


_ALSO = compiled(r"\b(?:also|separate(?:ly)?|then|in addition)\b")


_WEEKDAYS_ONE = compiled(r"\w+day[’']s ")
_DAY = len("2031-05-03")
_THIS_YEARS = Guarded(r"\b[Tt]his year[’']s [\w ]{0,30}$")


_THE_ITSELF = compiled(r"[Tt]he ")
# "On this day, Roe and Doe gathered at the venue": what the lead told.
_THE_SAME_DAY = compiled(r"On th(?:is|at) day,")


def is_main(
    mention: MeetingMention,
    sentence: SentenceView,
    main: MainSession,
    planned: bool,
    dates: list[DateMention],
    wheres: list[Where],
    ordinal: int | None,
    mechanism: MechanismName | None,
) -> bool:
    """Whether the mention means the session that the document reports."""
    session = main.session
    if _BEFORE_OR_AFTER.search(mention.lead + mention.before) or _of_others(mention, session):
        return False
    if mechanism is not None and MARGINS.search(mention.lead) and (dates or wheres):
        return session.mechanism is not None and one_name(session.mechanism, mechanism)
    again = ordinal is not None and ordinal == session.ordinal and sentence in main.sentences[:1]
    if again and not _on_other_days(session, dates):
        return True
    if _around(session, dates) and mechanism is not None and session.mechanism is not None and not planned:
        if one_name(session.mechanism, mechanism):
            return True  # "The Dialogue, held on 10 and 11 May", where the lead told of its first day
    if session.mechanism and mechanism and ordinal and ordinal == session.ordinal:
        if one_name(session.mechanism, mechanism) and not _on_other_days(session, dates):
            return True  # "going into COP26", in the paper on COP26
    if _THE_SAME_DAY.match(sentence.text) and not planned and mention.verbal:
        return True
    first = any(sentence.start == s.start for s in main.sentences[:1])
    if first and mention.head in TRAVEL and session.status == "held" and not planned and session.date:
        days = [d for d in dates if d.edtf and d.edtf_end]
        if any((d.edtf or "") <= session.date <= (d.edtf_end or "") for d in days):
            return True  # the visit within which they met
    elsewhere = bool(
        FOLLOWS.search(mention.lead)
        or _BEHIND_ANOTHER.search(mention.lead)
        or is_behind(sentence.text, mention.begin)
        or _on_other_days(session, dates)
    )
    if first and session.status == "called-off":
        return True
    own_year = session.date and any(
        d.edtf and len(d.edtf) == 4 and session.date.startswith(d.edtf) for d in dates
    )
    if (
        session.mechanism
        and own_year
        and not planned
        and mention.head == session.mechanism.name.split()[-1].lower()
    ):
        return True  # "during the 2022 Security Dialogue", in the statement of that year's
    if _THE_ITSELF.fullmatch(mention.before) and mention.text[mention.start].isupper() and not elsewhere:
        return True  # "The Ministers noted that the Session, scheduled for last year, had been delayed"
    by_name = mention.verbal or mention.text[mention.start].isupper()
    day_of_journey = session.end_date and planned and by_name
    if not day_of_journey and any(d.edtf and len(d.edtf) > 7 and _of_day(d.edtf, session) for d in dates):
        return True
    if _THIS_YEARS.search(mention.lead + mention.before) and session.mechanism is not None:
        return True
    if _IS.search(mention.lead) or _IT_CAME.match(mention.behind):
        return True
    if not (planned or dates or ordinal or elsewhere) and _told_again(mention, session, wheres):
        return True
    if (
        _WEEKDAYS_ONE.fullmatch(mention.before)
        and not planned
        and not elsewhere
        and len(session.date or "") < _DAY
    ):
        return True  # "said Sunday's meeting focused on": of no other has been told
    if first and not elsewhere and not (planned and session.status == "held"):
        return True
    if planned and session.status == "planned":
        another = mention.verbal and mention.head not in TRAVEL or bool(_ALSO.search(mention.lead))
        stop = another and bool(dates)
        alike = ordinal == session.ordinal and not stop and not _on_other_days(session, dates)
        return not dates or alike or _named_in_short(mention, session, dates, wheres, ordinal)
    ahead = (
        planned and session.status == "held" and not _UP_TO.search(mention.lead)
    )  # "The next meeting will be held there again"
    if wheres and not ahead and not dates and not ordinal and any(w.name == session.place for w in wheres):
        return True
    return not planned and session.ordinal is not None and ordinal == session.ordinal and not dates


# "had said in the run-up to | the Lima talks", in the report on these.
_UP_TO = Guarded(
    r"\b(?:ahead of|in advance of|(?:run|lead)-?up to|leading up to|in preparation for) (?:the )?$"
)
# "The Summit was preceded by a meeting of senior officials and a forum": other meetings, though on its first day.
_BEFORE_OR_AFTER = Guarded(r"\b(?:preceded|followed) by (?:an?|the)\b[^.;]*$")


def _of_others(mention: MeetingMention, session: Session) -> bool:
    """Whether two others are said to meet: "the talks between Peru and Chile", told by Peru and Kenya of theirs."""
    named = parties_named(mention)
    states = all(not is_organisation(code) for code in (*named, *session.parties))
    return len(named) > 1 and len(session.parties) > 1 and states and not set(named) <= set(session.parties)


# "At the upcoming Summit in Lima this June": the Ninth Summit of June 6 to 10 in short.
_IN_SHORT = compiled(r"(?:[Tt]he|[Tt]his|[Tt]his year[’']s)(?: (?:upcoming|forthcoming|coming))? ")


def _named_in_short(
    mention: MeetingMention,
    session: Session,
    dates: list[DateMention],
    wheres: list[Where],
    ordinal: int | None,
) -> bool:
    """Whether a planned gathering is named again by its bare head, within the month or year that its days lie in."""
    own = session.mechanism.name.split() if session.mechanism else []
    head = mention.text[mention.start : mention.end]
    if ordinal or head not in own or not _IN_SHORT.fullmatch(mention.before) or not session.date:
        return False
    there = all(w.name in (session.place or w.name) for w in wheres)
    return there and all(d.edtf and session.date.startswith(d.edtf) for d in dates)


def _of_day(day: str, session: Session) -> bool:
    """Whether a day is the first or the last of the session, of whatever year where the text gives none."""
    own = [d for d in (session.date, session.end_date) if d]
    return day in own or (day.startswith("XXXX") and any(d[4:] == day[4:] for d in own))


# "said on X that | the meeting was held at the Congress Center in Belek": the one that the lead told, at which house.
_THE_BARE = compiled(r"(?:[Tt]he|[Tt]heir) (?:\w+ )?")
_WAS_HELD = compiled(r"\s+(?:(?:was|were) (?:held|hosted|convened)|took place|lasted)\b")
_BARE_HEADS = frozenset(
    ["meeting", "talks", "call", "conversation", "consultations", "discussions", "negotiations"]
)


def _told_again(mention: MeetingMention, session: Session, wheres: list[Where]) -> bool:
    """Whether "the meeting was held at ..." tells on of a session that was held, in no other country."""
    if session.status != "held" or mention.verbal or mention.head not in _BARE_HEADS:
        return False
    if not (_THE_BARE.fullmatch(mention.before) and _WAS_HELD.match(mention.behind)):
        return False
    there = {code for w in wheres if (code := places().get(w.name))}
    return session.country is None or not there or session.country in there


def _around(session: Session, dates: list[DateMention]) -> bool:
    """Whether the days that are told hold the session's own."""
    first = session.date
    spans = [(d.edtf, d.edtf_end) for d in dates if d.edtf and d.edtf_end]
    return bool(first) and any(a <= (first or "") <= b for a, b in spans)


def _on_other_days(session: Session, dates: list[DateMention]) -> bool:
    """Whether all that is said of when lies before the first or behind the last day of the session."""
    first, last = session.date, session.end_date or session.date
    known = [d.edtf for d in dates if d.edtf and d.kind != "vague" and d.edtf[0].isdigit()]
    if not first or not last or not known or not first[0].isdigit():
        return False
    return all(last < day[: len(last)] or first > day and not first.startswith(day) for day in known)


def one_name(a: MechanismName, b: MechanismName) -> bool:
    """Whether two names are of one mechanism: alike, or one has the acronym of the other."""
    one, other = (set(re.sub(r"[.–-]", " ", m.name.replace(".", "")).split()) for m in (a, b))
    if one == other or (len(one & other) > 1 and (one <= other or other <= one)):
        return True
    return any(x.acronym and re.search(rf"\b{re.escape(x.acronym)}\b", y.name) for x, y in ((a, b), (b, a)))


def _listed(a: Session, b: Session) -> bool:
    """Whether the words of one mention lead to the other in a list, or name both: "the NATO and G7 Summits"."""
    if a.evidence == b.evidence and a.mechanism and b.mechanism:
        heads = {m.name.split()[-1] for m in (a.mechanism, b.mechanism)}
        return len(heads) == 1 and f" {heads.pop()}s" in a.evidence[0].quote
    first, second = sorted((a.evidence[0], b.evidence[0]), key=lambda e: e.start)
    between = first.quote[: max(0, second.start - first.start)]
    return first.overlaps(second) and bool(re.search(r"(?:,|\band)\s+$", between))


def _one_count(a: Session, b: Session) -> bool:
    """ "COP28" and "the 28th Conference of the Parties" again: of one mechanism and one count, on no other day."""
    if a.ordinal is None or a.ordinal != b.ordinal or a.mechanism is None or b.mechanism is None:
        return False
    days = a.date is None or b.date is None or a.date.startswith(b.date) or b.date.startswith(a.date)
    return days and one_name(a.mechanism, b.mechanism)


def _in_one_breath(a: Session, b: Session) -> bool:
    """ "met on 3 May and 2 June in Lima": told by the same words, on two days."""
    full = len(a.date or "") == len(b.date or "") == len("2031-05-03")
    return a.evidence[0].start == b.evidence[0].start and a.status == b.status and full and a.date != b.date


def same(a: Session, b: Session) -> bool:
    """Whether two sessions of a document are one: told in the same words, or of one day and place; of two names never."""
    if a.mechanism and b.mechanism and not one_name(a.mechanism, b.mechanism):
        overlap = a.evidence[0].overlaps(b.evidence[0])  # "the Second Meeting of the Dialogue"
        return overlap and not _listed(a, b)  # "the G7 Summit and the NATO Summit in June"
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal and (a.date != b.date or a.evidence == b.evidence):
        return False  # "the 4th and 5th meetings, held on 3 May and 2 June, respectively"
    if _in_one_breath(a, b):
        return False
    if a.evidence[0].overlaps(b.evidence[0]) and (a.place == b.place or None in (a.place, b.place)):
        return True
    if _one_count(a, b):
        return True
    if a.status != b.status:
        return False
    if (
        a.status == "planned"
        and a.mechanism is not None
        and b.mechanism is not None
        and one_name(a.mechanism, b.mechanism)
        and (not a.date or not b.date or a.date == b.date)
    ):
        return True
    return a.date == b.date and a.place == b.place and (a.date is not None or a.place is not None)
