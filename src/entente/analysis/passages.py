"""What a document says beside its acts: sentences, headings and points of lists in which no act was read.

A fact sheet tells in a heading what a statement tells in an act. As acts without a verb they can be compared, so that what
another paper tells so is not taken for silence; they are no acts themselves, and nothing is said of those that match none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.likeness.terms import terms_of
from entente.model import Reading
from entente.record import ActRow, Proof, Record

_SENTENCE = re.compile(r"[^\n]+?(?:(?<![\s.][A-Z])[.!?][\"”’)]*(?=\s+[A-Z“\"(])|[;:](?=\s)|(?=\n)|$)")
_BULLET = "-–—•*·▪\t "
_COVERED = 0.4  # of a passage in acts, from which on they tell it
_TERMS = 3  # words of content that a passage needs
_MOST_TERMS = 60  # a longer one is a paragraph of background


def passages_in(record: Record, document: str) -> tuple[Claim, ...]:
    """The passages of a document of the record, ready to be compared."""
    return passages_read(record.reading_of(document), document)


def passages_read(reading: Reading, document: str) -> tuple[Claim, ...]:
    """The passages of a reading that tell neither an act nor who met when and where."""
    told = [act.evidence for act in reading.acts]
    told += [session.evidence for session in reading.sessions]
    told += [person.evidence for person in reading.participants]
    spans = ((span.start, span.end) for evidence in told for span in evidence)
    return tuple(claim_of(row) for row in passages_of(reading.document.text, spans, document))


def passages_of(text: str, told: Iterable[tuple[int, int]], document: str) -> tuple[ActRow, ...]:
    """The passages of a document's text of which little or nothing lies in the spans `told`; its title is none."""
    spans = sorted(told)
    found: list[ActRow] = []
    for start, end in _sentences(text):
        inside = sum(max(0, min(end, e) - max(start, s)) for s, e in spans)
        words = text[start:end]
        if inside < _COVERED * (end - start) and _TERMS <= len(terms_of(words)) <= _MOST_TERMS:
            proof = Proof(document, f"p{len(found) + 1}", start, words, "read", ((start, end),))
            found.append(ActRow(None, "", None, "assert", words, (), False, None, proof))
    return tuple(found)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence, heading or point stands, without marks of lists; behind the first line."""
    for match in _SENTENCE.finditer(text, max(0, text.find("\n"))):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip(_BULLET))
        end = match.start() + len(words.rstrip())
        if end > start:
            yield start, end
