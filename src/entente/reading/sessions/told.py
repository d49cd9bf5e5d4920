"""Which sentences tell that people met, and who is said to have taken part."""

from __future__ import annotations

import re

from entente.model import Span
from entente.reading.cast import Person
from entente.reading.guarded import Guarded
from entente.reading.sentence import SentenceView
from entente.reading.sessions.words import MEET
from entente.reading.text import TextView


def meeting_sentences(opening: list[SentenceView], view: TextView) -> list[SentenceView]:
    """The opening sentences that tell that people met: a meeting word with two parties or a person."""
    found = []
    for sentence in opening:
        if not MEET.search(sentence.text) and not _act_together(sentence, view):
            continue
        if len({m.code for m in sentence.parties} | {p.name for p in sentence.people}) >= 1 or re.search(
            r"\bwe\b", sentence.text, re.I
        ):
            found.append(sentence)
    first = found[:1]
    more = [
        s
        for s in found[1:4]
        if s.segment.paragraph <= (first[0].segment.paragraph + 1 if first else 0) and _adds(s)
    ]
    return first + more


_TOGETHER = Guarded(r"\b(?:discussed|reviewed|exchanged views|agreed|explored ways)\b")


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
            r"\b(?:billed as|welcoming|hosting|will lead|led|chaired|co-chaired|represented|attended|joined|billed|session|delegation|convened)\b",
            sentence.text,
        )
    )


def evidence_of(view: TextView, title: SentenceView | None, told: list[SentenceView]) -> tuple[Span, ...]:
    spans = [Span.of(view.text, s.start, s.end) for s in told[:3]]
    if title and (not spans or MEET.search(title.text) or title.people):
        spans.append(Span.of(view.text, title.start, title.end))
    return tuple(spans[:3])


def people_of(title: SentenceView | None, told: list[SentenceView], view: TextView) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for sentence in [*told, *([title] if title else [])]:
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and _took_part(sentence, mention.start, view):
                found.setdefault(person.name, person)
    return tuple(sorted(found.values(), key=lambda p: p.mentions[0].start))


_FIRST_PERSON = Guarded(
    r"\bI (?:\w+ )?(?:spoke|met|hosted|welcomed|called|talked|joined|had|was (?:honored|pleased|proud))\b"
)
_SPOKESPERSON = re.compile(r"\b(?:spokes(?:person|man|woman)|press secretary)\b", re.I)


_ALSO_PRESENT = Guarded(
    r"\b(?:(?:joining (?:the )?[^.]{2,40}? (?:on|in|at|for) the (?:call|meeting|talks)|joined the call|also participating|on the call (?:was|were))|also (?:attended|joined|participated|present|took part)|attended by|were joined by|was joined by|joined by|accompanied by|participants included|(?:led|headed) on the|attending the (?:meeting|talks)|present at the (?:meeting|talks)|represented|(?:led|will lead|will head|leads) (?:the|his|her|their|its)|headed|chaired|co-chaired|convened by|led by|took part|participated|in attendance|led a)\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?:agreed to (?:hold|convene|meet)|next (?:meeting|session|round)|will be (?:held|convened))\b", re.I
)


def also_present(view: TextView, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those whom a later sentence names as taking part ("Also present were ...", "Joining the President was ...")."""
    found = {p.name: p for p in people}
    for sentence in view.body:
        if sentence.kind == "heading" or sentence.segment.paragraph > 8 or _LATER.search(sentence.text):
            continue
        told = _ALSO_PRESENT.search(sentence.text)
        if not told or re.search(
            r"\b(?:commitment|welcom|launch|implementation|renew)", sentence.text[: told.start()]
        ):
            continue
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and mention.office and _took_part(sentence, mention.start, view):
                found.setdefault(person.name, person)
    return tuple(sorted(found.values(), key=lambda p: p.mentions[0].start))


def _took_part(sentence: SentenceView, at: int, view: TextView) -> bool:
    mention = next(m for m in sentence.people if m.start == at)
    before = sentence.text[: at - sentence.start]
    if (
        mention.office
        and _SPOKESPERSON.search(mention.office)
        and not re.search(r"\bwith\s+(?:[\w.]+\s+){0,2}$", before)
    ):
        return False
    after = sentence.text[mention.end - sentence.start :]
    if sentence.kind == "title" and re.match(
        r"(?:Joint )?(?:Statement|Readout|Remarks)\s+(?:by|from)\s*$", before
    ):
        return view.genre.voice == "joint" or bool(_FIRST_PERSON.search(view.text))
    if re.search(
        r"\b(?:decision|announcement|(?<!under the )leadership|vision|direction|invitation|behalf|directive|instructions)\s+(?:by|of)\s+(?:\w+\s+)*$",
        before,
    ) or re.search(
        r"\b(?:decision|statement|declaration|initiative|commitments?|announcement)s? (?:made )?by\b[^;]{0,90}$",
        before,
        re.I,
    ):
        return False
    if re.match(
        r"[’']s?\s+(?!(?:call|meeting|visit|trip|travel|participation|bilateral|virtual|video|phone|telephone|lunch|dinner|working|summit|conversation|video|secure|talks|engagement)\b)\w+",
        after,
        re.I,
    ):
        return False
    return not re.search(r"\b(?:between|meeting with)\b[^.]*\bfollowed up on\b", before)
