"""The invented documents: each is annotated, and what is quoted stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from entente.reading.reader import whole_text
from entente.sources import read_source

HOME = Path(__file__).parents[2] / "bench" / "gold" / "invented"
FOLDERS = sorted(HOME.iterdir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.name)
def test_each_document_is_annotated_in_its_own_words(folder: Path) -> None:
    """No document without an annotation, none the other way round, no quote that is not there."""
    documents = {path.stem: path for path in (folder / "docs").glob("*.md")}
    annotations = {path.stem: path for path in (folder / "gold").glob("*.json")}
    assert documents and documents.keys() == annotations.keys()
    for name, path in annotations.items():
        (source,) = read_source(documents[name])
        text, _ = whole_text(source)
        for quote in _quotes(json.loads(path.read_text(encoding="utf-8"))):
            assert quote in text, (name, quote)


def _quotes(value: Any, *, evidence: bool = False) -> Iterator[str]:
    """All that an annotation gives as evidence."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _quotes(item, evidence=key == "evidence" or (evidence and key == "quote"))
    elif isinstance(value, list):
        for item in value:
            yield from _quotes(item, evidence=evidence)
    elif evidence and isinstance(value, str):
        yield value
