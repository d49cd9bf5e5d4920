"""Who is who in a document: every naming of a person tied to one member of the cast.

"President Joseph R. Biden, Jr.", "President Biden" and "Mr. Biden" are one; "Mr. Xi" is the Xi Jinping named
before; "The Prime Minister" is the one prime minister of the cast. No outside knowledge of who holds office.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from entente.lexicon.officewords import RANKS
from entente.reading.people import PersonMention
from entente.reading.phrases import plain

_SMALL = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "de", "da", "del", "la", "van", "von", "der", "den", "bin", "al", "el"]
)
_TITLE = re.compile(
    r"^(?:the )?(?:[A-Z][\w.’'-]*|of|for|and|the|to)(?: (?:[A-Z][\w.’'-]*|of|for|and|the|to))*$"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the cast: the fullest name and office that the text gives, and the mentions in order."""

    name: str
    office: str | None
    party: str | None
    mentions: tuple[PersonMention, ...]

    @property
    def tokens(self) -> frozenset[str]:
        return name_tokens(self.name)


@lru_cache(maxsize=16_384)  # every mention is compared with many
def name_tokens(name: str) -> frozenset[str]:
    """The words of a name for comparison: without case, points, suffixes and single initials."""
    words = re.findall(r"[^\W\d_][\w’'-]*", _bare_letters(name))
    return frozenset(w.replace("-", "") for w in words if w not in _SMALL and len(w) > 1)


def _bare_letters(name: str) -> str:
    """Small letters without their accents: "João" as "joao"."""
    small = plain(name).lower()
    if small.isascii():
        return small
    parted = unicodedata.normalize("NFKD", small)
    return "".join(c for c in parted if not unicodedata.combining(c)).replace("đ", "d").replace("ø", "o")


def _named_in(tokens: frozenset[str], name: str) -> bool:
    """Whether all `tokens` stand in a fuller name; of a double family name one is enough ("Roe" for "Roe-Doe")."""
    if tokens <= name_tokens(name):
        return True
    if len(tokens) > 1 or "-" not in name:
        return False
    last = plain(name).lower().split()[-1]
    return tokens <= set(last.split("-")) and min(map(len, last.split("-"))) > 3


class Cast:
    """The people of a document, made once from all their mentions."""

    def __init__(self, mentions: Iterable[PersonMention]) -> None:
        groups = _Groups()
        for mention in sorted(mentions, key=lambda m: (-len(name_tokens(m.name)), m.start)):
            self._place(mention, groups)
        people = [self._person(sorted(group, key=lambda m: m.start)) for group in groups.all]
        self.people: tuple[Person, ...] = tuple(sorted(people, key=lambda p: p.mentions[0].start))
        self._index()
        self.words = frozenset(word for p in self.people for word in p.tokens)

    def _index(self) -> None:
        """What the questions below would else search all people for."""
        self._by_start = {m.name_start: p for p in self.people for m in p.mentions}
        self._by_word: dict[str, list[Person]] = {}
        for person in self.people:
            for word in person.tokens:
                self._by_word.setdefault(word, []).append(person)
        self._titled: dict[tuple[str, str | None], Person | None] = {}

    @staticmethod
    def _place(mention: PersonMention, groups: _Groups) -> None:
        tokens = name_tokens(mention.name)
        if not tokens:
            return
        fitting = [g for g in groups.with_words(tokens) if _compatible(mention, g)]
        if not fitting and len(tokens) > 1:  # "Joe Biden" and "Joseph R. Biden, Jr.", both the President
            fitting = [g for g in groups.with_surname(mention) if _same_holder(mention, g)]
        if not fitting and len(tokens) == 2:
            fitting = [g for g in groups.with_any_word(tokens) if _turned_round(tokens, mention, g)]
        if not fitting and len(tokens) == 1 and mention.office:
            fitting = [g for g in groups.with_initial(mention) if _spelled_otherwise(mention, g)]
        if len(tokens) == 1:  # a bare surname names the nearest of several who share it
            fitting.sort(key=lambda g: (not _same_office(mention, g), g.distance(mention.start)))
        if fitting:
            fitting[0].add(mention)
        else:
            groups.add(_Group(mention))

    @staticmethod
    def _person(group: Sequence[PersonMention]) -> Person:
        name = max((m.name for m in group), key=lambda n: (len(name_tokens(n)), len(n.split()), len(n)))
        offices = [m.office for m in group if m.office]
        office = max(offices, key=lambda o: (len(o.split()) > 1, -offices.index(o))) if offices else None
        full = [m.office for m in group if m.office and len(name_tokens(m.name)) > 1]
        if office in RANKS:
            office = next((o for o in offices if o not in RANKS), office)
        party = next((m.party for m in group if m.party), None)
        return Person(name, max(full, key=lambda o: len(o.split())) if full else office, party, tuple(group))

    def settled(self, party_of: Callable[[Person], str | None], stated: Mapping[str, str] = {}) -> Cast:
        """The same cast with the parties that `party_of` finds for those who have none; `stated` ones, by name, hold."""
        again = Cast.__new__(Cast)
        again.people = tuple(
            replace(p, party=stated[p.name])
            if p.name in stated
            else p
            if p.party
            else replace(p, party=party_of(p))
            for p in self.people
        )
        again._index()
        again.words = self.words
        return again

    def with_offices(self, by_start: Mapping[int, str]) -> Cast:
        """The same cast with offices, by where a name begins, for those to whom their own mentions give none."""
        again = Cast.__new__(Cast)
        again.people = tuple(
            p
            if p.office and p.office not in RANKS
            else replace(
                p,
                office=next(
                    (by_start[m.name_start] for m in p.mentions if m.name_start in by_start), p.office
                ),
            )
            for p in self.people
        )
        again._index()
        again.words = self.words
        return again

    def of(self, mention: PersonMention) -> Person | None:
        """The member of the cast that a mention names."""
        return self._by_start.get(mention.name_start)

    def called(self, name: str | None) -> Person | None:
        """The member of just this name."""
        return next((p for p in self.people if p.name == name), None) if name else None

    def named(self, text: str) -> Person | None:
        """The member whom a bare name ("Xi", "Sullivan") means; None where nobody or several fit."""
        tokens = name_tokens(text)
        if not tokens:
            return None
        some = min((self._by_word.get(word, []) for word in tokens), key=len)
        fitting = [p for p in some if tokens <= p.tokens]
        return fitting[0] if len(fitting) == 1 else None

    def titled(self, title: str, prefer: str | None) -> Person | None:
        """The member for whom a bare title stands ("the Prime Minister"); `prefer` is the party favoured."""
        wanted = _bare_title(title)
        if not wanted:
            return None
        if (wanted, prefer) not in self._titled:
            self._titled[wanted, prefer] = self._holder(wanted, prefer)
        return self._titled[wanted, prefer]

    def _holder(self, wanted: str, prefer: str | None) -> Person | None:
        exactly = [p for p in self.people if p.office and _bare_title(p.office) == wanted]
        like = [p for p in self.people if p.office and _ends_like(_bare_title(p.office), wanted)]
        for fitting in (exactly, like) if prefer else ():
            preferred = next((p for p in fitting if p.party == prefer), None)
            if preferred is not None:
                return preferred
        return next(iter(exactly or like), None)


@lru_cache(maxsize=4096)
def _bare_title(title: str) -> str:
    bare = re.sub(r"^(?:the|his|her|its|their)\s+", "", plain(title).strip(), flags=re.I).lower()
    words = (_IN_FULL.get(word, word) for word in bare.replace("adviser", "advisor").split())
    return " ".join(words)


# Offices as headlines shorten them.
_IN_FULL = {
    "pm": "prime minister",
    "dpm": "deputy prime minister",
    "fm": "foreign minister",
    "eam": "external affairs minister",
    "nsa": "national security advisor",
    "vp": "vice president",
    "secgen": "secretary-general",
}


def _ends_like(office: str, wanted: str) -> bool:
    """ "the Minister" for "minister of foreign affairs", "the Secretary" for "secretary of state"."""
    if wanted in ("president", "prime minister", "vice president"):
        return (
            office.startswith((wanted + " of", wanted + " and "))
            or office.endswith(" and " + wanted)
            or office == wanted
        )
    if wanted == "foreign minister":
        return "foreign" in office and "minister" in office and not re.match(r"(?:deputy|vice)", office)
    if office.startswith((wanted + " ", wanted + ",")) or office.endswith(" " + wanted):
        return True
    words, full = wanted.split(), office.split()  # "the Deputy Minister" for "deputy foreign minister"
    return len(words) > 1 and words[0] == full[0] and words[-1] == full[-1] and set(words) <= set(full)


class _Group(list[PersonMention]):
    """Mentions of one person, with what new ones are compared with."""

    def __init__(self, first: PersonMention) -> None:
        super().__init__()
        self.parties: set[str] = set()
        self.offices: set[str] = set()
        self._starts: list[int] = []
        self.add(first)

    def add(self, mention: PersonMention) -> None:
        self.append(mention)
        insort(self._starts, mention.start)
        if mention.party:
            self.parties.add(mention.party)
        if mention.office:
            self.offices.add(_bare_title(mention.office))

    def distance(self, place: int) -> int:
        """How far the nearest mention begins from `place`."""
        after = bisect_left(self._starts, place)
        return min(abs(start - place) for start in self._starts[max(0, after - 1) : after + 1])


class _Groups:
    """All groups in their order, found by the words and the surname of their first mention."""

    def __init__(self) -> None:
        self.all: list[_Group] = []
        self._by_word: dict[str, list[_Group]] = {}
        self._by_surname: dict[str, list[_Group]] = {}
        self._by_initial: dict[str, list[_Group]] = {}

    def add(self, group: _Group) -> None:
        self.all.append(group)
        name = group[0].name
        for word in name_tokens(name) | set(plain(name).lower().split()[-1].split("-")):
            self._by_word.setdefault(word, []).append(group)
        surname = _ordered(name)[-1]
        self._by_surname.setdefault(surname, []).append(group)
        self._by_initial.setdefault(surname[:1], []).append(group)

    def with_words(self, words: frozenset[str]) -> list[_Group]:
        """The groups whose name has all of `words`."""
        some = min((self._by_word.get(word, []) for word in words), key=len)
        return [g for g in some if _named_in(words, g[0].name)]

    def with_any_word(self, words: frozenset[str]) -> list[_Group]:
        """The groups whose name has one of `words`."""
        return [g for word in sorted(words) for g in self._by_word.get(word, [])]

    def with_surname(self, mention: PersonMention) -> list[_Group]:
        """The groups with the surname of `mention`."""
        return self._by_surname.get(_ordered(mention.name)[-1], [])

    def with_initial(self, mention: PersonMention) -> list[_Group]:
        """The groups whose surname begins as that of `mention`: another spelling seldom changes the first letter."""
        return self._by_initial.get(_ordered(mention.name)[-1][:1], [])


def _compatible(mention: PersonMention, group: _Group) -> bool:
    parties = group.parties
    if mention.party and parties and mention.party not in parties:
        return False
    if len(name_tokens(mention.name)) > 1 or not mention.office:
        return True
    offices = group.offices
    wanted = _bare_title(mention.office)
    if wanted in _STYLES:
        return True  # "Prince Faisal", the Foreign Minister of another sentence
    return not offices or any(wanted in o or o in wanted or _share_head(o, wanted) for o in offices)


_STYLES = frozenset(rank.lower() for rank in RANKS)  # which say nothing against another office


def _share_head(a: str, b: str) -> bool:
    heads = (
        "minister",
        "secretary",
        "president",
        "advisor",
        "chancellor",
        "director",
        "envoy",
        "commissioner",
        "king",
        "representative",
    )
    return any(h in a and h in b for h in heads) and ("vice" in a) == ("vice" in b)


def _same_holder(mention: PersonMention, group: _Group) -> bool:
    """One office, one surname, given names with one initial: one person."""
    first, other = _ordered(mention.name), _ordered(group[0].name)
    parties = group.parties
    return (
        first[-1] == other[-1]
        and first[0][0] == other[0][0]
        and _same_office(mention, group)
        and not (mention.party and parties and mention.party not in parties)
    )


def _spelled_otherwise(mention: PersonMention, group: _Group) -> bool:
    """ "Minister Idrissov" and "Minister Erlan Idrisov": one office, a surname in two spellings."""
    last = _ordered(group[0].name)[-1:]
    word = _ordered(mention.name)[-1:]
    if not last or not word or word[0][:2] != last[0][:2] or min(len(word[0]), len(last[0])) < 5:
        return False
    return SequenceMatcher(None, word[0], last[0]).ratio() >= 0.85 and _compatible(mention, group)


def _turned_round(tokens: frozenset[str], mention: PersonMention, group: _Group) -> bool:
    """ "Batmunkhin Battsetseg" and "Battsetseg Batmunkh": one word the same, the other in another spelling or case."""
    other = name_tokens(group[0].name)
    mine, his = sorted(tokens - other), sorted(other - tokens)
    if len(mine) != 1 or len(his) != 1 or min(len(mine[0]), len(his[0])) < 5 or mine[0][:3] != his[0][:3]:
        return False
    return SequenceMatcher(None, mine[0], his[0]).ratio() >= 0.85 and _compatible(mention, group)


def _ordered(name: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_][\w’'-]*", plain(name).lower()) if w not in _SMALL]


def bare_title(title: str) -> str:
    """An office for comparison: small letters, without a determiner."""
    return _bare_title(title)


def _same_office(mention: PersonMention, group: _Group) -> bool:
    return bool(mention.office) and _bare_title(mention.office or "") in group.offices
