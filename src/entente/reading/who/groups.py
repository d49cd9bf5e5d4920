"""Nouns that stand for those at the table: "both sides", "the leaders", "U.S. and Korean officials".

One question, whom such a noun means, and one rule an answer; the first that has one decides (`_RULES`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from entente.lexicon import members
from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.mentions.parties import groups_in
from entente.reading.patterns.ready import compiled
from entente.reading.who.body_nouns import (
    alone_there,
    body_of_state,
    by_its_last_word,
    named_again,
    of_one_body,
)
from entente.reading.who.elsewhere import of_others, those_told_of
from entente.reading.who.friends import friends_abroad
from entente.reading.who.noun import Noun
from entente.reading.who.own_government import departments, own_government, publishers_government
from entente.reading.who.papers import called_after_a_city, paper_of
from entente.reading.who.patterns import (
    DEFINITE,
    HEAD_OF_BODY,
    JOINT_WORDS,
    OF_BOTH,
    OTHERS,
    WORDS,
)
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who
from entente.reading.who.who_came import callers, delegation, host_or_guest, visitor


def group(scene: Scene, k: int) -> Who | None:
    """ "Both sides", "U.S. and Israeli officials", "the Leaders", "the Mongolian side", "the bloc"."""
    noun = Noun(scene, k)
    body = named_again(noun) or by_its_last_word(noun)
    if body is not None:
        return body
    if (own := body_of_state(noun)) is not None:
        return own
    if noun.word in _STYLED and noun.phrase.lower() == f"their {noun.word}" and len(noun.setting.parties) > 1:
        return noun.setting.those(None)
    if called_after_a_city(noun):
        return noun.setting.issuers
    if (authors := paper_of(noun)) is not None:
        return authors
    if noun.lemma in WORDS.sent_by_bodies and (who := delegation(noun)) is not None:
        return who
    if noun.lemma.rstrip("s") not in WORDS.groups and noun.lemma not in WORDS.groups:
        return None
    if noun.some:
        return of_one_body(noun)
    if noun.lemma == "people" and _of_another_country(noun):
        return None
    if friends_abroad(noun):
        return None
    if of_others(noun):
        return those_told_of(noun)
    return next((who for rule in _RULES if (who := rule(noun)) is not None), None)


def _of_another_country(noun: Noun) -> bool:
    """ "The people of Iran refuse to be silenced": not their government, where it neither speaks nor sits at the table."""
    there = {*noun.setting.parties, noun.setting.home}
    return bool(noun.named) and there.isdisjoint(noun.named)


_STYLED = frozenset(["excellencies", "majesties", "highnesses", "honours"])


# --- rules, the first that answers decides --------------------------------------------------------------------


def _regional(noun: Noun) -> Who | None:
    """ "The Nordic countries", "the Baltic ministers": those of the region at the table, else all of it."""
    words = _FIELD.sub("", noun.phrase.lower().removeprefix("the ").rsplit(" ", 1)[0])
    region = (WORDS.regional.get(words) or _region_behind(noun)) if noun.plural else None
    if region is None:
        return _of_their_region(noun) if noun.plural and words in WORDS.regions else None
    if set(region) <= set(noun.setting.parties):
        return Who(tuple(Actor(code) for code in region))  # the grouping itself sits there
    codes = [code for name in region for code in members(name) or (name,)]
    there = [code for code in codes if code in noun.setting.parties]
    return Who(tuple(Actor(code) for code in (there if len(there) > 1 else codes)))


_BEHIND = compiled(r" of (?:the )?(?P<region>[A-Z]\w+(?: [A-Z]\w+)?)\b")


def _region_behind(noun: Noun) -> tuple[str, ...] | None:
    """ "The ministers of Central Asia", "of the Western Balkans"."""
    match = None if noun.named else _BEHIND.match(noun.scene.text, noun.scene.tree.end[noun.k])
    name = match["region"].lower() if match else ""
    return (WORDS.regional.get(name + "n") or WORDS.regional.get(name.removesuffix("s"))) if name else None


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


def _ministers_of_a_group(noun: Noun) -> Who | None:
    """ "The V4 ministers"."""
    return of_a_group(noun.scene, noun.k) if noun.plural and not noun.named else None


_FIELD = compiled(r" (?:prime|foreign|defen[cs]e|trade|finance)$")  # "the Nordic prime ministers"


def _of_their_region(noun: Noun) -> Who | None:
    """ "The Caribbean leaders": of several at the table, all but the one that tells of it."""
    setting = noun.setting
    others = [code for code in setting.parties if code != setting.home]
    return Who(tuple(map(Actor, others))) if 1 < len(others) < len(setting.parties) else None


def _and_others(noun: Noun) -> Who | None:
    """ "U.S. and Nordic leaders": all of many, of whom one is named beside a region."""
    setting, named = noun.setting, noun.named
    if not named or len(setting.parties) < 3 or not set(named) <= set(setting.parties):
        return None
    start = noun.scene.tree.start[noun.k]
    beside = any(start - 25 < m.start < start for m in noun.scene.parties[1:])
    return setting.all if _AND_OTHERS.search(noun.phrase) and not beside else None


_AND_OTHERS = compiled(r"\band [A-Z][a-z]+ \w+s$")


def _members_of_last_body(noun: Noun) -> Who | None:
    """ "The Council members", where nobody met."""
    alone = noun.setting.last_body and not noun.named and not noun.setting.parties
    return noun.setting.last_body if alone and _ITS_MEMBERS.match(noun.phrase) else None


_ITS_MEMBERS = compiled(rf"the (?:{'|'.join(sorted(WORDS.named_again))}) (?:member )?\w+s$", re.I)


def _members_by_their_name(noun: Noun) -> Who | None:
    """ "Allies condemned": the members of the one organisation that calls them so, where it sits beside others."""
    code = WORDS.members_called.get(noun.lemma) if noun.plural and not noun.named else None
    called = code in noun.setting.parties and noun.phrase.lower() in (noun.word, f"the {noun.word}")
    capital = noun.scene.tree.words[noun.k][:1].isupper()
    return Who((Actor(code),)) if code and called and capital else None


def _of_both(noun: Noun) -> Who | None:
    """ "The ministers of both countries"."""
    if noun.named or not noun.setting.parties:
        return None
    return noun.setting.all if OF_BOTH.match(noun.scene.text, noun.scene.tree.end[noun.k]) else None


def _named(noun: Noun) -> Who | None:
    """ "The Mongolian side"."""
    return expanded(noun.scene, noun.named) if noun.named and not OTHERS.search(noun.phrase) else None


def _counterpart(noun: Noun) -> Who | None:
    """ "Sullivan and his counterparts": the others at the table; one of them by name, where it is known. "The (three)
    counterparts" are all."""
    setting, several = noun.setting, noun.scene.tree.tag[noun.k] in ("NNS", "NNPS")
    if noun.lemma not in ("counterpart", "colleague") or not setting.parties:
        return None
    if JOINT_WORDS.match(noun.phrase) or noun.phrase.lower() == "the counterparts":
        return None
    mine: set[str | None] = {setting.last_person.party if setting.last_person else setting.home}
    before = set(setting.last.parties) if setting.last else set()
    if noun.phrase.lower().startswith("their ") and 1 < len(before) < len(setting.parties):
        mine = {*before}  # "The ministers of A and B spoke. Their counterparts"
    others = [code for code in setting.parties if code not in mine]
    if several or len(others) != 1:
        return Who(tuple(map(Actor, others))) if several else None
    return Who((Actor(others[0], setting.sole_person(others[0])),))


def _of_the_titles_grouping(noun: Noun) -> Who | None:
    """ "Leaders", in the text of one member of the grouping whose doing the title announces."""
    setting = noun.setting
    if not noun.plural or not setting.grouping or set(setting.parties) - {setting.home, setting.grouping}:
        return None
    return Who((Actor(setting.grouping),), joint=True) if noun.lemma in WORDS.heads_of_groupings else None


def _without_article(noun: Noun) -> Who | None:
    """ "In addition, leaders discussed ..."."""
    setting = noun.setting
    bare = noun.plural and not setting.press and noun.phrase == noun.word
    if not bare or noun.lemma not in WORDS.at_the_table:
        return None
    return setting.those(None) if len(setting.parties) > 1 else alone_there(setting)


def _heads_present(noun: Noun) -> Who | None:
    """ "The Heads of State", where an organ of their grouping speaks and the text lists who of them is there."""
    there, plural = noun.setting.present, noun.plural and not noun.some and not noun.named
    heads = noun.lemma in ("head", "leader", "minister")
    return Who(tuple(map(Actor, there)), joint=True) if there and plural and heads else None


def _mediators(noun: Noun) -> Who | None:
    """ "The Co-Chairs", "the Mediator" beside the sides, and "the Ministers", "the two sides", who are the others."""
    beside, phrase = noun.setting.mediators, noun.phrase.lower()
    if beside is not None and phrase == f"the {beside.noun}" and len(beside.parties) == 1:
        one = beside.parties[0]
        return Who((Actor(one, noun.setting.sole_person(one)),))
    definite = DEFINITE.match(phrase) or JOINT_WORDS.match(phrase)  # "the Ministers", "both negotiators"
    if beside is None or noun.named or not noun.plural or not definite:
        return None
    if noun.lemma.rsplit("-", 1)[-1] == beside.noun:
        return Who(tuple(map(Actor, beside.parties)), joint=True)
    whole = phrase.startswith("all ") or _count(phrase) not in (None, len(beside.sides))
    return None if whole or noun.lemma == "participant" else Who(tuple(map(Actor, beside.sides)), joint=True)


def _those_there(noun: Noun) -> Who | None:
    """ "The two sides", "all participants", "the Ministers"."""
    setting, phrase = noun.setting, noun.phrase
    counted = bool(JOINT_WORDS.match(phrase))
    if not noun.plural or not (counted or DEFINITE.match(phrase) or phrase[:1].isupper()):
        return None
    if (
        phrase == noun.scene.tree.words[noun.k]
        and not counted
        and len(setting.parties) == 1
        and not noun.before
    ):
        return alone_there(setting)  # "Experts predict", in the paper of one: anyone's
    if len(setting.parties) < 2 and setting.last_group and counted:
        return setting.last_group  # "the two sides" of a paper that reports no meeting
    countries = noun.lemma in WORDS.rest_of_parties
    those = setting.those(_count(phrase), countries=countries) if setting.parties else None
    return those or (setting.last_body if noun.lemma in WORDS.heads_of_groupings else None)


def _each(noun: Noun) -> Who | None:
    """ "Each side", "each of the parties": all of them."""
    each = not noun.plural and noun.phrase.lower().startswith("each ") and len(noun.setting.parties) > 1
    return noun.setting.all if each else None


def _count(phrase: str) -> int | None:
    """ "The two sides" are two."""
    return next((n for word in phrase.lower().split() if (n := WORDS.counts.get(word))), None)


def _head_of_body(noun: Noun) -> Who | None:
    """ "The Secretary-General" in his organisation's own text; "the High Representative", where the Union sits there."""
    home = noun.setting.home
    if noun.phrase.lower() == "the high representative" and "EU" in noun.setting.parties:
        return Who((Actor("EU", noun.setting.sole_person("EU")),))
    own = home and is_organisation(home) and HEAD_OF_BODY.fullmatch(noun.phrase)
    return Who((Actor(home),)) if home and own else None


_RULES: tuple[Callable[[Noun], Who | None], ...] = (
    _regional, _ministers_of_a_group, _members_by_their_name, host_or_guest, delegation, visitor, callers, _and_others, _members_of_last_body, _of_both, _named, _counterpart, _of_the_titles_grouping,
    _heads_present, _without_article, _mediators, departments, _those_there, _each, _head_of_body, own_government, publishers_government,
)  # fmt: skip


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
