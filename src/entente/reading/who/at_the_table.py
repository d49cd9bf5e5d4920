"""Nouns for those at the table: "both sides", "his counterparts", "the Ministers", "the Co-Chairs", "each party"."""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.who.body_nouns import alone_there
from entente.reading.who.group_members import expanded
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import DEFINITE, HEAD_OF_BODY, JOINT_WORDS, OF_BOTH, OTHERS, WORDS
from entente.reading.who.setting import Who


def of_both(noun: Noun) -> Who | None:
    """ "The ministers of both countries"."""
    if noun.named or not noun.setting.parties:
        return None
    return noun.setting.all if OF_BOTH.match(noun.scene.text, noun.scene.tree.end[noun.k]) else None


def by_name(noun: Noun) -> Who | None:
    """ "The Mongolian side"."""
    return expanded(noun.scene, noun.named) if noun.named and not OTHERS.search(noun.phrase) else None


def counterpart(noun: Noun) -> Who | None:
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


def heads_present(noun: Noun) -> Who | None:
    """ "The Heads of State", where an organ of their grouping speaks and the text lists who of them is there."""
    there, plural = noun.setting.present, noun.plural and not noun.some and not noun.named
    heads = noun.lemma in ("head", "leader", "minister")
    return Who(tuple(map(Actor, there)), joint=True) if there and plural and heads else None


def without_article(noun: Noun) -> Who | None:
    """ "In addition, leaders discussed ..."."""
    setting = noun.setting
    bare = noun.plural and not setting.press and noun.phrase == noun.word
    if not bare or noun.lemma not in WORDS.at_the_table:
        return None
    return setting.those(None) if len(setting.parties) > 1 else alone_there(setting)


def mediators(noun: Noun) -> Who | None:
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


def those_there(noun: Noun) -> Who | None:
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


def each(noun: Noun) -> Who | None:
    """ "Each side", "each of the parties": all of them."""
    each = not noun.plural and noun.phrase.lower().startswith("each ") and len(noun.setting.parties) > 1
    return noun.setting.all if each else None


def _count(phrase: str) -> int | None:
    """ "The two sides" are two."""
    return next((n for word in phrase.lower().split() if (n := WORDS.counts.get(word))), None)


def head_of_body(noun: Noun) -> Who | None:
    """ "The Secretary-General" in his organisation's own text; "the High Representative", where the Union sits there."""
    home = noun.setting.home
    if noun.phrase.lower() == "the high representative" and "EU" in noun.setting.parties:
        return Who((Actor("EU", noun.setting.sole_person("EU")),))
    own = home and is_organisation(home) and HEAD_OF_BODY.fullmatch(noun.phrase)
    return Who((Actor(home),)) if home and own else None
