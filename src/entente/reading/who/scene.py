"""One sentence with the parties and people in it, within the setting of its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.cast.cast import Person
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.syntax.tree import Tree
from entente.reading.who.setting import Setting, Who

_GOVERNED = Guarded(r"\b(?:of|in|to|with|from|for|by|between|at)\s+(?:the\s+)?$", re.I)
_LINK = compiled(r",?\s+(?:and\s+)?(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Scene:
    """What the words of one sentence can name. Offsets of parties and people are of the text, as the tree's are."""

    tree: Tree
    text: str
    parties: Sequence[PartyMention]
    people: Sequence[PersonMention]
    setting: Setting

    def free(self, start: int, end: int) -> bool:
        """Whether a name stands by itself, not behind a preposition and not as an owner."""
        before = self.text[max(0, start - 12) : start]
        return not _GOVERNED.search(before) and self.text[end : end + 1] not in "’'"

    def remember(self, who: Who) -> None:
        """Keep who was last talked about, for the pronouns to come."""
        self.setting.last = who
        if len(who.actors) == 1 and who.actors[0].person is None and is_organisation(who.actors[0].party):
            self.setting.last_body = who
        if len(who.actors) > 1:
            self.setting.last_group = who
        if len(who.actors) == 1 and who.actors[0].person:
            self.setting.last_person = self.setting.cast.named(who.actors[0].person)
            self.setting.last_holder = None

    def person_at(self, k: int) -> PersonMention | None:
        """The person whose name holds word `k`, unless as an owner."""
        tree = self.tree
        if tree.words[k].endswith(("’s", "'s")):
            return None
        return next((p for p in self.people if p.start < tree.end[k] and tree.start[k] < p.end), None)

    def of_person(self, person: Person | None) -> Who | None:
        """A member of the cast as an actor; one without a party is of the document's own."""
        if person is None:
            return None
        party = person.party or self._party_of_namesake(person) or self.setting.home
        return Who((Actor(party, person.name),)) if party else None

    def _party_of_namesake(self, person: Person) -> str | None:
        """ "Roe, the secretary general": of whom the text knew the party when it named him in full."""
        parties = {p.party for p in self.setting.cast.people if p is not person and person.tokens <= p.tokens}
        return parties.pop() if len(parties) == 1 else None

    def phrase(self, k: int) -> str:
        """The noun phrase of head `k` up to the head, without what follows it."""
        tree = self.tree
        parts = [
            c
            for c in tree.children[k]
            if c < k and tree.dep[c] not in ("punct", "cc", "case", "advmod", "appos")
        ]
        first = min([k, *[tree.left(c) for c in parts]])
        return self.text[tree.start[first] : tree.end[k]]

    def parties_in(self, k: int) -> tuple[str, ...]:
        """The parties that the words before the head, or "of" behind it, name."""
        tree = self.tree
        parts = [
            k,
            *[
                c
                for c in tree.children[k]
                if tree.dep[c] in ("amod", "compound", "nmod:poss", "nmod", "flat", "conj", "appos")
            ],
        ]
        spans = []
        for c in parts:
            if c > k and tree.dep[c] in ("conj", "appos"):
                continue
            if tree.dep[c] == "nmod" and c > k and tree.lower[tree.left(c)] not in ("of", "from"):
                continue
            left = tree.left(c) if c != k else k
            right = tree.right(c) if c != k else k
            spans.append((tree.start[left], tree.end[right]))
        inside = [any(a <= m.start and m.start < b for a, b in spans) for m in self.parties]
        for number in range(1, len(inside)):  # "from Vietnam and Brunei", of which the parser saw the first
            inside[number] = inside[number] or (inside[number - 1] and self.listed(number - 1))
        return tuple(dict.fromkeys(m.code for m, there in zip(self.parties, inside, strict=True) if there))

    def listed(self, number: int) -> bool:
        """Whether the party with this number and the next stand in one list of names."""
        one, other = self.parties[number], self.parties[number + 1]
        names = one.sense == "name" == other.sense
        return names and bool(_LINK.fullmatch(self.text[one.end : other.start]))
