"""The formats of the brief, by name."""

from __future__ import annotations

from pathlib import Path

from entente.outputs.brief.form import Paper


def written(paper: Paper, name: str, template: Path | None = None) -> bytes:
    """The paper in a format: md, html, pdf or docx. Raises `MissingExtra` for what a format needs, `KeyError` for none."""
    if name == "docx":
        from entente.outputs.brief.word import word

        return word(paper, template)
    from entente.outputs.brief.page import html, pdf

    if name == "pdf":
        return pdf(paper)
    if name == "html":
        return html(paper).encode("utf-8", "backslashreplace")
    if name == "md":
        from entente.outputs.brief.markdown import markdown

        return markdown(paper).encode("utf-8", "backslashreplace")
    raise KeyError(name)
