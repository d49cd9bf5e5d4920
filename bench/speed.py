"""How fast: the whole reading, beside spaCy's blank tokenizer (the floor) and the parser alone, in one run on one core.

    python bench/speed.py PATH…

PATH: folders or files of documents that `entente read` reads. The documents pass by in groups, each group through all
three, so that a busy moment of the machine falls on all alike and no more than a group is held in memory. Seconds are
those of the processor, and the peak of memory is that of a process that only reads.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy

from entente.errors import SourceError
from entente.model import SourceText
from entente.reading import Reader
from entente.reading.batches import read_in_batches
from entente.reading.reader import whole_text
from entente.reading.sentences.segmentation import segment
from entente.sources import expand, read_source
from entente.workers import relieve_collector

GROUP = 64  # documents
_ROWS = ("tokenizer alone (floor)", "parser alone", "whole reading")


def documents(paths: list[str]) -> Iterator[SourceText]:
    """All documents of the inputs, one by one."""
    for item in expand(paths):
        if not isinstance(item, SourceError):
            yield from read_source(item)


def readings(reader: Reader, some: list[SourceText]) -> int:
    """Reads the documents as `entente read` does; how many acts there were."""
    found = read_in_batches(reader, ((d.source, d) for d in some), lambda source, error: error)
    return sum(len(reading.acts) for reading in found if not isinstance(reading, Exception))


def measure(paths: list[str]) -> None:
    """The table."""
    spent: Counter[str] = Counter()
    started = time.perf_counter()
    reader, blank = Reader(), spacy.blank("en")
    reader.read(SourceText("The two sides met."))
    ready = time.perf_counter() - started
    relieve_collector()
    count = sentences = 0

    def timed(name: str, what: Callable[[], object]) -> None:
        before = time.process_time()
        what()
        spent[name] += time.process_time() - before

    stream = documents(paths)
    while some := list(islice(stream, GROUP)):
        texts = [whole_text(d) for d in some]
        cut = [t[s.start : s.end] for t, title in texts for s in segment(t, len(title))]
        count, sentences = count + len(some), sentences + len(cut)
        timed(_ROWS[0], lambda cut=cut: [blank.make_doc(s) for s in cut])
        timed(_ROWS[1], lambda cut=cut: sum(1 for _ in reader.parse(cut)))
        timed(_ROWS[2], lambda some=some: readings(reader, some))
    print(f"{count} documents, {sentences} sentences; reader ready after {ready:.2f} s")
    print(f"{'':26} {'seconds':>8} {'documents/s':>12} {'sentences/s':>12}")
    for name in _ROWS:
        print(f"{name:26} {spent[name]:8.2f} {count / spent[name]:12.0f} {sentences / spent[name]:12.0f}")


def main() -> None:
    """Measure, then read once more in a process of its own for the peak of memory."""
    if sys.argv[1] == "--peak":
        stream = documents(sys.argv[2:])
        reader = Reader()
        relieve_collector()
        while some := list(islice(stream, GROUP)):
            readings(reader, some)
        print(
            f"peak memory of the reading {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB"
        )
        return
    measure(sys.argv[1:])
    sys.stdout.flush()
    subprocess.run([sys.executable, __file__, "--peak", *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()
