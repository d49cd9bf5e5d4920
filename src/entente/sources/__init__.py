"""Bytes to text: one file a format, one registry."""

from entente.sources.limits import Limits
from entente.sources.locate import count, expand, holds_many
from entente.sources.registry import read_source

__all__ = ["Limits", "count", "expand", "holds_many", "read_source"]
