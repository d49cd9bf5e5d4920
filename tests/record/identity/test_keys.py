"""A mention shares a key with every session that it may be tied to, and with few others."""

from __future__ import annotations

from datetime import date

from entente.record.identity.days import Days
from entente.record.identity.keys import COUNTED_AHEAD, sought_keys, wide_keys
from entente.record.identity.mechanisms import MechanismKey
from entente.record.identity.mention import Mention, Role

_RADAR = MechanismKey("radar", "Radar Consultation", None, False, ("JPN", "KOR"))


def _mention(role: Role, day: int, ordinal: int | None) -> Mention:
    return Mention(
        document=f"d{day}", local="s1", role=role, status="planned" if role == "notice" else "held", mechanism=_RADAR,
        ordinal=ordinal, level=None, format=None, days=Days(day, day), dated=True, place=None, country=None, parties=("JPN", "KOR"),
        heads=(), tier=None, joint=False, press=False, paper=False, told=day, title="",
    )  # fmt: skip


def test_a_counted_session_is_found_as_far_as_it_may_be_moved() -> None:
    """In another year too."""
    planned = date(2021, 11, 20).toordinal()
    notice = _mention("notice", planned, 7)
    for moved in (-COUNTED_AHEAD, -60, 0, 60, COUNTED_AHEAD):
        held = _mention("account", planned + moved, 7)
        assert sought_keys(notice) & wide_keys(held)
        assert sought_keys(held) & wide_keys(notice)


def test_sessions_of_the_same_count_years_apart_do_not_meet() -> None:
    """Else all second sessions would be compared with each other."""
    planned = date(2021, 6, 1).toordinal()
    notice, held = _mention("notice", planned, 2), _mention("account", planned + 1500, 2)
    assert not sought_keys(notice) & wide_keys(held)
    assert not sought_keys(held) & wide_keys(notice)
