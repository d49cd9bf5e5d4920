"""Text to reading: sentences, mentions, clauses, then the facts, one file a fact."""

import os

# Before numpy is loaded, or it has no effect: two threads wait for each other longer than the small products take.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from entente.reading.reader import Reader

__all__ = ["Reader"]
