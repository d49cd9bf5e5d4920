"""Which names of people give way to which: a token of a name gets one of its kind, wherever and however it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from entente.lexicon.leaders import leaders
from scoring.facts import Raw
from varying.bank import bank


def people(text: str, gold: Raw, taken: set[str], random: Random) -> Iterator[tuple[str, str]]:
    """Each token of a participant's or an actor's name, and another: given names and family names by where they stand."""
    given, family = list(bank()["given"]), list(bank()["family"])
    random.shuffle(given)
    random.shuffle(family)
    tokens = _tokens(gold, text)
    short = {form: token for token, forms in bank()["short"].items() for form in forms if token in tokens}
    others = {
        token: names.pop()
        for token, last in sorted(tokens.items())
        if token not in taken and token not in short and (names := family if last else given)
    }
    others |= {form: others[token] for form, token in short.items() if token in others}
    others |= dict(_parts(others, text))
    yield from others.items()
    yield from ((token.upper(), other.upper()) for token, other in others.items())  # "MOTEGI Toshimitsu"
    yield from ((f"{token}’", f"{other}’s") for token, other in others.items() if token.endswith("s"))


def _parts(others: dict[str, str], text: str) -> Iterator[tuple[str, str]]:
    """The parts of joined names by which the text also calls somebody: "Poe-Roe" and "President Roe", "Al-Roe" and "Roe"."""
    for token, other in others.items():
        for part in token.split("-")[1:]:
            if (
                part not in others
                and part[:1].isupper()
                and re.search(rf"(?<![\w-]){re.escape(part)}(?![\w-])", text)
            ):
                yield part, other


def _tokens(gold: Raw, text: str) -> dict[str, bool]:
    """The words of all names as they are spelt within a text ("MOTEGI" as "Motegi"); true of family names."""
    names = {person["name"] for person in gold["participants"]}
    names |= {actor["person"] for act in gold["acts"] for actor in act["actors"] if actor.get("person")}
    family: dict[str, bool] = {}
    for name in sorted(names | _leaders(text)):
        for token, last in _kinds(name):
            family[token] = family.get(token, False) or last
    return family


def _leaders(text: str) -> set[str]:
    """The known leaders whom the text names in full: they are as unknown as the others."""
    words = {word.lower() for word in re.findall(r"[\w-]+", text)}
    return {leader.name for leader in leaders() if words.issuperset(leader.name.lower().split())}


def _kinds(name: str) -> Iterator[tuple[str, bool]]:
    """The words of a name that may give way, and whether each is the family's: the one in capitals, else the last."""
    stay = (*bank()["particles"], *bank()["titles"])
    words = [w for w in re.split(r"[\s,]+", name) if re.fullmatch(r"[^\W\d_][\w’'-]+", w) and w not in stay]
    capitals = [word for word in words if word.isupper()]
    told = 0 < len(capitals) < len(words)
    for word in words:
        spelt = word.title() if word.isupper() and len(word) > 2 else word
        yield spelt, word in capitals if told else word == words[-1]
