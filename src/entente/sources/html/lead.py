"""The first paragraph of a text where the page sets it apart, between the heading and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

WHOLE = 60  # code points of a paragraph that is no line of a heading
_NEAR = 8  # paragraphs below the heading
_ENDS = re.compile(r"[.!?][”\"’')\]]*$")


def with_lead(text: str, title: str | None, page: Sequence[str]) -> str:
    """`text` below the sentences that stand on the `page` between its heading and the first paragraph of the text."""
    first = next((p for p in text.split("\n\n") if len(p) >= WHOLE and not same(p, title or "")), None)
    at = next((number for number, p in enumerate(page) if first and first in p), None)
    heads = [number for number, p in enumerate(page[:at]) if title and same(p, title)] if at else []
    if not heads or at is None or at - heads[-1] > _NEAR:
        return text
    lead = [p for p in page[heads[-1] + 1 : at] if len(p) >= WHOLE and _ENDS.search(p) and p not in text]
    head = text.split("\n\n", 1)[0]
    if lead and title and same(head, title):
        return "\n\n".join((head, *lead, text[len(head) :].lstrip("\n")))
    return "\n\n".join((*lead, text))


def same(one: str, other: str) -> bool:
    """Whether two lines have the same words."""
    return (
        bool(one) and re.sub(r"\W+", " ", one).strip().lower() == re.sub(r"\W+", " ", other).strip().lower()
    )
