"""How fast: the whole reading, beside spaCy's blank tokenizer (the floor) and the parser alone, in one run on one core.

    python bench/speed.py PATH…

PATH: folders or files of documents that `entente read` reads.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy

from entente.errors import SourceError
from entente.model import SourceText
from entente.reading import Reader
from entente.reading.parser import load_parser
from entente.reading.reader import whole_text
from entente.reading.segmentation import segment
from entente.sources import expand, read_source


def timed(what: Callable[[], object]) -> float:
    """Seconds."""
    started = time.perf_counter()
    what()
    return time.perf_counter() - started


def main() -> None:
    """Measure and print one table."""
    inputs = [item for item in expand(sys.argv[1:]) if not isinstance(item, SourceError)]
    documents: list[SourceText] = [source for item in inputs for source in read_source(item)]
    texts = [whole_text(d) for d in documents]
    sentences = [t[s.start : s.end] for t, title in texts for s in segment(t, len(title))]
    started = time.perf_counter()
    reader = Reader()
    reader.read(documents[0])
    warm = time.perf_counter() - started
    blank = spacy.blank("en")
    rows = [
        ("tokenizer alone (floor)", timed(lambda: [blank.make_doc(s) for s in sentences])),
        ("parser alone", timed(lambda: list(load_parser().parse(sentences)))),
        ("whole reading", timed(lambda: [reader.read(d) for d in documents])),
    ]
    print(f"{len(documents)} documents, {len(sentences)} sentences; reader ready after {warm:.2f} s")
    print(f"{'':26} {'seconds':>8} {'documents/s':>12} {'sentences/s':>12}")
    for name, seconds in rows:
        print(f"{name:26} {seconds:8.2f} {len(documents) / seconds:12.0f} {len(sentences) / seconds:12.0f}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
