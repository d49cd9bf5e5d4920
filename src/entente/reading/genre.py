"""What document this is and who speaks in it: the title and the first lines tell, as they do a person."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.lexicon.genres import by_title, genre_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.publishers import PRESS
from entente.model import Kind, Voice
from entente.reading.dateline import as_written, find_dateline, place_line
from entente.reading.guarded import Guarded
from entente.reading.parties import codes, find_parties, groups_in

_STATEMENT_BY_MANY = re.compile(
    r"^(?:joint )?statement (?:by|of|from) (?P<who>.+?)(?: (?:on|regarding|following|to|at|in)\b|$)", re.I
)
_WE_LEADERS = Guarded(
    r"\bWe,? (?:the )?(?:leaders|foreign ministers|ministers|heads|members|presidents|representatives|, the)\b|\bissued? the following (?:joint )?statement\b|\btext of the (?:joint )?statement\b|begin text",
    re.I,
)
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
# What no ministry says of itself: "the ministry said", "a readout released by ... said", "told reporters".
_TOLD_BY_OFFICES = re.compile(
    r"\b(?:[Mm]inistry|[Ss]tatement|[Rr]eadout|[Ss]pokes\w+|[Oo]ffice|[Aa]gency|[Pp]ress service|[Ee]mbassy|Kremlin|[Ss]ources?|[Oo]fficials?|[Pp]residency)"
    r"(?: \w+)? (?:said|says|reported|added|informed|quoted|noted)\b|\btold reporters\b"
)
# Newspapers date by the day of the week alone; offices add the day of the month: "on Monday, 3 May".
_WEEKDAY = Guarded(
    r"\b(?:on|late|early|earlier|said|here|today,) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! morning,? the)(?!,? (?:the )?(?:\d|[A-Z][a-z]+\.? \d))"
    r"|(?<=[a-z] )(?<!(?:next|last|this) )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:that|to|for|as|and|with|after)\b|[,.] ?(?![ ]?(?:\d|[A-Z][a-z]+ \d)))"
)
_TOGETHER = Guarded(
    rf"^(?P<who>.+?(?:,| and ).+?) (?:{'|'.join(map(str.capitalize, genre_words().together))})\b"
)
_WE = Guarded(r"\b(?:We|we)\b")
_SHARED_TELLING = Guarded(r"\b(?:said|told reporters|according to|told)\b")


@dataclass(frozen=True, slots=True)
class Genre:
    """The kind of document, its voice and the place of its dateline."""

    kind: Kind
    voice: Voice
    place: str | None


def read_genre(title: str, body: str, publisher: str | None) -> Genre:
    """`publisher` is the publishing party, "press" for the press, None where unknown."""
    kind, voice = _by_title(title)
    openings = [line for line in body[:2000].split("\n") if line.strip()][:5]  # a caption may come first
    place = next((found.place for line in openings if (found := find_dateline(line))), None)
    place = as_written(place) if place else _place_of_line(body, openings)
    if kind is None or kind == "press release":  # the word stands alone above the text
        for line in openings[:4]:
            if len(line) < 40 and _by_title(line)[0] in ("communiqué", "joint statement", "fact sheet"):
                kind, voice = _by_title(line)
        if voice is None and openings and _GIVEN_BY.match(openings[0]):
            kind, voice = "joint statement", "joint"
    opening = body[:1500]
    if kind is None or kind == "press release":
        if (
            voice is None
            and (_many_speak(title) or (_WE.search(body) and publisher != PRESS and speak_as_one(title)))
        ) or (voice is None and _WE_LEADERS.search(opening) and not _SHARED_TELLING.search(opening[:400])):
            kind, voice = "joint statement", "joint"
    if kind is None and publisher != PRESS and _paper_of_two(title):
        kind, voice = "agreement", "joint"
    if kind is None:
        if publisher in (None, PRESS) and (publisher == PRESS or place or _of_the_press(opening)):
            kind, voice = "news report", "third-party"
        else:
            kind = "press release"
    if (
        kind == "press release"
        and voice is None
        and publisher not in (None, PRESS)
        and _tells_of_meeting(title)
        and not (openings and _WILL.search(openings[0]))
    ):
        kind = "readout"
    if publisher == PRESS and voice is None:
        voice = "third-party"
    if kind == "fact sheet" and re.search(r"\bjoint fact ?sheet\b", title, re.I):
        voice = "joint"
    return Genre(kind, voice or "unilateral", place)


_PAPER = Guarded(
    r"\b(?:Compact|Charter|Accord|Roadmap|Action Plan|Plan of Action|Understanding|Arrangement)$"
)
_PAIR_FIRST = re.compile(r"(?:[-–—‑]| [–—-] | and )(?:the )?")


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
_GIVEN_BY = re.compile(
    r"(?:The following )?[Jj]oint (?:statement|communiqué|declaration)\b[^.;:]{0,60}?\bby\s"
)


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


def _tells_of_meeting(title: str) -> bool:
    return bool(_MET.search(title)) and not _AHEAD.search(title)


def _of_the_press(opening: str) -> bool:
    """Whether the first lines speak as an agency or a newspaper does."""
    first = opening.strip().partition("\n")[0]
    if len(_TOLD_BY_OFFICES.findall(opening)) > 1:
        return True
    return bool(_AGENCY.search(opening) or _TOLD_BY_OTHERS.search(first) or _WEEKDAY.search(first))


def _by_title(title: str) -> tuple[Kind | None, Voice | None]:
    entry = by_title(title)
    return (entry.kind, entry.voice) if entry else (None, None)


def speak_as_one(title: str) -> bool:
    """ "President Roe of Kenya and Prime Minister Sato of Japan Announce ...": the holders of several offices do so together."""
    match = _TOGETHER.match(title)
    return match is not None and _names_several(match.group("who"))


def _names_several(who: str) -> bool:
    return len(codes([m for m in find_parties(who) if m.sense != "people"])) > 1


_OFFICERS = re.compile(
    r"(?:the )?(?:[A-Z][\w-]+ ){0,3}?(?:[Mm]inisters|[Ll]eaders|[Pp]residents|[Hh]eads|[Cc]hiefs|[Ss]ecretaries|[Aa]mbassadors|[Dd]irectors) of (?:the )?"
)


def _many_speak(title: str) -> bool:
    """ "Statement by Australia, Japan, New Zealand and the United Kingdom on ..."."""
    match = _STATEMENT_BY_MANY.match(title)
    if not match:
        return False
    who = match.group("who")
    if _OFFICERS.match(who) and (groups_in(who) or any(is_organisation(m.code) for m in find_parties(who))):
        return True  # "Statement by the Foreign Ministers of the Arab League"
    names = [m for m in find_parties(who) if m.sense in ("name", "body")]
    return len(codes(names)) >= 2 and not re.search(r"\b(?:Spokes|Press Secretary|Advisor)", who)
