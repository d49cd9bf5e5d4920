"""How far a phrase in small letters reaches around its noun: "| planned visit by the Minister to Fredonia in May |".

There is no tree here, so small words that end a phrase are listed, and verbs are told by their forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from entente.lexicon.describedreferences import described_classes, described_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.references.complement import acronym_end
from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, party_surfaces, word_set

_LONGEST_LEFT = 10  # words before the noun
_LONGEST_SMALL = 5  # small words before a name
_LONGEST_MATTER = 12  # words on what a text is about
_INSIDE_MATTER = frozenset(
    {"of", "for", "and", "in", "on", "from", "against", "between", "with", "$", "€", "£"}
)
_IN_NAMES = frozenset({"of", "the", "and", "for", "de", "al", "bin", "-", "–"})
BEFORE_VERBS = frozenset({"to", "will", "would", "shall", "must", "can", "could", "should", "may", "might"})
_JOINING = frozenset({"between", "among", "by", "of", "to", "against", "in", "with", "on"})
_WITHOUT_NAME = frozenset(
    {"of", "on", "against", "by", "between"}
)  # "attacks on merchant ships", "signed by both countries"
_SPAN_OF_TIME = frozenset({"end", "beginning", "start", "middle", "first", "second", "half", "of", "the", "early", "late", "mid"})  # fmt: skip
_OF_PLACES = frozenset({"struck", "hit", "killed"})  # "that struck | the peninsula"


@cache
def _verbs() -> frozenset[str]:
    """Forms of the operative verbs that are no participles in "-ed"."""
    found: set[str] = set()
    for lemma in verb_lexicon().entries.keys() | verb_lexicon().reporting:
        stem = lemma.removesuffix("e")
        found |= {lemma, f"{lemma}s", f"{lemma}es", f"{stem}ing"}
    return frozenset(found - described_words("epithets") - described_words("not_verbs"))


def is_date(token: Token) -> bool:
    """A month, a day of the week or a number."""
    bare = token.text.rpartition("-")[2]  # "mid-July"
    return bare in MONTHS or token.text in DAYS or token.text[:1].isdigit()


def names_something(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is (part of) a name: capital, no date, not the first of its sentence."""
    token = tokens[at]
    return at > 0 and token.capital and not is_date(token) and token.text not in word_set("leads")


def small(token: Token) -> bool:
    """A noun or adjective in small letters, as far as its form tells."""
    word = token.text
    if (
        token.capital
        or not word[0].isalpha()
        or word in described_words("stops") | described_words("determiners")
    ):
        return False
    done = word.endswith("ed") and "-" not in word and not word.startswith("un")  # "unprecedented" is no verb
    if done and word not in described_words("participles"):
        return False
    adverb = word.endswith("ly") and "-" not in word and word not in described_words("epithets")
    return word not in _verbs() and not adverb


def first_of(tokens: Sequence[Token], head: int) -> int:
    """The first word of the phrase whose noun is `head`, without an article."""
    first = at = head
    while at > 0 and head - at < _LONGEST_LEFT:
        at -= 1
        token = tokens[at]
        if token.text in described_words("owners"):
            return at
        if tokens[first].capital and tokens[first].possessive and not token.capital:
            break  # "resist | Fredonia's assault"
        if token.text in (",", "and") and first < head and small(tokens[first]) and small(tokens[at - 1]):
            continue  # "illegal, unprovoked and unjustified war"
        if token.text in "[]":
            continue  # "[October 9]": what an editor added
        if (
            token.text == ","
            and at > 1
            and is_date(tokens[at - 1])
            and re.fullmatch(r"\d{4}", tokens[first].text)
        ):
            continue  # "July 15, 2016"
        leads = token.capital and at == 0 and token.text in word_set("leads")
        if leads or not (token.capital or token.possessive or small(token)) or _verb_before(tokens, at):
            break
        first = at
    return first


def _verb_before(tokens: Sequence[Token], at: int) -> bool:
    """ "to | increase | visits", "of | halting | Sylvania's attacks": a verb of the sentence, whatever its form."""
    word = tokens[at].text
    if word[0].isupper() or at == 0:
        return False
    owned = (
        word.endswith("ing") and at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].possessive
    )
    return owned or tokens[at - 1].text in BEFORE_VERBS


def end_of(tokens: Sequence[Token], head: int, *, matter: bool = False) -> int:
    """The end of the phrase: past who, where and when as long as they follow one another.

    `matter`: the noun is a text, and what it is about belongs to it.
    """
    end = acronym_end(tokens, head + 1)
    end = _matter(tokens, end) if matter else end
    while end < len(tokens):
        step = _segment(tokens, end, first=end == head + 1)
        if step == end:
            break
        end = acronym_end(tokens, step)
    return end


def without_time(tokens: Sequence[Token], begin: int, end: int) -> int:
    """The end of the phrase without "earlier this week": the date of the reference says it."""
    return next((at for at in range(begin, end) if _time(tokens, at) == end), end)


def _matter(tokens: Sequence[Token], at: int) -> int:
    """The end of "on visa-free travel for holders of diplomatic passports", else `at`."""
    begin = at + 2 * (
        _word(tokens, at) == "of" and _word(tokens, at + 1) in ("understanding", "cooperation", "intent")
    )
    begin = acronym_end(tokens, begin)
    if _word(tokens, begin) not in described_words("matters") or _date(tokens, begin + 1) > begin + 1:
        return begin
    end = step = begin
    while step + 1 < len(tokens) and step - begin < _LONGEST_MATTER:
        step += 1
        word = tokens[step].text
        governed = tokens[step - 1].text in _INSIDE_MATTER | described_words("determiners")  # no verb there
        if tokens[step].capital or small(tokens[step]) or (governed and _nominal(word)):
            end = step + 1
        elif word not in _INSIDE_MATTER and (
            word not in described_words("determiners") or tokens[step - 1].text == "and"
        ):
            break
    return end if end > begin + 1 else begin


def _nominal(word: str) -> bool:
    return word[0].isalpha() and word not in described_words("stops") | described_words("determiners")


def _segment(tokens: Sequence[Token], at: int, *, first: bool) -> int:
    """The end of one piece behind the noun, else `at`. `first`: it stands right behind the noun."""
    nearby = _time(tokens, at)
    if nearby > at:
        return nearby
    begin = _clause(tokens, at)
    begin = _their_clause(tokens, at) if begin == at and first else begin
    direct = begin > at and tokens[begin - 1].text in _OF_PLACES
    made = at + 1 if tokens[at].text == "being" else at
    if tokens[at].text == "to" and _word(tokens, at + 1) == "be":
        made = at + 2  # "to be held in"
    if begin == at and _word(tokens, made) in described_words("made"):
        begin = made + (2 if _word(tokens, made + 1) in ("out", "up") else 1)
    nearby = max(_time(tokens, begin), _date(tokens, begin))
    if nearby > begin > at:
        return nearby  # "beginning | 21 May"
    preposition = _word(tokens, begin)
    if preposition in described_words("prepositions"):
        nameless = preposition in _WITHOUT_NAME and (first or begin > at)
        return max(at, _phrase(tokens, begin + 1, preposition, nameless=nameless))
    return _struck(tokens, begin) or at if direct else at


def _struck(tokens: Sequence[Token], begin: int) -> int:
    """The end of what was hit: "that struck | the peninsula", "that killed | 12 people"; 0 where nothing is told."""
    if _word(tokens, begin)[:1].isdigit():
        end = begin + 1
        while end < len(tokens) and small(tokens[end]):
            end += 1
        return end
    named = _phrase(tokens, begin, "")
    return named if named >= begin else 0


def _clause(tokens: Sequence[Token], at: int) -> int:
    """Behind "that took place", "which struck"."""
    at_that = at + (_word(tokens, at) == ",")
    if _word(tokens, at_that) not in ("that", "which"):
        return at
    for length in (3, 2, 1):
        words = " ".join(t.text for t in tokens[at_that + 1 : at_that + 1 + length])
        if words in described_words("clauses"):
            return at_that + 1 + length
    return at


def _their_clause(tokens: Sequence[Token], at: int) -> int:
    """Behind "they reached", "that the North had conducted", "which Fredonia signed", else `at`."""
    begin = at + (_word(tokens, at) in ("that", "which"))
    end = begin + (_word(tokens, begin) in ("they", "we", "it", "he", "she"))
    if end == begin:
        while _word(tokens, end) in described_words("determiners"):
            end += 1
        named = _names(tokens, end)
        if named == end and _word(tokens, begin) not in ("the", "both", "its", "their"):
            return at  # "the agreement | leaders reached": too little to tell
        end = named
        while (
            end - begin < _LONGEST_SMALL
            and end < len(tokens)
            and small(tokens[end])
            and _word(tokens, end) not in described_words("made")
        ):
            end += 1
    if end == begin:
        return at
    for words in (("has", "have", "had"), ("recently", "already", "also", "earlier", "previously")):
        end += _word(tokens, end) in words
    return end + 1 if _word(tokens, end) in described_words("made") else at


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _time(tokens: Sequence[Token], at: int) -> int:
    """ "last week", "earlier this year", "yesterday"."""
    word = _word(tokens, at)
    if word in ("yesterday", "today", "tomorrow"):
        return at + 1
    end = at + (word in ("earlier", "later", "early", "late"))
    if _word(tokens, end) in ("last", "this", "next") and (
        _word(tokens, end + 1) in described_words("times")
        or (end + 1 < len(tokens) and is_date(tokens[end + 1]))
    ):
        return end + 2
    return at


def _phrase(tokens: Sequence[Token], at: int, preposition: str, *, nameless: bool = False) -> int:
    """The end of what a preposition brings: a date, a name with small words before it, or after "of" a noun."""
    begin = at
    while _word(tokens, at) in described_words("determiners"):
        at += 1
    dated = _date(tokens, at)
    if dated > at:
        return dated
    nearby = _time(tokens, at)
    if nearby > at:
        return nearby
    end = at
    while end < len(tokens) and end - at < _LONGEST_SMALL and small(tokens[end]):
        end += 1
    named = _names(tokens, end)
    if named > end and preposition in ("in", "at", "near") and _word(tokens, named) == ",":
        named = _wider_place(tokens, named)
    if named > end:
        return _joined(tokens, _of_all(tokens, named), preposition)
    if end > at and preposition != "of" and _word(tokens, end) in ("of", "for", "from", "in", "near", "to"):
        of_whom = _phrase(tokens, end + 1, preposition)  # "by the leaders | of Japan"
        if of_whom > end and tokens[of_whom - 1].capital:
            return of_whom
    return end if nameless and end > at else begin - 1


def _wider_place(tokens: Sequence[Token], at: int) -> int:
    """ "in Taba|, Egypt", "in Dagestan|, the Russian Federation|, on 23 June": the country behind the place, else `at`."""
    end = _names(tokens, at + 1 + (_word(tokens, at + 1) == "the"))
    closed = _word(tokens, end) in (",", ".", "") or _word(tokens, end) in described_words("prepositions")
    country = " ".join(t.text for t in tokens[at + 1 : end]).removeprefix("the ") in party_surfaces()
    if not (country and closed):
        return at
    return end + (
        _word(tokens, end) == ","
        and _word(tokens, end + 1) in ("on", "in")
        and _date(tokens, end + 2) > end + 2
    )


def _date(tokens: Sequence[Token], at: int) -> int:
    """ "4 July 2024", "July 4, 2024", "4 and 28 July", "the end of March"."""
    end = at
    while end < len(tokens) and _word(tokens, end) in _SPAN_OF_TIME:
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


def _names(tokens: Sequence[Token], at: int) -> int:
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
    return end + (_word(tokens, end) in described_words("tails"))


def _of_all(tokens: Sequence[Token], end: int) -> int:
    """ "by the Foreign Ministers | of the two countries"."""
    words = [t.text for t in tokens[end : end + 4]]
    all_of_them = words[:2] == ["of", "the"] and words[-1] in described_words("tables")
    return end + 4 if all_of_them and len(words) == 4 else end


def _joined(tokens: Sequence[Token], end: int, preposition: str) -> int:
    """ "of Japan | and the United States": one more name, unless a clause of its own begins with it."""
    joined = False
    while preposition in _JOINING and _word(tokens, end) in ("and", ","):
        if _word(tokens, end) == "," and preposition not in ("between", "among", "of", "by"):
            return end  # "the war against A, and | B reaffirmed"
        at = end + 1 + (_word(tokens, end + 1) == "and")
        while _word(tokens, at) in described_words("determiners"):
            at += 1
        while at < len(tokens) and small(tokens[at]):
            at += 1
        more = _names(tokens, at)
        sides = (
            preposition == "between" and not joined
        )  # "between A and B announced": both sides, whatever follows
        if any(t.text in word_set("addresses") for t in tokens[at:more]):
            return end  # "visit by A, and | Mr. B said"
        if more == at or (more < len(tokens) and _verbal(tokens[more]) and not sides):
            return end
        if (
            preposition in ("in", "to", "with", "against", "on")
            and more < len(tokens)
            and small(tokens[more])
        ):
            return end  # "the war in A, and the B | commitment"
        if _word(tokens, end) == "," and _word(tokens, end + 1) != "and" and preposition != "between":
            return end
        if tokens[more - 1].text in described_classes():
            return end  # "the war in A and the | B-C conflict"
        if tokens[more - 1].possessive and preposition not in ("of", "by"):
            return end  # "the attack on A, and | B's threats"
        end, joined = more, True
    return end


def _verbal(token: Token) -> bool:
    word = token.text
    return word.endswith("ed") or word in _verbs() or word in ("is", "was", "are", "were", "will", "has", "have", "had", "also", "said", "held", "met", "spoke")  # fmt: skip
