"""A sentence with the parties and people that it names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from entente.reading.dates import DateMention, Tense, find_dates
from entente.reading.mentions.parties import PartyMention
from entente.reading.people import PersonMention
from entente.reading.sentences.segmentation import Segment


def sentence_at(sentences: Sequence[SentenceView], place: int) -> SentenceView | None:
    """The sentence in which `place` lies; `sentences` stand in the order of the text."""
    number = bisect_right(sentences, place, key=_start)
    return sentences[number - 1] if number and place < sentences[number - 1].end else None


def _start(sentence: SentenceView) -> int:
    return sentence.start


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with the parties and people that it names; all offsets count in the whole text.

    `source`: the words that name who says so, where the sentence does ("..., the ministry added"); `quoted`: it stands
    in quotation marks of that source; `told`: a verb of saying leads it ("..., adding that ..."); `lead`: the words before
    a list that it finishes as an item ("We commit to: | - opening a school").
    """

    segment: Segment
    text: str
    parties: tuple[PartyMention, ...]
    people: tuple[PersonMention, ...]
    source: str | None = None
    quoted: bool = False
    told: bool = False
    lead: SentenceView | None = None

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

    def part(self, start: int, end: int, source: str | None = None, quoted: bool = False) -> SentenceView:
        """The words from `start` to `end`, which count in the sentence, as a sentence; its `lead` stays."""
        first, last = self.start + start, self.start + end
        return SentenceView(
            replace(self.segment, start=first, end=last),
            self.text[start:end],
            tuple(m for m in self.parties if first <= m.start and m.end <= last),
            tuple(p for p in self.people if first <= p.start and p.end <= last),
            source,
            quoted,
            lead=self.lead,
        )

    def with_lead(self) -> SentenceView:
        """With the parties and people of its lead-in beside its own."""
        lead = self.lead.with_lead() if self.lead is not None else None
        if lead is None:
            return self
        return replace(self, parties=(*lead.parties, *self.parties), people=(*lead.people, *self.people))
