"""The name under which a mechanism stands: without "Meeting" and ordinals, with its parties and its acronym."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.model import MechanismName
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms, own_acronym
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

# "Nuclear Consultative Group Meeting": the body is the mechanism, its meeting the session.
_BODY_MEETING = Guarded(
    r"(?P<body>\b(?:Dialogue|Group|Council|Committee|Commission|Forum|Consultations?|Partnership|Initiative|Summit|Talks))\s+Meetings?$"
)
# "the 44th and 45th ASEAN Summits": one row.
_SUMMITS = compiled(r"Summits$")
_ON_MATTER = compiled(r"(?P<body>.*\b(?:Council|Assembly)) on (?:the )?(?P<matter>.+)")


def canonical(mention: MechanismMention, view: TextView) -> MechanismMention:
    """The mention with that name."""
    name = _BODY_MEETING.sub(r"\g<body>", _SUMMITS.sub("Summit", mention.name.name))
    name = re.sub(r"[“”\"]", "", name)  # "the “A5+1” format"
    name = _with_parties(re.sub(r"^(?:Inaugural|First|Second|Third|[Tt]he)\s+", "", name), view)
    on = _ON_MATTER.fullmatch(name)
    if on and find_parties(on.group("matter")):
        name = on.group("body")  # "the Peace and Security Council on Mali": what it met about
    acronym = mention.name.acronym
    if acronym is None:
        body = name.split(" between ")[0]
        match = re.search(re.escape(body) + r"\s*\((?:the )?[“\"]?([A-Za-z][\w-]{1,9})[”\"]?\)", view.text)
        acronym = own_acronym(match.group(1), name) if match else None
    return replace(mention, name=MechanismName(name, acronym))


def _with_parties(name: str, view: TextView) -> str:
    """ "Cooperation Committee", "Consultative Meeting": in full where the opening says between or of whom."""
    longer = rf"{re.escape(name)}\s+(?:between|of\s+the\s+Heads\s+of\s+State)\b"
    for sentence in view.body[:3] if " between " not in name else ():
        if re.search(longer, sentence.text):
            for mention in find_mechanisms(sentence.text):
                if mention.name.name.startswith((f"{name} between ", f"{name} of the Heads of State")):
                    return mention.name.name
    return name
