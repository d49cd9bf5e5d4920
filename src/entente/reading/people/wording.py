"""How an office is cited: as the text words it, without the country, and the government that it names."""

from __future__ import annotations

import re

from entente.lexicon.officewords import RANKS, WHOLE_WITH, singular_office
from entente.reading.people.words import Words

_LINKS = frozenset(["of", "for", "the", "The", "and", "to", "at", "on", "&", "in", "from"])
_CHAIRS = re.compile(r"^(?:Co-)?[Cc]hairs?\s+(?=[A-Z])|^(?:co-chairs?|host)\s+")
_ROLE = re.compile(r"\s*\((?:Co-)?(?:[Cc]hair(?:man|person)?|[Hh]ost|[Hh]ead of [Dd]elegation)\)")
_RUNNING = re.compile(r"^(?:visiting|newly|elected|then|outgoing|incoming)\s+")


def office_as_worded(words: Words, first: int, last: int) -> tuple[str | None, str | None]:
    """The office in words `first:last` without country words, and the party that those name."""
    party: str | None = None
    kept: list[str] = []
    k = first
    while k < last:
        if not words.is_party(k):
            kept.append(words.all[k].text)
            k += 1
            continue
        mention, end = words.party_at[k], min(words.party_end(k), last)
        if _is_matter(kept):  # "Special Envoy for Yemen": the country is the matter of the office
            kept.extend(w.text for w in words.all[k:end])
        else:
            party = party or mention.code
            if mention.sense == "body" or (mention.sense == "capital" and kept and kept[-1] == "of"):
                kept.extend(w.text for w in words.all[k:end])
            else:
                while kept and kept[-1] in ("of", "the", "The", "from", ","):
                    kept.pop()
        k = end
    return joined(kept), party


def _is_matter(kept: list[str]) -> bool:
    tail = [w for w in kept if w not in ("the", "a", "an")]
    return bool(tail) and tail[-1] in ("for", "to", "on", "in")


def joined(kept: list[str]) -> str | None:
    """The words as a title: no article or link at either end, no rank behind, no plural for one person."""
    while kept and kept[0] in (*_LINKS, "a", "an", "-", "/", ",", "his", "her", "its", "their"):
        kept = kept[1:]
    while kept and kept[-1] in (*_LINKS, "-", "/", "(", ","):
        kept = kept[:-1]
    text = (
        re.sub(r"\( | \)| ,| (?=[’']s\b)", lambda m: m.group().strip(), " ".join(kept))
        .rstrip(".")
        .replace(" ()", "")
    )
    text = _ROLE.sub("", text)
    text = _CHAIRS.sub("", text) if len(kept) > 2 else text
    text = re.sub(r"\s*([-/])\s*", r"\1", text)
    text = _RUNNING.sub("", text)
    text = without_rank(text)
    return singular_office(text) if text else None


def without_rank(office: str) -> str:
    """ "Deputy Minister of Foreign Affairs Ambassador": the rank behind an office is a courtesy title."""
    for rank in RANKS:
        before = office.removesuffix(" " + rank).rstrip(",")
        if before != office and before.split()[-1] not in WHOLE_WITH and before[-1].islower():
            return before
    return office
