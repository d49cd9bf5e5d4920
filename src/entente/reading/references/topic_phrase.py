"""What a name is about, in small letters, where it says too little without: "Framework on issues related ..."."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, word_set

_TOPIC_STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "that", "which", "to", "by", "with", "will", "is", "was", "has", "as", "in", "this", "at", "including", "during", "who", "where", "through", "from", "signed", "would"})  # fmt: skip
_WHEN_OR_WHERE = frozenset(
    {
        "the",
        "this",
        "a",
        "an",
        "early",
        "late",
        "order",
        "which",
        "their",
        "its",
        "his",
        "her",
        "line",
        "support",
        "accordance",
    }
)
_TOPIC = frozenset({"on", "for", "between", "concerning", "regarding"})
_PLAIN_TOPIC = frozenset({"concerning", "regarding"})  # no name goes on with these, a topic does
_TOPIC_PREPOSITIONS = {"guide": _TOPIC | {"to"}, "Memorandum": _TOPIC | {"to"}}
_LONGEST_TOPIC = 10  # words


def topic_end(tokens: Sequence[Token], first: int, head: int, at: int) -> int:
    """The end of a topic in small letters, for a name that says too little without: "Framework on issues related ..."."""
    general = word_set("generic") | word_set("topical")
    plain_name = tokens[head].text[0].islower() or all(tokens[i].text in general for i in range(first, head))
    plain_name = plain_name or made_of(tokens, head)
    if (
        (not plain_name and tokens[min(at, len(tokens) - 1)].text not in _PLAIN_TOPIC)
        or at + 1 >= len(tokens)
        or tokens[at].text not in _TOPIC_PREPOSITIONS.get(tokens[head].text, _TOPIC)
    ):
        return at
    end = at + 1
    if tokens[end].text in ("behalf", "which", "whom"):
        return at
    while end < len(tokens) and end - at <= _LONGEST_TOPIC and not _ends_topic(tokens, end):
        end += 1
    while end > at and (tokens[end - 1].text in ("and", "the", "of", "a", "for", "or") or end == at + 1):
        end -= 1
    return end


def made_of(tokens: Sequence[Token], head: int) -> bool:
    """ "Memorandum", "Statement of Intent": what it is about is always said behind it."""
    behind = [t.text for t in tokens[head + 1 : head + 3]]
    return tokens[head].text in word_set("made_of_understanding") or behind == ["of", "Intent"]


def _ends_topic(tokens: Sequence[Token], at: int) -> bool:
    """A stop word, a day, or "and" before a gerund: the sentence goes on there."""
    word = tokens[at].text
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        word == "in"
        and behind
        and behind.text[0].isalpha()
        and not behind.capital
        and behind.text not in _WHEN_OR_WHERE
    ):
        return False  # "cooperation | in agriculture"
    if word in _TOPIC_STOPS or word in DAYS | MONTHS:
        return True
    return word == "and" and at + 1 < len(tokens) and tokens[at + 1].text.endswith("ing")
