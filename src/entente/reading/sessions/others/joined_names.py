"""Gatherings that share their last word: "the October NATO and East Asia Summits" are two sessions of that month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entente.model import MechanismName
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.ready import compiled
from entente.reading.sessions.placed_session import PlacedSession

# Not "the World Bank and IMF Annual Meetings", which are one.
_SHARED = compiled(
    r"(?P<names>[A-Z0-9][^,;]*?(?:, [A-Z][^,;]*?)*?,? and (?:the )?[A-Z][^,;]*?) (?P<head>Summit|Conference|Forum|Dialogue|Ministerial)s"
)
_AND = compiled(r",? and (?:the )?|, ")


def one_by_one(placed: PlacedSession) -> Iterator[PlacedSession]:
    """The session of each name; the session itself where it has one name."""
    mechanism = placed.session.mechanism
    shared = _SHARED.fullmatch(mechanism.name) if mechanism else None
    if shared is None:
        yield placed
        return
    for name in _AND.split(shared["names"]):
        whole = f"{name} {shared['head']}"
        session = replace(
            placed.session, mechanism=MechanismName(whole, None), parties=codes(find_parties(whole))
        )
        yield replace(placed, session=session)
