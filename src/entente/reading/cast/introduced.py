"""Names behind officers: "The defense ministers of Kenya and Peru held talks. Anna Roe and Juan Doe discussed ...".

A report says once which officers met and of which countries, and then names them, in the same order, as the subject of
a sentence; the names stand without an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.office_words import NOT_NAMES, OFFICE_WORDS
from entente.lexicon.places import places
from entente.reading.cast.cast import Cast
from entente.reading.cast.officers import Officers, officers_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.people.mention import PersonMention
from entente.reading.sentences.sentence import SentenceView

_LEAD = 3  # sentences, with the title, in which officers are introduced
_REACH = 4  # sentences behind these in which they are named
_CAPITAL = r"(?![a-zà-öø-ÿ])[^\W\d_]"
_NAME = rf"{_CAPITAL}[\w’'-]+(?: (?:{_CAPITAL}\.|bin|al|de|da|van|von|der|{_CAPITAL}[\w’'-]+)){{1,3}}"
_PAIR = Guarded(
    rf"^(?:(?:At|In|During|After|Following) [^,]{{3,60}}, )?(?P<first>{_NAME})(?:,? and (?:his counterpart |her counterpart )?| (?:told|met|met with|thanked|assured) (?P<other>))(?P<second>{_NAME}) (?:also |both |had |have )?[a-z]{{3,}}\b"
)


def with_introduced(sentences: Sequence[SentenceView]) -> tuple[SentenceView, ...]:
    """The sentences with those who are named behind a lead that says which officers of two countries met."""
    sentences = _with_titles_surname(_with_subject(sentences))
    lead = _lead(sentences)
    if lead is None:
        return tuple(sentences)
    number, officers = lead
    found = list(sentences)
    for k in range(number + 1, min(number + 1 + _REACH, len(found))):
        pair = tuple(_pair(found[k], officers))
        if pair:
            found[k] = replace(found[k], people=pair)
            break
        if found[k].people:
            break
    return tuple(found)


# "Anna Roe spoke by telephone with President of Peru Juan Doe": a chancery names its own head without the office.
_ALONE = Guarded(
    rf"^(?:(?:Today|Yesterday|Earlier today|On [^,]{{3,30}}), )?(?P<name>{_NAME}) (?:has |had |today |also )*(?:spoke|met|held|had|received|hosted|talked|conducted|sent|visited|told|thanked|welcomed|informed)\b"
)
_OPENING = 2  # sentences in prose and longer than a date
_DATE = 20  # characters of a line that tells only when: "May 31, 2024", "14:20"


def _with_subject(sentences: Sequence[SentenceView]) -> Sequence[SentenceView]:
    """The sentences with a name that opens the first of them, with no office, before somebody who has one is named."""
    told = [(number, s) for number, s in enumerate(sentences) if s.kind == "prose" and len(s.text) > _DATE]
    for number, sentence in told[:_OPENING]:
        match = _ALONE.search(sentence.text) if sentence.people else None
        if match is None or not _is_name(match, sentence):
            continue
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        mention = PersonMention(start, end, start, end, match.group("name"), None, None)
        return (
            *sentences[:number],
            replace(sentence, people=(mention, *sentence.people)),
            *sentences[number + 1 :],
        )
    return sentences


_SURNAME = Guarded(
    rf"^(?:(?:In|At|During|After) the (?:meeting|talks|call|conversation), )?(?P<name>{_CAPITAL}[\w’'-]{{3,}}) (?:also |further )?(?P<verb>[a-z]{{3,}})\b"
)


def _with_titles_surname(sentences: Sequence[SentenceView]) -> Sequence[SentenceView]:
    """The sentences with a surname that the title names alone, where it does what people do in two of them: "Roe stressed"."""
    title = next((s for s in sentences if s.kind == "title"), None)
    if title is None or any(s.people for s in sentences):
        return sentences
    found: dict[str, list[int]] = {}
    for number, sentence in enumerate(sentences):
        match = _SURNAME.match(sentence.text) if sentence.kind == "prose" else None
        if match and _speaks(match.group("verb")) and _is_name(match, sentence):
            found.setdefault(match.group("name"), []).append(number)
    for name, places_of in found.items():
        if len(places_of) > 1 and re.search(rf"\b{re.escape(name)}\b", title.text):
            number = places_of[0]
            start = sentences[number].start + sentences[number].text.index(name)
            mention = PersonMention(start, start + len(name), start, start + len(name), name, None, None)
            return (
                *sentences[:number],
                replace(sentences[number], people=(mention,)),
                *sentences[number + 1 :],
            )
    return sentences


def _speaks(verb: str) -> bool:
    """ "stressed", "told": past forms of what people do with words."""
    return verb.endswith("ed") or verb in ("said", "told", "met", "spoke", "gave", "held")


def _is_name(match: re.Match[str], sentence: SentenceView) -> bool:
    """Whether words in capitals name a person: none is of a party, an office, a body or a headline."""
    end = sentence.start + match.end("name")
    words = match.group("name").split()
    taken = any(p.start < end for p in sentence.people) or any(p.start < end for p in sentence.parties)
    known = any(word in NOT_NAMES or word in OFFICE_WORDS or word.isupper() for word in words)
    return _capitals(match.group("name")) and not taken and not known and match.group("name") not in places()


def _lead(sentences: Sequence[SentenceView]) -> tuple[int, Officers] | None:
    """The last sentence of the opening that tells of officers of two countries and names nobody."""
    told: tuple[int, Officers] | None = None
    for number, sentence in enumerate(sentences[:_LEAD]):
        officers = officers_in(sentence)
        if sentence.people:
            return told
        if officers and len(officers.parties) == 2:
            told = number, officers
    return told


def _pair(sentence: SentenceView, officers: Officers) -> Iterator[PersonMention]:
    match = None if sentence.people or sentence.kind == "heading" else _PAIR.search(sentence.text)
    if match is None or any(not _capitals(match.group(name)) for name in ("first", "second")):
        return
    if any(
        m.start < sentence.start + match.end("second")
        for m in sentence.parties
        if m.start >= sentence.start + match.start("first")
    ):
        return
    for name, party in zip(("first", "second"), officers.parties, strict=True):
        start, end = sentence.start + match.start(name), sentence.start + match.end(name)
        yield PersonMention(start, end, start, end, match.group(name), officers.said, party)


_SMALL = frozenset(["bin", "al", "de", "da", "van", "von", "der"])


def _capitals(name: str) -> bool:
    return all(word[0].isupper() or word in _SMALL for word in name.split())


def offices_of_officers(sentences: Sequence[SentenceView], cast: Cast) -> dict[int, str]:
    """By where a name begins: the office of the officers who met, for the one of each country who is named without one."""
    offices: dict[int, str] = {}
    for sentence in sentences[:_LEAD]:
        officers = officers_in(sentence)
        for party in officers.parties if officers and not officers.said.endswith("leader") else ():
            of_it = [p for p in cast.people if p.party == party]
            if len(of_it) == 1 and of_it[0].office is None and officers:
                offices |= {m.name_start: officers.said.title() for m in of_it[0].mentions}
    return offices | _of_the_two(sentences, cast)


_THE_TWO = Guarded(
    r"\b(?:[Tt]he two|[Bb]oth) (?P<office>presidents|prime ministers|foreign ministers|defen[cs]e ministers|chancellors|kings)\b",
    re.I,
)


def _of_the_two(sentences: Sequence[SentenceView], cast: Cast) -> dict[int, str]:
    """ "Roe spoke with President Doe. The two presidents ...": what Doe is, Roe is too."""
    match = next((m for s in sentences[:_TEXT] if (m := _THE_TWO.search(s.text))), None)
    if match is None:
        return {}
    office = match.group("office").lower().removesuffix("s")
    holders = [p for p in cast.people if (p.office or "").lower() == office]
    without = [p for p in cast.people if p.office is None and p.party]
    if len(holders) != 1 or len(without) != 1 or holders[0].party == without[0].party:
        return {}
    return {m.name_start: holders[0].office or "" for m in without[0].mentions}


_TEXT = 12  # sentences in which "the two presidents" are those who met
