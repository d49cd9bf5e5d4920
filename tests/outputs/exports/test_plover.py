"""PLOVER records: valid, cited, and coded as the map says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from entente.lexicon.plover import plover_contexts, plover_types
from entente.outputs.exports import Written
from entente.record import Record

Exported = Callable[..., tuple[Path, Written]]


def _events(folder: Path) -> dict[str, Any]:
    lines = (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return {event["id"]: event for event in map(json.loads, lines)}


def _schema(folder: Path) -> Any:
    return json.loads((folder / "plover.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("which", ["example", "harmful"])
def test_every_record_is_valid_and_its_words_stand_in_the_document(
    exported: Exported, request: pytest.FixtureRequest, which: str
) -> None:
    """Our schema of the manual; each quote at its offsets; ids are unique."""
    record: Record = request.getfixturevalue(which)
    folder, written = exported("plover", record=record)
    validator = jsonschema.Draft202012Validator(_schema(folder))
    events = _events(folder)
    assert events and written.files[0] == ("events.jsonl", len(events))
    for event in events.values():
        validator.validate(event)
        text = record.reading_of(event["cite_info"]["identifier"]).document.text
        for place in event["text_info"]:
            assert text[place["start"] : place["end"]] == place["quote"]


def test_the_schema_knows_what_the_map_knows(exported: Exported) -> None:
    """Types, modes and contexts are said twice, in the lexicon and in the schema: they agree."""
    schema = _schema(exported("plover")[0])
    assert schema["properties"]["event"]["items"]["enum"] == list(plover_types())
    assert schema["properties"]["context"]["items"]["enum"] == list(plover_contexts())
    for rule in schema["allOf"]:
        said = rule["if"]["properties"]["event"]["contains"]
        mode = rule["then"]["properties"]["mode"]
        for name in said.get("enum") or [said["const"]]:
            assert list(plover_types()[name][1]) == (mode["items"]["enum"] if mode else [])


def test_meetings_are_consultations_and_the_traveller_acts(exported: Exported) -> None:
    """The American side came to Seoul; a meeting announced is AGREE on the day of the announcement."""
    events = _events(exported("plover")[0])
    held = events["session:scap-2006-11-07"]
    assert (held["date"], held["event"], held["mode"]) == ("2006-11-07", ["CONSULT"], ["visit"])
    assert [held["actor"][0]["code"], held["recipient"][0]["code"]] == ["USA", "KOR"]
    planned = events["session:scap-2006-11-07:planned"]
    assert (planned["date"], planned["event"], planned["link"]) == ("2006-10-30", ["AGREE"], held["link"])


def test_those_who_act_together_are_recipients_of_each_other(exported: Exported) -> None:
    """Announcements and agreements; the record says so, for the manual itself would name them as actors alone."""
    events = _events(exported("plover")[0])
    planned = events["session:scap-2006-11-07:planned"]
    assert planned["reciprocal"] is True and planned["recipient"] == planned["actor"]
    assert "reciprocal" not in events["session:scap-2006-11-07"]  # a visit: who travels, and who hosts
    for event in events.values():
        codes = {a["code"] for a in event["actor"]}, {r["code"] for r in event.get("recipient", [])}
        assert codes[0] == codes[1] if event.get("reciprocal") else not codes[0] & codes[1]


def test_a_called_off_session_is_a_rejected_meeting(exported: Exported) -> None:
    """And the sentence that calls it off is no agreement besides."""
    events = _events(exported("plover")[0])
    off = events["session:scap-2008-12-08:called-off"]
    assert (off["date"], off["event"], off["mode"], off["quad_code"]) == (
        "2008-12-04",
        ["REJECT"],
        ["meet"],
        3,
    )
    assert "session:scap-2008-12-08" not in events
    assert not [e for e in events.values() if "agreed to cancel" in e["text"] and e["event"] == ["AGREE"]]


def test_acts_have_type_mode_context_actor_and_recipient(exported: Exported) -> None:
    """ "urged North Korea to return to the Six-Party Talks"."""
    (event,) = (
        e for e in _events(exported("plover")[0]).values() if "urged North Korea to return" in e["text"]
    )
    assert (event["event"], event["mode"], event["context"]) == (["REQUEST"], ["meet"], ["cbrn"])
    assert {a["code"] for a in event["actor"]} == {"KOR", "USA"}
    assert [r["code"] for r in event["recipient"]] == ["PRK"]


def test_what_is_left_out_is_counted(exported: Exported, example: Record) -> None:
    """Every act is an event or in a count."""
    folder, written = exported("plover")
    acts = sum(not ident.startswith("session:") for ident in _events(folder))
    out = sum(int(what.split()[0]) for what in written.left_out if what.split()[1] in ("act", "acts"))
    with example.extract() as extract:
        assert acts + out == sum(1 for _ in extract.acts())
