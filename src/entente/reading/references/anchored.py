"""Events, texts and meetings in small letters, told by who, where or when: "the attack of 7 October".

A noun of the lexicon with the phrase around it, where the phrase holds what its class needs to be a known one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.lexicon.describedreferences import DescribedClass, described_classes, described_words
from entente.reading.references.extents import (
    BEFORE_VERBS,
    end_of,
    first_of,
    is_date,
    names_something,
    without_time,
)
from entente.reading.references.mention import Mention
from entente.reading.references.tokens import Token
from entente.reading.references.words import MONTHS, word_set


def find_anchored(tokens: Sequence[Token]) -> Iterator[Mention]:
    """All such phrases, the longer first where one stands in another."""
    classes = described_classes()
    found = [
        mention
        for at, token in enumerate(tokens)
        if (possible := classes.get(token.text.lower())) and (mention := _mention(tokens, at, possible))
    ]
    yield from sorted(found, key=lambda m: m.start - m.end)


def _mention(tokens: Sequence[Token], head: int, classes: Sequence[DescribedClass]) -> Mention | None:
    if head + 1 < len(tokens) and tokens[head + 1].text in ("-", "/"):
        return None
    if head + 1 < len(tokens) and tokens[head + 1].text in described_words("compounds"):
        return None  # "election | year": the noun only qualifies another
    first, end = first_of(tokens, head), end_of(tokens, head)
    shown = without_time(tokens, head + 1, end)
    if head and tokens[head - 1].text == "to" and first == head:
        return None  # "agreed to launch": a verb
    if (
        first > 1
        and tokens[first - 2].text in BEFORE_VERBS
        and not tokens[first].capital
        and tokens[head].text.endswith("s")
    ):
        return None  # "plans to increase | visits": what is to be done, none that is known
    for described in classes:
        if tokens[head].capital and described.kind != "event":
            continue  # a name, which the finder of names knows
        if _known(tokens, first, head, end, described):
            last = tokens[shown - 1]
            return Mention(tokens[first].start, last.end - 2 * last.text.endswith("'s"), described.kind)
    return None


def _known(tokens: Sequence[Token], first: int, head: int, end: int, described: DescribedClass) -> bool:
    """Whether the phrase holds what its class needs."""
    if described.qualified and not _qualified(tokens, first, head, end, described.qualified):
        return False
    before, behind = tokens[first:head], [t.text for t in tokens[head + 1 : end]]
    following = tokens[end].text if end < len(tokens) else ""
    if following == "to" and described.kind != "event" and not behind:
        return False  # "Fredonia's agreement to return"
    if described.needs == "name" and behind[:1] == ["to"]:
        return False  # "election to the Security Council"
    dated = _dated(tokens, first, head, end)
    named = any(names_something(tokens, i) for i in range(first, end) if i != head)
    owned = any(t.possessive and t.capital for t in before)
    if described.needs == "whose":
        told = dated or owned or bool({"by", "of"} & set(behind))
        visiting = _has(before, "visiting")
        return ("to" in behind and named and (told or visiting)) or (dated and visiting)
    if described.needs == "author":
        sourced = (
            first > 0
            and tokens[max(0, first - 2)].text.lower() in ("in", "to")
            or tokens[first - 1].text.lower() in ("in", "to")
        )
        return named and not (sourced and first > 0) and (owned or bool({"by", "from"} & set(behind)))
    told = _has(before, "epithets")
    pact = described.kind == "instrument" and not behind and _has(before, "pacts")
    if pact and (told or _of_those_here(tokens, first, head)):
        return True  # "the recent hostage deal", "their free trade agreement"
    if described.needs == "name" and told and len(before) > 1:
        return True  # "the recent midterm elections"
    if described.needs == "between":
        return "between" in behind and named and not dated
    if dated or (described.needs == "name" and named):
        return bool(before) or _determined(tokens, first)
    if described.needs != "known" or not named or (described.once and _has(before, "conduct")):
        return False
    if following in word_set("peoples") or (owned and not behind and (described.once or len(before) == 1)):
        return False  # "brutal attacks on Fredonian | civilians", "Fredonia's targeted attacks"
    if owned or told:
        return True
    if behind and any(t.text in described_words("assailants") for t in before):
        return True
    return first > 0 and tokens[first - 1].text.lower() in described_words("definite")


def _of_those_here(tokens: Sequence[Token], first: int, head: int) -> bool:
    """ "their free trade agreement", "the two countries' defence pact"."""
    groups = any(
        t.possessive and t.text.lower().rstrip("'’") in described_words("tables") for t in tokens[first:head]
    )
    return groups or (first > 0 and tokens[first - 1].text.lower() in ("their", "our"))


def _determined(tokens: Sequence[Token], first: int) -> bool:
    """Whether an article stands before a bare noun, or it is a plural: "reached agreement on Friday" names none."""
    return tokens[first].text.endswith("s") or (
        first > 0 and tokens[first - 1].text.lower() in described_words("determiners")
    )


def _has(tokens: Sequence[Token], name: str) -> bool:
    return any(t.text.lower() in described_words(name) for t in tokens)


def _qualified(tokens: Sequence[Token], first: int, head: int, end: int, words: frozenset[str]) -> bool:
    """Whether a word that the noun needs stands before it, or behind its "of"."""
    behind = tokens[head + 2 : end] if any(t.text == "of" for t in tokens[head + 1 : end]) else ()
    return any(t.text.lower() in words for t in (*tokens[first:head], *behind))


def _dated(tokens: Sequence[Token], first: int, head: int, end: int) -> bool:
    for i in range(first, end):
        token = tokens[i]
        if i == head:
            continue
        if token.text in MONTHS or (
            is_date(token) and token.text[:2] in ("19", "20") and len(token.text) == 4
        ):
            return True
        time = token.text.removesuffix("'s")  # "last week's joint statement"
        if time in described_words("times") and tokens[i - 1].text in described_words("nearness"):
            return True
    return False
