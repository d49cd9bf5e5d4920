"""A document cut into sentences, each with its mentions: what all further reading looks at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from entente.reading.allegiance.settling import settle
from entente.reading.cast.bare import with_bare_names
from entente.reading.cast.cast import Cast
from entente.reading.cast.counterparts import counterpart_offices
from entente.reading.cast.introduced import offices_of_officers, with_introduced
from entente.reading.cast.titles_apart import titles_apart
from entente.reading.document.genre import Genre
from entente.reading.mentions.parties import PartyMention, contextual_in, find_parties
from entente.reading.people import PersonMention, find_people
from entente.reading.sentences.abbreviations import abbreviated_in, abbreviations
from entente.reading.sentences.dateline import find_dateline, place_line
from entente.reading.sentences.segmentation import Segment, segment
from entente.reading.sentences.sentence import SentenceView


@dataclass(frozen=True)
class TextView:
    """The whole document as the reader sees it. `home` is the publishing party, where there is one."""

    text: str
    title: str
    date: str | None
    genre: Genre
    home: str | None
    sentences: tuple[SentenceView, ...]
    cast: Cast

    @property
    def joint(self) -> bool:
        return self.genre.voice == "joint"

    @cached_property
    def body(self) -> tuple[SentenceView, ...]:
        """All sentences but the title."""
        return tuple(s for s in self.sentences if s.kind != "title")


def view_sentence(text: str, part: Segment) -> SentenceView:
    """The sentence at `part` with its mentions."""
    words = text[part.start : part.end]
    parties = _behind_dateline(part, words)
    people = find_people(words, parties, part.start)
    parties = tuple(m for m in parties if not _in_a_name(m, people, part.start))
    shifted = tuple(PartyMention(m.start + part.start, m.end + part.start, m.code, m.sense) for m in parties)
    return SentenceView(part, words, shifted, people)


_LATE = 6  # paragraphs in which a report may still begin, behind its captions


def _behind_dateline(part: Segment, words: str) -> tuple[PartyMention, ...]:
    """The parties that it names; a capital in its dateline ("CAIRO, May 2 -- ") is only where it was written, as in a line of its own."""
    parties = find_parties(words)
    if not parties or part.kind == "title" or part.paragraph > _LATE:
        return parties
    if part.kind == "heading" and place_line(words):
        return ()
    dateline = find_dateline(words)
    return tuple(m for m in parties if m.start >= dateline.end) if dateline else parties


def _with_contextual(sentences: tuple[SentenceView, ...]) -> tuple[SentenceView, ...]:
    """With names that a party has only where the document names it in full ("the North", an abbreviation)."""
    named = frozenset(m.code for s in sentences for m in s.parties)
    short = abbreviations(sentences)
    found = []
    for sentence in sentences:
        start = sentence.start
        own = tuple(PartyMention(m.start - start, m.end - start, m.code, m.sense) for m in sentence.parties)
        more = (*contextual_in(sentence.text, named, own), *abbreviated_in(sentence.text, short, own))
        if more:
            moved = (PartyMention(m.start + start, m.end + start, m.code, m.sense) for m in more)
            sentence = replace(
                sentence, parties=tuple(sorted((*sentence.parties, *moved), key=lambda m: m.start))
            )
        found.append(sentence)
    return tuple(found)


def _in_a_name(party: PartyMention, people: tuple[PersonMention, ...], offset: int) -> bool:
    """ "Prime Minister Luis Montenegro": what lies inside a person's name is no party."""
    start = party.start + offset
    return any(p.name_start <= start < p.name_end for p in people)


def view_text(
    text: str, title: str, date: str | None, genre: Genre, home: str | None, seat: str | None = None
) -> TextView:
    """Cut and mark up a document. Time grows in proportion to its length. `seat`: the country of the agency that writes."""
    sentences = tuple(view_sentence(text, part) for part in segment(text, len(title)))
    sentences = with_introduced(_with_contextual(sentences))
    sentences = with_bare_names(sentences, Cast(m for s in sentences for m in s.people))
    cast = Cast(m for s in sentences for m in s.people)
    cast = cast.with_offices(titles_apart(sentences, cast))
    cast = cast.with_offices(counterpart_offices(sentences, cast))
    cast = settle(cast, sentences, home, date, genre.place, seat)
    cast = cast.with_offices(titles_apart(sentences, cast, home))
    cast = cast.with_offices(offices_of_officers(sentences, cast))
    return TextView(text, title, date, genre, home, sentences, cast)
