"""To whom an act is done, or whose conduct it is about."""

from __future__ import annotations

import re

from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting, Who

_OF_CONDUCT = frozenset("urge condemn concern warn oppose welcome support condole".split())
_NEAR = 120  # of a long content, how far whom it is about may stand
# What stands between parties named together: "Peru, Chile and Japan", "Peru's port and the EU's", "of Peru and of Chile".
_BESIDE = compiled(
    r"(?:[’']s?)?(?:,|\s|\band\b|\bor\b|\bthe\b|\([A-Z]+\))*|[^.;:]{0,80}\band (?:of )?(?:the )?(?:[a-z]+ )?"
)
_BY = compiled(r"\b(?:by|on the part of) (?:the (?:\w+ of )?)?$")
_OFFICE = compiled(
    r"\b[Tt]he (?:Vice President|President|Prime Minister|(?:Crown )?Prince|King|Queen|Chancellor|Emir|Amir|(?:Foreign )?Minister|Secretary(?: General|-General)?|Ambassador)\b"
)
_HIM = compiled(r"(?:him|her|them|you|his counterparts?|her counterparts?|their counterparts?)\b", re.I)
_HIS = compiled(r"(?:his|her|their|your) ")


class Addressees:
    """Finds the addressees of acts in one document."""

    def __init__(self, view: TextView, setting: Setting) -> None:
        self.view, self.setting = view, setting

    def of(
        self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int], who: Who
    ) -> tuple[str, ...]:
        """The addressees of the act of `who` whose content stands at `span`."""
        predicate = clause.predicate
        if predicate.force in ("discuss", "announce", "assert"):
            return ()
        if named := self.addressed(clause, tree, sentence):
            return tuple(c for c in named if c not in who.parties or len(who.parties) == 1)
        if clause.predicate.addressed is not None:
            words = self.view.text[tree.start[clause.predicate.addressed[0]] :][:20]
            if _HIM.match(words) and (other := self._other(who)):
                return other
        if (
            predicate.force == "welcome"
            and _HIS.match(self.view.text, span[0])
            and (other := self._other(who))
        ):
            return other
        if predicate.force in _OF_CONDUCT:
            named = self._first_named((span[0], min(span[1], span[0] + _NEAR)), sentence)
            return tuple(c for c in named if c not in who.parties)
        return ()

    def addressed(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[str, ...]:
        """Whom the verb itself addresses: "urged | Kenya | to", "| Peru | was urged to lift the ban"."""
        predicate = clause.predicate
        told = clause.mode == "passive" and predicate.entry is not None and predicate.entry.addressee
        addressed = clause.subject if told else predicate.addressed
        if not addressed:
            return ()
        first, last = addressed
        return self._named((tree.start[first], tree.end[min(last, len(tree)) - 1]), sentence)

    def _other(self, who: Who) -> tuple[str, ...]:
        """ "thanked | him | for ...": of those who sit at the table, all but who thanks."""
        return tuple(c for c in self.setting.parties if c not in who.parties) if len(who.parties) == 1 else ()

    def _first_named(self, region: tuple[int, int], sentence: SentenceView) -> tuple[str, ...]:
        """ "welcomed | Peru's and Chile's | aid to Japan": whoever is named first, with those set beside them."""
        named = [(p.start, p.end) for p in sentence.people] + [(m.start, m.end) for m in sentence.parties]
        places = sorted(place for place in named if region[0] <= place[0] < region[1])
        if not places or _OFFICE.search(self.view.text, region[0], places[0][0]):
            return self._holder(region) or (self._named(region, sentence) if places else ())
        by = [k for k, (start, _) in enumerate(places) if _BY.search(self.view.text, region[0], start)]
        places = places[by[0] :] if by else places  # "attacks on Peru | by Chile"
        region, end = (places[0][0], region[1]), places[0][1]
        for start, stop in places[1:]:
            if start >= end and not _BESIDE.fullmatch(self.view.text, end, start):
                break
            end = max(end, stop)
        return self._named((region[0], end), sentence)

    def _named(self, region: tuple[int, int], sentence: SentenceView) -> tuple[str, ...]:
        """The parties named in a region of the text, and those of the people named there."""
        codes: dict[str, None] = {}
        for person in sentence.people:
            if region[0] <= person.start < region[1]:
                member = self.view.cast.of(person)
                if member and member.party:
                    codes.setdefault(member.party)
        for mention in sentence.parties:
            if region[0] <= mention.start < region[1]:
                codes.setdefault(mention.code)
        return tuple(codes) or self._holder(region)

    def _holder(self, region: tuple[int, int]) -> tuple[str, ...]:
        """ "| the Prime Minister's | leadership": the party of whoever holds the office."""
        match = _OFFICE.search(self.view.text, *region)
        holder = self.view.cast.titled(match.group(), None) if match else None
        return (holder.party,) if holder and holder.party else ()
