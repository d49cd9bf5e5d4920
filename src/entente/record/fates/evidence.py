"""What one deed shows of one promise."""

from __future__ import annotations

from entente.lexicon.fulfilment_words import next_session
from entente.record.fates.judging import BY_NAME, judge, may_be_theirs
from entente.record.fates.weighed import VISITS, Deed, Promise, Shown, least_shared


def shown_by(p: Promise, deed: Deed) -> Shown | None:
    """What a deed shows of a promise; None where it shows nothing."""
    if deed.document == p.document or not may_show(p, deed):
        return None
    if deed.day <= p.told and (
        next_session().search(p.action) or (p.due_from or p.told) > p.told or not (p.due_from or p.announced)
    ):
        return None  # what is told of that very day is not what is yet to come
    finding = judge(p.asked, deed.told)
    return Shown(p.number, deed.document, deed.fact, deed.number, deed.day, finding) if finding else None


def may_show(p: Promise, deed: Deed) -> bool:
    """What every finding needs, asked first: most deeds that share a word with a promise are of something else."""
    shared = len(p.telling & deed.stems)
    if shared < least_shared(p):
        return False
    if not may_be_theirs(p.by, deed.parties, deed.stems):
        return False
    return not p.head or deed.rule in VISITS or shared >= BY_NAME or p.head in deed.told.near
