"""What acts are in PLOVER: every rule is shown by examples, and the first that fits decides."""

from __future__ import annotations

from typing import get_args

import pytest

from entente.lexicon.plover import Rule, code_act, code_session, plover_contexts, plover_rules, plover_types
from entente.lexicon.subjects import subjects
from entente.model import Force

EXAMPLES = [(rule, example) for rule in plover_rules() for example in rule.examples]
COUNTER_EXAMPLES = [(rule, example) for rule in plover_rules() for example in rule.counter_examples]


def _decided(example: str, rule: Rule, negated: bool) -> Rule | None:
    verb, content, *to = (part.strip() for part in example.split("|"))
    return code_act(rule.force, verb or None, content, addressed=bool(to), negated=negated)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda x: x if isinstance(x, str) else x.force)
def test_every_example_is_decided_by_its_rule(rule: Rule, example: str) -> None:
    """No rule before it takes its examples away."""
    assert _decided(example, rule, rule.negated) is rule


@pytest.mark.parametrize(
    ("rule", "example"), COUNTER_EXAMPLES, ids=lambda x: x if isinstance(x, str) else x.force
)
def test_no_counter_example_is(rule: Rule, example: str) -> None:
    """Acts of the same force that are something else."""
    assert _decided(example, rule, rule.negated) is not rule


def test_every_rule_has_an_example_and_a_reason() -> None:
    """A rule without them could not be judged."""
    assert all(rule.examples and rule.why for rule in plover_rules())


def test_every_force_is_decided() -> None:
    """An act that is not denied always has a rule, be it that PLOVER has no place for it."""
    for force in get_args(Force):
        assert code_act(force, "some verb", "some content", addressed=False, negated=False) is not None


def test_a_denied_act_is_no_act_of_its_type() -> None:
    """ "did not condemn" is no accusation."""
    assert code_act("condemn", "condemn", "the attack", addressed=True, negated=True) is None


def test_types_modes_and_contexts_are_those_of_the_manual() -> None:
    """Sixteen types, thirty-seven contexts, and every subject has one of them."""
    assert len(plover_types()) == 16
    assert len(plover_contexts()) == 37
    assert {subject.plover for subject in subjects()} <= set(plover_contexts())
    assert (code_session("held").type, code_session("planned").type, code_session("called-off").mode) == (
        "CONSULT",
        "AGREE",
        "meet",
    )
