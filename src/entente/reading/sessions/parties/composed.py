"""A body whose members its text lists: "the Troika, comprising the Prime Ministers of A, B and C, met with President Roe of D"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.parties import is_organisation
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView

_COMPOSED = Guarded(
    r"\b(?:[Cc]ontact [Gg]roup|[Cc]ommittee|[Tt]roika|[Qq]uartet|[Gg]roup|[Dd]elegation|[Mm]ission)\b[^.;:]{0,60}?,? (?:composed of|comprising|consisting of|made up of) "
    r"(?P<who>(?:(?!\b(?:former|eminent|retired)\b)[^;:])+?),? (?P<met>met|convened|held|gathered|visited|arrived|travel\w+)\b"
)
_ALONE = 2  # fewer parties make no body


def composed_of(told: Sequence[SentenceView]) -> tuple[str, ...]:
    """The states of which the first telling sentence says that the body is made, where they are several."""
    match = _COMPOSED.search(told[0].text) if told else None
    named = codes([m for m in find_parties(match.group("who")) if m.sense == "name"]) if match else ()
    listed = tuple(code for code in named if not is_organisation(code))
    return listed if len(listed) > _ALONE else ()


def body_and_guests(told: Sequence[SentenceView], view: TextView) -> tuple[str, ...]:
    """Its members with those whom they met; none where the text does not list them."""
    listed, match = composed_of(told), _COMPOSED.search(told[0].text) if told else None
    if match is None or not listed:
        return ()
    behind = (view.cast.of(m) for m in told[0].people if m.start >= told[0].start + match.end())
    guests = (p.party for p in behind if p and p.party and not is_organisation(p.party))
    return tuple(dict.fromkeys((*listed, *guests)))
