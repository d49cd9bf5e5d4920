"""Who met whom, telling by telling: "Roe met Doe and later called on President Poe" are two encounters.

A report of a visit tells of several. Each has its own people, so that nobody is placed in a meeting of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in, free
from entente.reading.sessions.attendance.only_mentioned import took_part
from entente.reading.sessions.telling.tells import is_behind, is_unreal, tellings

_WORDS = meeting_words()


_BESIDE = Guarded(
    r"\b(?:on|at|in) the (?:side-?lines|margins|fringes)\b|\b(?:during|about|regarding|concerning|over)\b"
    r"|\bto (?!the\b|his\b|her\b|their\b)(?:\w+ly )?[a-z]{4,}\b"
)


@dataclass(frozen=True, slots=True)
class Encounter:
    """One telling: `hosts` are those before its words, `guests` those within and behind them; offsets of the sentence."""

    sentence: SentenceView
    start: int
    verb: int
    end: int
    finish: int
    hosts: tuple[Attendee, ...]
    guests: tuple[Attendee, ...]
    until: int = 0  # where its clause ends, with all its guests

    @property
    def people(self) -> tuple[Attendee, ...]:
        """All who met."""
        return self.hosts + self.guests

    @property
    def guest_parties(self) -> tuple[str, ...]:
        """The parties of guests without names: "with the ministers of Peru and Chile"."""
        beside = _BESIDE.search(self.sentence.text, self.end, self.finish)
        first = self.sentence.start + self.end
        last = self.sentence.start + (beside.start() if beside else self.finish)
        named = [
            m for m in self.sentence.parties if first <= m.start < last and m.sense in ("name", "adjective")
        ]
        return tuple(dict.fromkeys(m.code for m in named))

    @property
    def words(self) -> str:
        """From the first of those who met to where the sentence goes on to something else."""
        return self.sentence.text[self.start : self.finish]


# Where the clause of a meeting ends: behind it the sentence tells who else is who, what was said, or another event.
_STOP = Guarded(
    r";(?!\s+(?:and\s+)?(?:the\s+)?[A-Z])|\b(?:where|who|whom|which|whose|while|when|(?<!such )as|said|says|told|adding|to discuss|after|following|before|ahead of|at the invitation)\b"
    r"|,? (?:and )?(?:then )?(?:discussed|reviewed|exchanged|expressed|conveyed|agreed|gave|urged|stressed|reaffirmed|signed|attended|visited|addressed|noted|thanked)\b"
)
_MEETINGS = rf"(?:{any_of(_WORDS.encounters)})s?"
# "At her meeting with Doe, Roe said", "in separate meetings with A and B", "the sessions followed Roe's talks with Doe".
_BY_NOUN = Guarded(
    rf"\b(?:[Aa]t|[Ii]n|[Dd]uring|[Aa]fter|[Ff]ollowing|[Ff]ollowed|[Ii]ncludes?(?: also)?|[Ii]ncluded)\s+(?:(?:the|his|her|their|a|an|separate|individual|bilateral|[A-Z][\w’'-]+[’']s?)\s+)*(?:(?!(?:he|she|they|held|had|met|for)\b)[\w-]+\s+){{0,3}}?{_MEETINGS}\s+(?:with|between)\b|^Meeting\s+(?:with\s+)?(?=[A-Z])|^With\s+(?:his\s+|her\s+|the\s+)?(?=[A-Z])|(?:(?<=^Later, )|(?<=^Then, )|(?<=^Finally, )|(?<=^Afterwards, ))with\s+(?=[A-Z])|\band\s+(?:then|later|subsequently|afterwards|separately|thereafter)(?:\s+also)?\s+with(?=\s+(?:the\s+)?[A-Z])|\bdiscussed\s+with(?=\s+(?:the\s+)?[A-Z])"
)
BY_NOUN_HERE = compiled(r"(?:with|at|in|during|after|following|followed|includes?d?|meeting)\b", re.I)
_REACH = 160  # characters behind the telling words in which the first guest is named


def encounters_in(sentence: SentenceView, view: TextView) -> tuple[Encounter, ...]:
    """The meetings of which the sentence tells, with the people of each; those without people too."""
    told = (
        span
        for span in tellings(sentence)
        if not _NOUN.match(sentence.text, *span)
        or _freely(sentence.text, span[0])
        or _TOOK_PLACE.search(sentence.text[span[0] : span[1]])
    )
    spans = _apart([*told, *(m.span() for m in _BY_NOUN.finditer(sentence.text))])
    if not spans:
        return ()
    named = attendees_in(sentence, view)
    found: list[Encounter] = []
    for number, (start, end) in enumerate(spans):
        joined = sentence.text.startswith(
            ("join", "accompan"), start
        )  # "was joined in her meetings by": her side
        if joined or is_behind(sentence.text, start) or is_unreal(sentence.text, start):
            continue
        limit = spans[number + 1][0] if number + 1 < len(spans) else len(sentence.text)
        last = found[-1] if found else None
        made = _encounter(sentence, view, named, (start, end), limit, last)
        found.extend(one_by_one(made, view))
    return tuple(found)


_EACH = Guarded(rf"\b(?:{any_of(_WORDS.each)})\b", re.I)
_SEVERAL = compiled(
    r"\b(?:meetings|calls|conversations|audiences|(?:separate|individual|bilateral)\s+talks)\b"
)
_CALLS_TITLE = compiled(
    r"\b(?:Calls|calls|[Mm]eetings|[Cc]onversations) (?:by|with|of)\b"
)  # several, with one each
_WITH = compiled(r"\s(?:with|between)\b")
_RESPECTIVELY = Guarded(
    r"\b(?:respectively|separately|individually|one after (?:the other|another)|in turn)\b"
)
_BILATERAL = compiled(r"\bbilateral\b")
_OPENING = 2  # sentences, with the title, in which a report says that the meetings were with one each


def one_by_one(met: Encounter, view: TextView) -> Iterator[Encounter]:
    """ "separate meetings with Roe of Kenya and Doe of Peru": one with each of them."""
    text = met.sentence.text
    parties = {a.person.party for a in met.guests}
    first = min((a.start - met.sentence.start for a in met.guests), default=met.end)
    each = (_SEVERAL.search(text[met.verb : met.end]) and _WITH.search(text[met.verb : first])) or (
        len(parties) > 1
        and (any(_EACH.search(s.text) for s in view.sentences[:_OPENING]) or _CALLS_TITLE.search(view.title))
    )
    if len(met.hosts) > 1 and len(met.guests) == 1 and _RESPECTIVELY.search(text, met.verb, met.until):
        for host in met.hosts:  # "Chairman Roe and Premier Doe met with President Poe respectively"
            yield replace(met, hosts=(host,), start=host.start - met.sentence.start)
        return
    joined = "joined by" in met.words  # "spoke with Doe, joined by Poe": on her own side
    if len(met.guests) < 2 or not met.hosts or joined or not each:
        yield met
        return
    together = _BILATERAL.search(text[met.verb : met.end]) is not None  # those of one government
    for _, guests in groupby(met.guests, lambda a: a.person.party if together else a.person.name):
        own = tuple(guests)
        yield replace(met, guests=own, finish=own[-1].end - met.sentence.start)


# "working towards a meeting between Roe and Doe", "the recent meeting with Poe": spoken of, not told.
_NOUN = compiled(r"meeting\b", re.I)
_TOOK_PLACE = compiled(r"\b(?:was|were|be|been)\b|\bplace$")
_GERUND = compiled(
    r"^(?:A|Another) (?:[\w-]+ ){0,3}$|(?:^|,|\bwhen|\bwhile|\bbefore|\bafter|\bin|\bby|\bbe)\s*$", re.I
)


def _freely(text: str, at: int) -> bool:
    """Whether "meeting" is the verb: "When meeting with Roe, ..."."""
    return bool(_GERUND.search(text[:at]))


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, without those that lie within another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _encounter(
    sentence: SentenceView,
    view: TextView,
    named: Sequence[Attendee],
    span: tuple[int, int],
    limit: int,
    last: Encounter | None,
) -> Encounter:
    start, end = span
    stop = _STOP.search(sentence.text, end, limit)
    finish = stop.start() if stop else limit
    taken = last.guests if last else ()
    ahead = [a for a in named if a.end <= sentence.start + start and a not in taken]
    owner = next(
        (
            a
            for a in named
            if start <= a.start - sentence.start < end and _WHOSE.match(sentence.text, a.end - sentence.start)
        ),
        None,
    )
    if owner is not None:  # "followed Roe's meetings with"
        ahead = [owner]
    guests = tuple(
        a
        for a in named
        if a is not owner and start <= a.start - sentence.start < finish and _takes_part(a, sentence, view)
    )
    if guests and guests[0].start - sentence.start > end + _REACH:
        guests = ()
    if BY_NOUN_HERE.match(sentence.text, start) and not sentence.text.endswith("be ", 0, start):
        guests, ahead = _parted(guests, ahead, sentence) if guests else (guests, ahead)
        comma = sentence.text.find(",", end, finish)
        finish = guests[-1].end - sentence.start if guests else comma if comma > 0 else finish
    if not guests and ahead and _ON_HIM.match(sentence.text, end):
        guests, ahead = tuple(ahead[:1]), ahead[1:]  # "Roe was welcomed, after which Doe called on him"
    if _IMPERSONAL.search(sentence.text[start:end]):
        hosts: tuple[Attendee, ...] = ()
    else:
        again = last is not None and (not ahead or _HE_AGAIN.search(sentence.text[:start]))
        hosts = (
            last.hosts
            if last and again
            else tuple(_subject(ahead, sentence))
            if ahead
            else _they(sentence, guests, view)
        )
    begin = last.verb if last else 0  # of two tellings with one subject each has its own words
    first = min([start, *(a.start - sentence.start for a in hosts if a.start - sentence.start >= begin)])
    return Encounter(sentence, first, start, end, finish, hosts, guests, finish)


# "met Roe on Saturday, and in Lima he was received by Doe": whom the sentence is about.
_HE_AGAIN = Guarded(r"\b(?:he|she)(?: (?:also|then|later|was|will|had|has))*\s*$")
_ON_HIM = compiled(
    r"\s*(?:on |with |by )?(?:him|her)\b(?=[.,;]|$| (?:at|in|on|for|to|and|today|later|separately|during)\b)"
)
_WHOSE = compiled(r"[’']s?\s")
_DOES = compiled(
    r",?\s+(?:also\s+|then\s+)?(?!and\b|of\b|the\b|in\b|on\b|as\b)[a-z]+(?:ed|s|d|ld|ok|ave|ade|poke)\b"
)


def _parted(
    guests: tuple[Attendee, ...], ahead: list[Attendee], sentence: SentenceView
) -> tuple[tuple[Attendee, ...], list[Attendee]]:
    """ "At her meeting with Doe, Roe said": the guests stand together, and who acts behind them is the host."""
    between = sentence.text[: guests[0].start - sentence.start].rstrip()
    number = 0 if between.endswith(",") and _DOES.match(sentence.text, guests[0].end - sentence.start) else 1
    while 0 < number < len(guests) and joined(guests[number - 1], guests[number], sentence):
        between = sentence.text[
            guests[number - 1].end - sentence.start : guests[number].start - sentence.start
        ]
        if "and" not in between and _DOES.match(sentence.text, guests[number].end - sentence.start):
            break
        number += 1
    subject = guests[number : number + 1]
    return guests[:number], ahead or list(subject)


# "talks that took place between A and B": nobody before these words holds them.
_IMPERSONAL = Guarded(r"\b(?:took|takes|taking|take) place\b|\b(?:was|were|be|been|being) \w+$")


def _takes_part(found: Attendee, sentence: SentenceView, view: TextView) -> bool:
    mention = next((m for m in sentence.people if m.start == found.start), None)
    return mention is None or took_part(sentence, mention, view)


_JOINED = compiled(
    r"(?: of (?:the )?[A-Z][\w. ]{2,40}?)?(?:, the [^,;.]{3,60}(?=,))?\s*(?:(?:[,;]|and|as well as|along with|together with|accompanied by)\s*)+(?:the\s+)?(?:then\s+with\s+)?"
    r"(?:(?:his|her|their)\s+(?:[\w.-]+\s+){0,3}?(?:counterparts?|colleagues?|peers?|hosts?|guests?),?\s+|(?:his|her|their)\s+)?"
)


def _subject(ahead: Sequence[Attendee], sentence: SentenceView) -> Iterator[Attendee]:
    """Who is the subject of the telling: the nearest before it that no small word governs, with those joined to it."""
    inside = [a for a in ahead if a.start >= sentence.start]
    k = len(inside) - 1
    while k > 0 and not free(inside[k], sentence) and not _said_of(inside[k], sentence):
        k -= 1
    first = last = k
    while (
        first > 0 and free(inside[first - 1], sentence) and joined(inside[first - 1], inside[first], sentence)
    ):
        first -= 1
    while last + 1 < len(inside) and joined(inside[last], inside[last + 1], sentence):
        last += 1
    yield from inside[first : last + 1]


def _said_of(found: Attendee, sentence: SentenceView) -> bool:
    """ "Roe said that President Doe will meet": of whom it is said."""
    return sentence.text[: found.start - sentence.start].endswith((" that ", " that the "))


def joined(one: Attendee, other: Attendee, sentence: SentenceView) -> bool:
    return bool(_JOINED.fullmatch(sentence.text[one.end - sentence.start : other.start - sentence.start]))


_THEY = compiled(r"(?:They|The (?:group|delegation|party|trio|two|three))\b")


def _they(sentence: SentenceView, guests: Sequence[Attendee], view: TextView) -> tuple[Attendee, ...]:
    """ "They met with President Roe": those whom the sentence before names, without the host's own who met them there."""
    if not _THEY.match(sentence.text):
        return ()
    earlier = (s for s in reversed(view.sentences) if s.start < sentence.start)
    before = next((s for s in earlier if not _THEY.match(s.text)), None)  # "They met Roe. They also met Doe"
    named = attendees_in(before, view) if before and before.kind != "title" else ()
    theirs = {a.person.party for a in guests} - {None}
    came = tuple(a for a in named if a.person.party not in theirs)
    return came or named if len(named) > 1 else ()
