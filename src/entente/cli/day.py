"""The day by which a command tells what is overdue."""

from __future__ import annotations

from datetime import date

import typer


def day_asked(given: str | None) -> date:
    """The day given, checked, else the system's: no command asks the clock for a day but here."""
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"{given!r} is no day (YYYY-MM-DD)", param_hint="--today") from None
