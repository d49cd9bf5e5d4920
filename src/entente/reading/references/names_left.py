"""Where a name begins: sentence words, dates, offices and possessors before it are not part of it."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import (
    DAYS,
    MONTHS,
    all_places,
    heads,
    identities,
    is_pair,
    party_surfaces,
    word_set,
)

_YEARS_OF_PROGRAMMES = 2027  # "2030 Agenda": the year is part of the name; "2022 Summit": it is the date


def name_start(tokens: Sequence[Token], start: int, head: int) -> int | None:
    """The first token of the name whose head is `head`, in the run that begins at `start`.

    None where what stands before the head makes it part of an office.
    """
    first = _without_leads(tokens, start, head)
    first = _without_possessor(tokens, first, head)
    if any(tokens[i].text in word_set("titles") for i in range(first, head)):
        return None
    if first == start:
        first = _joined(tokens, first, head)
    return first


def _without_leads(tokens: Sequence[Token], start: int, head: int) -> int:
    while start < head and _is_lead(tokens, start):
        start += 1
    return start


def _is_lead(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].text
    if word in word_set("counting") and at + 1 < len(tokens) and tokens[at + 1].text in word_set("counted"):
        return False  # "Five | Point Consensus"
    if at + 1 < len(tokens) and f"{word} {tokens[at + 1].text}" in all_places():
        return False  # "New | Delhi Accord"
    if word in word_set("leads") or word in MONTHS or word in DAYS:
        return True
    if word.replace("-", "").isdigit():
        return len(word) != 4 or tokens[at - 1].text in MONTHS or int(word) < _YEARS_OF_PROGRAMMES
    begins = at == 0 or tokens[at - 1].text in ("•", ":", ";", "-")
    return begins and word.endswith("ing") and word not in ("Working", "Standing", "Steering")


def _without_possessor(tokens: Sequence[Token], start: int, head: int) -> int:
    """ "President Yoon's Washington Declaration" → "Washington Declaration"."""
    for at in range(head - 2, start - 1, -1):
        if tokens[at].possessive and tokens[at].text not in word_set("belonging"):
            return at + 1
    return start


def _joined(tokens: Sequence[Token], first: int, head: int) -> int:
    """ "Trade | and Technology Council": the words before "and" or a comma where they belong to the name."""
    conjoined = False
    while first >= 2:
        link = first - 1
        if tokens[link].text == "or" and tokens[head].text in word_set("pacts"):
            left = _without_leads(tokens, _run_start(tokens, link), link)
            return left if left < link else first  # "Good Friday | or Belfast Agreement": two names of one
        if tokens[link].text in ("for", "in") and tokens[link - 1].capital and not conjoined:
            left = _without_leads(tokens, _run_start(tokens, link), link)
            return left if left < link and _is_motto(tokens, left, link) else first
        conjoined = conjoined or tokens[link].text in ("and", "&")
        if tokens[link].text in ("and", "&") and tokens[link - 1].text == ",":
            link -= 1
        if not conjoined or tokens[link].text not in ("and", "&", ",") or not tokens[link - 1].capital:
            return first
        left = _without_leads(tokens, _run_start(tokens, link), link)
        if left >= link or not _may_join(tokens, left, link, head):
            return first
        first = left
    return first


def _is_motto(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Make More | in America Initiative", "Nutrition | for Growth Summit": no name of a person, house or country."""
    words = [tokens[i].text for i in range(start, end)]
    refused = word_set("titles") | word_set("organisations") | party_surfaces() | MONTHS | heads().keys()
    named = any(w in refused or w.removesuffix("'s") in refused or w[0].isdigit() for w in words)
    return start > 0 and not named and words[-1] not in all_places()


def _run_start(tokens: Sequence[Token], end: int) -> int:
    """Where the capitals before `end` begin."""
    while end > 0 and tokens[end - 1].capital:
        end -= 1
    return end


def _may_join(tokens: Sequence[Token], start: int, end: int, head: int) -> bool:
    last = tokens[end - 1].text
    if last in heads() or last in word_set("organisations") or tokens[end - 1].possessive:
        return False
    if any(is_pair(tokens[i].text) for i in range(end + 1, head)):
        return False
    words = [tokens[i].text for i in range(start, end)]
    if any(word in word_set("titles") for word in words) or last in MONTHS:
        return False
    if " ".join(words).lower() in identities():
        return False  # "Global Gateway | and Clean Sea Initiatives"
    if len(words) == 1 and last.isupper() and len(last) > 1:
        return False  # "CIF and Green Climate Fund"
    return not any(" ".join(words[i:]) in party_surfaces() for i in range(len(words)))
