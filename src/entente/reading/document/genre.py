"""What document this is and who speaks in it: the title and the first lines tell, as they do a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.lexicon.genres import by_title, genre_words
from entente.lexicon.publishers import PRESS
from entente.model import Kind, Voice
from entente.reading.document.voices import bylined, several_speak
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.dateline import as_written, find_dateline, place_line

# A news agency in the dateline or the caption, or a first paragraph that ends with who said so.
_AGENCIES = "|".join(map(re.escape, genre_words().agencies))
_AGENCY = Guarded(
    rf"\((?:{_AGENCIES})\b[^)\n]{{0,40}}\)|/(?:{_AGENCIES})/\.?"
    r"|^[A-Z][A-Z ,.]{2,40}, \w+\.? \d{1,2} ?[–—-]{1,2} ",
    re.M,
)
_TOLD_BY_OTHERS = Guarded(
    r",[”\"]? (?:(?:the|a|an|his|her) [^.\n]{3,70}?(?:ministry|office|presidency|statement|spokes\w+|embassy|agency|official|official said)|according to [^.\n]{3,80}?)"
    r"(?: (?:said|announced|reported|confirmed|added))?\b[^.\n]{0,60}\.",
    re.I,
)
# Papers and agencies quote each other: "..., The Guardian reports, UNN writes", "..., Reuters reported, citing officials".
_CITED = Guarded(
    r",[”\"]? (?:[Tt]he )?(?!(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Ambassador)\b)[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}"
    r" (?:reports|writes|reported, citing\b[^.\n]{2,60}|reports, citing\b[^.\n]{2,60})(?:, [^.\n]{2,60})?[.\n]"
)
# What no ministry says of itself: "the ministry said", "a readout released by ... said", "told reporters".
_TOLD_BY_OFFICES = compiled(
    r"\b(?:[Mm]inistry|[Ss]tatement|[Rr]eadout|[Ss]pokes\w+|[Oo]ffice|[Aa]gency|[Pp]ress service|[Ee]mbassy|Kremlin|[Ss]ources?|[Oo]fficials?|[Pp]residency)"
    r"(?: \w+)? (?:said|says|reported|added|informed|quoted|noted)\b|\btold reporters\b"
)
# Newspapers date by the day of the week alone; offices add the day of the month: "on Monday, 3 May".
_WEEKDAY = Guarded(
    r"\b(?:on|late|early|earlier|said|here|today,) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! morning,? the)(?!,? (?:the )?(?:\d|[A-Z][a-z]+\.? \d))"
    r"|(?<=[a-z] )(?<!(?:next|last|this) )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:that|to|for|as|and|with|after)\b|[,.] ?(?![ ]?(?:\d|[A-Z][a-z]+ \d)))"
)


@dataclass(frozen=True, slots=True)
class Genre:
    """The kind of document, its voice and the place of its dateline."""

    kind: Kind
    voice: Voice
    place: str | None


def read_genre(title: str, body: str, publisher: str | None) -> Genre:
    """`publisher` is the publishing party, "press" for the press, None where unknown."""
    openings = [line for line in body[:2000].split("\n") if line.strip()][:5]  # a caption may come first
    reported = next((found.place for line in openings if (found := find_dateline(line))), None)
    place = as_written(reported) if reported else _place_of_line(body, openings)
    kind, voice = _by_title(title)
    if kind in (None, "press release"):
        kind, voice = _by_line(openings) or (kind, voice)
    if kind in (None, "press release") and voice is None:
        kind, voice = _of_several(title, body, openings, publisher) or (kind, voice)
    if kind is None:
        pressed = publisher == PRESS or (publisher is None and bool(reported or _of_the_press(body[:1500])))
        kind, voice = ("news report", "third-party") if pressed else ("press release", voice)
    if kind == "press release" and voice is None and _reports_meeting(title, openings, publisher):
        kind = "readout"
    if publisher == PRESS and voice is None:
        voice = "third-party"
    if kind == "fact sheet" and re.search(r"\bjoint fact ?sheet\b", title, re.I):
        voice = "joint"
    return Genre(kind, voice or "unilateral", place)


def _by_line(openings: list[str]) -> tuple[Kind | None, Voice | None] | None:
    """What a short line above the text says that it is: "JOINT COMMUNIQUÉ"."""
    for line in openings[:4]:
        if len(line) < 40 and (found := _by_title(line))[0] in (
            "communiqué",
            "joint statement",
            "fact sheet",
        ):
            return found
    return None


def _of_several(
    title: str, body: str, openings: list[str], publisher: str | None
) -> tuple[Kind, Voice] | None:
    """Whether several speak together in what its title does not call joint."""
    if openings and _GIVEN_BY.match(openings[0]):
        return "joint statement", "joint"
    if openings and bylined(openings[0]):
        return "other", "joint"
    if several_speak(title, body, of_press=publisher == PRESS):
        return "joint statement", "joint"
    return ("agreement", "joint") if publisher != PRESS and _paper_of_two(title) else None


_PAPER = Guarded(
    r"\b(?:Compact|Charter|Accord|Roadmap|Action Plan|Plan of Action|Understanding|Arrangement)$"
)
_PAIR_FIRST = compiled(r"(?:[-–—‑]| [–—-] | and )(?:the )?")


def _paper_of_two(title: str) -> bool:
    """ "Sylvania-Freedonia Clean Energy Compact": a paper that two have made, by its title alone."""
    if not _PAPER.search(title):
        return False
    named = find_parties(title)
    return (
        len(named) > 1
        and named[0].start < 5
        and bool(_PAIR_FIRST.fullmatch(title[named[0].end : named[1].start]))
    )


# "Joint statement given today by the Foreign Ministers of A and B on ...": the first line says what the text is.
_GIVEN_BY = compiled(r"(?:The following )?[Jj]oint (?:statement|communiqué|declaration)\b[^.;:]{0,60}?\bby\s")


# Titles that tell that people met, in the words of other chanceries: "Foreign Minister Holds Telephone Conversation
# with ...", "Meeting with ...", "Statement on the Advisor's Call with ...".
_MET = Guarded(
    r"\b(?:holds?|held|has|had|receives?|received)\b.*\b(?:talks?|meetings?|conversation|call|consultations|dialogue)\b|\b(?:met|meets|spoke|speaks|talked|talks|confers|conferred) (?:with|to)\b"
    r"|\breceive[sd]\b|(?:^|\bon .*)\b(?:tele)?(?:phone )?(?:conversation|talks|call|meeting)s? (?:with|between)\b|['’]s (?:\w+ ){0,2}(?:call|meeting|conversation|talks) with\b",
    re.I,
)
_AHEAD = Guarded(
    r"\b(?:will|upcoming|(?<!address )to (?:visit|hold|meet|attend|host|travel)|announc\w+|press release|information)\b",
    re.I,
)


_WILL = Guarded(r"\bwill (?:meet|host|hold|travel|welcome|visit|speak|attend|receive|pay)\b")


def _place_of_line(body: str, openings: list[str]) -> str | None:
    """The place of a first or last line that says only where and when."""
    endings = [line for line in body[-400:].split("\n") if line.strip()][-3:]
    return next((place for line in [*openings[:3], *endings] if (place := place_line(line))), None)


def _reports_meeting(title: str, openings: list[str], publisher: str | None) -> bool:
    """Whether an office tells of a meeting that was held."""
    if publisher in (None, PRESS) or not _MET.search(title) or _AHEAD.search(title):
        return False
    return not (openings and _WILL.search(openings[0]))


def _of_the_press(opening: str) -> bool:
    """Whether the first lines speak as an agency or a newspaper does."""
    first = opening.strip().partition("\n")[0]
    if len(_TOLD_BY_OFFICES.findall(opening)) > 1:
        return True
    told = _TOLD_BY_OTHERS.search(first) or _CITED.search(first + "\n")
    return bool(_AGENCY.search(opening) or told or _WEEKDAY.search(first))


def _by_title(title: str) -> tuple[Kind | None, Voice | None]:
    entry = by_title(title)
    return (entry.kind, entry.voice) if entry else (None, None)
