"""Typical errors of a small parser, mended before any rule looks at the tree.

Each repair rests on what English grammar allows and the tags show, and leaves a tree that has no such error as it is:
a sentence that opens with a phrase and a comma has its subject behind that comma; conjuncts agree in tense.
"""

from __future__ import annotations

from entente.reading.repair.bare_forms import (
    adjective_taken_for_verb,
    future_beside_infinitive,
    past_under_will,
    verb_behind_adverb,
    verb_behind_to,
    verb_taken_for_noun,
)
from entente.reading.repair.commas import (
    clause_behind_bare_opener,
    participle_between_commas,
    subject_before_insertion,
    subject_before_participle,
    subject_taken_for_apposition,
)
from entente.reading.repair.coordinated import (
    clauses_with_will,
    listed_pasts,
    listed_presents,
    progressive_taken_for_adjective,
)
from entente.reading.repair.cycles import untangle
from entente.reading.repair.infinitives import deed_behind_to, listed_verbs, verb_behind_modal
from entente.reading.repair.parse import Parse
from entente.reading.repair.reports import mend_reports
from entente.reading.repair.roots import (
    asked_at_the_opening,
    clause_behind_and,
    clause_behind_semicolon,
    infinitive_at_the_root,
    name_before_relative,
    participle_at_the_root,
    plural_at_the_root,
    relative_clause_of_gerund,
)
from entente.reading.repair.subjects import (
    name_taken_for_auxiliary,
    subject_behind_opener,
    subject_of_where,
    subject_with_preposition,
    verb_taken_for_plural,
)
from entente.reading.repair.tenses import (
    conjuncts_of_one_tense,
    gerund_taken_for_noun,
    name_at_the_root,
    noun_taken_for_gerund,
    past_at_the_root,
    past_beside_past,
    past_taken_for_adjective,
    past_taken_for_participle,
    perfect_torn_apart,
    third_of_three,
)

__all__ = ["Parse", "repair"]


def repair(parse: Parse) -> None:
    """Mends `parse` in place."""
    verb_taken_for_plural(parse)
    verb_behind_to(parse)
    deed_behind_to(parse)
    verb_behind_modal(parse)
    clauses_with_will(parse)
    listed_verbs(parse)
    progressive_taken_for_adjective(parse)
    verb_behind_adverb(parse)
    adjective_taken_for_verb(parse)
    verb_taken_for_noun(parse)
    name_at_the_root(parse)
    name_before_relative(parse)
    past_at_the_root(parse)
    perfect_torn_apart(parse)
    third_of_three(parse)
    gerund_taken_for_noun(parse)
    subject_with_preposition(parse)
    subject_of_where(parse)
    past_taken_for_participle(parse)
    name_taken_for_auxiliary(parse)
    relative_clause_of_gerund(parse)
    participle_between_commas(parse)
    subject_before_participle(parse)
    subject_before_insertion(parse)
    clause_behind_bare_opener(parse)
    subject_taken_for_apposition(parse)
    subject_behind_opener(parse)
    asked_at_the_opening(parse)
    plural_at_the_root(parse)
    participle_at_the_root(parse)
    infinitive_at_the_root(parse)
    clause_behind_semicolon(parse)
    clause_behind_and(parse)
    past_taken_for_adjective(parse)
    noun_taken_for_gerund(parse)
    past_beside_past(parse)
    listed_pasts(parse)
    listed_presents(parse)
    conjuncts_of_one_tense(parse)
    past_under_will(parse)
    future_beside_infinitive(parse)
    mend_reports(parse)
    untangle(parse)
