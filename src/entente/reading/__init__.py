"""Text to reading: sentences, mentions, clauses, then the facts, one file a fact."""

from entente.reading.reader import Reader

__all__ = ["Reader"]
