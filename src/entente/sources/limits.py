"""How much of an input is read at most: documents come from anywhere."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one input. Sizes in bytes, times in seconds, text in code points."""

    file_bytes: int = 64 * MIB
    text_chars: int = 12_000_000  # about two million words
    download_bytes: int = 32 * MIB
    connect_seconds: float = 10.0
    total_seconds: float = 60.0
    redirects: int = 5
    pdf_pages: int = 2_000
    pdf_seconds: float = 60.0
    unzipped_bytes: int = 96 * MIB
    zip_ratio: int = 200
    front_matter_bytes: int = 64 * 1024
    html_chars: int = 24_000_000  # pictures in the page not counted
    html_tags: int = 1_500_000  # and attributes; each takes a few hundred bytes
    html_elements: int = 50_000  # and attributes four times as many; beyond it the whole page is taken, without a search for the main text


DEFAULT = Limits()
