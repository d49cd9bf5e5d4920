"""Words in their context on the terminal: what was looked for stands between \\x02 and \\x03, or at given places."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.text import Text

from entente.outputs.wording import one_line

_HIT = re.compile("\x02([^\x02\x03]*)\x03")


def in_context(text: str, style: str = "bold reverse") -> Text:
    """The text on one line, what was looked for in a style of its own."""
    shown = Text()
    done = 0
    for match in _HIT.finditer(text):
        shown.append(one_line_part(text[done : match.start()]))
        shown.append(one_line_part(match.group(1)), style=style)
        done = match.end()
    shown.append(one_line_part(text[done:]))
    return shown


def marked_line(
    quote: str, marks: Iterable[tuple[int, int]], cut: tuple[bool, bool], style: str = "bold reverse"
) -> Text:
    """A quote on one line, these places of it in a style of their own; "…" where the text goes on."""
    quote = re.sub(r"\s", " ", quote)
    shown, done = Text("…" if cut[0] else ""), 0
    for start, end in marks:
        shown.append(one_line_part(quote[done:start]))
        shown.append(one_line_part(quote[start:end]), style=style)
        done = end
    shown.append(one_line_part(quote[done:]))
    return shown.append("…" if cut[1] else "")


def one_line_part(text: str) -> str:
    """A piece of a line: control characters out, spaces at its ends kept."""
    lead, tail = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{lead}{one_line(text)}{tail}" if text.strip() else " " * bool(text)
