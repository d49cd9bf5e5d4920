"""Bytes from before UTF-8: which encoding they are in."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

_HIGH = re.compile(rb"[\x80-\xff]+")
_SAMPLE = 200_000
_CANDIDATES = ["cp949", "cp932", "euc_jp", "gb18030", "big5", "cp1251", "koi8_r", "cp1252", "latin_1"]


def guess(data: bytes) -> str | None:
    """The text of bytes that are not UTF-8, or None where no encoding makes sense of them.

    Accents and typographic quotes stand alone between ASCII letters; Korean comes in pairs of high bytes. What is
    neither is left to charset-normalizer.
    """
    runs = _HIGH.findall(data[:_SAMPLE])
    if sum(len(run) == 1 for run in runs) * 2 >= len(runs):
        return western(data)
    if _is_korean(b" ".join(runs)):
        return data.decode("cp949", errors="replace")
    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    return data.decode(best.encoding, errors="replace") if best else None


def western(data: bytes) -> str:
    """Windows-1252, the superset of Latin-1 that documents labelled Latin-1 are really in."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_korean(runs: bytes) -> bool:
    """Whether most pairs are Hangul syllables of KS X 1001, which other encodings hit only by chance."""
    text = runs.decode("euc_kr", errors="replace").replace(" ", "")
    hangul = sum("\uac00" <= letter <= "\ud7a3" for letter in text)
    return hangul >= 0.7 * len(text)
