"""A mention finds every mention that it may be tied to or grouped with, and is found by it; and it meets few others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from entente.record.identity.days import Days
from entente.record.identity.grouping import groups
from entente.record.identity.keys import COUNTED_AHEAD, close_keys, sought_keys, stored_keys
from entente.record.identity.matching import judge
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mention import Mention, Role
from entente.record.identity.tying import tie

_RADAR = MechanismKey("radar", "Radar Consultation", None, False, ("JPN", "KOR"))
_WHEAT = MechanismKey("wheat", "Wheat Forum", None, False, ())
_START = date(2021, 11, 20).toordinal()
_CIRCLES = (
    ("JPN", "KOR"), ("JPN", "KOR", "USA"), ("AUS", "FRA", "JPN", "KOR", "USA"), ("AUS", "FRA", "JPN", "KOR", "PHL", "USA"),
    ("AUKUS",), ("AUS", "GBR", "USA"), ("AUKUS", "JPN"),
)  # fmt: skip


def _mention(role: Role, day: int, ordinal: int | None) -> Mention:
    return Mention(
        document=f"d{day}", local="s1", role=role, status="planned" if role == "notice" else "held", mechanism=_RADAR,
        ordinal=ordinal, level=None, format=None, days=Days(day, day), dated=True, place=None, country=None, parties=("JPN", "KOR"),
        heads=(), tier=None, joint=False, press=False, paper=False, told=day, title="",
    )  # fmt: skip


@st.composite
def _mentions(draw: st.DrawFn) -> Mention:
    role = draw(st.sampled_from(("account", "notice", "issued", "aside")))
    first = _START + draw(st.integers(0, 500))
    days = Days(first, first + draw(st.sampled_from((0, 0, 0, 2, 30, 60, 200, 365))))
    told = days.first if role == "issued" or draw(st.booleans()) else None
    joint = draw(st.booleans())
    return Mention(
        document=f"d{draw(st.integers(0, 10**6))}", local="s1", role=role, status=draw(st.sampled_from(("held", "planned", "called-off"))),
        mechanism=draw(st.sampled_from((_RADAR, _WHEAT, None))), ordinal=draw(st.sampled_from((None, None, 2, 3))), level=None, format=None,
        days=draw(st.sampled_from((days, days, days, None))), dated=draw(st.booleans()), place=draw(st.sampled_from((None, "Seoul"))), country=None,
        parties=draw(st.sampled_from(_CIRCLES)), heads=draw(st.sampled_from(((), (("KOR", ("yu",)),), (("KOR", ("yu",)), ("JPN", ("sato",)))))), tier=None, joint=joint, press=draw(st.booleans()),
        paper=joint, told=told if days.exact else None, title="Seoul Principles",
    )  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(_mentions(), _mentions())
def test_whatever_may_be_tied_is_found_from_either_side(one: Mention, other: Mention) -> None:
    """A paper by its day alone; what is told of an uncertain year, or is spoken of without a name, by what it has."""
    for a, b in permutations((one, other)):
        if (
            a.role not in ("account", b.role)
            and b.role in ("account", "notice")
            and tie(a, b)
            and _can_be_found(a, b)
        ):
            assert sought_keys(a) & stored_keys(b)
            assert sought_keys(b) & stored_keys(a)


def _can_be_found(a: Mention, b: Mention) -> bool:
    named = a.mechanism is not None and a.mechanism == b.mechanism
    if a.role == "issued":
        return _exact(b)
    if a.role == "aside" and _exact(a) and not _exact(b):
        return named
    if _of_a_year(a) or _of_a_year(b):
        return named or (not (a.mechanism or b.mechanism) and max(len(a.parties), len(b.parties)) <= 4)
    return True


def _of_a_year(mention: Mention) -> bool:
    return mention.days is not None and mention.days.last - mention.days.first > 100


@settings(max_examples=1500, deadline=None)
@given(_mentions(), _mentions())
def test_accounts_of_one_session_find_each_other(one: Mention, other: Mention) -> None:
    if one.role == other.role and groups(one) and groups(other) and judge(one, other).answer != "different":
        if _exact(one) and _exact(other):
            assert close_keys(one) & stored_keys(other)
            assert close_keys(other) & stored_keys(one)


def _exact(mention: Mention) -> bool:
    return mention.days is not None and mention.days.exact


def test_a_counted_session_is_found_as_far_as_it_may_be_moved() -> None:
    """In another year too."""
    planned = date(2021, 11, 20).toordinal()
    notice = _mention("notice", planned, 7)
    for moved in (-COUNTED_AHEAD, -60, 0, 60, COUNTED_AHEAD):
        held = _mention("account", planned + moved, 7)
        assert sought_keys(notice) & stored_keys(held)
        assert sought_keys(held) & stored_keys(notice)


def test_sessions_of_the_same_count_years_apart_do_not_meet() -> None:
    """Else all second sessions would be compared with each other."""
    planned = date(2021, 6, 1).toordinal()
    notice, held = _mention("notice", planned, 2), _mention("account", planned + 1500, 2)
    assert not sought_keys(notice) & stored_keys(held)
    assert not sought_keys(held) & stored_keys(notice)


def test_accounts_of_one_consultation_and_year_do_not_meet() -> None:
    """Else each would be compared with all that was ever written about it in the year."""
    one, other = _mention("account", _START, 2), _mention("account", _START + 14, 3)
    for a, b in permutations((one, other)):
        assert not (sought_keys(a) | close_keys(a)) & stored_keys(b)


def test_accounts_of_one_week_and_place_do_not_meet_by_these_alone() -> None:
    """Else each would be compared with all that happened in a capital; a paper named after the place finds them all."""
    one = replace(_mention("account", _START, None), mechanism=None, place="Seoul")
    other = replace(one, document="e1", parties=("FJI", "TON"))
    paper = replace(one, document="f1", role="issued", parties=())
    assert not (sought_keys(one) | close_keys(one)) & stored_keys(other)
    assert sought_keys(paper) & stored_keys(one) and sought_keys(one) & stored_keys(paper)
