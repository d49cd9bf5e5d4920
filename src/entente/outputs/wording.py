"""How facts are worded for people: dates, parties, sessions."""

from __future__ import annotations

import re

from entente.lexicon import country_name
from entente.model import Act, Session

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}  # fmt: skip


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


def party(code: str) -> str:
    """The usual name of a party: "South Korea" for KOR."""
    return country_name(code)


def parties(codes: tuple[str, ...]) -> str:
    """ "South Korea, United States"."""
    return ", ".join(party(code) for code in codes)


def actors(act: Act) -> str:
    """Who acts, in few words."""
    names = [f"{a.person} ({a.party})" if a.person else a.party for a in act.actors]
    return " + ".join(names)


def session_name(session: Session) -> str:
    """ "first session, Strategic Consultation for Allied Partnership", or "meeting", "call"."""
    kind = {"call": "call", "video": "video meeting"}.get(session.format or "", "meeting")
    which = f"{_ORDINALS.get(session.ordinal, f'{session.ordinal}th')} " if session.ordinal else ""
    if session.mechanism is None:
        return f"{which}{kind}"
    acronym = f" ({session.mechanism.acronym})" if session.mechanism.acronym else ""
    return f"{session.mechanism.name}{acronym}" + (f", {which}session" if which else "")


def ordinal(number: int) -> str:
    """ "third", "21st"."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _ORDINALS.get(number, f"{number}{ending}")


def place(session: Session) -> str:
    """City or site and country."""
    return where(session.place, session.country)


def where(place: str | None, country: str | None) -> str:
    """ "Seoul, South Korea"."""
    name = party(country) if country else ""
    return ", ".join(p for p in (place, name if name != place else "") if p)


def one_line(text: str) -> str:
    """Text on one line without control characters: safe on a terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+", " ", text).strip()
