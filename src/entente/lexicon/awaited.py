"""Meetings and visits that are promised in other words: looked forward to, invited to (`fulfilment.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entente.lexicon.files import load_file
from entente.lexicon.fulfilment import fulfilment_rules
from entente.lexicon.stems import FILE

_OCCASIONS = frozenset({"met", "travelled"})  # rules of meetings and visits
_NEAR = 90  # characters of an invitation in which it says to what


def awaited(verb: str | None, content: str, guests: str) -> str | None:
    """What "looks forward to welcoming President Roe" and "invited President Roe to visit Oslo" promise, as it would be
    promised: "welcome President Roe (to visit Oslo)". None for what promises no meeting.

    `guests`: who is invited, where the words do not name them again ("invited to visit Oslo").
    """
    if verb in load_file(FILE)["awaits"]:
        gerund, _, rest = content.partition(" ")
        base = _gerunds().get(gerund.lower())
        return f"{base} {rest}" if base and rest and not _no_meeting().search(rest[:_NEAR]) else None
    if verb not in load_file(FILE)["invites"] or _no_meeting().search(content[:_NEAR]):
        return None
    to = _invited_to().search(content[:_NEAR])
    if to is None:
        return None
    if to.start():
        return f"welcome {content}"
    return f"welcome {guests} to {content}" if guests else None


@cache
def _gerunds() -> dict[str, str]:
    verbs = {verb for rule in fulfilment_rules() if rule.name in _OCCASIONS for verb in rule.promise}
    return {form: verb for verb in sorted(verbs) for form in _forms(verb)}


def _forms(verb: str) -> Iterator[str]:
    yield f"{verb.removesuffix('e')}ing"
    yield f"{verb}{verb[-1]}ing"


@cache
def _invited_to() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, load_file(FILE)["invited_to"]))
    return re.compile(rf"(?:^|\bto )(?:{verbs})\b")


@cache
def _no_meeting() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load_file(FILE)["no_meeting"]))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I)


@cache
def title_names() -> re.Pattern[str]:
    """A person's name behind a title ("Prime Minister Jane Roe"), with the name in the group."""
    titles = "|".join(map(re.escape, sorted(load_file(FILE)["titles"], key=lambda t: (-len(t), t))))
    return re.compile(rf"\b(?:{titles})(?:-elect)?((?:\s[A-Z][\w.’'-]+){{1,5}})")
