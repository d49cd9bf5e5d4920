"""Resolutions by number or by body, and communiqués by symbol: "UNSCR 1718", "Security Council resolutions 1718 (2006) and 2270", "A/RES/76/300"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.model import ReferenceKind
from entente.reading.patterns.guarded import Guarded
from entente.reading.references.mention import Mention

_BODY = (
    r"(?:(?:UN|U\.N\.|United\s+Nations)\s+)?(?:Security\s+Council(?:\s\(UNSC\))?|General\s+Assembly(?:\s\(UNGA\))?|Human\s+Rights\s+Council)|"
    r"UNSC|UNGA|(?:UN|U\.N\.|United\s+Nations)|[A-Z]{3,6}"
)
_NUMBER = r"(?:ES-)?\d{1,4}(?:/\d{1,3})?(?:\s?\(\d{4}\))?"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s*(?:and\s+)?|\s+and\s+){_NUMBER})*+"
_NUMBERED = Guarded(
    rf"\b(?:(?P<body>{_BODY})\s+)?(?<!House\s)(?<!Senate\s)(?<!Joint\s)(?P<word>[Rr]esolutions?|RES|UNSCRs?)\s*"
    rf"(?:\(?(?:UNSCRs?|[Nn]os?\.?|number)\s*)?(?P<numbers>{_NUMBERS})"
    rf"(?:\s+(?:\(\d{{4}}\)\s+)?of\s+the\s+(?P<of>{_BODY}))?"
)
# A council's communiqué by its symbol: "Communiqué [PSC/MIN/COMM.12 (2023)]".
_COMMUNIQUE = Guarded(
    r"\b(?:Press\sStatement|Communiqu[ée])\s(?P<open>[\[(])?(?P<number>[A-Z]{2,5}(?:/[A-Z]{2,6})*[/.][A-Z]{1,4}\.\d{1,4}(?:\.Rev\.\d)?(?:\s?\(\d{4}\))?)(?(open)[\])])"
)
# Texts of the African Union by their symbols: "communiqué PSC/PR/COMM/2.(CDXXXVI)", "Decision Assembly/AU/Dec.356(XXIII)".
_OF_UNION = Guarded(
    r"\b(?P<text>(?:(?:[Cc]ommuniqu[ée]|[Pp]ress\s[Ss]tatement|[Dd]ecision|[Dd]eclaration|[Rr]eport)s?\s)?)(?P<open>[\[(])?"
    r"(?P<number>(?:PSC/(?:AHG|MIN|PR|HoSG)|Assembly/AU|EX\.CL)/(?:[A-Z]{2,4}|Dec|Decl|Rpt|Res|\d{1,4})(?:[./]\d{1,4})?\.?(?:\s?\((?:[IVXLCDM]+|\d{4})\)){0,2}(?:Rev\.\d)?)(?(open)[\])])"
)
_ONE = Guarded(r"(?P<number>(?:ES-)?\d{1,4}(?:/\d{1,3})?)(?:\s?\((?P<year>\d{4})\))?")
_SYMBOL = Guarded(
    r"\b(?:S/RES/\d{1,4}|A/RES/(?:ES-)?\d{1,2}/\d{1,3}|A/HRC/RES/\d{1,2}/\d{1,3})(?:\s?\(\d{4}\))?"
)
_WITHOUT_NUMBER = Guarded(
    r"\b(?:(?:all\s+)?(?:other\s+|its\s+)?(?:[Rr]elevant|previous|subsequent)\s+(?:Council|UN|U\.N\.|United\s+Nations|OIC|AU|PSC|IAEA|Board)\s+[Rr]esolutions\b(?!\s+\d)|"
    r"(?:other\s+)?(?:[Rr]elevant\s+)?(?:(?:UN|U\.N\.|United\s+Nations)\s+(?:Security\s+Council|General\s+Assembly)|Security\s+Council|UNSC|UNGA)(?:\s\(UN(?:SC|GA)\))?\s*"
    r"[Rr]esolutions?\b(?:\s\(UNSCRs?\)(?!\s\d))?(?!\s+(?:\(?(?:UNSCRs?|[Nn]o)|\d))|(?<!applicable\s)(?:UN|U\.N\.|United\s+Nations)\s+[Rr]esolutions\b(?!\s+\d))|\bUNSCRs?\b(?!\s*\d)"
)
_SERIES = {"General": "A", "UNGA": "A", "Human": "A/HRC"}


def find_resolutions(words: str) -> Iterator[Mention]:
    """One mention a number; a body's resolutions without numbers are one mention."""
    for match in _NUMBERED.finditer(words):
        yield from _numbered(match)
    for match in _SYMBOL.finditer(words):
        number = re.sub(r"\s?\(\d{4}\)", "", match.group())
        yield Mention(match.start(), match.end(), "instrument", number)
    for match in _OF_UNION.finditer(words):
        kind: ReferenceKind = "instrument" if "/Dec" in match.group("number") else "document"
        start, end = match.span() if match.group("text") else match.span("number")
        yield Mention(start, end, kind, match.group("number"))
    for match in _COMMUNIQUE.finditer(words):
        yield Mention(match.start(), match.end(), "document", match.group("number"))
    for match in _WITHOUT_NUMBER.finditer(words):
        yield Mention(match.start(), match.end(), "instrument")


def _numbered(match: re.Match[str]) -> Iterator[Mention]:
    body = match.group("body") or match.group("of") or ""
    for n, one in enumerate(_ONE.finditer(match.group("numbers"))):
        number = one.group("number")
        if (
            not body
            and "/" not in number
            and not match.group("word").startswith("UNSCR")
            and int(number.removeprefix("ES-")) < 100
        ):
            continue  # "resolution 5" of nobody in particular
        start = match.start() if n == 0 else match.start("numbers") + one.start()
        end = match.start("numbers") + one.end()
        if match.group("of"):
            end = match.end()
        word = match.group("word").removesuffix("s")
        label = " ".join(f"{body} {word} {number}".split())
        yield Mention(start, end, "instrument", _symbol(body, number), label)


def _symbol(body: str, number: str) -> str:
    """The document symbol of the United Nations; the bare number for a body with series of its own."""
    series = next((series for word, series in _SERIES.items() if word in body), None)
    if series is None and body.isupper() and body not in ("UN", "UNSC"):
        return number
    series = series or ("A" if "/" in number else "S")
    return f"{series}/RES/{number}"
