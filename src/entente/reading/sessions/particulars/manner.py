"""How the session was held: planned or held, in person or not, at which level, who hosted."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.leaders import leader_named
from entente.lexicon.meetings import meeting_words
from entente.lexicon.offices import ORDER, level_of
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.model import Format, Level, Status
from entente.reading.cast.cast import Person
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.phrases import plain
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import is_resolved
from entente.reading.sessions.telling.words import (
    AHEAD_TITLE,
    CALLED_OFF,
    IN_PERSON,
    PLANNED,
    VIDEO,
    WELCOMING,
)


def status_of(core: list[SentenceView], view: TextView) -> Status:
    """Planned where the first telling sentence puts the meeting ahead, before any word of one held."""
    text = " ".join(s.text for s in core)
    if CALLED_OFF.search(text):
        return "called-off"
    if view.genre.kind in ("readout", "joint readout") and not view.title.lower().startswith("statement"):
        return "held"
    told = core[-1].text
    if view.joint and WELCOMING.search(told):
        return "held"
    if AHEAD_TITLE.search(view.title) and not _HELD.search(told):
        return "planned"
    if _WILL_THERE.match(told):
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
    if VIDEO.search(text) and not re.search(r"\bin[- ]person\b", text):
        return "video"
    if view_says and place is None and any(_BY_VIDEO.search(s.text) for s in view.body[:6]):
        return "video"
    if told and _called_somebody(told[0]):
        return "call"
    if place is None and _of_bodies_alone(title, told, view):
        return None
    if _MEETING_TITLE.search(head) and not _CALL_TITLE.search(head):
        return "in-person"  # "spoke today at the summit", says the text of some
    if (
        _CALL_TITLE.search(head)
        or re.search(r"\b(?:spoke|spoken|talked)\b(?! for\b)(?!.{0,40}\bin person\b)", first)
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


@cache
def _level_words() -> tuple[tuple[Level, Guarded], ...]:
    """For each level the words that state it, as one pattern."""
    return tuple(
        (
            level,
            Guarded(rf"\b(?:{'|'.join(re.escape(plain(w).replace('-', ' ')) for w in words)})(?!\w)", re.I),
        )
        for level, words in meeting_words().levels
    )


def stated_level(text: str) -> Level | None:
    """The level that the words state: "vice-ministerial consultations", "the Leaders' Summit"."""
    written = plain(text).replace("-", " ")
    return next((level for level, words in _level_words() if words.search(written)), None)


def level_of_session(
    people: tuple[Person, ...], core: list[SentenceView], view: TextView, about_another: bool = False
) -> Level | None:
    """The level that the text states, else that of the heads: the lower of two one step apart, none of others.

    `about_another`: the words of the text are of a summit or dialogue that those who met only spoke of.
    """
    if about_another:
        return level_of_people(people)
    if core and _SENIOR.match(core[-1].text):
        return "senior-official"
    said = (stated_level(_TALKED_OF.sub("", s.text)) for s in core)  # of the title first
    stated = next((level for level in said if level), None) or _level_in_passing(view)
    if stated is None and any(
        _COUNTERPART.search(s.text) for s in core
    ):  # of the same office on the other side
        levels = [level for level in _heads(people).values() if level]
        if len(levels) == 1 and len(_heads(people)) == 1:
            return levels[0]
    return stated or level_of_people(people)


# "the Council of Ministers", "the Fisheries Committee Ministers": of whom the body is made.
_OF_MINISTERS = Guarded(r"\b(?:Council|Committee|Conference|Commission|Meeting) of (?:[A-Z]\w+ )?Ministers\b|\b(?:Committee|Council|Forum) Ministers\b")
# "the U.S.-EU Summit", "the Summit of MERCOSUR": of states and groupings; not "the Food Security Summit".
_OF_STATES = compiled(r"Summit of\b|.*\bSummit$")


def level_of_body(name: str) -> Level | None:
    """The level that the name of what met gives: a council of ministers, a summit of the parties that it names."""
    if _OF_MINISTERS.search(name):
        return "ministerial"
    return "leaders" if _OF_STATES.match(name) and find_parties(name) else None


# "JAKARTA, 17 May – Senior officials of Kenya and Peru met": who met.
_SENIOR = compiled(
    r"(?:[^a-z]{3,40}[–—-]+ |[A-Z][^.;]{2,40} [–—-]+ )?(?:The )?[Ss]enior [Oo]fficials (?:of|from)\b"
)
# "spoke to inaugurate the Ministerial Dialogue": the level of something else.
_TALKED_OF = Guarded(r"\bto (?:inaugurate|preview)\b.*$")


_COUNTERPART = Guarded(r"\b(?:met|talks|meeting|call|spoke|consultations|received|hosted|hosts|convened|welcomed)\b[^.;]*\bcounterparts?\b")


def level_of_people(people: tuple[Person, ...]) -> Level | None:
    """The level of the heads of those who met, as `level_of_session` says."""
    heads = _heads(people)
    levels = [level for level in heads.values() if level]
    if None in heads.values() or not levels:
        return None
    if len(heads) < 2 and levels != ["leaders"]:
        return None  # the officials of one side may have met anyone
    if len(levels) > 2:  # one of many heads who sent a minister does not lower the meeting
        most = max(set(levels), key=levels.count)
        far = max(_rank(level) for level in levels) - _rank(most) > 1
        if levels.count(most) >= 0.66 * len(levels) and not (far and len(levels) == 3):
            return most
    lowest = max(levels, key=_rank)
    return lowest if _rank(lowest) - min(_rank(level) for level in levels) <= 1 else None


_AT_LEVEL = Guarded(
    r"\b(?:held|meeting|consultations|talks|session|dialogue)\b[^.;]{0,80}\bat (?:the )?(?:level of [\w’' -]{3,40}|[\w’'-]+(?: [\w’'-]+)? level)\b"
)


def _level_in_passing(view: TextView) -> Level | None:
    """ "The meeting was held at the level of state secretaries" of a later sentence."""
    for sentence in view.body[:6]:
        match = _AT_LEVEL.search(sentence.text)
        if match:
            return stated_level(match.group())
    return None


def _heads(people: tuple[Person, ...]) -> dict[str, Level | None]:
    """By party the level of its head, the highest of its people; None where the first named has an unknown office."""
    heads: dict[str, Level | None] = {}
    for person in people:
        if person.office is None:
            if person.party and leader_named(person.name) == person.party:
                heads.setdefault(person.party, "leaders")
            continue
        heads.setdefault(person.party or "?", level_of(person.office, person.party))
    return heads


def _rank(level: Level) -> int:
    return ORDER.index(level)


_WELCOMED = 60  # characters behind "welcomed" in which a guest is named; else what was welcomed is no guest


def _guest_behind(sentence: SentenceView, end: int) -> bool:
    """Whether somebody was welcomed: "welcomed Prime Minister Doe", not "welcomed plans"."""
    at = sentence.start + end
    return any(at <= p.start <= at + _WELCOMED for p in sentence.people)


def host_of(told: list[SentenceView], view: TextView) -> str | None:
    """The code of the party that a telling sentence calls host; None where none does."""
    for sentence in told:
        match = re.search(r"\b(?:will host|hosted|hosts|is hosting|welcomed)\b", sentence.text)
        welcomed = match is not None and match.group() == "welcomed"
        if match and not (welcomed and not _guest_behind(sentence, match.end())):
            before = [p for p in sentence.people if p.end <= sentence.start + match.start()]
            if before:
                person = view.cast.of(before[-1])
                return (person.party or view.home) if person else None
            parties = [m for m in sentence.parties if m.end <= sentence.start + match.start()]
            if parties:
                return parties[-1].code
        hosted_by = re.search(r"\b(?:hosted|was received(?: \w+)?) by\s+(?:the\s+)?", sentence.text)
        if hosted_by:
            at = sentence.start + hosted_by.end() - 1
            guest = next((p for p in sentence.people if p.end > at), None)
            holder = view.cast.of(guest) if guest else None
            if holder and holder.party and "received" in hosted_by.group():
                return holder.party
            after = [m for m in sentence.parties if m.start >= at]
            if after:
                return after[0].code
    return None
