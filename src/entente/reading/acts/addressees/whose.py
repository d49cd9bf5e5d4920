"""Whose deed or whose matter the complement of an act is: the first other one whom its head names, and those joined to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from entente.reading.acts.addressees.naming import Named, Naming
from entente.reading.acts.addressees.words import LEADS_ON, MANNER, TO, WORDS, any_of
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

REACH = 120  # characters of the complement in which they are named

_BY = compiled(r"\bby (?:the )?(?=[A-Z])")
_BEHIND_BY = 1  # characters behind "by" in which the name begins
_FROM = compiled(rf"\b{any_of(WORDS.come_from)} (?:\w+ )?from ")
_OFFICE_OF = compiled(r"(?:(?:the|[A-Z]\w+|and|of|for|people) )*")  # "from | the Prime Minister of | Peru"
_JOINED = compiled(
    r"(?:[’']s?)?(?:,| and|, and| as well as)(?: (?:the|to|for|with|of))?(?: the)? ?(?:[A-Z]\w+ ){0,3}"
)
_OWN = compiled(r"[’']s? ")
_JOINED_DEED = compiled(
    r"[’']s?(?: [a-z][\w-]+){1,4}(?:,| and|, and)(?: of)? (?:the )?"
)  # "Chile's aid | and Kenya's"
_DOER = compiled(r"\b(?:that|which) (?:the )?(?=[A-Z])")  # "the role that | Kenya plays"
_BETWEEN = compiled(rf"\b{any_of(WORDS.between)} between (?:the )?")
_IN = compiled(r"\b(?:in|from) (?:(?:the|eastern|western|northern|southern|central) )*")
_PLACES = {
    "concern": compiled(rf"\b{any_of(WORDS.conduct_in, WORDS.matters_in)}\b", re.I),
    "condemn": compiled(rf"\b{any_of(WORDS.conduct_in)}\b", re.I),
    "urge": compiled(rf"\b{any_of(WORDS.conduct_in)}\b", re.I),
    "support": compiled(rf"\b{any_of(WORDS.conduct_in)}\b", re.I),
    "condole": compiled(rf"\b{any_of(WORDS.mourned_in)}\b", re.I),
}

Other = Callable[[str], bool]


class Whose:
    """Finds whose the complements of one document are."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.text = naming.view.text

    def of(
        self,
        span: tuple[int, int],
        verb: tuple[int, int] | None,
        sentence: SentenceView,
        force: str,
        other: Other,
    ) -> tuple[str, ...]:
        """Those whose it is, of whom `other` says that they do not act themselves; `verb`: that of a content that is a clause."""
        manner = MANNER.match(self.text, span[0], span[1])
        begin, limit = manner.end() if manner else span[0], min(span[1], span[0] + REACH)
        if force in WORDS.done_by and (by := self._doer_behind(begin, limit, sentence)):
            begin = by  # "attacks on Peru | by Chile"
        end = min(self._leads_on(begin, limit, force), verb[0] if verb else limit)
        found = self._of_the_head(begin, end, sentence, force, other)
        if found or end == limit:
            return found
        if verb and end == verb[0]:
            named = self.naming.named(begin, end, sentence)
            own = bool(named) and not any(other(code) for _, _, code in named)
            upto = self._leads_on(
                verb[1], limit, force
            )  # "that Peru (who says so) values | its ties with Chile"
            return self._of_the_head(verb[1], upto, sentence, force, other) if own else ()
        return self._behind_the_head(begin, end, limit, sentence, force, other)

    def _leads_on(self, begin: int, limit: int, force: str) -> int:
        leads_on = [LEADS_ON] + [TO] * (force in WORDS.to_leads_on)
        leads = [m.start() for m in (one.search(self.text, begin, limit) for one in leads_on) if m]
        return min([*leads, limit])

    def _of_the_head(
        self, begin: int, end: int, sentence: SentenceView, force: str, other: Other
    ) -> tuple[str, ...]:
        all_named = self.naming.in_their_own_name(begin, end, sentence)
        named = [one for one in all_named if other(one[2])]
        if force in WORDS.alone and len(named) < len(set(self._joined(all_named))):
            return ()  # "that | Peru and Chile | are friends"
        holder = tuple(filter(other, self.naming.holder(begin, named[0][0] if named else end)))
        if holder or not named:
            return holder  # "the Chancellor's | leadership of the G7"
        return self.joined_from(named, other)

    def joined_from(self, named: list[Named], other: Other) -> tuple[str, ...]:
        """The first named, and those joined to it."""
        return tuple(filter(other, dict.fromkeys(code for _, _, code in self._joined(named))))

    def _joined(self, named: list[Named]) -> Iterator[Named]:
        yield from named[:1]
        for before, one in pairwise(named):
            possessor = _OWN.match(self.text, one[1])
            if not _JOINED.fullmatch(self.text, before[1], one[0]) and not (
                possessor and _JOINED_DEED.fullmatch(self.text, before[1], one[0])
            ):
                return
            yield one

    def _behind_the_head(
        self, begin: int, end: int, limit: int, sentence: SentenceView, force: str, other: Other
    ) -> tuple[str, ...]:
        """Where the head names nobody: the doer of the clause about it, from whom it comes, between whom it is, where it happens."""
        if force in WORDS.done_by and (doer := _DOER.match(self.text, end, limit)):
            return self._at(doer.end(), sentence, other)
        if (source := _FROM.search(self.text, begin, limit)) and source.end() - end < REACH // 4:
            office = _OFFICE_OF.match(self.text, source.end(), limit)
            named = self.naming.in_their_own_name(source.end(), limit, sentence)
            if named and office and named[0][0] <= office.end():
                return self.joined_from(named, other)
        pair = _BETWEEN.search(self.text, begin, limit)
        if pair and force in WORDS.done_by | {"support"} and pair.end() - end < len("between the ") + 1:
            named = self.naming.in_their_own_name(pair.end(), limit, sentence)
            return self.joined_from(named, other) if named else ()
        happens = _PLACES.get(force)
        if happens and happens.search(self.text, begin, end) and (place := _IN.match(self.text, end, limit)):
            return self._at(place.end(), sentence, other)
        return ()

    def _at(self, at: int, sentence: SentenceView, other: Other) -> tuple[str, ...]:
        """Who is named right there, and those joined to it."""
        named = self.naming.in_their_own_name(at, at + REACH, sentence)
        if not named or named[0][0] > at:
            return ()
        return self.joined_from(named, other)

    def _doer_behind(self, begin: int, limit: int, sentence: SentenceView) -> int | None:
        agents = (m.end() for m in _BY.finditer(self.text, begin, limit))
        return next((at for at in agents if self.naming.named(at, at + _BEHIND_BY, sentence)), None)
