"""Markdown with YAML front matter, as plain text: marks removed, links kept beside their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.model import SourceText
from entente.sources.decode import clean, decode, unwrap
from entente.sources.frontmatter import split
from entente.sources.limits import Limits

_LINK = re.compile(r"!?\[(?P<label>[^\]\n]{1,300})\]\((?P<address>[^()\s]{1,2000})(?:\s+\"[^\"\n]*\")?\)")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(?P<words>[^*\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)(?P<words>[^*\n]{1,2000}?)(?<=\S)\*(?![\w*])")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>.*?)[ \t]*#*$", re.M)
_ITEM = re.compile(r"^[ \t]*[*+-][ \t]+", re.M)
_RULE = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.M)
_QUOTE = re.compile(r"^>[ \t]?", re.M)


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: front matter and body."""
    head, body = split(decode(data, source), source, limits)
    text, links, heading = plain(body)
    yield SourceText(
        text=text, source=source, title=head.title or heading, date=head.date, address=head.address,
        publisher=head.publisher, identifier=head.identifier, links=links,
    )  # fmt: skip


def plain(body: str) -> tuple[str, tuple[tuple[str, str], ...], str | None]:
    """Text, links and the first heading of level one, where there is one."""
    links = tuple((m["label"], m["address"]) for m in _LINK.finditer(body) if m["address"].startswith("http"))
    first = re.match(r"\s*#[ \t]+(?P<words>[^\n]+)", body)
    body = _RULE.sub("", body)
    body = _LINK.sub(lambda m: m["label"], body)
    body = _HEADING.sub(lambda m: f"\n{m['words']}\n", body)
    body = _QUOTE.sub("", body)
    body = _ITEM.sub("• ", body)
    for mark in (_STRONG, _EMPHASIS):
        body = mark.sub(lambda m: m["words"], body)
    return unwrap(clean(body)), links, clean(first["words"]) if first else None
