"""The bundled parser, run without spaCy, cuts and parses as spaCy's own machinery does with the same weights."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.strings import hash_string
from thinc.api import NumpyOps

from entente.reading.parser import Parser, load_parser
from entente.reading.parser.embedding import shape
from entente.reading.parser.hashing import hash_keys, hash_text
from entente.reading.parser.loading import WEIGHTS
from entente.reading.parser.network import action_names
from entente.reading.parser.sentence import ParsedSentence

HARD = [
    "", " ", "Yes", "They met.", "  Two  spaces\tand a tab.", "We don't, can't, and won't.", "U.S.-Japan talks (2+2) in Tokyo.",
    "What he told them to do, they did.", "A" * 300, "…", "会談 was held in 東京.", "agreed to " * 80,
]  # fmt: skip


PIECES = [
    "don't", "Can't", "I'd've", "(U.S.)", "U.S.-Japan", ":)", "(:", "[:-)]", "o.O", "$5bn", "€10.5", "5km/h", "a.m.,", "10a.m.", "--", "...end",
    "https://example.org/a?b=c).", "name@example.org", "dot.Next", "and/or", "“quoted,”", "’s", "Xi’s", "'Tis", "ROK's", "1,000", "2+2", "#1",
]  # fmt: skip
LETTERS = st.sampled_from([*"aBz19.,:;()[]'’\"“”-–/@$€%#&*!?… \t\n", *PIECES])


@pytest.fixture(scope="module")
def pipeline() -> spacy.Language:
    """The weights as spaCy loads them; they ship without the words of the vocabulary, so labels must be told."""
    nlp = spacy.load(WEIGHTS)
    for component in ("tagger", "parser"):
        for label in nlp.get_pipe(component).labels:
            nlp.vocab.strings.add(label)
    return nlp


def _shape(parsed: ParsedSentence) -> tuple[object, ...]:
    return parsed.words, parsed.starts, parsed.tags, parsed.heads, parsed.deps


def test_the_same_trees(pipeline: spacy.Language, examples_text: str) -> None:
    """Also of empty, broken and very long sentences."""
    texts = [*HARD, *(line[:900] for line in examples_text.splitlines() if line.strip())]
    plain = [_shape(parsed) for parsed in Parser(pipeline).sentences(texts)]
    assert [_shape(p) for p in load_parser().sentences(texts)] == plain
    assert [_shape(p) for text in texts[:20] for p in load_parser().sentences([text])] == plain[:20]


@given(st.lists(LETTERS, max_size=8).map("".join))
def test_the_same_words(text: str) -> None:
    """Of any text, with the same norms."""
    expected = BLANK(text)
    words, starts = load_parser()._tokenizer(text)
    assert [w.text for w in words] == [t.text for t in expected]
    assert starts == [t.idx for t in expected]
    norms = load_parser()._network._embed.norms
    assert [w.norm or norms.get(w.text) or w.text.lower() for w in words] == [t.norm_ for t in expected]


BLANK = spacy.blank("en").tokenizer


@given(st.text(max_size=40))
def test_the_same_shapes_and_hashes(text: str) -> None:
    """By which the weights know words."""
    try:
        expected = hash_string(text) if text else None
    except UnicodeEncodeError:
        return
    assert expected in (None, hash_text(text))
    assert not text or BLANK.vocab[text].shape_ == shape(text)


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=5), st.integers(0, 20))
def test_the_same_rows(keys: list[int], seed: int) -> None:
    """Of the embedding tables."""
    import numpy as np

    assert (NumpyOps().hash(np.array(keys, dtype=np.uint64), seed) == hash_keys(keys, seed)).all()


def test_the_same_actions(pipeline: spacy.Language) -> None:
    """In the same order: the scores are numbered by it."""
    moves = pipeline.get_pipe("parser").moves
    assert action_names(WEIGHTS) == [moves.get_class_name(i) for i in range(moves.n_moves)]


def test_words_are_forgotten(examples_text: str) -> None:
    """Memory stays bounded; what is forgotten is learnt again."""
    parser = load_parser()
    texts = [line[:300] for line in examples_text.splitlines() if line.strip()][:60]
    before = [_shape(p) for p in parser.sentences(texts)]
    parser._network.known = 1 << 30
    assert [_shape(p) for p in parser.sentences(texts)] == before


def test_reattached() -> None:
    """ "obj||xcomp": an object of the first xcomp below the head."""
    parsed = ParsedSentence(["What", "they", "want", "do"], [0, 5, 10, 15], ["WP", "PRP", "VBP", "VB"], [2, 2, 2, 2],
                            ["obj||xcomp", "nsubj", "ROOT", "xcomp"])  # fmt: skip
    parsed.reattach()
    assert (parsed.heads[0], parsed.deps[0]) == (3, "obj")
