"""What a promise comes to: its verb, the noun it is about, the words of its core and of the rest, amount, places, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from entente.lexicon.awaited import title_names
from entente.lexicon.fulfilment import Rule, any_promise, rules_for
from entente.lexicon.fulfilment_words import (
    act_hastened,
    act_named,
    acts,
    amount_verbs,
    attributes,
    body_nouns,
    body_words,
    cut,
    from_afar,
    joined_verb,
    occasion,
    ongoing,
    talks_begun,
    transparent,
    verb_and_rest,
)
from entente.lexicon.stems import Word, content_words, stem
from entente.record.fates.naming import cities_of, countries_in, sites_in

COMMON, PLAIN, NAME, PERSON = (
    0.35,
    1.0,
    1.5,
    2.5,
)  # weights of words; a person's name alone tells a visit from others
OCCASIONS = frozenset({"met", "travelled"})  # sorts of promises that are kept on one occasion
_SPECIFIC = 2.5  # weight of telling words
_OF_REST = 0.5  # of the weight of a word that stands behind the core
REST_NAME = NAME * _OF_REST
OF_AIM = 0.2  # of one that tells but to what end, which later texts seldom say again
_AIM = re.compile(r",?\s(?:to\s|for\sthe\spurpose|with\sa)|[:—]|,\s(?!including)[a-z]+ing\s")
_DAY = re.compile(r"\d{1,2}|(?:19|20)\d\d")
_LEAST_AMOUNT = 1000
_NAMED = re.compile(r"(?:an?\s|the\s)?(?:[a-z-]+\s)?[A-Z]\S*\s\S*[A-Za-z]")
_FIRST_PHRASE = re.compile(
    r"^\s*(?:(?:with|in|to|on|at|for|into|by|of)\s)?(?P<noun>.*?)(?=[,;:()—]|\s(?:of|on|for|to|with|in|at|between|among|by|from|through|under|over|that|which|who|where|and|around|into|against|as|about)\b(?!-)|$)"
)
_JOINT = re.compile(
    r"\b(?:[A-Z]\S*\s(?:and|for)\s(?=[A-Z])|[a-z]+-\s(?:and|or)\s)"
)  # "Supply Chain | and Commercial Dialogue"
_SCALES = frozenset({"thousand", "million", "billion", "trillion", "doses", "percent"})
_ON = re.compile(
    r"^[^,;:]*?\s(?:on|against)\s(?!the\s(?:margins|sidelines|occasion|basis)\b|[A-Z]?[a-z]*\s?\d)(?P<what>[^,;:]{3,80})"
)
_BESIDES = re.compile(r"\b(?:as well as|in addition to|and also)\b")
_TO_WHOM = 60  # characters
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Title:
    """How a body is called: "the Commercial Dialogue". `words` up to the noun of the body, `pair` the last two of them,
    `name`: written as one."""

    words: frozenset[str]
    pair: str
    name: bool


@dataclass(frozen=True, slots=True)
class Core:
    """The core of a promise, and what follows. Weights are by stem; `keys` are the stems under which deeds are looked for."""

    verb: str
    head: str | None
    weights: tuple[tuple[str, float], ...]
    rest: tuple[tuple[str, float], ...]
    keys: tuple[str, ...]
    amount: int | None
    money: bool  # whether the amount is one of money, not a number of people or things
    countries: tuple[tuple[str, tuple[str, ...]], ...]
    sites: tuple[tuple[str, tuple[str, ...]], ...]
    rules: tuple[Rule, ...]
    of_body: bool
    of_several: bool  # whether it names several things to be done, and the core is but one of them
    title: Title | None
    matter: frozenset[str]  # telling words of what its noun is on: "an instrument | on plastic pollution"

    def is_specific(self, *, among_them: bool) -> bool:
        """Whether it says enough to be told from other promises: an amount, or two telling words of which one is a name.

        Less will do where the text is of the very parties that promised (`among_them`).
        """
        telling = sum(weight for _, weight in self.weights if weight >= PLAIN)
        return self.amount is not None or telling + (NAME if among_them and telling else 0) >= _SPECIFIC

    @property
    def can_be_told(self) -> bool:
        """Whether a later text could show anything of it."""
        told = self.is_specific(among_them=True) or bool(self.countries) or self.title is not None
        return bool(self.rules) and told

    @property
    def telling(self) -> frozenset[str]:
        """The stems that are not common."""
        return frozenset(word for word, weight in self.weights if weight >= PLAIN)

    @property
    def names(self) -> frozenset[str]:
        """The stems written as names."""
        return frozenset(word for word, weight in self.weights if weight >= NAME)

    @property
    def of_talk(self) -> bool:
        """Whether a talk by telephone is what is promised."""
        return not from_afar().isdisjoint({stem(self.verb), self.head, *(word for word, _ in self.weights)})

    def beside_countries(self, words: frozenset[str]) -> int:
        """How many of these words are not names of its countries, which tell of many things."""
        return len(words.difference(*(stems for _, stems in self.countries)))

    def is_at(self, country: str, words: frozenset[str]) -> bool:
        """Whether words name the city that it names in a country, or, where it names none, any of its cities."""
        named = [frozenset(stems) for code, stems in self.sites if code == country]
        return any(stems <= words for stems in named or cities_of(country))


@lru_cache(maxsize=64)
def words_behind(rest: str) -> tuple[Word, ...]:
    """The words of content behind the verb of a promise; their places are one further on."""
    return content_words(" " + rest)


@lru_cache(maxsize=4096)
def core_of(action: str) -> Core:
    """The core of what is promised ("launch a dialogue on wheat to …": launch, dialogue, wheat)."""
    verb, rest = _promised(action)
    words = words_behind(rest)
    end = _end(rest, words)
    kept = rest[:end]
    core = [w for w in words if w.end <= end + 1 and not _DAY.fullmatch(w.stem)]
    core = [w for w in core if w.stem not in attributes()] or core
    weights = _weighed(core, _persons(kept))
    behind = _weighed([w for w in words if w.start > end])
    share = OF_AIM if _AIM.match(rest, end) else _OF_REST
    title = _title(core)
    keys = tuple(dict.fromkeys(w.stem for w in sorted(core, key=lambda w: not w.name) if not w.common))[:6]
    return Core(
        verb, _head(_JOINT.sub("", kept) if title else kept), tuple(weights.items()), tuple((s, w * share) for s, w in behind.items() if s not in weights),
        (*keys, title.pair) if title else keys, _amount(core), _is_money(core), countries_in(_for_whom(verb, rest, end)), sites_in(kept),
        _rules(verb, rest, without_end=bool(ongoing().match(action))), bool(body_nouns().search(kept)), _of_several(action, verb), title,
        _matter(kept, core),
    )  # fmt: skip


def _promised(action: str) -> tuple[str, str]:
    """The verb that tells what is promised, and what follows. Where no deed could show it, the deed that it names ("improve our
    security, including through the establishment of a dialogue"); of an occasion alone, to hold it.
    """
    if occasion().match(action):
        return "hold", action
    verb, rest = verb_and_rest(action)
    if not rules_for(verb) and (joined := joined_verb().match(rest)):  # "build and conduct"
        verb, rest = joined[1].lower(), rest[joined.end() :]
    if talks := talks_begun().match(f"{verb} {rest}"):
        return "begin talks", f"{verb} {rest}"[talks.end() :]
    if hastened := act_hastened().match(f"{verb} {rest}"):
        return acts()[hastened[1].lower()], f"{verb} {rest}"[hastened.end() :]
    named = None if rules_for(verb) else act_named().search(rest)
    if named and _NAMED.match(rest, named.end()):
        return acts()[named[1].lower()], rest[named.end() :]
    return verb, rest


def _of_several(action: str, verb: str) -> bool:
    """Whether the deed of the core stands behind others: "by modernizing the port, as well as by reopening the consulate"."""
    first, rest = verb_and_rest(action)
    if first == verb or rules_for(first):
        return False
    named = act_named().search(rest)
    return named is not None and _BESIDES.search(rest, 0, named.start()) is not None


def _for_whom(verb: str, rest: str, end: int) -> str:
    """The words that may name the countries that it is for: of a gift those right behind its core too."""
    behind = rest[end : end + _TO_WHOM] if verb in amount_verbs() else ""
    return rest[:end] + behind.replace(" of ", ", ")


def _matter(kept: str, core: list[Word]) -> frozenset[str]:
    """What the noun of the promise is on: the telling words behind the first "on"."""
    on = _ON.search(kept)
    if on is None:
        return frozenset()
    return frozenset(w.stem for w in core if not w.common and on.start("what") < w.start <= on.end("what"))


def _title(core: list[Word]) -> Title | None:
    """How the first body is called that the core names."""
    for n, pair in pairs_in([w.stem for w in core]):
        named = [w for w in core[: n + 1] if not _DAY.fullmatch(w.stem)]
        return Title(frozenset(w.stem for w in named), pair, core[n].name and named[-2].name)
    return None


def pairs_in(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The bodies that stems name, each with its place and by the word before it: "commerci+dialogu", "cyber+group"."""
    bodies, before = body_words(), ""
    for n, word in enumerate(words):
        if word not in bodies:
            before = word if word[0].isalpha() else ""
        elif before and not bodies.intersection(
            words[n + 1 : n + 2]
        ):  # "working group", "ministerial dialogue"
            yield n, f"{before}+{word}"


def _rules(verb: str, rest: str, *, without_end: bool) -> tuple[Rule, ...]:
    if without_end:
        return ()
    first = {w.lower() for w in re.findall(r"\w+", rest)[:8]}
    found = tuple(rule for rule in rules_for(verb) if not rule.but & first)
    if any(rule.name in OCCASIONS for rule in found):
        return found  # that a meeting took place is told, not that it was kept
    return (*found, *any_promise())


def _weighed(words: list[Word], persons: frozenset[str] = frozenset()) -> dict[str, float]:
    found: dict[str, float] = {}
    for word in words[:_MOST_WORDS]:
        if not _is_amount(word) and not _DAY.fullmatch(word.stem):
            name = PERSON if word.stem in persons else NAME
            found.setdefault(word.stem, COMMON if word.common else name if word.name else PLAIN)
    return found


def _persons(kept: str) -> frozenset[str]:
    """The stems of persons' last names behind titles."""
    return frozenset(filter(None, (stem(match[1].split()[-1]) for match in title_names().finditer(kept))))


def _end(rest: str, words: tuple[Word, ...]) -> int:
    """Where the core ends: at the first word of aim or manner behind some word of content."""
    for match in cut().finditer(rest):
        before = [w for w in words if w.end <= match.start() + 1]
        if len(before) >= 3 or any(not w.common for w in before):
            return match.start()
    return len(rest)


def _head(kept: str) -> str | None:
    """The noun of the first phrase: of "a series of roundtables on wheat" the roundtables."""
    left = kept
    for _ in range(3):
        match = _FIRST_PHRASE.match(left)
        if match is None or not match["noun"].strip():
            return None
        last = match["noun"].split()[-1].strip(".,’'\"”)")
        if last.lower() in _SCALES:
            return None
        left = left[match.end("noun") :]
        if last.lower() not in transparent() or not left.startswith(" of "):
            return stem(last)
    return None


def _is_amount(word: Word) -> bool:
    return bool(amounts((word.stem,)))


def _amount(words: list[Word]) -> int | None:
    return max(amounts(tuple(w.stem for w in words)), default=None)


def _is_money(words: list[Word]) -> bool:
    most = _amount(words)
    return most is not None and most in amounts(tuple(w.stem for w in words), money=True)


def amounts(words: tuple[str, ...] | frozenset[str], *, money: bool | None = None) -> tuple[int, ...]:
    """The amounts among stems: money, and numbers of a thousand and more that are no years; of one sort alone where asked."""
    found = []
    for word in words:
        digits = word.removeprefix("$")
        if money is not None and money != (word[0] == "$"):
            continue
        if digits.isascii() and digits.isdigit():
            if word[0] == "$" or (int(digits) >= _LEAST_AMOUNT and not _DAY.fullmatch(word)):
                found.append(int(digits))
    return tuple(found)
