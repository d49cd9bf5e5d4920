"""Which sentences tell that people met, and who is said to have taken part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.model import Span
from entente.reading.dates import parse_base
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import find_mechanisms
from entente.reading.mentions.parties import groups_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.added import (
    BESIDE,
    OF_OTHER_TIMES,
    adds,
    arrival,
    named_before,
    with_arrival,
)
from entente.reading.sessions.telling.background import (
    another_day,
    long_ago,
    of_an_earlier_picture,
    without_background,
)
from entente.reading.sessions.telling.journeys import first_stop
from entente.reading.sessions.telling.meetings_of_others import of_others
from entente.reading.sessions.telling.news import CAME_AT, how_plainly, only_agreed
from entente.reading.sessions.telling.purpose import purpose_of
from entente.reading.sessions.telling.stated import stated_together
from entente.reading.sessions.telling.tells import is_asked_for, is_behind, tells_first
from entente.reading.sessions.telling.words import MEET, PLANNED, WELCOMING

FIRST_LINES = 8  # sentences of the opening in which a document says what it reports


def meeting_sentences(title: SentenceView | None, view: TextView) -> list[SentenceView]:
    """The sentences that tell of the reported session, the one that says that people met first.

    How sure the words must be depends on what the document is for: a readout reports a meeting, a statement on a
    matter only does so where it says it for its own sake, early, and of these days.
    """
    body = [s for s in view.body if s.kind in ("prose", "bullet") and not of_an_earlier_picture(s, view)]
    opening, purpose = body[:FIRST_LINES], purpose_of(title, view)
    if purpose != "meeting" and view.home and view.genre.voice == "unilateral":
        opening = [s for s in opening if not of_others(s, view)]
    if purpose == "matter":
        found = [s for s in opening[: _early(view)] if _reports_now(s, view) and _names_anyone(s)]
        named = [s for s in opening[: _early(view)] if _at_named(s, view) and s not in found]
        found = sorted([*found, *named], key=lambda s: s.start)
        found = (
            found
            or [
                s
                for n, s in enumerate(body[:_LEAD])
                if s in opening
                and (n == 0 and _NAMED_FIRST.match(s.text) or _two_met(s, view))
                and (n == 0 or not s.dates(view.date, "past"))
            ][:1]
        )
        found = found or [s for s in body if _WE_MEET.search(s.text) and s.parties][:1]
    elif purpose == "meeting":
        found = [s for s in opening if (_meets(s, title) or _act_together(s, view)) and _names_anyone(s)]
        found = [
            s for s in found if tells_first(s) or not (view.joint and title and _names_another(s, title))
        ]
        if view.genre.voice == "third-party":  # the lead is the news, the meeting comes behind it
            found += [s for s in opening if s not in found and CAME_AT.match(s.text) and _names_anyone(s)]
            found = _without_others_ahead(found, body, view)
            found.sort(key=lambda s: (how_plainly(s), s.start))
    else:
        found = [s for s in opening if (tells_first(s) or _act_together(s, view)) and _names_anyone(s)]
        found = [s for s in found if s in body[:_LEAD] or not PLANNED.search(s.text) or _welcomes(s, view)]
        found = without_background(found, view)
        if not found and view.joint:
            found = [s for s in body if _WE_MET.search(s.text) and _of_these_days(s, view)][:1]
    found = [s for s in found if s in body[:_LEAD] or not only_agreed(s)]
    if (
        view.genre.voice == "unilateral"
        and len(found) > 1
        and only_agreed(found[0])
        and PLANNED.search(found[1].text)
    ):
        found = found[
            1:
        ]  # "The leaders agreed that they would meet there. So tomorrow he will take part in ..."
    if not found and (view.joint or view.home is None):
        found = [s for s in opening if _STATED_AFTER.search(s.text) and _names_anyone(s)][:1]
    if not found and view.joint:
        found = [s for s in opening if len(s.people) > 1 and _ON_VISIT.search(s.text)][:1]
    found = without_background(found, view)
    found = with_arrival(found, body) or stated_together(view)
    stops = first_stop(found, body, title)
    if stops:
        return stops
    first = found[:1]
    more = [
        s
        for s in found[1:4]
        if s.segment.paragraph <= (first[0].segment.paragraph + 1 if first else 0)
        and (adds(s) or (s is found[1] and (arrival(first[0], s) or named_before(first[0], s))))
        and not (s.people and another_day(s, first, view))
    ]
    if first and not first[0].people:
        more += [s for s in opening if s not in [*first, *more] and _names_who_met(s, first[0], view)][:1]
    return first + more + _dated(found, first + more, view)


def _without_others_ahead(
    found: list[SentenceView], body: Sequence[SentenceView], view: TextView
) -> list[SentenceView]:
    """ "Ministers Roe and Doe agreed ... President Poe is slated to hold talks in May": without the meeting of others to come."""
    lead = body[0] if body else None
    if lead is None or lead not in found or not _act_together(lead, view):
        return found
    there = {p.name for m in lead.people if (p := view.cast.of(m))}
    return [
        s for s in found if s is lead or not (_PLANNED_ONLY.search(s.text) and _all_others(s, there, view))
    ]


def _all_others(sentence: SentenceView, there: set[str], view: TextView) -> bool:
    people = {p.name for m in sentence.people if (p := view.cast.of(m))}
    return bool(people) and not people & there


_PLANNED_ONLY = Guarded(
    r"\b(?:(?:is|are) (?:slated|scheduled|due|expected|set|planning|to) (?:to )?(?:hold|meet|visit|host|travel|make|attend|receive)|plans? to|will (?:hold|meet|visit|host|travel|receive))\b"
)


def _welcomes(sentence: SentenceView, view: TextView) -> bool:
    """ "We are honored to welcome": in a joint text, said of the meeting that it comes from."""
    return view.joint and bool(WELCOMING.search(sentence.text))


def _dated(found: Sequence[SentenceView], told: Sequence[SentenceView], view: TextView) -> list[SentenceView]:
    """Of a joint text, the sentence of its opening that says on which day, where those that tell of the meeting do not."""
    if not told or not view.joint or any(s.dates(view.date, "past") for s in told):
        return []
    return [s for s in found if s not in told and s.dates(view.date, "past") and _of_these_days(s, view)][:1]


# "And today we are meeting with the Forum at the Palace": a leader's statement comes to it at its end.
_WE_MEET = Guarded(
    r"\b[Tt]oday,? (?:here )?we are (?:\w+ly )?(?:meeting|gathering|convening|hosting)\b|\b[Ww]e are (?:meeting|gathering) (?:here )?today\b"
)
_LEAD = 3  # sentences behind which a text that is about something else only mentions what is planned
# "released the following joint statement following their call", "the communiqué issued after the 26th session".
_STATED_AFTER = Guarded(
    rf"\b(?:statement|communiqu[ée]|declaration|readout)\b[^.;]{{0,90}}\b(?:(?:following|after|at the (?:end|conclusion|close) of)\s+(?:the|their|a|an)|(?:on|of|from)\s+their)\s+[^.;]{{0,50}}?\b(?:{any_of(meeting_words().nouns)})\b",
    re.I,
)


# "President Roe and President Doe, on the occasion of President Doe's visit to Peru, declare": they met there.
_ON_VISIT = Guarded(r"\bon the occasion of\b[^.;]{0,60}\bvisits? (?:to|of)\b")


def _meets(sentence: SentenceView, title: SentenceView | None) -> bool:
    """Whether a loose word of meeting is enough: what an untitled text welcomes need be no guest."""
    if title is not None:
        loose = any(
            not is_behind(sentence.text, match.start()) and not is_asked_for(sentence.text, match.start())
            for match in MEET.finditer(sentence.text)
        )
        return loose or tells_first(sentence)
    return tells_first(sentence) or any(
        match.group().lower() not in _AMBIGUOUS and not is_asked_for(sentence.text, match.start())
        for match in MEET.finditer(sentence.text)
    )


def _names_another(sentence: SentenceView, title: SentenceView) -> bool:
    """ "Some shared the message of the Arab Summit", below "Chair's Statement on the Roeland Meeting": another meeting."""
    own = [set(m.name.name.split()) for m in find_mechanisms(title.text)]
    told = [set(m.name.name.split()) for m in find_mechanisms(sentence.text)]
    return bool(own and told) and not any(len(a & b) > 1 or a <= b or b <= a for a in own for b in told)


_AMBIGUOUS = frozenset(
    ["welcomed", "called", "joined", "meeting", "summit", "host", "led a", "led an", "led the"]
)


def _names_who_met(sentence: SentenceView, first: SentenceView, view: TextView) -> bool:
    """The sentence of a report that gives the names, behind a lead that only says which officials met."""
    together = tells_first(sentence) or _act_together(sentence, view)
    if not together or OF_OTHER_TIMES.search(sentence.text) or BESIDE.search(sentence.text):
        return False
    parties = {p.party for m in sentence.people if (p := view.cast.of(m)) and p.party}
    both = len(sentence.people) > 1 or (len(sentence.people) == 1 and "counterpart" in sentence.text)
    return both and parties <= {m.code for m in first.parties} | {view.home}


_WE_MET = Guarded(
    r"\b[Oo]ur (?:meeting|summit|gathering) (?:today|here)\b|\b[Ww]e (?:\w+ ){0,2}(?:met|discussed|gathered|convened|spoke|held)\b|\b(?:[Tt]oday|[Yy]esterday|[Tt]his week),? (?:\w+ ){0,6}(?:met|gathered|convened|held|discussed)\b"
    r"|^[Tt]oday,? on the (?:margins|side-?lines) of\b|\b[Ww]e (?:have )?(?:agreed|decided|reviewed) today\b|^[Tt]oday,? (?:we|the [\w ]{0,30}(?:[Mm]inisters|[Ll]eaders|[Pp]residents)\b[^,.;]{0,60}) (?:have )?(?:agreed|decided)\b"
)


# "The ... Summit in Nairobi demonstrated ...": the first words of a fact sheet name what it is about.
_NAMED_FIRST = compiled(
    r"(?:At |During )?(?:[Tt]he|[Tt]his week[’']s|[Tt]oday[’']s) (?:[A-Z][\w.’'-]*[ -]|first(?:-ever)? |inaugural |of |and |on |for ){1,9}(?:Summit|Dialogue|Meeting|Ministerial|Forum|Conference)\b"
)


# "At the 10th annual Summit in Manila, the leaders will ...": the occasion of all that follows.
_AT_NAMED = compiled(
    r"At (?:the|this week[’']s|today[’']s) (?:opening (?:ceremony |session |plenary )?of (?:the )?)?(?:\d+ ?(?:st|nd|rd|th) |annual |[A-Z][\w.’'-]*[ -]|first(?:-ever)? |inaugural |second |third |of |and |on |for ){0,9}(?:Summit|Dialogue|Meeting|Ministerial|Forum|Conference)\b[^.;]*?\b(?P<does>will|is|are|announces|launches|[a-z]+ed)\b"
)


def _at_named(sentence: SentenceView, view: TextView) -> bool:
    """ "At the Summit in Oslo, the President is announcing ...": of these days, by what else it says."""
    told = _AT_NAMED.match(sentence.text)
    if told is None or long_ago(sentence, view):
        return False
    now = not told.group("does").endswith("ed")
    of_sheet = view.genre.kind == "fact sheet" and " opening " not in told.group()
    leads = sentence in view.body[:2]
    reported = of_sheet and (leads or told.group("does") in ("announced", "launched"))
    return now or reported or _of_these_days(sentence, view)  # "At the Summit, I announced": some time ago


def _two_met(sentence: SentenceView, view: TextView) -> bool:
    """A first sentence that tells of a meeting and names people of two parties needs no date."""
    people = [view.cast.of(m) for m in sentence.people]
    return tells_first(sentence) and len({p.party for p in people if p and p.party}) > 1


def _early(view: TextView) -> int:
    return FIRST_LINES if view.genre.kind == "fact sheet" else 3


def _reports_now(sentence: SentenceView, view: TextView) -> bool:
    return tells_first(sentence) and _of_these_days(sentence, view)


def _names_anyone(sentence: SentenceView) -> bool:
    return bool(sentence.parties or sentence.people or _WE.search(sentence.text) or groups_in(sentence.text))


_WE = Guarded(
    r"\bwe\b|\bthe (?:two|three|four|five) (?:governments|countries|sides|leaders|ministers|nations|officials|presidents|diplomats|delegations)\b|\bboth sides\b",
    re.I,
)


def _of_these_days(sentence: SentenceView, view: TextView) -> bool:
    """Whether it is dated near the document's own date, or lies ahead."""
    if PLANNED.search(sentence.text):
        return True
    today = parse_base(view.date)
    for mention in sentence.dates(view.date, "past"):
        day = parse_base(mention.edtf)
        if today is None or (day and abs((day - today).days) <= 10):
            return True
        if mention.kind == "vague" and "this week" in mention.text.lower():
            return True
    return False


_TOGETHER = Guarded(r"\b(?:discussed|reviewed|exchanged views|agreed|explored ways)\b")
# Behind the names of several: "A of X, B of Y and C of Z spoke regarding ...", "A and B met".
_SPOKE = Guarded(
    r"\b(?:spoke|spoken|talked|conferred|consulted|met|gathered|convened|witnessed|oversaw|signed)\b(?! (?:out|up|of)\b)"
)


def _act_together(sentence: SentenceView, view: TextView) -> bool:
    """People of two parties who review or discuss have met, also where the text only says so later."""
    spoke = _SPOKE.search(sentence.text)
    together = _TOGETHER.search(sentence.text) or _STATED_AFTER.search(sentence.text)
    if not spoke and not together:
        return False
    people = [view.cast.of(m) for m in sentence.people]
    if len({p.party or p.name for p in people if p}) < 2:
        return False
    ahead = [p for p in sentence.people if spoke and p.end <= sentence.start + spoke.start()]
    return len(ahead) > 1 or bool(together)


def evidence_of(view: TextView, title: SentenceView | None, told: list[SentenceView]) -> tuple[Span, ...]:
    spans = [Span.of(view.text, s.start, s.end) for s in {s.start: s for s in told[:3]}.values()]
    if title and (not spans or MEET.search(title.text) or title.people):
        spans.append(Span.of(view.text, title.start, title.end))
    return tuple(spans[:3])
