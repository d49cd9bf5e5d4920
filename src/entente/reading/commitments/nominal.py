"""Promises told by nouns: "agreed on close cooperation", "decided on the establishment of a joint committee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action
from entente.reading.commitments.patterns import DOING_OF, FINITE, FURTHERED, NOUN_ACTION, WHICH, WORDS


def furthered(item: ActFound) -> Iterator[Action] | None:
    """ "committed to increased partnership": to increase it; "is committed to closer ties" is a disposition, no promise."""
    content = item.act.content
    more = FURTHERED.match(content) if _promises(item) and not _disposed(item) else None
    if more is None or FINITE.search(content):
        return None
    return _one(item, f"{WORDS.furthered[more.group('more')]} {content[more.end() :]}")


def noun_of_action(item: ActFound) -> Iterator[Action] | None:
    """ "committed to close coordination on ...": to coordinate closely; "agreed on continued cooperation": to go on with it."""
    content = item.act.content
    noun = NOUN_ACTION.match(content) if _promises(item) else None
    if noun is None or not (noun.group("going") or noun.group("how")) or FINITE.search(content):
        return None
    what = WORDS.actions[noun.group("what").rstrip("s")]
    how = (noun.group("how") or "").strip()
    manner = WORDS.manners.get(how) or WORDS.manners.get(how.removesuffix("r"))
    way = "continue to " if noun.group("going") else ""
    return _one(item, f"{way}{what}{f' {manner}' if manner else ''}{content[noun.end() :]}")


def doing_of(item: ActFound) -> Iterator[Action] | None:
    """ "agreed on the resumption of flights": to resume them."""
    content = item.act.content
    noun = DOING_OF.match(content) if _promises(item) and not (_disposed(item) or _infinitive(item)) else None
    if noun is None or FINITE.search(content):
        return None
    return _one(item, f"{WORDS.doings[noun.group('doing')]} {content[noun.end() :]}")


def _promises(item: ActFound) -> bool:
    return item.promise and item.act.force in ("commit", "agree")


def _disposed(item: ActFound) -> bool:
    """ "is committed to the full implementation": bound to a matter; "committed to it" or "agreed on it" promises the deed."""
    verb = (item.act.verb or "").split(" ")
    return item.act.force == "commit" and (len(verb) > 1 and verb[-1] in ("committed", "commitment"))


def _infinitive(item: ActFound) -> bool:
    """ "committed to | coordinate | implementation of A": a verb of its own; not "will | commit | to implementation"."""
    tree = item.tree
    first = next((k for k in range(len(tree)) if tree.start[k] == item.content_start), None) if tree else None
    return (
        tree is not None
        and first is not None
        and tree.tag[first] == "VB"
        and tree.lower[first] not in WORDS.promising_verbs
    )


def _one(item: ActFound, action: str) -> Iterator[Action]:
    end = item.content_start + len(item.act.content)
    return iter([(item.content_start, end, WHICH.sub("", action))])


def quality(item: ActFound, noun: re.Match[str]) -> bool:
    """ "their commitment to joint work to end it", "to cooperation to end it": a noun and what is told of it, nothing done."""
    if noun.group("verb") in WORDS.actions.keys() - WORDS.actions.values():
        return True
    tree, at = item.tree, item.content_start + noun.start("verb")
    k = tree.start.index(at) if tree is not None and at in tree.start else None
    return tree is not None and k is not None and tree.tag[k] == "JJ" and tree.dep[k] == "amod"
