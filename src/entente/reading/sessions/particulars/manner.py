"""How the session was held: planned or held, in person or not."""

from __future__ import annotations

import re

from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.model import Format, Status
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.ahead import told_ahead
from entente.reading.sessions.telling.tells import is_resolved
from entente.reading.sessions.telling.words import (
    AHEAD_TITLE,
    IN_PERSON,
    PLANNED,
    VIDEO,
    WELCOMING,
)


def status_of(core: list[SentenceView], view: TextView) -> Status:
    """Planned where the first telling sentence puts the meeting ahead, before any word of one held."""
    text = " ".join(s.text for s in core)
    if view.genre.kind in ("readout", "joint readout") and not view.title.lower().startswith("statement"):
        return "held"
    told = core[-1].text
    if view.joint and WELCOMING.search(told):
        return "held"
    if AHEAD_TITLE.search(view.title) and not _HELD.search(told):
        return "planned"
    if _WILL_THERE.match(told):
        return "planned"
    if told_ahead(core[-1], view):
        return "planned"
    if not PLANNED.search(text) or _STATED_AFTER.search(told):
        return "held"
    ahead = PLANNED.search(told)
    if ahead and is_resolved(told, ahead.start()):
        return (
            "held" if _MET_NOW.search(told) or _of_two_parties(core[-1], ahead.start(), view) else "planned"
        )
    held = _HELD.search(told[: ahead.start()] if ahead else told)
    return "held" if held else "planned"


# "At the opening of the Summit, President Roe will announce": it is yet to come.
_WILL_THERE = compiled(
    r"At (?:the|this week[’']s) [^.;]{0,80}\b(?:Summit|Meeting|Conference|Forum|Ministerial|Dialogue)\b[^.;]{0,80}\bwill (?:\w+ )?(?:announce|launch|sign|unveil|call|join)\b"
)


# "the ministry said in a statement following their call": it has been, whatever else is upcoming.
_STATED_AFTER = Guarded(
    rf"\b(?:said|statement|readout|communiqu[ée])\b[^.;,]{{0,25}} (?:following|after) their (?:[\w-]+ ){{0,3}}?(?:{any_of(meeting_words().nouns)})s?\b",
    re.I,
)


def _of_two_parties(sentence: SentenceView, before: int, view: TextView) -> bool:
    """Whether people of two parties are named before `before`: "Roe and Doe discussed preparations for the visit"."""
    people = [view.cast.of(m) for m in sentence.people if m.end <= sentence.start + before]
    return len({p.party for p in people if p and p.party}) > 1


_HELD = Guarded(
    r"\b(?:[Ss]peaking (?:in|during|on)|[Oo]ur (?:meeting|summit) today|met|spoke|held|hosted|convened|received|co-?chaired|chaired|had a|took place|visited|talked|discussed|paid)\b"
)
# "In their meeting in New York, the ministers agreed that a summit will be held."
_MET_NOW = Guarded(
    rf"\b(?:met|spoke|held|hosted|convened|received|chaired|co-?chaired|talked|(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing) (?:a|an|the|their|his|her) (?:[\w-]+ ){{0,3}}?(?:{any_of(meeting_words().nouns)})s?)\b"
)


# "the virtual, closed-door gathering", "via videoconference" of a later sentence.
_BY_VIDEO = Guarded(
    r"\b(?:[Tt]he|[Tt]his|[Aa]) (?:[\w ]{0,20}\b)?virtual[\w, -]{0,25}?(?:gathering|meeting|session|summit|dialogue|consultations)\b|\b(?:talks|meeting|session|consultations|held|place) (?:\w+ ){0,4}(?:via|by|over|through) (?:a )?(?:video|VTC|online)",
    re.I,
)


def format_of(
    title: SentenceView | None, told: list[SentenceView], place: str | None, view: TextView
) -> Format | None:
    """Call or video where the words say so; in person where a place, a guest or a meeting of people does."""
    head = title.text if title else ""
    text = head + " " + " ".join(s.text for s in told[:2])
    first = (
        head + " " + _BEHIND_CALL.sub(" ", told[0].text if told else "")
        if told and told[0].people
        else _BEHIND_CALL.sub(" ", text)
    )
    if told and _phone(_BEHIND_CALL.sub(" ", told[0].text)) and not VIDEO.search(head + told[0].text):
        text, view_says = (
            head + " " + told[0].text,
            False,
        )  # a virtual meeting that is spoken of is another one
    else:
        view_says = True
    if VIDEO.search(text) and not re.search(r"\bin[- ]person\b", text) and not _SOME_FROM_AFAR.search(text):
        return "video"
    if view_says and place is None and any(_BY_VIDEO.search(s.text) for s in view.body[:6]):
        return "video"
    if told and _called_somebody(told[0]):
        return "call"
    if place is None and _of_bodies_alone(title, told, view):
        return None
    if (
        place is None
        and _LEADERS_OF_GROUP.search(first)
        and not _CALL_TITLE.search(head)
        and not re.search(r"\bin[- ]person\b", text)
    ):
        return None  # as often on screens
    if _MEETING_TITLE.search(head) and not _CALL_TITLE.search(head):
        return "in-person"  # "spoke today at the summit", says the text of some
    if (
        _CALL_TITLE.search(head)
        or re.search(
            r"\b(?:spoke|spoken|talked)\b(?! for\b(?! (?:the \w+ time|[\w ]{0,20}(?:minutes|hours?))\b))(?!.{0,40}\bin person\b)",
            first,
        )
        or _phone(first)
    ):
        return (
            "in-person"
            if place
            and not re.search(r"\b(?:Call|phone|telephone)\b", text, re.I)
            and not re.search(r"\bspoke\b", text)
            else "call"
        )
    if IN_PERSON.search(text) or re.search(r"\bMeeting|Visit|Summit\b", head):
        return "in-person"
    return "in-person" if place or _SAT_TOGETHER.search(text) else None


_LEADERS_OF_GROUP = Guarded(
    r"\b(?:G-?7|G-?20) (?:[Ll]eaders|[Mm]inisters|(?:[Ff]oreign|[Ff]inance) [Mm]inisters)\b|\b(?:[Ll]eaders|[Mm]inisters) of the (?:Group of (?:Seven|Twenty)|G-?7|G-?20)\b"
)
# "was held in Lima, as well as virtually", "with two ministers joining online": in a room, with some on screens.
_SOME_FROM_AFAR = Guarded(
    r"\b(?:in|at) (?:the )?[A-Z][^.;]{0,120}\b(?:(?:as well as|and(?: also)?)|(?:with|while) [^.;]{0,60}\b(?:joining|joined|attending|attended|participating|participated|connected|connecting|dialling|dialing))(?: \w+)? (?:virtually|online|remotely|by video|via video)|\bhybrid\b"
)
_CALLED = compiled(r"\bcalled (?:(?:the|his|her|[A-Z][\w.’'-]*|[a-z]+ counterpart,?) ){0,5}$")


def _called_somebody(sentence: SentenceView) -> bool:
    """ "Minister Roe called Dr. Doe today": by telephone, whatever the title calls it; not "called Doe’s remarks"."""
    for person in sentence.people:
        end = person.end - sentence.start
        if _CALLED.search(sentence.text[: person.start - sentence.start]):
            return sentence.text[end : end + 1] not in ("’", "'")
    return False


def _of_bodies_alone(title: SentenceView | None, told: list[SentenceView], view: TextView) -> bool:
    """Whether nobody is named but a body or a group: a council may meet in a room or on screens.

    A fact sheet is of what came of a meeting, and does not say that people sat together.
    """
    sentences = [*([title] if title else []), *told]
    if not told or any(s.people for s in sentences):
        return False
    named = {m.code for s in sentences for m in s.parties if m.sense in ("name", "adjective", "demonym")}
    by_kind = view.genre.kind in ("fact sheet", "communiqué")
    return by_kind or (view.joint and all(is_organisation(code) for code in named))


# Who talked from afar is said to have done so; a meeting of which nothing is said was one of people.
_SAT_TOGETHER = Guarded(
    r"\b(?:held|holds?|hold|had|have|co-chaired|chaired|in|at|during) [^.;]{0,60}\b(?:meetings?|talks|consultations)\b|\bmeetings? with\b",
    re.I,
)
# A title tells of a call ("X's Call with Y"), not of a courtesy call, nor as a verb ("Allies Call Test a Threat").
_CALL_TITLE = Guarded(
    r"(?<!Courtesy )(?<!courtesy )(?<!Farewell )(?<!farewell )(?<!Introductory )(?<!introductory )(?<!Pays )(?<!pays )(?<!Paid )(?<!paid )(?<!Protocol )\bCalls?\b(?! [Tt]o [Aa]ction)(?= (?:[Ww]ith|[Bb]etween|[Tt]o|[Oo]f|[Ff]rom|[Oo]n)\b|\s*$| [–—-])|\b(?:[Pp]hone|[Tt]elephone|[Tt]elephonic)\b|[’']s? call\s*$"
)
_MEETING_TITLE = Guarded(r"\b(?:Meeting|Meetings|Visit|Courtesy Call) (?:[Ww]ith|[Bb]y|[Ff]rom|[Oo]f)\b")

# "following their telephone conversation last week", "what was agreed by Roe in his call": another one; not "said after".
_BEHIND_CALL = Guarded(
    r"(?:(?<!\bsaid )(?<!\bstatement )\b(?:following|after|since|recall\w*|follow-?up (?:to|on))\b[^,;.]{0,40}|(?<!\bwas )(?<!\bwere )\b(?:agreed|agreed on|agreed upon|decided|decided on|made|reached) (?:by|between)\b[^,;]{0,80}?\b(?:in|during|by|at) [^,;.]{0,30}?)\b(?:call|(?:tele)?phone (?:conversation|call|talks?)|conversation)\b",
    re.I,
)


def _phone(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:tele)?phone|telephonic|\b(?:called(?! on| for| upon)(?: up)?|dialled|dialed) (?:(?:the|his|her) )?(?:[A-Z]\w+ ){0,2}?(?:President|Prime|PM|FM|Premier|King|Chancellor|Foreign|Secretary|Crown|Emir|counterpart)|(?:a|their) call\b(?! (?:on|for|upon)\b)",
            text,
            re.I,
        )
    )
