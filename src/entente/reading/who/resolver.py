"""The subject of a clause resolved to parties and people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entente.lexicon import members
from entente.model import Actor
from entente.reading.mentions.parties import PartyMention
from entente.reading.patterns.ready import compiled
from entente.reading.people import PersonMention
from entente.reading.syntax.tree import Tree
from entente.reading.who.appointed import appointed, appointed_before
from entente.reading.who.apposed import named_beside
from entente.reading.who.chairs import chair_by_name, presiding
from entente.reading.who.coordination import (
    and_the_other,
    beside,
    coordinated,
    rest_of_parties,
    with_neighbours,
    with_person,
)
from entente.reading.who.group_members import of_a_group
from entente.reading.who.groups import group
from entente.reading.who.names import by_its_continent, named_party, unlisted_party
from entente.reading.who.offices import bare_name, holders_in_a_row, of_two, of_two_offices, title_holder
from entente.reading.who.patterns import LEADING_PHRASE, OF_BOTH, WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Setting, Who
from entente.reading.who.unlisted import assembly, association, company

_POINTING = frozenset(["who", "which", "it", "this", "that", "there", "these", "those"])
_LISTED = compiled(r"(?:and )?(?:the )?")
_RIGHT_BEFORE = compiled(r"\s*(?:(?:also|then|further|has|had|will) )?")
_SINGULAR = frozenset(["he", "she"])
_WE = compiled(r"we\b", re.I)


class Resolver:
    """Resolves the subjects of one sentence within the setting of its document."""

    def __init__(
        self,
        tree: Tree,
        text: str,
        parties: Sequence[PartyMention],
        people: Sequence[PersonMention],
        setting: Setting,
    ) -> None:
        self._scene = Scene(tree, text, parties, people, setting)

    def resolve(self, head: int | None, span: tuple[int, int] | None) -> Who | None:
        """The actors that the subject with this head names; None where it is no party."""
        if head is None:
            return None
        who = self._resolved(head, span)
        if who is not None:
            self._scene.remember(who)
            self._remember_several(head, who)
            self._remember_holder(head, who)
            if len(who.parties) > 1 and span and "i" in self._scene.tree.lower[span[0] : span[1]]:
                self._scene.setting.beside_me = who
        return who

    def right_before(self, head: int, verb: int) -> Who | None:
        """ "While greeting the President, Head of State Roe said": who stands before the verb, where the parser took a
        noun of the leading phrase for the subject."""
        scene = self._scene
        lead = self._end_of_lead(verb)
        if lead is None or scene.tree.end[head] > lead:
            return None
        apposed = next((k for k in scene.tree.kids(head, "appos") if scene.tree.start[k] >= lead), None)
        if apposed is not None:
            return self.resolve(apposed, None)  # "While greeting the guest, the Head of State said"
        person = next((p for p in reversed(scene.people) if lead <= p.start and p.end <= verb), None)
        if person is None or not _RIGHT_BEFORE.fullmatch(scene.text[person.end : verb]):
            return None
        if " and " in scene.text[lead : person.start]:
            return None  # "In Lima, A and B agreed"
        who = scene.of_person(scene.setting.cast.of(person))
        if who is not None:
            scene.remember(who)
        return who

    def _end_of_lead(self, verb: int) -> int | None:
        """Where the phrase that leads the sentence ends, with a list in it: "In light of the floods in A, B, and C, "."""
        scene, begin = self._scene, self._scene.tree.start[0]
        lead = LEADING_PHRASE.match(scene.text[begin:verb])
        end = begin + lead.end() if lead else begin
        in_list = any(p.end == end - 2 and p.sense == "name" for p in scene.parties)
        for party in scene.parties if in_list else ():
            if party.start >= end and _LISTED.fullmatch(scene.text[end : party.start]):
                comma = scene.text.startswith(", ", party.end)
                end = party.end + 2 if comma else end
        return end if lead else None

    def met(self) -> Who:
        """All who met, as those last talked about."""
        who = self._scene.setting.all
        self._scene.remember(who)
        return who

    def named(self, head: int) -> Who | None:
        """Whom a head names that is no subject; it does not change whom "he" means."""
        return _one(self._scene, head, None)

    def named_together(self, head: int) -> Who | None:
        """The same of a head and what is joined to it: "Peru and Chile"."""
        return self._resolved(head, None)

    def _names_most(self, begin: int, verb: int) -> bool:
        """ "The G7 ministers of A, B, ... and G, reaffirmed": whether the words before a verb list most of many who met."""
        there = set(self._scene.setting.parties)
        named = {m.code for m in self._scene.parties if begin <= m.start < verb}
        return len(there) > 3 and 2 * len(named & there) > len(there)

    def _remember_several(self, head: int, who: Who) -> None:
        """ "The Departments of State and Trade", "The King and Prince of Peru": one party, which "they" may mean."""
        tree = self._scene.tree
        several = tree.tag[head] == "NNS" or bool(tree.kids(head, "conj"))
        if len(who.parties) == 1 and several:
            self._scene.setting.last_several = who

    def _remember_holder(self, head: int, who: Who) -> None:
        """ "The Peruvian minister ... He also ...": whom "he" means, where the cast has no name for him."""
        one = len(who.actors) == 1 and who.actors[0].person is None
        if one and self._scene.tree.tag[head] in ("NN", "NNP") and self._is_holder(head):
            self._scene.setting.last_holder = who

    def _is_holder(self, head: int) -> bool:
        """Whether the noun is what one person is called; a compound is one word: "Secretary-General"."""
        word = self._scene.phrase(head).rsplit(maxsplit=1)[-1].lower()
        return word in WORDS.holders or self._scene.tree.lower[head] in WORDS.holders

    def _resolved(self, head: int, span: tuple[int, int] | None) -> Who | None:
        scene = self._scene
        named = holders_in_a_row(scene, span) or named_beside(scene, head, span)
        if named is not None:
            return named
        heads = coordinated(scene, head, span)
        if len(heads) > 1 and (holder := of_two_offices(scene, heads)) is not None:
            return holder
        found = [_one(scene, k, span) for k in heads]
        if rest_of_parties(scene, heads, found) or and_the_other(scene, heads, found):
            return scene.setting.all
        actors: dict[tuple[str, str | None], Actor] = {}
        for who in found:
            for actor in who.actors if who else ():
                actors.setdefault((actor.party, actor.person), actor)
        if not actors:
            return None
        joint = any(who.joint for who in found if who)
        whole = with_neighbours(scene, Who(_without_doubles(tuple(actors.values())), joint), span)
        return with_person(scene, beside(scene, whole, head), span)

    def remember_appointed(self) -> None:
        """ "The Ministry announced the appointment of Roe. He will ...": of whom the sentence told, where no person told it."""
        setting = self._scene.setting
        told_by_person = setting.last is not None and any(a.person for a in setting.last.actors)
        person = None if told_by_person else appointed(self._scene, len(self._scene.tree))
        if person is not None:
            setting.last_person, setting.last_holder = person, None

    def before(self, verb: int, begin: int) -> Who | None:
        """The actors named between a sentence's leading phrase and its verb, where the parser found no subject."""
        scene, setting = self._scene, self._scene.setting
        lead = LEADING_PHRASE.match(scene.text[begin:verb])
        start = begin + (lead.end() if lead else 0)
        words = scene.text[start:verb]
        if self._names_most(begin, verb):
            return self.met()
        if _WE.match(words):
            return setting.all if setting.joint or not setting.home else Who((Actor(setting.home),))
        actors = {}
        for mention in scene.people:
            person = setting.cast.of(mention)
            if start <= mention.start < verb and person and person.party:
                actors[(person.party, person.name)] = Actor(person.party, person.name)
        ahead = [p for p in scene.parties if start <= p.start < verb]
        subject = bool(ahead) and bool(_RIGHT_BEFORE.fullmatch(scene.text[ahead[-1].end : verb]))
        free = False  # whether the list in which a party stands is no matter of a preposition
        for number, party in enumerate(scene.parties):
            goes_on = number > 0 and scene.listed(number - 1) and not subject
            free = scene.free(party.start, party.end) and (free or not goes_on)
            if party in ahead and party.sense == "name" and free:
                actors.setdefault((party.code, ""), Actor(party.code))
        if actors:
            who: Who | None = Who(_without_doubles(tuple(actors.values())))
        else:
            who = scene.of_person(setting.cast.named(words.strip(" ,").removeprefix("and ")))
        if who is not None:
            scene.remember(who)
        return who


def _one(scene: Scene, k: int, span: tuple[int, int] | None) -> Who | None:
    """Whom one head names: a pronoun, a person, a title, a group, a party, a body that no list names."""
    tree, setting = scene.tree, scene.setting
    word = tree.lower[k]
    if word in ("we", "i", "us") and tree.words[k] != "US":
        return _first_person(scene, word)
    if word == "all" and tree.lower[k + 1 : k + 3] == ["of", "us"]:
        return _first_person(scene, "we")
    if word == "both" and tree.lower[k + 1 : k + 3] == ["of", "which"]:
        return None
    if word in ("all", "each") and len(setting.parties) > 1 and OF_BOTH.match(scene.text, tree.end[k]):
        return setting.all  # "Each of our governments"
    if word in ("all", "each") and tree.tag[k + 1 : k + 2] == ["VBD"]:
        return setting.all if len(setting.parties) > 1 else None
    if word in ("they", "both") and tree.tag[k][:2] in ("PR", "DT"):
        counted = (
            scene.text[tree.start[k] : tree.end[k]].lower().split()[-1]
        )  # "The three", told to the parser as "They"
        count = WORDS.counts.get(counted) if counted not in (word, "both") and setting.parties else None
        return setting.those(count) if count else _they(setting)
    if word in _SINGULAR:
        return appointed_before(scene, k) or setting.last_holder or scene.of_person(setting.last_person)
    if word in _POINTING:
        return None
    if word in ("latter", "former") and tree.lower[k - 1 : k] == ["the"]:
        return of_two(scene, k, word)
    mention = scene.person_at(k)
    if mention is not None:
        who = scene.of_person(setting.cast.of(mention))
        return presiding(scene, mention, who) if who is not None else None
    return (
        chair_by_name(scene, k)
        or unlisted_party(scene, association(tree, k, scene.text))
        or title_holder(scene, k)
        or group(scene, k)
        or named_party(scene, k)
        or by_its_continent(scene, k)
        or (of_a_group(scene, k) if tree.words[k][:1].isupper() else None)
        or bare_name(scene, k)
        or (unlisted_party(scene, assembly(tree, k, scene.text)) if setting.press else None)
        or (unlisted_party(scene, company(tree, k, scene.text)) if setting.pledges and span else None)
    )


def _first_person(scene: Scene, word: str) -> Who | None:
    """ "We" and "I": of one who is quoted, of the author, of all in a joint text, of the publisher in its own."""
    setting = scene.setting
    if setting.speaker is not None and word != "us":
        whole = word == "i" or setting.speaker.joint
        return setting.speaker if whole else Who((Actor(setting.speaker.actors[0].party),))
    if word == "i" and setting.author is not None:
        return scene.of_person(setting.author)
    if setting.we and word == "we":
        return Who(tuple(Actor(code) for code in setting.we), joint=True)
    if word == "we" and setting.beside_me is not None and setting.last is setting.beside_me:
        return setting.last  # "Minister Roe and I condemned it. We agreed ..."
    return setting.all if setting.joint or setting.home is None else Who((Actor(setting.home),))


def _they(setting: Setting) -> Who | None:
    """ "They": those last named together, else the parties of the session, or the grouping last named."""
    if setting.last and setting.last.parties == (setting.grouping,) and not setting.last.actors[0].person:
        return setting.last  # "G20 leaders agreed. They", where a member tells of it
    if setting.alone and setting.last is setting.last_several is not None:
        return setting.last_several
    if setting.last_group:
        return Who(tuple(Actor(code) for code in setting.last_group.parties), setting.last_group.joint)
    if setting.alone:
        return setting.last_several
    last = setting.last
    one = last if last and last.actors and members(last.actors[0].party) else None  # "The G7 ... They"
    return (
        setting.all
        if len(setting.parties) > 1
        else one or (setting.parties and setting.all) or setting.last_body or setting.all
    )


def _without_doubles(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """One entry a party where a person of it is named beside it."""
    persons = {a.party for a in actors if a.person}
    return tuple(a for a in actors if a.person or a.party not in persons)
