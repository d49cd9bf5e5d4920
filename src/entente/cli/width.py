"""How wide a page may be."""

from __future__ import annotations

import os
import sys


def width() -> int | None:
    """Of the page: that of the terminal; in a pipe, of the terminal that a pager may use, else the usual 80."""
    if sys.stdout.isatty():
        return None  # asked again for each page, since people resize their windows
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit():
        return max(40, min(int(told), 1000))
    try:
        return max(40, os.get_terminal_size(sys.stderr.fileno()).columns)
    except (OSError, ValueError):
        return 80
