"""The course of a report: which meeting it tells of, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from entente.lexicon import members
from entente.lexicon.meetings import meeting_words
from entente.lexicon.patterns import any_of
from entente.reading.cast.cast import Person
from entente.reading.dates import parse_base
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions import MainSession, PlacedSession
from entente.reading.sessions.attendance.named_people import Attendee, attendees_in
from entente.reading.sessions.telling.encounters import Encounter, encounters_in
from entente.reading.tables.sides import by_noun, grouping, unnamed_guests, unnamed_hosts
from entente.reading.tables.table import Table

_WORDS = meeting_words()


class Course:
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
            if not (sentence.people or sentence.parties or _AT_OF_THREE.match(sentence.text)):
                continue  # nobody sits down
            told = [
                *self._of_a_grouping(sentence),
                *self._of_a_pair(sentence),
                *self._of_three(sentence),
                *self._encounters(sentence),
            ]
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
            if self._among_members(parties, people):
                continue
            if len(parties) > 1 and (first.hosts or self._is_there(parties)):
                at = first.start if _second_clause(first) else 0
                apart = len(each) > 1 or bool(_APART.search(first.words))
                yield Table(
                    sentence.start + at, parties, self._id(sentence, parties), people, apart, _span(sentence)
                )

    def _is_there(self, parties: Sequence[str]) -> bool:
        """Whether the side of which the report tells met, by itself or in a grouping."""
        return self._lead in parties or any(self._lead in members(code) for code in parties)

    def _of_a_grouping(self, sentence: SentenceView) -> Iterator[Table]:
        """ "At the G7 ministers' meeting, ...": those who meet in a grouping of which the reported side is one."""
        code = grouping(sentence)
        if code and (self._lead in members(code) or not members(code)):
            parties = self._as_members((code,))
            yield Table(sentence.start, parties, self._id(sentence, parties), told=_span(sentence))

    def _of_a_pair(self, sentence: SentenceView) -> Iterator[Table]:
        """ "Next, at the Japan-Peru Defense Ministerial Meeting, we agreed": of the several of which a minister tells, that one."""
        match = _AT_OF_PAIR.match(sentence.text)
        end = sentence.start + match.end() if match else sentence.start
        pair = tuple(dict.fromkeys(m.code for m in sentence.parties if m.end <= end))
        if len(pair) == 2 and self._lead in pair:
            yield Table(sentence.start, pair, self._id(sentence, pair), told=_span(sentence))

    def _of_three(self, sentence: SentenceView) -> Iterator[Table]:
        """ "At the trilateral meeting, ...": all who met, behind what two of them did before."""
        base, now = self.found[0], self.found[-1]
        if len(base.parties) > len(now.parties) > 1 and _AT_OF_THREE.match(sentence.text):
            yield replace(base, at=sentence.start, told=_span(sentence))

    def _among_members(self, parties: Sequence[str], people: Sequence[Person]) -> bool:
        """ "The meeting was chaired by Fiji", of a grouping's own meeting: who is named there is one of its members."""
        whole = self.found[0].parties
        theirs = set(members(whole[0])) if len(whole) == 1 else set()
        return set(parties) - set(whole) <= theirs and not any(p.party in whole for p in people)

    def _sides(self, each: Sequence[Encounter]) -> tuple[tuple[str, ...], tuple[Person, ...]]:
        """The parties that met, those of the subject first, and the people; of one telling, guest by guest."""
        encounter = each[0]
        text = encounter.sentence.text
        between = "between" in text[encounter.verb : encounter.end]
        hosts = [a.person.party for a in encounter.hosts]
        if not hosts and not between:
            hosts = [*unnamed_hosts(encounter)] or [self._lead]
        guests = [*(a.person.party for e in each for a in e.guests), *unnamed_guests(encounter)]
        found = dict.fromkeys(code or self._lead for code in hosts) | dict.fromkeys(guests)
        codes = self._as_members(tuple(code for code in found if code))
        if _OF_THREE.search(encounter.words) and len(codes) == 2:  # "A trilateral meeting with Roe followed"
            codes = (*codes, *(code for code in self.found[-1].parties if code not in codes))
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
        base = self.found[0]
        if here and set(here[0].parties) != set(parties) == set(base.parties):
            return base.session  # "met on the margins of the Summit in Lima": not that
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
        now, frame = self.found[-1], _WITH.match(sentence.text)
        if not frame and len(self.found) < 2 and len(now.parties) < 3:
            return
        named = [a for a in attendees_in(sentence, self.view) if not _of_other(a, sentence)]
        others = {p for a in named if (p := a.person.party) and p != self._lead}
        if frame and not others:  # "With Peru's minister, ..."
            others = {m.code for m in sentence.parties if m.start < sentence.start + frame.end()} - {
                self._lead
            }
        party = others.pop() if len(others) == 1 else None
        narrows = frame or (now.apart and party in now.parties) or _beside(named, self._lead, sentence)
        if party is None or (now.seats(party) and not narrows):
            return
        again = next((t for t in reversed(self.found) if party in t.parties), None)
        if again is None or self._lead is None:
            return
        if narrows or again.apart or len(now.parties) == 2 < len(again.parties):
            pair = (self._lead, party)
            again = replace(again, parties=pair, session=self._id_of(pair), apart=False)
        yield replace(again, at=sentence.start, told=_span(sentence) if frame else None)


def _span(sentence: SentenceView) -> tuple[int, int]:
    return sentence.start, sentence.end


def _second_clause(encounter: Encounter) -> bool:
    """Whether the sentence tells of something else before the meeting: "They agreed on it, and she also met Roe"."""
    return not by_noun(encounter) and bool(_DID.search(encounter.sentence.text[: encounter.start]))


_DID = Guarded(r"\b(?:[a-z]{3,}ed|said|told|held|met|spoke)\b")


def _beside(named: Sequence[Attendee], lead: str | None, sentence: SentenceView) -> bool:
    """ "The sides discussed with Roe the protection of ...": with one of several."""
    return any(
        a.person.party != lead and _WITH_HIM.search(sentence.text[: max(0, a.start - sentence.start)])
        for a in named
    )


_WITH_HIM = Guarded(
    r"\b(?:discussed|reviewed|spoke|talked|confirmed|agreed|shared|raised|exchanged views|told) (?:also |\w+day )?(?:with )?$"
)
# "With Roe, she discussed the dam": the meeting with Roe.
_WITH = compiled(r"(?:(?:Meanwhile|Also|Separately),? )?[Ww]ith (?:the |his |her )?[A-Z][^,;]{1,80}, ")
_OF_THREE = Guarded(r"\b(?:trilateral|three-way|tripartite)\b")
_AT_OF_PAIR = compiled(
    r"(?:[A-Z][a-z]+,? )?(?:[Aa]t|[Ii]n|[Dd]uring) the (?:[\w-]+ )?[A-Z][\w.]+[-–][A-Z][\w.]+"
    rf" (?:[A-Z][\w’'-]+ ){{0,4}}?(?:{any_of(w.capitalize() for w in _WORDS.nouns)}s?)\b"
)
_AT_OF_THREE = compiled(
    rf"(?:At|In|During|After|Following) the (?:trilateral|three-way|tripartite|quadrilateral|four-way|plenary) (?:[\w-]+ )?(?:{any_of(_WORDS.nouns)})s?\b"
)
_DAYS = 10
_THING = compiled(
    r"\b(?:the|an?|his|her|their|its|this|that|on|of|about|for|to|bilateral|recent|upcoming|planned)\s+$",
    re.I,
)


def _met(encounter: Encounter) -> bool:
    """Whether the words tell that people met, not of a meeting as a matter ("briefed him on his meeting with")."""
    text, verb = encounter.sentence.text, encounter.verb
    if not encounter.guests and _THE_SAME.match(text[verb:]):
        return False
    if not encounter.hosts and _WHO_ELSE.match(text):
        return False
    if _PRESS.search(text[verb : encounter.end + 20]):
        return False
    if not encounter.people and _PART_IN.search(text[:verb]):
        return False  # "thanked Peru for its role in the talks in Oslo"
    if not encounter.people and _QUALITY.search(text[:verb]):
        return False  # "through continued consultation with Peru"
    if not encounter.people and not by_noun(encounter) and not _DONE.match(text[verb : encounter.end]):
        return False  # "their return to the talks with Peru", "a decision to join talks"
    return not (_MEETING_WITH.match(text, verb) and _THING.search(text[:verb]))


# "The meeting was also attended by Roe": the same meeting, and who else was there.
_WHO_ELSE = compiled(
    rf"(?:The|This) (?:[\w-]+ ){{0,2}}?(?:{any_of(_WORDS.nouns)})s? (?:was|were|is|are) (?:also )?(?:attended|joined|(?:co-?)?chaired|opened|moderated|facilitated|organi[sz]ed)\b",
    re.I,
)
# "Minister Roe attended the meeting", "chaired the session": which, the text has told.
_THE_SAME = compiled(
    rf"(?:attended|joined|chaired|co-chaired|opened|took part in|participated in) the (?:{any_of(_WORDS.nouns)})s?\b(?! (?:of|with|between|on)\b)"
)
_DONE = compiled(
    r"(?:[a-z]{2,}ed|met|held|had|spoke|took|led|saw|paid|sat|visit\w*)\b|.*\b(?:was|were|took)\b"
)


_PART_IN = Guarded(
    r"\b(?:roles?|part|participation|leadership|progress|engagement|involvement|mediation|contributions?|breakthroughs?)\s+(?:at|in|to|during)?\s*$"
)
_QUALITY = Guarded(r"\b(?:through|of|for|via|including|their|our|its|the)\s+$", re.I)
_MEETING_WITH = compiled(r"meeting (?:with|between|in|on|of)\b", re.I)
_PRESS = compiled(r"(?:news|press) conferences?\b")
_BEHIND = compiled(r"(?:after|following|followed|includes?d?)\b", re.I)
_AHEAD = Guarded(
    r"\b(?:will|would|(?:is|are|was|were) (?:also )?(?:expected|scheduled|slated|due|set|to)|plans? to|had)\b(?: \w+){0,2}\s*$"
)
_ELSEWHEN = Guarded(rf"\b(?:{any_of(_WORDS.elsewhen)})\b|\b(?:19|20)\d\d\b", re.I)
_APART = Guarded(rf"\b(?:{any_of(_WORDS.each)})\b", re.I)


# --- whose words ---------------------------------------------------------------------------------------------

_OF = Guarded(r"\b(?:of|by|about|against|between|for|from|under|over|as|that|to)\s+(?:the\s+)?$")


def _of_other(found: Attendee, sentence: SentenceView) -> bool:
    """Whether a person is named as an owner or for a matter: "Roe's plan", "the killing of Roe"."""
    before = sentence.text[: max(0, found.start - sentence.start)]
    return sentence.text[found.end - sentence.start :][:1] in "’'" or bool(_OF.search(before))
