"""The brief: everything in one value, without form."""

from __future__ import annotations

from dataclasses import dataclass

from entente.analysis.brief.delegations import Delegate, delegations
from entente.analysis.brief.material import Material, gather
from entente.analysis.brief.standing import Standing, standing
from entente.analysis.brief.topics import TopicBrief, topics
from entente.record import DocumentRow, MechanismRow, Record


@dataclass(frozen=True, slots=True)
class Book:
    """What a delegation takes along to the next session of a mechanism. Every part rests on proofs of the record."""

    mechanism: MechanismRow
    today: str
    standing: Standing
    delegations: tuple[Delegate, ...]
    topics: tuple[TopicBrief, ...]
    documents: tuple[DocumentRow, ...]


def brief(record: Record, mechanism: str, *, today: str) -> Book:
    """The brief on a mechanism under any of its names, as of a day (YYYY-MM-DD). Raises `NotInRecord`."""
    material = gather(record, mechanism, today=today)
    return Book(
        mechanism=material.mechanism,
        today=today,
        standing=standing(material),
        delegations=delegations(record, material),
        topics=topics(material),
        documents=_documents(material),
    )


def _documents(material: Material) -> tuple[DocumentRow, ...]:
    found = {a.document.id: a.document for page in material.pages for a in page.accounts}
    return tuple(found[key] for key in sorted(found))
