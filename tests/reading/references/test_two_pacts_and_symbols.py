"""Pacts in a row, texts of a month and communiqués by their symbols."""

from __future__ import annotations

import pytest

from entente.reading.references import read_references


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They recalled the Treaty of Mutual Amity Between Japan and Peru and the Coastal Defence Treaty Between Peru and Chile.",
         [("instrument", "Treaty of Mutual Amity Between Japan and Peru", None),
          ("instrument", "Coastal Defence Treaty Between Peru and Chile", None)]),
        ("They recalled the Treaty of Amity Between Japan and the Republic of Korea.",
         [("instrument", "Treaty of Amity Between Japan and the Republic of Korea", None)]),
        ("They recalled the March 2014 Political Agreement.", [("instrument", "Political Agreement", "2014-03")]),
        ("They recalled an Agreement.", []),
        ("They recalled Communiqué [PSC/PR/COMM.41 (2019)].", [("document", "Communiqué [PSC/PR/COMM.41 (2019)]", None)]),
        ("They recalled Communiqué PSC/MIN/COMM.7(2021).", [("document", "Communiqué PSC/MIN/COMM.7(2021)", None)]),
        ("They met under the theme ‘Small Ports: Strategy for Growth’.", []),
        ("They chose the slogan of “Tomorrow: Zenda Dialogue” for the year.", []),
        ("They praised the theme ‘Small Ports’ and the Zenda Declaration.", [("instrument", "Zenda Declaration", None)]),
    ],
    ids=["two-pacts", "one-pact-of-two", "of-a-month", "of-no-day", "symbol-in-brackets", "symbol", "theme", "slogan", "behind-a-theme"],
)  # fmt: skip
def test_pacts_and_communiques(sentence: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """Each is cut as a diplomat would cite it."""
    found = read_references(sentence, [(0, len(sentence))], "2024-05-02")
    assert [(r.kind, r.label, r.date) for r in found] == wanted
