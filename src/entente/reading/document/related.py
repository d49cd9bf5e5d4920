"""Where the text sends its reader on to: "(See related article.)", "For more information, see ..."."""

from __future__ import annotations

from collections.abc import Iterable

from entente.model import Related, Span
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded

_END = r"(?=[.)]|\n|$)"
_POINTERS = Branches(
    (
        rf"\(?\bSee (?:also )?(?P<to>related [\w ]{{3,40}}|(?:the )?[A-Z][^.()]{{3,120}}){_END}",
        rf"\bFor (?:more|further|additional) (?:information|details)[^.\n]{{0,60}}?,?\s*(?:please\s+)?(?:see|visit|read|click)\s+(?P<to>[^\n]{{3,200}}?){_END}",
        rf"\b(?:Read|View) (?:the )?(?P<to>[^.\n]{{3,100}}?) (?:here|online|below){_END}",
    )
)
_ADDRESS = Guarded(r"https?://[^\s<>\"')\]]+")


def read_related(text: str, links: Iterable[tuple[str, str]]) -> tuple[Related, ...]:
    """Pointers in words, links of the page whose label stands in the text, and bare addresses."""
    found: list[Related] = []
    for match in _POINTERS.finditer(text):
        label = match["to"].strip().rstrip(".")
        found.append(Related(label, None, (Span.of(text, match.start(), match.end()),)))
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(".,;)")
        found.append(Related(address, address, (Span.of(text, match.start(), match.start() + len(address)),)))
    for label, address in links:
        at = text.find(label) if len(label) > 3 else -1
        if at >= 0 and address.startswith(("http://", "https://")):
            found.append(Related(label, address, (Span.of(text, at, at + len(label)),)))
    return tuple(sorted(set(found), key=lambda r: (r.evidence[0].start, r.label, r.address or "")))
