"""Where two tellings of one act differ: who did it, who says so, what kind of act, how strongly, which figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.analysis.accounts.rows import Finding, FindingKind, Side
from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.force import force_likeness
from entente.analysis.strength.actors import together
from entente.analysis.strength.verdict import judged
from entente.lexicon.parties import country_name
from entente.record import another_person, people_of

# A figure and what is counted: "200 pilots", "3.5 billion dollars", "9 November".
_FIGURE = re.compile(
    r"(?<![\w.,-])(\d+(?:[.,]\d+)*)\s+(?:(?:more|new|additional|million|billion)\s+)?([^\W\d_]{3,})"
)
_MANY = 4  # parties that are named; more are counted
_SHOWN = 60  # characters of a content in a sentence


def differing(one: Claim, other: Claim) -> Iterator[Finding]:
    """The findings on two tellings of one act, gravest first."""
    found = [_denied(one, other), _actors(one, other), _source(one, other), _force(one, other), _strength(one, other), _figures(one, other)]  # fmt: skip
    yield from (finding for finding in found if finding)


def _finding(kind: FindingKind, one: Claim, other: Claim, said: tuple[str, str], rule: str) -> Finding:
    sentence = f"{said[0]} / {said[1]}: {_brief(one)}"
    sides = tuple(Side(c.act.proof.document, s, c.act.proof) for c, s in zip((one, other), said, strict=True))
    return Finding(kind, sentence, rule, sides)


def _denied(one: Claim, other: Claim) -> Finding | None:
    if one.act.negated == other.act.negated:
        return None
    said = ("denied" if one.act.negated else "affirmed", "denied" if other.act.negated else "affirmed")
    return _finding("denied", one, other, said, "one account negates what the other says")


def _actors(one: Claim, other: Claim) -> Finding | None:
    """Groups stand for their members, so that "the Quad" is its four."""
    a, b = together(one.parties), together(other.parties)
    if not a or not b or a == b:
        return None
    said = (_who(one), _who(other))
    if a < b or b < a:
        first_joint = len(a) > len(b)
        kind: FindingKind = "joint told as one side's" if first_joint else "one side told as joint"
        which = "told as joint in the first account, of fewer in the second"
        back = "told of fewer in the first account, as joint in the second"
        return _finding(kind, one, other, said, which if first_joint else back)
    if a & b:
        return None
    return _finding("attributed to the other side", one, other, said, "the actors have nobody in common")


def _source(one: Claim, other: Claim) -> Finding | None:
    """Different persons of one party as the actor, or a source that only one account names."""
    first = {(p, n) for p, n in people_of(one.act.actors) if n}
    second = {(p, n) for p, n in people_of(other.act.actors) if n}
    for party, name in sorted(first):
        others = sorted(n for p, n in second if p == party)
        if others and all(another_person(name, n, party) for n in others):
            said = (name, ", ".join(others))
            return _finding("said by", one, other, said, f"another person acts for {country_name(party)}")
    if bool(one.act.attributed_to) != bool(other.act.attributed_to):
        said = tuple(f"according to {c.act.attributed_to}" if c.act.attributed_to else "in its own voice" for c in (one, other))  # type: ignore[assignment]  # fmt: skip
        return _finding("said by", one, other, said, "only one account names a source")
    return None


# What one paper launches another will launch, has provided or only mentions: that is when it was written. What a paper says
# plainly is no kind of act at all.
_DONE = frozenset({"announce", "commit", "provide", "assert"})


def _force(one: Claim, other: Claim) -> Finding | None:
    forces = {one.act.force, other.act.force}
    if len(forces) == 1 or forces <= _DONE or None in (one.act.verb, other.act.verb):
        return None
    near = force_likeness(one.act.force, other.act.force)
    rule = "near kinds of act, but not the same" if near > 0 else "another kind of act"
    return _finding("force", one, other, (_verb(one), _verb(other)), rule)


def _strength(one: Claim, other: Claim) -> Finding | None:
    verdict = judged(one, other)
    votes = [v for v in verdict.votes if v.rule not in ("actors", "kind of act")]
    if one.act.force != other.act.force or not votes or len({v.direction for v in votes}) > 1:
        return None
    stronger = "the second is worded more strongly" if votes[0].direction > 0 else "the first is worded more strongly"  # fmt: skip
    because = "; ".join(f"{v.rule}: {v.because}" for v in votes)
    return _finding("strength", one, other, (_verb(one), _verb(other)), f"{stronger} ({because})")


def _figures(one: Claim, other: Claim) -> Finding | None:
    """Other figures for what both count: pilots, dollars, days of one month."""
    first, second = _counted(one), _counted(other)
    for unit in sorted(first.keys() & second.keys()):
        if not first[unit] & second[unit]:
            said = tuple(f"{' and '.join(sorted(side[unit]))} {unit}" for side in (first, second))
            return _finding("figures", one, other, (said[0], said[1]), "another figure for what both count")
    return None


def _counted(claim: Claim) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for figure, unit in _FIGURE.findall(claim.act.content):
        found.setdefault(unit.lower().removesuffix("s"), set()).add(figure)
    return found


def _who(claim: Claim) -> str:
    if len(claim.parties) > _MANY:
        return f"{len(claim.parties)} parties"
    return " and ".join(country_name(code) for code in sorted(claim.parties))


def _verb(claim: Claim) -> str:
    return claim.act.verb or "says plainly"


def _brief(claim: Claim) -> str:
    text = " ".join(claim.act.content.split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
