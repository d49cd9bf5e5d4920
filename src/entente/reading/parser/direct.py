"""The bundled pipeline run without spaCy's pipeline machinery: the same trees in a fraction of the time.

spaCy still tokenizes and embeds, once for each run of letters between spaces; from there on plain arrays are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import numpy as np

from entente.reading.parser import arc_eager
from entente.reading.parser.network import KNOWN, Network
from entente.reading.parser.sentence import ParsedSentence

_Chunk = tuple[
    list[str], list[int], list[int], int
]  # words, where each begins, rows of their vectors, length


class DirectParser:
    """Parses sentences as the given pipeline does. Raises `UnsuitableError` for one that is not built as the bundled one is."""

    def __init__(self, nlp: Any) -> None:
        self._tokenizer = nlp.tokenizer
        self._network = Network(nlp)
        moves = nlp.get_pipe("parser").moves
        self._actions = arc_eager.Actions([moves.get_class_name(i) for i in range(moves.n_moves)])
        self._chunks: dict[str, _Chunk] = {}

    def parse(self, texts: Sequence[str]) -> list[ParsedSentence]:
        """Each sentence with its tree, in order; a few hundred at once are fastest."""
        network = self._network
        if network.known > KNOWN:
            network.forget()
            self._chunks.clear()
        cut = self._cut(texts)
        lengths = [len(words) for words, _, _ in cut if words]
        if not lengths:
            return [ParsedSentence([], [], [], [], []) for _ in texts]
        rows = np.array(list(chain.from_iterable(rows for _, _, rows in cut)), dtype=np.intp)
        context = network.encoder(rows, lengths, network.vectors)
        tags = network.tag_ids(context)
        heads, by = arc_eager.parse(network, self._actions, network.features(context), lengths)
        found, first = [], 0
        for words, starts, _ in cut:
            end = first + len(words)
            found.append(self._sentence(words, starts, tags[first:end], heads[first:end], by[first:end]))
            first = end
        return found

    def _sentence(
        self, words: list[str], starts: list[int], tags: list[int], heads: list[int], by: list[int]
    ) -> ParsedSentence:
        labels, names = self._actions.labels, self._network.tags
        deps = [labels[action] if action >= 0 else "ROOT" for action in by]
        own = [i if head < 0 else head for i, head in enumerate(heads)]
        sentence = ParsedSentence(words, starts, [names[tag] for tag in tags], own, deps)
        if any("||" in dep for dep in deps):
            sentence.reattach()
        return sentence

    # --- words ------------------------------------------------------------------------------------------

    def _cut(self, texts: Sequence[str]) -> list[tuple[list[str], list[int], list[int]]]:
        """The words of each sentence, where they begin, and the rows of their vectors."""
        pieces = [text.split(" ") for text in texts]
        for number, text in enumerate(texts):
            if pieces[number] != text.split():  # other white space, which becomes words of its own
                pieces[number] = [text]
        self._learn(dict.fromkeys(chain.from_iterable(pieces)))
        return [self._joined(some) for some in pieces]

    def _joined(self, pieces: list[str]) -> tuple[list[str], list[int], list[int]]:
        words: list[str] = []
        starts: list[int] = []
        rows: list[int] = []
        at = 0
        chunks = self._chunks
        for piece in pieces:
            some, begins, own, length = chunks[piece]
            words += some
            rows += own
            if len(begins) == 1:
                starts.append(at)
            else:
                starts += [at + begin for begin in begins]
            at += length + 1
        return words, starts, rows

    def _learn(self, pieces: Iterable[str]) -> None:
        """Tokenizes and embeds what has not been met yet, all at once."""
        new = [piece for piece in pieces if piece not in self._chunks]
        docs = [self._tokenizer(piece) for piece in new]
        row = self._network.known
        for piece, doc in zip(new, docs, strict=True):
            rows = list(range(row, row + len(doc)))
            row += len(doc)
            self._chunks[piece] = [t.text for t in doc], [t.idx for t in doc], rows, len(piece)
        if any(map(len, docs)):
            self._network.add([doc for doc in docs if len(doc)])
