"""Articles of a law, and the date that belongs to a text's name."""

from __future__ import annotations

from collections.abc import Iterator

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention
from entente.reading.references.words import ALONE, MONTH

_ARTICLE = Guarded(
    r"\b(?P<label>[Ss]ection\s\d{1,4}[A-Z]?|Article\s(?:\d{1,3}|[IVX]{1,5})(?:\(\d\))?)(?:\sof\s(?:its|their)\s(?:[A-Z]\w+\s){0,2}?(?:Protocol|Charter|Statute|Treaty|Act|Constitution)\b|(?!\s(?:of|in)\b|[\w-]))"
)
_OF_DATE = compiled(
    rf"\s(?:of|dated|from)\s(?:(?:{MONTH})\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?)(?!\d)"
)
_YEAR_BEFORE = Guarded(rf"{ALONE}\b(?P<year>(?:19|20)\d\d\s)$")


def find_articles(words: str) -> Iterator[Mention]:
    """All articles and sections."""
    for match in _ARTICLE.finditer(words):
        yield Mention(match.start(), match.end(), "instrument")


def name_start(words: str, mention: Mention) -> int:
    """The start of a text's name with the year before it: "1982 Convention on the Law of the Sea", not "April 2023 ..."."""
    if mention.kind not in ("document", "instrument") or mention.number is not None:
        return mention.start
    year = _YEAR_BEFORE.search(words[max(0, mention.start - 16) : mention.start])
    return mention.start - len(year.group("year")) if year else mention.start


def name_end(words: str, mention: Mention) -> int:
    """The end of a text's name with its date, "of 4 July 2021"."""
    match = None
    if mention.kind in ("document", "instrument") and mention.number is None:
        match = _OF_DATE.match(words, mention.end)
    return match.end() if match else mention.end
