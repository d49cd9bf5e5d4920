"""W3C Web Annotation: one annotation a fact, anchored by position and by quote.

Positions count code points in the text that the record keeps (the standard's unit too); where a page of the web has
other text around it, the quote with the words before and after finds the place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from entente.outputs.exports.naming import address, urn
from entente.outputs.exports.written import Written, text_file
from entente.outputs.wording import day
from entente.record import (
    AccountRow,
    ActRow,
    CommitmentRow,
    DocumentRow,
    Extract,
    Proof,
)
from entente.version import VERSION

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points of context on either side
GENERATOR = {"id": "urn:entente:software", "type": "Software", "name": f"Entente {VERSION}"}
Node = dict[str, Any]


def write(extract: Extract, folder: Path) -> Written:
    """One collection with one page, an annotation a line."""
    count = 0
    documents = {document.id: document for document in extract.documents()}
    text = lru_cache(maxsize=64)(extract.text)
    ident = "urn:entente:annotations"
    with text_file(folder / "annotations.jsonld") as file:
        first = {"id": f"{ident}:1", "type": "AnnotationPage", "partOf": ident, "startIndex": 0}
        head = {
            "@context": CONTEXT,
            "id": ident,
            "type": "AnnotationCollection",
            "label": "Facts of the record",
        }
        file.write(f'{json.dumps(head)[:-1]}, "first": {json.dumps(first)[:-1]}, "items": [')
        for node in _annotations(extract, documents, text):
            file.write((",\n" if count else "\n") + json.dumps(node, ensure_ascii=False))
            count += 1
        file.write(f'\n]}}, "total": {count}}}\n')
    return Written((("annotations.jsonld", count),))


def _annotations(
    extract: Extract, documents: dict[str, DocumentRow], text: Callable[[str], str]
) -> Iterator[Node]:
    for proof, session, tags, words in _facts(extract):
        yield _annotation(proof, tags, words, session, documents[proof.document], text(proof.document))


def _facts(extract: Extract) -> Iterator[tuple[Proof, str | None, list[str], str]]:
    """Each fact: its proof and session, the tags, and what it says in few words."""
    for account in extract.accounts():
        yield (
            account.proof,
            account.session,
            ["session", account.role, account.status or ""],
            _account(account),
        )
    for one in extract.participants():
        yield one.proof, one.session, ["participant", one.role], _joined(one.name, one.office, one.party)
    for topic in extract.topics():
        yield topic.proof, topic.session, ["topic", topic.subject or ""], topic.label
    for act in extract.acts():
        yield act.proof, act.session, ["act", act.force], _act(act)
    for promise in extract.commitments():
        yield promise.proof, promise.session, ["commitment"], _commitment(promise)


def _annotation(
    proof: Proof,
    tags: list[str],
    words: str,
    session: str | None,
    document: DocumentRow,
    text: str,
) -> Node:
    source = address(document) or urn("document", document.id)
    body: list[Node] = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags if tag]
    body.append({"type": "TextualBody", "purpose": "describing", "value": words, "format": "text/plain", "language": "en"})  # fmt: skip
    if session:
        body.append({"type": "SpecificResource", "purpose": "linking", "source": urn("session", session)})
    spans = proof.spans or ((proof.start, proof.start + len(proof.quote)),)
    targets = [{"source": source, "selector": selectors(text, *span)} for span in spans]
    return {
        "id": urn("annotation", f"{proof.document}:{proof.fact}" if proof.fact else proof.document),
        "type": "Annotation",
        "motivation": ["tagging", "describing"],
        "generator": GENERATOR,
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def selectors(text: str, start: int, end: int) -> list[Node]:
    """The same words twice: by their place, and by themselves with what stands around them."""
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]


def _account(row: AccountRow) -> str:
    return _joined(row.status, day(row.date), row.place, " + ".join(row.parties)) or row.role


def _act(row: ActRow) -> str:
    verb = f"{'not ' if row.negated else ''}{row.verb or row.force}"
    return f"{row.actors} · {verb} · {row.content}"


def _commitment(row: CommitmentRow) -> str:
    return f"{' + '.join(row.by)} · {row.action}" + (f" · {row.due}" if row.due else "")


def _joined(*words: str | None) -> str:
    return ", ".join(word for word in words if word)
