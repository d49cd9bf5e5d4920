"""What only the title names."""

from __future__ import annotations

import pytest

from entente.reading.references import read_references


def _found(title: str, body: str = "We spoke of it.") -> list[tuple[str, str]]:
    text = f"{title}\n\n{body}"
    start = len(title) + 2
    return [(r.kind, r.label) for r in read_references(text, [(start, len(text))], "2024-05-02", title=title)]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Statement by the Spokesperson on the Attack on the Port of Zenda", [("event", "Attack on the Port of Zenda")]),
        ("Statement on Sylvania’s Sham Elections", [("event", "Sylvania’s Sham Elections")]),
        ("Statement by President Roe on the Zenda Clean Harbours Initiative", [("mechanism", "Zenda Clean Harbours Initiative")]),
        ("FACT SHEET: Zenda Clean Harbours Partnership", [("mechanism", "Zenda Clean Harbours Partnership")]),
        ("FACT SHEET: Fredonia and Sylvania Establish Harbour Principles", []),  # a headline
        ("Statement on the Call with Chancellor Roe", []),
        ("Statement on the Passing of King Rudolf", []),  # told in the text in other words
        ("Readout of the Meeting with President Roe", []),
    ],
)  # fmt: skip
def test_subject_of_the_title(title: str, wanted: list[tuple[str, str]]) -> None:
    assert _found(title) == wanted


def test_what_the_text_names_is_cited_there() -> None:
    """The name stands in the text: there, and once."""
    found = _found(
        "Statement on the Zenda Clean Harbours Initiative", "They joined the Zenda Clean Harbours Initiative."
    )
    assert found == [("mechanism", "Zenda Clean Harbours Initiative")]
