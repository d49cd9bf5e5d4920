"""W3C Web Annotation: what the data model asks for, and anchors that hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entente.outputs.exports import Written
from entente.record import TABLES, Record

Exported = Callable[..., tuple[Path, Written]]
MOTIVATIONS = {"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
               "identifying", "linking", "moderating", "questioning", "replying", "tagging"}  # fmt: skip


def _page(folder: Path) -> tuple[Any, list[Any]]:
    collection = json.loads((folder / "annotations.jsonld").read_text(encoding="utf-8"))
    return collection, collection["first"]["items"]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_collection_and_page(exported: Exported) -> None:
    """§5: context, type, total and the first page, which is part of the collection."""
    collection, items = _page(exported("w3c-annotation")[0])
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(items))
    page = collection["first"]
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", collection["id"], 0)


def test_one_annotation_a_fact(exported: Exported, example: Record) -> None:
    """Sessions, participants, topics, acts, commitments: none is missing, none twice."""
    _, items = _page(exported("w3c-annotation")[0])
    facts = {"accounts", "participants", "topics", "acts", "commitments"}
    with example.extract() as extract:
        wanted = sum(1 for table in TABLES if table.name in facts for _ in table.rows(extract))
    assert len({item["id"] for item in items}) == len(items) == wanted


@pytest.mark.parametrize("which", ["example", "harmful"])
def test_each_keeps_the_constraints_of_the_model(
    exported: Exported, request: pytest.FixtureRequest, which: str
) -> None:
    """§3 and §4: id, type, target; known motivations; selectors whose place and words agree."""
    record: Record = request.getfixturevalue(which)
    _, items = _page(exported("w3c-annotation", record=record)[0])
    texts = {d.id: record.reading_of(d.id).document.text for d in record.documents()}
    for item in items:
        assert item["id"].startswith("urn:") and item["type"] == "Annotation"
        assert set(_list(item["motivation"])) <= MOTIVATIONS
        assert item["generator"]["type"] == "Software" and item["generator"]["id"]
        document = item["id"].removeprefix("urn:entente:annotation:").partition(":")[0]
        for body in _list(item["body"]):
            assert body["purpose"] in MOTIVATIONS
            assert isinstance(body["value"], str) if body["type"] == "TextualBody" else body["source"]
        for target in _list(item["target"]):
            assert isinstance(target["source"], str)
            place, words = target["selector"]
            assert place["type"] == "TextPositionSelector" and 0 <= place["start"] < place["end"]
            assert words["type"] == "TextQuoteSelector"
            text = texts[document]
            assert text[place["start"] : place["end"]] == words["exact"]
            start = place["start"] - len(words["prefix"])
            assert text[start:].startswith(words["prefix"] + words["exact"] + words["suffix"])
