"""What journalists ask is no act of anybody; what they tell before it, others did ("Kenya announced ... What is your comment?")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_ASKS = compiled(r"(?:Q|QUESTION|Question|Reporter|REPORTER|Journalist)\d{0,2}\b ?[:.]\s")
_LABEL = compiled(r"(?P<who>[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*| of| the){0,5}): (?=[A-Z])")


def without_questions(sentences: Iterable[SentenceView]) -> Iterator[SentenceView]:
    """The sentences without the questions of paragraphs that ask: "Q: ...", "The Daily: ...?" where it only ever asks."""
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda s: s.segment.paragraph)]
    answers = {_who(p) for p in paragraphs if not _ends_asking(p)}
    for paragraph in paragraphs:
        who = _who(paragraph)
        only_asks = who is not None and who not in answers and _ends_asking(paragraph)
        if only_asks or _ASKS.match(paragraph[0].text):
            yield from (s for s in paragraph if not _OF_WHO_ASKS.search(s.text))
        else:
            yield from paragraph


_OF_WHO_ASKS = compiled(r"\?[\"”’]*\s*$|\b(?:I|[Mm]y)\b")


def _who(paragraph: list[SentenceView]) -> str | None:
    """Whom the label of the paragraph names."""
    match = _LABEL.match(paragraph[0].text) if paragraph[0].kind == "prose" else None
    return match["who"] if match else None


def _ends_asking(paragraph: list[SentenceView]) -> bool:
    return paragraph[-1].text.rstrip(' "”').endswith("?")
