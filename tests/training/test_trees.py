"""The hand-made trees that the parser is trained on are well-formed, and malformed ones would be told."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "training"))
from conllu import Sentence, read  # noqa: E402
from validate import TREES, problems  # noqa: E402

FILES = sorted(TREES.glob("*.conllu"))
GOOD = Sentence(
    ["They", "met", "in", "Oslo", "."],
    ["PRP", "VBD", "IN", "NNP", "."],
    [1, 1, 3, 1, 1],
    ["nsubj", "ROOT", "case", "obl", "punct"],
    [True, True, True, False, False],
)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_trees_are_well_formed(path: Path) -> None:
    found = [f"{n}: {p}" for n, s in enumerate(read(path), 1) for p in problems(s)]
    assert not found


def test_trees_kept_aside_are_not_trained_on() -> None:
    aside = {" ".join(s.words) for s in read(TREES / "test.conllu")}
    trained = {" ".join(s.words) for p in FILES if p.stem != "test" for s in read(p)}
    assert len(aside) >= 50
    assert len(trained) >= 200
    assert not aside & trained


def test_a_good_tree_has_no_problems() -> None:
    assert not list(problems(GOOD))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"heads": [1, 1, 3, 3, 1]}, "2 roots"),
        ({"heads": [1, 1, 3, 2, 1]}, "a cycle"),
        ({"heads": [3, 1, 3, 1, 1]}, "arcs over 'Oslo' cross"),
        ({"tags": ["PRP", "VERB", "IN", "NNP", "."]}, "unknown tag 'VERB'"),
        ({"deps": ["nsubj", "ROOT", "prep", "obl", "punct"]}, "unknown label 'prep'"),
        ({"heads": [1, 1, 1, 2, 1]}, "'Oslo' hangs on the function word 'in'"),
    ],
)
def test_a_malformed_tree_is_told(change: dict[str, list[object]], told: str) -> None:
    assert told in list(problems(replace(GOOD, **change)))  # type: ignore[arg-type]
