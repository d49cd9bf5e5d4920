"""Loading a parser and running it over sentences, one sentence a `Doc`, boundaries fixed beforehand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from entente.errors import ParserError

WEIGHTS = Path(__file__).parent / "weights"
BATCH = 256  # sentences; larger batches gain nothing on one core


class Parser:
    """A spaCy pipeline that parses given sentences. Its own sentence splitter, if any, is not asked."""

    def __init__(self, nlp: Any) -> None:
        missing = {"parser"} - set(nlp.pipe_names)
        if missing:
            raise ParserError(f"pipeline {nlp.meta.get('name')!r} has no dependency parser; use one that has")
        self._nlp = nlp
        self._unneeded = [
            n for n in nlp.pipe_names if n in ("ner", "lemmatizer", "textcat", "senter", "entity_ruler")
        ]

    def parse(self, sentences: Iterable[str]) -> Iterator[Any]:
        """Each sentence as a parsed `Doc`, in order."""
        with self._nlp.select_pipes(disable=self._unneeded):
            yield from self._nlp.pipe((self._whole(text) for text in sentences), batch_size=BATCH)

    def _whole(self, text: str) -> Any:
        doc = self._nlp.make_doc(text)
        for token in doc:
            token.is_sent_start = token.i == 0
        return doc


def _with_labels(nlp: Any) -> Any:
    """The labels as strings of the vocabulary: the weights ship without the words they were trained on."""
    for component in ("tagger", "parser"):
        for label in nlp.get_pipe(component).labels:
            nlp.vocab.strings.add(label)
    for label in ("ROOT", "dep"):
        nlp.vocab.strings.add(label)
    return nlp


@cache
def load_parser() -> Parser:
    """The bundled parser. Raises `ParserError` where the weights are missing or do not fit the library."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        import spacy
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))  # OpenBLAS is faster here than spaCy's default BLIS
        return Parser(_with_labels(spacy.load(WEIGHTS)))
    except (OSError, ValueError) as error:
        raise ParserError(
            f"the bundled parser at {WEIGHTS} cannot be loaded: {error}; reinstall entente"
        ) from error
