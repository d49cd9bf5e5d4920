"""Groups and their members: "the V4 ministers", "Allies", "the Council members"; a grouping whose members sit there is all of them."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.mentions.parties import groups_in
from entente.reading.patterns.ready import compiled
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import WORDS
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def of_a_group(scene: Scene, k: int) -> Who | None:
    """ "NB8", "the V4 ministers": the members of a group that acts through them, those of it that sit there."""
    phrase, end = scene.phrase(k), scene.tree.end[k]
    groups = groups_in(phrase)
    if len(groups) != 1 or "+" in phrase or scene.text[end : end + 1] == "+":  # "the C5+1"
        return None
    theirs, there = members(groups[0]), scene.setting.parties
    if groups[0] in there:
        return Who((Actor(groups[0]),))
    present = tuple(code for code in theirs if code in there)
    return Who(tuple(map(Actor, present if len(present) > 1 else theirs))) if theirs else None


def ministers_of_a_group(noun: Noun) -> Who | None:
    """ "The V4 ministers"."""
    return of_a_group(noun.scene, noun.k) if noun.plural and not noun.named else None


def members_by_their_name(noun: Noun) -> Who | None:
    """ "Allies condemned": the members of the one organisation that calls them so, where it sits beside others."""
    code = WORDS.members_called.get(noun.lemma) if noun.plural and not noun.named else None
    called = code in noun.setting.parties and noun.phrase.lower() in (noun.word, f"the {noun.word}")
    capital = noun.scene.tree.words[noun.k][:1].isupper()
    return Who((Actor(code),)) if code and called and capital else None


def members_of_last_body(noun: Noun) -> Who | None:
    """ "The Council members", where nobody met."""
    alone = noun.setting.last_body and not noun.named and not noun.setting.parties
    return noun.setting.last_body if alone and _ITS_MEMBERS.match(noun.phrase) else None


_ITS_MEMBERS = compiled(rf"the (?:{'|'.join(sorted(WORDS.named_again))}) (?:member )?\w+s$", re.I)


def of_the_titles_grouping(noun: Noun) -> Who | None:
    """ "Leaders", in the text of one member of the grouping whose doing the title announces."""
    setting = noun.setting
    if not noun.plural or not setting.grouping or set(setting.parties) - {setting.home, setting.grouping}:
        return None
    return Who((Actor(setting.grouping),), joint=True) if noun.lemma in WORDS.heads_of_groupings else None


def expanded(scene: Scene, named: tuple[str, ...]) -> Who:
    """The parties named; a grouping whose members sit there, with an organisation at most, is all of them."""
    there = set(scene.setting.parties)
    named = tuple(_seat(code, there) for code in named)
    for code in named:
        theirs = set(members(code))
        if theirs and theirs <= there and all(map(is_organisation, there - theirs)):
            return scene.setting.all
        if theirs and code not in there and theirs <= there and len(named) == 1:
            return Who(tuple(map(Actor, members(code))))  # "the EFTA states", who sit there beside others
    return Who(tuple(Actor(code) for code in named))


def _seat(code: str, there: set[str]) -> str:
    """ "The Greek Cypriot leader", where the Republic sits there and not the community."""
    state = WORDS.communities.get(code)
    return state if state in there and code not in there else code
