"""How far a phrase in small letters reaches around its noun: "| planned visit by the Minister to Fredonia in May |".

There is no tree here, so small words that end a phrase are listed, and verbs are told by their forms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon.described_references import described_words
from entente.reading.references.complement import acronym_end
from entente.reading.references.forms import is_date, nominal, small, word_at
from entente.reading.references.pieces import LONGEST_SMALL, date_end, governed_end, names_end, time_end
from entente.reading.references.tokens import Token
from entente.reading.references.words import party_surfaces, word_set

_LONGEST_LEFT = 10  # words before the noun
_LONGEST_SMALL = 3  # words between an owner and a noun among them
_LONGEST_NAME = 6  # words of a party's name before its last
_LONGEST_MATTER = 12  # words on what a text is about
_INSIDE_MATTER = frozenset(
    {"of", "for", "and", "in", "on", "from", "against", "between", "with", "$", "€", "£"}
)
BEFORE_VERBS = frozenset({"to", "will", "would", "shall", "must", "can", "could", "should", "may", "might"})
_WITHOUT_NAME = frozenset(
    {"of", "on", "against", "by", "between"}
)  # "attacks on merchant ships", "signed by both countries"
_OF_PLACES = frozenset({"struck", "hit", "killed"})  # "that struck | the peninsula"


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
        serial = token.text == "and" and at > 1 and tokens[at - 1].text == ","
        if (
            token.text in (",", "and")
            and first < head
            and small(tokens[first])
            and small(tokens[at - 1 - serial])
        ):
            continue  # "illegal, unprovoked and unjustified war", "illegal, unprovoked, and unjustified war"
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
        inside = token.capital or token.possessive or small(token) or _owned(tokens, at)
        if leads or not inside or _verb_before(tokens, at):
            break
        first = at
    return _named_owner(tokens, first)


def _named_owner(tokens: Sequence[Token], first: int) -> int:
    """The start of a party's name in several words that owns the noun: "| Republic of | Fredonia's attack"."""
    owner = tokens[first].text.removesuffix("'s")
    if not (tokens[first].capital and tokens[first].possessive and word_at(tokens, first - 1) == "of"):
        return first
    for at in range(max(0, first - _LONGEST_NAME), first):
        if " ".join([*(t.text for t in tokens[at:first]), owner]) in party_surfaces():
            return at
    return first


def _owned(tokens: Sequence[Token], at: int) -> bool:
    """ "the two countries' | free trade | deal", "the | direct | attack": no verb, whatever the word is elsewhere."""
    for place in range(at, max(-1, at - _LONGEST_SMALL), -1):
        word = tokens[place].text
        if place < at and (tokens[place].possessive or word in described_words("determiners")):
            return True
        if not nominal(word) or not word[0].islower() or word.endswith(("ed", "ing")):
            return False
    return False


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
    """The end of the phrase without "earlier this week" or "of last week": the date of the reference says it."""
    at = next((at for at in range(begin, end) if time_end(tokens, at) == end), end)
    before = described_words("determiners") | described_words("prepositions")
    while begin < at < end and word_at(tokens, at - 1) in before:
        at -= 1
    return at


def _matter(tokens: Sequence[Token], at: int) -> int:
    """The end of "on visa-free travel for holders of diplomatic passports", else `at`."""
    begin = at + 2 * (
        word_at(tokens, at) == "of" and word_at(tokens, at + 1) in ("understanding", "cooperation", "intent")
    )
    begin = acronym_end(tokens, begin)
    if word_at(tokens, begin) not in described_words("matters") or date_end(tokens, begin + 1) > begin + 1:
        return begin
    end = step = begin
    while step + 1 < len(tokens) and step - begin < _LONGEST_MATTER:
        step += 1
        word = tokens[step].text
        governed = tokens[step - 1].text in _INSIDE_MATTER | described_words("determiners")  # no verb there
        if tokens[step].capital or small(tokens[step]) or (governed and nominal(word)):
            end = step + 1
        elif word not in _INSIDE_MATTER and (
            word not in described_words("determiners") or tokens[step - 1].text == "and"
        ):
            break
    return end if end > begin + 1 else begin


def _segment(tokens: Sequence[Token], at: int, *, first: bool) -> int:
    """The end of one piece behind the noun, else `at`. `first`: it stands right behind the noun."""
    nearby = time_end(tokens, at)
    if nearby > at:
        return nearby
    begin = _clause(tokens, at)
    begin = _their_clause(tokens, at) if begin == at and first else begin
    direct = begin > at and tokens[begin - 1].text in _OF_PLACES
    made = at + 1 if word_at(tokens, at) == "being" else at
    if word_at(tokens, at) == "to" and word_at(tokens, at + 1) == "be":
        made = at + 2  # "to be held in"
    if begin == at and word_at(tokens, made) in described_words("made"):
        begin = made + (2 if word_at(tokens, made + 1) in ("out", "up") else 1)
    nearby = max(time_end(tokens, begin), date_end(tokens, begin))
    if nearby > begin > at:
        return nearby  # "beginning | 21 May"
    preposition = word_at(tokens, begin)
    if preposition in described_words("prepositions"):
        nameless = preposition in _WITHOUT_NAME and (first or begin > at)
        return max(at, governed_end(tokens, begin + 1, preposition, nameless=nameless))
    return _struck(tokens, begin) or at if direct else at


def _struck(tokens: Sequence[Token], begin: int) -> int:
    """The end of what was hit: "that struck | the peninsula", "that killed | 12 people"; 0 where nothing is told."""
    if word_at(tokens, begin)[:1].isdigit():
        end = begin + 1
        while end < len(tokens) and small(tokens[end]):
            end += 1
        return end
    named = governed_end(tokens, begin, "")
    return named if named >= begin else 0


def _clause(tokens: Sequence[Token], at: int) -> int:
    """Behind "that took place", "which struck"."""
    at_that = at + (word_at(tokens, at) == ",")
    if word_at(tokens, at_that) not in ("that", "which"):
        return at
    for length in (3, 2, 1):
        words = " ".join(t.text for t in tokens[at_that + 1 : at_that + 1 + length])
        if words in described_words("clauses"):
            return min(at_that + 1 + length, len(tokens))
    return at


def _their_clause(tokens: Sequence[Token], at: int) -> int:
    """Behind "they reached", "that the North had conducted", "which Fredonia signed", else `at`."""
    begin = at + (word_at(tokens, at) in ("that", "which"))
    end = begin + (word_at(tokens, begin) in ("they", "we", "it", "he", "she"))
    if end == begin:
        while word_at(tokens, end) in described_words("determiners"):
            end += 1
        named = names_end(tokens, end)
        if named == end and word_at(tokens, begin) not in ("the", "both", "its", "their"):
            return at  # "the agreement | leaders reached": too little to tell
        end = named
        while (
            end - begin < LONGEST_SMALL
            and end < len(tokens)
            and small(tokens[end])
            and word_at(tokens, end) not in described_words("made")
        ):
            end += 1
    if end == begin:
        return at
    for words in (("has", "have", "had"), ("recently", "already", "also", "earlier", "previously")):
        end += word_at(tokens, end) in words
    return end + 1 if word_at(tokens, end) in described_words("made") else at
