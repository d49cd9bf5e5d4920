"""What can go wrong, as a tree:

EntenteError
├── EvidenceError      a quote that does not stand in the text at its offsets
├── ExportError        a folder that an export cannot be written to (which, what is wrong, what to do)
├── LexiconError       an entry of the lexicon that cannot be used (file, entry, reason)
├── MissingExtra       an optional package that is not installed (for what, which, how to get it)
├── ParserError        a parser that cannot be loaded or lacks a component
├── RecordError        a record that cannot be opened, read or changed (which, what is wrong, what to do)
│   └── NotInRecord    a session, person, fact or document that the record does not hold
└── SourceError        an input that cannot be read (which, what is wrong, what to do)

Every message says which input or entry, what is wrong with it, and what to do.
"""

from __future__ import annotations


class EntenteError(Exception):
    """The root of all errors that Entente raises on purpose."""


class EvidenceError(EntenteError):
    """A quote does not stand in the document's text at its offsets."""


class ExportError(EntenteError):
    """An export cannot be written. `remedy` says what to do about it."""

    def __init__(self, folder: str, problem: str, remedy: str = "") -> None:
        self.folder, self.problem, self.remedy = folder, problem, remedy
        super().__init__(f"{folder}: {problem}" + (f" ({remedy})" if remedy else ""))


class MissingExtra(EntenteError):  # noqa: N818  (reads as what it says)
    """A package that only some uses need is not installed."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        self.what, self.package, self.extra = what, package, extra
        super().__init__(f"{what} need {package}, which is not installed (pip install 'entente[{extra}]')")


class LexiconError(EntenteError):
    """An entry of the lexicon is malformed."""


class ParserError(EntenteError):
    """A parser cannot be loaded, or lacks what the reader needs."""


class RecordError(EntenteError):
    """The record cannot be opened, read or changed. `remedy` says what to do about it."""

    def __init__(self, record: str, problem: str, remedy: str = "") -> None:
        self.record, self.problem, self.remedy = record, problem, remedy
        super().__init__(f"{record}: {problem}" + (f" ({remedy})" if remedy else ""))


class NotInRecord(RecordError):  # noqa: N818  (reads as what it says)
    """What was asked for is not in the record."""


class SourceError(EntenteError):
    """An input cannot be read. `source` names it; `remedy` says what to do about it."""

    def __init__(self, source: str, problem: str, remedy: str = "") -> None:
        self.source, self.problem, self.remedy = source, problem, remedy
        super().__init__(f"{source}: {problem}" + (f" ({remedy})" if remedy else ""))

    def __reduce__(self) -> tuple[type[SourceError], tuple[str, str, str]]:
        return type(self), (self.source, self.problem, self.remedy)  # crosses process borders whole
