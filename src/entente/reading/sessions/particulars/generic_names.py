"""Names of meetings that say of no row which one it is: "Bilateral Meeting", "Japan-Chile Foreign Ministers' Meeting"."""

from __future__ import annotations

import re

from entente.lexicon.mechanisms import mechanism_words
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled

_GENERIC_WORDS = frozenset(w.lower() for w in mechanism_words()["generic"])


_ONE_OFF = compiled(
    r"(?P<who>[A-Z][\w.]+(?: [A-Z][\w.]+)?[-–][A-Z][\w.]+(?: [A-Z][\w.]+)?) (?:Foreign|Defen[cs]e|Finance|Trade|Economic) (?:Ministers?[’']?|Ministerial) (?:Meeting|Talks?|Telephone Talks?|Call)$"
)


def is_one_off(name: str) -> bool:
    """ "Japan-Chile Foreign Ministers' Meeting": what a ministry calls every meeting of two ministers."""
    match = _ONE_OFF.match(name)
    who = codes(find_parties(match.group("who"))) if match else ()
    return len(who) == 2 and all(len(code) == 3 for code in who)  # two states: a group keeps such rows


# "Foreign Ministers' Meeting": who met, not the name of what met.
_OFFICERS = Guarded(
    r"\b(?:Deputy|Vice|Foreign|Defen[cs]e|Finance|Trade|Economic|Economy|Energy|Health|Interior|Justice|National|Security|Senior|Ministers?|Ministerial|Advis[eo]rs?|Officials?|Secretaries|Leaders|Presidents)\b[’']?s?"
)


# "Bilateral Meeting between President Roe and Prime Minister Doe".
_BETWEEN_PEOPLE = compiled(
    r"\s[Bb]etween\s(?:[Tt]he\s)?(?:U\.S\.\s)?(?:(?:Vice|Deputy|Prime|Foreign|Crown|First|State)\s)?(?:President|Minister|Chancellor|King|Queen|Secretary|Premier|Prince|Taoiseach|Sultan|Emir|Amir)\b"
)


# "Bilateral Meetings of Minister Roe", "Separate Talks With Four Leaders": of a headline, several meetings of one.
_OF_HIM = compiled(r"(?:Bilateral|Separate|Individual|Courtesy) (?:Meetings|Talks|Calls) (?:of|[Ww]ith)\b")


# "Summit on Sidelines of the G20 Meeting": of a headline, what two of those who came there held.
_ON_MARGINS = Guarded(r"\b(?:[Ss]ide-?lines|[Mm]argins|[Ff]ringes) of\b")


def is_generic(name: str) -> bool:
    """Whether no word of the name says which one it is: "Bilateral Meeting", "Leaders Meeting"."""
    if _OF_HIM.match(name) or _ON_MARGINS.search(name):
        return True
    bare = re.sub(r"\s+[Bb]etween\s.*$", "", name)
    if bare != name and not _BETWEEN_PEOPLE.search(name):
        return False
    if bare.endswith("Trilateral"):  # "the Japan-U.S.-ROK Trilateral": who met, and that they were three
        parties = find_parties(bare)
        bare = "".join(c for i, c in enumerate(bare) if not any(m.start <= i < m.end for m in parties))
        bare = re.sub(r"[-–,]", " ", bare)
    if bare.endswith((" Meeting", " Talks", " Call")) or bare.startswith(("Meeting of ", "Talks of ")):
        bare = _OFFICERS.sub(" ", bare)
    words = [
        w
        for w in re.split(r"(?:[\s,]|(?<=\s)-|-(?=\s)|-$)+", bare.lower().replace("’", "'").replace("'", ""))
        if w
    ]
    return all(w.strip(".") in _GENERIC_WORDS or w in ("of", "the", "and", "on") for w in words)
