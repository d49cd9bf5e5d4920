"""What the build leaves ready of the patterns says what would be derived without it, and nothing out of date is taken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import entente
from entente.reading.patterns import needs, ready


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examples_text: str) -> Iterator[Path]:
    """A file made of all patterns that the example record asks for, in use instead of the one of the build."""
    entente.read(examples_text)
    path = tmp_path / "ready" / "patterns.json"
    ready.make_ready(path)
    monkeypatch.setattr(ready, "READY", path)
    ready._ready.cache_clear()
    yield path
    ready._ready.cache_clear()


def test_ready_patterns_are_those_that_would_be_made(made: Path, examples_text: str) -> None:
    text = examples_text[:3_000]
    asked = list(ready._asked)
    assert len(asked) > 300
    assert len(ready._ready()) == len(asked)
    for pattern, flags in asked:
        assert ready.needed(pattern, flags) == needs.needed(pattern, flags)
        plain, found = re.compile(pattern, flags), ready.compiled(pattern, flags)
        assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)]
        assert (found.groups, found.groupindex) == (plain.groups, plain.groupindex)


def test_names_of_groups(made: Path) -> None:
    ready.compiled(r"(x)(?P<day>\d+)(?P<unit> days?)?", re.I)
    ready.make_ready(made)
    ready._ready.cache_clear()
    match = ready.compiled(r"(x)(?P<day>\d+)(?P<unit> days?)?", re.I).search("in X12")
    assert match is not None
    assert match.groupdict() == {"day": "12", "unit": None}
    assert match.lastgroup == "day"


@pytest.mark.parametrize("content", ["", "[]", '{"patterns": {}}', '{"made by": 1, "patterns": {"0 a": {}}}'])
def test_a_file_that_others_made_is_not_taken(made: Path, content: str) -> None:
    made.write_text(content)
    ready._ready.cache_clear()
    assert ready._ready() == {}
    assert ready.needed("a treaty", 0) == (("\btreaty",),)
    assert ready.compiled("a treaty").search("of a treaty")


def test_another_python_made_it(made: Path) -> None:
    content = json.loads(made.read_text())
    content["made by"][1] += 1
    made.write_text(json.dumps(content))
    ready._ready.cache_clear()
    assert ready._ready() == {}


def test_no_file(made: Path) -> None:
    made.unlink()
    ready._ready.cache_clear()
    assert ready.compiled("a treaty").search("of a treaty")
