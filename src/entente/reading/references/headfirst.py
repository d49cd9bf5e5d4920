"""Names that begin with their noun: "Operation Blue Shield", "Mission Green Seas"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.references.mention import Mention
from entente.reading.references.tokens import Token
from entente.reading.references.words import heads, heads_first, word_set

_INSIDE = frozenset({"a", "an", "the", "of"})  # "Without a Trace"; "and", "in" begin something else
_LONGEST_INSIDE = 2  # small words between two capitals of such a name


def find_headed_first(tokens: Sequence[Token]) -> Iterator[Mention]:
    """All such names: an operation with a word of its own."""
    kinds = heads_first()
    for at, token in enumerate(tokens):
        kind = kinds.get(token.text)
        if kind is None:
            continue
        end = _name_end(tokens, at)
        end = _next_of_the_kind(tokens, at, end)
        if end > at + 1:
            yield Mention(token.start, tokens[end - 1].end - 2 * tokens[end - 1].possessive, kind)


def _next_of_the_kind(tokens: Sequence[Token], at: int, end: int) -> int:
    """ "Cyclones Ana | and Batsirai": two of which one word says what they are."""
    two = (
        end == at + 2
        and tokens[at].text.endswith("s")
        and end + 1 < len(tokens)
        and tokens[end].text == "and"
    )
    return end + 2 if two and tokens[end + 1].capital and tokens[end + 1].text not in heads() else end


def _name_end(tokens: Sequence[Token], at: int) -> int:
    refused = word_set("organisations") | word_set("titles") | word_set("not_headed") | heads().keys()
    end = at + 1
    while end < len(tokens):
        step = end
        while (
            step > at + 1
            and step - end < _LONGEST_INSIDE
            and step < len(tokens)
            and tokens[step].text in _INSIDE
        ):
            step += 1
        if (
            step == len(tokens)
            or not (tokens[step].capital and tokens[step].gap)
            or tokens[step].text in refused
        ):
            break
        if tokens[step].text[0].isdigit() and step == at + 1:
            break  # "Operation 2": a number of a list
        end = step + 1
        if tokens[step].possessive:
            break
    return end
