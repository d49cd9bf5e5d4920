"""Which one of its row the reported session is: "the ninth session", "met for the third time"."""

from __future__ import annotations

import re

from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms
from entente.reading.mentions.ordinals import COUNT, Ordinal, find_ordinal, ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.lead_in import end_of_lead_in


def ordinal_of(
    title: SentenceView | None, told: list[SentenceView], mechanism: MechanismMention | None
) -> int | None:
    """The count of this session: not that of a conference beside which it took place."""
    for sentence in [*([title] if title else []), *told]:
        led_in = end_of_lead_in(sentence.text)
        for ordinal in ordinals_in(sentence.text):
            if ordinal.start < led_in:
                continue
            later = sentence in told[1:] and _counts_named(sentence.text, ordinal, mechanism)
            if not later and not _counts_another(sentence.text, ordinal, mechanism):
                return _first_of_row(sentence.text, ordinal)
    if numbered := _numbered([*([title] if title else []), *told], mechanism):
        return numbered
    times = (find_ordinal(s.text, times=True) for s in told if _FOR_THE_TIME.search(s.text))
    return next((n for n in times if n), None)


def _first_of_row(text: str, ordinal: Ordinal) -> int:
    """ "the 44th and 45th Summits": the first of those held together."""
    row = _ROW_BEFORE.search(text, 0, ordinal.start)
    return (find_ordinal(f"{row['first']} meeting") if row else None) or ordinal.value


_ROW_BEFORE = Guarded(rf"\b(?P<first>{COUNT})(?:, (?:{COUNT}))*,? and (?:the )?$", re.I)


def _numbered(sentences: list[SentenceView], mechanism: MechanismMention | None) -> int | None:
    """ "at the Climate Conference (COP26)", "at COP26": the number that the mechanism's own acronym has with it."""
    if mechanism and (own := _NUMBER.fullmatch(mechanism.name.name)):
        return int(own["number"])
    acronym = mechanism.name.acronym if mechanism else None
    for sentence in sentences if acronym else ():
        for match in _NUMBER.finditer(sentence.text):
            if match["of"] == acronym:
                return int(match["number"])
    return None


_NUMBER = compiled(r"\b(?P<of>[A-Z]{3,6})[ -]?(?P<number>\d{1,2})\b")
# "met for the third time", not "which for the first time included ...".
_FOR_THE_TIME = Guarded(
    r"^(?!.*\b(?:includ|featur|join(?!t)|host|visit)\w*\b[^.;]*\bfor the \w+ time).*\bfor the \w+ time\b",
    re.I | re.S,
)
_BESIDE = Guarded(
    r"\b(?:margins?|sidelines?|fringes?|attend(?:ing|ed)?|ahead of|occasion of|scope of|context of|participat\w+ in|following|followed|follows|after|since|during the week of|part of|before|here for|here to attend|to attend|prepar\w+ for|preparations? of|in the lead-?up to|to (?:discuss|inaugurate|review|preview|launch)|visit and to \w+(?:-\w+)?|deliberat\w+ at)\s+(?:of\s+)?(?:the\s+|her\s+|his\s+|their\s+)?(?:\w+\s+){0,2}$",
    re.I,
)


_MET_WITH_AT = Guarded(r"\b(?:met|spoke|meeting|meets) with\b.*\b(?:at|during)\s+(?:the\s+)?(?:\w+\s+){0,2}$")


# "The 18th Regular Press Conference": at which it was told.
_OF_THE_PRESS = compiled(
    r"[\w-]+\s+(?:(?:[Rr]egular|[Ww]eekly|[Mm]onthly|[Mm]edia)\s+){0,2}(?:[Pp]ress|[Mm]edia|[Nn]ews)\s+(?:[Cc]onference|[Bb]riefing)"
)
# "the President of the 68th Session of the General Assembly", beside which others met.
_OF_THE_UN = compiled(
    r"[\w-]+\s+(?:regular )?[Ss]ession of the (?:UN|U\.N\.|United Nations|General Assembly)\b"
)
# "the importance of what was agreed during the 4th consultations": of another.
_AGREED_THEN = Guarded(
    r"\b(?:agreed|decided|made|reached|adopted|signed|announced|outlined|discussed|raised)\s+(?:up)?(?:on\s+)?(?:during|at)\s+(?:the\s+)?$"
)
# "received Doe, who is here to co-chair the 13th meeting of the Commission".
_CAME_TO = Guarded(
    r"\bwho (?:is|was|are|were)\b[^.;]*\b(?:to (?:co-chair|chair|attend|join)|delegation (?:to|at)|attending)\b[^.;]{0,20}$"
)


def _counts_named(text: str, ordinal: Ordinal, mechanism: MechanismMention | None) -> bool:
    """Whether the words behind the count name another meeting: "preparations for the 13th East Asia Summit"."""
    if mechanism is None:
        return False
    own = set(mechanism.name.name.split()) - _PLAIN
    named = (m.name.name for m in find_mechanisms(text) if ordinal.start <= m.start <= ordinal.end + 1)
    bare = len(mechanism.name.name.split()) == 1  # a group, and a summit of it
    return any(bare or own.isdisjoint(name.split()) for name in named)


_PLAIN = frozenset(["Meeting", "Summit", "Dialogue"])


def _counts_another(text: str, ordinal: Ordinal, mechanism: MechanismMention | None) -> bool:
    before = text[: ordinal.start]
    if _OF_THE_PRESS.match(text, ordinal.start):
        return True
    if _CAME_TO.search(before) or _AGREED_THEN.search(before):
        return True
    if _OF_THE_UN.match(text, ordinal.start) or before.endswith(
        ("UNGA’s ", "UNGA's ", "Assembly’s ", "Assembly's ")
    ):
        return mechanism is None or "Assembly" not in mechanism.name.name
    if not _BESIDE.search(before) and not _MET_WITH_AT.search(before):
        return False
    own = mechanism.name.name.split()[-1] if mechanism else None
    return own is None or own not in text[ordinal.start : ordinal.end + 80]
