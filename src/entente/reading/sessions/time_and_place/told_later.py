"""The day that a later sentence of the opening gives, where those that tell of the meeting have none."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.dates import DateMention, parse_base
from entente.reading.document.text_view import TextView
from entente.reading.mentions.ordinals import ordinals_in
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.telling.tells import tells
from entente.reading.sessions.telling.words import PLANNED
from entente.reading.sessions.time_and_place.whose_day import TOLD_ON, belongs_elsewhere, of_writing

_RECENTLY = compiled(r"\b[Rr]ecently\b")


# "Friday's visit was part of", "the Secretary General said Sunday's meeting focused on".
_WEEKDAYS = compiled(
    r"(?:(?:(?:Following|After|During|At) )?[Tt]he |[^.;]*\b(?:said|says|added|noted)(?: that)? )?\w+day(?:[’']s)? (?:visit|meeting|talks|call|summit|session|conversation|consultations)\b"
    r"|(?:(?!\b(?:ahead of|before|next|last|since|will|until)\b)[^.;]){0,80}?\bof \w+day[’']s (?:visit|meeting|talks|call|conversation|discussions?)\b"
)


def weekdays_visit(view: TextView) -> tuple[str, None] | None:
    """ "Friday's visit was part of ...": the day that a later sentence gives."""
    for sentence in view.body[:NEXT]:
        for mention in sentence.dates(view.date, "past") if _WEEKDAYS.match(sentence.text) else ():
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, None
    return None


_MET_ON = compiled(r"\b(?:met|held|convened|took place|gathered)\b[^.;]{0,40}\bon\b")


def told_later(told: list[SentenceView], view: TextView) -> tuple[str, str | None] | None:
    """ "recently held meetings": the first and the last day that the next sentence gives."""
    if not told or not _RECENTLY.search(told[0].text):
        return None
    for sentence in view.body[:4]:
        if sentence.start <= told[0].start or not _MET_ON.search(sentence.text):
            continue
        days = [
            m.edtf_end or m.edtf for m in sentence.dates(view.date, "past") if m.edtf and len(m.edtf) == 10
        ]
        first = next(
            (m.edtf for m in sentence.dates(view.date, "past") if m.edtf and len(m.edtf) == 10), None
        )
        if first:
            last = max(d for d in days if d)
            return first, last if last > first else None
    return None


NEXT = 4  # sentences of the opening in which the day of a planned meeting may still be told


_SCHEDULED = Guarded(
    r"\b(?:meeting|summit|talks|call|consultations|dialogue|session|visit)\s+(?:(?:is|are|will be|to be)\s+)?(?:scheduled|slated|set|planned|due|held|take place)\s+(?:to (?:be held|take place)\s+)?(?:for |on )?$"
)


def scheduled(view: TextView) -> Iterator[DateMention]:
    """ "Roe departs on Thursday, with the meeting scheduled for Friday"."""
    for sentence in view.body[:NEXT]:
        for mention in sentence.dates(view.date, "future"):
            day = mention.edtf and len(mention.edtf) == 10
            if day and _SCHEDULED.search(sentence.text[: mention.start - sentence.start]):
                yield mention


def of_later(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "They are set to meet on Wednesday", behind a lead that only says that the meeting is to come."""
    for sentence in view.body[:NEXT]:
        if (
            not PLANNED.search(sentence.text)
            or not tells(sentence)
            or sentence.start == (told[0].start if told else -1)
        ):
            continue
        for mention in sentence.dates(view.date, "future"):
            day = mention.edtf and len(mention.edtf) == 10
            if day and not belongs_elsewhere(sentence, mention) and not of_writing(sentence, mention):
                yield mention


def of_retelling(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "On 23 December 2021, Roe held a call with Doe", where a lead without a day already said so."""
    known = {m.name.split()[-1] for s in told for m in s.people}
    for sentence in view.body[:NEXT]:
        if known.isdisjoint(m.name.split()[-1] for m in sentence.people) or not tells(sentence):
            continue
        for mention in sentence.dates(None, "past"):
            full = mention.edtf and len(mention.edtf) == 10 and mention.edtf[0].isdigit()
            if full and not belongs_elsewhere(sentence, mention):
                yield mention


# "The second session of the Commission was held from May 3 to 5", "said the meeting took place in Lima on May 3".
_HELD_THEN = compiled(
    rf"(?:[^.;]*\b(?:said|says|added|stated)(?: that)? )?[Tt]he (?P<which>(?:[\w-]+ ){{0,3}}?)(?:{any_of(meeting_words().nouns)})s?\b[^.;]{{0,120}}?\b(?:was|were) (?:held|convened)\b|"
    rf"(?:[^.;]*\b(?:said|says|added|stated)(?: that)? )?[Tt]he (?:{any_of(meeting_words().nouns)})s?\b[^.;]{{0,120}}?\btook place\b"
)
# "The Dialogue, held 10-11 September, covered ...": the day behind a comma.
_HELD_ON = compiled(
    rf"[Tt]he (?P<which>(?:[\w-]+ ){{0,3}}?)(?i:{any_of(meeting_words().nouns)})s?,? (?:which (?:was|were) )?(?:held|convened|hosted)\b"
)
_OTHER_ONE = compiled(r"\b(?:last|previous|next|earlier|preceding|other|latest|upcoming|also)\b")


def held_then(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """The day that a later sentence of the opening gives, where those that tell of the meeting have none."""
    counts = {o.value for s in told[:1] for o in ordinals_in(s.text)}
    for sentence in view.body[:NEXT]:
        match = _HELD_THEN.match(sentence.text) or _HELD_ON.match(sentence.text)
        if not told or match is None or sentence.start <= told[0].start:
            continue
        if any(p.start - sentence.start > match.start("which") >= 0 for p in sentence.people):
            continue
        own = {o.value for o in ordinals_in(match.group())}
        if own - counts or (own and not counts) or _OTHER_ONE.search(match.group()):
            continue  # "The first session was held in May 2031": another of the row
        for mention in sentence.dates(view.date, "past"):
            day = mention.edtf and len(mention.edtf) == 10 and mention.start - sentence.start >= match.end()
            if day and not belongs_elsewhere(sentence, mention):
                yield mention


def of_the_news(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "The conversation started at 9:30 p.m. Tuesday", "On May 17, a call of Roe and Doe took place": told once more, of these days."""
    today = parse_base(view.date)
    known = {m.name.split()[-1] for s in told for m in s.people}
    for sentence in view.body[:NEXT]:
        again = not known.isdisjoint(m.name.split()[-1] for m in sentence.people) and tells(sentence)
        it_was = _IT_WAS.match(sentence.text)
        if told and (sentence.start <= told[0].start or not (again or it_was)):
            continue
        for mention in sentence.dates(view.date, "past"):
            day = parse_base(mention.edtf) if mention.edtf and len(mention.edtf) == 10 else None
            of_these = day and today and 0 <= (today - day).days <= _FRESH
            right_behind = it_was and mention.start - sentence.start - it_was.end() < _HOUR
            elsewhere = not right_behind and belongs_elsewhere(sentence, mention)
            if of_these and not elsewhere and not of_writing(sentence, mention):
                yield mention


_HOUR = 25  # characters between "started" and its day: "at 9:30 p.m. on"
_FRESH = 3  # days after which a meeting is no news
_IT_WAS = compiled(
    r"(?:The|An?) (?:\w+ )?(?:meeting|talks|call|conversation|session|consultations|discussions?)\b[^.;]{0,60}?\b(?:started|began|lasted|ended|took place|was held|were held)\b"
)

_THE_TWO = compiled(
    r"(?:The (?:two|pair)(?: leaders| ministers| sides)?|The (?:leaders|ministers)|They) (?:met|spoke|talked|held)\b"
)


def of_the_two(view: TextView) -> Iterator[DateMention]:
    """ "The two met for an hour on Monday evening", behind a lead on what was said of it."""
    for sentence in view.body[:NEXT]:
        if not _THE_TWO.match(sentence.text) or sentence.people:
            continue
        for mention in sentence.dates(view.date, "past"):
            day = mention.edtf and len(mention.edtf) == 10 and not mention.edtf_end
            if day and not belongs_elsewhere(sentence, mention) and not of_writing(sentence, mention):
                yield mention


_LINE = 60  # characters; a shorter sentence at the top is a line of place and date


def of_lead(told: list[SentenceView], view: TextView) -> Iterator[DateMention]:
    """ "The foreign ministers agreed Monday to ...": the day of the news, where the sentence of the meeting has none."""
    lead = next((s for s in view.body[:3] if s.kind == "prose" and len(s.text) > _LINE), None)
    if lead is None or any(s.start == lead.start for s in told):
        return
    for mention in lead.dates(view.date, "past"):
        day = mention.edtf and len(mention.edtf) == 10 and not mention.edtf_end
        told_there = (
            told
            and _MADE_THERE.match(told[0].text)
            and TOLD_ON.search(lead.text[: mention.start - lead.start])
        )
        if day and not belongs_elsewhere(lead, mention) and (told_there or not of_writing(lead, mention)):
            yield mention


# "Roe said on Saturday that ... He made the remarks during his meeting with Doe": said on the day on which they met.
_MADE_THERE = compiled(
    r"[^.;,]{2,60}? (?:made the (?:remarks?|comments?|statements?|pledge|call|appeal)|said (?:this|so|that)|spoke)(?: \w+day)? (?:when|while|during|as|at|in)\b"
)
_STOP = compiled(r"(?:While|When|In|Later)\b")


def month_of_journey(told: list[SentenceView], view: TextView) -> str | None:
    """For a stop of a journey that took several days: their month, where all lie in one."""
    first = view.body[0] if view.body else None
    if first is None or not told or first.start == told[0].start or not _STOP.match(told[0].text):
        return None
    for mention in first.dates(view.date, "past"):
        if mention.edtf and len(mention.edtf) == 7:
            return mention.edtf
        if mention.edtf and mention.edtf_end and mention.edtf[:7] == mention.edtf_end[:7]:
            return mention.edtf[:7]
    return None
