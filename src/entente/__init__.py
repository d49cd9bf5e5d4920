"""Entente: the standing record of what governments say, agree and promise when they consult each other.

>>> import entente
>>> reading = entente.read("Both sides reaffirmed their commitment to the treaty.")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from entente.version import VERSION

__version__ = VERSION

if TYPE_CHECKING:
    from entente.api import add, read, read_many, reread
    from entente.errors import EntenteError, EvidenceError, RecordError, SourceError
    from entente.model import Reading, SourceText
    from entente.record import Record, open_record

__all__ = [
    "EntenteError",
    "EvidenceError",
    "Reading",
    "Record",
    "RecordError",
    "SourceError",
    "SourceText",
    "__version__",
    "add",
    "open_record",
    "read",
    "read_many",
    "reread",
]

_HOME = {
    "add": "entente.api", "reread": "entente.api", "read": "entente.api", "read_many": "entente.api", "EntenteError": "entente.errors", "EvidenceError": "entente.errors",
    "SourceError": "entente.errors", "Reading": "entente.model", "SourceText": "entente.model",
    "RecordError": "entente.errors", "Record": "entente.record", "open_record": "entente.record",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Loaded when first asked for: `import entente` costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'entente' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
