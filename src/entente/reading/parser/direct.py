"""The bundled pipeline run without spaCy: the same trees in a fraction of the time.

What stands between two spaces is cut into words and embedded once; from there on plain arrays are enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from math import ceil
from pathlib import Path

import numpy as np

from entente.reading.parser import arc_eager
from entente.reading.parser.network import KNOWN, Network, action_names
from entente.reading.parser.sentence import ParsedSentence
from entente.reading.parser.stored import unpacked
from entente.reading.parser.tokenizer import Tokenizer, Word

BATCH = 256  # sentences parsed side by side; larger batches gain nothing on one core
SLICE = 2 * BATCH  # of a stream at once: whoever waits for a batch has some more in hand, which go with it
MANY = 4_096  # sentences, behind which the parser gives back the memory of its largest table
WORDS = 10_000  # of a batch at most: each takes 4 kB of the parser's features

_Chunk = tuple[
    list[str], list[int], list[int], int
]  # words, where each begins, rows of their vectors, length


_Cut = tuple[list[str], list[int], list[int]]  # words, where each begins, rows of their vectors


class DirectParser:
    """Parses sentences with the weights at `folder`. Raises `OSError`, `ValueError` or `LookupError` where they do not fit."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer(unpacked(folder / "tokenizer"))
        self._network = Network(folder)
        self._actions = arc_eager.Actions(action_names(folder))
        self._chunks: dict[str, _Chunk] = {}

    def sentences(self, texts: Iterable[str]) -> Iterator[ParsedSentence]:
        """Each sentence with its tree, in order; of many at once it comes far faster."""
        waiting = iter(texts)
        batch, count = list(islice(waiting, SLICE)), 0
        while batch:
            found = self.parse(batch)
            count += len(batch)
            batch = list(islice(waiting, SLICE))
            if not batch and count > MANY:  # a long document: what reads its trees needs memory too
                self._network.rest()
            yield from found

    def parse(self, texts: Sequence[str]) -> list[ParsedSentence]:
        """Each sentence with its tree, in order; a few hundred at once are fastest."""
        if self._network.known > KNOWN:
            self._network.forget()
            self._chunks.clear()
        found: list[ParsedSentence] = []
        for some in _shared_out(self._cut(texts)):
            found += self._parsed(some)
        return found

    def _parsed(self, cut: Sequence[_Cut]) -> Iterator[ParsedSentence]:
        network = self._network
        lengths = [len(words) for words, _, _ in cut if words]
        tags: list[int] = []
        heads: list[int] = []
        by: list[int] = []
        if lengths:
            rows = np.array(list(chain.from_iterable(rows for _, _, rows in cut)), dtype=np.intp)
            context = network.encoder(rows, lengths, network.vectors)
            tags = network.tag_ids(context)
            heads, by = arc_eager.parse(network, self._actions, network.features(context), lengths)
        first = 0
        for words, starts, _ in cut:
            end = first + len(words)
            yield self._sentence(words, starts, tags[first:end], heads[first:end], by[first:end])
            first = end

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

    def _cut(self, texts: Sequence[str]) -> list[_Cut]:
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
        row = self._network.known
        new: list[Word] = []
        for piece in pieces:
            if piece in self._chunks:
                continue
            words, starts = self._tokenizer(piece)
            rows = list(range(row, row + len(words)))
            row += len(words)
            self._chunks[piece] = [w.text for w in words], starts, rows, len(piece)
            new += words
        if new:
            self._network.add(new)


def _shared_out(cut: Sequence[_Cut]) -> Iterator[Sequence[_Cut]]:
    """As few batches as `WORDS` allows, and even: a step costs nearly as much for a few sentences as for a hundred."""
    total = sum(len(words) for words, _, _ in cut)
    share = total / max(1, ceil(total / WORDS))
    first = count = 0
    for at, (words, _, _) in enumerate(cut):
        if at > first and count + len(words) / 2 > share:
            yield cut[first:at]
            first, count = at, 0
        count += len(words)
    yield cut[first:]
