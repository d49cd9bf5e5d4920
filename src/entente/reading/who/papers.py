"""Papers as subjects: "the statement urged Freedonia": an act of those whose paper it is."""

from __future__ import annotations

import re

from entente.model import Actor
from entente.reading.patterns.ready import compiled
from entente.reading.who.body_nouns import alone_there
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import WORDS
from entente.reading.who.setting import Setting, Who

_DEFINITE = compiled(r"(?:the|this|our|their)\b", re.I)
_OF_ALL = compiled(r"(?:the|an?|their|this) (?:\w+ )?(?:joint|trilateral|quadrilateral|common)\b", re.I)
_BY = compiled(r",? (?:issued |released |adopted |published )?by (?:the )?")
_SHORT = 3  # words: "the joint declaration"; more of them name another paper


def paper_of(noun: Noun) -> Who | None:
    """Those whose paper it is: who issued it, by this sentence or one before; all of a joint text; those who met."""
    if noun.plural or noun.named or noun.lemma not in WORDS.papers | WORDS.papers_again:
        return None
    if (issuer := _issued_by(noun)) is not None:
        return issuer
    setting, phrase = noun.setting, noun.phrase
    of_all = bool(_OF_ALL.match(phrase))
    if not (of_all or _DEFINITE.match(phrase)):
        return None
    if setting.joint:
        return setting.all if len(phrase.split()) <= _SHORT else None
    if setting.issuers is not None and (len(setting.issuers.parties) > 1 or not of_all):
        return setting.issuers
    return _of_those_who_met(noun.lemma, setting, of_all=of_all)


def called_after_a_city(noun: Noun) -> bool:
    """ "The Vientiane Declaration": where it was adopted, and not by whom."""
    scene, end = noun.scene, noun.scene.tree.end[noun.k]
    owners = [m for m in scene.parties if end - len(noun.phrase) <= m.start < end]
    title = scene.tree.words[noun.k][:1].isupper() and noun.lemma in WORDS.papers
    return (
        title and bool(owners) and all(m.sense == "capital" for m in owners) and not _OWNS.search(noun.phrase)
    )


_OWNS = compiled(r"[’']s? ")


def _issued_by(noun: Noun) -> Who | None:
    """ "The statement issued by Peru"."""
    scene, end = noun.scene, noun.scene.tree.end[noun.k]
    by = _BY.match(scene.text, end)
    party = next((p for p in scene.parties if by and p.start == by.end()), None)
    return Who((Actor(party.code),)) if party else None


def _of_those_who_met(word: str, setting: Setting, *, of_all: bool) -> Who | None:
    """ "The communiqué", of which the press tells, where nothing says who issued it; "the statement" may be of one of them."""
    if word not in WORDS.papers or not setting.press:
        return None
    several = len(setting.parties) > 1
    of_one = word == "statement" and setting.paper_of_one and not of_all
    return setting.all if several and not of_one else alone_there(setting)
