"""Changed words on the terminal: struck out and underlined in colour, between brackets where there is none."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from entente.analysis.wording import Piece, compared
from entente.outputs.wording import visible

_STYLES = {"gone": "red strike", "new": "green underline"}
_MARKS = {"gone": ("[-", "-]"), "new": ("{+", "+}")}


def marked(console: Console, before: str, after: str) -> tuple[Text, Text]:
    """Both wordings with their changed words marked."""
    words = compared(_line(before), _line(after))
    plain = console.color_system is None
    return _text(words.before, plain=plain), _text(words.after, plain=plain)


def _line(text: str) -> str:
    return " ".join(visible(text.replace("\n", " ")).split())


def _text(pieces: Iterable[Piece], *, plain: bool) -> Text:
    found = Text()
    for piece in pieces:
        if piece.change == "same":
            found.append(piece.text)
        elif plain:
            opens, closes = _MARKS[piece.change]
            found.append(f"{opens}{piece.text}{closes}")
        else:
            found.append(piece.text, style=_STYLES[piece.change])
    return found
