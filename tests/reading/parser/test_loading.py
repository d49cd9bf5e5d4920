"""The bundled parser, and pipelines of the user's own."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from entente.errors import ParserError
from entente.reading.parser import Parser, load_parser, loading
from entente.reading.parser.sentence import ParsedSentence


def words(parsed: ParsedSentence, *deps: str) -> list[str]:
    """The words with one of these labels, in order."""
    return [w for w, dep in zip(parsed.words, parsed.deps, strict=True) if dep in deps]


def parse(text: str) -> ParsedSentence:
    """One sentence by the bundled parser."""
    return next(load_parser().sentences([text]))


def test_it_loads_once() -> None:
    """However often it is asked for; how fast is measured in bench/."""
    assert load_parser() is load_parser()


def test_it_loads_without_spacy() -> None:
    """Importing it takes longer than reading a document."""
    code = "import sys; from entente.reading import Reader; Reader(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_broken_weights_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The message says where they are and what to do."""
    monkeypatch.setattr(loading, "WEIGHTS", tmp_path)
    with pytest.raises(ParserError, match="reinstall entente"):
        load_parser.__wrapped__()
    (tmp_path / "tokenizer").write_bytes(b"\xc1")
    with pytest.raises(ParserError, match="reinstall entente"):
        load_parser.__wrapped__()


def test_coordinated_operative_verbs_after_coordinated_countries() -> None:
    """Present-tense verbs after two countries are verbs, one the root and the others its conjuncts."""
    doc = parse(
        "The United States and the European Commission condemn the attack and reaffirm their support for Kenya."
    )
    root = doc.deps.index("ROOT")
    assert (doc.words[root], doc.tags[root]) == ("condemn", "VBP")
    verbs = [i for i, tag in enumerate(doc.tags) if tag.startswith("VB") and doc.deps[i] == "conj"]
    assert [(doc.words[i], doc.heads[i]) for i in verbs] == [("reaffirm", root)]
    assert "States" in words(doc, "nsubj")


def test_a_passive_and_its_agent() -> None:
    """Who welcomed it is found behind "by"."""
    doc = parse("The initiative was welcomed by both sides.")
    assert (words(doc, "nsubj:pass"), words(doc, "obl:agent")) == (["initiative"], ["sides"])


def test_a_clause_and_an_infinitive() -> None:
    """Content clauses and infinitives are complements of their verbs."""
    doc = parse("The ministers agreed to expand trade and stressed that the region needs peace.")
    assert (words(doc, "xcomp"), words(doc, "ccomp")) == (["expand"], ["needs"])


def test_one_text_is_one_sentence() -> None:
    """Boundaries are the reader's: a full stop inside a text does not split it."""
    assert parse("The ministers met. They agreed to meet again.").deps.count("ROOT") == 1


def test_order_and_number_are_kept() -> None:
    """One tree for each text, in order, empty texts included."""
    texts = ["They met.", "", "Sato spoke.", " "]
    parsed = list(load_parser().sentences(texts))
    assert [p.words for p in parsed] == [["They", "met", "."], [], ["Sato", "spoke", "."], [" "]]


def test_a_pipeline_without_a_parser_is_refused() -> None:
    """The message names what is missing."""
    with pytest.raises(ParserError, match="no dependency parser"):
        Parser(spacy.blank("en"))


@Language.component("entente_test_parser")
def _hand_parser(doc: Doc) -> Doc:
    for token in doc:
        token.dep_, token.head = ("ROOT", token) if token.i == 1 else ("nsubj", doc[min(1, len(doc) - 1)])
    return doc


def test_a_pipeline_without_tags_is_refused() -> None:
    """Rules look at Penn tags; a parser alone is not enough."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entente_test_parser")
    with pytest.raises(ParserError, match="no tagger"):
        Parser(nlp)
