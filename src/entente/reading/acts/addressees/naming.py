"""Which parties a stretch of text names, by their names, their people or an office; a name made of a party's name is none."""

from __future__ import annotations

from collections.abc import Iterator

from entente.lexicon.addressee_words import rulers
from entente.lexicon.parties import is_organisation
from entente.reading.acts.addressees.words import OFFICE, WORDS, any_of
from entente.reading.document.text_view import TextView
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

Named = tuple[int, int, str]  # where it begins, where it ends, the code

_CAPITALS = compiled(r"(?: [A-Z][\w’-]*)+")  # behind a name: "the Paris | Summit"
_NAME_BEFORE = compiled(  # "Charter of the | UN", "one-| China policy", "U.S.-| Peru alliance"
    rf"\b(?!{any_of(WORDS.of_theirs)}\b)[A-Z]\w+ (?:of|for) (?:the )?$|\bone $|[-–] ?$"
)
_TIED = compiled(r" ?[-–]")
_NAMED_FOR = compiled(rf" {any_of(WORDS.named_for)}\b")  # "the Luanda | process"
_PRIVATE = compiled(rf" (?:\w+ )?{any_of(WORDS.private)}\b")
_RULERS = compiled(rf"(?<![\w-])(?:{alternatives(sorted(rulers()))})(?![\w-])(?! [A-Z])")
_GIVEN_NAME = compiled(r"\b[A-Z][\w.’-]* $")  # "Maria | Castro"
_BEFORE = 40  # characters looked at before a name


class Naming:
    """Finds the parties named in one document."""

    def __init__(self, view: TextView) -> None:
        self.view = view

    def named(self, first: int, last: int, sentence: SentenceView) -> list[Named]:
        """The parties named in a stretch of text, by themselves or by their people."""
        found = [
            (m.start, m.end, m.code)
            for m in sentence.parties
            if first <= m.start < last and not _PRIVATE.match(self.view.text, m.end)
        ]
        found += self._rulers(first, last, sentence)
        for person in sentence.people:
            member = self.view.cast.of(person) if first <= person.start < last else None
            if member and member.party:
                found = [one for one in found if not person.start <= one[0] < person.end]
                found.append((person.start, person.end, member.party))
        return sorted(found)

    def _rulers(self, first: int, last: int, sentence: SentenceView) -> Iterator[Named]:
        """ "the Lukashenka regime", "Lukashenka": a ruler for his country, where nobody else bears the name."""
        text = self.view.text
        taken = [*((m.start, m.end) for m in sentence.parties), *((p.start, p.end) for p in sentence.people)]
        for ruler in _RULERS.finditer(text, first, last):
            begin, end = ruler.span()
            another = _GIVEN_NAME.search(text[max(first, begin - _BEFORE) : begin])
            if not another and not any(b < end and begin < e for b, e in taken):
                yield begin, end, rulers()[" ".join(ruler.group().split())]

    def in_their_own_name(self, first: int, last: int, sentence: SentenceView) -> list[Named]:
        """Those named, without what only bears their names: "the Paris Summit", "the U.S.-Peru alliance", "the Charter of the UN"."""
        people = [person.start for person in sentence.people]
        return [one for one in self.named(first, last, sentence) if not self._only_bears(one, people)]

    def _only_bears(self, one: Named, people: list[int]) -> bool:
        text, (begin, end, code) = self.view.text, one
        if begin in people:
            return False
        before = text[max(0, begin - _BEFORE) : begin]
        return (
            self._part_of_a_name(end, code, people)
            or _NAMED_FOR.match(text, end) is not None
            or _TIED.match(text, end) is not None
            or _NAME_BEFORE.search(before) is not None
        )

    def _part_of_a_name(self, end: int, code: str, people: list[int]) -> bool:
        """Whether capitals behind it make another name of it, and no office or person: "the Peru | Defense Contact Group"."""
        capitals = _CAPITALS.match(self.view.text, end)
        if not capitals:
            return False
        upto = min((at for at in people if end < at < capitals.end()), default=capitals.end())
        theirs = WORDS.of_theirs_in_organisations if is_organisation(code) else WORDS.of_theirs
        words = [word for word in self.view.text[end:upto].split() if word[0].isupper()]
        return any(word.split("’")[0] not in theirs for word in words)

    def holder(self, first: int, last: int) -> tuple[str, ...]:
        """ "the Chancellor’s leadership": the party of the one person with the office."""
        match = OFFICE.search(self.view.text, first, last)
        holder = self.view.cast.titled(match.group(), None) if match else None
        return (holder.party,) if holder and holder.party else ()
