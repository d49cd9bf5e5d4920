"""States whose officers the sentences after the first say took part too: "The foreign ministers of A and B also attended"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_MEETING = rf"(?:the|this|its|their|a) (?:[\w-]+ ){{0,3}}?(?:{any_of(meeting_words().nouns)}|consultations|negotiations|event|gathering|session|sessions|segment|(?:first|second|third|last) day)s?\b"
_CAME = r"(?:attended|took part in|participated in|joined|were present at|was present at)"
_NO_PARTY = r"(?! [^.;]{0,60}?\bas (?:an? |the )?(?:[\w-]+ ){0,3}?(?:observer|guarantor|witness|facilitator|mediator))"
# "The Prime Ministers of A and B | also took part in the summit"; not the sentence of a person, who is read by his name.
_TOO = Guarded(
    rf"^(?P<who>(?:The |Foreign |Senior |Partner |Representatives |Ministers |Delegations |Officials |Deputy |[A-Z])(?:(?!\b[Aa]mbassador|\b[Oo]bserver|\b(?:met|held|said|and the (?:two|three))\b)[^.;])+?) (?:also |likewise |then )?{_CAME} {_MEETING}{_NO_PARTY}"
)
# "held in Lima, with the Kingdom of Peru | taking part under the Agreement".
_WITH = Guarded(
    rf"\bwith (?P<who>(?:the )?[A-Z](?:(?! with\b)[^.;,])*?) (?:also )?(?:taking part|participating|joining|attending){_NO_PARTY}"
)
_JOINED_BY = Guarded(
    r"\b(?:was|were) (?:also |later )?joined(?: (?:(?:for|at|during|on|via) (?:[\w’'-]+ ){1,6}|in the (?:[\w’'-]+ ){1,5}))? ?by (?P<who>(?:the |his |her |their )?(?:(?!\b[Aa]mbassador|\bas (?:an? |the )?observer)[^.;])+)"
)
# "Kenya and Peru | were represented at senior official level"; not "were represented by Ambassador Roe", who is read by his name.
_REPRESENTED = Guarded(
    r"^(?:\d+\. ?)?(?P<who>(?:The )?[A-Z](?:(?!\b(?:and the (?:two|three)|met|held|said|that)\b)[^.;])+?) (?:was|were) (?:also )?represented(?! by\b|[^.;]*\bobserver)"
)
_OPENING = 5  # sentences


def came_too(told: Sequence[SentenceView], view: TextView) -> Iterator[str]:
    """The codes of states, in the order of the text."""
    for sentence, match in _told(told, view):
        yield from _states(sentence, match)


def came_for_a_part(told: Sequence[SentenceView], view: TextView) -> frozenset[str]:
    """Of those the states that were there for a session or a day: the others speak without them."""
    found = ((s, m) for s, m in _told(told, view) if _PART.search(m.group()))
    return frozenset(code for sentence, match in found for code in _states(sentence, match))


_PART = Guarded(
    r"\b(?:segment|lunch|dinner|luncheon|(?:a|an|one|second|third|last|closing|opening|final|outreach|first) (?:\w+ )?(?:session|day|part))\b"
)


def _told(told: Sequence[SentenceView], view: TextView) -> Iterator[tuple[SentenceView, re.Match[str]]]:
    for sentence in view.body[:_OPENING]:
        for pattern in (_WITH,) if sentence in told[:1] else (_TOO, _WITH, _JOINED_BY, _REPRESENTED):
            if (match := pattern.search(sentence.text)) is not None:
                yield sentence, match


def _states(sentence: SentenceView, match: re.Match[str]) -> Iterator[str]:
    first, last = (sentence.start + at for at in match.span("who"))
    inside = (m for m in sentence.parties if first <= m.start and m.end <= last and m.sense == "name")
    yield from (m.code for m in inside if not is_organisation(m.code))
