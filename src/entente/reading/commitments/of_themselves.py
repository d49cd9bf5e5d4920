"""What the actors say that they will do: "confirmed that they will send aid", "said that Freedonia is sending it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.lexicon.actor_words import actor_words
from entente.model import Act
from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action, actions_under
from entente.reading.commitments.beginning import whole
from entente.reading.commitments.owners import named_before_promise
from entente.reading.commitments.patterns import (
    ADVERBIAL,
    OWN_SUBJECT,
    RELATIVE,
    STATE,
    SUBJECT_OF_PROMISE,
    WE_WILL,
    WILL,
    WORDS,
)
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.patterns.ready import compiled

# "They would take place at a lower level": talks do so, and nobody promises it.
_COMES_ABOUT = compiled(r"(?:take place|come about|go ahead|get under ?way)\b")
_JOINING = compiled(r"[\s,]*\b(?:and|but)?[\s,]*$")  # between two promises


def of_themselves(item: ActFound, cast: Cast) -> Iterator[Action] | None:
    """ "confirmed that they will send ...", "said that Freedonia is sending ..."."""
    own = self_promise(item.act) or named_before_promise(item, cast)
    will = _first_will(item.act.content) if own else None
    if will is None and (ours := WE_WILL.search(item.act.content)):
        start, end = whole(item)
        return actions_under(item, start + ours.start("verb"), end)
    if will is None or will.group("verb") in WORDS.not_doing:
        return None
    if STATE.match(item.act.content, will.start("verb")) or _COMES_ABOUT.match(
        item.act.content, will.start("verb")
    ):
        return None
    start, end = whole(item)
    content = item.act.content
    more = [
        m
        for m in WILL.finditer(content, will.end())
        if content[: m.start()].endswith(("and ", ", ", "but ")) and not m.group("now")
    ]
    begins = [start + m.start("verb") for m in (will, *more)]
    ends = [*(start + len(_JOINING.sub("", content[: m.start()])) for m in more), end]
    return (action for a, b in zip(begins, ends, strict=True) for action in actions_under(item, a, b))


_PAST = compiled(r"\b(?:last|ago|yesterday|earlier|so far|already)\b")  # "was sending aid | last year"


def _first_will(content: str) -> re.Match[str] | None:
    """The first words that promise: "is handling A well and | will keep B"."""
    for found in WILL.finditer(content):
        if not found.group("now") or found.group("verb") in WORDS.giving:
            return None if found.group("now") and _PAST.search(content, found.end()) else found
        if " and will " not in content[found.end() :]:
            return None
    return None


def _body_or_team(subject: str) -> bool:
    """ "the subcommittee | on trade", "the civil aviation authorities": by the noun before what is told of it."""
    head = _TOLD_OF_IT.split(subject, maxsplit=1)[0].split()[-1:]
    return bool(head) and (head[0].removeprefix("sub") in actor_words().bodies or head[0] in WORDS.teams)


_TOLD_OF_IT = compiled(r"\s(?:of|on|for|in|at|from|between|responsible)\s")


def self_promise(act: Act) -> bool:
    """ "that they will continue to ...", "that the United States will ...": the actors speak of themselves."""
    match = SUBJECT_OF_PROMISE.match(act.content)
    if not match or not act.verb or RELATIVE.search(match.group("subject")):
        return False  # "the forum that Freedonia | will host": told of the forum
    whole = ADVERBIAL.sub("", match.group("subject")).split(",")[0].strip()
    subject = whole.lower()
    if OWN_SUBJECT.fullmatch(subject):
        return True
    if subject == "it" and act.force in ("inform", "affirm", "emphasize", "announce", "commit"):
        return len(act.actors) == 1 and act.actors[0].person is None  # "Freedonia said it would"
    mentions = find_parties(whole)
    named = codes(mentions)
    if act.force == "agree" and _body_or_team(subject) and set(named) <= {a.party for a in act.actors}:
        return True  # "agreed that the working group on trade will meet": a body of their own
    if mentions and act.content[mentions[-1].end : mentions[-1].end + 1] in ("’", "'"):
        return False  # "Freedonia's visit will ...": not Freedonia itself
    return bool(named) and set(named) <= {a.party for a in act.actors} and len(subject.split()) <= 9
