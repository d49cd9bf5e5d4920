"""Nouns that stand for those at the table: "both sides", "the leaders", "U.S. and Korean officials".

One question, whom such a noun means, and one rule an answer; the first that has one decides (`_RULES`).
"""

from __future__ import annotations

from collections.abc import Callable

from entente.reading.who.at_the_table import (
    by_name,
    counterpart,
    each,
    head_of_body,
    heads_present,
    mediators,
    of_both,
    those_there,
    without_article,
)
from entente.reading.who.body_nouns import body_of_state, by_its_last_word, named_again, of_one_body
from entente.reading.who.elsewhere import of_others, those_told_of
from entente.reading.who.friends import friends_abroad
from entente.reading.who.group_members import (
    members_by_their_name,
    members_of_last_body,
    ministers_of_a_group,
    of_the_titles_grouping,
)
from entente.reading.who.noun import Noun
from entente.reading.who.own_government import departments, own_government, publishers_government
from entente.reading.who.papers import called_after_a_city, paper_of
from entente.reading.who.patterns import WORDS
from entente.reading.who.regions import and_others, regional
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Who
from entente.reading.who.who_came import callers, delegation, host_or_guest, visitor


def group(scene: Scene, k: int) -> Who | None:
    """ "Both sides", "U.S. and Israeli officials", "the Leaders", "the Mongolian side", "the bloc"."""
    noun = Noun(scene, k)
    if (body := named_again(noun) or by_its_last_word(noun) or body_of_state(noun)) is not None:
        return body
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
    if (noun.lemma == "people" and _of_another_country(noun)) or friends_abroad(noun):
        return None
    if of_others(noun):
        return those_told_of(noun)
    return next((who for rule in _RULES if (who := rule(noun)) is not None), None)


def _of_another_country(noun: Noun) -> bool:
    """ "The people of Iran refuse to be silenced": not their government, where it neither speaks nor sits at the table."""
    there = {*noun.setting.parties, noun.setting.home}
    return bool(noun.named) and there.isdisjoint(noun.named)


_STYLED = frozenset(["excellencies", "majesties", "highnesses", "honours"])


# The first that answers decides.
_RULES: tuple[Callable[[Noun], Who | None], ...] = (
    regional, ministers_of_a_group, members_by_their_name, host_or_guest, delegation, visitor, callers, and_others, members_of_last_body, of_both, by_name, counterpart, of_the_titles_grouping,
    heads_present, without_article, mediators, departments, those_there, each, head_of_body, own_government, publishers_government,
)  # fmt: skip
