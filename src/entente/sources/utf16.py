"""UTF-16 that lost its byte order mark."""

from __future__ import annotations

import unicodedata

_SAMPLE = 4000  # bytes
_ENCODINGS = ("utf-16-le", "utf-16-be")
_PAUSES = frozenset(" \n\u3001\u3002\uff0c\u3000")  # what stands between words or sentences in every script
_STRANGE = ("Cc", "Cn", "Co", "Cs")  # controls, unassigned, private, surrogates: not in texts


def without_mark(data: bytes) -> str | None:
    """The text of UTF-16 data; None for what is something else.

    Zeros tell: every second byte of Western text, and those of the spaces and line ends of any other.
    """
    if len(data) < 8 or len(data) % 2 or 0 not in data[:_SAMPLE]:
        return None
    for encoding in _ENCODINGS:
        sample = data[:_SAMPLE].decode(encoding, errors="replace")
        if _is_text(sample):
            return data.decode(encoding, errors="replace")
    return None


def _is_text(sample: str) -> bool:
    pauses = strange = 0
    for character in sample:
        pauses += character in _PAUSES
        strange += character not in "\n\r\t\x0c\ufeff" and unicodedata.category(character) in _STRANGE
    return pauses * 50 > len(sample) and strange * 100 <= len(sample)
