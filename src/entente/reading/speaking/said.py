"""What the rules of who speaks ask of a document: its title, its first sentences, who met."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions import MainSession
from entente.reading.speaking.named_first import Parties, all_before_matter, before_matter


@dataclass(frozen=True)
class Said:
    """What the rules ask of a document."""

    view: TextView
    main: MainSession | None

    @cached_property
    def title(self) -> SentenceView | None:
        return next((s for s in self.view.sentences if s.kind == "title"), None)

    @cached_property
    def prose(self) -> tuple[SentenceView, ...]:
        """The first sentences."""
        return tuple(s for s in self.view.body if s.kind == "prose")[:3]

    @cached_property
    def met(self) -> Parties:
        return self.main.session.parties if self.main else ()

    @cached_property
    def heads(self) -> Parties:
        """Those whom the title names before what the text is about; one alone only where it is a body of many."""
        return before_matter(self.title, self.view) if self.title else ()

    @cached_property
    def titled(self) -> Parties:
        """Those whom the title names there, be it one alone."""
        return all_before_matter(self.title, self.view) if self.title else ()
