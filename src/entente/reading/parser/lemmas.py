"""Lemmas of English verbs and plural nouns: tables of irregular forms and of base forms, and rules for the rest.

A form and its Penn tag decide; words of other classes come back in small letters. Nothing is invented that English
spelling does not allow, and no model is asked.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources

from entente.reading.patterns.ready import compiled

# Stems that lost a final e before -ed and -ing: "recogniz", "reduc", "argu", "handl", "manag", "requir", "determin" ...
_LOST_E = compiled(
    r"(?:[cvzu]|dge?|[rl]g|[aeiou]g|(?:^|[^s])s|[bcdfgkptz]l|at|[^aeiou](?:ut|ir|ur|ar|um|il|ul|id|ud)|quir|[^aeo]in"
    r"|[^oe][oai]k|[^e]re)$"
)
_VOWEL = compiled("[aeiouy]")
_NO_LOST_E = compiled(r"(?:[tz]z|ss|eat|oat)$")
_UNDOUBLED = compiled(r"(?:bb|dd|gg|mm|nn|pp|rr|tt)$")
_AUXILIARIES = frozenset(
    ["be", "have", "do", "will", "can"]
)  # the others have no irregular base or present form
_HISS = ("sses", "shes", "ches", "xes", "zzes")


@lru_cache(maxsize=65_536)
def lemma(form: str, tag: str) -> str:
    """The lemma of a word `form` with its Penn `tag` (VB..., MD, NNS, NNPS); other words in small letters."""
    word = form.lower()
    if tag[:1] == "V" or tag == "MD":
        known = _irregular("verbs").get(word)
        return known if known and (tag not in ("VB", "VBP") or known in _AUXILIARIES) else _verb(word, tag)
    if tag in ("NNS", "NNPS"):
        return _irregular("nouns").get(word) or _noun(word)
    return word


def _verb(word: str, tag: str) -> str:
    if tag == "VBZ":
        return _third(word)
    if tag in ("VBG", "VBN", "VBD"):
        if word.endswith("ing") and _VOWEL.search(word[:-3]):
            return _stem(word[:-3])
        if word.endswith("ied") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith("eed"):  # "agreed", but "need", "proceed"
            return word[:-1] if word[:-1] in _bases() else word
        if word.endswith("ed") and _VOWEL.search(word[:-2]):
            return _stem(word[:-2])
    return word


def _third(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith((*_HISS, "oes")) or (word.endswith("ses") and word[:-2] in _bases()):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _stem(stem: str) -> str:
    """The base form behind a stem without -ed or -ing."""
    bases = _bases()
    for base in (stem + "e", stem, stem[:-1]):
        if base in bases and (base != stem[:-1] or stem[-1:] == stem[-2:-1]):
            return base
    if _UNDOUBLED.search(stem):
        return stem[:-1]
    return (
        stem + "e"
        if _LOST_E.search(stem) and not _NO_LOST_E.search(stem) and not stem.endswith("ee")
        else stem
    )


def _noun(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("men", "children")):
        return word[:-3] if word.endswith("ren") else word[:-2] + "an"
    if word.endswith((*_HISS, "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _data(name: str) -> list[str]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _bases() -> frozenset[str]:
    return frozenset(" ".join(_data("verb_bases.txt")).split())


@cache
def _irregular(section: str) -> dict[str, str]:
    """Form to lemma, of "verbs" or "nouns"; where two lemmas share a form, the first listed has it."""
    table: dict[str, str] = {}
    current = ""
    for line in _data("irregular_forms.txt"):
        if line.startswith("["):
            current = line.strip("[]")
        elif current == section:
            base, _, forms = line.partition(": ")
            for form in forms.split():
                table.setdefault(form, base)
    return table
