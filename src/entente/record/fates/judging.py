"""A promise and one later deed: which step the deed shows, by which rule; or nothing.

Nothing is decided beyond what the text says: the deed must be of the promise's sort, speak of the thing promised beside the
words that tell of the deed, name most of what was promised, be told of those who promised, and at a time that fits.
"""

from __future__ import annotations

from functools import lru_cache

from entente.lexicon.fulfilment import Rule, fulfilment_rules
from entente.lexicon.fulfilment_words import amount_verbs, body_words, from_afar
from entente.lexicon.parties import members
from entente.lexicon.stems import stem
from entente.record.fates.core import PLAIN, Core, amounts
from entente.record.fates.in_time import ONCE, in_time, later, of_former_years, on_those_days
from entente.record.fates.naming import cities, is_named, own_names, spread
from entente.record.fates.others import is_of_another
from entente.record.fates.told import Asked, Finding, Share, Told, share_of

_CORE = 0.6  # of the weight of the core's words, in the deed
_WHOLE = 0.5  # of the weight of all its words
_EASE = 0.1  # by which less will do in a text of the very parties that promised
_WHOLLY, BY_NAME = 0.9, 4  # of the core, and telling words: then it may stand far from the deed
_AKIN = 0.8  # of the core's, where the deed is only akin: a body that met, a promise given up
MOST_NAMES = 0.6  # of the names
_FAR_MORE = 2  # times what was promised
_AIMS = 2  # words of what it is for, that tell as much as a name
_UNNAMED = 3  # words beside those of any body that tell one from others which has no name
_SOON = 90  # days in which a journey is given up that was promised without a day
_JOURNEYS = frozenset(filter(None, map(stem, ("trip", "travel", "visit", "attend", "stop"))))


def judge(asked: Asked, told: Told) -> Finding | None:
    """The step that a deed shows, None where it shows nothing."""
    if not asked.core.rules or not later(asked, told) or of_former_years(asked, told):
        return None
    if is_of_another(asked, told):
        return None
    share = share_of(asked, told)
    if not _by_them(asked.by, told, share):
        return None
    if told.rule == "given up":
        rule = _rule("given up")
        fits = share.core >= _AKIN and share.head and share.telling >= 2
        off = fits or _journey_off(asked, told)
        return Finding("withdrawn", rule.name, rule.why, share.core) if off else None
    for rule in asked.core.rules:
        if _may_show(asked.core, told, rule) and (found := _by_rule(asked, told, rule, share)) is not None:
            return found
    return None


def _by_rule(asked: Asked, told: Told, rule: Rule, share: Share) -> Finding | None:
    core, own = asked.core, told.rule == rule.name
    if rule.within is not None and not in_time(asked, told.day, rule.within):
        return None
    if rule.name == "travelled" and told.rule == "met" and not on_those_days(asked, told.day):
        return None
    if rule.name == "travelled":
        return _visit(asked, told, rule, share)
    fits = _by_title(asked, told) or (
        _fits(core, share, among_them=_among_them(asked.by, told)) and not _another_body(asked, told)
    )
    if not _is_of(asked, told, rule, share) or not fits or (rule.name == "met" and _elsewhere(core, told)):
        return None
    if not told.done:
        sure = _sure(core, told, share)
        return Finding("begun", rule.name, "it is under way", share.core) if sure else None
    if (some := _in_part(asked, told, rule)) is not None:
        return some
    if told.partial:
        return Finding("partly", rule.name, "the text says that it was done in part", share.core)
    if core.of_several:
        return Finding("partly", rule.name, "of several things promised, one was done", share.core)
    if not own:
        why = "the body met" if told.rule == "met" else _rule(told.rule).why
        return Finding("fulfilled", rule.name, why, share.core)
    return _measured(core, told, rule, share)


def _may_show(core: Core, told: Told, rule: Rule) -> bool:
    """Whether it is a deed of this sort, or one that shows it too; a talk by telephone shows only what was to be talked."""
    if told.rule != rule.name and told.rule not in rule.also:
        return False
    return core.of_talk or not told.verbs or not told.verbs <= from_afar()


def _is_of(asked: Asked, told: Told, rule: Rule, share: Share) -> bool:
    """Whether the deed is of what was promised: its country, its sum, its verb; and told by name where only akin."""
    core = asked.core
    if not _of_the_same(asked, told, rule) or (rule.same_verb and not told.verbs & {_stem(core.verb)}):
        return False
    if rule.name == "kept":
        many = core.beside_countries(core.names) >= 2
        words = core.beside_countries(core.telling) >= 3 and share.whole >= _CORE
        return share.core >= _AKIN and (core.amount is not None or many or words)
    by_name = share.core >= _AKIN or _by_title(asked, told)
    return told.rule == rule.name or (core.of_body and told.done and by_name)


def _elsewhere(core: Core, told: Told) -> bool:
    """Whether a meeting promised for a city is told of another."""
    own = {word for _, stems in core.sites for word in stems}
    return bool(own) and not own & told.words and any(city <= told.words for city in cities())


def _of_the_same(asked: Asked, told: Told, rule: Rule) -> bool:
    """Whether it is for the country, and of the amount, that was promised; how much of it was given is asked later."""
    core = asked.core
    named = [code for code, stems in asked.countries if code in told.parties or told.words & set(stems)]
    if asked.countries and not named:
        return False
    return core.amount is None or rule.name == "provided" or core.amount in _amounts(core, told)


def _amounts(core: Core, told: Told) -> tuple[int, ...]:
    """What the deed tells of the sort of amount that was promised: money is no number of people."""
    return amounts(told.words, money=core.money)


def _fits(core: Core, share: Share, *, among_them: bool = False) -> bool:
    """Whether the deed is about the thing promised."""
    telling = sum(weight >= PLAIN for _, weight in core.weights)
    marked = share.marked and (telling > 1 or bool(core.names) or not among_them)
    enough = share.telling >= min(2, telling)
    ease = _EASE if among_them else 0.0
    by_name = share.core >= _WHOLLY and share.telling >= BY_NAME
    return (
        core.is_specific(among_them=among_them)
        and (share.head or core.head is None or by_name)
        and share.core >= _CORE - ease
        and share.whole >= _WHOLE - ease
        and share.names >= MOST_NAMES
        and share.matter
        and (share.sort or by_name or share.aims >= _AIMS)
        and telling >= 1
        and ((marked and enough) or (share.telling >= 1 and share.aims >= _AIMS))
    )


def _by_title(asked: Asked, told: Told) -> bool:
    """Whether a body is named by its whole name, which says more than whose it is and that it is one."""
    core, title, own = asked.core, asked.core.title, own_names(asked.by)
    words = {word for word, _ in core.weights}
    if told.rule == "exists" and len(words) >= 3 and words <= told.near:
        return bool(core.names and words - own - body_words())
    if title is None or title.pair not in told.bodies or not title.words - own <= told.near:
        return False
    of_its_own = title.words - own - body_words()
    least = 1 if title.name or core.telling & of_its_own else _UNNAMED
    return len(of_its_own) >= least and _among_them(asked.by, told)


def _another_body(asked: Asked, told: Told) -> bool:
    """Whether all that the text tells is that bodies are there, none of which has the last words of the one promised; or, where
    these only say of which countries it is ("the Ruritania–Elbonia Partnership | for Ports"), what it is for."""
    title = asked.core.title
    if told.rule != "exists" or title is None:
        return False
    theirs = own_names(asked.by | told.parties)
    beside = {word for word, _ in asked.core.weights} - theirs - body_words()
    of_countries = title.words <= theirs | body_words()
    return title.pair not in told.bodies or (of_countries and 2 * len(beside & told.words) < len(beside))


def _sure(core: Core, told: Told, share: Share) -> bool:
    """Whether it is the very thing that is under way: nearly all its words, or its amount, stand in the text."""
    return (share.core >= _AKIN and share.telling >= 2) or (
        core.amount is not None and core.amount in _amounts(core, told)
    )


def _in_part(asked: Asked, told: Told, rule: Rule) -> Finding | None:
    """What is promised for several countries is done in part where the deed names some of them."""
    wanted = asked.countries
    seen = tuple(code for code, stems in wanted if told.words & set(stems))
    if len(wanted) < 2 or not 0 < len(seen) < len(wanted):
        return None
    return Finding(
        "partly",
        rule.name,
        f"of {len(wanted)} countries, {len(seen)}",
        len(seen) / len(wanted),
        seen,
    )


def _among_them(by: frozenset[str], told: Told) -> bool:
    """Whether a text is of those parties that promised and of no other, or names them (but one, who speaks)."""
    if len(by) < 2 or not by <= told.parties:
        return False
    return len(told.parties) <= len(by) + 1 or sum(is_named(code, told.words) for code in by) >= len(by) - 1


def _measured(core: Core, told: Told, rule: Rule, share: Share) -> Finding | None:
    """A promise of an amount is fulfilled by that amount."""
    if core.verb not in amount_verbs():
        return Finding("fulfilled", rule.name, rule.why, share.core)
    if core.amount is None:  # nobody said how much: only what is told almost word for word
        if share.core < _AKIN or share.telling < 3:
            return None
        return Finding("fulfilled", rule.name, rule.why, share.core)
    given = _amounts(core, told)
    if not given:
        why = "it is being given; the text tells no amount"
        sure = _sure(core, told, share) and (core.names or share.telling >= _UNNAMED)
        return Finding("begun", rule.name, why, share.core) if sure else None
    if max(given) > _FAR_MORE * core.amount and share.core < _AKIN:
        return None  # so much more that it is hardly the same
    if max(given) >= core.amount:
        return Finding("fulfilled", rule.name, "the amount promised was given", share.core)
    return Finding("partly", rule.name, "less than the amount promised was given", share.core)


def _visit(asked: Asked, told: Told, rule: Rule, share: Share) -> Finding | None:
    """A visit to several countries is made where all of them were visited."""
    if not told.done:
        return None
    wanted = asked.core.countries
    if not wanted:
        fits = told.rule == rule.name and _fits(asked.core, share)
        return Finding("fulfilled", rule.name, rule.why, share.core) if fits else None
    if told.rule == rule.name:
        seen = tuple(code for code, stems in wanted if told.near & set(stems))
    else:  # with whom one met is no place: a city is
        seen = tuple(code for code, _ in wanted if asked.core.is_at(code, told.near))
    if not seen:
        return None
    whole = len(seen) == len(wanted)
    why = rule.why if whole else f"of {len(wanted)} countries, {len(seen)}"
    return Finding("fulfilled" if whole else "partly", rule.name, why, len(seen) / len(wanted), seen)


def _journey_off(asked: Asked, told: Told) -> bool:
    """Whether a journey is given up to all the countries to which one was promised, before it was to be made."""
    core = asked.core
    if not asked.countries or not any(rule.name in ONCE for rule in core.rules):
        return False
    there = all(set(stems) & told.near for _, stems in asked.countries)
    return there and bool(told.near & _JOURNEYS) and in_time(asked, told.day, _SOON, early=True)


def may_be_theirs(by: tuple[str, ...], parties: tuple[str, ...], words: frozenset[str]) -> bool:
    """What `_by_them` needs at least, asked first: most deeds that share a word with a promise are of others."""
    if not by or not parties or not spread(frozenset(by)).isdisjoint(spread(frozenset(parties))):
        return True
    return sum(is_named(code, words) for code in by) >= 2


def _by_them(by: frozenset[str], told: Told, share: Share) -> bool:
    """Whether the deed is told of those who promised: of one that it is among them, of more (or of a group) that two are."""
    if not by or not told.parties:
        return True
    among = spread(by) & spread(told.parties)
    if len(by) == 1:
        of_group = any(members(code) for code in by)
        return bool(by & told.parties) or len(among) >= (2 if of_group else 1)
    if len(by & told.parties) >= 2 or (len(among) >= 2 and len(by) > 2):
        return True
    named = {code for code in by if is_named(code, told.words)}
    return len(named | among & by) >= 2 or (bool(among) and share.core >= _AKIN and share.telling >= 3)


@lru_cache(maxsize=512)
def _stem(verb: str) -> str | None:
    return stem(verb.partition(" ")[0])


def _rule(name: str) -> Rule:
    return next(rule for rule in fulfilment_rules() if rule.name == name)
