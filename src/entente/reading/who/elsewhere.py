"""Plurals that stand for several states ("the leaders", "three countries"), where their own government alone tells of them."""

from __future__ import annotations

from entente.model import Actor
from entente.reading.who.body_nouns import alone_there
from entente.reading.who.noun import Noun
from entente.reading.who.patterns import JOINT_WORDS, OF_BOTH, WORDS
from entente.reading.who.setting import Who


def of_others(noun: Noun) -> bool:
    """Whether those who speak are not among them: "state and local governments", "the region's governments"; where nobody
    but the publisher sits at the table, "the leaders" too."""
    words = noun.phrase.lower().split()
    if WORDS.of_parts.intersection(words) and noun.lemma in WORDS.governments:
        return True
    if not noun.plural or noun.named:
        return False
    return _of_the_world(noun) or (noun.setting.alone and noun.lemma in WORDS.of_several and not _own(noun))


def those_told_of(noun: Noun) -> Who | None:
    """Who is meant then: the organisation that met, or those whom the sentence named before; else nobody."""
    if _of_the_world(noun):
        return alone_there(noun.setting)
    return None if WORDS.of_parts.intersection(noun.phrase.lower().split()) else _named_before(noun)


def _named_before(noun: Noun) -> Who | None:
    """ "President Roe's meeting with Doe of Peru and Poe of Chile, where | the leaders | agreed": those who have people there."""
    setting, at = noun.setting, noun.scene.tree.start[noun.k]
    last = setting.last_group
    if last is not None and len(last.parties) > 1 and _meant_before(noun):
        return last
    cast = (setting.cast.of(p) for p in noun.scene.people if p.end < at)
    codes = tuple(dict.fromkeys(p.party for p in cast if p is not None and p.party))
    return Who(tuple(map(Actor, codes)), joint=True) if len(codes) > 1 else None


def _meant_before(noun: Noun) -> bool:
    """ "The leaders", "both governments", "the governments of both countries"; not "leaders from the region", "Members of Congress"."""
    tree, phrase = noun.scene.tree, noun.phrase.lower()
    if OF_BOTH.match(noun.scene.text, tree.end[noun.k]):
        return True
    told = any(
        tree.lower[tree.left(c)] in ("of", "from", "in") and tree.lower[c] != "them"
        for c in tree.kids(noun.k, "nmod")
    )
    return not told and bool(phrase.startswith("the ") or JOINT_WORDS.match(phrase))


def _of_the_world(noun: Noun) -> bool:
    """ "The world's leading democracies", "the region's governments"."""
    tree = noun.scene.tree
    return any(tree.lemma[c] in WORDS.wide_places for c in tree.kids(noun.k, "nmod:poss"))


def _own(noun: Noun) -> bool:
    """ "Our ministers"."""
    return noun.phrase.lower().startswith(("our ", "my "))
