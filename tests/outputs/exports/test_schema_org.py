"""JSON-LD: valid to a third-party processor without a network, and schema.org's terms."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from entente.outputs.exports import Written
from entente.record import Record

Exported = Callable[..., tuple[Path, Written]]
S = "https://schema.org/"


def _graph(folder: Path) -> dict[str, Any]:
    """The file as pyld expands it: by id."""

    def loader(url: str, options: object) -> None:
        raise AssertionError(f"the network is asked for {url}")

    document = json.loads((folder / "record.jsonld").read_text(encoding="utf-8"))
    expanded = jsonld.expand(document, {"documentLoader": loader})
    assert jsonld.to_rdf(document, {"documentLoader": loader})["@default"]
    return {node["@id"]: node for node in expanded}


def test_sessions_are_events_of_a_series(exported: Exported) -> None:
    """superEvent and subEvent point at each other; attendee, about and location are there."""
    folder, written = exported("jsonld")
    graph = _graph(folder)
    assert written.files == (("record.jsonld", len(graph)),)
    event = graph["urn:entente:session:scap-2006-11-07"]
    assert event["@type"] == [f"{S}Event"]
    assert event[f"{S}startDate"] == [{"@value": "2006-11-07"}]
    assert event[f"{S}superEvent"] == [{"@id": "urn:entente:mechanism:scap"}]
    assert {"@id": "urn:entente:session:scap-2006-11-07"} in graph["urn:entente:mechanism:scap"][
        f"{S}subEvent"
    ]
    names = {a[f"{S}name"][0]["@value"] for a in event[f"{S}attendee"]}
    assert "Yu Myung-hwan" in names and len(names) == 2
    assert event[f"{S}location"][0][f"{S}name"] == [{"@value": "Seoul"}]
    assert event[f"{S}about"]
    for node in event[f"{S}subjectOf"]:
        assert graph[node["@id"]]["@type"][0] in (f"{S}CreativeWork", f"{S}NewsArticle")


def test_a_session_that_moved_is_rescheduled(exported: Exported) -> None:
    """The date announced is kept; a year announced and a day held in it are no move."""
    graph = _graph(exported("jsonld")[0])
    moved = graph["urn:entente:session:scap-2006-11-07"]
    assert moved[f"{S}eventStatus"] == [{"@id": f"{S}EventRescheduled"}]
    assert moved[f"{S}previousStartDate"] == [{"@value": "2006-11-09"}]
    assert f"{S}previousStartDate" not in graph["urn:entente:session:scap-2013-12-17"]


def test_a_called_off_session_is_cancelled(exported: Exported) -> None:
    """As schema.org says it."""
    event = _graph(exported("jsonld")[0])["urn:entente:session:scap-2008-12-08"]
    assert event[f"{S}eventStatus"] == [{"@id": f"{S}EventCancelled"}]


@pytest.mark.parametrize("to", ["jsonld", "w3c-annotation"])
def test_an_address_that_runs_script_is_no_url(exported: Exported, harmful: Record, to: str) -> None:
    """Nor is a path of someone's disk."""
    folder, _ = exported(to, record=harmful)
    for path in folder.glob("*.jsonld"):
        assert "javascript:" not in path.read_text() and json.loads(path.read_text())


def test_it_can_be_set_into_a_page(exported: Exported, harmful: Record) -> None:
    """No text of a document ends the page's script element."""
    folder, _ = exported("jsonld", record=harmful)
    assert "<" not in (folder / "record.jsonld").read_text()
    assert any("<script>" in str(node) for node in _graph(folder).values())
