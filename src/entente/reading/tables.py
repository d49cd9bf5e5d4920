"""Who sits together at each point of a text: the meeting that is told there.

A report goes from one meeting to the next ("In her talks with Doe, ... She also met Poe. They agreed ..."). From each on,
"they", "the two sides" and "it was agreed" are those of that meeting, until the next one is told or one who sat at
an earlier one speaks again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from entente.lexicon import members
from entente.lexicon.meetings import meeting_words
from entente.lexicon.parties import is_organisation
from entente.reading.cast import Person
from entente.reading.dates import parse_base
from entente.reading.guarded import Guarded
from entente.reading.parties import PartyMention
from entente.reading.sentence import SentenceView
from entente.reading.sessions import MainSession, PlacedSession
from entente.reading.sessions.attendees import Attendee, attendees_in
from entente.reading.sessions.encounters import Encounter, encounters_in
from entente.reading.sessions.tells import any_of
from entente.reading.text import TextView

_WORDS = meeting_words()


@dataclass(frozen=True, slots=True)
class Table:
    """From `at` (code points) on, `parties` sit together; `session` is the id of their meeting, where it has one.

    `people`: those who are named at it. `apart`: one met each of the others by himself ("in separate meetings with").
    `told`: the text tells there that they met; without it, somebody of an earlier meeting speaks again.
    """

    at: int
    parties: tuple[str, ...]
    session: str | None = None
    people: tuple[Person, ...] = ()
    apart: bool = False
    told: bool = True

    def seats(self, party: str) -> bool:
        """Whether a party sits there, by itself or as a member of a grouping."""
        return party in self.parties or any(party in members(code) for code in self.parties)


def tables_of(
    view: TextView, base: tuple[str, ...], main: MainSession | None, others: Sequence[PlacedSession]
) -> tuple[Table, ...]:
    """The tables of a text in its order; the first is that of its main session (`base`), from the beginning on."""
    first = Table(0, base, main.session.id if main else None, main.people if main else (), told=False)
    if view.joint:
        return (first,)
    found = _Course(view, first, main, others).found
    sets = {frozenset(table.parties) for table in found[1:]}
    opening = {s.start for s in main.sentences[:1]} if main else set()
    if len(sets) < 2 and any(s <= table.at < s + 3_000 for s in opening for table in found[1:2]):
        return (first,)  # the one meeting that is reported
    return tuple(found)


class _Course:
    """Goes through the text and keeps who sits together."""

    def __init__(
        self, view: TextView, first: Table, main: MainSession | None, others: Sequence[PlacedSession]
    ) -> None:
        self.view = view
        self.main = main
        self.found = [first]
        self._others = [o.session for o in others]
        self._lead = view.home or next((p.party for p in (main.people if main else ()) if p.party), None)
        for sentence in view.body:
            told = [*self._of_a_grouping(sentence), *self._encounters(sentence)]
            self.found.extend(told or self._taken_up(sentence))

    # --- a meeting is told ----------------------------------------------------------------------------

    def _encounters(self, sentence: SentenceView) -> Iterator[Table]:
        """The meetings of which the sentence tells."""
        for _, telling in groupby(encounters_in(sentence, self.view), key=lambda e: e.verb):
            each = list(telling)
            first = each[0]
            if not _met(first) or not self._of_these_days(first):
                continue
            parties, people = self._sides(each)
            if len(parties) > 1 and (self._lead in parties or first.hosts):
                at = 0 if _NOUN.match(sentence.text, first.verb) else first.start
                apart = len(each) > 1 or bool(_APART.search(first.words))
                yield Table(sentence.start + at, parties, self._id(sentence, parties), people, apart)

    def _of_a_grouping(self, sentence: SentenceView) -> Iterator[Table]:
        """ "At the G7 ministers' meeting, ...": those who meet in a grouping of which the reported side is one."""
        code = _grouping(sentence)
        if code and (self._lead in members(code) or not members(code)):
            parties = self._as_members((code,))
            yield Table(sentence.start, parties, self._id(sentence, parties))

    def _sides(self, each: Sequence[Encounter]) -> tuple[tuple[str, ...], tuple[Person, ...]]:
        """The parties that met, those of the subject first, and the people; of one telling, guest by guest."""
        encounter = each[0]
        text = encounter.sentence.text
        between = "between" in text[encounter.verb : encounter.end]
        hosts = [a.person.party for a in encounter.hosts] or ([] if between else _subjects(encounter))
        if not hosts and not between:
            hosts = [self._lead]
        guests = [*(a.person.party for e in each for a in e.guests), *_unnamed(encounter)]
        found = dict.fromkeys(code or self._lead for code in hosts) | dict.fromkeys(guests)
        codes = self._as_members(tuple(code for code in found if code))
        if self._lead is None and codes and encounter.hosts:
            self._lead = codes[0]
        people = dict.fromkeys(a.person for e in each for a in e.people)
        return codes, tuple(people)

    def _as_members(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """A grouping whose members are those of the reported session is all of them."""
        base = self.found[0].parties
        return base if any(members(code) and set(members(code)) == set(base) for code in codes) else codes

    def _of_these_days(self, encounter: Encounter) -> bool:
        """Whether the meeting is one that the text reports: held, and not one of other times."""
        text, begin = encounter.sentence.text, encounter.verb
        if _BEHIND.match(text, begin) and encounter.verb > 0:
            return False
        if _AHEAD.search(text[:begin]) and not (self.main and self.main.session.status == "planned"):
            return False
        return not _ELSEWHEN.search(text[: encounter.finish]) and not self._long_ago(encounter.sentence)

    def _long_ago(self, sentence: SentenceView) -> bool:
        today = parse_base(self.view.date)
        days = [parse_base(m.edtf) for m in sentence.dates(self.view.date, "past") if m.edtf]
        return bool(today and days) and all(d and today and abs((today - d).days) > _DAYS for d in days)

    def _id(self, sentence: SentenceView, parties: tuple[str, ...]) -> str | None:
        """The session that rests on the sentence, that of the same parties first."""
        here = [
            o
            for o in self._others
            if any(e.start < sentence.end and sentence.start < e.end for e in o.evidence)
        ]
        here.sort(key=lambda o: set(o.parties) != set(parties))
        return here[0].id if here else self._id_of(parties)

    def _id_of(self, parties: tuple[str, ...]) -> str | None:
        """The session of just these parties."""
        base = self.found[0]
        if set(base.parties) == set(parties):
            return base.session
        return next((o.id for o in self._others if set(o.parties) == set(parties)), None)

    # --- a meeting is taken up again ---------------------------------------------------------------------

    def _taken_up(self, sentence: SentenceView) -> Iterator[Table]:
        """One who sat at another table speaks, or one of those whom somebody met one by one."""
        if not sentence.people:
            return
        now = self.found[-1]
        named = [a for a in attendees_in(sentence, self.view) if not _of_other(a, sentence)]
        others = {p for a in named if (p := a.person.party) and p != self._lead}
        party = others.pop() if len(others) == 1 else None
        framed = party is not None and bool(_WITH.match(sentence.text))
        if party is None or (now.seats(party) and not framed and not (now.apart and party in now.parties)):
            return
        again = next((t for t in reversed(self.found) if party in t.parties), None)
        if again is None or self._lead is None:
            return
        if framed or again.apart or len(now.parties) == 2 < len(again.parties):
            pair = (self._lead, party)
            again = replace(again, parties=pair, session=self._id_of(pair), apart=False)
        yield replace(again, at=sentence.start, told=framed)


# "With Roe, she discussed the dam": the meeting with Roe.
_WITH = re.compile(r"(?:(?:Meanwhile|Also|Separately),? )?[Ww]ith (?:the |his |her )?[A-Z][^,;]{1,80}, ")
_DAYS = 10
_THING = re.compile(
    r"\b(?:the|an?|his|her|their|its|this|that|on|of|about|for|to|bilateral|recent|upcoming|planned)\s+$",
    re.I,
)


def _met(encounter: Encounter) -> bool:
    """Whether the words tell that people met, not of a meeting as a matter ("briefed him on his meeting with")."""
    text, verb = encounter.sentence.text, encounter.verb
    if _PRESS.search(text[verb : encounter.end + 20]):
        return False
    return not (_MEETING_WITH.match(text, verb) and _THING.search(text[:verb]))


_MEETING_WITH = re.compile(r"meeting (?:with|between|in|on|of)\b", re.I)
_PRESS = re.compile(r"(?:news|press) conferences?\b")
_NOUN = re.compile(r"(?:in|at|during|after|following|meeting)\b", re.I)
_BEHIND = re.compile(r"(?:after|following|followed|includes?d?)\b", re.I)
_AHEAD = Guarded(
    r"\b(?:will|would|(?:is|are|was|were) (?:also )?(?:expected|scheduled|due|set|to)|plans? to|had)\b(?: \w+){0,2}\s*$"
)
_ELSEWHEN = Guarded(rf"\b(?:{any_of(_WORDS.elsewhen)})\b|\b(?:19|20)\d\d\b", re.I)
_APART = Guarded(r"\b(?:separate(?:ly)?|individual(?:ly)?|one by one|respective(?:ly)?)\b")


# --- sides without names ------------------------------------------------------------------------------------

# Where the naming of those met ends; what stands in the name of a person is passed over.
_ENDS = re.compile(
    r"[;:]|\b(?:on|in|at|during|over|about|amid|for|to|here|where|when|which|who|as|that|after|before|following|ahead|by"
    r"|this|last|today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|,? (?:and )?(?:\w+ly )?(?:\w+ing|\w+ed|told|held|said|spoke)\b|, (?:the|they|both|he|she|it)\b"
)
_UP_TO_WITH = re.compile(r"[^.;:]{0,50}?\b(?:with|between|involving|among)\s", re.I)
_SENSES = ("name", "adjective", "body", "contextual")


def _unnamed(encounter: Encounter) -> tuple[str, ...]:
    """ "With her Indian counterpart", "with the minister from Peru": the parties of those met, by their words alone."""
    sentence, text = encounter.sentence, encounter.sentence.text
    begin = encounter.end
    if not encounter.guests and not re.search(r"\b(?:with|between)\s*$", text[:begin]):
        lead = _UP_TO_WITH.match(text, begin)
        begin = lead.end() if lead else begin
    end = _end_of_naming(sentence, begin)
    return tuple(m.code for m in _outside_people(sentence, begin, end) if m.sense in _SENSES)


def _end_of_naming(sentence: SentenceView, begin: int) -> int:
    text, place = sentence.text, begin
    spans = [(p.start - sentence.start, p.end - sentence.start) for p in sentence.people]
    while match := _ENDS.search(text, place):
        inside = next((e for s, e in spans if s <= match.start() < e), None)
        if inside is None:
            return match.start()
        place = inside
    return len(text)


def _outside_people(sentence: SentenceView, begin: int, end: int) -> Iterator[PartyMention]:
    for mention in sentence.parties:
        at = mention.start - sentence.start
        if begin <= at < end and not any(p.start <= mention.start < p.end for p in sentence.people):
            yield mention


_FREE = Guarded(r"\b(?:in|at|on|to|from|against|over|about|by|for|near)\s+(?:the\s+)?$")


def _subjects(encounter: Encounter) -> list[str | None]:
    """ "Indonesia and Norway held talks", "the ministers of A and B met": the parties named before the verb."""
    sentence = encounter.sentence
    clause = max(sentence.text.rfind(", ", 0, encounter.verb), encounter.verb - 90, 0)
    return [
        m.code
        for m in _outside_people(sentence, clause, encounter.verb)
        if m.sense in _SENSES and not _FREE.search(sentence.text[: m.start - sentence.start])
    ]


# --- groupings ----------------------------------------------------------------------------------------------

_GATHERING = re.compile(
    r"(?:(?:Meanwhile|Earlier|Later|Separately),? )?(?:[Aa]t|[Ii]n|[Dd]uring) (?:the|a|an|their|[Tt]oday[’']s|this \w+[’']s) [^,;.]{0,70}?\b"
    rf"(?:{any_of(_WORDS.nouns)})s?\b(?! with\b)(?P<of>[^,;.]{{0,60}}?(?=,))?"
)


def _grouping(sentence: SentenceView) -> str | None:
    """ "At the two-day meeting of the G7 foreign ministers, ...": the grouping that met."""
    match = _GATHERING.match(sentence.text)
    if match is None:
        return None
    codes = dict.fromkeys(
        m.code for m in _outside_people(sentence, 0, match.end()) if m.sense in ("name", "body")
    )
    code = next(iter(codes), None)
    return code if code and len(codes) == 1 and is_organisation(code) else None


# --- whose words ---------------------------------------------------------------------------------------------

_OF = Guarded(r"\b(?:of|by|about|against|between|for|from|under|over|as|that|to)\s+(?:the\s+)?$")


def _of_other(found: Attendee, sentence: SentenceView) -> bool:
    """Whether a person is named as an owner or for a matter: "Roe's plan", "the killing of Roe"."""
    before = sentence.text[: max(0, found.start - sentence.start)]
    return sentence.text[found.end - sentence.start :][:1] in "’'" or bool(_OF.search(before))
