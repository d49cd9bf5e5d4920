"""JSON Lines: a document a line, and a bad line stops no other."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import SourceError
from entente.sources import Limits
from entente.sources.jsonl import read
from sources.making import FIRST, SECOND, fails, never_raises_else, one, spoiled

LINE = json.dumps(
    {"id": "x1", "title": "T", "date": "2006-11-07", "source_url": "https://example.org/x", "text": FIRST}
)


def test_a_document_is_named_by_its_id() -> None:
    """Or by its line."""
    first = one(LINE, ".jsonl")
    assert (first.source, first.title, first.date, first.text) == ("x#x1", "T", "2006-11-07", FIRST)
    assert one(json.dumps({"text": FIRST}), ".jsonl").source == "x#1"


def test_bad_lines_stop_no_other() -> None:
    """All others are read; the error counts them and names the first."""
    lines = [
        LINE,
        "{broken",
        json.dumps({"text": SECOND}),
        json.dumps({"text": " "}),
        json.dumps({"text": "Yes."}),
    ]
    texts = []
    with pytest.raises(SourceError) as caught:
        for document in read("\n".join(lines).encode(), "x", Limits()):
            texts.append(document.text)
    assert texts == [FIRST, SECOND, "Yes."]
    assert "2 of 5 documents cannot be read; the first: line 2 is not JSON" in str(caught.value)


def test_an_array_and_an_object_over_lines() -> None:
    """As programs save them."""
    assert one(json.dumps([{"text": FIRST}], indent=1), ".json").source == "x#1"
    assert one(json.dumps({"text": FIRST}, indent=1), ".json").text == FIRST


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{broken", "line 1 is not JSON"),
        ("[" * 100_000, "line 1 is not JSON"),
        ("9" * 10_000, "line 1 is not JSON"),
        ('{"text": 3}', 'x#1: has no "text"'),
        ("[1]", 'x#1: has no "text"'),
        ('{"text": ""}', 'x#1: has an empty "text"'),
        ('{"text": "a", "date": "soon"}', "x#1: the date 'soon' cannot be read"),
        ('{"text": "a", "title": ["b"]}', "x#1: the title is a list"),
        ('{"text": "a", "b": [' + "[]," * 1_000_001 + "[]]}", "too many lists"),
    ],
)
def test_what_is_wrong_is_said(line: str, problem: str) -> None:
    """With its line."""
    assert problem in fails(line, ".jsonl")


def test_surrogates_written_as_escapes() -> None:
    """Half a character is replaced."""
    assert one('{"text":"Both \\udfff agreed."}', ".jsonl").text == "Both \ufffd agreed."


@settings(deadline=None)
@given(spoiled((LINE + "\n" + LINE).encode()))
def test_no_bytes_make_it_raise_anything_else(data: bytes) -> None:
    """Documents, or entente's own error."""
    never_raises_else(data, ".jsonl")


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda v: (
            st.lists(v) | st.dictionaries(st.sampled_from(["text", "title", "date", "id"]) | st.text(), v)
        ),
    )
)
def test_no_value_makes_it_raise_anything_else(value: object) -> None:
    """JSON of any shape."""
    never_raises_else(json.dumps(value).encode(), ".jsonl")
