"""People as the press names them: "chief nuclear envoy Noh Roe", "his Japanese counterpart, Taro Sato".

An office in small letters, a comma or none, and a name of at least two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.guarded import Guarded
from entente.reading.people import PeopleFinder, PersonMention

_HEADS = (
    r"minister|envoy|negotiator|secretary|spokes(?:person|man|woman)|president|premier|ambassador|advis[eo]r|counterpart|leader|chief"
    r"|diplomat|representative|director|director-general|chairman|chairwoman|councill?or|coordinator|commissioner|chancellor|governor|speaker|head|king|emir"
)
_OFFICE = Guarded(
    rf"(?<![\w’'-])(?P<office>(?:(?!(?:the|his|her|its|their|a|an|of|with|and|by|to|for|in|from|as|said|met|visiting|then|former|late|that|which|who|whose|when|where|because|but|or)\b)[a-z][a-z-]*,? ){{0,4}}"
    rf"(?:(?:{_HEADS}) (?:and|for [a-z]+(?: [a-z]+)?,?) (?:[a-z]+ ){{0,3}})?(?:{_HEADS}))(?P<gap>,? )(?=[A-Z])"
)
_COUNTERPART = Guarded(r"(?:\w+ )?counterpart$")


def find_in_small_letters(finder: PeopleFinder, taken: tuple[PersonMention, ...]) -> Iterator[PersonMention]:
    """Those whom an office in small letters introduces and nothing else has found; offsets as the finder's."""
    for match in _OFFICE.finditer(finder.text):
        first = next((i for i, word in enumerate(finder.words) if word.start == match.end()), None)
        if first is None:
            continue
        end = finder.name_end(first)
        if end - first < 2 or any(
            p.start < finder.words[end - 1].end and match.start() < p.end for p in taken
        ):
            continue
        name = finder.name_text(first, end)
        office = " ".join(match.group("office").replace(",", "").split())
        begin, party = _owner(finder, match.start("office"))
        name_start = finder.words[first].start
        yield PersonMention(
            begin, name_start + len(name), name_start, name_start + len(name), name,
            None if _COUNTERPART.search(office) else office, party,
        )  # fmt: skip


def _owner(finder: PeopleFinder, start: int) -> tuple[int, str | None]:
    """Where a party that owns the office begins ("South Korea's", "Japanese"), and its code."""
    for mention in reversed(finder.parties):
        if mention.end <= start and re.fullmatch(
            r"(?:[’']s?)?\s+(?:visiting\s+)?", finder.text[mention.end : start]
        ):
            return mention.start, mention.code
    return start, None
