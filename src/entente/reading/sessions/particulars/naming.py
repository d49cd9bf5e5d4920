"""Which standing consultation the reported session belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.particulars.canonical_name import canonical
from entente.reading.sessions.particulars.session_or_occasion import NEVER, TAKES_PART, is_session_of
from entente.reading.sessions.parties.gatherings import summit_of_group
from entente.reading.sessions.parties.groups_met import european_quad, group_of, quad_of
from entente.reading.sessions.telling.attends import attended

_NAMES_SESSION = Guarded(
    r"\b(?:billed as|session of|meeting of|round of|inaugural|convened|led the|during the|framework of)\b",
    re.I,
)


_OPENING = 8  # sentences of a joint statement in which it may say what it was issued at
_AT_THIS = compiled(r"At (?:this|today[’']s|our) ")
_LEAD = 3  # sentences of a text in which the name of what met may come behind the news


_TALKED_ABOUT = Guarded(
    r"\b(?:discussed|discuss|reviewed|welcomed|noted|praised|hailed|deepen|entry into|accession to|membership (?:of|in))\b[^.;]*$"
)


# Behind a sentence that tells who met whom: why the guest is in town at all.
_CAME_FOR = Guarded(
    r"\b(?:came|arrived|travell?ed|flew|is|was|are|were|visit(?:ed|s|ing)|arriving) (?:to|in|at)?\b[^.;]{0,40}\b(?:to (?:attend|participate in|take part in|join)|for|on the occasion of) [^.;]{0,70}$"
)


def mechanism_of(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> MechanismMention | None:
    """The mechanism that the title or the telling sentences name as what met; None for a one-off meeting."""
    quad = quad_of(title, told)
    if quad:
        return quad
    if candidates := _candidates(title, told, view):
        return canonical(max(candidates, key=lambda m: _rank(m, view)), view)
    summit = summit_of_group(told[0].text, told[0].start) if told else None
    if summit and attended(told[0], summit.start - told[0].start):
        return summit
    return group_of(title, told, view.home)


def _candidates(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> list[MechanismMention]:
    """The mechanisms that are named as what met, those by their acronym first."""
    found = list(_by_acronym(told[:2] + ([title] if title else []), view))
    beside = set(_beside_which(told))
    for sentence in _looked_at(title, told, view):
        for mention in find_mechanisms(sentence.text, sentence.start):
            if found and _beside_the_first(view.text[found[-1].end : mention.start], mention):
                continue
            if mention.name.name.startswith("Quad") and european_quad(title, told):
                continue
            if sentence.kind == "title" and mention.name.name in beside:
                continue  # "Roe and Doe meet at the G20 Summit": on its margins, says the text
            before = view.text[sentence.start : mention.start]
            if sentence in told[1:] and (_TALKED_ABOUT.search(before) or _CAME_FOR.search(before)):
                continue  # "They discussed ways to deepen the Forum", "The minister came to Lima to attend the Council"
            if is_session_of(view.text, mention, sentence):
                found.append(mention)
    return found


def _beside_which(told: list[SentenceView]) -> Iterable[str]:
    """The names of those on whose margins the sentences say that they met."""
    for sentence in told:
        for mention in find_mechanisms(sentence.text):
            if _MARGINS.search(sentence.text[: mention.start]):
                yield mention.name.name


_MARGINS = compiled(r"\b(?:[Mm]argins?|[Ss]ide-?lines?|[Ff]ringes) of (?:the |an? )?(?:[\w-]+ ){0,3}$")


def _looked_at(title: SentenceView | None, told: list[SentenceView], view: TextView) -> list[SentenceView]:
    """The sentences that may name what met: those that tell of the meeting, the first of the text, the title."""
    return [
        *told[:1],
        *(s for s in told[1:] if _NAMES_SESSION.search(s.text)),
        *(s for s in view.body[:_LEAD] if s not in told and TAKES_PART.search(s.text)),
        *(s for s in view.body[:_OPENING] if view.joint and s not in told and _AT_THIS.match(s.text)),
        *([title] if title else []),
    ]


def _beside_the_first(between: str, mention: MechanismMention) -> bool:
    """ "took part in the BRICS Meeting and the Friends of BRICS Meeting": the second of two alike."""
    if _AND_COUNTED.fullmatch(between):
        return True  # "the tenth meeting of the Committee and the second meeting of the Council"
    return mention.head in ("Summit", "Meeting", "Conference", "Ministerial") and between in (
        " and the ",
        " and ",
    )


_AND_COUNTED = compiled(r",? and (?:of )?the [\w-]+ (?:[Mm]eeting|[Ss]ession|[Rr]ound) of (?:the )?")


def _rank(mention: MechanismMention, view: TextView) -> tuple[bool, bool, bool, int]:
    """An acronym marks a standing name; then what is said to have met; a bare summit or meeting comes last."""
    beside = bool(_OWN.search(view.text[max(0, mention.start - 70) : mention.start]))
    plain = mention.head in ("Summit", "Meeting", "Conference", "Trilateral", "Session")
    written = not mention.name.name.endswith(
        ("dialogue", "consultations", "talks")
    )  # the title may have capitals
    return mention.name.acronym is not None, not plain, beside and written, len(mention.name.name)


_OWN = Guarded(
    r"\b(?:held|holds?|convened?|hosts?|hosted|co-?chair(?:s|ed)?|led|leads?|launched|attends?|attended|participated in|session of|round of|meeting of)\s+(?:[\w’'-]+ ){0,5}$",
    re.I,
)


_ACRONYM = Guarded(r"\([“\"]?[A-Za-z0-9][\w&+-]{1,10}[”\"]?\)")


def _by_acronym(sentences: list[SentenceView], view: TextView) -> Iterable[MechanismMention]:
    """ "the inaugural meeting of the iCET": a mechanism that the text shortens elsewhere."""
    known = {
        m.name.acronym: m
        for s in view.body
        if _ACRONYM.search(s.text)
        for m in find_mechanisms(s.text, s.start)
        if m.name.acronym and not NEVER.search(m.name.name) and not _is_frame(m, view)
    }
    return [
        mention
        for acronym, mention in known.items()
        for s in sentences
        if acronym in s.text  # a pattern of its own for each acronym costs more to make than to search
        and not _TALKED_ABOUT.search(s.text[: s.text.index(acronym)])
        and re.search(
            rf"\b(?:meeting|session|round|dialogue|launch\w*|conven\w*)\b[^.]*\b{re.escape(acronym)}\b|\b{re.escape(acronym)}\)? (?:[Mm]eeting|[Ss]ession|[Dd]ialogue|[Mm]inisterial|[Ss]ummit)",
            s.text,
        )
    ][:1]


def _is_frame(mention: MechanismMention, view: TextView) -> bool:
    """ "the efforts made within the Commission": in its frame something else is done."""
    return bool(_WITHIN.search(view.text[max(0, mention.start - 40) : mention.start]))


_WITHIN = compiled(r"\b(?:with)?in (?:the )?(?:framework of (?:the )?)?$")
