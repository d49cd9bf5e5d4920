"""Trees of the ClearNLP scheme read as Universal Dependencies. The trees are written by hand: no other model is needed."""

import pytest
import spacy
from spacy.tokens import Doc

from entente.reading.parser.adapter import is_clearnlp, to_universal

NLP = spacy.blank("en")
Arc = tuple[str, str, str]


def parsed(*rows: str) -> Doc:
    """A `Doc` from lines "word TAG label head", the head by its position, from 0."""
    words, tags, deps, heads = zip(*(row.split() for row in rows), strict=True)
    return Doc(NLP.vocab, words=list(words), tags=list(tags), deps=list(deps), heads=[int(h) for h in heads])


def arcs(doc: Doc) -> set[Arc]:
    """(word, label, head word) of every word."""
    return {(t.text, t.dep_, t.head.text) for t in to_universal(doc)}


def test_a_noun_heads_its_preposition() -> None:
    """A preposition becomes the case of its noun: an oblique of a verb, a modifier of a noun."""
    found = arcs(
        parsed(
            "They PRP nsubj 1",
            "met VBD ROOT 1",
            "in IN prep 1",
            "support NN pobj 2",
            "of IN prep 3",
            "peace NN pobj 4",
        )
    )
    assert {
        ("support", "obl", "met"),
        ("in", "case", "support"),
        ("peace", "nmod", "support"),
        ("of", "case", "peace"),
    } <= found


def test_stacked_prepositions_both_mark_the_noun() -> None:
    """ "From within Japan": one noun, two cases."""
    found = arcs(
        parsed("It PRP nsubj 1", "came VBD ROOT 1", "from IN prep 1", "within IN prep 2", "Japan NNP pobj 3")
    )
    assert {("Japan", "obl", "came"), ("from", "case", "Japan"), ("within", "case", "Japan")} <= found


def test_a_clause_heads_its_preposition() -> None:
    """ "By expanding trade" is an adverbial clause that "by" marks."""
    found = arcs(
        parsed(
            "They PRP nsubj 1", "gain VBP ROOT 1", "by IN prep 1", "expanding VBG pcomp 2", "trade NN dobj 3"
        )
    )
    assert {
        ("expanding", "advcl", "gain"),
        ("by", "mark", "expanding"),
        ("trade", "obj", "expanding"),
    } <= found


def test_passives() -> None:
    """Passive subject, auxiliary and agent have the names that the rules look for."""
    found = arcs(
        parsed(
            "Plans NNS nsubjpass 2",
            "were VBD auxpass 2",
            "welcomed VBN ROOT 2",
            "by IN agent 2",
            "both DT det 5",
            "sides NNS pobj 3",
        )
    )
    assert {
        ("Plans", "nsubj:pass", "welcomed"),
        ("were", "aux:pass", "welcomed"),
        ("sides", "obl:agent", "welcomed"),
    } <= found


def test_a_predicate_heads_its_copula() -> None:
    """ "Is ready" has its root in "ready", which takes over subject and complement of "is"."""
    found = arcs(
        parsed(
            "Japan NNP nsubj 1",
            "is VBZ ROOT 1",
            "ready JJ acomp 1",
            "to TO aux 4",
            "talk VB xcomp 2",
            ". . punct 1",
        )
    )
    assert {
        ("ready", "ROOT", "ready"),
        ("is", "cop", "ready"),
        ("Japan", "nsubj", "ready"),
        (".", "punct", "ready"),
    } <= found


def test_there_is() -> None:
    """What there is, is the subject of "is"."""
    found = arcs(parsed("There EX expl 1", "is VBZ ROOT 1", "hope NN attr 1"))
    assert {("is", "ROOT", "is"), ("hope", "nsubj", "is")} <= found


def test_all_conjuncts_hang_on_the_first() -> None:
    """A chain of conjuncts becomes a fan; commas and "and" hang on the conjunct behind them."""
    rows = (
        "They PRP nsubj 1",
        "met VBD ROOT 1",
        ", , punct 1",
        "talked VBD conj 1",
        ", , punct 3",
        "and CC cc 3",
        "agreed VBD conj 3",
    )
    tree = [(t.text, t.dep_, t.head.i) for t in to_universal(parsed(*rows))]
    assert tree[2:] == [
        (",", "punct", 3),
        ("talked", "conj", 1),
        (",", "punct", 6),
        ("and", "cc", 6),
        ("agreed", "conj", 1),
    ]


def test_coordinated_prepositions() -> None:
    """ "In Seoul and in Tokyo": the second noun is a conjunct of the first."""
    rows = (
        "They PRP nsubj 1",
        "met VBD ROOT 1",
        "in IN prep 1",
        "Seoul NNP pobj 2",
        "and CC cc 2",
        "in IN conj 2",
        "Tokyo NNP pobj 5",
    )
    tree = [(t.text, t.dep_, t.head.text) for t in to_universal(parsed(*rows))]
    assert tree[3:] == [
        ("Seoul", "obl", "met"),
        ("and", "cc", "Tokyo"),
        ("in", "case", "Tokyo"),
        ("Tokyo", "conj", "Seoul"),
    ]


def test_words_tags_and_spaces_stay() -> None:
    """Only heads and labels change, so that offsets still fit the text."""
    doc = NLP("They met in Seoul, Korea.")
    for token, dep in zip(doc, "nsubj ROOT prep pobj punct appos punct".split(), strict=True):
        token.dep_, token.tag_, token.head = dep, "X", doc[1] if token.i != 3 else doc[2]
    copy = to_universal(doc)
    assert (copy.text, [t.idx for t in copy], [t.tag_ for t in copy]) == (
        doc.text,
        [t.idx for t in doc],
        ["X"] * 7,
    )


def test_an_empty_text() -> None:
    """Nothing comes back as nothing."""
    assert len(to_universal(NLP(""))) == 0


@pytest.mark.parametrize(
    ("labels", "expected"), [(["nsubj", "dobj"], True), (["nsubj", "obj", "nsubj:pass"], False)]
)
def test_the_scheme_shows_in_the_labels(labels: list[str], expected: bool) -> None:
    """ClearNLP is told by labels that Universal Dependencies does not have."""
    assert is_clearnlp(labels) is expected
