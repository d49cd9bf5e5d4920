"""The paragraphs of a DOCX in reading order, with their places, links and title."""

from __future__ import annotations

from typing import Any

from entente.model import Locator
from entente.sources.decode import one_line
from entente.sources.docx.changes import accepted, is_gone, words
from entente.sources.docx.lists import Lists
from entente.sources.docx.parts import Package, R, W
from entente.sources.docx.styles import Styles

_NOTES = ("footnote", "endnote")
_LONGEST_TITLE = 200  # code points
_TOP = 8  # paragraphs among which a title is looked for


class Body:
    """`paragraphs` of the main text and its notes, `locators` into them joined by blank lines, `links`."""

    def __init__(self, package: Package) -> None:
        self.paragraphs: list[str] = []
        self.locators: list[Locator] = []
        self.links: list[tuple[str, str]] = []
        self._top: list[tuple[str, str]] = []  # style and words of the first paragraphs
        self._length = 0
        self._styles = Styles(package.sibling("styles.xml"))
        self._lists = Lists(self._styles, package.sibling("numbering.xml"))
        document = package.document()
        self._read(document, "paragraph", package.links(), None)
        for kind in _NOTES:
            self._notes(kind, document, package)

    def title(self) -> str | None:
        """What is styled as title, else as the first heading, else a first paragraph that is no sentence."""
        for wanted in ("title", "heading 1"):
            for style, text in self._top:
                if style == wanted:
                    return _as_title(text)
        return _as_title(self._top[0][1]) if self._top else None

    def _notes(self, kind: str, document: Any, package: Package) -> None:
        """The notes that the text calls, in the order of its calls."""
        root = package.sibling(f"{kind}s.xml")
        if root is None:
            return
        notes = {note.get(f"{W}id"): note for note in root.findall(f"{W}{kind}")}
        links = package.links(f"{kind}s.xml")
        calls = (call for call in document.iter(f"{W}{kind}Reference") if not is_gone(call))
        for number, call in enumerate(calls, 1):
            note = notes.pop(call.get(f"{W}id"), None)
            if note is not None:
                self._read(note, kind, links, number)

    def _read(self, root: Any, place: str, targets: dict[str, str], number: int | None) -> None:
        for count, text, paragraph in accepted(root):
            mark = self._lists.prefix(paragraph)
            if len(self._top) < _TOP:
                self._top.append((self._styles.name(paragraph), "" if mark else text))
            self.locators.append(Locator(self._length, f"{place} {number or count}"))
            for piece in text.split("\n\n"):
                self._add(mark + piece.replace("\n", " "))
                mark = ""
        self.links.extend(_links(root, targets))

    def _add(self, paragraph: str) -> None:
        self.paragraphs.append(paragraph)
        self._length += len(paragraph) + 2


def _links(root: Any, targets: dict[str, str]) -> list[tuple[str, str]]:
    found = []
    for link in root.iter(f"{W}hyperlink"):
        label, target = one_line("".join(words(link))), targets.get(link.get(f"{R}id", ""))
        if label and target and not is_gone(link):
            found.append((label, target))
    return found


def _as_title(text: str) -> str | None:
    line = one_line(text)
    return line if 0 < len(line) < _LONGEST_TITLE and not line.endswith(".") else None
