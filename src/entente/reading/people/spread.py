"""Names behind an office of several countries: "the presidents of Chile and Peru, Anna Roe and Juan Doe".

The countries come first and the names behind, in the same order, or each name behind its country ("of Chile Anna Roe,
Peru Juan Doe"); the office, in the plural, is said once.
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.office_words import PLURALS, singular_of
from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.words import Words

_LIKE = ("counterparts", "colleagues", "peers")  # who hold the office of another
_BEHIND_COUNTRY = ("(", ",", "–", "—", "-", ":")
_LINKS = ("of", "from")
_PORTFOLIO = 9  # words of the longest portfolio
_HEADS = frozenset([*PLURALS, *(plural.lower() for plural in PLURALS), *_LIKE])


def find_spread(words: Words) -> Iterator[PersonMention]:
    """The people whom the sentence names behind their countries; offsets as the words'."""
    for head, word in enumerate(words.all):
        if word.bare not in _HEADS or words.is_party(head):
            continue
        link = _past_portfolio(words, head)
        each = _each_behind_its_own(words, link + 1) if words.at(link) in _LINKS else []
        if len(each) > 1:
            countries, names = [country for country, _ in each], [name for _, name in each]
            yield from _people(words, head, link, countries, names)
            continue
        countries, k = _countries(words, head, link)
        if len(countries) < 2 or words.at(k) not in (",", "(", "–", "-", "—"):
            continue
        k += words.at(k) == words.at(k + 1) == "-"  # "--"
        names = list(_names(words, k + 1))
        if len(names) != len(countries):
            continue
        yield from _people(words, head, link, countries, names)


def _past_portfolio(words: Words, head: int) -> int:
    """ "ministers of foreign affairs of": the word behind the office, which may be the link to its countries."""
    k = head + 1
    if words.at(k) not in ("of", "for") or words.is_party(k + 1) or words.is_party(k + 2):
        return k
    for m in range(k + 1, k + _PORTFOLIO):
        if words.at(m) in _LINKS and words.is_party(m + 1 + (words.at(m + 1) == "the")):
            return m
        if not (words.is_office(m, small=True) or words.at(m) in ("and", ",", "the")):
            break
    return k


def _people(
    words: Words, head: int, link: int, countries: list[str], names: list[tuple[int, int]]
) -> Iterator[PersonMention]:
    begin = _begin(words, head)
    portfolio = words.text[words.all[head].end : words.all[link - 1].end] if link > head + 1 else ""
    office = None if words.all[head].bare in _LIKE else _office(words, begin, head) + portfolio
    for (i, j), country in zip(names, countries, strict=True):
        name, start, end = name_text(words, i, j)
        yield PersonMention(start, end, start, end, name, office, country)


def _each_behind_its_own(words: Words, k: int) -> list[tuple[str, tuple[int, int]]]:
    """Countries with the name right behind each: "Chile Anna Roe, Peru (Juan Doe)", "Chile – Anna Roe"."""
    found: list[tuple[str, tuple[int, int]]] = []
    while True:
        k += words.at(k) == "of"
        k += words.at(k) == "the"
        if not words.is_party(k) or words.all[words.party_end(k) - 1].possessive:
            return found
        country, i = words.party_at[k].code, words.party_end(k)
        bracket = words.at(i) == "("
        i += words.at(i) in _BEHIND_COUNTRY
        while words.is_honorific(i):
            i += 1
        j = name_end(words, i) if i < len(words) else i
        if j - i < 2 or (bracket and words.at(j) != ")"):
            return found
        found.append((country, (i, j)))
        k = j + bracket
        k += words.at(k) in (",", ";")
        k += words.at(k) == "and"


def _office(words: Words, begin: int, head: int) -> str:
    return " ".join([*(w.text for w in words.all[begin:head]), singular_of(words.all[head].bare)])


def _begin(words: Words, head: int) -> int:
    """Where the office begins whose last word is `head`: "foreign ministers", "Deputy Prime Ministers"."""
    k = head
    while k > 0 and words.is_office(k - 1, small=True) and not words.all[k - 1].possessive:
        k -= 1
    return k


def _countries(words: Words, head: int, link: int) -> tuple[list[str], int]:
    """The countries "of" which there are such officers, or before them as adjectives; and where they end."""
    if words.at(link) in _LINKS:
        return _party_list(words, link + 1)
    begin = _begin(words, head)
    before = [words.party_at[k].code for k in range(max(0, begin - 8), begin) if words.is_party(k)]
    near = words.is_party(begin - 1) and words.at(begin - 2) in ("and", "-", "–")
    return (list(dict.fromkeys(before)) if near else []), head + 1


def _party_list(words: Words, k: int) -> tuple[list[str], int]:
    found: list[str] = []
    while True:
        k += words.at(k) in ("the", "both")
        if not words.is_party(k):
            return found, k
        mention, k = words.party_at[k], words.party_end(k)
        found.append(mention.code)
        following = k + (words.at(k) == ",") + (words.at(k + (words.at(k) == ",")) == "and")
        following += words.at(following) == "the"
        if following == k or not words.is_party(following):
            return found, k
        k = following


def _names(words: Words, k: int) -> Iterator[tuple[int, int]]:
    while k < len(words):
        k += words.at(k) == "and"
        while words.is_honorific(k):
            k += 1
        j = name_end(words, k) if k < len(words) else k
        if j == k:
            return
        yield k, j
        k = j
        if words.at(k) not in (",", "and"):
            return
        k += words.at(k) == ","
