"""The pieces behind the noun of a phrase in small letters: dates, and the names that a preposition brings."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.described_references import described_classes, described_words
from entente.reading.references.forms import is_date, is_verbal, small, word_at
from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, party_surfaces, word_set

LONGEST_SMALL = 5  # small words before a name
_JOINING = frozenset({"between", "among", "by", "of", "to", "against", "in", "with", "on"})
_SPAN_OF_TIME = frozenset({"end", "beginning", "start", "middle", "first", "second", "half", "of", "the", "early", "late", "mid"})  # fmt: skip


def time_end(tokens: Sequence[Token], at: int) -> int:
    """ "last week", "earlier this year", "yesterday", "last 48 hours"."""
    word = word_at(tokens, at)
    if word in ("yesterday", "today", "tomorrow"):
        return at + 1
    end = at + (word in ("earlier", "later", "early", "late"))
    if word_at(tokens, end) in ("last", "past", "next") and word_at(tokens, end + 2) in described_words(
        "spans"
    ):
        return end + 3
    if word_at(tokens, end) in ("last", "this", "next") and (
        word_at(tokens, end + 1) in described_words("times")
        or (end + 1 < len(tokens) and is_date(tokens[end + 1]))
    ):
        return end + 2
    return at


def date_end(tokens: Sequence[Token], at: int) -> int:
    """ "4 July 2024", "July 4, 2024", "4 and 28 July", "the end of March"."""
    end = at
    while end < len(tokens) and word_at(tokens, end) in _SPAN_OF_TIME:
        end += 1
    start = end
    while end < len(tokens):
        joins = tokens[end].text in (",", "and", "-", "–", "to") and end > start
        if is_date(tokens[end]):
            end += 1
        elif joins and end + 1 < len(tokens) and tokens[end + 1].text[:1].isdigit():
            end += 2
        else:
            break
    dated = any(t.text in MONTHS or t.text in DAYS or len(t.text) == 4 for t in tokens[start:end])
    return end if dated else at


def governed_end(tokens: Sequence[Token], at: int, preposition: str, *, nameless: bool = False) -> int:
    """The end of what a preposition brings: a date, a name with small words before it, or after "of" a noun."""
    begin = at
    while word_at(tokens, at) in described_words("determiners"):
        at += 1
    dated = date_end(tokens, at)
    if dated > at:
        return dated
    nearby = time_end(tokens, at)
    if nearby > at:
        return nearby
    end = at
    while end < len(tokens) and end - at < LONGEST_SMALL and small(tokens[end]):
        end += 1
    named = names_end(tokens, end)
    if named > end and preposition in ("in", "at", "near") and word_at(tokens, named) == ",":
        named = _wider_place(tokens, named)
    if named > end:
        return _joined(tokens, _of_all(tokens, named), preposition)
    if end > at and preposition != "of" and word_at(tokens, end) in ("of", "for", "from", "in", "near", "to"):
        of_whom = governed_end(tokens, end + 1, preposition)  # "by the leaders | of Japan"
        if of_whom > end and tokens[of_whom - 1].capital:
            return of_whom
    return end if nameless and end > at else begin - 1


def _wider_place(tokens: Sequence[Token], at: int) -> int:
    """ "in Taba|, Egypt", "in Dagestan|, the Russian Federation|, on 23 June": the country behind the place, else `at`."""
    end = names_end(tokens, at + 1 + (word_at(tokens, at + 1) == "the"))
    closed = word_at(tokens, end) in (",", ".", "") or word_at(tokens, end) in described_words("prepositions")
    country = " ".join(t.text for t in tokens[at + 1 : end]).removeprefix("the ") in party_surfaces()
    if not (country and closed):
        return at
    return end + (
        word_at(tokens, end) == ","
        and word_at(tokens, end + 1) in ("on", "in")
        and date_end(tokens, end + 2) > end + 2
    )


def names_end(tokens: Sequence[Token], at: int) -> int:
    """The end of capitals and the small words inside a name: "the Gaza Strip", "President of the Republic of X"."""
    end = at
    while end < len(tokens) and tokens[end].capital and not is_date(tokens[end]):
        end += 1
        after = end
        while after < len(tokens) and after - end < 2 and tokens[after].text in ("of", "the", "for", "de"):
            after += 1
        inside = end < after < len(tokens) and tokens[end].text != "the"
        if inside and tokens[after].capital and not is_date(tokens[after]):
            end = after
    return _tail(tokens, end) if end > at else end


def _tail(tokens: Sequence[Token], end: int) -> int:
    """ "in Sylvania's | border region", "of Fredonian | vessels into": nouns that a name only qualifies."""
    at = end
    while (
        at < len(tokens)
        and at - end < 3
        and small(tokens[at])
        and tokens[at].text not in described_words("nearness")
    ):
        at += 1
    closed = (
        at == len(tokens)
        or not tokens[at].text[0].isalpha()
        or tokens[at].text in described_words("prepositions") | described_words("made")
    )
    if at > end and (tokens[end - 1].possessive or closed):
        return at
    return end + (word_at(tokens, end) in described_words("tails"))


def _of_all(tokens: Sequence[Token], end: int) -> int:
    """ "by the Foreign Ministers | of the two countries"."""
    words = [t.text for t in tokens[end : end + 4]]
    all_of_them = words[:2] == ["of", "the"] and words[-1] in described_words("tables")
    return end + 4 if all_of_them and len(words) == 4 else end


def _joined(tokens: Sequence[Token], end: int, preposition: str) -> int:
    """ "of Japan | and the United States": one more name, unless a clause of its own begins with it."""
    joined = False
    while preposition in _JOINING and word_at(tokens, end) in ("and", ","):
        if word_at(tokens, end) == "," and preposition not in ("between", "among", "of", "by"):
            return end  # "the war against A, and | B reaffirmed"
        at = end + 1 + (word_at(tokens, end + 1) == "and")
        while word_at(tokens, at) in described_words("determiners"):
            at += 1
        while at < len(tokens) and small(tokens[at]):
            at += 1
        more = names_end(tokens, at)
        sides = (
            preposition == "between" and not joined
        )  # "between A and B announced": both sides, whatever follows
        if any(t.text in word_set("addresses") for t in tokens[at:more]):
            return end  # "visit by A, and | Mr. B said"
        if more == at or (more < len(tokens) and is_verbal(tokens[more]) and not sides):
            return end
        if (
            preposition in ("in", "to", "with", "against", "on")
            and more < len(tokens)
            and small(tokens[more])
        ):
            return end  # "the war in A, and the B | commitment"
        if word_at(tokens, end) == "," and word_at(tokens, end + 1) != "and" and preposition != "between":
            return end
        if tokens[more - 1].text in described_classes():
            return end  # "the war in A and the | B-C conflict"
        if tokens[more - 1].possessive and preposition not in ("of", "by"):
            return end  # "the attack on A, and | B's threats"
        end, joined = more, True
    return end
