"""A reading cannot be made with a fact that does not verify, and its JSON is the contract."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import EvidenceError
from entente.model import Reading, SourceText, Span, from_json, reading_schema, to_dict, to_json
from entente.reading import Reader
from entente.sources import read_source


def test_a_fact_with_an_altered_quote_is_rejected(read: Callable[..., Reading]) -> None:
    """One letter is enough."""
    reading = read("Japan and India reaffirmed their friendship.", title="Joint Statement of Japan and India")
    act = reading.acts[0]
    span = act.evidence[0]
    forged = replace(
        act, evidence=(Span(span.start, span.end, span.quote.replace("reaffirmed", "reaffirmes")),)
    )
    with pytest.raises(EvidenceError):
        replace(reading, acts=(forged,))


def test_a_fact_without_evidence_is_rejected(read: Callable[..., Reading]) -> None:
    """No fact without its proof."""
    reading = read("Japan and India reaffirmed their friendship.", title="Joint Statement of Japan and India")
    with pytest.raises(EvidenceError):
        replace(reading, acts=(replace(reading.acts[0], evidence=()),))


def test_every_example_round_trips_and_validates(reader: Reader, examples: Path) -> None:
    """JSON and back is the same reading; the schema accepts it and nothing beside it."""
    validator = jsonschema.Draft202012Validator(reading_schema())
    paths = sorted(examples.glob("*.md"))
    assert len(paths) >= 14
    for path in paths:
        for source in read_source(path):
            reading = reader.read(source)
            line = to_json(reading)
            assert from_json(line) == reading
            assert line == json.dumps(to_dict(reading), ensure_ascii=False), "pieces make up the whole"
            validator.validate(json.loads(line))
            assert to_json(reader.read(source)) == line, "the same bytes give the same JSON"


_VALIDATOR = jsonschema.Draft202012Validator(reading_schema())
_READER = Reader()
_TEXT = partial(st.text, st.characters())  # lone halves of surrogate pairs too
_SAID = st.sampled_from(
    "Both sides agreed to meet in Seoul on May 15-16, 2022.|They will expand trade by 2025, noting S/RES/1718.|• Launching a fund|"
    "“We condemn it,” Foreign Minister Kim of Japan said.|\n\n|See https://x.org/a|On North Korea, they urged restraint.|\ud800 \x00".split("|")
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(_SAID, _TEXT(max_size=30)), max_size=12), st.one_of(st.none(), _TEXT(max_size=40)))
def test_any_reading_validates(said: list[str], title: str | None) -> None:
    """Whatever the text, its JSON is what `entente schema` says."""
    reading = _READER.read(SourceText(" ".join(said), title=title, date="2021-05-10"))
    _VALIDATOR.validate(json.loads(to_json(reading)))


def test_the_schema_refuses_what_the_contract_does_not_know(read: Callable[..., Reading]) -> None:
    """An unknown force, an unknown key."""
    validator = jsonschema.Draft202012Validator(reading_schema())
    value = json.loads(
        to_json(read("Japan and India agreed to meet.", title="Joint Statement of Japan and India"))
    )
    assert validator.is_valid(value)
    value["acts"][0]["force"] = "shout"
    assert not validator.is_valid(value)
    value["acts"][0]["force"] = "agree"
    value["acts"][0]["colour"] = "red"
    assert not validator.is_valid(value)
