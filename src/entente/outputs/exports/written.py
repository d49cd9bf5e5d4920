"""What an export says of itself, and how its files are opened."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import IO, Any, TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Written:
    """Files with the number of rows in each, and what was left out and why ("3 sessions without a whole date")."""

    files: tuple[tuple[str, int], ...]
    left_out: tuple[str, ...] = ()


@contextmanager
def text_file(path: Path) -> Iterator[IO[str]]:
    """A UTF-8 file for writing whose line ends are those written, on every system."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        yield file


def counted(number: int, one: str, rest: str = "") -> str:
    """ "1 session without a date", "3 sessions without a date"."""
    return f"{number} {one}{'' if number == 1 else 's'}{rest}"


def json_line(value: Any) -> str:
    """One line of JSON. Unicode's own line ends may stand in JSON, but some readers of lines would break there."""
    line = json.dumps(value, ensure_ascii=False)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"


def by_session(rows: Iterable[_T], session: Callable[[_T], str | None]) -> Callable[[str], list[_T]]:
    """Ask for the rows of one session after another, in the order of an extract: none is held for longer."""
    groups = groupby(rows, key=lambda row: session(row) or "")
    ahead: list[tuple[str, list[_T]]] = []

    def of(ident: str) -> list[_T]:
        while not ahead or ahead[0][0] < ident:
            ahead.clear()
            for key, group in groups:
                ahead.append((key, list(group)))
                break
            else:
                return []
        return ahead[0][1] if ahead[0][0] == ident else []

    return of
