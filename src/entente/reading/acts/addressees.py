"""At whom an act is directed, or whose conduct it is about: who is urged, thanked, condemned, supported, assured.

The verb says so itself ("urged Kenya to"), or its complement begins with them: whose deed it is ("welcomed Kenya's pledge", "the Kenyan
pledge", "his leadership"), or for whom a feeling or promise is ("support for Kenya", "condolences to the people of Kenya"). Who is named
farther on, in a clause, a place or an aim, is none: in "thanked Kenya for its aid to Peru" Peru is not addressed.
"""

from __future__ import annotations

from entente.reading.acts.acting import Acting
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Who

_NOBODY = frozenset(["discuss", "announce", "assert"])  # forces that address nobody by what they are about
_ABOUT = frozenset(
    [
        "urge",
        "condemn",
        "concern",
        "warn",
        "oppose",
        "welcome",
        "support",
        "condole",
        "affirm",
        "emphasize",
        "provide",
    ]
)
_TO_OTHERS = frozenset(
    ["welcome", "condole", "urge"]
)  # "thanked them", "congratulated him", "his leadership"
_GIVEN = frozenset(["welcome", "condole"])
_MANY = 3
_REACH = 120  # characters of the complement in which they are named
# What leads on from the head of the complement to something else: a place, an aim, a clause, what another has to do with it.
_LEADS_ON = compiled(
    r"[;:–—(]|\b(?:in|at|on|against|from|during|following|after|before|amid|that|which|who|whose|when|where|while|as|between|among|towards?|through|over|under"
    r"|within|into|including|regarding|how|if|because)\b|\bto (?=[a-z]+\b)(?!(?:the|all|its|their|his|her|our|both|those|every|people|families|victims)\b)"
    r"|\b(?!(?:ongoing|continuing|growing|leading|outstanding|(?:long-?)?standing|enduring|willing|lasting|unwavering|understanding|meeting|hosting|training|being|remaining)\b)\w+ing\b"
)
_BY = compiled(r"\bby (?:the )?(?=[A-Z])")
_BEHIND_BY = 1  # characters behind "by" in which the name begins
_DONE_BY = frozenset(["condemn", "concern", "oppose", "welcome"])
_JOINED = compiled(
    r"(?:[’']s?)?(?:,| and|, and| as well as)(?: (?:the|to|for|with|of))?(?: the)? ?(?:[A-Z]\w+ ){0,3}"
)
_OFFICE = compiled(
    r"\b[Tt]he (?:President|Prime Minister|King|Crown Prince|Chancellor|Vice President|Amir|Emir|Sultan|Taoiseach|Secretary General|Foreign Minister)\b"
)
_OTHERS = compiled(r"(?:(?P<one>his|her|him)|their|them)\b")


class Addressees:
    """Finds at whom the acts of one document are directed."""

    def __init__(self, view: TextView, acting: Acting) -> None:
        self.view = view
        self.acting = acting

    def of(
        self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int], who: Who
    ) -> tuple[str, ...]:
        """The parties, in the order of the text; `span` is where the content stands."""
        predicate = clause.predicate
        if predicate.force in _NOBODY:
            return ()
        named = self.addressed(clause, tree, sentence)
        if named:
            return _but_who_act(named, who, predicate.force)
        if predicate.force not in _ABOUT:
            return ()
        them = tree.start[predicate.addressed[0]] if predicate.addressed else span[0]
        if others := self._others(them, predicate.force, who):
            return others
        return self._about(span, sentence, who, predicate.force)

    def addressed(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[str, ...]:
        """Whom the verb itself addresses: "urged | Kenya | to", "| Peru | was urged to lift the ban"."""
        predicate = clause.predicate
        told = clause.mode == "passive" and predicate.entry is not None and predicate.entry.addressee
        addressed = clause.subject if told else predicate.addressed
        if not addressed:
            return ()
        first, last = tree.start[addressed[0]], tree.end[min(addressed[1], len(tree)) - 1]
        named = tuple(dict.fromkeys(code for _, _, code in self._named(first, last, sentence)))
        return named or self._holder(first, last)

    def _about(self, span: tuple[int, int], sentence: SentenceView, who: Who, force: str) -> tuple[str, ...]:
        """Whose deed or whose matter the head of the complement is: the first other one named, and those joined to it."""
        text, begin = self.view.text, span[0]
        limit = min(span[1], begin + _REACH)
        agents = (m.end() for m in _BY.finditer(text, begin, limit))
        by = next((at for at in agents if self._named(at, at + _BEHIND_BY, sentence)), None)
        begin = by if by and force in _DONE_BY else begin  # "attacks on Peru | by Chile"
        leads = _LEADS_ON.search(text, begin, limit)
        end = leads.start() if leads else limit
        named = [one for one in self._named(begin, end, sentence) if _but_who_act((one[2],), who, force)]
        if not named:
            return _but_who_act(self._holder(begin, end), who, force)
        if first := _but_who_act(self._holder(begin, named[0][0]), who, force):
            return first  # "the Chancellor's | leadership of the G7"
        found = [named[0]]
        for one in named[1:]:
            if not _JOINED.fullmatch(text, found[-1][1], one[0]):
                break
            found.append(one)
        return tuple(dict.fromkeys(code for _, _, code in found))

    def _others(self, begin: int, force: str, who: Who) -> tuple[str, ...]:
        """ "thanked them for their leadership": of those who met the others, where one side acts."""
        others = tuple(code for code in self.acting.setting.parties if code not in who.parties)
        return (
            others
            if force == "welcome" and len(who.parties) == 1 and _OTHERS.match(self.view.text, begin)
            else ()
        )

    def _named(self, first: int, last: int, sentence: SentenceView) -> list[tuple[int, int, str]]:
        """The parties named in a stretch of text, by themselves or by their people: where, and the code."""
        found = [(m.start, m.end, m.code) for m in sentence.parties if first <= m.start < last]
        for person in sentence.people:
            member = self.view.cast.of(person) if first <= person.start < last else None
            if member and member.party:
                found = [one for one in found if not person.start <= one[0] < person.end]
                found.append((person.start, person.end, member.party))
        return sorted(found)

    def _holder(self, first: int, last: int) -> tuple[str, ...]:
        """ "the Chancellor’s leadership": the party of the one person with the office."""
        match = _OFFICE.search(self.view.text, first, last)
        holder = self.view.cast.titled(match.group(), None) if match else None
        return (holder.party,) if holder and holder.party else ()


def _but_who_act(named: tuple[str, ...], who: Who, force: str) -> tuple[str, ...]:
    """Without those who act; but many can thank one of them, or mourn with him."""
    if force in _GIVEN and len(who.parties) >= _MANY and len(named) < len(who.parties):
        return named
    return tuple(code for code in named if code not in who.parties)
