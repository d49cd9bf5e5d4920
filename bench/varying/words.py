"""Which words of an annotated document give way to which: countries, names of people, operative verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from entente.lexicon.files import load_file
from entente.lexicon.mechanisms import mechanisms
from entente.lexicon.office_words import WITHOUT_PREMIER, WITHOUT_PRESIDENT
from entente.lexicon.parties import Party, parties
from scoring.facts import Raw
from varying.bank import bank
from varying.people import people
from varying.substitution import Substitution

# Forms that give way with a country; whatever else names it ("Presidential Leadership Council") shows which it is.
_GIVES_WAY = frozenset({"name", "adjective", "capital", "demonym"})
_LEADERS = (
    (re.compile(r"\bPrime Minister\b"), WITHOUT_PREMIER),
    (
        re.compile(r"(?<!Vice )(?<!Vice-)\bPresident\b(?! of the [A-Z]\w+ (?:Assembly|Council))"),
        WITHOUT_PRESIDENT,
    ),
)


def substitutions(text: str, gold: Raw, random: Random) -> Substitution:
    """What is put in the place of what, in this document; the same for the same state of `random`."""
    codes = dict(_countries(text, gold, random))
    forms: dict[str, str] = {}
    for code, other in codes.items():
        forms |= _forms(code, other, text) | _agencies(code, other, text)
    taken = {word for form in forms for word in form.split()}
    return Substitution(forms | dict(people(text, gold, taken, random)) | dict(_verbs(text, random)), codes)


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
    for code in sorted(acting - kept):
        other = next((other for other in free if _has_its_leaders(code, other, text)), None)
        if other:
            free.remove(other)
            yield code, other


def _has_its_leaders(code: str, other: str, text: str) -> bool:
    """Whether the other government has a prime minister and a president where the text speaks of one and this one has."""
    return not any(
        leader.search(text) and other in without and code not in without for leader, without in _LEADERS
    )


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
    for party in parties():
        if any(form.sense not in _GIVES_WAY and _is_in(form.surface, text) for form in party.forms):
            yield party.code
    for mechanism in mechanisms():
        if any(_is_in(name, text) for name in mechanism.surfaces):
            yield from mechanism.parties


def _with_towns(gold: Raw) -> Iterator[str]:
    """Countries of places that stay where they are: only a capital moves with its country."""
    capitals = {capital for party in parties() for capital in party.surfaces("capital")}
    for session in gold["sessions"]:
        if session.get("country") and session.get("place") not in (None, *capitals):
            yield session["country"]


def _named(party: Party, text: str) -> bool:
    return any(_is_in(form.surface, text) for form in party.forms)


def _is_in(words: str, text: str) -> bool:
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _forms(code: str, other: str, text: str) -> dict[str, str]:
    """The names, adjectives and capitals of one country that stand in the text, and those of the other."""
    known = {party.code: party for party in parties()}
    forms: dict[str, str] = {code: other}
    for sense in ("name", "adjective", "capital", "demonym"):
        others = known[other].surfaces(sense) or known[other].surfaces("name")  # type: ignore[arg-type]
        for form in known[code].surfaces(sense):  # type: ignore[arg-type]
            if _is_in(form, text):
                forms.setdefault(form, others[0])
                if re.search(bank()["with_article"], form):  # "the Netherlands": "Kenya"
                    forms.setdefault(f"the {form}", others[0])
            if form != form.upper() and _is_in(form.upper(), text):  # "AMMAN, 3 May"
                forms |= {form.upper(): others[0].upper(), form: others[0]}
    return forms


def _agencies(code: str, other: str, text: str) -> dict[str, str]:
    """The agencies and papers of one country that stand in the text, and an agency of the other."""
    seats = {
        seat: names
        for entry in load_file("publishers.yaml")
        for seat, names in entry.get("seats", {}).items()
    }
    agency = next(iter(seats.get(other, ())), f"{other[0]}PNA")
    return {name: agency for name in seats.get(code, ()) if _is_in(name, text)}


def _verbs(text: str, random: Random) -> Iterator[tuple[str, str]]:
    """Every operative verb, and the next of its kind in an order drawn for this document."""
    kept = {verb for sign, verbs in bank()["senses"] if re.search(sign, text) for verb in verbs}
    for kind in bank()["verbs"]:
        order = [verb for verb in random.sample(kind, len(kind)) if verb not in kept]
        yield from zip(order, [*order[1:], *order[:1]], strict=True)
