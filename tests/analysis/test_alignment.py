"""The best matching of two lists of acts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.making import claims

from entente.analysis.alignment import align, pair_key

ONE = claims(
    "one",
    "build a railway through the eastern valleys",
    "protect migrating cranes along the coast",
    "train two hundred harbour pilots by 2031",
)
OTHER = claims(
    "other",
    "train 200 pilots for their harbours by 2031",
    "lower the duty on dried persimmons",
    "a railway is to be built through the valleys of the east",
)


def test_acts_are_matched_by_meaning_wherever_they_stand() -> None:
    """The railway stands first here and last there; cranes and persimmons have no partner."""
    found = align(ONE, OTHER)
    assert [(m.one.key, m.other.key) for m in found.matches] == [
        ("one:a1", "other:a3"),
        ("one:a3", "other:a1"),
    ]
    assert [c.key for c in found.only_one] == ["one:a2"]
    assert [c.key for c in found.only_other] == ["other:a2"]
    assert all(m.likeness.reasons for m in found.matches)


def test_a_person_may_rule_otherwise() -> None:
    """Two acts are the same, or are not, whatever their words."""
    ruled = {pair_key("one:a2", "other:a2"): True, pair_key("one:a1", "other:a3"): False}
    found = {(m.one.key, m.other.key): m for m in align(ONE, OTHER, ruled).matches}
    assert found["one:a2", "other:a2"].ruled
    assert ("one:a1", "other:a3") not in found


def test_one_act_may_be_told_in_two() -> None:
    """What one says in a sentence, the other says in two."""
    whole = claims(
        "one", "open a consulate in the northern port and exchange twelve teachers of music every year"
    )
    parts = claims(
        "other", "open a consulate in the northern port", "exchange twelve teachers of music every year"
    )
    found = align(whole, parts)
    assert [(m.other.key, m.part) for m in found.matches] == [("other:a1", True), ("other:a2", False)] or [
        (m.other.key, m.part) for m in found.matches
    ] == [("other:a1", False), ("other:a2", True)]


def test_what_is_told_again_joins_its_nearest() -> None:
    """In the preamble and in the list: the second telling is neither new nor silent; what is only near is."""
    once = claims(
        "one", "protect migrating cranes along the northern coast", "lower the duty on dried persimmons"
    )
    twice = claims(
        "other",
        "protect migrating cranes along the northern coast of the delta",
        "protect the migrating cranes of the northern coast",
        "insure the ferries of the delta",
    )
    for one, other in ((once, twice), (twice, once)):
        found = align(one, other)
        pairs = {tuple(sorted((m.one.key, m.other.key))): m.part for m in found.matches}
        assert set(pairs) == {("one:a1", "other:a1"), ("one:a1", "other:a2")}
        assert sorted(pairs.values()) == [False, True]


WORDS = st.lists(st.sampled_from("canal crane duty pilot valley school music harbour bridge rice".split()), min_size=1, max_size=6)  # fmt: skip
LISTS = st.lists(WORDS.map(" ".join), max_size=6)


@given(LISTS, LISTS)
def test_nothing_is_lost_and_nothing_is_made_up(one: list[str], other: list[str]) -> None:
    """Each act is matched or left over, never both, and the answer does not change when asked again."""
    a, b = claims("one", *one), claims("other", *other)
    found = align(a, b)
    matched = {m.one.key for m in found.matches}
    assert matched | {c.key for c in found.only_one} == {c.key for c in a}
    assert not matched & {c.key for c in found.only_one}
    matched = {m.other.key for m in found.matches}
    assert matched | {c.key for c in found.only_other} == {c.key for c in b}
    assert not matched & {c.key for c in found.only_other}
    assert found == align(a, b)


def test_the_order_of_the_lists_is_no_matter() -> None:
    """The same pairs from either side."""
    forth = {(m.one.key, m.other.key) for m in align(ONE, OTHER).matches}
    back = {(m.other.key, m.one.key) for m in align(OTHER, ONE).matches}
    assert forth == back


def test_lists_without_acts() -> None:
    """Nothing to match is no error."""
    assert align((), ()).matches == ()
    assert align(ONE, ()).only_one == ONE
