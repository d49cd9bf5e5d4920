"""Tying what speaks of a session to the session: announcements, asides, and papers given out at it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from entente.record.identity.keys import COUNTED_AHEAD
from entente.record.identity.matching import obstacle, same_mechanism, same_parties, shared_heads
from entente.record.identity.mention import Mention
from entente.record.identity.parties import expanded, likeness

_MOVED = 45  # days by which a named meeting is moved and still the one announced
_MOVED_UNNAMED = 10
_STATEMENT_BEFORE = 7  # days by which a statement without a date may announce a session
_STRETCH = 1000  # days: of two summits in one town, the later one is meant
_PAPER_BEFORE, _PAPER_AFTER = 1, 3  # days around a session on which its papers come out


_PAPERS = re.compile(
    r"\b(?:principles|declaration|statement|vision|communiqu[eé]|action plan|commitment)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A candidate session for a mention, through one of its accounts: the better, the larger `weight`."""

    weight: float
    to: Mention
    reasons: tuple[str, ...]


def tie(mention: Mention, account: Mention) -> Tie | None:
    """How well a mention fits the session that an account tells of; None where it does not."""
    if account.days is None or mention.days is None or mention.days.gap(account.days) > COUNTED_AHEAD:
        return None
    if mention.role == "notice":
        return _announced(mention, account)
    if mention.role == "issued":
        return _issued(mention, account)
    return _spoken_of(mention, account)


def best(ties: Iterable[Tie]) -> Tie | None:
    """The best tie; of equal ones the earliest session, then the first account by name."""
    return min(
        ties, key=lambda t: (-round(t.weight, 6), t.to.days.first if t.to.days else 0, t.to.key), default=None
    )


def _other_level(a: Mention, b: Mention) -> bool:
    return bool(a.level and b.level and a.level != b.level)


def _announced(notice: Mention, account: Mention) -> Tie | None:
    """An announcement and the session then held: on its day, or moved by some days or weeks."""
    assert notice.days and account.days
    if notice.status == "called-off":
        return None
    circle = same_parties(notice, account)
    against = obstacle(notice, account)
    if against and not (
        circle and len(notice.parties) > 2 and notice.tier == account.tier and "people" in against
    ):
        return None  # an announcement for three or more names others too: those who travel, those who speak
    if notice.told is not None and account.days.last < notice.told:
        return None
    gap, named = notice.days.gap(account.days), same_mechanism(notice, account)
    counted = named and notice.ordinal is not None and notice.ordinal == account.ordinal
    if named and notice.ordinal and account.ordinal and notice.ordinal != account.ordinal and gap > 3:
        return None
    if _other_level(notice, account) and (gap > 1 or not named):
        return None
    people = shared_heads(notice, account)
    if notice.status == "held":
        reach = _STATEMENT_BEFORE if named or (circle and people) or circle else 0
        if not reach:
            return None
    elif named:
        reach = COUNTED_AHEAD if counted else _MOVED
    elif circle or (people and set(notice.parties) <= set(account.parties)):
        reach = _MOVED_UNNAMED if people > 1 else 1
    else:
        return None
    if gap > reach:
        return None
    when = "on the day announced" if gap == 0 else f"{gap} days from the day announced"
    reasons = (when, *(("the same name",) if named else ()), *(("the same count",) if counted else ()),
               *(("the same people",) if people else ()), *(("the same parties",) if circle else ()))  # fmt: skip
    later = 0 if notice.dated or notice.told is None else account.days.first - notice.told
    weight = named + 0.5 * counted + 0.3 * circle + 0.2 * people + (1.0 - max(gap, later) / 120)
    return Tie(weight, account, reasons)


def _spoken_of(aside: Mention, account: Mention) -> Tie | None:
    """A session spoken of beside another, and an account of it: the dates agree as far as they go."""
    assert aside.days and account.days
    if aside.document == account.document or aside.status == "called-off" or obstacle(aside, account):
        return None
    if account.status == "called-off" and not _planned_before(aside, account):
        return None
    gap, named = aside.days.gap(account.days), same_mechanism(aside, account)
    if gap > (1 if aside.days.exact and account.days.exact else 0) or _other_level(aside, account):
        return None
    circle = likeness(aside.parties, account.parties) == 1.0
    place = _same_place(aside, account)
    if (
        aside.place
        and account.place
        and not place
        and aside.country
        and account.country
        and aside.country != account.country
    ):
        return None
    exact = aside.days.exact
    held_by_many = aside.status == "held" and aside.dated and len(account.parties) > 2
    of_many = circle and held_by_many and aside.level is not None and aside.level == account.level
    if not (named or of_many or (circle and (exact or place))):
        return None  # "the engagement of the four leaders in March"
    if (
        aside.mechanism
        and not account.mechanism
        and not (circle and gap == 0 and aside.level == account.level)
    ):
        return None  # leaders who met the day after a taskforce did
    if not exact and not place and not aside.ordinal and not (aside.level and aside.level == account.level):
        return None
    of_late = aside.status == "held" and not aside.dated
    if of_late and not (named and place and account.days.first <= aside.days.last):
        return None
    counted = named and aside.ordinal is not None and aside.ordinal == account.ordinal
    if aside.ordinal and account.ordinal and named and aside.ordinal != account.ordinal:
        return None
    reasons = (
        "the dates agree",
        *(("the same name",) if named else ()),
        *(("the same place",) if place else ()),
    )
    latest = (account.days.first - aside.days.first) / _STRETCH if of_late else 0.0
    return Tie(
        named + 0.5 * counted + 0.4 * place + 0.3 * circle + 0.5 * (gap == 0) + latest, account, reasons
    )


def _planned_before(aside: Mention, off: Mention) -> bool:
    """Whether it spoke of the session before it was called off: what is planned afterwards is another."""
    return aside.status == "planned" and not (aside.told and off.told and aside.told > off.told)


def _issued(paper: Mention, account: Mention) -> Tie | None:
    """A statement or fact sheet that tells of no session, and the session at which it was given out."""
    assert account.days
    if account.role == "notice":
        return _issued_at_announced(paper, account)
    if paper.told is None:
        return None
    if not account.days.first - _PAPER_BEFORE <= paper.told <= account.days.last + _PAPER_AFTER:
        return None
    place = _same_place(paper, account)
    during = account.days.first <= paper.told <= account.days.last
    if same_mechanism(paper, account):
        return Tie(
            1.0 + during, account, (f"given out at the {paper.mechanism.name}" if paper.mechanism else "",)
        )
    if paper.mechanism and account.mechanism:
        return None
    if (
        place
        and during
        and (paper.joint or _PAPERS.search(paper.title))
        and (not paper.parties or set(paper.parties) <= expanded(account.parties))
    ):
        return Tie(0.8, account, (f"named after {paper.place}, where they met that day",))
    if len(paper.parties) > 1 and same_parties(paper, account) and during:
        if paper.joint or account.joint:
            return Tie(0.5 + 0.1 * account.joint, account, ("the same parties on the same day",))
    return None


def _issued_at_announced(paper: Mention, notice: Mention) -> Tie | None:
    """A joint paper of those whose meeting was announced for just that day: that they met, no account need tell."""
    if not (paper.joint and paper.days and notice.days and notice.dated and notice.status == "planned"):
        return None
    of_day = notice.days.exact and notice.days.first <= paper.days.first <= notice.days.last
    if not of_day or len(paper.parties) < 2 or not same_parties(paper, notice):
        return None
    return Tie(
        0.55, notice, ("the same parties on the day announced",)
    )  # rather than talks of others that day


def _same_place(a: Mention, b: Mention) -> bool:
    if not a.place or not b.place:
        return False
    one, other = (p.lower().removeprefix("the ").split(",")[0] for p in (a.place, b.place))
    return one == other or (bool(a.country) and a.country == b.country and (one in other or other in one))
