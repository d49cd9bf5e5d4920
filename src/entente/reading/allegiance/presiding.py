"""Who acts for the organisation whose own text tells of him: he sits in its chair, or leads a mission of it as a former officer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.cast.cast import Cast
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.sentences.sentence import SentenceView

_CHAIRS = any_of(actor_words().chairs)
_APPOSED = r"(?:[\s,/]|[A-Z][\w.’'-]*|of|and|the|for|&){0,40}"
# "OSCE Chairperson-in-Office and Norway's Minister of Foreign Affairs, | Ana Roe".
_CHAIR_OF = compiled(rf"(?:[’']s?)? (?:[Cc]urrent |[Aa]cting )?(?i:{_CHAIRS})\b{_APPOSED}")
_CHAIR_BEHIND = Guarded(rf"\b(?:{_CHAIRS}) of (?:the )?$", re.I)
_TO_HIS_NAME = compiled(_APPOSED)
# "The Group, led by the former Chief Justice of Peru, | Dame Ana Roe", "comprising former Prime Ministers | Roe of Peru and | Doe".
_LED_BY_FORMER = Guarded(r"\b(?:led|headed|chaired) by (?:the |a )?[Ff]ormer [^.;:]{0,90}$")
_MADE_UP_OF = Guarded(
    r"\b(?:comprising|comprised of|composed of|made up of|consisting of|including) (?:the )?(?:\w+ )?[Ff]ormer [^.;:]*$"
)
_OPENING = 4  # sentences in which a text says who its people are


def of_the_publisher(cast: Cast, sentences: Sequence[SentenceView], home: str | None) -> dict[str, str]:
    """The names of those who act for the publisher, an organisation, whatever other office they hold or held."""
    if home is None or not is_organisation(home):
        return {}
    found = {}
    for sentence in [s for s in sentences if s.people][:_OPENING]:
        for mention in sentence.people:
            person = cast.of(mention)
            if person is not None and (_presides(sentence, mention, home) or _sent(sentence, mention, home)):
                found[person.name] = home
    return found


def _presides(sentence: SentenceView, mention: PersonMention, home: str) -> bool:
    """Whether the office of its chair stands before the name, with nothing but other offices between."""
    text, name = sentence.text, mention.name_start - sentence.start
    for party in sentence.parties:
        start, end = party.start - sentence.start, party.end - sentence.start
        if (
            party.code != home
            or end > name
            or any(party.end <= p.name_start < mention.start for p in sentence.people)
        ):
            continue  # "the OSCE Chairperson Roe and | Kenyan President Doe": the chair is another's
        if _CHAIR_OF.fullmatch(text, end, name):
            return True
        if _CHAIR_BEHIND.search(text[:start]) and _TO_HIS_NAME.fullmatch(text, end, name):
            return True
    return False


def _sent(sentence: SentenceView, mention: PersonMention, home: str) -> bool:
    """Whether a mission is led by, or made up of, him who once held an office at home."""
    before = sentence.text[: mention.name_start - sentence.start]
    own = sentence.parties and sentence.parties[0].code == home
    return bool(_LED_BY_FORMER.search(before)) or bool(own and _MADE_UP_OF.search(before))
