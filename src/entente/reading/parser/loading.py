"""Parsers: the bundled one, and spaCy pipelines of the user's own, one sentence a `Doc`, boundaries fixed beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from entente.errors import ParserError
from entente.reading.parser.adapter import is_clearnlp, to_universal
from entente.reading.parser.direct import BATCH, DirectParser
from entente.reading.parser.sentence import ParsedSentence

WEIGHTS = Path(__file__).parent / "weights"
_UNNEEDED = frozenset(
    ["ner", "lemmatizer", "textcat", "senter", "sentencizer", "entity_ruler", "entity_linker"]
)


class SentenceParser(Protocol):
    """Whatever gives the trees of sentences."""

    def sentences(self, texts: Iterable[str]) -> Iterator[ParsedSentence]:
        """Each sentence with its tree, in order."""


class Parser:
    """A spaCy pipeline that parses given sentences. Its own sentence splitter, if any, is not asked.

    Trees come in Universal Dependencies, whichever scheme the pipeline was trained on. Raises `ParserError` for a
    pipeline without a dependency parser or without Penn tags.
    """

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._unneeded = [n for n in nlp.pipe_names if nlp.get_pipe_meta(n).factory in _UNNEEDED]
        self._check()
        labels = nlp.get_pipe("parser").labels if "parser" in nlp.pipe_names else ()
        self._adapt = is_clearnlp(labels)

    def sentences(self, texts: Iterable[str]) -> Iterator[ParsedSentence]:
        """Each sentence with its tree, in order."""
        return map(ParsedSentence.of, self.parse(texts))

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


@cache
def load_parser() -> DirectParser:
    """The bundled parser. Raises `ParserError` where the weights are missing or broken."""
    try:
        return DirectParser(WEIGHTS)
    except (OSError, ValueError, LookupError) as error:
        raise ParserError(
            f"the bundled parser at {WEIGHTS} cannot be loaded: {error}; reinstall entente"
        ) from error
