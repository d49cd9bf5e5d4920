"""Templates filled: every text is escaped, nothing is loaded from elsewhere."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2

from entente.outputs.wording import one_line


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("entente.outputs.pictures", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["plain"] = one_line
    environment.filters["number"] = _number
    return environment


def _number(value: float) -> str:
    """A coordinate: a tenth of a point is finer than any screen."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def fill(template: str, **values: Any) -> str:
    """A template with its values."""
    return _environment().get_template(template).render(**values).rstrip() + "\n"


def letters(text: str, size: float) -> float:
    """About how wide a text is, in points, without asking a font: wide enough for most."""
    wide = sum(1.0 if ord(c) > 0x2E7F else 0.6 if c.isupper() or c in "mw—%" else 0.52 for c in text)
    return wide * size


def cut(text: str, width: float, size: float) -> str:
    """The text on one line, with an ellipsis where it is wider than there is room."""
    whole = one_line(text)
    if letters(whole, size) <= width:
        return whole
    while whole and letters(whole + "…", size) > width:
        whole = whole[:-1]
    return whole.rstrip() + "…"
