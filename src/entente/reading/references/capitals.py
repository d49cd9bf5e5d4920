"""Runs of words with capitals, of which names and their complements are made, and lists of such runs."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, heads, party_surfaces, word_set

_ARTICLES = frozenset({"the", "a", "an", "its"})


def run_end(tokens: Sequence[Token], start: int, *, owners: bool = False) -> int:
    """The end of the run at `start`; with `owners` it goes on behind "Freedonia's"."""
    end = start
    while end < len(tokens) and tokens[end].capital and (end == start or tokens[end].gap):
        end += 1
        if (
            not owners
            and tokens[end - 1].text.endswith("'s")
            and tokens[end - 1].text not in word_set("belonging")
            and not _owner_of_name(tokens, end)
        ):
            return end
    return end


def _owner_of_name(tokens: Sequence[Token], at: int) -> bool:
    """ "Group for Freedonia's | Submarine Program": a party whose own thing the name goes on with."""
    owner = tokens[at - 1].text.removesuffix("'s") in party_surfaces()
    end = at
    while end < len(tokens) and tokens[end].capital and tokens[end].gap:
        end += 1
    return owner and end > at and tokens[end - 1].text in heads()


def after_article(tokens: Sequence[Token], at: int) -> int:
    """The word behind an article at `at`, else `at`."""
    return at + 1 if at < len(tokens) and tokens[at].text in _ARTICLES else at


def capitals(tokens: Sequence[Token], at: int, start: int, word: str) -> int:
    """The end of the capitals at `start`, or `at` where what stands there is a date, a person or a party alone."""
    end = run_end(tokens, start, owners=word == "between")
    if end == start or tokens[start].text in MONTHS | DAYS or tokens[start].text in word_set("breaks"):
        return at
    if tokens[start].text.isdigit():
        return at
    of_states = tokens[start].text == "Member" and tokens[min(start + 1, end - 1)].text in ("States", "State")
    if tokens[start].text in word_set("titles") and not of_states:
        return at
    if word == "to" and " ".join(t.text for t in tokens[start:end]) in party_surfaces():
        return at
    return _cut(tokens, start, end)


def _cut(tokens: Sequence[Token], start: int, end: int) -> int:
    """Without an office or a name of its own at the end of the run."""
    for i in range(start + 1, end):
        if tokens[i].text in word_set("titles") and tokens[i].text != "General":
            return i
    return end


def item(tokens: Sequence[Token], at: int, start: int, *, between: bool = False) -> int:
    """One more item of a list inside the complement; `at` where the next name begins instead."""
    end = run_end(tokens, start)
    if end == start or tokens[start].text in MONTHS | DAYS | word_set("titles"):
        return at
    own_head = any(tokens[i].text in heads() for i in range(start + 1, end)) or (
        tokens[start].text in heads() and end - start > 1 and tokens[end - 1].text.isdigit()
    )
    small_party = end - start == 1 and tokens[start].text in party_surfaces()
    if not between and (own_head or (small_party and tokens[at - 1].text not in party_surfaces())):
        return at
    return end


def list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether ", Security, and Prosperity": capitals behind the comma, and an "and" with capitals at the end."""
    position, items = at, 0
    while position < len(tokens) and tokens[position].text == ",":
        start = position + 1
        if start < len(tokens) and tokens[start].text == "and":
            return items > 0 or _plain_item(tokens, start + 1)
        end = run_end(tokens, start)
        if end == start or end - start > 4 or not _plain_item(tokens, start):
            return False
        position, items = end, items + 1
        if position < len(tokens) and tokens[position].text == "and":
            return _plain_item(tokens, position + 1)
    return False


def _plain_item(tokens: Sequence[Token], start: int) -> bool:
    """Whether a run is there, of no office and no name of its own."""
    end = run_end(tokens, start)
    words = [t.text for t in tokens[start:end]]
    return bool(words) and not any(
        w in word_set("titles") or w in heads() or w in word_set("leads") for w in words
    )
