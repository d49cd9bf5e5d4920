"""People in a list with semicolons: "the head of the Roeland Unit, Anna Roe; the Chief Officer, Juan Doe (virtual); ...".

What stands between two semicolons is one person with his office, however unusual the office: a name of two words or
more that ends or begins the item, a comma, and words among which is the head of an office.
"""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.people.mention import PersonMention
from entente.reading.people.names import name_end, name_text
from entente.reading.people.wording import office_as_worded
from entente.reading.people.words import Words


def find_listed(words: Words, taken: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
    """Those in items of a list in which nobody has been found; offsets as the words'."""
    signs = [k for k, word in enumerate(words.all) if word.text == ";"]
    if not signs:
        return
    for first, last in zip([*signs], [*signs[1:], len(words)], strict=True):
        begin, end = words.all[first].start, words.all[last - 1].end
        if not any(begin <= p.start < end for p in taken):
            yield from _person(words, _past_links(words, first + 1), _without_bracket(words, last))


def _past_links(words: Words, k: int) -> int:
    while words.at(k) in ("and", "the", "as", "well"):
        k += 1
    return k


def _without_bracket(words: Words, end: int) -> int:
    """Before what an item ends with: "(virtual)", the stop of the sentence."""
    while words.at(end - 1) in (".", ","):
        end -= 1
    if words.at(end - 1) != ")":
        return end
    opens = [k for k in range(max(0, end - 6), end) if words.at(k) == "("]
    return opens[-1] if opens else end


def _person(words: Words, first: int, end: int) -> Iterator[PersonMention]:
    commas = [k for k in range(first, end) if words.at(k) == ","]
    if not commas:
        return
    for i, stop, office in (
        (commas[-1] + 1, end, (first, commas[-1])),
        (first, _without_bracket(words, commas[0]), (commas[0] + 1, end)),
    ):
        while i < stop and words.is_honorific(i):
            i += 1
        j = name_end(words, i) if i < stop else i
        if j != stop or j - i < 2 or not any(words.is_head(k, small=True) for k in range(*office)):
            continue
        worded, party = office_as_worded(words, *office)
        name, name_start, name_close = name_text(words, i, j)
        start = words.all[min(first, i)].start
        yield PersonMention(
            start, max(name_close, words.all[office[1] - 1].end), name_start, name_close, name, worded, party
        )
        return
