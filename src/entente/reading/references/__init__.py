"""References: the instruments, documents, events, meetings and mechanisms that a text points to.

Each sentence is searched for numbers of resolutions, capitalised names, events, dated texts, meetings and the names
of the lexicon, in this order: what one finder has taken the next leaves alone. Then one referent becomes one reference.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from entente.model import Reference, Session, Span
from entente.reading.mentions.ordinals import COUNT
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.articles import find_articles, name_end, name_start
from entente.reading.references.coined import find_coined
from entente.reading.references.documents import find_documents
from entente.reading.references.headfirst import find_headed_first
from entente.reading.references.known import find_known
from entente.reading.references.meetings import find_meetings, find_meetings_between
from entente.reading.references.mention import Mention
from entente.reading.references.merging import merged, names_own
from entente.reading.references.names import find_names
from entente.reading.references.paired import find_shared_heads
from entente.reading.references.placed import is_main, is_placed
from entente.reading.references.resolutions import find_resolutions
from entente.reading.references.titles import is_headline, only_in_title, subject_event, subject_of
from entente.reading.references.tokens import Token, tokens_of
from entente.reading.references.told import find_told
from entente.reading.references.when import date_beside, weekday_before_date
from entente.reading.references.words import heads, word_set
from entente.reading.syntax.tree import Tree

__all__ = ["read_references"]


_PAIR = compiled(r"[-–]|\bbetween\s")
_MET = compiled(r"\s+(?:\([^)]{2,20}\)\s+)?(?:met|convened|gathered|held\s+its)\b")
_CONVENED = Guarded(r"\b(?:[Rr]econven(?:e|ed|ing)|[Cc]onven(?:e|ed|ing))\s(?:the\s|a\s)?$")
_CHAIRED = Guarded(r"\b(?:Co-)?[Cc]hair(?:s|man|woman|person)?(?:-in-Office)?\sof\s(?:the\s)?$")
_COUNT = rf"(?:{COUNT}|inaugural)"
_NTH = compiled(rf"{_COUNT}\s", re.I)
_NTH_OF = Guarded(
    rf"\b{_COUNT}\s(?:[\w-]+\s){{0,2}}(?:meeting|session|round)\sof\s(?:the|their|its)\s(?:[\w.-]+\s){{0,3}}$",
    re.I,
)
_THEME = Guarded(r"\b(?:theme|motto|slogan)\b:?\s(?:[a-z]+\s){0,2}[‘“\"][^’”\"]*$")
_BESIDE = Guarded(
    r"\b(?:margins|sidelines|fringes)\sof\s(?:the\s)?$"
)  # another meeting than the one held there
_MEETING_IN = Guarded(r"\b(?:meeting|session|summit|talks)s?\s+(?:\w+\s+)?in\s+(?:the|this)\s+(?:\w+\s+)?$")


def read_references(
    text: str,
    sentences: Sequence[tuple[int, int]],
    base: str | None,
    own: Iterable[str] = (),
    sessions: Sequence[tuple[int, int]] = (),
    people: Sequence[tuple[int, int]] = (),
    main: Session | None = None,
    trees: Iterable[Tree] = (),
    title: str = "",
) -> tuple[Reference, ...]:
    """One reference a referent, in the order of their first mention in `text`.

    `own`: names of the sessions' own mechanisms, left out. `sessions`: spans already taken as sessions; meetings that
    overlap them are left out. `people`: spans of people with their offices, in which nothing is a reference. `base`: the document's date (ISO 8601), against which dates are resolved.
    `trees`: of its sentences, in which what is told in small letters is found.
    `title`: the title with which the text begins; what it says the document is about is one where the text does not name it.
    `main`: the session that the document reports, which is no reference, nor the visit on which it took place.
    """
    found: list[Reference] = []
    names = set(own)
    told = _by_sentence(find_told(trees, text), sentences)
    subject = subject_of(title)
    headed = [] if subject is None else [(subject, len(title))]
    for start, end in (*headed, *sentences):
        of_title = start == subject
        mentions = _subject(text[start:end]) if of_title else _mentions(text[start:end], told.get(start, ()))
        for mention in mentions:
            a, b = mention.start + start, mention.end + start
            reference = _reference(text, (start, end), mention, base)
            if mention.kind == "meeting":
                session = next(((x, y) for x, y in sessions if x < b and a < y), None)
                if session is not None and not (a > session[0] and _BESIDE.search(text, session[0], a)):
                    if 2 * (b - a) > session[1] - session[0]:
                        names.add(reference.label)  # elsewhere too this name is the session
                    continue
            if _THEME.search(text, max(start, a - 120), a):
                continue  # "under the theme ‘Small Ports: | Prospects for Growth |’"
            if any(x <= a < y for x, y in people) or (mention.kind == "mechanism" and _meets(text, a, b)):
                continue
            if mention.kind == "mechanism" and (
                _NTH.match(text, a) or _NTH_OF.search(text, max(start, a - 50), a)
            ):
                continue  # "the 4th Joint Committee", "the tenth meeting of the Joint Committee": a session, not the body
            if is_placed(text, (start, end), a, b, reference):
                names.add(reference.label)
                continue
            if main is not None and is_main(reference, main, base):
                continue
            found.append(reference)
    generic = word_set("own_generic")
    found = [
        r for r in found if r.kind not in ("mechanism", "meeting") or not names_own(r.label, names, generic)
    ]
    found.sort(key=lambda r: r.evidence[0].start)
    return merged(only_in_title(found, len(title)))


def _subject(words: str) -> Iterator[Mention]:
    """What the words of a title, from its subject on, name first; an event else."""
    if is_headline(words):
        return
    name = next((m for m in _mentions(words) if m.start == 0 and m.kind != "meeting"), None)
    subject = name or subject_event(words)
    if subject is not None:
        yield subject


def _meets(text: str, start: int, end: int) -> bool:
    """Whether the mechanism is the one that meets here, or whose chair acts: then it is a session's own."""
    before = text[max(0, start - 50) : start]
    here = _MET.match(text, end) or _MEETING_IN.search(before) or _CONVENED.search(before)
    return bool(here or _CHAIRED.search(before))


def _by_sentence(told: Iterable[Mention], sentences: Sequence[tuple[int, int]]) -> dict[int, list[Mention]]:
    """Start of a sentence → the mentions in it, the longer first, with their places in it."""
    starts = [start for start, _ in sentences]
    found: dict[int, list[Mention]] = {}
    for mention in sorted(told, key=lambda m: (m.start - m.end, m.start)):
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.end <= sentences[at][1]:
            start = starts[at]
            placed = replace(mention, start=mention.start - start, end=mention.end - start)
            found.setdefault(start, []).append(placed)
    return found


def _mentions(words: str, told: Sequence[Mention] = ()) -> Iterator[Mention]:
    tokens = tokens_of(words)
    known = tuple(m for m in find_known(words, tokens) if not any(map(m.is_core_of, told)))
    taken: list[Mention] = []
    for mention in _in_order(words, tokens, known, told):
        if any(mention.cuts(other) or _tells_on(words, mention, other) for other in known):
            continue
        if not any(mention.overlaps(other) and not _named_in(mention, other, told) for other in taken):
            start, end = name_start(words, mention), name_end(words, mention)
            if (start, end) != (mention.start, mention.end):
                mention = replace(mention, start=start, end=end)
            taken.append(mention)
            yield mention


def _named_in(name: Mention, other: Mention, told: Sequence[Mention]) -> bool:
    """Whether it is a thing of its own inside the other: "agreement to return to the | Nine-Party Talks |".

    Those who meet are none: "the meeting between Fredonia and the | Zenda Initiative |".
    """
    inside = other.start < name.start and name.end <= other.end and name.kind != other.kind
    met = other.kind == "meeting" and name.kind == "mechanism"
    return name.names_within(other) or (inside and not met and other in told)


def _in_order(
    words: str, tokens: Sequence[Token], known: Sequence[Mention], told: Sequence[Mention]
) -> Iterator[Mention]:
    """What is told before the names that it holds ("outcome document of the | Zenda Forum"), a name before its own words.

    "our | Trees Initiative | programme": what only says what the name is does not come before it.
    """
    names = tuple(_candidates(words, tokens, known))
    yield from find_resolutions(words)
    for mention in told:
        says_what = mention.kind == "mechanism" and any(n.is_core_of(mention) for n in names)
        if not says_what and not any(n.start <= mention.start and mention.end <= n.end for n in names):
            yield mention
    yield from names
    yield from told


def _tells_on(words: str, mention: Mention, name: Mention) -> bool:
    """ "Six-Party Talks | between A, B and C", "Zenda Dialogue | security summit": a name, and what it is."""
    return (
        mention.kind == "meeting"
        and mention.start == name.start
        and name.end < mention.end
        and words[mention.end - 1] != ")"
        and words[: name.end].split()[-1].title() in heads()
    )


def _candidates(words: str, tokens: Sequence[Token], known: Sequence[Mention]) -> Iterator[Mention]:
    yield from find_documents(words)
    yield from find_meetings_between(words)
    yield from find_articles(words)
    yield from find_meetings(words)
    yield from find_headed_first(tokens)
    yield from find_names(tokens)
    yield from find_shared_heads(words)
    yield from known
    yield from find_coined(words, tokens)


def _reference(text: str, sentence: tuple[int, int], mention: Mention, base: str | None) -> Reference:
    start, end = sentence[0] + mention.start, sentence[0] + mention.end
    weekday = weekday_before_date(text, start, end) if mention.kind in ("event", "meeting") else None
    span = Span.of(text, start, end if weekday is None else weekday)
    label = " ".join((mention.label or span.quote).split())
    date = date_beside(text, sentence, span, mention.kind, base)
    parties = _parties(span.quote) if mention.kind in ("mechanism", "instrument") else ()
    return Reference(mention.kind, label, mention.number, date, parties, (span,))


def _parties(name: str) -> tuple[str, ...]:
    """The parties that a name names; a city is where it was made: "Paris Climate Agreement", not "Paris-Rome Treaty"."""
    found = find_parties(name)
    return codes(
        p for p in found if p.sense != "capital" or _PAIR.search(name[max(0, p.start - 9) : p.end + 1])
    )
