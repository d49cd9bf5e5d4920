"""Sessions announced and then held, or called off: what the record ties together is evidence by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from entente.lexicon.fulfilment_words import going_on, next_session, recurring
from entente.lexicon.parties import country_name
from entente.lexicon.stems import stem, stems
from entente.model.days import whole_day
from entente.record.fates.core import Core, core_of
from entente.record.fates.naming import own_names
from entente.record.fates.tied import judge_tied
from entente.record.fates.told import Told
from entente.record.fates.weighed import Promise, Shown

_SLACK = 3  # days by which a session told of may be dated too late
_LATE = 45  # days after the due date
_SOON = 120  # days in which a meeting is held that was promised without a date
_UNDATED = 540  # days in which the next session is held where no date was said
_TALKS = frozenset(map(stem, ("consultations", "dialogue", "talks", "discussions", "meetings")))
_OF_OCCASIONS = frozenset({"met", "travelled"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A session as the account of one document reports it. `told`: the document's day; `words`: what it is known by."""

    document: str
    account: str
    told: str
    date: str | None
    called_off: bool
    country: str | None
    parties: tuple[str, ...]
    words: frozenset[str]


def is_of_occasion(core: Core) -> bool:
    """Whether a promise is such that a session held may keep it."""
    return any(rule.name in _OF_OCCASIONS for rule in core.rules)


def is_continued(core: Core) -> bool:
    """ "Continue the consultations next year": where a time is said, a further session is promised."""
    heads = {word for word, _ in core.weights}
    return core.verb in going_on() and not core.rules and bool(heads & _TALKS)


def announces(p: Promise, words: str) -> bool:
    """Whether words within a promise name the very session: of "meet the ambassador, also on the visit of the king in May"
    those of the visit do not."""
    telling = core_of(p.action).telling - own_names(frozenset(p.by))
    return not telling or not telling.isdisjoint(stems(words))


def shown_by_sessions(
    p: Promise, announced: Iterable[tuple[Occasion, bool]], following: Iterable[Occasion]
) -> list[Shown]:
    """What the sessions show that the promise's document announced (and whether in the promise's own words); of a promise for
    which none lay ahead, those that the same consultation held next."""
    ahead = [(o, p.announced or named) for o, named in announced if _ahead(p, o)]
    if not ahead and not recurring().search(p.action):  # one session is not "twice a year"
        ahead = [(o, _is_next(p, o)) for o in following if o.told >= p.told and in_due_time(p, o.date)]
    found = (_shown(p, o, named=named) for o, named in ahead if o.document != p.document)
    return [shown for shown in found if shown is not None]


def _shown(p: Promise, occasion: Occasion, *, named: bool) -> Shown | None:
    told = Told(
        "met", True, occasion.told, occasion.words, occasion.words, frozenset(), frozenset(occasion.parties), occasion.country
    )  # fmt: skip
    finding = judge_tied(
        p.asked, told, called_off=occasion.called_off, named=named, late=_is_late(p, occasion)
    )
    if finding is None:
        return None
    return Shown(p.number, occasion.document, occasion.account, 0, occasion.told, finding)


def _is_late(p: Promise, occasion: Occasion) -> bool:
    """Whether it was held after the last day by which it was promised."""
    last = p.due_to or p.due_from
    held, due = whole_day(occasion.date), whole_day(last)
    return held is not None and due is not None and (held - due).days > _SLACK


def _asks_next(p: Promise) -> bool:
    """Whether the next session of the same consultation is what is promised."""
    return bool(next_session().search(p.action)) or not core_of(p.action).weights


def _is_next(p: Promise, occasion: Occasion) -> bool:
    """Whether a session is the next one that is promised: of a body that is named, it has most of the name."""
    core = core_of(p.action)
    if core.sites and not any(
        code == occasion.country or occasion.words & set(stems) for code, stems in core.sites
    ):
        return False  # "the next round in Lima" is none that was held nobody says where
    names = core.names - own_names(frozenset((*p.by, *occasion.parties))) if core.of_body else frozenset()
    return _asks_next(p) and (not names or 2 * len(names & occasion.words) > len(names))


def in_due_time(p: Promise, day: str | None) -> bool:
    """Whether a session was held when it was promised, or not long after; within a year and a half where nothing is said."""
    held, told = whole_day(day), whole_day(p.told)
    first, last = whole_day(p.due_from), whole_day(p.due_to or p.due_from)
    if held is None or told is None:
        return False
    if last is not None:
        return (first is None or (first - held).days <= 3) and (held - last).days <= _LATE
    return 0 < (held - told).days <= (_UNDATED if p.announced or _asks_next(p) else _SOON)


def _ahead(p: Promise, occasion: Occasion) -> bool:
    """Whether the session lay ahead when the promise was made, and at the time that was said."""
    day = occasion.date or occasion.told
    if p.due_to and len(day) == 10 and not in_due_time(p, day):
        return False
    return bool(p.told) and bool(occasion.told) and day >= p.told[: len(day)] and occasion.told >= p.told


@lru_cache(maxsize=4096)
def known_by(said: tuple[str | None, ...], codes: tuple[str, ...]) -> frozenset[str]:
    """The stems by which a session is known: where, which, who, and the words that report it."""
    return frozenset(stems(" ".join(_said(said, codes))))


def _said(said: Iterable[str | None], codes: Iterable[str]) -> Iterator[str]:
    yield from (text or "" for text in said)
    yield from (country_name(code) for code in codes if code)
