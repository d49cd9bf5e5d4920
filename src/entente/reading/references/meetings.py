"""Other meetings: "COP 28", "Japan-Philippines summit meeting", "the 79th session of the UN General Assembly"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.references.mention import Mention

_NAME = r"[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}"
_UNITED = r"(?:UN|U\.N\.|United\sNations)\s"
_COP_IN_FULL = Guarded(
    rf"\b(?:\d{{1,2}}\s?(?:st|nd|rd|th)\s)?(?:{_UNITED})?(?:(?:(?:Framework\sConvention\son\s)?Climate\sChange|Climate|Biodiversity)\s)?Conference(?:\sof\s(?:the\s)?(?:States\s)?Parties)?"
    r"(?:\sto\sthe\s[A-Z][\w.]+(?:\s(?:(?:on|for|to|of)\s)?[A-Z]\w+){0,7})?(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\s\((?:[A-Z]{2,6}[\s-])?COP[\s-]?\d{1,2}\)"
)
_COP = Guarded(
    r"\b(?:(?:UNFCCC|CBD|UNCCD|UN)\s+)?(?:COP[\s-]?\d{1,2}|(?:WTO\s)?MC1\d)\b(?:\s+in\s+[A-Z][\w-]+(?:\s[A-Z][a-z]+)?)?"
)
_SESSION = Guarded(
    r"\b(?:(?P<nth>\d{1,3}\s?(?:st|nd|rd|th)|[A-Z]?[a-z]+)\s+(?:[Ss]pecial\s+|[Ee]mergency\s+)?[Ss]ession\s+of\s+(?:the\s+)?)?"
    r"(?:(?:UN|U\.N\.|United\s+Nations)\s+General\s+Assembly|UNGA(?:\s?\d{2}\b)?|World\s+Health\s+Assembly)(?:(?:['’]s)?\s+High-Level\s+Week|\s\(UNGA\s?\d{2}\))?(?!\s+[Rr]esolution)"
)
_CONGRESS = Guarded(
    r"\b(?:\d{1,3}\s?(?:st|nd|rd|th)|[Tt]wentieth|[Nn]ineteenth|[Tt]hirteenth|[Ff]ourteenth)\s+(?:(?:National|Party|CPC|WPK|CPV)\s+){1,2}Congress(?:\s+of\s+the\s+[A-Z]\w+(?:\s(?:of\s)?[A-Z]\w+)*(?:\s\([A-Z]{2,5}\))?)?"
)
_BEING_HELD = compiled(r"\s+(?:is|was)\s+(?:being\s+)?(?:held|taking\s+place|under\s*way|in\s+session)\b")
_AT_SESSION = Guarded(
    r"\b(?:at|of|during|from|to|for|before|after|margins\s+of|sidelines\s+of)\s+(?:(?:the|this|last)\s+)?(?:week['’]s\s+|year['’]s\s+|\d{4}\s+)?$"
)
_GROUP = Guarded(
    r"\b(?:at|during|from|host(?:s|ed|ing)?|attend(?:s|ed|ing)?|chair(?:s|ed|ing)?|margins\s+of|sidelines\s+of|ahead\s+of|after|before)\s+(?:the\s+)?(?:\w+['’]s\s+)?(?P<label>(?:\d{4}\s+)?(?:G-?7|G-?20|APEC|BRICS)(?:\s+(?:in\s+)[A-Z]\w+)?)"
    r"(?=[.,;:)]|\s+(?:and|in|on|last|this|earlier|next|to|as|by|where|with)\b|$)"
)
_PAIR = rf"{_NAME}(?:[-–]{_NAME})+"
_PAIRS = Guarded(
    rf"\b(?!(?:Two|Three|Four|Five|Six|Multi|High|Working|Cross)-)(?P<list>{_PAIR}(?:(?:,\s+(?:and\s+)?|\s+and\s+){_PAIR}){{0,4}})\s+(?P<noun>(?:[Ll]eaders['’]?\s+)?[Ss]ummit(?:\s+[Mm]eeting)?s?|[Tt]alks)\b"
)


def find_meetings_between(words: str) -> Iterator[Mention]:
    """Meetings named by who met: "the A-B and C-D summit meetings", "meeting between the X and the Y"."""
    for match in _PAIRS.finditer(words):
        yield from _each_pair(match)


def find_meetings(words: str) -> Iterator[Mention]:
    """All other meetings that are named otherwise than by a capitalised head noun."""
    for match in _COP_IN_FULL.finditer(words):
        yield Mention(match.start(), match.end(), "meeting")
    for match in _COP.finditer(words):
        stop = re.match(r"[^\n]*?(?:COP[\s-]?|MC)\d{1,2}", match.group())
        yield Mention(match.start(), match.end(), "meeting", label=stop.group() if stop else None)
    for match in _CONGRESS.finditer(words):
        yield Mention(match.start(), match.end(), "meeting")
    for match in _SESSION.finditer(words):
        if (
            match.group("nth")
            or _AT_SESSION.search(words[max(0, match.start() - 40) : match.start()])
            or _BEING_HELD.match(words, match.end())
        ):
            yield Mention(match.start(), match.end(), "meeting")
    for match in _GROUP.finditer(words):
        yield Mention(match.start("label"), match.end("label"), "meeting")


def _each_pair(match: re.Match[str]) -> Iterator[Mention]:
    """ "the A-B and C-D summit meetings" are two meetings."""
    noun = match.group("noun")
    single = noun.removesuffix("s") if noun.lower().endswith(("meetings", "summits")) else noun
    pairs = list(re.finditer(_PAIR, match.group("list")))
    for n, pair in enumerate(pairs):
        start = match.start("list") + pair.start()
        end = match.end() if n == len(pairs) - 1 else match.start("list") + pair.end()
        yield Mention(start, end, "meeting", label=f"{pair.group()} {single}")
