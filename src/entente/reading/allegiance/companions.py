"""For whom people act, by those who stand beside them: in lists, as hosts and guests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from entente.lexicon.offices import party_of_office
from entente.reading.allegiance.of_the_office import SINGLE, fits
from entente.reading.cast.cast import Person
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.people.comparing import bare_title
from entente.reading.sentences.sentence import SentenceView, sentence_at

# "with President Roe, who will be joined by Secretary Doe": who comes along with him is of his side.
_COMES_WITH = r"who (?:will be|was|were|is|had been|has been) (?:joined|accompanied) by"
JOINED = compiled(
    rf"\s*(?:(?:,|and|as well as|along with|together with|accompanied by|{_COMES_WITH})\s*)+(?:(?:also|then)\s+)?(?:met\s+(?:with\s+)?)?(?:the\s+)?(?:[A-Z]\.[A-Z]\. )?"
)


_COMPANY = compiled(rf"\b{_COMES_WITH}\b")
_POSTED = compiled(r"\b(?:ambassador|high commissioner|chargé)\b", re.I)
_OF_STATE = Guarded(r"\b(?:Secretary|Attorney General|Administrator)\b")


def as_beside(
    person: Person,
    sentences: Sequence[SentenceView],
    there: Mapping[str, str | None],
    home: str | None,
) -> str | None:
    """ "the Kenyan President A and Deputy Foreign Minister B": who is listed behind another is of the same country."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None or not first.office:
        return None
    if (next_party := _of_the_next(first, sentence)) is not None:
        return next_party
    other = _listed_before(first, sentence)
    if other is None or not other.office:
        return None
    his_party = _party(other)
    if home and his_party != home and _POSTED.search(other.office):
        return None  # "the Lao Ambassador and Deputy Foreign Minister Roe": where an ambassador serves
    mine, his = bare_title(first.office or ""), bare_title(other.office or "")
    heads = SINGLE.match(mine) and SINGLE.match(his) and "foreign minister" not in (mine, his)
    if mine == his or (heads and mine != "vice president" and not _both_met(other, sentence)):
        return None
    along = _COMPANY.search(sentence.text, other.end - sentence.start, first.start - sentence.start)
    if his_party != "USA" and "USA" in there and not along and _OF_STATE.search(first.office or ""):
        return None
    return his_party if his_party != "USA" or fits(first.office, "USA") else None


# "called on the Kenyan President A and Prime Minister B": both are those who were met.
_MET = Guarded(r"\b(?:with|met|on|upon|received by|calls? on|meets?)\s+(?:the\s+)?$")


def _both_met(other: PersonMention, sentence: SentenceView) -> bool:
    return _MET.search(sentence.text[: other.start - sentence.start]) is not None


# "with Anna Roe, President, and Juan Doe, Prime Minister of Kenya": the country stands behind the last.
_AND = compiled(r"\s*,?\s+and\s+(?:the\s+)?")


def _of_the_next(mention: PersonMention, sentence: SentenceView) -> str | None:
    following = next((p for p in sentence.people if p.start >= mention.end), None)
    if following is None or mention.party or not following.party or not following.office:
        return None
    behind = mention.name_start - mention.start < mention.end - mention.name_end  # the office behind the name
    same = bare_title(mention.office or "") == bare_title(following.office)
    joined = _AND.fullmatch(sentence.text[mention.end - sentence.start : following.start - sentence.start])
    met = any(p.end <= mention.start for p in sentence.people)  # another is the subject
    return following.party if behind and joined and met and not same else None


def _party(mention: PersonMention) -> str | None:
    """The party that a naming tells, by a country or by the office."""
    return mention.party or party_of_office(mention.office)


def _listed_before(mention: PersonMention, sentence: SentenceView) -> PersonMention | None:
    """The nearest person before, in one list with this one, whose naming tells the country."""
    at = mention.start
    for other in reversed([p for p in sentence.people if p.end <= mention.start]):
        if not JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            return None
        if _party(other):
            return other
        at = other.start
    return None


def _joined_before(mention: PersonMention, sentence: SentenceView) -> PersonMention | None:
    """The person right before, in one list with this one."""
    before = next((p for p in reversed(sentence.people) if p.end <= mention.start), None)
    joined = before and JOINED.fullmatch(
        sentence.text[before.end - sentence.start : mention.start - sentence.start]
    )
    return before if joined else None


_BETWEEN = Guarded(
    r"\b(?:(?:co-)?(?:chaired|led|hosted|headed|signed|opened|conducted)(?: jointly)? by|(?:co-)?chairmanship of|between)\s+(?:the\s+)?$"
)
_STATED_BY = Guarded(
    r"\bjoint (?:press )?(?:statement|communiqu[eé]|declaration|remarks|readout) (?:by|of|from|between) (?:the )?$",
    re.I,
)
_EACH_OTHER = compiled(r"(?:\s+(?:also|jointly|today|both|have|had|will))*\s+(?:co-)(?:chair|host|le)")


def facing(
    person: Person, sentences: Sequence[SentenceView], there: Iterable[str | None], home: str | None
) -> str | None:
    """ "co-chaired by the EU's Roe and Minister Doe": of two who face each other the second is of the other party."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None:
        return None
    other = _listed_before(first, sentence) or _joined_before(first, sentence)
    if other is None:
        return None
    before, behind = (
        sentence.text[: other.start - sentence.start],
        sentence.text[first.end - sentence.start :],
    )
    alike = bare_title(first.office or "") == bare_title(other.office or "")
    his = _party(other) or (home if alike or _STATED_BY.search(before) else None)
    left = [code for code in there if code and code != his]
    return (
        left[0]
        if his
        and len(left) == 1
        and (_BETWEEN.search(before) or _EACH_OTHER.match(behind) or (his and _STATED_BY.search(before)))
        else None
    )
