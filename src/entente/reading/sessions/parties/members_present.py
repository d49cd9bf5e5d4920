"""A grouping's meeting whose text lists most of its members as present: they met, and with them the grouping where its organ speaks."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon import members
from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_ATTENDED = Guarded(
    r"\b(?:[Tt]hose (?:present|attending|taking part|in attendance)|in attendance|with the participation of|(?:was|were) attended by|"
    r"(?:was|were) represented|[Pp]articipants (?:were|included)|following (?:[\w’'-]+ ){1,10}?(?:attended|participated|took part|were present))\b"
)
# What goes on with the list: "Peru and Chile sent ministers", "Roe spoke for her government".
_ALSO_THERE = Guarded(
    r"\b(?:also (?:attended|took part|participated)|spoke for|sent|(?:was|were) (?:also )?represented|joined)\b"
)
_PRESIDES = Guarded(
    r"\b(?:presid(?:ed|ing)|chairmanship of|(?:chaired|hosted) by|(?:chaired|led|conducted) the (?:proceedings|deliberations|meeting|session|sitting))\b"
)
_TELLS = Guarded(r"\b(?:is|are|was|were|has|have|had|will|[a-z]{3,}ed|met|held|took)\b")
_ORGANS = [word.capitalize() for word in sorted(actor_words().named_again - actor_words().groupings)]
_SPEAKS = compiled(rf"(?:\d+\. )?The (?:{any_of(_ORGANS)}) [a-z]")
_DATELINE = compiled(r"\([^()]*\)")  # "(Secretariat, Georgetown, Guyana) The meeting ...": where it is told
_SEVERAL = 3  # a troika is the least that meets for a grouping
_OPENING = 30  # sentences and lines
_LINE = 160  # characters of a line that names one of those present


def members_present(group: str, met: tuple[str, ...], view: TextView) -> tuple[str, ...]:
    """Members of whom the opening says that they `met` or lists: most of the grouping, or several that "attended"."""
    theirs = members(group) if is_organisation(group) else ()
    found = dict.fromkeys(code for code in (*met, *_listed(view)) if code in theirs)
    several = len(found) >= _SEVERAL and any(_ATTENDED.search(s.text) for s in view.body[:_OPENING])
    return tuple(found) if several or 2 * len(found) > len(theirs) > 0 else ()


def organ_speaks(view: TextView) -> bool:
    """Whether an organ acts ("The Authority decided"), and not only those who met, or the grouping as such ("The Community will send")."""
    return any(_SPEAKS.match(s.text) for s in view.body)


def _listed(view: TextView) -> Iterator[str]:
    open_list = False
    for sentence in view.body[:_OPENING]:
        attended = _ATTENDED.search(sentence.text)
        open_list = bool(attended) or (open_list and _goes_on(sentence))
        if open_list or _PRESIDES.search(sentence.text):
            dateline = _DATELINE.match(sentence.text)
            first = sentence.start + (dateline.end() if dateline else 0)
            yield from (m.code for m in sentence.parties if m.sense == "name" and m.start >= first)


def _goes_on(sentence: SentenceView) -> bool:
    if _ALSO_THERE.search(sentence.text):
        return True
    line = len(sentence.text) < _LINE and bool(sentence.parties or sentence.people)
    return line and not _TELLS.search(sentence.text)
