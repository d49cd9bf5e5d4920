"""The sentence around a proof, and words that must not lose their "not"."""

from __future__ import annotations

import pytest

from entente.analysis.brief.sentences import Sentences
from entente.model import SourceText
from entente.reading import Reader
from entente.record import Proof, Record

TEXT = (
    "Joint Statement\n\nJapan and Peru met in Lima on May 3, 2021. We call on all parties not to threaten the canal. "
    "Peru does not – and will not – seek to acquire mines. Mr. Roe of Peru took part."
)


@pytest.fixture
def sentences(record: Record, reader: Reader) -> Sentences:
    list(record.add([reader.read(SourceText(TEXT, source="a.txt", date="2021-05-03"))]))
    return Sentences(record)


def _proof(sentences: Sentences, words: str) -> Proof:
    document = next(sentences._record.documents()).id
    text = sentences._text(document)
    return Proof(
        document,
        "a1",
        text.index(words),
        words,
        "read",
        ((text.index(words), text.index(words) + len(words)),),
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("threaten the canal", "We call on all parties not to threaten the canal."),
        ("seek to acquire mines", "Peru does not – and will not – seek to acquire mines."),
        ("met in Lima", "met in Lima"),
        ("Roe", "Roe"),
    ],
)
def test_words_behind_a_not_are_told_with_it(sentences: Sentences, words: str, sentence: str) -> None:
    assert sentences.whole(_proof(sentences, words)).quote == sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Roe", "Mr. Roe of Peru took part."),
        ("Lima", "Japan and Peru met in Lima on May 3, 2021."),
        (
            "We call on all parties not to threaten the canal.",
            "We call on all parties not to threaten the canal.",
        ),
    ],
)
def test_the_sentence_around(sentences: Sentences, words: str, sentence: str) -> None:
    found = sentences.around(_proof(sentences, words))
    assert found.quote == sentence
    assert sentences._text(found.document)[found.start :].startswith(sentence)
