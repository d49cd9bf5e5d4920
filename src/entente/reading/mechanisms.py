"""Standing consultations by their names in the text: "the U.S.-Israel Strategic Consultative Group", "the NCG"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.model import MechanismName
from entente.reading.guarded import Guarded

_HEADS = (
    r"Strategic Dialogue|Dialogue|Consultative Group|Consultative Committee|Consultative Meeting|Consultations?|Council|Summit|Forum|"
    r"Commission|Committee|Working Group|Task Force|Contact Group|Group|Talks|Initiative|Conference|Partnership|Mechanism|Ministerial|"
    r"Roundtable|Quad|Assembly|Meeting|Platform|Compact|Process|Format|format|initiative|Session"
)
_WORD = r"(?:[A-Z][\w.’'&+-]*|\d\+\d|2\+2)"
_LINK = r"(?:\s+(?:on|of|for|and|the|in|to|with|between)(?=\s+(?:[A-Z]|the\s+[A-Z]))|\s*[-–/]\s*(?=[A-Z]))"
_NAME = Guarded(
    rf"(?P<name>{_WORD}(?:(?:\s+|{_LINK}\s*){_WORD}|{_LINK}\s+{_WORD}){{0,12}}?\s*(?:\b(?:{_HEADS})\b)(?:\s+(?:on|for|of)\s+(?:the\s+)?{_WORD}(?:(?:\s+and\s+|\s+){_WORD}){{0,5}})?)"
    r"(?:\s*\((?P<acronym>[A-Za-z0-9][\w-]{1,10})\))?"
)
_INNER = Guarded(
    r"\s\((?P<acronym>[A-Z][A-Za-z]{1,7})\)(?=\s+(?:Dialogue|Group|Council|Forum|Initiative|Meeting|meeting|Talks|Summit)\b)"
)
_LEAD = re.compile(
    r"^(?:(?:The|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|\\d+(?:st|nd|rd|th)|Inaugural|Annual|Joint|Readout|Regarding|Between|Release|Communiqué|Statement|Fact|Sheet|FACT|SHEET|On|In|At|Following|During|Today|Virtual|Press|Chair’s|[12]\d{3}|of|the|on|from|and|by)\b[\s:]*)+"
)
_ORDINAL_WORDS = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|annual|\d+(?:st|nd|rd|th))"


@dataclass(frozen=True, slots=True)
class MechanismMention:
    """A mechanism named in the text; offsets cover the name."""

    start: int
    end: int
    name: MechanismName
    head: str


def find_mechanisms(text: str, offset: int = 0) -> tuple[MechanismMention, ...]:
    """Capitalised names headed by a word for a standing body, in order."""
    found = []
    inner = {m.start(): m.group("acronym") for m in _INNER.finditer(text)}
    text = _INNER.sub(lambda m: " " * len(m.group()), text)  # "Emerging Technology (CET) Dialogue"
    for match in _NAME.finditer(text):
        name = match.group("name")
        lead = _LEAD.match(name)
        skip = lead.end() if lead else 0
        bare = name[skip:].strip().rstrip(".")
        if len(bare.split()) < 2 and bare not in ("Quad",):
            continue
        head = bare.split()[-1]
        start = match.start() + offset + name.find(bare)
        within = next((a for at, a in inner.items() if match.start() <= at < match.end()), None)
        found.append(
            MechanismMention(
                start,
                start + len(bare),
                MechanismName(" ".join(bare.split()), match.group("acronym") or within),
                head,
            )
        )
    return tuple(found)
