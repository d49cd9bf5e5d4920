"""Bytes to text: one file a format, one registry."""

from entente.sources.limits import Limits
from entente.sources.locate import expand
from entente.sources.registry import read_source

__all__ = ["Limits", "expand", "read_source"]
