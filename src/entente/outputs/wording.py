"""How facts are worded for people: dates, parties, sessions, who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entente.lexicon import country_name
from entente.model import Act, Actor, Document, Due, Evidence, Session

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_FORMATS = {"in-person": "in person", "call": "by telephone", "video": "by video"}
_STATUS = {"held": "", "planned": "planned", "called-off": "called off"}
_MANY = 5  # parties that are listed; more are counted
# Controls, and marks that make a text look like what it is not: on a terminal and in a page.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]+"
)


def day(edtf: str | None) -> str:
    """An EDTF date as people write it: "7 November 2006", "summer 2024", "7 November (year not said)"."""
    if not edtf:
        return ""
    parts = edtf.split("-")
    year = "" if parts[0] == "XXXX" else parts[0]
    open_year = " (year not said)" if not year else ""
    if len(parts) == 1:
        return year
    if parts[1] in _SEASONS:
        return f"{_SEASONS[parts[1]]} {year}".strip()
    if not parts[1].isdigit() or not 1 <= int(parts[1]) <= 12:
        return edtf
    month = _MONTHS[int(parts[1]) - 1]
    number = f"{int(parts[2])} " if len(parts) > 2 and parts[2].isdigit() else ""
    return f"{number}{month} {year}".strip() + open_year


def days(first: str | None, last: str | None) -> str:
    """One date, or the first and the last."""
    return f"{day(first)} – {day(last)}" if first and last and first != last else day(first or last)


def iso_days(first: str | None, last: str | None) -> str:
    """ISO dates to look through by eye: "2006-11-07", "2006-11-07–08", "????-06-01" where no year is said."""
    same_month = first and last and first != last and first[:7] == last[:7]
    return (first or "").replace("XXXX", "????") + (f"–{last[8:]}" if same_month and last else "")


def planned_for(date: str | None, place: str | None) -> str:
    """ "9 November 2006, Seoul": for when and where it had been announced."""
    return ", ".join(x for x in (day(date), place or "") if x)


def years(first: str | None, last: str | None) -> str:
    """ "2006–2025", "2006", or "no year" where no document says one."""
    told = [date[:4] for date in (first, last) if date and date[:4].isdigit()]
    return "–".join(dict.fromkeys(told)) or "no year"


def due(when: Due) -> str:
    """The words of a due date, then its bounds: "by the end of 2022 (by 31 December 2022)"."""
    words = one_line(when.text)
    if when.start and when.end:
        bounds = days(when.start, when.end)
    else:
        bounds = f"from {day(when.start)}" if when.start else f"by {day(when.end)}" if when.end else ""
    return f"{words} ({bounds})" if bounds and bounds.lower() != words.lower() else words


def ordinal(number: int) -> str:
    """ "first" to "tenth", then "11th", "21st"."""
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def party(code: str) -> str:
    """The usual name of a party: "South Korea" for KOR."""
    return country_name(code)


def parties(codes: Iterable[str]) -> str:
    """ "South Korea, United States"."""
    return ", ".join(party(code) for code in codes)


def actor(one: Actor) -> str:
    """ "R. Nicholas Burns (United States)", or the party alone."""
    return f"{one_line(one.person)} ({party(one.party)})" if one.person else party(one.party)


def actors(act: Act) -> str:
    """Who acts; "in the text's own voice" where nobody is named."""
    return ", ".join(actor(a) for a in act.actors) or "in the text's own voice"


def acting(codes: str) -> str:
    """The actors of a row of the record, "JPN, KOR (Yu)"; a long list by its number: "16 parties"."""
    parties = one_line(codes)
    if not parties:
        return "the text itself"
    return f"{parties.count(', ') + 1} parties" if parties.count(", ") >= _MANY else parties


def session_name(session: Session) -> str:
    """ "Strategic Consultation for Allied Partnership (SCAP), first session", or "second meeting", "call"."""
    kind = {"call": "call", "video": "video meeting"}.get(session.format or "", "meeting")
    which = f"{ordinal(session.ordinal)} " if session.ordinal else ""
    if session.mechanism is None:
        return f"{which}{kind}"
    name = one_line(session.mechanism.name)
    acronym = one_line(session.mechanism.acronym or "")
    return (f"{name} ({acronym})" if acronym else name) + (f", {which}session" if which else "")


def session_short(session: Session) -> str:
    """A session in few words, as another one follows it: "meeting of 19 January 2006"."""
    when = days(session.date, session.end_date)
    return session_name(session) + (f" of {when}" if when else "")


def status(session: Session) -> str:
    """ "planned" or "called off"; nothing for a session that was held."""
    return _STATUS[session.status]


def session_format(session: Session) -> str:
    """ "in person", "by telephone", "by video"."""
    return _FORMATS.get(session.format or "", "")


def place(session: Session) -> str:
    """City or site, and country."""
    return where(session.place, session.country)


def where(place: str | None, country: str | None) -> str:
    """ "Seoul, South Korea"."""
    name = party(country) if country else ""
    return ", ".join(dict.fromkeys(p for p in (one_line(place or ""), name) if p))


def speaker(document: Document) -> str:
    """Who speaks in a document."""
    publisher = one_line(document.publisher or "")
    if document.voice == "joint":
        return "the parties speak together" + (f" · {publisher}" if publisher else "")
    said = "told by a third party" if document.voice == "third-party" else "one side speaks"
    return f"{said}: {publisher}" if publisher else said


def sources(document: Document) -> list[str]:
    """By which path or address it came, and where it was published if that is another."""
    return list(dict.fromkeys(one_line(told) for told in (document.source, document.source_url) if told))


def kind(genre: str, voice: str) -> str:
    """ "joint statement", "joint fact sheet", "press, news report": the genre, and who speaks where it does not say so."""
    if voice == "joint":
        return genre if genre.startswith("joint") else f"joint {genre}"
    return f"press, {genre}" if voice == "third-party" else genre


def language(code: str) -> str:
    """ "French" for fr; the code itself where it is unknown."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code[:2].lower())
    return str(found.name) if found else code


def quoted(evidence: Evidence) -> str:
    """The words that prove a fact, on one line; several stretches with an ellipsis between them."""
    return " … ".join(one_line(span.quote) for span in evidence)


def counted(number: int, noun: str) -> str:
    """ "1 sentence", "1,200 sentences"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def one_line(text: str) -> str:
    """Text on one line without control characters: safe on a terminal."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def visible(text: str) -> str:
    """Text without control characters and marks that make it look like what it is not; its blanks as they are."""
    return _UNSEEN.sub("", text.replace("\t", " "))
