"""The brief as a paper: sections of lines and tables, each line with the numbers of the notes that prove it."""

from __future__ import annotations

from dataclasses import dataclass

from entente.record import Proof


@dataclass(frozen=True, slots=True)
class Line:
    """One statement. `lead` opens it (a party, a date); `quote` is the exact words of a document, set apart."""

    text: str
    notes: tuple[int, ...] = ()
    lead: str = ""
    quote: str = ""
    after: str = ""  # what is told behind the quote
    mark: str = ""  # "stronger", "overdue": a word that qualifies the line


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one kind under an optional heading of their own. `item`: set as a list."""

    lines: tuple[Line, ...]
    heading: str = ""
    item: bool = True
    aside: str = ""  # what a reader should know of this part ("no account says who spoke")


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the paper. Empty ones are told as such by `nothing`."""

    heading: str
    parts: tuple[Lines, ...]
    nothing: str = ""

    @property
    def empty(self) -> bool:
        return not any(part.lines for part in self.parts)


@dataclass(frozen=True, slots=True)
class Note:
    """A citation: the document, the words, and where they stand in its text."""

    number: int
    document: str
    title: str
    about: str
    address: str
    quote: str
    place: str


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole brief, ready for any format."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]


class Notes:
    """Numbers citations in the order in which they are first used; the same words are cited once."""

    def __init__(self, documents: dict[str, tuple[str, str, str]]) -> None:
        """`documents`: id to title, what is said about it, and its address."""
        self._documents = documents
        self._numbers: dict[tuple[str, int, str], int] = {}

    def cite(self, *proofs: Proof) -> tuple[int, ...]:
        """The numbers of these proofs."""
        numbers = []
        for proof in proofs:
            key = (proof.document, proof.start, proof.quote)
            numbers.append(self._numbers.setdefault(key, len(self._numbers) + 1))
        return tuple(dict.fromkeys(numbers))

    def all(self) -> tuple[Note, ...]:
        """Every note, by number."""
        return tuple(
            Note(number, document, *self._documents.get(document, (document, "", "")), quote, f"at character {start:,}")
            for (document, start, quote), number in sorted(self._numbers.items(), key=lambda item: item[1])
        )  # fmt: skip
