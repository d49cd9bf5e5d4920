"""The house is swept: what nobody calls any more is taken away with its last caller."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parent.parent / "src").rglob("*.py"))
_PRIVATE = re.compile(r"^(?:def |class )?(_[A-Za-z]\w*)(?=\(| = |: )", re.M)


def _unused(text: str) -> list[str]:
    """Private names of a module that stand in it once; a function below a decorator is called by whom that tells of it."""
    found = (m for m in _PRIVATE.finditer(text) if not text[: m.start()].endswith(")\n"))
    return [m[1] for m in found if len(re.findall(rf"\b{m[1]}\b", text)) == 1]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_no_private_name_is_left_unused(path: Path) -> None:
    assert _unused(path.read_text(encoding="utf-8")) == []


def test_an_unused_name_would_be_seen() -> None:
    """The test above sees what it looks for."""
    text = "_FEW = 3\n_MANY: int = 9\n\n\ndef _half() -> int:\n    return _MANY // 2\n"
    assert _unused(text) == ["_FEW", "_half"]
