"""The bundled parser on plain arrays gives the trees that spaCy's own machinery gives."""

from __future__ import annotations

from entente.reading.parser import load_parser
from entente.reading.parser.loading import FEW
from entente.reading.parser.sentence import ParsedSentence

HARD = [
    "", " ", "Yes", "They met.", "  Two  spaces\tand a tab.", "We don't, can't, and won't.", "U.S.-Japan talks (2+2) in Tokyo.",
    "What he told them to do, they did.", "A" * 300, "…", "会談 was held in 東京.", "agreed to " * 80,
]  # fmt: skip


def _shape(parsed: ParsedSentence) -> tuple[object, ...]:
    return parsed.words, parsed.starts, parsed.tags, parsed.heads, parsed.deps


def test_the_same_trees(examples_text: str) -> None:
    """Also of empty, broken and very long sentences."""
    parser = load_parser()
    texts = [*HARD, *(line[:900] for line in examples_text.splitlines() if line.strip())]
    assert len(texts) >= FEW and parser._direct is not None
    plain = [_shape(ParsedSentence.of(doc)) for doc in parser.parse(texts)]
    assert [_shape(p) for p in parser.sentences(texts)] == plain


def test_words_are_forgotten(examples_text: str) -> None:
    """Memory stays bounded; what is forgotten is learnt again."""
    parser = load_parser()
    assert parser._direct is not None
    texts = [line[:300] for line in examples_text.splitlines() if line.strip()][:60]
    before = [_shape(p) for p in parser.sentences(texts)]
    parser._direct._network.known = 1 << 30
    assert [_shape(p) for p in parser.sentences(texts)] == before


def test_reattached() -> None:
    """ "obj||xcomp": an object of the first xcomp below the head."""
    parsed = ParsedSentence(["What", "they", "want", "do"], [0, 5, 10, 15], ["WP", "PRP", "VBP", "VB"], [2, 2, 2, 2],
                            ["obj||xcomp", "nsubj", "ROOT", "xcomp"])  # fmt: skip
    parsed.reattach()
    assert (parsed.heads[0], parsed.deps[0]) == (3, "obj")
