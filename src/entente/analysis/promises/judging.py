"""A promise and one later deed: which step the deed shows, by which rule; or nothing.

Nothing is decided beyond what the text says: the deed must be of the promise's sort, name most of what was promised, be
done by a party that promised or by those in whose record it stands, and be told at a time that fits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from entente.analysis.promises.core import Core, amounts
from entente.lexicon.fulfilment import Rule, Step, amount_verbs, fulfilment_rules
from entente.lexicon.parties import members

_ENOUGH = 0.6  # of the weight of a promise's words, in a deed of its sort
_NEARLY_ALL = 0.8  # where the deed is only akin: a body that met, a promise given up
_SLACK = 3  # days by which a deed may be told before its due date begins
_ONCE = ("met", "travelled")  # told on the day itself, as often as not


@dataclass(frozen=True, slots=True)
class Told:
    """A deed as it is judged: a `DeedRow`, or a sentence of an example."""

    rule: str
    done: bool
    day: str
    words: frozenset[str]
    parties: frozenset[str]
    on: str | None = None  # the day of the session, where the deed is one


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise as it is judged. `due` are the bounds said, where they are whole days."""

    core: Core
    by: frozenset[str]
    day: str
    due: tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a deed shows of a promise. `share` of the weight of its words that the deed has."""

    step: Step
    rule: str
    why: str
    share: float
    countries: tuple[str, ...] = ()


def judge(asked: Asked, told: Told) -> Finding | None:
    """The step that a deed shows, None where it shows nothing."""
    if not _later(asked, told) or not _by_them(asked.by, told.parties):
        return None
    share, telling = _share(asked.core, told.words)
    if told.rule == "given up":
        rule = _rule("given up")
        return (
            Finding("withdrawn", rule.name, rule.why, share)
            if share >= _NEARLY_ALL and telling >= 2
            else None
        )
    for rule in asked.core.rules:
        if (found := _by_rule(asked, told, rule, share, telling)) is not None:
            return found
    return None


def judge_tied(asked: Asked, told: Told, *, called_off: bool) -> Finding | None:
    """The same of a session that the promise's own document announced: a name, a place or a party that fits is enough."""
    share, telling = _share(asked.core, told.words)
    wanted = asked.core.countries
    on_the_day = bool(
        asked.due[0] and told.on and told.on >= asked.due[0][:7] and told.on <= (asked.due[1] or asked.due[0])
    )
    if (
        not telling
        and not any(code in told.parties for code, _ in wanted)
        and not (on_the_day and not _least(asked.core))
    ):
        return None
    if called_off:
        return Finding("withdrawn", "announced and held", "the session was called off", share)
    if any(rule.name == "travelled" for rule in asked.core.rules) and wanted:
        seen = tuple(code for code, stems in wanted if told.words & set(stems))
        if not seen:
            return None
        step: Step = "fulfilled" if len(seen) == len(wanted) else "partly"
        return Finding(
            step, "announced and held", "the session announced with it was held there", share, seen
        )
    return Finding("fulfilled", "announced and held", "the session announced was held", share)


def _by_rule(asked: Asked, told: Told, rule: Rule, share: float, telling: int) -> Finding | None:
    own = told.rule == rule.name
    if not own and told.rule not in rule.also:
        return None
    if rule.within is not None and not _in_time(asked, told.day, rule.within):
        return None
    if rule.name == "travelled":
        return _visit(asked, told, rule)
    if not own and not (asked.core.of_body and told.done):
        return None
    if share < (_ENOUGH if own else _NEARLY_ALL) or telling < max(1, _least(asked.core)):
        return None
    if not told.done:
        return Finding("begun", rule.name, "it is under way", share)
    if not own:
        return Finding("fulfilled", rule.name, "the body met", share)
    return _measured(asked.core, told, rule, share)


def _measured(core: Core, told: Told, rule: Rule, share: float) -> Finding:
    """A promise of an amount is fulfilled by that amount."""
    if core.amount is None or core.verb not in amount_verbs():
        return Finding("fulfilled", rule.name, rule.why, share)
    given = amounts(told.words)
    if not given:
        return Finding("begun", rule.name, "it is being given; the text tells no amount", share)
    if max(given) >= core.amount:
        return Finding("fulfilled", rule.name, "the amount promised was given", share)
    return Finding("partly", rule.name, "less than the amount promised was given", share)


def _visit(asked: Asked, told: Told, rule: Rule) -> Finding | None:
    """A visit to several countries is made where all of them were visited."""
    if not told.done:
        return None
    wanted = asked.core.countries
    seen = tuple(code for code, stems in wanted if code in told.parties or told.words & set(stems))
    if not wanted:
        share, telling = _share(asked.core, told.words)
        fits = share >= _ENOUGH and telling >= max(1, _least(asked.core))
        return Finding("fulfilled", rule.name, rule.why, share) if fits else None
    if not seen or not any(told.words & set(stems) for code, stems in wanted if code in seen):
        return None
    whole = len(seen) == len(wanted)
    why = rule.why if whole else f"of {len(wanted)} countries, {len(seen)}"
    return Finding("fulfilled" if whole else "partly", rule.name, why, len(seen) / len(wanted), seen)


def _share(core: Core, words: frozenset[str]) -> tuple[float, int]:
    """The share of the weight of the promise's words that the deed has, and how many telling words that are."""
    shared = [(stem, weight) for stem, weight in core.weights if stem in words]
    return (
        sum(w for _, w in shared) / core.total if core.total else 0.0,
        sum(weight >= 1 for _, weight in shared),
    )


def _least(core: Core) -> int:
    """How many telling words must be shared: two, or what the promise has."""
    return min(2, sum(weight >= 1 for _, weight in core.weights))


def _later(asked: Asked, told: Told) -> bool:
    """Told later; a meeting or visit also on the day itself."""
    if not asked.day or not told.day:
        return False
    return told.day > asked.day or (told.day == asked.day and told.rule in _ONCE)


def _in_time(asked: Asked, day: str, within: int) -> bool:
    """Near enough to the promise, or to the time for which it was promised."""
    told, promised = _date(day), _date(asked.day)
    if told is None or promised is None:
        return False
    first, last = _date(asked.due[0]), _date(asked.due[1])
    if first and (first - told).days > _SLACK:
        return False
    return (told - max(last or promised, promised)).days <= (within if last is None else min(within, 45))


def _by_them(by: frozenset[str], parties: frozenset[str]) -> bool:
    """Whether a party that promised, or a member of it, is among those of whom the deed is told."""
    return not by or not parties or bool(_spread(by) & _spread(parties))


def _spread(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(c for code in codes for c in (code, *members(code)))


def _date(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


def _rule(name: str) -> Rule:
    return next(rule for rule in fulfilment_rules() if rule.name == name)
