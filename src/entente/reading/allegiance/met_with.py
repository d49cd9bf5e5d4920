"""Whom a sentence says to be met, and by whom: the guest, and the one who acts in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.reading.allegiance.companions import JOINED
from entente.reading.cast.cast import Cast, Person
from entente.reading.cast.styled import may_be
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView, sentence_at

# "received | today at the Palace | his brother, | Minister Roe".
_WHEN_AND_WHERE = r"(?:(?:today|yesterday|here|on\s+\w+day|(?:at|in)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4}),?\s+){1,3}"
_WITH = Guarded(
    rf"\b(?:with|(?:received|hosted|welcomed|met)|courtesy call (?:on|from)|call(?:s|ed)? on|received by)\s+(?:{_WHEN_AND_WHERE})?(?:the\s+)?(?:visiting\s+|H\.E\.\s+|Mr\.?\s+|(?:his|her|their|its)\s+(?:[a-z]+\s+)?(?:counterpart|colleague|peer|brother)s?,?\s+)?$"
)
# Behind such a word somebody is named who does not act: "called on President Roe and met his counterpart".
GOVERNED = Guarded(
    r"\b(?:of|(?<!led )(?<!headed )by|with|for|to|from|on|upon|met|meets?|meeting|received|hosted|welcomed|between|whom|including)\s+(?:the\s+|his\s+|her\s+|visiting\s+)*$"
)


# "met with senior officials, including Adviser Roe".
_WITH_AMONG = Guarded(
    r"\b(?:with|received|hosted|met) [^.;]{0,80}\b(?:officials|members|leaders|ministers|delegation|lawmakers|counterparts|representatives)\b[^.;]{0,30}\bincluding\s+(?:the\s+)?$"
)


# "the Prime Minister met with President Roe"
_TITLED = compiled(
    r"(?:[^,]{0,60}, )?[Tt]he (?:visiting )?(?P<title>(?:(?:Prime|Foreign|Vice|Deputy) )?(?:Minister|President|Secretary-General|Secretary|Chancellor|King|Premier))\b(?!-)"
)


_COUNTERPART = Guarded(r"\b(?:counterpart|colleague|peer)s?\b", re.I)


_LEADS_TO = compiled(
    r"(?:In|At|During|After|Following|Ahead of|Before) (?:an? |the |his |her )?[\w -]{0,40}\bwith (?:the )?$|(?:Receiving|Meeting|Addressing)\b"
)
_THEIRS = Guarded(r"\b(?:consultations|talks|meetings?|conversations?|negotiations) (?:of|by) (?:the )?$")
_JOINS = compiled(r"(?: with [^;]{3,200},? and)? with (?:the )?")
_HE = compiled(r"(?:[^,]{0,40}, |(?:Later|Earlier|Then|Separately) )?(?P<he>[Hh]e|[Ss]he)\b")


def _told_before(
    pronoun: str, sentence: SentenceView, sentences: Sequence[SentenceView], cast: Cast
) -> Person | None:
    """Whom "he" means: who acts in the nearest sentence before that names somebody who does."""
    for before in reversed([s for s in sentences if s.start < sentence.start and s.kind != "title"][-3:]):
        acting = (p for p in before.people if not GOVERNED.search(before.text[: p.start - before.start]))
        subject = cast.of(first) if (first := next(acting, None)) else None
        if subject is not None and may_be(pronoun, subject, sentences):
            return subject
    return None


def met_with(person: Person, sentences: Sequence[SentenceView], cast: Cast) -> tuple[bool, Person | None]:
    """ "The UN's Roe paid a call on Deputy President Doe": whether somebody meets this person, and who is named first."""
    first = person.mentions[0]
    sentence = sentence_at(sentences, first.start)
    if sentence is None:
        return False, None
    at = first.start
    for other in reversed([p for p in sentence.people if p.end <= first.start]):
        if not JOINED.fullmatch(sentence.text[other.end - sentence.start : at - sentence.start]):
            break
        at = other.start  # "called on President A and Prime Minister B"
    before = sentence.text[: at - sentence.start]
    counterpart = _COUNTERPART.search(
        sentence.text[first.start - sentence.start : first.name_start - sentence.start]
    )
    met = bool(_WITH.search(before) or _WITH_AMONG.search(before) or counterpart)
    if not met:
        return False, None
    acting = (p for p in sentence.people if p.end <= at)
    subject = next((p for p in acting if not GOVERNED.search(before[: p.start - sentence.start])), None)
    if subject is None:  # "consultations of Mr. Roe with Minister Doe"
        whose = (
            p for p in sentence.people if p.end <= at and _THEIRS.search(before[: p.start - sentence.start])
        )
        subject = next((p for p in whose if _JOINS.fullmatch(before[p.end - sentence.start :])), None)
    if subject is None and _LEADS_TO.match(before):  # "In a call with Minister Roe, President Doe said"
        subject = next((p for p in sentence.people if p.start > first.end), None)
    if subject is None and (title := _TITLED.match(before)):
        return True, cast.titled(title.group("title"), None)
    if subject is None and (he := _HE.match(before)):
        return True, _told_before(he["he"], sentence, sentences, cast)
    return True, cast.of(subject) if subject else None
