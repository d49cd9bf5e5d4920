"""Which sentences tell that people met, and who is said to have taken part."""

from __future__ import annotations

import re

from entente.model import Span
from entente.reading.dates import parse_base
from entente.reading.sentence import SentenceView
from entente.reading.sessions.purpose import purpose_of
from entente.reading.sessions.tells import tells, tells_first
from entente.reading.sessions.words import MEET, PLANNED
from entente.reading.text import TextView

FIRST_LINES = 8  # sentences of the opening in which a document says what it reports


def meeting_sentences(title: SentenceView | None, view: TextView) -> list[SentenceView]:
    """The sentences that tell of the reported session, the one that says that people met first.

    How sure the words must be depends on what the document is for: a readout reports a meeting, a statement on a
    matter only does so where it says it for its own sake, early, and of these days.
    """
    body = [s for s in view.body if s.kind in ("prose", "bullet")]
    opening, purpose = body[:FIRST_LINES], purpose_of(title, view)
    if purpose == "matter":
        found = [s for s in opening[: _early(view)] if _reports_now(s, view) and _names_anyone(s)]
        found = found or [s for s in body[:1] if _NAMED_FIRST.match(s.text) or _two_met(s, view)]
    elif purpose == "meeting":
        found = [
            s
            for s in opening
            if (MEET.search(s.text) or tells(s) or _act_together(s, view)) and _names_anyone(s)
        ]
        if (
            view.genre.voice == "third-party"
        ):  # the lead of the press is the news, the meeting comes behind it
            found.sort(key=lambda s: not tells(s))
    else:
        found = [s for s in opening if (tells_first(s) or _act_together(s, view)) and _names_anyone(s)]
        if not found and view.joint:
            found = [s for s in body if _WE_MET.search(s.text) and _of_these_days(s, view)][:1]
    first = found[:1]
    more = [
        s
        for s in found[1:4]
        if s.segment.paragraph <= (first[0].segment.paragraph + 1 if first else 0) and _adds(s)
    ]
    return first + more


_WE_MET = re.compile(
    r"\b[Ww]e (?:\w+ ){0,2}(?:met|discussed|gathered|convened|spoke|held)\b|\b(?:[Tt]oday|[Yy]esterday|[Tt]his week),? (?:\w+ ){0,6}(?:met|gathered|convened|held|discussed)\b"
)


# "The ... Summit in Nairobi demonstrated ...": the first words of a fact sheet name what it is about.
_NAMED_FIRST = re.compile(
    r"(?:At |During )?(?:[Tt]he|[Tt]his week[’']s|[Tt]oday[’']s) (?:[A-Z][\w.’'-]*[ -]|first(?:-ever)? |inaugural |of |and |on |for ){1,9}(?:Summit|Dialogue|Meeting|Ministerial|Forum|Conference)\b"
)


def _two_met(sentence: SentenceView, view: TextView) -> bool:
    """A first sentence that tells of a meeting and names people of two parties needs no date."""
    people = [view.cast.of(m) for m in sentence.people]
    return tells_first(sentence) and len({p.party for p in people if p and p.party}) > 1


def _early(view: TextView) -> int:
    return FIRST_LINES if view.genre.kind == "fact sheet" else 3


def _reports_now(sentence: SentenceView, view: TextView) -> bool:
    return tells_first(sentence) and _of_these_days(sentence, view)


def _names_anyone(sentence: SentenceView) -> bool:
    return bool(sentence.parties or sentence.people or re.search(r"\bwe\b", sentence.text, re.I))


def _of_these_days(sentence: SentenceView, view: TextView) -> bool:
    """Whether it is dated near the document's own date, or lies ahead."""
    if PLANNED.search(sentence.text):
        return True
    today = parse_base(view.date)
    for mention in sentence.dates(view.date, "past"):
        day = parse_base(mention.edtf)
        if today is None or (day and abs((day - today).days) <= 10):
            return True
        if mention.kind == "vague" and "this week" in mention.text.lower():
            return True
    return False


_TOGETHER = re.compile(r"\b(?:discussed|reviewed|exchanged views|agreed|explored ways)\b")


def _act_together(sentence: SentenceView, view: TextView) -> bool:
    """People of two parties who review or discuss have met, also where the text only says so later."""
    people = [view.cast.of(m) for m in sentence.people]
    return bool(_TOGETHER.search(sentence.text)) and len({p.party or p.name for p in people if p}) > 1


_OTHER_MATTER = re.compile(r"\b(?:commitment|welcomed the|launch|implementation|renew)")


def _adds(sentence: SentenceView) -> bool:
    """Whether a sentence behind the first tells more of the same session."""
    chaired = re.search(r"\bchaired\b", sentence.text)
    if chaired and _OTHER_MATTER.search(sentence.text[: chaired.start()]):
        return False  # "renewed their commitment to the Dialogue co-chaired by ..."
    return bool(
        re.search(
            r"\b(?:billed as|welcoming|hosting|will lead|led|headed|chaired|co-chaired|represented|attended|joined|billed|session|delegation|convened)\b",
            sentence.text,
        )
    )


def evidence_of(view: TextView, title: SentenceView | None, told: list[SentenceView]) -> tuple[Span, ...]:
    spans = [Span.of(view.text, s.start, s.end) for s in told[:3]]
    if title and (not spans or MEET.search(title.text) or title.people):
        spans.append(Span.of(view.text, title.start, title.end))
    return tuple(spans[:3])
