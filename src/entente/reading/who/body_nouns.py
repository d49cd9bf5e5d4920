"""Nouns that stand for an organisation: "the bloc", "the Council", "the Bank and the Government"."""

from __future__ import annotations

from entente.lexicon.parties import called, is_organisation
from entente.model import Actor
from entente.reading.patterns.guarded import Guarded
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import (
    WORDS,
)
from entente.reading.who.setting import Setting, Who


def named_again(noun: Noun) -> Who | None:
    """ "The bloc", "the Council": the organisation last named, or the one that met; "the Alliance" of two who speak."""
    if noun.word in WORDS.of_two and _two_speak(noun) and bare_singular(noun):
        return noun.setting.all
    body = noun.setting.last_body or alone_there(noun.setting) or _only_body(noun.setting)
    if body is None or not bare_singular(noun) or noun.word not in WORDS.named_again:
        return None
    return body


def _two_speak(noun: Noun) -> bool:
    """Whether a joint text is spoken by two states alone, and tells of no larger alliance."""
    there = noun.setting.parties
    alone = noun.setting.joint and len(there) == _PAIR and not any(map(is_organisation, there))
    return alone and not _LARGER.search(noun.scene.text)


_PAIR = 2
_LARGER = Guarded(r"\bNATO\b|\bAtlantic Alliance\b")


def _only_body(setting: Setting) -> Who | None:
    """The one organisation that the press tells of beside states."""
    bodies = [code for code in setting.parties if is_organisation(code)]
    return Who((Actor(bodies[0]),)) if setting.press and len(bodies) == 1 else None


def by_its_last_word(noun: Noun) -> Who | None:
    """ "The Bank and the Government": of those at the table, the one whose name ends so; the one that is a state."""
    setting, word = noun.setting, noun.scene.tree.words[noun.k]
    if len(setting.parties) < 2 or not setting.joint or not word[:1].isupper() or not bare_singular(noun):
        return None
    state = word == "Government"
    found = [c for c in setting.parties if (not is_organisation(c) if state else called(c, word))]
    return Who((Actor(found[0]),)) if len(found) == 1 else None


def bare_singular(noun: Noun) -> bool:
    tag = noun.scene.tree.tag[noun.k]
    return tag in ("NN", "NNP") and noun.phrase.lower() == f"the {noun.word}" and not noun.named


def of_one_body(noun: Noun) -> Who | None:
    """ "Most members", "some leaders": the organisation, where it met alone; of no one else's some can be told."""
    there = noun.lemma in WORDS.heads_of_groupings and noun.plural
    return alone_there(noun.setting) if there else None


def alone_there(setting: Setting) -> Who | None:
    """The organisation that met, where no one else did."""
    return setting.all if len(setting.parties) == 1 and is_organisation(setting.parties[0]) else None
