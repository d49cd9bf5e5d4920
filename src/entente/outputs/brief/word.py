"""The brief as a Word file, from a template that a ministry can replace."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from entente.errors import EntenteError, MissingExtra
from entente.outputs.brief.form import Line, Lines, Note, Paper, Section
from entente.outputs.brief.template import default_template


def word(paper: Paper, template: Path | None = None) -> bytes:
    """A .docx. Raises `MissingExtra` without docxtpl, `EntenteError` for a template that cannot be filled."""
    try:
        from docxtpl import DocxTemplate
    except ImportError as missing:
        raise MissingExtra("Word files", "docxtpl", "brief") from missing
    from docx.opc.exceptions import PackageNotFoundError
    from jinja2.exceptions import TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    try:
        filled = DocxTemplate(template or io.BytesIO(default_template()))
        filled.render({"paper": _for_template(paper)}, SandboxedEnvironment(autoescape=True))
    except (TemplateError, PackageNotFoundError, zipfile.BadZipFile, OSError, KeyError, ValueError) as fault:
        raise EntenteError(
            f"{template or 'the template'}: cannot be filled ({fault}); start from `entente brief --template-to FILE`"
        ) from fault
    written = io.BytesIO()
    filled.save(written)
    return written.getvalue()


def _for_template(paper: Paper) -> dict[str, Any]:
    """The paper with its lines as runs of Word: names bold, quotes in quotation marks, citations raised."""
    return {
        "title": _plain(paper.title),
        "subtitle": _plain(paper.subtitle),
        "facts": [_runs((f"{name}: ", "bold"), (value, "")) for name, value in paper.facts],
        "sections": [_section(section) for section in paper.sections],
        "notes": [_note(note) for note in paper.notes],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": _plain(section.heading), "empty": section.empty, "nothing": _plain(section.nothing),
        "parts": [_part(part) for part in section.parts if part.lines],
    }  # fmt: skip


def _part(part: Lines) -> dict[str, Any]:
    return {
        "heading": _plain(part.heading), "aside": _plain(part.aside), "item": part.item,
        "lines": [_line(line) for line in part.lines],
    }  # fmt: skip


def _line(line: Line) -> Any:
    return _runs(
        (f"{line.lead} " if line.lead else "", "bold"),
        (f"{line.text} " if line.text and line.quote else line.text, ""),
        (f"“{line.quote}”" if line.quote else "", ""),
        (line.after, ""),
        (f" ({line.mark})" if line.mark else "", "italic"),
        (" " + ", ".join(map(str, line.notes)) if line.notes else "", "raised"),
    )


def _note(note: Note) -> Any:
    where = " · ".join(x for x in (note.place, note.document, note.address) if x)
    return _runs(
        (f"{note.number}  ", "bold"), (note.title, "bold"), (f" · {note.about}. " if note.about else ". ", ""),
        (f"“{note.quote}” ", ""), (where, "italic"),
    )  # fmt: skip


def _runs(*parts: tuple[str, str]) -> Any:
    from docxtpl import RichText

    text = RichText()
    for words, look in parts:
        if words:
            text.add(
                _plain(words), bold=look == "bold", italic=look == "italic", superscript=look == "raised"
            )
    return text


def _plain(text: str) -> str:
    """Text that XML may hold."""
    return "".join(c for c in text if c in "\t\n" or ord(c) >= 32 and not 0xD800 <= ord(c) <= 0xDFFF)
