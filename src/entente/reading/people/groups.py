"""Mentions of one person put together: by the words of the name, its surname, its office."""

from __future__ import annotations

from bisect import bisect_left, insort
from difflib import SequenceMatcher

from entente.lexicon.actor_words import actor_words
from entente.lexicon.office_words import RANKS
from entente.lexicon.parties import is_organisation
from entente.reading.people.comparing import bare_letters, bare_title, name_tokens, named_in, ordered
from entente.reading.people.mention import PersonMention


class Group(list[PersonMention]):
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
            self.offices.add(bare_title(mention.office))

    def distance(self, place: int) -> int:
        """How far the nearest mention begins from `place`."""
        after = bisect_left(self._starts, place)
        return min(abs(start - place) for start in self._starts[max(0, after - 1) : after + 1])


class Groups:
    """All groups in their order, found by the words and the surname of their first mention."""

    def __init__(self) -> None:
        self.all: list[Group] = []
        self._by_word: dict[str, list[Group]] = {}
        self._by_surname: dict[str, list[Group]] = {}
        self._by_initial: dict[str, list[Group]] = {}

    def add(self, group: Group) -> None:
        self.all.append(group)
        name = group[0].name
        for word in name_tokens(name) | set(bare_letters(name).split()[-1].split("-")):
            self._by_word.setdefault(word, []).append(group)
        surname = ordered(name)[-1]
        self._by_surname.setdefault(surname, []).append(group)
        self._by_initial.setdefault(surname[:1], []).append(group)

    def with_words(self, words: frozenset[str]) -> list[Group]:
        """The groups whose name has all of `words`."""
        some = min((self._by_word.get(word, []) for word in words), key=len)
        return [g for g in some if named_in(words, g[0].name)]

    def with_any_word(self, words: frozenset[str]) -> list[Group]:
        """The groups whose name has one of `words`."""
        return [g for word in sorted(words) for g in self._by_word.get(word, [])]

    def with_surname(self, mention: PersonMention) -> list[Group]:
        """The groups with the surname of `mention`."""
        return self._by_surname.get(ordered(mention.name)[-1], [])

    def with_initial(self, mention: PersonMention) -> list[Group]:
        """The groups whose surname begins as that of `mention`: another spelling seldom changes the first letter."""
        return self._by_initial.get(ordered(mention.name)[-1][:1], [])


def compatible(mention: PersonMention, group: Group) -> bool:
    parties = group.parties
    if mention.party and parties and mention.party not in parties:
        return _presides(mention, group)
    if not mention.office:
        return True
    offices = group.offices
    if len(name_tokens(mention.name)) > 1:
        wanted = bare_title(mention.office)
        known = not offices or wanted in _STYLES or any(wanted in o or o in wanted for o in offices)
        return known or _begins_alike(mention.name, group[0].name)
    wanted = bare_title(mention.office)
    if mention.office.isupper() and any(_shortened(mention.office, office) for office in offices):
        return True  # "NSA Roe"
    if wanted in _STYLES:
        return True  # "Prince Faisal", the Foreign Minister of another sentence
    if mention.start == mention.name_start and (mention.party is None or mention.party in parties):
        return True  # "Roe, the secretary general of ...": of one named before, what else he is
    return not offices or any(wanted in o or o in wanted or _share_head(o, wanted) for o in offices)


def _presides(mention: PersonMention, group: Group) -> bool:
    """ "OSCE Chairperson-in-Office Doe Roe", who is "Norway's Foreign Minister Ana Doe Roe": the chair of a year, and her own office."""
    if len(name_tokens(mention.name)) == 1 or ordered(mention.name)[-1] != ordered(group[0].name)[-1]:
        return False
    held = {bare_title(m.office): m.party for m in (mention, *group) if m.office and m.party}
    chairs = {party for office, party in held.items() if office in _CHAIRS and is_organisation(party)}
    return len(chairs) == 1 and any(not is_organisation(party) for party in held.values())


_CHAIRS = actor_words().chairs


def _begins_alike(name: str, other: str) -> bool:
    """Whether two names have their first or last words in common: not "Ahmed Doe" and "Mishal Ahmed Doe", a minister and a prince."""
    one, two = ordered(name), ordered(other)
    return one[0] == two[0] or one[0][0] == two[0][0] or one[0] in two[:1] or one[0] == two[-1]


def _shortened(acronym: str, office: str) -> bool:
    """ "DNSA" of "deputy national security advisor", "FM" of "minister of foreign affairs"."""
    return set(acronym.lower()) <= {word[0] for word in office.split()}


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


def same_holder(mention: PersonMention, group: Group) -> bool:
    """One office, one surname, given names with one initial: one person."""
    first, other = ordered(mention.name), ordered(group[0].name)
    parties = group.parties
    return (
        first[-1] == other[-1]
        and first[0][0] == other[0][0]
        and same_office(mention, group)
        and not (mention.party and parties and mention.party not in parties)
    )


def spelled_otherwise(mention: PersonMention, group: Group) -> bool:
    """ "Minister Idrissov" and "Minister Erlan Idrisov": one office, a surname in two spellings."""
    last = ordered(group[0].name)[-1:]
    word = ordered(mention.name)[-1:]
    if not last or not word or word[0][:2] != last[0][:2] or min(len(word[0]), len(last[0])) < 5:
        return False
    return SequenceMatcher(None, word[0], last[0]).ratio() >= 0.85 and compatible(mention, group)


def turned_round(tokens: frozenset[str], mention: PersonMention, group: Group) -> bool:
    """ "Batmunkhin Battsetseg" and "Battsetseg Batmunkh": one word the same, the other in another spelling or case."""
    other = name_tokens(group[0].name)
    mine, his = sorted(tokens - other), sorted(other - tokens)
    if len(mine) != 1 or len(his) != 1 or min(len(mine[0]), len(his[0])) < 5 or mine[0][:3] != his[0][:3]:
        return False
    return SequenceMatcher(None, mine[0], his[0]).ratio() >= 0.85 and compatible(mention, group)


def same_office(mention: PersonMention, group: Group) -> bool:
    return bool(mention.office) and bare_title(mention.office or "") in group.offices
