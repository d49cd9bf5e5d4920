"""Nothing that a deed would show of a promise is passed over at sight."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from entente.record.fates.evidence import may_show
from entente.record.fates.sight import glance_of, signs_of
from entente.record.fates.weighed import VISITS, Deed, Promise

_STEMS = st.sampled_from(
    ("radar", "launch", "wheat", "dialogu", "korea", "korean", "japan", "fiji", "corridor", "oslo")
)
_CODES = st.lists(st.sampled_from(("KOR", "JPN", "USA", "FJI", "EU", "FRA")), max_size=3, unique=True).map(
    tuple
)


@st.composite
def _promises(draw: st.DrawFn) -> Promise:
    telling = draw(st.frozensets(_STEMS, max_size=6))
    return Promise(
        1, "a", "2021-01-01", "9999-99-99", draw(_CODES), (), "launch a dialogue", None, None, 0, None, None, (),
        draw(st.one_of(st.just(""), _STEMS)), telling, of_occasion=False, announced=False, ruled=None,
    )  # fmt: skip


@st.composite
def _deeds(draw: st.DrawFn) -> Deed:
    words = draw(st.lists(st.one_of(_STEMS, st.just("|launch")), max_size=12))
    rule = draw(st.sampled_from(("launched", *VISITS)))
    return Deed(2, "b", "", rule, True, "2021-02-01", tuple(words), draw(_CODES))


@settings(max_examples=800, deadline=None)
@given(_promises(), _deeds())
def test_what_may_show_something_is_looked_at(promise: Promise, deed: Deed) -> None:
    if may_show(promise, deed):
        signs, parties = signs_of(deed.words), " ".join(deed.parties)
        assert glance_of(promise).may_be_shown(deed.rule, signs, parties)


def test_what_is_told_of_others_is_passed_over() -> None:
    """Else every deed that names the thing would be fetched."""
    promise = Promise(
        1, "a", "2021-01-01", "9999-99-99", ("FJI",), (), "launch a radar dialogue", None, None, 0, None, None, (), "dialogu",
        frozenset({"radar", "dialogu"}), of_occasion=False, announced=False, ruled=None,
    )  # fmt: skip
    signs = signs_of(("radar", "dialogu", "|launch"))
    assert glance_of(promise).may_be_shown("launched", signs, "FJI")
    assert not glance_of(promise).may_be_shown("launched", signs, "FRA")
    assert not glance_of(promise).may_be_shown("launched", signs_of(("wheat",)), "FJI")
