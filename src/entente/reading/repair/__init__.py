"""Typical errors of a small parser, mended before any rule looks at the tree.

Each repair rests on what English grammar allows and the tags show, leaves a tree that has no such error as it is, and stays
only as long as the weights that ship still make its error: a better parser takes it away.
"""

from __future__ import annotations

from entente.reading.repair.apart import (
    deed_beside_state,
    names_of_a_group,
    object_taken_for_subject,
    officers_of_a_list,
)
from entente.reading.repair.clauses import (
    clauses_with_will,
    finite_verb_below_noun,
    gerund_taken_for_noun,
    participle_beside_gerund,
    participle_taken_for_past,
    past_beside_infinitive,
    past_taken_for_participle,
    relative_clause_of_gerund,
    said_in_a_text,
    shared_taken_for_past,
    verb_of_the_clause,
)
from entente.reading.repair.cycles import untangle
from entente.reading.repair.infinitives import (
    bare_verb_behind_will,
    bare_verb_beside_infinitive,
    listed_verbs,
    noun_beside_noun,
    verb_behind_to,
)
from entente.reading.repair.items import verb_that_opens_an_item, verbs_of_an_item
from entente.reading.repair.parse import Parse
from entente.reading.repair.subjects import (
    pronoun_before_apposition,
    subject_behind_opener,
    subject_of_adverbial,
    those_who_act_next,
    verb_taken_for_plural,
)

__all__ = ["Parse", "repair"]


def repair(parse: Parse) -> None:
    """Mends `parse` in place."""
    verb_taken_for_plural(parse)
    verb_behind_to(parse)
    bare_verb_behind_will(parse)
    bare_verb_beside_infinitive(parse)
    noun_beside_noun(parse)
    finite_verb_below_noun(parse)
    clauses_with_will(parse)
    verb_of_the_clause(parse)
    past_beside_infinitive(parse)
    past_taken_for_participle(parse)
    participle_taken_for_past(parse)
    shared_taken_for_past(parse)
    verb_that_opens_an_item(parse)
    verbs_of_an_item(parse)
    listed_verbs(parse)
    gerund_taken_for_noun(parse)
    participle_beside_gerund(parse)
    relative_clause_of_gerund(parse)
    subject_behind_opener(parse)
    subject_of_adverbial(parse)
    those_who_act_next(parse)
    pronoun_before_apposition(parse)
    said_in_a_text(parse)
    object_taken_for_subject(parse)
    deed_beside_state(parse)
    names_of_a_group(parse)
    officers_of_a_list(parse)
    untangle(parse)
