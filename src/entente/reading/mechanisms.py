"""Standing consultations by their names in the text: "the U.S.-Israel Strategic Consultative Group", "the NCG"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from entente.lexicon.mechanisms import mechanism_words, mechanisms
from entente.model import MechanismName
from entente.reading.parties import find_parties
from entente.reading.phrases import PhraseIndex, plain

_WORDS = mechanism_words()


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


_HEADS = _any((*_WORDS["meetings"], *_WORDS["bodies"], *_WORDS["frames"]))
_ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|\d{1,3}(?:st|nd|rd|th))"
_WORD = rf"(?:(?!(?:{_any(_WORDS['breaks'])})\b|{_ORDINAL}\b)(?:[“\"][A-Z][^”\"\n]{{2,40}}[”\"]|[A-Z][\w.’'&+-]*|\d\+\d))"
_LINK = r"(?:\s+(?:on|of|for|and|the|in|to|with)(?=\s+(?:[A-Z]|the\s+[A-Z]))|,(?=\s+(?:[A-Z]\w+,?\s+)?(?:[A-Z]|and\s+[A-Z]))|\s*[-–/]\s*(?=[A-Z]))"
_DAY = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
_MATTER = (
    rf"(?:\s+(?:on|for|of|with)\s+(?:the\s+)?(?!{_DAY}){_WORD}(?:(?:\s+and\s+|\s+|,\s+){_WORD}){{0,5}})?"
)
# Who keeps it: "between the European Union and the Kyrgyz Republic", "between the Ministries of Foreign Affairs of X and Y".
_PARTY = r"(?:[Tt]he\s+)?(?:[Mm]inistr(?:y|ies)\s+(?:of|for)\s+Foreign\s+Affairs\s+of\s+(?:the\s+)?|(?:[Gg]overnments?|[Ff]oreign\s+[Mm]inistr(?:y|ies))\s+of\s+(?:the\s+)?)?[A-Z][\w.’-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w.’-]*){0,4}"
_OFFICES = r"(?:the\s+)?(?:[A-Z]\w+\s+){1,3}(?:Ministers|Advis[eo]rs|Leaders|Secretaries)\b"
_BETWEEN = rf"(?:\s+[Bb]etween\s+(?:{_OFFICES}|(?:{_PARTY},\s+)?{_PARTY}\s+and\s+{_PARTY}))?"
_NAME = re.compile(
    rf"(?P<name>{_WORD}(?:(?:\s+|{_LINK}\s*){_WORD}|{_LINK}\s+{_WORD}){{0,12}}?\s*(?:\b(?:{_HEADS})s?\b)(?!-|\s+[A-Z][\w’'-]*\s+(?:{_HEADS})\b)(?:\s+(?:{_HEADS})\b)*(?P<matter>{_MATTER}))(?P<between>{_BETWEEN})"
    r"(?:\s*\((?:the\s+)?[“\"]?(?P<acronym>[A-Za-z0-9][\w&+-]{1,10})[”\"]?\))?"
)
_SMALL_HEADS = r"consultations?(?:\s+mechanism)?|dialogues?|consultation\s+mechanism|committee|commission|working\s+group|talks|contact\s+group"
_SMALL = re.compile(
    rf"(?P<name>(?:\b{_PARTY.replace('[Tt]he', 'the')}[-–]{_PARTY.replace('[Tt]he', 'the')}\s+)?(?:\b(?:{_any(_WORDS['kinds'])})\s+)+(?:{_SMALL_HEADS})\b)(?P<between>{_BETWEEN})"
    r"(?:\s*\((?P<acronym>[A-Z][\w&+-]{1,10})\))?"
)
_SMALL_HINT = re.compile(rf"\b(?:{_SMALL_HEADS})\b")
_INNER = re.compile(
    r"\s\((?P<acronym>[A-Z][A-Za-z]{1,7})\)(?=\s+(?:Dialogue|Group|Council|Forum|Initiative|Meeting|meeting|Talks|Summit)\b)"
)
_LEAD = re.compile(rf"^(?:(?:{_any(_WORDS['lead'])}|{_ORDINAL}|[12]\d{{3}}|and)(?![\w’'-])[\s:,–-]*)+")
_ANY_HEAD = re.compile(rf"\b(?P<head>{_HEADS})s?\b")


@dataclass(frozen=True, slots=True)
class MechanismMention:
    """A mechanism named in the text; offsets cover the name. `known`: the lexicon lists it."""

    start: int
    end: int
    name: MechanismName
    head: str
    known: bool = False


def find_mechanisms(text: str, offset: int = 0) -> tuple[MechanismMention, ...]:
    """Names headed by a word for a standing body, and names that the lexicon lists, in order."""
    found = [*_capitalised(text)] if _ANY_HEAD.search(text) else []
    found += _listed(text, found)
    if _SMALL_HINT.search(text):
        found += [m for m in _in_small_letters(text) if not _covered(m, found)]
    found.sort(key=lambda m: m.start)
    return tuple(MechanismMention(m.start + offset, m.end + offset, m.name, m.head, m.known) for m in found)


def _capitalised(text: str) -> Iterator[MechanismMention]:
    inner = {m.start(): m.group("acronym") for m in _INNER.finditer(text)}
    text = _INNER.sub(lambda m: " " * len(m.group()), text)  # "Emerging Technology (CET) Dialogue"
    for match in _NAME.finditer(text):
        name = match.group("name")
        matter = match.group("matter")
        if matter.lstrip().startswith("of ") and find_parties(matter):
            name = name[
                : len(name) - len(matter)
            ]  # "Leaders Summit of the United States, Japan, ...": who meets
        lead = _LEAD.match(name)
        bare = name[lead.end() if lead else 0 :].strip().rstrip(".,")
        if len(bare.split()) < 2 and bare not in ("Quad",):
            continue
        start = match.start() + name.rfind(bare)
        whole = bare + match.group("between") if start + len(bare) == match.end("name") else bare
        within = next((a for at, a in inner.items() if match.start() <= at < match.end()), None)
        full = MechanismName(" ".join(whole.split()), own_acronym(match.group("acronym"), bare) or within)
        yield MechanismMention(start, start + len(whole), full, _head(bare))


def own_acronym(acronym: str | None, name: str) -> str | None:
    """Without what stands in brackets for another reason: "(Summary)", "Coronavirus Disease (COVID-19)"."""
    if acronym is None or sum(c.isupper() for c in acronym) < 2 or re.search(r"-\d", acronym):
        return None
    first = next(c for c in acronym if c.isupper())
    return acronym if any(word[:1].upper() == first for word in re.split(r"[\s“\"-]+", name)) else None


def _head(name: str) -> str:
    """The word that says what it is: the last head in the name ("Dialogue" in "Dialogue on Technology")."""
    heads = [m.group("head") for m in _ANY_HEAD.finditer(name)]
    return " ".join(heads[-1].split()) if heads else name.split()[-1]


def _listed(text: str, found: list[MechanismMention]) -> Iterator[MechanismMention]:
    """Names of the lexicon that no longer name covers: "AUSMIN", "the Normandy format"."""
    for start, end, _ in _index().find(text):
        words = text[start:end]
        mention = MechanismMention(start, end, MechanismName(" ".join(words.split())), _head(words), True)
        if not _covered(mention, found):
            yield mention


def _in_small_letters(text: str) -> Iterator[MechanismMention]:
    for match in _SMALL.finditer(text):
        whole = match.group("name") + match.group("between")
        name = MechanismName(" ".join(whole.split()), match.group("acronym"))
        yield MechanismMention(
            match.start("name"), match.start("name") + len(whole), name, match.group("name").split()[-1]
        )


def _covered(mention: MechanismMention, others: Iterable[MechanismMention]) -> bool:
    return any(o.start < mention.end and mention.start < o.end for o in others)


@cache
def _index() -> PhraseIndex[str]:
    """The surfaces that stand for a mechanism wherever they stand: several words, or an acronym of its own."""
    return PhraseIndex(
        (surface, item.name)
        for item in mechanisms()
        for surface in item.surfaces
        if len(surface.split()) > 1
        or (surface != item.acronym and surface[:2].isupper() and len(surface) > 3)
    )


@cache
def _parties_by_name() -> dict[str, tuple[str, ...]]:
    return {plain(surface).lower(): item.parties for item in mechanisms() for surface in item.surfaces}


def listed_parties(name: str) -> tuple[str, ...]:
    """The parties of a mechanism that the lexicon lists under this name; empty where it lists none."""
    return _parties_by_name().get(plain(name).lower(), ())
