"""Who acts: the subject of a clause resolved to parties and people, document-wide.

"Both sides", "they" and "the two leaders" are the parties of the session; "we" is everyone in a joint text and the
publisher in one's own; "the President" stands for a member of the cast; "the Japanese side", "Seoul" for a government.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from entente.lexicon import members
from entente.lexicon.actorwords import actor_words
from entente.model import Actor
from entente.reading.cast import Cast, Person
from entente.reading.guarded import Guarded
from entente.reading.parties import PartyMention
from entente.reading.people import PersonMention
from entente.reading.tree import Tree
from entente.reading.unlisted import assembly, association, company

_WORDS = actor_words()
_GROUPS, _GOVERNMENT, _HOLDERS = _WORDS.groups, _WORDS.governments, _WORDS.holders
_OWN = frozenset(["country", "nation", "government", "side", "administration", "ministry"])
_JOINT_WORDS = re.compile(
    r"^(?:(?:the|all|our|both|these|participating|as)\s+)*(?:two|three|four|five|six|seven|both|all|respective)\b|^both\b",
    re.I,
)
_OF_BOTH = re.compile(
    r" of (?:both|the two|our two|the three|our) (?:countries|nations|governments|sides|states|parties)\b"
)
_HEAD_OF_BODY = re.compile(
    r"the (?:Secretary[- ]General|Chairperson|High Representative|Director[- ]General|Commissioner|President|Special Representative)",
    re.I,
)
_OF_PARTY = re.compile(r" of (?:the )?")
_INSTITUTIONS = Guarded(
    r"\b(?:Ministry|Department|Office|Institute|Agency)\b.*,? and .*\b(?:Ministry|Department|Office|Institute|Agency)\b"
)
_PRONOUNS_PLURAL = frozenset({"they", "both", "all", "each"})
_PRONOUNS_SINGULAR = frozenset({"he", "she"})
_STYLE = r"(?:H\.? ?E\.?|H\.?H\.?|H\.?R\.?H\.?|H\.?M\.?|(?:His|Her) (?:Excellency|Majesty|Royal Highness|Highness)),?\s+"
_LEADING_DET = Guarded(
    rf"^(?:{_STYLE})?(?:(?:the|both|all|our|these|those|his|her|their)\s+)?(?:{_STYLE})?", re.I
)
_STYLED = re.compile(rf"{_STYLE}", re.I)


@dataclass(frozen=True, slots=True)
class Who:
    """The actors of a clause. `joint` when the parties of the session act together."""

    actors: tuple[Actor, ...]
    joint: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a.party for a in self.actors))


@dataclass(slots=True)
class Setting:
    """What resolving needs to know of the document, and what was last talked about."""

    cast: Cast
    parties: tuple[str, ...]
    home: str | None
    joint: bool
    press: bool = False
    pledges: bool = False  # others than governments promise here, by their bare names
    author: Person | None = None
    speaker: Who | None = None
    last: Who | None = None
    last_person: Person | None = None
    last_group: Who | None = None
    table: Who | None = None  # those whom the press names together once ("the ministers of A, B and C")

    @property
    def all(self) -> Who:
        if self.table is not None and set(self.parties) < set(self.table.parties):
            return self.table
        return Who(tuple(Actor(code) for code in self.parties), joint=True)


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
        self.tree = tree
        self.text = text
        self.parties = parties
        self.people = people
        self.setting = setting

    def resolve(self, head: int | None, span: tuple[int, int] | None) -> Who | None:
        """The actors that the subject with this head names; None where it is no party."""
        if head is None:
            return None
        heads = self._coordinated(head, span)
        if len(heads) > 1 and (holder := self._of_two_offices(heads)) is not None:
            self._remember(holder)
            return holder
        found = [self._one(k, span) for k in heads]
        if self._rest_of_parties(heads, found):
            self._remember(self.setting.all)
            return self.setting.all
        actors: dict[tuple[str, str | None], Actor] = {}
        joint = False
        for who in found:
            if who is None:
                continue
            joint = joint or who.joint
            for actor in who.actors:
                actors.setdefault((actor.party, actor.person), actor)
        if not actors:
            return None
        result = self._with_neighbours(Who(_without_doubles(tuple(actors.values())), joint), span)
        result = self._beside(result, head)
        self._remember(result)
        return result

    def _of_two_offices(self, heads: list[int]) -> Who | None:
        """ "The Prime Minister and Minister of Foreign Affairs": one person with both titles, not two."""
        tree = self.tree
        if tree.tag[heads[0]] not in ("NNP", "NN") or tree.lower[heads[0]] not in _HOLDERS:
            return None
        last = max(tree.right(heads[-1]), heads[-1])
        words = self.text[tree.start[tree.left(heads[0])] : tree.end[last]]
        if " and " not in words or " and the " in words or len(words) > 120:
            return None
        return self._of_person(self.setting.cast.titled(_LEADING_DET.sub("", words), self.setting.home))

    def _rest_of_parties(self, heads: list[int], found: list[Who | None]) -> bool:
        """ "Japan and the countries of Central Asia": one of many parties and, beside it, the rest of them."""
        if len(self.setting.parties) < 3 or not self.setting.joint or len(heads) != 2 or None not in found:
            return False
        tree, other = self.tree, heads[found.index(None)]
        return (
            any(who is not None and set(who.parties) <= set(self.setting.parties) for who in found)
            and tree.tag[other] in ("NNS", "NNPS")
            and tree.lemma[other] in ("country", "nation", "state", "partner", "member", "neighbour")
        )

    def _with_neighbours(self, who: Who, span: tuple[int, int] | None) -> Who:
        """ "U.S. and South Korean officials": all parties of a subject that is made of their names alone."""
        if span is None or len(who.actors) != 1 or who.actors[0].person or who.joint:
            return who
        start, end = self.tree.start[span[0]], self.tree.end[span[1] - 1]
        inside = [m for m in self.parties if start <= m.start and m.end <= end]
        rest = self.text[start:end]
        for mention in reversed(inside):
            rest = rest[: mention.start - start] + rest[mention.end - start :]
        others = [
            w
            for w in re.findall(r"[\w’'-]+", rest.lower())
            if w not in ("the", "and", "both", "senior", "of")
        ]
        codes = tuple(dict.fromkeys(m.code for m in inside))
        if len(codes) > 1 and set(codes) <= set(self.setting.parties) and _INSTITUTIONS.search(rest):
            return self._expanded(codes)
        if (
            len(inside) > 1
            and re.search(r"\band\b|,", rest)
            and all(w.rstrip("s") in _GROUPS for w in others)
        ):
            return self._expanded(tuple(dict.fromkeys(m.code for m in inside)))
        return who

    def _beside(self, who: Who, head: int) -> Who:
        """ "The United States and Singapore": the party that "and" sets beside the one the parser found."""
        if len(who.actors) != 1 or who.actors[0].person or who.joint:
            return who
        start, end = self.tree.start[head], self.tree.end[head]
        at = next((n for n, m in enumerate(self.parties) if m.start < end and start < m.end), None)
        if at is None:
            return who
        found = [self.parties[at]]
        for near, right in ((at + 1, True), (at - 1, False)):
            if 0 <= near < len(self.parties):
                first, second = (found[0], self.parties[near]) if right else (self.parties[near], found[0])
                between = self.text[first.end : second.start]
                if self.parties[near].sense == "name" and re.fullmatch(r",?\s+and\s+(?:the\s+)?", between):
                    found.append(self.parties[near])
        if len(found) > 1 and self._free(min(m.start for m in found), max(m.end for m in found)):
            return self._expanded(tuple(dict.fromkeys(m.code for m in sorted(found, key=lambda m: m.start))))
        return who

    def before(self, verb: int, begin: int) -> Who | None:
        """The actors named between a sentence's leading phrase and its verb, where the parser found no subject."""
        words = self.text[begin:verb]
        lead = re.match(
            r"(?:[A-Z][a-z]+ing|Mindful|Conscious|Aware|Determined|Committed|Concerned|Given|Despite|Since|After|Before|Through|For|From|Consistent|In|At|On|During|To|As|With|Today|Together|Under|Earlier)\b[^,]*,\s*",
            words,
        )
        start = begin + (lead.end() if lead else 0)
        if re.match(r"we\b", self.text[start:verb], re.I):
            return (
                self.setting.all
                if self.setting.joint or not self.setting.home
                else Who((Actor(self.setting.home),))
            )
        actors = {}
        for mention in self.people:
            person = self.setting.cast.of(mention)
            if start <= mention.start < verb and person and person.party:
                actors[(person.party, person.name)] = Actor(person.party, person.name)
        for party in self.parties:
            if start <= party.start < verb and party.sense == "name" and self._free(party.start, party.end):
                actors.setdefault((party.code, ""), Actor(party.code))
        if not actors:
            bare = self._of_person(
                self.setting.cast.named(self.text[start:verb].strip(" ,").removeprefix("and "))
            )
            if bare is None:
                return None
            self._remember(bare)
            return bare
        who = Who(_without_doubles(tuple(actors.values())))
        self._remember(who)
        return who

    def _free(self, start: int, end: int) -> bool:
        """Whether a name stands by itself, not behind a preposition and not as an owner."""
        before = self.text[max(0, start - 12) : start]
        return (
            not re.search(r"\b(?:of|in|to|with|from|for|by|between|at)\s+(?:the\s+)?$", before)
            and self.text[end : end + 1] not in "’'"
        )

    def _remember(self, who: Who) -> None:
        self.setting.last = who
        if len(who.actors) > 1:
            self.setting.last_group = who
        if len(who.actors) == 1 and who.actors[0].person:
            self.setting.last_person = self.setting.cast.named(who.actors[0].person)

    def _coordinated(self, head: int, span: tuple[int, int] | None) -> list[int]:
        tree = self.tree
        heads = [head]
        within = [c for c in tree.kids(head, "acl") if tree.tag[c] == "VBN"]
        # "The meeting, chaired by A and B, reviewed ...": what follows the participle is its own
        todo = [k for k in tree.kids(head, "conj") if not any(head < c < k for c in within)]
        while todo:
            k = todo.pop(0)
            if (span is None or span[0] <= k < span[1]) and not tree.finite(k):
                heads.append(k)
                todo.extend(tree.kids(k, "conj"))
        return heads

    # --- one head -----------------------------------------------------------------------------------

    def _one(self, k: int, span: tuple[int, int] | None) -> Who | None:
        tree, setting = self.tree, self.setting
        word = tree.lower[k]
        if setting.speaker is not None and word in ("we", "i"):
            return setting.speaker if word == "i" else Who((Actor(setting.speaker.actors[0].party),))
        if word == "i" and setting.author is not None:
            return self._of_person(setting.author)
        if word in ("we", "i", "us"):
            return setting.all if setting.joint or setting.home is None else Who((Actor(setting.home),))
        if word == "both" and tree.lower[k + 1 : k + 3] == ["of", "which"]:
            return None
        if word in ("they", "both") and tree.tag[k][:2] in ("PR", "DT"):
            one = (
                setting.last if setting.last and members(setting.last.actors[0].party) else None
            )  # "The G7 ... They"
            return setting.last_group or (setting.all if len(setting.parties) > 1 else one or setting.all)
        if word in _PRONOUNS_SINGULAR:
            return self._of_person(setting.last_person) if setting.last_person else None
        if word in ("who", "which", "it", "this", "that", "there", "these", "those"):
            return None
        mention = self._person_at(k)
        if mention is not None:
            return self._of_mention(mention)
        return (
            self._of_name(association(tree, k, self.text))
            or self._title(k)
            or self._group(k)
            or self._named_party(k)
            or self._bare_name(k)
            or (self._of_name(assembly(tree, k, self.text)) if setting.press else None)
            or (self._of_name(company(tree, k, self.text)) if setting.pledges and span else None)
        )

    def _of_name(self, name: str | None) -> Who | None:
        """An organisation that no list names, unless those who met are meant by it or it is a list's name in disguise."""
        if name is None or self.setting.joint:
            return None
        if any(name in self.text[m.start : m.end] for m in self.parties):
            return None
        return Who((Actor(name),))

    def _person_at(self, k: int) -> PersonMention | None:
        tree = self.tree
        if tree.words[k].endswith(("’s", "'s")):
            return None
        return next((p for p in self.people if p.start <= tree.start[k] < p.end), None)

    def _of_mention(self, mention: PersonMention) -> Who | None:
        return self._of_person(self.setting.cast.of(mention))

    def _of_person(self, person: Person | None) -> Who | None:
        if person is None:
            return None
        party = person.party or self._other_party(person)
        return Who((Actor(party, person.name),)) if party else None

    def _other_party(self, person: Person) -> str | None:
        return self.setting.home

    def _bare_name(self, k: int) -> Who | None:
        """ "Xi", "Sullivan": a name without office, of someone in the cast."""
        if self.tree.tag[k] not in ("NNP", "NNPS"):
            return None
        return self._of_person(self.setting.cast.named(self.text[self.tree.start[k] : self.tree.end[k]]))

    def _phrase(self, k: int) -> str:
        """The noun phrase of head `k` up to the head, without what follows it."""
        tree = self.tree
        parts = [
            c
            for c in tree.children[k]
            if c < k and tree.dep[c] not in ("punct", "cc", "case", "advmod", "appos")
        ]
        first = min([k, *[tree.left(c) for c in parts]])
        return self.text[tree.start[first] : tree.end[k]]

    def _title(self, k: int) -> Who | None:
        """ "The President", "the Vice President", "the Foreign Secretary": a title that stands for a person."""
        tree = self.tree
        if tree.tag[k] in ("NNS", "NNPS") or (tree.words[k][:1].islower() and tree.lower[k] not in _HOLDERS):
            return None
        phrase = self._phrase(k)
        if tree.lower[k] in _WORDS.styles and tree.lower[k - 1 : k] in (["his"], ["her"]):
            return self._of_person(setting_last) if (setting_last := self.setting.last_person) else None
        if (
            not re.match(r"(?:the|his|her)\s", phrase, re.I)
            and tree.dep[k] != "conj"
            and not _STYLED.match(phrase)
        ):
            return None
        title, prefer = _LEADING_DET.sub("", phrase), self.setting.home
        owner = next(
            (m for m in self.parties if tree.start[k] - len(phrase) <= m.start < tree.start[k]), None
        )
        if owner is not None:  # "the Indian Prime Minister"
            title = title.replace(self.text[owner.start : owner.end], "").strip()
            prefer = owner.code
        else:
            of = _OF_PARTY.match(self.text, tree.end[k])
            owner = next((m for m in self.parties if of and of.end() <= m.start <= of.end() + 4), None)
            prefer = owner.code if owner is not None else prefer  # "the President of India"
        holder = self.setting.cast.titled(title, prefer)
        return None if owner and holder and holder.party not in (None, prefer) else self._of_person(holder)

    def _group(self, k: int) -> Who | None:
        """ "Both sides", "U.S. and Israeli officials", "the Leaders", "the Mongolian side"."""
        tree, setting = self.tree, self.setting
        if tree.lemma[k].lower().rstrip("s") not in _GROUPS and tree.lemma[k].lower() not in _GROUPS:
            return None
        phrase = self._phrase(k)
        named = self._parties_in(k)
        if not named and setting.parties and _OF_BOTH.match(self.text, tree.end[k]):
            return setting.all
        if named and not self._other_countries(phrase):
            return self._expanded(named)
        if tree.lemma[k].lower() == "counterpart" and setting.parties:
            return self._counterparts(tree.tag[k] in ("NNS", "NNPS"))
        plural = tree.tag[k] in ("NNS", "NNPS", "CD", "DT") or tree.lower[k] in (
            "both",
            "two",
            "three",
            "four",
        )
        if plural and (_JOINT_WORDS.match(phrase) or self._definite(phrase)):
            if len(setting.parties) < 2 and setting.last_group and _JOINT_WORDS.match(phrase):
                return setting.last_group  # "the two sides" of a paper that reports no meeting
            return setting.all if setting.parties else None
        if setting.home and _HEAD_OF_BODY.fullmatch(phrase) and members(setting.home):
            return Who((Actor(setting.home),))  # "The Secretary-General" in his own organisation's text
        if re.match(r"(?:his|her|its)\b", phrase, re.I) and not plural and setting.last:
            mine = setting.last.parties
            return Who((Actor(mine[0]),)) if len(mine) == 1 and tree.lemma[k].lower() in _OWN else None
        if (
            tree.lemma[k].lower() in _GOVERNMENT
            and setting.home
            and re.match(r"(?:our|this|the)\b", phrase, re.I)
        ):
            return (
                Who((Actor(setting.home),))
                if tree.lemma[k].lower() in ("administration", "government", "ministry")
                else None
            )
        return None

    def _counterparts(self, several: bool) -> Who | None:
        """ "Sullivan and his counterparts": the other parties of the session."""
        mine = self.setting.last_person.party if self.setting.last_person else self.setting.home
        others = [Actor(code) for code in self.setting.parties if code != mine]
        return Who(tuple(others)) if several or len(others) == 1 else None

    def _expanded(self, named: tuple[str, ...]) -> Who:
        """The parties named; a grouping whose members are those of the session is all of them."""
        for code in named:
            if members(code) and set(members(code)) == set(self.setting.parties):
                return self.setting.all
        return Who(tuple(Actor(code) for code in named))

    @staticmethod
    def _definite(phrase: str) -> bool:
        return (
            bool(re.match(r"(?:the|our|all|participating|quad|g7)\b", phrase, re.I)) or phrase[:1].isupper()
        )

    @staticmethod
    def _other_countries(phrase: str) -> bool:
        return bool(
            re.search(
                r"\b(?:all|other|many|some|partner|like-minded)\s+(?:countries|nations|states)", phrase, re.I
            )
        )

    def _parties_in(self, k: int) -> tuple[str, ...]:
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
        codes = dict.fromkeys(
            m.code for m in self.parties if any(a <= m.start and m.start < b for a, b in spans)
        )
        return tuple(codes)

    def _named_party(self, k: int) -> Who | None:
        """ "The United States", "Seoul", "the White House", "the Quad"."""
        tree = self.tree
        mention = next((m for m in self.parties if m.start < tree.end[k] and tree.start[k] < m.end), None)
        if (
            mention is None
            or mention.end < tree.end[k] - 1
            and self.text[mention.end : tree.end[k]].strip()[:1] not in "("
        ):
            return None
        if mention.sense == "adjective" and not self.text[mention.start : mention.end].isupper():
            people = (
                tree.lower[k - 1 : k] == ["the"] and mention.start == tree.start[k]
            )  # "the French replied"
            return self._expanded((mention.code,)) if people and mention.end == tree.end[k] else None
        return self._expanded((mention.code,))


def _without_doubles(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """One entry a party where a person of it is named beside it."""
    persons = {a.party for a in actors if a.person}
    return tuple(a for a in actors if a.person or a.party not in persons)
