"""A promise and a session that the record ties to it: which was announced with it, or held next by the same consultation."""

from __future__ import annotations

from entente.lexicon.awaited import receives, virtual
from entente.lexicon.fulfilment import Step
from entente.lexicon.fulfilment_words import from_afar
from entente.lexicon.stems import stem
from entente.record.fates.core import Core
from entente.record.fates.judging import MOST_NAMES
from entente.record.fates.naming import groups_named, is_named, own_names, spread
from entente.record.fates.others import RECEIVING
from entente.record.fates.told import Asked, Finding, Told, share_of

_OCCASIONS = frozenset({"met", "travelled"})
_VISIT = stem("visit")
_MET = frozenset({stem("met"), stem("meet")})
_IN_PERSON = frozenset({stem("person")})


def judge_tied(
    asked: Asked, told: Told, *, called_off: bool, named: bool, late: bool = False
) -> Finding | None:
    """The same of a session that the promise's own document announced; `named`: in the very words of the promise; `late`:
    held after the last day that was said."""
    share, wanted = share_of(asked, told), asked.countries
    if not named and not (share.names >= MOST_NAMES and (share.telling >= 2 or _plainly(asked, told))):
        return None
    if _elsewhere(asked.core, told) or _not_received(asked, told) or _of_others(asked, told):
        return None
    if called_off:
        return Finding("withdrawn", "announced and called off", "the session was called off", share.core)
    if _only_talked(asked.core, told):
        return None
    if any(rule.name == "travelled" for rule in asked.core.rules) and wanted:
        seen = tuple(code for code, stems in wanted if told.words & set(stems))
        if not seen:
            return None
        step: Step = "fulfilled" if len(seen) == len(wanted) else "partly"
        return Finding(
            step, "announced and held", "the session announced with it was held there", share.core, seen
        )
    if _IN_PERSON & {word for word, _ in asked.core.weights} and told.words & virtual():
        return Finding(
            "partly", "announced and held", "the session announced was held, but not in person", share.core
        )
    if late:
        return Finding("partly", "announced and held", "it was held after the day promised", share.core)
    return Finding("fulfilled", "announced and held", "the session announced was held", share.core)


def _plainly(asked: Asked, told: Told) -> bool:
    """Whether but a meeting or a visit is what is promised, and the session has all that tells of it: "a summit in person"."""
    core = asked.core
    if not core.weights or not any(rule.name in _OCCASIONS for rule in core.rules):
        return False
    if asked.due[1] is None and core.verb not in receives():
        return False
    theirs = own_names(asked.by | told.parties)
    if not core.telling - theirs <= told.words or not (core.of_talk or not told.words & from_afar()):
        return False
    near = (told.country, *told.parties)
    there = {code: stems for code, stems in (*core.sites, *core.countries) if code in near}
    if not there:  # of a visit it must be known where to
        return _VISIT not in {word for word, _ in (*core.weights, *core.rest)}
    return told.country in there or any(told.words >= set(stems) for stems in there.values())


def _only_talked(core: Core, told: Told) -> bool:
    """Whether the session was a talk by telephone, where more than that was promised."""
    words = {word for word, _ in (*core.weights, *core.rest)}
    return bool(
        not core.of_talk and told.words & from_afar() and not told.words & _MET and not words & virtual()
    )


def _elsewhere(core: Core, told: Told) -> bool:
    """Whether the session was held in another country than that of the place named."""
    if told.country is None:
        return False
    if core.sites:
        return not any(code == told.country or told.words & set(stems) for code, stems in core.sites)
    named = {code: stems for code, stems in core.countries if code not in told.parties}
    return bool(named) and told.country not in named and not any(told.words & set(s) for s in named.values())


def _not_received(asked: Asked, told: Told) -> bool:
    """Whether guests were to be received, and the session was held in another country than the host's."""
    core = asked.core
    if core.verb not in RECEIVING or told.country is None or not asked.by:
        return False
    theirs = spread(asked.by) | {code for code, _ in (*core.sites, *core.countries)}
    return told.country not in theirs


def _of_others(asked: Asked, told: Told) -> bool:
    """Whether the session has none of the groups promised: "with leaders of NATO" is no summit with the EU."""
    groups = groups_named(asked.core.names - own_names(asked.by))
    return (
        bool(groups) and groups.isdisjoint(told.parties) and not any(is_named(g, told.words) for g in groups)
    )
