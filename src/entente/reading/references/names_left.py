"""Where a name begins: sentence words, dates, offices and possessors before it are not part of it."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, heads, is_pair, party_surfaces, word_set


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
    if word in word_set("leads") or word in MONTHS or word in DAYS:
        return True
    if word.isdigit():
        return len(word) != 4 or at == 0 or tokens[at - 1].text in MONTHS or int(word) < 2026
    begins = at == 0 or tokens[at - 1].text in ("•", ":", ";", "-")
    return begins and word.endswith("ing") and word not in ("Working", "Standing", "Steering")


def _without_possessor(tokens: Sequence[Token], start: int, head: int) -> int:
    """ "President Yoon's Washington Declaration" → "Washington Declaration"."""
    for at in range(head - 2, start - 1, -1):
        if tokens[at].possessive and tokens[at].text not in word_set("belonging"):
            return at + 1
    return start


def _joined(tokens: Sequence[Token], first: int, head: int) -> int:
    """ "Trade | and Technology Council": the words before "and" where they belong to the name."""
    while first >= 2 and tokens[first - 1].text in ("and", "&") and tokens[first - 2].capital:
        left = first - 2
        while left > 0 and tokens[left - 1].capital:
            left -= 1
        left = _without_leads(tokens, left, first - 1)
        if left >= first - 1 or not _may_join(tokens, left, first - 1, head):
            return first
        first = left
    return first


def _may_join(tokens: Sequence[Token], start: int, end: int, head: int) -> bool:
    last = tokens[end - 1].text
    if last in heads() or last in word_set("organisations") or tokens[end - 1].possessive:
        return False
    if any(is_pair(tokens[i].text) for i in range(end + 1, head)):
        return False
    words = [tokens[i].text for i in range(start, end)]
    if any(word in word_set("titles") for word in words) or last in MONTHS:
        return False
    return not any(" ".join(words[i:]) in party_surfaces() for i in range(len(words)))
