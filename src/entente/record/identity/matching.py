"""Whether two mentions are of one meeting, and why: a judgement with its reasons.

Three answers: the same, doubtful (a person is asked, nothing is merged), or not the same. The rules are those by which
a desk officer sorts papers: same mechanism or same parties, same day, the same people, nothing that speaks against it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from entente.lexicon.parties import members
from entente.record.identity.mention import Mention
from entente.record.identity.parties import same_circle

Answer = Literal["same", "doubtful", "different"]
_FEW = 5  # parties: who meets many does not meet two of them the same day
_PAPER_LATE = 3  # days after a session on which a joint paper of it still comes out
_COUNTED = re.compile(r"\btrilateral", re.I)
_CALL = re.compile(
    r"\b(?:calls? (?:with|to|between)|leaders['’]? calls?|phone|telephone|spoke|conversation)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """An answer with its weight (to settle which of several is best) and the reasons a person reads."""

    answer: Answer
    weight: float
    reasons: tuple[str, ...]


def judge(a: Mention, b: Mention) -> Judgement:
    """Whether two accounts (or two notices) tell of one meeting. Symmetrical."""
    against = obstacle(a, b)
    if against:
        return Judgement("different", 0.0, (against,))
    if a.days is None or b.days is None:
        return Judgement("different", 0.0, ("no date to go by",))
    gap, named = a.days.gap(b.days), same_mechanism(a, b)
    people = shared_heads(a, b)
    circle = same_parties(a, b)
    reasons = _reasons(a, b, gap, named, people, circle)
    weight = (
        0.5 * named + 0.3 * circle + 0.15 * min(people, 2) + (0.3 if gap == 0 else 0.1) + 0.05 * _place(a, b)
    )
    if gap > 1 and not (named and gap <= _PAPER_LATE and _late_paper(a, b)):
        return Judgement("different", 0.0, (f"{gap} days apart",))
    if named:
        both_told = a.dated and b.dated and gap == 1 and not (people or _place(a, b))
        return Judgement("doubtful" if both_told else "same", weight, reasons)
    if not circle and not (_wider(a, b) or _wider(b, a) or _incomplete(a, b) or _incomplete(b, a)):
        return Judgement("different", 0.0, ("other parties",))
    if gap == 0:
        sure = bool(people) or a.tier == b.tier or not a.tier or not b.tier
        return Judgement("same" if sure else "doubtful", weight, reasons)
    if (a.dated != b.dated or _next_day(a, b) or _next_day(b, a)) and (
        people or (a.tier and a.tier == b.tier)
    ):
        return Judgement("same", weight, reasons)
    return Judgement("doubtful" if people else "different", weight, reasons)


def obstacle(a: Mention, b: Mention) -> str | None:
    """What rules out that two mentions are of one meeting, whatever speaks for it."""
    if a.mechanism and b.mechanism and a.mechanism.id != b.mechanism.id:
        return f"{a.mechanism.name} is not {b.mechanism.name}"
    if _by_call(a) != _by_call(b) and "in-person" in (a.format, b.format):
        return "one was a call, one a meeting"
    named = same_mechanism(a, b)
    apart = _other_heads(a, b)
    if apart and not named:
        return apart
    if a.level and b.level and a.level != b.level and not shared_heads(a, b):
        if not named or (a.ordinal and b.ordinal and a.ordinal != b.ordinal):
            return f"{a.level} is not {b.level}"
    return None


def shared_heads(a: Mention, b: Mention) -> int:
    """The number of parties for which both name one person."""
    other = dict(b.heads)
    return sum(1 for party, names in a.heads if set(names) & set(other.get(party, ())))


def _other_heads(a: Mention, b: Mention) -> str | None:
    other = dict(b.heads)
    for party, names in a.heads:
        theirs = other.get(party)
        if theirs and not set(names) & set(theirs):
            return f"other people for {party}"
    return None


def same_mechanism(a: Mention, b: Mention) -> bool:
    """Whether both name one consultation."""
    return bool(a.mechanism and b.mechanism and a.mechanism.id == b.mechanism.id)


def same_parties(a: Mention, b: Mention) -> bool:
    """Whether both can be of one circle; talks of a member with the head of its organisation are no meeting of all its members."""
    if set(a.parties) != set(b.parties) and (_with_own_head(a) or _with_own_head(b)):
        return False
    return same_circle(a.parties, b.parties)


def _with_own_head(mention: Mention) -> bool:
    """ "President Roe met NATO Secretary General Doe": two parties, of which one is a member of the other, and who spoke for that."""
    spoken_for = {party for party, _ in mention.heads}
    return len(set(mention.parties)) == 2 and any(
        code in spoken_for and set(mention.parties) - {code} <= set(members(code)) for code in mention.parties
    )


def _by_call(mention: Mention) -> bool:
    return mention.format == "call" and bool(_CALL.search(mention.title))


def _wider(a: Mention, b: Mention) -> bool:
    """Whether `a` lists the parties of `b` and others of whom nobody took part: those that were spoken about. It names
    somebody wherever `b` does: who met four counterparts together met one of them by himself as well."""
    extra = set(a.parties) - set(b.parties)
    present = {party for party, _ in a.heads}
    return (
        len(b.parties) > 1 and len(a.parties) <= _FEW and set(b.parties) < set(a.parties) and not extra & present
        and {party for party, _ in b.heads} <= present
        and bool(shared_heads(a, b)) and not a.joint
    )  # fmt: skip


def _next_day(a: Mention, b: Mention) -> bool:
    """Whether `a` is a press report without a day of its own, of the day after."""
    return a.press and not a.dated and bool(a.days and b.days and a.days.first > b.days.last)


def _late_paper(a: Mention, b: Mention) -> bool:
    """Whether one of the two is a joint paper without a day of its own, and the other tells the day."""
    return (a.joint and not a.dated) != (b.joint and not b.dated)


def _incomplete(a: Mention, b: Mention) -> bool:
    """Whether the title of `a` counts more parties ("trilateral") than were read, all of them parties of `b`."""
    three = _COUNTED.search(a.title)
    return bool(three) and len(a.parties) == 2 and set(a.parties) < set(b.parties) and len(b.parties) == 3


def _place(a: Mention, b: Mention) -> bool:
    return bool(
        a.place and b.place and a.place.lower().removeprefix("the ") == b.place.lower().removeprefix("the ")
    )


def _reasons(a: Mention, b: Mention, gap: int, named: bool, people: int, circle: bool) -> tuple[str, ...]:
    found = ["the same day" if gap == 0 else f"{gap} day apart"]
    if named and a.mechanism:
        found.append(a.mechanism.name)
    if circle:
        found.append("the same parties")
    if people:
        found.append(f"the same people for {people} {'party' if people == 1 else 'parties'}")
    if _place(a, b):
        found.append(f"both in {a.place}")
    if a.ordinal and b.ordinal:
        found.append("the same count" if a.ordinal == b.ordinal else f"counted {a.ordinal} and {b.ordinal}")
    return tuple(found)
