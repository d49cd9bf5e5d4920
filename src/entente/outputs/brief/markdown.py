"""The brief as Markdown, with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.outputs.brief.form import Line, Paper, Section

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~])")
_LIST_START = re.compile(r"^(\d+)([.)])|^([-+])")


def markdown(paper: Paper) -> str:
    """The whole text; what documents say is escaped, so that it is never taken for markup."""
    return "\n".join(_all(paper)) + "\n"


def _all(paper: Paper) -> Iterator[str]:
    yield f"# {escaped(paper.title)}"
    yield ""
    yield f"*{escaped(paper.subtitle)}*"
    yield ""
    for name, value in paper.facts:
        yield f"- **{escaped(name)}:** {escaped(value)}"
    for number, section in enumerate(paper.sections, 1):
        yield ""
        yield f"## {number}. {escaped(section.heading)}"
        yield from _section(section)
    yield ""
    yield "## Citations"
    yield ""
    for note in paper.notes:
        yield f"[^{note.number}]: {escaped(note.title)}. {escaped(note.about)}. “{escaped(note.quote)}” ({note.place} of {escaped(note.document)}{'; ' + escaped(note.address) if note.address else ''})"


def _section(section: Section) -> Iterator[str]:
    if section.empty:
        yield ""
        yield f"*{escaped(section.nothing)}*"
    for part in section.parts:
        if not part.lines:
            continue
        yield ""
        if part.heading:
            yield f"### {escaped(part.heading)}"
            yield ""
        if part.aside:
            yield f"*{escaped(part.aside)}*"
            yield ""
        for line in part.lines:
            yield ("- " if part.item else "") + _line(line)
            if not part.item:
                yield ""


def _line(line: Line) -> str:
    lead = f"**{escaped(line.lead)}** " if line.lead else ""
    mark = f" *({escaped(line.mark)})*" if line.mark else ""
    quote = f"“{escaped(line.quote)}”" if line.quote else ""
    said = " ".join(x for x in (escaped(line.text), quote) if x)
    notes = ", ".join(f"[^{n}]" for n in line.notes)
    return f"{lead}{said}{escaped(line.after)}{mark}{notes}"


def escaped(text: str) -> str:
    """Text of which Markdown reads nothing as markup."""
    return _LIST_START.sub(
        lambda m: f"{m.group(1)}\\{m.group(2)}" if m.group(1) else f"\\{m.group(3)}",
        _SPECIAL.sub(r"\\\1", text),
    )
