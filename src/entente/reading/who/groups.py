"""Nouns that stand for those at the table: "both sides", "the leaders", "U.S. and Korean officials"."""

from __future__ import annotations

import re

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.who.patterns import (
    DEFINITE,
    HEAD_OF_BODY,
    JOINT_WORDS,
    OF_BOTH,
    OTHERS,
    OWN,
    THIS,
    WORDS,
)
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who


def group(scene: Scene, k: int) -> Who | None:
    """ "Both sides", "U.S. and Israeli officials", "the Leaders", "the Mongolian side", "the bloc"."""
    tree, setting = scene.tree, scene.setting
    body = setting.last_body or _alone_there(scene)
    if body and tree.tag[k] in ("NN", "NNP") and tree.lower[k] in WORDS.named_again:
        if scene.phrase(k).lower() == f"the {tree.lower[k]}" and not scene.parties_in(k):
            return body
    if tree.lemma[k].lower().rstrip("s") not in WORDS.groups and tree.lemma[k].lower() not in WORDS.groups:
        return None
    phrase = scene.phrase(k)
    named = scene.parties_in(k)
    if not named and (phrase.split()[0].lower() in WORDS.indefinite or _MANY.search(phrase)):
        return None  # "Numerous governments have accused ...", "at least 25 countries"
    if (
        named
        and len(setting.parties) > 2
        and _AND_OTHERS.search(phrase)
        and set(named) <= set(setting.parties)
    ):
        if not any(tree.start[k] - 25 < m.start < tree.start[k] for m in scene.parties[1:]):
            return setting.all  # "U.S. and Nordic leaders"
    if setting.last_body and not named and not setting.parties and _NAMED_AGAIN.match(phrase):
        return setting.last_body  # "The Council members"
    if not named and setting.parties and OF_BOTH.match(scene.text, tree.end[k]):
        return setting.all
    if named and not OTHERS.search(phrase):
        return expanded(scene, named)
    if tree.lemma[k].lower() == "counterpart" and setting.parties:
        return _counterparts(scene, tree.tag[k] in ("NNS", "NNPS"))
    plural = tree.tag[k] in ("NNS", "NNPS", "CD", "DT") or tree.lower[k] in WORDS.counts
    if (
        plural
        and setting.grouping
        and len(setting.parties) < 2
        and tree.lemma[k].lower() in WORDS.heads_of_groupings
    ):
        return Who((Actor(setting.grouping),), joint=True)
    if plural and not setting.press and phrase == tree.lower[k] and tree.lemma[k] in WORDS.at_the_table:
        return (
            setting.those(None) if len(setting.parties) > 1 else None
        )  # "In addition, leaders discussed ..."
    if plural and (JOINT_WORDS.match(phrase) or DEFINITE.match(phrase) or phrase[:1].isupper()):
        if len(setting.parties) < 2 and setting.last_group and JOINT_WORDS.match(phrase):
            return setting.last_group  # "the two sides" of a paper that reports no meeting
        countries = tree.lemma[k].lower() in WORDS.rest_of_parties
        those = setting.those(_count(phrase), countries=countries) if setting.parties else None
        return those or _of_body(scene, k)
    return _own_body(scene, k, phrase, plural)


_MANY = re.compile(r"\b\d\d+\b")


def _of_body(scene: Scene, k: int) -> Who | None:
    """ "The leaders" of the organisation last named, where nobody met."""
    return scene.setting.last_body if scene.tree.lemma[k].lower() in WORDS.heads_of_groupings else None


_AND_OTHERS = re.compile(r"\band [A-Z][a-z]+ \w+s$")


def _count(phrase: str) -> int | None:
    """ "The two sides" are two."""
    return next((n for word in phrase.lower().split() if (n := WORDS.counts.get(word))), None)


_NAMED_AGAIN = re.compile(rf"the (?:{'|'.join(sorted(WORDS.named_again))}) (?:member )?\w+s$", re.I)


def _alone_there(scene: Scene) -> Who | None:
    """The organisation that met, where no one else did."""
    parties = scene.setting.parties
    return scene.setting.all if len(parties) == 1 and is_organisation(parties[0]) else None


def _own_body(scene: Scene, k: int, phrase: str, plural: bool) -> Who | None:
    """ "The Secretary-General" in his organisation's own text, "his government", "our ministry"."""
    tree, setting = scene.tree, scene.setting
    if setting.home and HEAD_OF_BODY.fullmatch(phrase) and is_organisation(setting.home):
        return Who((Actor(setting.home),))  # "The Secretary-General" in his own organisation's text
    if OWN.match(phrase) and not plural and setting.last:
        mine = setting.last.parties
        return Who((Actor(mine[0]),)) if len(mine) == 1 and tree.lemma[k].lower() in WORDS.own else None
    if tree.lemma[k].lower() in WORDS.governments and setting.home and THIS.match(phrase):
        noun = tree.lemma[k].lower()
        organ = tree.tag[k] == "NNP" and noun in WORDS.organs
        whole = noun in ("administration", "government", "ministry")
        return Who((Actor(setting.home),)) if organ or whole else None
    return None


def _counterparts(scene: Scene, several: bool) -> Who | None:
    """ "Sullivan and his counterparts": the other parties of the session."""
    mine = scene.setting.last_person.party if scene.setting.last_person else scene.setting.home
    others = [Actor(code) for code in scene.setting.parties if code != mine]
    return Who(tuple(others)) if several or len(others) == 1 else None


def expanded(scene: Scene, named: tuple[str, ...]) -> Who:
    """The parties named; a grouping whose members are those of the session is all of them."""
    for code in named:
        if members(code) and set(members(code)) == set(scene.setting.parties):
            return scene.setting.all
    return Who(tuple(Actor(code) for code in named))
