"""What is promised in other words: looked forward to, invited to, announced as under way (`fulfilment.yaml`)."""

from __future__ import annotations

import re
from functools import cache

from entente.lexicon.files import load_file
from entente.lexicon.fulfilment_words import gerunds, gerunds_of
from entente.lexicon.stems import FILE, stem

_OCCASIONS = ("met", "travelled")  # rules of meetings and visits
_AWAITED = (*_OCCASIONS, "launched", "signed")  # rules of what is looked forward to
_NEAR = 90  # characters of an invitation in which it says to what


def awaited(verb: str | None, content: str, guests: str) -> str | None:
    """What "looks forward to welcoming President Roe" and "invited President Roe to visit Oslo" promise, as it would be
    promised: "welcome President Roe (to visit Oslo)". None for what promises no meeting.

    `guests`: who is invited, where the words do not name them again ("invited to visit Oslo").
    """
    if verb in load_file(FILE)["awaits"]:
        gerund, _, rest = content.partition(" ")
        base = gerunds(*_AWAITED).get(gerund.lower())
        return f"{base} {rest}" if base and rest and not _no_meeting().search(rest[:_NEAR]) else None
    if verb not in load_file(FILE)["invites"] or _no_meeting().search(content[:_NEAR]):
        return None
    to = _invited_to().search(content[:_NEAR])
    if to is None:
        return None
    if to.start():
        return f"welcome {content}"
    return f"welcome {guests} to {content}" if guests else None


def undertaken(verb: str | None, content: str, told: str) -> str | None:
    """What "we are establishing a task force" or the point of a list "Organizing a forum" promises; `told`: the act's own words.

    None for what is told as done, or promises nothing that could be seen.
    """
    if verb not in load_file(FILE)["undertakes"] or not content:
        return None
    return f"{verb} {content}" if _undertaking(verb).search(told) else None


def occasion_in(words: str) -> str | None:
    """The meeting or visit that a sentence announces, as it would be promised: "Roe looks forward to | traveling to Peru"."""
    found = _ahead().search(words)
    if found is None:
        return None
    verb = found["verb"] or gerunds(*_OCCASIONS)[found["doing"]]
    return f"{verb} {words[found.end() :].rstrip(' .')}"


def held_as(words: str) -> str | None:
    """A meeting that words name and say nothing of, as it would be promised: "The next | forum in May" is to be held."""
    if not _named_meeting().search(words) or _told_of().search(words):
        return None
    first, _, rest = words.partition(" ")
    if first in _ARTICLES:
        words = f"{first.lower()} {rest}"
    elif not words[0].islower():
        words = f"the {words}"
    return f"hold {words}".rstrip(" .")


_ARTICLES = frozenset({"The", "A", "An", "Our", "Their", "Its", "His", "Her", "This", "Next"})


@cache
def _named_meeting() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, (*load_file(FILE)["occasions"], "assembly", "congress", "call")))
    return re.compile(rf"\b(?:{nouns})s?\b", re.I)


@cache
def _told_of() -> re.Pattern[str]:
    """The verbs of a whole sentence, which is no name of a meeting."""
    verbs = "|".join(map(re.escape, load_file(FILE)["sentences"]))
    return re.compile(rf"(?<![\w-])(?:{verbs})(?![\w-])", re.I)


@cache
def _ahead() -> re.Pattern[str]:
    doing = gerunds(*_OCCASIONS)
    verbs, forms = ("|".join(map(re.escape, sorted(set(given)))) for given in (doing.values(), doing))
    return re.compile(
        rf"\b(?:(?:will|would|to)\s(?:also\s)?(?P<verb>{verbs})|forward\sto\s(?P<doing>{forms}))\s(?=\S+\s)"
    )


@cache
def _undertaking(verb: str) -> re.Pattern[str]:
    forms = "|".join(map(re.escape, gerunds_of(verb)))
    return re.compile(rf"(?:^|\b(?:is|are|am)\s(?:(?:also|now|[a-z]+ly)\s)?)(?:{forms})\b", re.I)


@cache
def _invited_to() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, load_file(FILE)["invited_to"]))
    return re.compile(rf"(?:^|\bto )(?:{verbs})\b")


@cache
def _no_meeting() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_file(FILE)["no_meeting"]))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I)


@cache
def receives() -> frozenset[str]:
    """Verbs of visits and of receiving guests: what keeps such a promise is that those two met."""
    return frozenset(load_file(FILE)["receives"])


@cache
def virtual() -> frozenset[str]:
    """The stems of words by which a meeting was not held in person."""
    return frozenset(filter(None, map(stem, load_file(FILE)["virtual"])))


@cache
def title_names() -> re.Pattern[str]:
    """A person's name behind a title ("Prime Minister Jane Roe"), with the name in the group."""
    titles = "|".join(map(re.escape, sorted(load_file(FILE)["titles"], key=lambda t: (-len(t), t))))
    return re.compile(rf"\b(?:{titles})(?:-elect)?((?:\s[A-Z][\w.’'-]+){{1,5}})")
