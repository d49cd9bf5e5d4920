"""Text into paragraphs and sentences, with offsets (code points, half-open) into the whole text.

A rule splitter rather than the parser's: official prose abbreviates heavily ("U.S.", "H.E.", "Jr."), and
saved pages lose the space after a full stop ("talks.The two sides").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from entente.reading.patterns.ready import compiled
from entente.reading.sentences.lead_ins import unfinished
from entente.reading.sentences.numbered import is_numbered_heading

SentenceKind = Literal["title", "heading", "bullet", "prose"]
MAX_SENTENCE = 3_000  # characters; a longer one is cut at a semicolon or a space: parsing time is bounded

# A line; with a person's name and a comma at its end also the next, which gives his office.
_PARAGRAPH = compiled(
    r"(?:(?:His|Her|Their) (?:Royal |Serene )?(?:Excellency|Highness|Majesty|Honou?r)|H\.E\.|H\.R\.H\.|HE|(?:The |Rt\.? |Right )*Hon(?:ou?rable|\.)?|Dr\.?|Mrs?\.?|Ms\.?|Amb(?:assador|\.)) [^\n]{2,70},[ ]*\n[^\n]+|[^\n]+"
)
_BULLET = compiled(r"\s*(?:[•●○▪■□◆◇▶◦‣∘°º˚ㅇ·*–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)")
_NUMBER_ONLY = compiled(r"\s*\(?\d{1,3}[.)]\s+")
_END = compiled(r"[.!?…]+[\"”’'»)\]]*(?=\s|$)|[a-z\d)”\"][.!?](?=[A-Z“\"][a-z”’]+\s)")
# How a paper says that it is over, behind its last sentence: "/END/", "(END)", "###".
_OVER = compiled(r"\s*(?:/\s?ends?\s?/|[\[(]ends?[\])]|-\s?ends?\s?-|#[# ]*#)\s*\Z", re.I)
_LONGEST_MARK = 12
# What a paragraph is called, before its first sentence: "Strengthening Food Security in West Africa. The two sides ...".
_RUN_IN = compiled(
    r"(?:[A-Z][\w.’'-]*,?|\d[\w.-]*|&|[–—-])(?:\s+(?:[A-Z][\w.’'/-]*[,:]?|\d[\w.-]*|(?:of|in|on|at|to|for|and|or|the|an?|by|with|from|as|our|its|into),?|&|[–—-])){1,15}\."
)
_OPENING = compiled(r"[\"“‘'«(\[]*(?:[A-Z0-9ÀÖØ-Þ“\"«(\[]|$)")

# Words before a full stop that do not end a sentence. "U.S." and its like may: see `_STARTERS`.
_TITLES = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt sgt adm amb gov sen rep hon st sr messrs mme h.e no nos art vol pp
    para vs cf eg e.g i.e viz al jan feb mar apr jun jul aug sept sep oct nov dec approx dept fig ph.d smt
    shri rt ma mdm ph md mohd abd eng engr atty ven cde brig gral ing lic arch amb cmdr drs dra sra srta mlle dipl barr
    """.split()
)
_MAY_END = frozenset(
    """
    u.s u.n u.k e.u u.s.a p.r.c r.o.k d.c a.m p.m jr sr etc inc ltd co corp u.a.e d.p.r.k
    """.split()
)
_STARTERS = frozenset(
    """
    The He She They It We In On At Both This These That Those A An As To For With During Following After
    Before Mr. Ms. Mrs. Dr. Building While When Since By If Our Their His Her I Additionally Today Under
    Over And But Also Together There Today, We’re All Each Any No Further Furthermore Moreover Recalling
    Noting Recognizing
    """.split()
)
_BEFORE_WORD = '"“([/–-'


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading or list item. `paragraph` counts from 0 (the title, where there is one)."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind


def segment(text: str, title_end: int = 0) -> tuple[Segment, ...]:
    """All segments of `text`; `title_end` is where the title ends (0: there is none)."""
    found: list[Segment] = []
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        if match.end() <= title_end:
            found.extend(_trimmed(text, match.start(), match.end(), number, "title"))
            continue
        found.extend(_paragraph(text, match.start(), match.end(), number))
    return tuple(found)


def _paragraph(text: str, start: int, end: int, number: int) -> Iterator[Segment]:
    mark = text[max(start, end - _LONGEST_MARK) : end].rstrip()[-1:]
    over = _OVER.search(text, max(start, end - _LONGEST_MARK), end) if mark in "/])-#" else None
    end = over.start() if over else end
    marker = _BULLET.match(text, start, end)
    if marker and is_numbered_heading(text, start, end):
        yield from _trimmed(text, marker.end(), end, number, "heading")
        return
    kind: SentenceKind = "prose"
    if marker:
        kind = "prose" if _NUMBER_ONLY.match(text, start, end) and text[end - 1] in ".:;" else "bullet"
        start = marker.end()
    if kind == "prose" and is_heading(text[start:end]):
        yield from _trimmed(text, start, end, number, "heading")
        return
    sentences = list(_sentences(text, start, end))
    for first, last in sentences:
        heads = first == start and len(sentences) > 1 and _RUN_IN.fullmatch(text, first, last)
        yield from _trimmed(text, first, last, number, "heading" if heads else kind)


def _trimmed(text: str, start: int, end: int, number: int, kind: SentenceKind) -> Iterator[Segment]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Segment(start, end, number, kind)


def is_heading(line: str) -> bool:
    """A line that names what follows: short, without a full stop, not a clause in small letters."""
    line = line.strip()
    words = line.split()
    if not words or len(words) > 16 or line[-1] in '.!?;,”"…':
        return False
    if line.isupper():
        return line[-1] != ":" or unfinished(line) is None  # "WE HEREBY DECLARE TO:" leads a list
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words if word[0].isalnum())
    small = sum(len(word) > 4 and word[0].islower() for word in words)
    if small > len(words) // 4 or not capitals:
        return False
    return not (
        line[-1] == ":" and (line.endswith(("including:", "to:", " by:")) or unfinished(line) is not None)
    )


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop <= begin or not _ends_sentence(text, begin, match.start(), stop, end):
            continue
        yield from _bounded(text, begin, stop)
        begin = stop
    if begin < end:
        yield from _bounded(text, begin, end)


def _ends_sentence(text: str, begin: int, dot: int, stop: int, end: int) -> bool:
    rest = text[stop : min(end, stop + 60)].lstrip()
    if not rest:
        return True
    if not _OPENING.match(rest):
        return False
    if stop < end and not text[stop].isspace():  # a lost space after the full stop: "talks.The"
        return not _TWO_LETTERS.search(text, max(begin, stop - 4), stop)
    if text[dot] != ".":
        return True
    first = dot
    while first > begin and not (text[first - 1].isspace() or text[first - 1] in _BEFORE_WORD):
        first -= 1
    bare = text[first:dot].lower()
    if bare in _TITLES:
        return False
    if bare in _MAY_END or re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare):
        return rest.split()[0].lstrip('“"(') in _STARTERS and not rest.startswith("Under Secretar")
    # a name's initial ("R. Nicholas", "I. V. Roe") does not end a sentence
    initial = bare != "i" or bool(_INITIAL.match(rest))
    return not (len(bare) == 1 and bare.isalpha() and initial)


_INITIAL = compiled(r"[A-Z]\.")
# One letter of another alphabet, as a name's initial: "Kh.Battulga".
_TWO_LETTERS = compiled(r"(?<!\w)(?:[KSCDZGT]h|Ts|Dz|Dj|Y[aeou])\.$")


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_SENTENCE:
        cut = max(text.rfind("; ", start, start + MAX_SENTENCE), start)
        if cut == start:
            cut = text.rfind(" ", start, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE - 1
        yield start, cut + 1
        start = cut + 1
    yield start, end
