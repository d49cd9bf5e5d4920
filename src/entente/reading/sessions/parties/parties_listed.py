"""Parties that a text lists: "the ministers of A, B and C", "Participants included A, B, C"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.cast.officers import OFFICERS_OF
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import PartyMention, codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.parties.matter import not_matter


def of_the_lead(lead: Sequence[SentenceView], found: Collection[str | None]) -> tuple[str, ...]:
    """ "The foreign ministers of A, B, C and D": who met, where a later sentence names only some of them."""
    for sentence in lead:
        match = OFFICERS_OF.search(sentence.text)
        named = codes(find_parties(match.group("who"))) if match else ()
        if set(found) < set(named):
            return named
    return ()


# "The Presidents | of A, Roe, of B, Doe, and of C, Poe, | met".
_OF_EACH = compiled(
    r"[Tt]he (?:[A-Z]?[\w-]+ ){0,2}?(?:Presidents|Ministers|Leaders|Heads of (?:State|Government|Delegation)|Secretaries|Chiefs)(?: (?:of|for) (?:Foreign|External) (?:Affairs|Relations))?"
    r"(?P<who> of .+?),? (?:met|gathered|convened|held|signed)\b"
)
_OF = compiled(r"\bof (?:the )?(?:[A-Z][a-z]+ )?$")


def of_each(sentence: SentenceView) -> tuple[str, ...]:
    """Whose officers the sentence names one after the other, each behind his country; none where they are fewer than three."""
    match = _OF_EACH.match(sentence.text)
    who = match.group("who") if match else ""
    named = codes([m for m in find_parties(who) if m.sense == "name" and _OF.search(who[: m.start])])
    return named if len(named) > _PAIR else ()


_PAIR = 2


# "together with the High Representative of the Union", "joined by our Kenyan colleagues", "and those of Peru", "with Peru's minister".
_BESIDE_THEM = Guarded(
    r"\b(?:together with|along with|alongside|as well as|joined by|and by|(?:met|spoke|exchanged|consulted|talked|talks|consultations|conference|call|meeting)(?: \w+){0,3} with|those (?:of|from)) "
    r"(?P<who>(?:(?!\b(?:to|on|about|in|at|for|during|following|after|before|under|regarding|concerning|met|held|today|and with)\b|, \w+(?:ed|ing)\b)[^.;:])+)"
)


def beside_the_officers(sentence: SentenceView, view: TextView) -> Iterator[str]:
    """Who sat there besides "the ministers of A and B" of whom the sentence tells: by name, or as the country of an officer."""
    officers = OFFICERS_OF.search(sentence.text)
    for match in _BESIDE_THEM.finditer(sentence.text, officers.end()) if officers else ():
        first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
        inside = [m for m in sentence.parties if first <= m.start < last]
        yield from not_matter([replace(sentence, parties=tuple(inside))], view, ("name", "adjective", "body"))


_OFFICERS = r"(?:(?:foreign|defen[cs]e|finance|trade|prime|interior|top|Foreign|Defence|Defense) )?(?:ministers|leaders|presidents|diplomats|officials|envoys|chiefs|Ministers|Leaders|FMs)\b"
_BEFORE_OFFICERS = compiled(rf"\s+{_OFFICERS}")


def adjectives(
    title: SentenceView | None, told: list[SentenceView], found: Collection[str | None]
) -> tuple[str, ...]:
    """ "Kenyan, Peruvian and Chilean ministers meet": who met, where the rest names only two of three."""
    for sentence in [*([title] if title else []), *told[:1]]:
        row: list[PartyMention] = []
        for mention in sentence.parties:
            between = (
                sentence.text[row[-1].end - sentence.start : mention.start - sentence.start] if row else ""
            )
            row = [*row, mention] if row and between in (", ", ", and ", " and ") else [mention]
            listed = codes(row)
            if (
                len(listed) > 2
                and set(found) < set(listed)
                and _BEFORE_OFFICERS.match(sentence.text, mention.end - sentence.start)
            ):
                return listed
    return ()


# "Talks | held in Lima on Tuesday | between A, B and C"; not "talks on the war between A and B".
_BETWEEN = Guarded(
    rf"\b(?:{any_of(meeting_words().nouns)})s?(?: (?!(?:{any_of(meeting_words().bonds)})\b)[\w’'-]+,?){{0,10}}? (?:between|among) (?:the )?(?=[A-Z])"
)
_NEXT_NAMED = compiled(r",? (?:and )?(?:the )?")


def between(sentence: SentenceView) -> tuple[str, ...]:
    """Those of whom the sentence says between whom the meeting was; none where it names fewer than two."""
    match = _BETWEEN.search(sentence.text)
    if match is None:
        return ()
    end = sentence.start + match.end()
    found: list[str] = []
    for party in sentence.parties:
        if party.start == end or (
            found
            and _NEXT_NAMED.fullmatch(sentence.text[end - sentence.start : party.start - sentence.start])
        ):
            found.append(party.code)
            end = party.end
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


# "The foreign ministers of A, B and C | also attended", "Joining Roe on the call were Doe | and representatives from D and E".
_CAME = compiled(
    r",?\s*(?:(?:also|all|too|each|both|then) ){0,2}(?:attended|took part|participated|joined|were (?:also )?(?:present|in attendance))\b(?! (?:by|as (?:an )?(?:invitee|observer|guest)s?)\b)"
)
_CAME_TOO = compiled(
    r"^(?:Also )?(?:[Jj]oining|[Aa]ttending|[Pp]articipating|[Pp]resent|[Tt]aking part)\b[^.;]*\b(?:were|was)\b.*|\b(?:welcomed|hosted|received) (?:(?:the|all|visiting) )?(?:[\w-]+ ){0,2}$"
)
_OTHER_TIME = Guarded(r"\b(?:will|would|last|earlier|previous\w*|next|recall\w*|ago)\b")


def officers_there(told: Sequence[SentenceView], view: TextView) -> Iterator[str]:
    """Whose officers, without names, are said to have come to what is told: behind or before the words for it."""
    for sentence in [*told[:1], *(s for s in view.body[:_OPENING] if s not in told[:1])]:
        if _OTHER_TIME.search(sentence.text):
            continue
        for match in OFFICERS_OF.finditer(sentence.text):
            came = _CAME.match(sentence.text, len(sentence.text[: match.end("who")].rstrip(" ,")))
            if came or _CAME_TOO.search(sentence.text[: match.start()]):
                yield from codes(find_parties(match.group("who")))


_OPENING = 4  # sentences in which a text says who came
_PRESENT = Guarded(
    r"\b(?:joined|participa\w+|attended|in attendance|attendees|took part|represented|members (?:of|include)|were present|present were)\b|\b(?:[Ll]eaders|[Mm]inisters|[Rr]epresentatives|[Dd]elegations|[Oo]fficials|[Hh]eads of \w+) (?:of|from)\b[^.;]{0,90}(?: [–—-] |: )",
    re.I,
)


_ATTENDED_BY = Guarded(
    r"\b(?:attended by|participants (?:included|were|from)|with the participation of|brought together|they (?:were|are|came|hailed) from)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,8}?(?:of|from|in|included)?\s*(?:the\s+)?(?-i:[A-Z])",
    re.I,
)


# "Assistant Secretary, ASEAN and Regional Architecture Branch": a desk of a ministry.
_DESK = compiled(
    r"(?:,? and)?(?: [A-Z]\w+){1,3} (?:Branch|Bureau|Department|Division|Desk|Directorate|Affairs)\b"
)


_FOR = Guarded(r", for (?:the )?$")  # "the ministers of A and B, for the Union, and of C, for the Community"
_IN_BRACKETS = compiled(r"\([^()]*$")  # "I2U2 (Israel, India, ...)": whose members they are


def listed_present(view: TextView) -> Iterator[str]:
    """A list of those present: "Participants included Argentina, Australia, ..."."""
    for sentence in view.body[:12]:
        named = [
            m
            for m in sentence.parties
            if m.sense == "name"
            and not _DESK.match(view.text, m.end)
            and not _IN_BRACKETS.search(sentence.text[: m.start - sentence.start])
            and not (is_organisation(m.code) and _FOR.search(sentence.text[: m.start - sentence.start]))
        ]
        by = _ATTENDED_BY.search(sentence.text) if len({m.code for m in named}) >= 3 else None
        behind = [m for m in named if by and m.end > sentence.start + by.end()]
        if len({m.code for m in behind}) >= 3:
            yield from (m.code for m in behind)
        elif (
            len({m.code for m in named}) >= 5
            and _PRESENT.search(sentence.text)
            and sentence.text.count(",") >= 4
        ):
            yield from (m.code for m in named)
