"""Markdown with YAML front matter, as plain text: marks removed, links kept beside their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.model import SourceText
from entente.sources.decode import clean, decode, one_line
from entente.sources.frontmatter import split
from entente.sources.guard import check_length
from entente.sources.headline import headline
from entente.sources.limits import Limits
from entente.sources.markdown.inline import Inline
from entente.sources.wrapping import unwrap

_COMMENT = re.compile(r"<!--(?:(?!-->|<!--).)*-->", re.S)
_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[^`\n]*$", re.M)
_RULE = re.compile(r"^[ \t]*(?:(?:[-*_][ \t]*){3,}|={3,}[ \t]*)$", re.M)  # setext underlines too
_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.M)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?P<words>[^\n]*)$", re.M)
_ITEM = re.compile(r"^[ \t]*[*+-][ \t]+(?:\[[ xX]\][ \t]+)?", re.M)
_TABLE = re.compile(r"(?:^[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z)){2,}", re.M)
_TABLE_RULE = re.compile(r"[ \t]*\|[\s|:-]+\|[ \t]*")
_FIRST_HEADING = re.compile(r"\s*(?:#[ \t]+(?P<words>[^\n]+)|(?P<over>[^\n]+)\n={3,}[ \t]*(?:\n|\Z))")


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: front matter and body."""
    whole = check_length(decode(data, source), source, limits.text_chars)
    head, body = split(whole, source, limits)
    text, links, heading = plain(body)
    yield SourceText(
        text=text, source=source, title=head.title or heading or headline(text), date=head.date, address=head.address,
        publisher=head.publisher, identifier=head.identifier, links=links,
    )  # fmt: skip


def plain(body: str) -> tuple[str, tuple[tuple[str, str], ...], str | None]:
    """Text, links and the first heading of level one, where the text begins with one."""
    inline = Inline()
    body = inline.definitions(_COMMENT.sub("", body))
    first = _FIRST_HEADING.match(body)
    heading = one_line(Inline().text((first["words"] or first["over"]).rstrip("# \t"))) if first else None
    body = _QUOTE.sub("", _RULE.sub("", _FENCE.sub("", body)))
    body = _TABLE.sub(_cells, body)
    body = _HEADING.sub(lambda m: f"\n{m['words'].rstrip('# ')}\n", body)
    body = inline.text(_ITEM.sub("• ", body))
    return unwrap(clean(body)), tuple(inline.links), heading or None


def _cells(table: re.Match[str]) -> str:
    """The cells of a table, each a paragraph."""
    rows = [row for row in table.group().splitlines() if row and not _TABLE_RULE.fullmatch(row)]
    cells = (cell.strip() for row in rows for cell in row.strip().strip("|").split("|"))
    return "\n" + "\n\n".join(cell for cell in cells if cell) + "\n\n"
