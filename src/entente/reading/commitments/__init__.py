"""Commitments: promised future action, each tied to the act that makes it."""

from __future__ import annotations

from collections.abc import Mapping

from entente.model import Commitment, Span
from entente.reading.cast.cast import Cast
from entente.reading.clauses.found import ActFound
from entente.reading.commitments.due import due_first, find_due, find_recurrence
from entente.reading.commitments.owners import (
    named_before_promise,
    of_nobody_known,
    owner_before,
    owner_of_welcomed,
    shared_by,
)
from entente.reading.commitments.patterns import WHEN_FIRST
from entente.reading.commitments.promised import promised

NOBODY: Mapping[str | None, tuple[str, ...]] = {}


def read_commitments(
    acts: tuple[ActFound, ...],
    base: str | None,
    cast: Cast,
    met: Mapping[str | None, tuple[str, ...]] = NOBODY,
) -> tuple[Commitment, ...]:
    """The promises of all acts, in their order; `met`: who sat at the table, by session."""
    found: list[Commitment] = []
    told: dict[int, Commitment] = {}  # by where their words end
    for item in acts:
        first = None
        for start, end, action in promised(item, cast):
            first = start if first is None else first
            owner = owner_before(item, start, cast) if first > item.content_start else None
            owner = owner or owner_of_welcomed(item) or named_before_promise(item, cast)
            owner = owner or shared_by(item, start, met.get(item.act.session, ()))
            if len(action.split()) < 2 or (owner is None and of_nobody_known(item)):
                continue
            evidence = _span(item, max(item.act.evidence[0].start, start), end)
            before = told.get(end)
            if before is not None and before.act != item.act.id and item.promise:
                found.remove(before)  # "is committed to and will go on to | help": one promise
            found.append(
                Commitment(
                    item.act.id,
                    owner or _by(item),
                    action,
                    find_due(action, base)
                    or find_due(_said_first(item, start), base)
                    or due_first(_opener(item), base, action),
                    find_recurrence(action),
                    (evidence,),
                )
            )
            told[end] = found[-1]
    return tuple(found)


def _said_first(item: ActFound, start: int) -> str:
    """ "committed to, | by 2030, | cut emissions": when, where it stands before the verb."""
    before = item.act.content[: max(0, start - item.content_start)]
    return before if WHEN_FIRST.fullmatch(before) else ""


def _opener(item: ActFound) -> str:
    """ "| On Monday, 3 May, | Roe will sign": what opens the sentence of an act to come, where it opens its clause."""
    clause, sentence = item.clause, item.sentence
    if clause is None or item.tree is None or not clause.predicate.future or sentence.lead is not None:
        return ""
    begin = item.tree.start[clause.subject[0] if clause.subject else clause.begin] - sentence.start
    opener = sentence.text[: max(0, begin)].rstrip()
    return opener[:-1] if opener.endswith(",") and len(opener) < _LONGEST else ""


_LONGEST = 80


def _by(item: ActFound) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.party for actor in item.act.actors))


def _span(item: ActFound, start: int, end: int) -> Span:
    """The words of the promise; where its verb stands in a lead-in above, those of its own sentence."""
    sentence = item.sentence
    start = max(start, sentence.start)
    if not sentence.text[start - sentence.start : end - sentence.start].strip():
        return item.act.evidence[0]
    inner = Span.of(sentence.text, start - sentence.start, end - sentence.start)
    return Span(inner.start + sentence.start, inner.end + sentence.start, inner.quote)


__all__ = ["read_commitments"]
