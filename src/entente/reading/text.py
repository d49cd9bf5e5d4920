"""A document cut into sentences, each with its mentions: what all further reading looks at."""

from __future__ import annotations

from dataclasses import dataclass

from entente.reading.cast import Cast
from entente.reading.dates import DateMention, Tense, find_dates
from entente.reading.genre import Genre
from entente.reading.parties import PartyMention, find_parties
from entente.reading.people import PersonMention, find_people
from entente.reading.segmentation import Segment, segment


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with the parties and people that it names; all offsets count in the whole text."""

    segment: Segment
    text: str
    parties: tuple[PartyMention, ...]
    people: tuple[PersonMention, ...]

    @property
    def start(self) -> int:
        return self.segment.start

    @property
    def end(self) -> int:
        return self.segment.end

    @property
    def kind(self) -> str:
        return self.segment.kind

    def dates(self, base: str | None, tense: Tense = None) -> tuple[DateMention, ...]:
        """The dates of the sentence, resolved against `base`."""
        return find_dates(self.text, base, tense, self.start)


@dataclass(frozen=True, slots=True)
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

    @property
    def body(self) -> tuple[SentenceView, ...]:
        """All sentences but the title."""
        return tuple(s for s in self.sentences if s.kind != "title")


def view_sentence(text: str, part: Segment) -> SentenceView:
    """The sentence at `part` with its mentions."""
    words = text[part.start : part.end]
    parties = find_parties(words)
    people = find_people(words, parties, part.start)
    shifted = tuple(PartyMention(m.start + part.start, m.end + part.start, m.code, m.sense) for m in parties)
    return SentenceView(part, words, shifted, people)


def view_text(text: str, title: str, date: str | None, genre: Genre, home: str | None) -> TextView:
    """Cut and mark up a document. Time grows in proportion to its length."""
    sentences = tuple(view_sentence(text, part) for part in segment(text, len(title)))
    cast = Cast((m for s in sentences for m in s.people), home)
    return TextView(text, title, date, genre, home, sentences, cast)
