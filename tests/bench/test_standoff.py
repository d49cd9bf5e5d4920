"""Annotations are kept without the texts, and come back as they were."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))
from standoff import pack, pack_promises, unpack, unpack_promises  # noqa: E402

_PAPER = '---\ntitle: "Talks on Timber"\n---\n\nRuritania and Fredonia agreed to plant pines.\n'
_OTHER = '---\ntitle: "Second Talks"\n---\n\nFredonia and Ruritania planted pines.\n'
_ONE: dict[str, Any] = {
    "id": "talks",
    "annotated_to": 40,
    "sessions": [{"main": True, "status": "held", "mechanism": {"name": "Talks on Timber", "acronym": None}}],
    "acts": [{"force": "agree", "content": "to plant pines", "evidence": ["agreed to plant pines"]}],
    "references": [{"label": "a treaty of which the text says nothing", "evidence": [{"quote": "pines"}]}],
}
_PAIR: dict[str, Any] = {
    "documents": ["talks", "second"],
    "aligned": [
        {"a": {"quote": "agreed to plant pines"}, "b": {"quote": "planted pines"}, "class": "cannot say"}
    ],
    "new": [{"quote": "Second Talks"}],
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Texts and annotations."""
    texts, gold = tmp_path / "texts", tmp_path / "gold"
    texts.mkdir()
    gold.mkdir()
    (texts / "talks.md").write_text(_PAPER)
    (texts / "second.md").write_text(_OTHER)
    (gold / "talks.json").write_text(json.dumps(_ONE))
    (gold / "pair.json").write_text(json.dumps(_PAIR))
    return texts, gold


def test_what_was_quoted_is_a_place_and_comes_back(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """No word of the texts is kept; what the text does not say, is."""
    texts, gold = folders
    lines = list(pack(gold, texts))
    kept = "\n".join(lines)
    assert "pines" not in kept and "Timber" not in kept and "says nothing" in kept
    (tmp_path / "kept.jsonl").write_text(kept)
    assert list(unpack(tmp_path / "kept.jsonl", texts, tmp_path / "out")) == []
    assert json.loads((tmp_path / "out" / "talks.json").read_text()) == _ONE
    assert json.loads((tmp_path / "out" / "pair.json").read_text()) == _PAIR


def test_another_version_of_a_text_is_named(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """Places would point at other words; and so would those of a text that is not there."""
    texts, gold = folders
    (tmp_path / "kept.jsonl").write_text("\n".join(pack(gold, texts)))
    (texts / "talks.md").write_text(_PAPER.replace("pines", "firs"))
    assert list(unpack(tmp_path / "kept.jsonl", texts, tmp_path / "out")) == ["pair.json", "talks.json"]
    (texts / "talks.md").unlink()
    assert list(unpack(tmp_path / "kept.jsonl", texts, tmp_path / "out")) == ["pair.json", "talks.json"]


_PROMISES: list[dict[str, Any]] = [
    {
        "document": "talks",
        "quote": "agreed to plant pines",
        "by": ["Ruritania", "Fredonia"],
        "due": None,
        "step": "fulfilled",
        "fate": [{"document": "second", "quote": "planted pines", "step": "fulfilled"}],
    },
    {"document": "talks", "quote": "plant", "by": [], "due": None, "step": "no evidence", "fate": []},
]


def test_promises_are_quoted_from_several_documents(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """Each quote is a place in its own; what a text is missing for is left out and named."""
    texts, _ = folders
    file = tmp_path / "promises.json"
    file.write_text(pack_promises(_PROMISES, texts))
    assert "pines" not in file.read_text()
    assert list(unpack_promises(file, texts, tmp_path / "out")) == []
    assert json.loads((tmp_path / "out" / "promises.json").read_text()) == _PROMISES
    (texts / "second.md").unlink()
    assert list(unpack_promises(file, texts, tmp_path / "out")) == ["talks (second)"]
    assert json.loads((tmp_path / "out" / "promises.json").read_text()) == _PROMISES[1:]
