"""Which parties met."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.reading.cast import Person
from entente.reading.mechanisms import MechanismMention
from entente.reading.parties import find_parties, groups_in
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView


def parties_of(
    title: SentenceView | None,
    told: list[SentenceView],
    people: tuple[Person, ...],
    mechanism: MechanismMention | None,
    view: TextView,
) -> tuple[str, ...]:
    if mechanism and mechanism.name.name.startswith("Quad"):
        return members("QUAD")
    found: dict[str | None, None] = dict.fromkeys(p.party or view.home for p in people)
    found.pop(None, None)
    named = [
        m.code
        for s in told[:1]
        for m in s.parties
        if m.sense in ("name", "adjective") and not _in_matter(view.text, s, m.start)
    ]
    if len(found) < 2:
        if title:
            named = [
                m.code
                for m in title.parties
                if m.sense in ("name", "adjective", "body") and not _in_matter(view.text, title, m.start)
            ] + named
        if view.home and not view.joint and not any(view.home in members(code) for code in named):
            found.setdefault(view.home)
        found |= dict.fromkeys(named)
    if mechanism:
        text = mechanism.name.name
        codes = [m.code for m in find_parties(text)]
        if len(set(codes)) > 1:
            found = dict.fromkeys(codes)
    if view.joint and len(found) < 2:
        found |= dict.fromkeys(m.code for s in view.body[:3] for m in s.parties if m.sense == "name")
    for sentence in [*([title] if title else []), *told[:1]]:  # "counterparts from the five Nordic countries"
        for name in groups_in(sentence.text):
            found |= dict.fromkeys(members(name))
    expanded: dict[str | None, None] = {}
    for code in found:
        group = members(code or "")
        if group and len(found) <= 2 and code in ("G7", "QUAD"):
            expanded |= dict.fromkeys(group)
        else:
            expanded.setdefault(code)
    return tuple(c for c in expanded if c)


def _in_matter(text: str, sentence: SentenceView, at: int) -> bool:
    """Whether a party stands in what was talked about, not among those who talked."""
    before = text[sentence.start : at]
    if re.match(r"[^\s,]*[’']s?\s", text[at + 2 : at + 40].split(" ", 1)[0] + " ") and re.match(
        r"[\w. ]{2,30}[’']s?\s", text[at : at + 34]
    ):
        return True  # "North Korea's nuclear test": whose matter it is, not who met
    return bool(
        re.search(
            r"\b(?:to discuss|on the|regarding|about|against|concerning|situation in|war in|in support of|on (?!\w+ \d))[^,]*$",
            before,
        )
    ) or bool(re.search(r"\b(?:in|at)\s+(?:[A-Z][\w’'-]+,\s*)?(?:the\s+)?$", before))
