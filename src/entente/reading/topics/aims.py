"""Lists of what is to be done: "efforts to end A, | promote B, | and fund C"."""

from __future__ import annotations

from entente.lexicon.promise_words import promise_words
from entente.reading.topics.marks import FIRST_WORDS, SERIAL, TO_DO
from entente.reading.topics.tagged import Tagged

_DEEDS = promise_words().deeds | promise_words().deeds_and_nouns


def next_aim(text: str, tagged: Tagged, start: int, at: int, end: int) -> bool:
    """ "efforts to end A, | promote B, | and fund C": a verb in a list of what is to be done; "to end A and promote B" is one."""
    to = next(TO_DO.finditer(text, start, at), None)
    if to is None or not _listed_verb(text, tagged, at, end):
        return False
    marks = [m.end() for m in SERIAL.finditer(text, to.end(), end)]
    return at in marks and sum(_listed_verb(text, tagged, m, end) for m in marks) > 1


def aimed(text: str, tagged: Tagged, start: int, end: int) -> bool:
    """Whether something is to be done there: "efforts to | provide aid"; not "trade, as well as to thank them"."""
    return any(tagged.at(to.end()) in ("VB", "VBP") for to in TO_DO.finditer(text, start, end))


def _listed_verb(text: str, tagged: Tagged, at: int, end: int) -> bool:
    """Whether a base form with an object begins at `at`."""
    word = FIRST_WORDS.match(text, at, end)
    return word is not None and (tagged.at(at) in ("VB", "VBP") or word.group(1) in _DEEDS)
