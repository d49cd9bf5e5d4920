"""The marks inside Markdown paragraphs: links, emphasis, escapes, entities and stray HTML.

Every pattern fails within a bounded distance of where it began, so time grows in proportion to length.
"""

from __future__ import annotations

import html
import re

from entente.sources.decode import one_line

# Escaped punctuation waits as one of the 32 noncharacters U+FDD0…U+FDEF until the marks are gone.
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_HIDE = {mark: chr(0xFDD0 + n) for n, mark in enumerate(_PUNCTUATION)}
_SHOW = {0xFDD0 + n: mark for n, mark in enumerate(_PUNCTUATION)}
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")

_LABEL = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){1,300}"
_TARGET = r"(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)(?:[ \t]+\"[^\"\n]{0,500}\")?"
_IMAGE = re.compile(rf"!\[(?:{_LABEL})?\](?:\([ \t]*{_TARGET}[ \t]*\)|\[[^\[\]\n]{{0,100}}\])")
_LINK = re.compile(rf"\[(?P<label>{_LABEL})?\]\([ \t]*(?P<target>{_TARGET})[ \t]*\)")
_REFERENCE = re.compile(r"\[(?P<label>[^\[\]\n]{1,300})\](?:\[(?P<ref>[^\[\]\n]{0,100})\])?")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<ref>[^\]\[^\n][^\[\]\n]{0,99})\]:[ \t]*<?(?P<target>[^\s<>]+)>?[^\n]*$", re.M
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\n]{1,40}\]:?")
_AUTOLINK = re.compile(r"<(?P<target>https?://[^\s<>]{1,2000})>")
_TAG = re.compile(
    r"</?(?:p|div|span|b|i|em|strong|u|sup|sub|a|center|font|small|h[1-6]|ul|ol|li|table|t[rdh]|tbody|thead|img|hr)\b[^<>]{0,500}>",
    re.I,
)
_LINE_BREAK = re.compile(r"<br[ \t]*/?>|(?<=\S)\\$", re.I | re.M)
_WORDS = r"(?=[^\s{0}])(?P<words>(?:[^{0}\n]|\n(?!\s*\n)){{1,2000}}?)(?<=[^\s{0}])"
_BARE = r"(?P<address>https?://[^\s<>*]+)|"  # underscores in an address are no marks
_MARKS = tuple(
    (kind, re.compile(_BARE + before + mark + _WORDS.format(kind) + mark + after))
    for mark, kind, before, after in (
        (r"\*", r"*", r"(?<![\w*])", r"(?![\w*])"),
        (r"\*\*\*", r"*", r"(?<!\*)", r"(?!\*)"),
        (r"\*\*", r"*", r"(?<!\*)", r"(?!\*)"),
        (r"\*", r"*", r"(?<![\w*])", r"(?![\w*])"),
        (r"___?", r"_", r"(?<![\w_])", r"(?![\w_])"),
        (r"_", r"_", r"(?<![\w_])", r"(?![\w_])"),
        (r"`{1,2}", r"`", r"(?<![\w`])", r"(?![\w`])"),
    )
)


class Inline:
    """Turns marked text into plain text, and collects `links` as (label, address) on the way."""

    def __init__(self) -> None:
        self.links: list[tuple[str, str]] = []
        self._targets: dict[str, str] = {}

    def definitions(self, body: str) -> str:
        """The body without its link definitions (`[label]: address`), which are remembered."""
        for match in _DEFINITION.finditer(body):
            self._targets.setdefault(match["ref"].lower(), match["target"])
        return _DEFINITION.sub("", body)

    def text(self, body: str) -> str:
        """The body without marks."""
        body = _ESCAPE.sub(lambda m: _HIDE[m[1]], _LINE_BREAK.sub("\n", _NONCHARACTERS.sub("", body)))
        body = _LINK.sub(self._inline_link, _IMAGE.sub("", body))
        body = _FOOTNOTE.sub("", body)
        if self._targets:
            body = _REFERENCE.sub(self._reference_link, body)
        body = _AUTOLINK.sub(lambda m: self._kept(m["target"], m["target"]), body)
        body = _unmarked(_TAG.sub("", body))
        return _ENTITY.sub(lambda m: html.unescape(m[0]), body).translate(_SHOW)

    def _inline_link(self, match: re.Match[str]) -> str:
        target = match["target"].split(' "')[0].strip().strip("<>")
        return self._kept(match["label"] or "", target)

    def _reference_link(self, match: re.Match[str]) -> str:
        target = self._targets.get((match["ref"] or match["label"]).lower())
        return match[0] if target is None else self._kept(match["label"], target)

    def _kept(self, label: str, target: str) -> str:
        name = one_line(html.unescape(_unmarked(label).translate(_SHOW)))
        if name and target.lower().startswith(("http://", "https://")):
            self.links.append((name, one_line(target.translate(_SHOW))))
        return label


def _unmarked(body: str) -> str:
    for kind, mark in _MARKS:
        if kind in body:
            body = mark.sub(lambda m: m["address"] or m["words"], body)
    return body
