"""A PLOVER record: the fields that the standard names, and the words that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from entente.lexicon.plover import Coding
from entente.outputs.exports.naming import address, is_state
from entente.outputs.wording import party
from entente.record import DocumentRow, Proof
from entente.version import VERSION

CODEBOOK = "PLOVER 0.8"
Record = dict[str, Any]


def record(
    ident: str,
    day: str,
    coding: Coding,
    *,
    actors: list[Record],
    recipients: list[Record],
    contexts: list[str],
    proofs: Sequence[Proof],
    document: DocumentRow,
    link: str | None,
    place: str | None = None,
    end: str | None = None,
    mode: str | None = None,
    reciprocal: bool = False,
) -> Record:
    """One event. Lists that would be empty are absent, but for those that the standard requires."""
    modes = [m for m in (mode or coding.mode,) if m]
    return _said({
        "id": ident,
        "date": day,
        "enddate": end,
        "actor": actors,
        "recipient": recipients,
        "reciprocal": reciprocal or None,
        "event": [coding.type],
        "mode": modes,
        "context": contexts,
        "quad_code": coding.quad,
        "event_loc": place,
        "link": link,
        "text": " … ".join(proof.quote for proof in proofs),
        "text_info": _places(proofs),
        "cite_info": cite(document),
        "coder": f"Entente {VERSION}",
    })  # fmt: skip


def entities(codes: Iterable[str | tuple[str, str]]) -> list[Record]:
    """Parties, each a government or an organisation, with the person who acts for it where one is named."""
    return [_entity(*(code if isinstance(code, tuple) else (code, ""))) for code in codes]


def cite(document: DocumentRow) -> Record:
    """Where the words stand: the address of the document, and its id. A path on someone's disk is no citation."""
    said = (document.publisher, document.title, document.date)
    return _said({
        "corpus": "Entente record",
        "citation": ", ".join(word for word in said if word) or document.id,
        "identifier": document.id,
        "url": address(document),
        "title": document.title,
        "publication": document.publisher,
        "date": document.date,
        "codebook": CODEBOOK,
    })  # fmt: skip


def _entity(code: str, person: str) -> Record:
    return {"code": code, "sector": "GOV" if is_state(code) else "IGO", "entity_text": person or party(code)}  # fmt: skip


def _places(proofs: Sequence[Proof]) -> list[Record]:
    """The standard has one span a record; a fact may stand in several, so they are a list, in their order."""
    found = [(proof.document, *place) for proof in proofs for place in quotes(proof)]
    return [
        {"sequence": number, "start": start, "end": end, "quote": quote, "document": document}
        for number, (document, start, end, quote) in enumerate(found, 1)
    ]


def quotes(proof: Proof) -> Iterator[tuple[int, int, str]]:
    """Each span with its own words: a proof holds them in one text, with an ellipsis between."""
    at = 0
    for start, end in proof.spans:
        yield start, end, proof.quote[at : at + end - start]
        at += end - start + len(" … ")


def _said(fields: Record) -> Record:
    return {key: value for key, value in fields.items() if value not in (None, [], "") or key == "actor"}
