"""Readings made before, from a file of JSON Lines: what `entente read --json` printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from entente.errors import EvidenceError, SourceError
from entente.model import Reading, from_json


def read_lines(stream: IO[bytes], name: str) -> Iterator[Reading | SourceError]:
    """The readings of a file; a line that is no reading, or whose quotes were altered, comes as its error."""
    with stream:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                yield from_json(line.decode("utf-8", "surrogatepass"))
            except EvidenceError as error:
                yield SourceError(f"{name}#{number}", str(error), "read the document again")
            except (ValueError, KeyError, TypeError, AttributeError, json.JSONDecodeError):
                yield SourceError(
                    f"{name}#{number}", "is no reading", "give what `entente read --json` prints"
                )
