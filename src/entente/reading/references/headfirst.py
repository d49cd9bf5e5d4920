"""Names that begin with their noun: "Operation Blue Shield", "Mission Green Seas", "Flight FR12"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.reading.references.mention import Mention
from entente.reading.references.tokens import Token
from entente.reading.references.words import heads, heads_first, is_pair, word_set

_INSIDE = frozenset({"a", "an", "the", "of"})  # "Without a Trace"; "and", "in" begin something else
_TIMES = frozenset({"Year", "Decade"})  # "Year of Action"
_LONGEST_INSIDE = 2  # small words between two capitals of such a name


def find_headed_first(tokens: Sequence[Token]) -> Iterator[Mention]:
    """All such names: an operation with a word of its own, a flight with its number."""
    kinds = heads_first()
    for at, token in enumerate(tokens):
        if token.text in _TIMES and (end := _year_end(tokens, at)):
            first = at - (at > 0 and (is_pair(tokens[at - 1].text) or tokens[at - 1].text == "International"))
            yield Mention(tokens[first].start, tokens[end - 1].end, "event")
            continue
        kind = kinds.get(token.text)
        if kind is None:
            continue
        end = _flight_end(tokens, at) if token.text.lower().startswith("flight") else _name_end(tokens, at)
        if end > at + 1:
            yield Mention(token.start, tokens[end - 1].end - 2 * tokens[end - 1].possessive, kind)


def _year_end(tokens: Sequence[Token], at: int) -> int:
    """ "Year of Action", "Fredonia-Sylvania Year of People-to-People Exchanges"; 0 where it is no name."""
    words = [t.text for t in tokens[at + 1 : at + 3]]
    end = at + 2 + (words[1:] == ["the"])
    if words[:1] != ["of"] or end >= len(tokens) or not tokens[end].capital or tokens[end].text[0].isdigit():
        return 0
    while end < len(tokens) and (
        tokens[end].capital
        or (tokens[end].text in ("of", "and") and tokens[min(end + 1, len(tokens) - 1)].capital)
    ):
        end += 1
    return end


def _flight_end(tokens: Sequence[Token], at: int) -> int:
    """ "Flight 17", "flight FR12"; a bare number only behind a capital."""
    end = at + 1
    number = tokens[end].text if end < len(tokens) else ""
    numbered = any(c.isdigit() for c in number) and (tokens[at].capital or number[0].isupper())
    return end + 1 if numbered else end


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
