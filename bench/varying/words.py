"""Which words of an annotated document give way to which: countries, names of people, operative verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from entente.lexicon.leaders import leaders
from entente.lexicon.mechanisms import mechanisms
from entente.lexicon.parties import Party, parties
from scoring.facts import Raw
from varying.substitution import Substitution

BANK = Path(__file__).with_name("words.yaml")
_NAMED = ("names", "adjectives", "capital")


@cache
def bank() -> dict[str, Any]:
    """The words that may be put in."""
    words: dict[str, Any] = yaml.safe_load(BANK.read_text(encoding="utf-8"))
    return words


def substitutions(text: str, gold: Raw, random: Random) -> Substitution:
    """What is put in the place of what, in this document; the same for the same state of `random`."""
    codes = dict(_countries(text, gold, random))
    forms: dict[str, str] = {}
    for code, other in codes.items():
        forms |= _forms(code, other, text)
    taken = {word for form in forms for word in form.split()}
    return Substitution(forms | dict(_people(text, gold, taken, random)) | dict(_verbs(text, random)), codes)


def _countries(text: str, gold: Raw, random: Random) -> Iterator[tuple[str, str]]:
    """Each country that acts or meets, and one that is not in the text."""
    known = {party.code: party for party in parties()}
    acting = {code for code in _codes(gold) if code in known and known[code].sort == "government"}
    kept = {*bank()["kept"], *_of_groups(text), *_told_of(text), *_with_towns(gold)}
    free = [
        code
        for code in bank()["countries"]
        if code not in kept and code not in acting and not _named(known[code], text)
    ]
    random.shuffle(free)
    yield from zip(sorted(acting - kept), free, strict=False)


def _codes(gold: Raw) -> Iterator[str]:
    for session in gold["sessions"]:
        yield from (code for code in session.get("parties") or [] if isinstance(code, str))
    for act in gold["acts"]:
        yield from (actor["party"] for actor in act["actors"] if isinstance(actor.get("party"), str))
    yield from (person["party"] for person in gold["participants"] if isinstance(person.get("party"), str))


def _of_groups(text: str) -> Iterator[str]:
    """Members of the groups that the text names: for these the whole may act."""
    for party in parties():
        if party.members and len(party.members) < 60 and _named(party, text):
            yield from party.members


def _told_of(text: str) -> Iterator[str]:
    """Countries that the text shows without their names, and the parties of consultations that it names."""
    yield from (code for sign, codes in bank()["telling"] if re.search(sign, text) for code in codes)
    for mechanism in mechanisms():
        if any(name in text and _stands(name, text) for name in mechanism.surfaces):
            yield from mechanism.parties


def _with_towns(gold: Raw) -> Iterator[str]:
    """Countries of places that stay where they are: only a capital moves with its country."""
    capitals = {capital for party in parties() for capital in party.surfaces("capital")}
    for session in gold["sessions"]:
        if session.get("country") and session.get("place") not in (None, *capitals):
            yield session["country"]


def _named(party: Party, text: str) -> bool:
    return any(form.surface in text and _stands(form.surface, text) for form in party.forms)


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _forms(code: str, other: str, text: str) -> dict[str, str]:
    """The names, adjectives and capitals of one country that stand in the text, and those of the other."""
    known = {party.code: party for party in parties()}
    forms: dict[str, str] = {code: other}
    for sense in ("name", "adjective", "capital", "demonym"):
        others = known[other].surfaces(sense) or known[other].surfaces("name")  # type: ignore[arg-type]
        for form in known[code].surfaces(sense):  # type: ignore[arg-type]
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                forms.setdefault(form, others[0])
                if re.search(bank()["with_article"], form):  # "the Netherlands": "Kenya"
                    forms.setdefault(f"the {form}", others[0])
    return forms


def _people(text: str, gold: Raw, taken: set[str], random: Random) -> Iterator[tuple[str, str]]:
    """Each token of a participant's or an actor's name, and another: given names and family names by where they stand."""
    given, family = list(bank()["given"]), list(bank()["family"])
    random.shuffle(given)
    random.shuffle(family)
    tokens = _tokens(gold) | _leaders(text)
    short = {form: token for token, forms in bank()["short"].items() for form in forms if token in tokens}
    others = {
        token: names.pop()
        for token, last in sorted(tokens.items())
        if token not in taken and token not in short and (names := family if last else given)
    }
    others |= {form: others[token] for form, token in short.items() if token in others}
    yield from others.items()
    yield from ((token.upper(), other.upper()) for token, other in others.items())  # "MOTEGI Toshimitsu"
    yield from ((token.title(), other) for token, other in others.items() if token.isupper())
    yield from ((f"{token}’", f"{other}’s") for token, other in others.items() if token.endswith("s"))


def _leaders(text: str) -> dict[str, bool]:
    """The words of known leaders whom the text names in full: they are as unknown as the others."""
    words = {word.lower() for word in re.findall(r"[\w-]+", text)}
    full = {leader.name for leader in leaders() if words.issuperset(leader.name.lower().split())}
    return {token: token == name.split()[-1] for name in sorted(full) for token in _words_of(name)}


def _tokens(gold: Raw) -> dict[str, bool]:
    """The words of all names; true of those that end one."""
    names = {p["name"] for p in gold["participants"]}
    names |= {a["person"] for act in gold["acts"] for a in act["actors"] if a.get("person")}
    last: dict[str, bool] = {}
    for name in sorted(names):
        for token in (tokens := _words_of(name)):
            last[token] = last.get(token, False) or token == tokens[-1]
    return last


def _words_of(name: str) -> list[str]:
    """The words of a name that may give way: no titles, particles and initials."""
    stay = (*bank()["particles"], *bank()["titles"])
    return [w for w in re.split(r"[\s,]+", name) if re.fullmatch(r"[^\W\d_][\w’'-]+", w) and w not in stay]


def _verbs(text: str, random: Random) -> Iterator[tuple[str, str]]:
    """Every operative verb, and the next of its kind in an order drawn for this document."""
    kept = {verb for sign, verbs in bank()["senses"] if re.search(sign, text) for verb in verbs}
    for kind in bank()["verbs"]:
        order = [verb for verb in random.sample(kind, len(kind)) if verb not in kept]
        yield from zip(order, [*order[1:], order[0]], strict=True)
