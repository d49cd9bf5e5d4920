"""Loading a parser and running it over sentences, one sentence a `Doc`, boundaries fixed beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from entente.errors import ParserError
from entente.reading.parser.adapter import is_clearnlp, to_universal
from entente.reading.parser.direct import DirectParser
from entente.reading.parser.network import UnsuitableError
from entente.reading.parser.sentence import ParsedSentence

WEIGHTS = Path(__file__).parent / "weights"
BATCH = 256  # sentences; larger batches gain nothing on one core
FEW = 24  # sentences, below which spaCy's own loop is as fast as parsing side by side
_UNNEEDED = frozenset(
    ["ner", "lemmatizer", "textcat", "senter", "sentencizer", "entity_ruler", "entity_linker"]
)


class Parser:
    """A spaCy pipeline that parses given sentences. Its own sentence splitter, if any, is not asked.

    Trees come in Universal Dependencies, whichever scheme the pipeline was trained on. Raises `ParserError` for a
    pipeline without a dependency parser or without Penn tags.
    """

    def __init__(self, nlp: Any, *, bundled: bool = False) -> None:
        self._nlp = nlp
        self._unneeded = [n for n in nlp.pipe_names if nlp.get_pipe_meta(n).factory in _UNNEEDED]
        self._check()
        labels = nlp.get_pipe("parser").labels if "parser" in nlp.pipe_names else ()
        self._adapt = is_clearnlp(labels)
        self._direct = _direct(nlp) if bundled else None

    def sentences(self, texts: Iterable[str]) -> Iterator[ParsedSentence]:
        """Each sentence with its tree, in order; what the bundled parser is asked for many at once comes far faster."""
        waiting = iter(texts)
        while batch := list(islice(waiting, BATCH)):
            if self._direct is not None and len(batch) >= FEW:
                yield from self._direct.parse(batch)
            else:
                yield from map(ParsedSentence.of, self.parse(batch))

    def parse(self, sentences: Iterable[str]) -> Iterator[Any]:
        """Each sentence as a parsed `Doc`, in order."""
        with self._nlp.select_pipes(disable=self._unneeded):
            parsed = self._nlp.pipe((self._whole(text) for text in sentences), batch_size=BATCH)
            yield from map(to_universal, parsed) if self._adapt else parsed

    def _check(self) -> None:
        probe = self._nlp("They met.")
        name = self._nlp.meta.get("name")
        for attribute, what in (("DEP", "dependency parser"), ("TAG", "tagger for Penn tags")):
            if not probe.has_annotation(attribute):
                raise ParserError(f"pipeline {name!r} has no {what}; use one that has")

    def _whole(self, text: str) -> Any:
        doc = self._nlp.make_doc(text)
        if len(doc) > 1:
            starts = np.full(len(doc), -1, dtype=np.int64)
            starts[0] = 1
            doc.from_array(["SENT_START"], starts.view(np.uint64).reshape(-1, 1))
        return doc


def _direct(nlp: Any) -> DirectParser | None:
    """The fast way for the bundled pipeline; without it, where a spaCy of another build has other insides, spaCy parses."""
    try:
        return DirectParser(nlp)
    except (UnsuitableError, AttributeError, KeyError, IndexError, ValueError):
        return None


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
    try:
        import spacy
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))  # OpenBLAS is faster here than spaCy's default BLIS
        return Parser(_with_labels(spacy.load(WEIGHTS)), bundled=True)
    except (OSError, ValueError) as error:
        raise ParserError(
            f"the bundled parser at {WEIGHTS} cannot be loaded: {error}; reinstall entente"
        ) from error
