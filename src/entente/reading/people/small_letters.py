"""People as the press names them: "chief nuclear envoy Noh Roe", "his Japanese counterpart, Taro Sato".

An office in small letters, a comma or none, and a name of at least two words.
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.office_words import COUNTERPARTS, NOT_IN_OFFICES, PLURALS, RANKS, SMALL_HEADS
from entente.reading.patterns.ready import compiled
from entente.reading.people.apposed import acts_behind_phrase
from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.words import Words

_LONGEST = 6  # words of an office in small letters
_SMALL = compiled(r"[a-z][a-z’'-]*")


def find_in_small_letters(words: Words, taken: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
    """Those whom an office in small letters introduces and nothing else has found; offsets as the words'."""
    for head, word in enumerate(words.all):
        if word.bare not in SMALL_HEADS or word.possessive or word.capital:
            continue
        last_word = _past_affairs(words, head + 1) - 1
        behind, country = _country(words, head)
        matter = _past_matter(words, behind) if behind == last_word + 1 else behind
        matter, behind = matter > behind, matter
        i = behind + (words.at(behind) == ",")
        while words.is_honorific(i) or words.at(i) in RANKS:
            i += 1
        if i >= len(words) or not words.all[i].capital:
            continue
        j = name_end(words, i)
        if j == i or (j - i < 2 and (i > head + 1 or word.bare == "counterpart")):
            continue
        if word.bare in COUNTERPARTS and words.at(i - 1) == "," and acts_behind_phrase(words, j):
            continue  # "In the talks with his Kenyan counterpart, Roe said"
        first = _first_of_office(words, head)
        if words.at(first - 1) in ("a", "an", "as") and i > head + 1:
            continue  # "As an attorney, Mr. Roe ..."
        name, name_start, name_close = name_text(words, i, j)
        begin, party = _owner(words, first) if country is None else (first, country)
        start, end = words.all[begin].start, name_close
        if any(p.start < end and start < p.end for p in taken):
            continue
        counterpart = word.bare in COUNTERPARTS
        last = behind if matter else last_word + 1
        office = None if counterpart else " ".join(w.text for w in words.all[first:last])
        yield PersonMention(start, end, name_start, end, name, office, party)


def _past_matter(words: Words, k: int) -> int:
    """ "special envoy | for North Korea", "for the Roeland dialogue": one past it, where a name or comma follows."""
    if words.at(k) != "for":
        return k
    if words.is_party(k + 1):
        return words.party_end(k + 1)
    for m in range(k + 2, k + _LONGEST_MATTER):
        small = words.at(m - 1).islower() and words.at(m - 1) not in NOT_IN_OFFICES
        if small and (words.at(m) == "," or (words.at(m)[:1].isupper() and name_end(words, m) > m + 1)):
            return m
    return k


_LONGEST_MATTER = 7  # words


def _country(words: Words, head: int) -> tuple[int, str | None]:
    """ "the president of Ghana, Anna Roe": one past the country behind the office, and its code."""
    k = unowned = _past_affairs(words, head + 1)
    if words.at(k) not in ("of", "from") or words.at(head).capitalize() in PLURALS:
        return k, None
    k += 1 + (words.at(k + 1) == "the")
    if not words.is_party(k):
        return unowned, None
    end = words.party_end(k)
    seat = words.at(end) == "in" and words.is_party(end + 1)  # "the ambassador of Peru in Nairobi, Juan Doe"
    return words.party_end(end + 1) if seat else end, words.party_at[k].code


_AFFAIRS = frozenset(["d'affaires", "d’affaires", "a.i.", "a.i", "ad", "interim"])


def _past_affairs(words: Words, k: int) -> int:
    """ "chargé | d'affaires a.i.": one past what belongs to such an office."""
    while words.at(k - 1) and words.at(k).lower() in _AFFAIRS:
        k += 1
    return k


def _first_of_office(words: Words, head: int) -> int:
    """The first word of the office whose last is `head`."""
    k = head
    while k > max(0, head - _LONGEST):
        text = words.at(k - 1)
        if words.is_office(k - 1) and not words.all[k - 1].possessive:
            k -= 1
            continue
        linked = text in ("and", "of", "for") and words.at(k - 2).rstrip(",") in SMALL_HEADS
        if not (
            linked or (_SMALL.fullmatch(text) and text not in NOT_IN_OFFICES and not words.is_party(k - 1))
        ):
            break
        k -= 1
    return k


def _owner(words: Words, first: int) -> tuple[int, str | None]:
    """Where a party that owns the office begins ("South Korea's", "Japanese"), and its code."""
    k = first - 1
    while words.at(k) in ("visiting", "then", "former", "new"):
        k -= 1
    if k < 0 or not words.is_party(k):
        return first, None
    mention = words.party_at[k]
    while words.party_at.get(k - 1) is mention:
        k -= 1
    return k, mention.code
