"""Nouns that stand for one government: "his government", "our ministry", "the Departments of State and Trade"."""

from __future__ import annotations

import re

from entente.model import Actor
from entente.reading.patterns.ready import compiled
from entente.reading.who.body_nouns import sends_delegation
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import OWN, THIS, WORDS
from entente.reading.who.setting import Who


def own_government(noun: Noun) -> Who | None:
    """ "His government": of whom was talked about."""
    last = noun.setting.last
    if last is None or noun.plural or not OWN.match(noun.phrase):
        return None
    mine = last.parties
    return Who((Actor(mine[0]),)) if len(mine) == 1 and noun.lemma in WORDS.own else None


def publishers_government(noun: Noun) -> Who | None:
    """ "Our ministry", "the Department of Justice", in the publisher's own text."""
    home = noun.setting.home
    if home is not None and noun.phrase.lower() == "the delegation" and sends_delegation(noun):
        return Who((Actor(home),))
    its = THIS.match(noun.phrase) or _ITS_ORGANS.match(noun.phrase)
    if home is None or noun.lemma not in WORDS.governments or not its:
        return None
    if noun.plural and noun.lemma in WORDS.organs and _ITS_ORGANS.match(noun.phrase):
        return Who((Actor(home),))  # "relevant departments and agencies"
    organ = noun.scene.tree.tag[noun.k] == "NNP" and noun.lemma in WORDS.organs
    organ = organ and WORDS.of_no_state.isdisjoint(noun.phrase.lower().split())
    whole = noun.lemma in ("administration", "government", "ministry")
    return Who((Actor(home),)) if organ or whole else None


_ITS_ORGANS = compiled(r"(?:(?:all|the) )?(?:relevant|federal|appropriate|government)\b", re.I)


def departments(noun: Noun) -> Who | None:
    """ "The Departments of State and Trade": the publisher's, where no state is named beside them."""
    organs = noun.plural and noun.lemma in WORDS.organs and not noun.named
    fields = _OF_FIELDS.match(noun.scene.text, noun.scene.tree.end[noun.k]) if organs else None
    return Who((Actor(noun.setting.home),)) if fields and noun.setting.home else None


_OF_FIELDS = compiled(r" of (?:the )?[A-Z]\w+(?:,| and)")
