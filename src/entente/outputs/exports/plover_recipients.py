"""Who an event is directed at: whom the act addresses, else the government that its content names, else those who act together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from entente.lexicon.parties import parties
from entente.lexicon.plover import is_mutual, recipients_named

_LEAD = (
    r"(?:(?:the|its|their|this|that|these|those|any|all|recent|repeated|continued|ongoing|further|today’s|yesterday’s"
    r"|people|government|leaders?|leadership|president|prime minister|of|and)\s+)*"
)
_NO_COUNTRY = re.compile(
    r"\s+(?:Sea|Strait|Peninsula|Ocean|Gulf|Plan|Times|Post)\b"
)  # "the Korean Peninsula", "the Taiwan Strait"


def recipients(
    kind: str, actors: Sequence[str], addressees: Iterable[str], content: str
) -> tuple[list[str], bool]:
    """The codes, and whether the event is reciprocal: then all who act are in both lists, and nobody is their own recipient."""
    told = [code for code in addressees if code not in actors] or _named(kind, actors, content)
    if told:
        return told, False
    together = list(dict.fromkeys(actors))
    return (together, True) if is_mutual(kind) and len(together) > 1 else ([], False)


def _named(kind: str, actors: Sequence[str], content: str) -> list[str]:
    """The first government that the content names where its type says that it is the recipient."""
    for pattern in _patterns(kind):
        for match in pattern.finditer(content):
            code = _codes().get(match[1])
            if code and code not in actors and not _NO_COUNTRY.match(content, match.end(1)):
                return [code]
    return []


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(map(re.escape, sorted(_codes(), key=len, reverse=True)))
    asked = recipients_named(kind)
    begins = [re.compile(rf"\W*(?i:{_LEAD})({names})\b(?=[’']|\s|$|[,.;])")] if "begins" in asked else []
    after = "|".join(word for word in asked if word != "begins")
    behind = [re.compile(rf"\b(?i:(?:{after})\s+{_LEAD})({names})\b(?!-)")] if after else []
    found = [re.compile(rf"\A{p.pattern}") for p in begins]
    return (*found, *behind)


@cache
def _codes() -> dict[str, str]:
    """Names and adjectives of governments, as they are written."""
    return {
        form.surface: party.code for party in parties() if party.sort == "government" for form in party.forms
        if form.sense in ("name", "adjective") and form.surface[:1].isupper() and len(form.surface) > 2
    }  # fmt: skip
