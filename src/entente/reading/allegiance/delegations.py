"""For whom people sit there, where the sentence says who led, represented or accompanied whom.

Words such as "was represented by", "the Kenyan delegation included" or "on the Peruvian side" open a list of those who
sit for one party, up to the next such words. Where they name no country ("The delegation included", "She was
accompanied by"), it is the delegation or the person of whom the text has just told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from entente.lexicon.journeys import journey_words
from entente.lexicon.parties import is_organisation
from entente.lexicon.patterns import any_of
from entente.reading.allegiance.headed_lists import labelled, under_headings
from entente.reading.allegiance.in_order import in_order, last_pair
from entente.reading.allegiance.list_owners import OWNS, only_one, owner_before, owner_behind, sender_before
from entente.reading.allegiance.met_with import GOVERNED
from entente.reading.cast.cast import Cast, Person
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView


@dataclass(slots=True)
class Sides:
    """What the sentences say: the party of people by their names, or the name of the person in whose company they are."""

    parties: dict[str, str] = field(default_factory=dict)
    company: dict[str, str] = field(default_factory=dict)


class _List(NamedTuple):
    """People named between two offsets of a sentence sit for `owner`: a party, or the person whom they accompany.

    `surely`: also those whose own naming says another country ("The EU was represented by the Dutch minister Roe").
    """

    first: int
    last: int
    owner: str | Person
    surely: bool = False


def represented(cast: Cast, sentences: Sequence[SentenceView], home: str | None = None) -> Sides:
    """For whom people sit there by what the sentences say, the first that says so."""
    sides = Sides()
    reader = _Reader(cast)
    for name, owner in under_headings(cast, sentences):
        sides.parties.setdefault(name, owner)
    for sentence in sentences:
        for listed in reader.lists(sentence):
            for mention in sentence.people:
                person = cast.of(mention)
                if person is None or not listed.first <= mention.start - sentence.start < listed.last:
                    continue
                if isinstance(listed.owner, Person):
                    if person is not listed.owner and not person.party:
                        sides.company.setdefault(person.name, listed.owner.name)
                elif listed.surely or person.party in (None, listed.owner):
                    sides.parties.setdefault(person.name, listed.owner)
        reader.leave(sentence)
    for name, owner in in_order(cast, sentences, home):
        sides.parties.setdefault(name, owner)
    return sides


_BY = Branches(
    (
        r"\b(?:[Ff]rom|[Oo]n|[Ff]or) the (?P<side>[A-Z][\w ]*?) side,? (?:[\w’'-]+ ){0,6}?(?:was|were) (?:co-)?(?:headed|led|represented|chaired) by\s",
        r"\b(?P<side>[A-Z]\w+(?: [A-Z]\w+)?) (?:counterparts|colleagues|officials|negotiators|partners|delegates|experts|representatives)(?: (?:was|were))? (?:headed|led|represented|chaired) by\s",
        r"\b(?:side|delegation|party)?(?: in [A-Z]\w+)?\s*(?:was|were|is|are)?\s*(?:being )?(?:headed|led|represented|chaired) (?:(?:on|for|from) the (?P<side>[A-Z][\w ]*?) side )?by\s",
        r"\b(?:on )?(?:the )?(?P<side>[A-Z][\w]*(?: [A-Z]\w+)?)(?: side| delegation|[’']s)(?: [–—-])? by\s",
        r"\b(?:that|the one|those) of (?:the )?(?P<side>[A-Z]\w*(?: (?:of |and )?[A-Z]\w*){0,4}) (?:(?:was|were) )?(?:(?:headed|led|represented|chaired) )?by\s",
        r"(?:[,;]|,? and|,? while) (?:the )?(?P<side>(?-i:[A-Z])[\w’'-]+(?: [A-Z][\w’'-]+){0,2}) by (?=(?:the |Rt\.? )?[A-Z])",
        r"\b(?P<side>the other (?:side|delegation|one)|its counterpart) (?:(?:was|were) )?(?:(?:headed|led|represented|chaired) )?by\s",
    )
)
_AND_THE_NEXT = Guarded(
    r"(?:[,;]|\band|\bwhile|\bwith)(?: and| while| with)? (?:that of |on |for |from )?(?:the )?(?P<side>[A-Z]\w*(?: (?:of |and )?[A-Z]\w*){0,4})(?: side| delegation| team| one| party)? by\s"
)
# "Secretary Roe and Director Doe were in the Kenyan delegation".
_IN_IT = Guarded(
    r"\b(?:(?:was|were) (?:also )?(?:in|on|among|part of|members? of)|made up|formed|completed|rounded out) the (?P<side>[A-Z][\w ]{1,30}?) (?:delegation|side|team)\b"
)
_GAPPED = compiled(r"[,;]|\s?(?:and|while)\b")
_LED_BEFORE = Guarded(r"\b(?:headed|led|represented|chaired) by\s")
_FOR = Guarded(r"\b(?:[Rr]epresenting|[Oo]n behalf of)\b|(?:^|; (?:and )?)(?:[Ff]or|[Ff]rom)\b")
_FOR_END = compiled(
    r"(?:\b(?:[Rr]epresenting|[Oo]n behalf of)|(?:^|; (?:and )?)(?:[Ff]or|[Ff]rom)) (?:the )?$"
)
_SAT = compiled(r"(?:,|:|(?: also)? (?:were|was|participated|attended|took part|there were|came)\b)")
_OPENER = 30  # characters of the words before the party
# Where a sentence goes on from who led whom to what they did: "the delegation led by Roe met Minister Doe".
_DID = compiled(
    r"\b(?:met|meets?|held|holds?|spoke|visit(?:ed|s)|arriv(?:ed|es)|discussed|called on|paid|received|will (?!be)|began|exchanged|while|whereas|and (?:(?:later|then|afterwards|subsequently|separately|also)\b|with))\b"
)
_NOUN = Guarded(
    r"\b(?:(?:ministers|officials|members) (?:in|of) the (?:delegation|entourage)|delegation|side|team|entourage|participants|attendees|officials|members)\b"
)
_INCLUDES = compiled(
    r"(?P<between>[^.;:]{0,160}?)\b(?:included?|includes|including|comprise[sd]?|comprising|consist(?:ed|s|ing) of|(?:composed|comprised|made up) of|were(?! (?:also )?[a-z]))\b"
)
_ON_THE_SIDE = Guarded(
    r"\b(?:[Oo]n|from|for|[Ff]rom) the (?P<side>[A-Z][\w ]{1,30}?) side\b(?! by| was (?:led|headed|rep)| were (?:led|headed|rep))"
)
_BEHIND = compiled(r"(?:,|:| (?:was|were|there|included)\b)")
_COMPANY = Guarded(
    r"\b(?:(?:was|were|is|are) (?:also )?(?:accompanied|flanked|assisted) by|, accompanied by|accompanying (?:him|her)\b|(?:was|is) (?:also )?joined by)"
)
_HE = compiled(r"(?:(?:Also )?[Aa]ccompanying (?:him|her)\b|[^,]{0,40}\b(?:He|he|She|she|it)\b)")


_GOES_ON = compiled(rf"\b(?:{any_of(journey_words().go)})\b", re.I)


class _Reader:
    """Reads lists sentence by sentence; keeps which delegation and which person the text has told of last."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.delegation: str | Person | None = None
        self.subject: Person | None = None
        self.pair: tuple[str, ...] = ()

    def leave(self, sentence: SentenceView) -> None:
        """Keep of whom the sentence tells: not of whom a small word governs ("At the invitation of Roe, Doe visits")."""
        self.pair = last_pair((sentence,)) or self.pair
        free = (p for p in sentence.people if not GOVERNED.search(sentence.text[: p.start - sentence.start]))
        if sentence.people:
            self.subject = self.cast.of(next(free, sentence.people[0]))

    def lists(self, sentence: SentenceView) -> Iterator[_List]:
        """The lists of a sentence, each up to the beginning of the next."""
        text = sentence.text
        opened = [
            *self._labelled(sentence),
            *self._led(sentence),
            *self._including(sentence),
            *self._from_bodies(sentence),
        ]
        if sentence.people:
            opened += [*self._on_a_side(sentence), *self._in_company(sentence)]
        opened.sort(key=lambda found: found[0])
        for number, (start, listed) in enumerate(opened):
            following = next((other for other, _ in opened[number + 1 :] if other > start), len(text))
            yield listed._replace(last=min(listed.last, max(following, listed.first)))

    def _labelled(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "Kenya: H.E. Anna Roe, Chairperson of the Council": whatever his office, he sits for the country."""
        if label := labelled(sentence):
            start, end, owner = label
            yield start, _List(end, len(sentence.text), owner, surely=True)

    def _led(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "The EU was represented by A and Dutch Foreign Minister B", "on the Mexican side by C"."""
        text = sentence.text
        yield from self._for_a_party(sentence)
        for match in _BY.finditer(text):
            side = match.group("side")
            if _GAPPED.match(match.group()) and not _LED_BEFORE.search(text, 0, match.start()):
                continue  # "Kenya was represented by Roe, | Peru by Doe": the verb is said once
            owner = only_one(codes(find_parties(side))) if side else owner_before(sentence, match.start())
            if side and not find_parties(side):
                owner = self._across()
            owner = owner or (None if side else sender_before(sentence, match.start()))
            if owner:
                self.delegation = owner
                yield match.start(), _List(match.end(), _clause_end(text, match.end()), owner, surely=True)
                yield from self._in_turn(sentence, match.end())

    def _in_turn(self, sentence: SentenceView, at: int) -> Iterator[tuple[int, _List]]:
        """ "Kenya was represented by A and B, | Peru by C": the same is said of the next without its verb."""
        for match in _AND_THE_NEXT.finditer(sentence.text, at):
            if owner := only_one(codes(find_parties(match.group("side")))):
                self.delegation = owner
                end = _clause_end(sentence.text, match.end())
                yield match.start(), _List(match.end(), end, owner, surely=True)

    def _across(self) -> str | None:
        """ "that of the United Republic", "the other side": of the two, not the delegation of which the text told last."""
        return (
            only_one([code for code in self.pair if code != self.delegation])
            if self.delegation in self.pair
            else None
        )

    def _for_a_party(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "Representing Kenya were A and B; on behalf of Peru, C"."""
        text = sentence.text
        for party in sentence.parties if _FOR.search(text) else ():
            start, end = party.start - sentence.start, party.end - sentence.start
            opener = _FOR_END.search(text[max(0, start - _OPENER) : start])
            place = "rom " in (opener.group() if opener else "") and (
                party.sense == "capital" or _GOES_ON.search(text, end) is not None
            )  # "From Rome, President Roe", "From Peru, Minister Roe will travel to Chile"
            if (
                opener
                and not place
                and _SAT.match(text, end)
                and not _of_one(sentence, start - len(opener.group()))
            ):
                yield start - len(opener.group()), _List(end, len(text), party.code)

    def _including(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "The U.S. delegation included A, office; B, office": all behind it are of that party."""
        text = sentence.text
        for noun in _NOUN.finditer(text):
            delegation = noun.group() in ("delegation", "side", "team")
            owner: str | Person | None = owner_before(sentence, noun.start()) or self._whose(sentence, noun)
            owner = owner or owner_behind(sentence, noun.end())
            if owner and delegation:
                self.delegation = owner
            match = _INCLUDES.match(text, noun.end())
            if match is None:
                continue
            if owner is None and delegation:
                owner = self._head(sentence, noun.start(), match) or self.delegation
            if owner:
                yield match.start(), _List(match.end(), _clause_end(text, match.end()), owner)

    def _from_bodies(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "A, office, and B, office, from Japan's Ministry of Trade, C, office, from the Kenyan Treasury": those before each."""
        if "from" not in sentence.text:
            return
        found = [
            m
            for m in sentence.parties
            if _FROM.search(sentence.text[: m.start - sentence.start])
            and _ITS_BODY.match(" " + sentence.text[m.start - sentence.start :])
        ]
        if len(found) < 2:
            return
        begin = 0
        for party in found:
            end = party.start - sentence.start
            yield begin, _List(begin, end, party.code, surely=True)
            begin = end

    def _whose(self, sentence: SentenceView, noun: re.Match[str]) -> Person | None:
        """ "Minister Roe’s delegation"."""
        before = next((p for p in reversed(sentence.people) if p.end - sentence.start <= noun.start()), None)
        between = sentence.text[before.end - sentence.start : noun.start()] if before else ""
        return (
            self.cast.of(before) if before and between[:1] in ("’", "'") and OWNS.fullmatch(between) else None
        )

    def _head(self, sentence: SentenceView, noun: int, match: re.Match[str]) -> Person | None:
        """ "Minister Roe led a delegation which included", "a delegation headed by Roe and including"."""
        before = [p for p in sentence.people if p.end - sentence.start <= noun]
        if before and _LEADS.search(sentence.text[before[-1].end - sentence.start : noun]):
            return self.cast.of(before[-1])
        inside = [p for p in sentence.people if noun < p.start - sentence.start < match.end("between")]
        return self.cast.of(inside[0]) if inside and " by " in match.group("between") else None

    def _on_a_side(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "Present were A, office, and B, office, on the Korean side": those before; "On the Korean side, A": behind."""
        text, begin = sentence.text, 0
        for match in _IN_IT.finditer(text):
            if owner := only_one(codes(find_parties(match.group("side")))):
                yield begin, _List(begin, match.start(), owner)
        for match in _ON_THE_SIDE.finditer(text):
            owner = only_one(codes(find_parties(match.group("side"))))
            before = any(begin <= p.start - sentence.start < match.start() for p in sentence.people)
            if owner and (not before or match.start() < 2 or _BEHIND.match(text, match.end())):
                yield match.start(), _List(match.end(), len(text), owner, surely=is_organisation(owner))
            elif owner:
                yield begin, _List(begin, match.start(), owner)
            begin = match.end()

    def _in_company(self, sentence: SentenceView) -> Iterator[tuple[int, _List]]:
        """ "President Roe was accompanied by A, office; B, office": all are of his country."""
        match = _COMPANY.search(sentence.text)
        if match is None:
            return
        before = [p for p in sentence.people if p.end <= sentence.start + match.start() + 1]
        owner: str | Person | None = self.cast.of(before[-1]) if before else None
        if not before and _HE.match(sentence.text):
            owner = self.subject
        if owner is None and not before:  # "the Lao Prime Minister was accompanied by ..."
            owner = next((m.code for m in sentence.parties if m.end <= sentence.start + match.start()), None)
        if owner is not None and not (len(before) > 1 and "joined" in match.group()):
            yield match.start(), _List(match.end(), _clause_end(sentence.text, match.end()), owner)


_FROM = compiled(r",?\s+from\s+(?:the\s+)?$")
_ITS_BODY = compiled(
    r"(?:\s+[\w.’']+){1,4}?\s+(?:Ministry|Department|Office|Government|Agency|Embassy|Foreign)\b"
)


def _of_one(sentence: SentenceView, at: int) -> bool:
    """ "Minister Roe, | representing Kenya, and Director Doe": said of the one named before, not of those behind."""
    return any(sentence.text[p.end - sentence.start : at] == ", " for p in sentence.people)


def _clause_end(text: str, at: int) -> int:
    did = _DID.search(text, at)
    return did.start() if did else len(text)


_LEADS = compiled(r"\b(?:led|leads|leading|heads|headed|heading|brought|with)\b")
