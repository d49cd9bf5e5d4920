"""Nouns of a region: "the Nordic countries", "the ministers of Central Asia", "U.S. and Caribbean leaders"."""

from __future__ import annotations

from entente.lexicon import members
from entente.model import Actor
from entente.reading.patterns.ready import compiled
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import WORDS
from entente.reading.who.setting import Who


def regional(noun: Noun) -> Who | None:
    """ "The Nordic countries", "the Baltic ministers": those of the region at the table, else all of it."""
    words = _FIELD.sub("", noun.phrase.lower().removeprefix("the ").rsplit(" ", 1)[0])
    region = (WORDS.regional.get(words) or _region_behind(noun)) if noun.plural else None
    if region is None:
        return _of_their_region(noun) if noun.plural and words in WORDS.regions else None
    if set(region) <= set(noun.setting.parties):
        return Who(tuple(Actor(code) for code in region))  # the grouping itself sits there
    codes = [code for name in region for code in members(name) or (name,)]
    there = [code for code in codes if code in noun.setting.parties]
    return Who(tuple(Actor(code) for code in (there if len(there) > 1 else codes)))


_FIELD = compiled(r" (?:prime|foreign|defen[cs]e|trade|finance)$")  # "the Nordic prime ministers"


def _region_behind(noun: Noun) -> tuple[str, ...] | None:
    """ "The ministers of Central Asia", "of the Western Balkans"."""
    match = None if noun.named else _BEHIND.match(noun.scene.text, noun.scene.tree.end[noun.k])
    name = match["region"].lower() if match else ""
    return (WORDS.regional.get(name + "n") or WORDS.regional.get(name.removesuffix("s"))) if name else None


_BEHIND = compiled(r" of (?:the )?(?P<region>[A-Z]\w+(?: [A-Z]\w+)?)\b")


def _of_their_region(noun: Noun) -> Who | None:
    """ "The Caribbean leaders": of several at the table, all but the one that tells of it."""
    setting = noun.setting
    others = [code for code in setting.parties if code != setting.home]
    return Who(tuple(map(Actor, others))) if 1 < len(others) < len(setting.parties) else None


def and_others(noun: Noun) -> Who | None:
    """ "U.S. and Nordic leaders": all of many, of whom one is named beside a region."""
    setting, named = noun.setting, noun.named
    if not named or len(setting.parties) < 3 or not set(named) <= set(setting.parties):
        return None
    start = noun.scene.tree.start[noun.k]
    beside = any(start - 25 < m.start < start for m in noun.scene.parties[1:])
    return setting.all if _AND_OTHERS.search(noun.phrase) and not beside else None


_AND_OTHERS = compiled(r"\band [A-Z][a-z]+ \w+s$")
