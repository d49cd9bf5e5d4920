"""The sentences by which a document's own news is that a meeting was called off."""

from __future__ import annotations

import re

from entente.lexicon.called_off import called_off_words
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.called_off import call_offs, is_called_off_again
from entente.reading.sessions.telling.mentions import meeting_mentions
from entente.reading.sessions.telling.tells import is_behind, tellings

_WORDS = called_off_words()
_PLANS_TOLD = 3  # sentences behind the news in which it may say for when the meeting had been planned


def called_off_news(title: SentenceView | None, view: TextView) -> list[SentenceView] | None:
    """The sentences that tell of the meeting called off, the one that names it first; None where that is not the news.

    A text that tells first that people met reports this, and calls off another meeting beside it.
    """
    body = [s for s in view.body if s.kind in ("prose", "bullet")][: _PLANS_TOLD + 1]
    if not body or view.genre.kind in ("readout", "joint readout"):
        return None
    first, behind = body[0], body[1:]
    headline = title is not None and bool(call_offs(title.text, True))
    if _met_before(first):
        return None
    if not _is_news(first):
        again = _was_planned(first) and behind and _calls_off(behind[0]) and not _goes_on(first, behind[0])
        if not headline and not again:
            return None
    return [first, *(s for s in behind if _was_planned(s) and not _met_before(s))]


def _is_news(sentence: SentenceView) -> bool:
    """Whether it calls a meeting off for its own sake: not "After he had to postpone his visit, they agreed"."""
    return any(not _BACKGROUND.search(sentence.text[: o.told]) for o in call_offs(sentence.text))


_BACKGROUND = Guarded(
    r"\b(?:after|following|since|when|while|although|though|because|despite)\b[^,;]*$|^(?:As|With)\b[^,;]*$",
    re.I,
)


def _calls_off(sentence: SentenceView) -> bool:
    return bool(call_offs(sentence.text)) or is_called_off_again(sentence.text)


def _goes_on(first: SentenceView, behind: SentenceView) -> bool:
    """ "The session is to be held in June. It had to be put off twice": it was once, and is not now."""
    return bool(_IS_PLANNED.search(first.text) and _HAD_BEEN.search(behind.text))


_IS_PLANNED = Guarded(r"\b(?:will|is (?:\w+ly )?to|are (?:\w+ly )?to)\b")
_HAD_BEEN = Guarded(r"\bhad (?:\w+ly |already |to )*(?:been|be)\b")


def _met_before(sentence: SentenceView) -> bool:
    """Whether it tells that people met, before any word of a meeting called off: not "was to have been held"."""
    offs = call_offs(sentence.text)
    reach = min((min(o.start, o.told) for o in offs), default=len(sentence.text))
    return any(
        start < reach
        and not is_behind(sentence.text, start)
        and not _TO_COME.search(sentence.text[: end + _VERB])
        and not any(start < max(o.end, o.told_end) and min(o.start, o.told) < end for o in offs)
        for start, end in tellings(sentence)
    )


_VERB = 30  # characters behind a telling in which its verb may stand
_TO_COME = Guarded(
    rf"\b(?:was|were|had been|is|are|has been|will|would)\s+(?:\w+ly\s+|not\s+)?(?:{any_of(_WORDS.planned)}|to|be|go|take)\b|\b(?:{any_of(_WORDS.planned)})\s+(?:for|to|on|in)\b",
    re.I,
)
_WAS_PLANNED = Guarded(
    rf"\b(?:was|were|had been|is|are|has been)\s+(?:\w+ly\s+|first\s+)?(?:{any_of(_WORDS.planned)}|to)\b",
    re.I,
)


def _was_planned(sentence: SentenceView) -> bool:
    """ "It had been scheduled for 3 May", "The dialogue was to be held in Lima"."""
    told = _WAS_PLANNED.search(sentence.text)
    named = any(not m.verbal for m in meeting_mentions(sentence.text)) or _IT.match(sentence.text)
    return bool(told and (named or _TO_GO.search(sentence.text)))


_IT = compiled(r"(?:It|They|This|These|Both|The event)\b")
_TO_GO = Guarded(r"\bto (?:visit|meet|travel|host|hold|receive|arrive|attend|convene)\b")
