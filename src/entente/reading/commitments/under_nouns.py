"""Promises that a noun holds: "reaffirmed their commitment to defend ...", "affirmed the decision to open ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.actions import Action, actions_under
from entente.reading.commitments.beginning import is_base, nothing, whole
from entente.reading.commitments.nominal import quality
from entente.reading.commitments.of_themselves import self_promise
from entente.reading.commitments.owners import had_by_another, owner_before
from entente.reading.commitments.patterns import (
    BESIDE,
    DECIDED,
    NEXT_ATTITUDE,
    NEXT_MATTER,
    NOUN_TO_DO,
    NOUN_TO_DOING,
    OF_ALL,
    OWN_COMMITMENT,
    PLAN,
    PLANS,
    SHARED_PROMISE,
    THEIRS,
    WILL,
    WORDS,
)
from entente.reading.patterns.ready import compiled


def decided(item: ActFound) -> Iterator[Action] | None:
    """ "affirmed their decision to open a hotline": of their own."""
    act = item.act
    settled = DECIDED.match(act.content) if act.force in ("affirm", "announce") else None
    if settled is None or not is_base(settled.group("verb")):
        return None
    start, end = whole(item)
    return actions_under(item, start + settled.start("verb"), end)


def shared(item: ActFound) -> Iterator[Action] | None:
    """ "Our joint commitment to defend ... is firm"."""
    shared = SHARED_PROMISE.search(item.act.content) if item.act.force == "assert" else None
    if shared is None:
        return None
    start, end = whole(item)
    first = start + shared.start("verb")
    return actions_under(item, first, min(end, _main_subject(item, first) or end))


def _main_subject(item: ActFound, first: int) -> int | None:
    """Where the subject of the sentence begins, behind a promise that leads it ("Guided by our resolve to A, | we ...")."""
    tree = item.tree
    subject = next((k for r in tree.roots if (k := tree.kid(r, "nsubj")) is not None), None) if tree else None
    begin = tree.start[tree.left(subject)] if tree and subject is not None else 0
    return begin if begin > first else None


def no_promise(item: ActFound, cast: Cast) -> Iterator[Action] | None:
    """Acts whose content promises nothing of the actors: hopes, other people's deeds, announcements of what is done."""
    act = item.act
    if act.verb is not None and WORDS.trusting & set(act.verb.split()):
        return nothing()
    if act.force in WORDS.never_promising:
        return _talked_of(item, cast) if act.force == "discuss" else nothing()
    if act.force == "announce" and not PLAN.search(act.content[:60]) and not self_promise(act):
        return nothing()
    if act.force == "welcome" and not THEIRS.search(act.content) and not PLANS.match(act.content):
        return nothing()  # another's agreement is welcomed
    return None


def _talked_of(item: ActFound, cast: Cast) -> Iterator[Action] | None:
    """ "discussed their commitment to keep ...", "discussed Freedonia's commitment to keep ...": it is theirs who talk."""
    if OWN_COMMITMENT.search(item.act.content):
        return None
    noun = NOUN_TO_DO.search(item.act.content)
    owner = owner_before(item, item.content_start + noun.start("verb"), cast) if noun else None
    theirs = owner is not None and set(owner) <= {actor.party for actor in item.act.actors}
    return None if theirs else nothing()


def of_another(item: ActFound, cast: Cast) -> bool:
    """ "welcomed the commitment by the authorities to end ...": another's promise, recorded as theirs."""
    noun = NOUN_TO_DO.search(item.act.content)
    if noun is None or noun.group().split()[0].rstrip("s") in WORDS.done:
        return False  # "welcomed Fredonia's agreement to return": what it has agreed with others
    return owner_before(item, item.content_start + noun.start("verb"), cast) is not None


def _lacking(content: str, noun: re.Match[str]) -> bool:
    """ "no peace | without a | commitment to end the war": nobody has it."""
    return _WITHOUT.search(content, 0, noun.start()) is not None


_WITHOUT = compiled(r"\b(?:without|lack of|absence of|absent) (?:an?|any|the|their|its)? ?(?:[a-z]+ )?$")


def inside_noun(item: ActFound) -> Iterator[Action] | None:
    """ "reaffirmed their commitment to defend ...", "their determination to continue to ..."."""
    start, end = whole(item)
    content = item.act.content
    nouns = [m for m in NOUN_TO_DO.finditer(content) if is_base(m.group("verb")) and not quality(item, m)]
    if not nouns:
        doing = NOUN_TO_DOING.search(content)
        nouns = [doing] if doing else []
    will = WILL.search(content) if nouns and self_promise(item.act) else None
    if will is not None and not will.group("now") and will.start() < nouns[0].start():
        return None  # "that it will send aid, with plans to send more": what it will do leads
    nouns = [
        n for n in nouns if not had_by_another(item, start + n.start("verb")) and not _lacking(content, n)
    ]
    if not nouns or OF_ALL.search(content[: nouns[0].start()]):
        return None
    return _each_noun(item, nouns, start, end)


def _each_noun(item: ActFound, nouns: list[re.Match[str]], start: int, end: int) -> Iterator[Action]:
    """ "their commitment to keep A; and their resolve to end B": up to where the next such noun is set beside it."""
    content = item.act.content
    until = end
    if item.act.force == "discuss":
        next_matter = NEXT_MATTER.search(content, nouns[-1].end())
        until = start + next_matter.start() if next_matter else end
    elif beside_it := NEXT_ATTITUDE.search(content, nouns[-1].end()):
        until = start + beside_it.start()
    spans: list[tuple[int, int]] = []
    for noun in reversed(nouns):
        beside = BESIDE.search(content[: noun.start()])
        if noun is not nouns[0] and beside is None:
            continue  # of an aim of the one before
        again = noun.group().find("continue to")
        at = noun.start("verb") if again < 0 else noun.start() + again
        spans.append((start + at, until))
        until = start + beside.start() if beside else until
    for span in reversed(spans):
        yield from actions_under(item, *span)
