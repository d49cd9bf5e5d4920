"""Who an event is directed at."""

from __future__ import annotations

import pytest

from entente.lexicon.plover import plover_types, recipients_named
from entente.outputs.exports.plover_recipients import recipients


@pytest.mark.parametrize(
    ("kind", "actors", "addressees", "content", "expected"),
    [
        ("AGREE", ["JPN", "CHL"], [], "share sea charts", (["JPN", "CHL"], True)),
        ("AGREE", ["JPN", "CHL"], [], "explore cooperation with Kenya on charts", (["KEN"], False)),
        ("AGREE", ["JPN"], [], "share sea charts", ([], False)),
        ("CONSULT", ["JPN", "CHL", "KEN"], [], "", (["JPN", "CHL", "KEN"], True)),
        ("SUPPORT", ["JPN", "CHL"], [], "the peace talks", ([], False)),
        ("ACCUSE", ["JPN", "CHL"], ["PRK"], "the launch", (["PRK"], False)),
        ("ACCUSE", ["JPN"], ["JPN"], "North Korea’s recent launch", (["PRK"], False)),
        ("ACCUSE", ["JPN"], [], "the repeated Russian attacks on Ukraine", (["RUS"], False)),
        ("ACCUSE", ["JPN"], [], "the launch by North Korea", (["PRK"], False)),
        ("ACCUSE", ["JPN"], [], "the attack on Kenya", ([], False)),
        ("ACCUSE", ["JPN"], [], "the Korean Peninsula launches", ([], False)),
        ("SUPPORT", ["JPN"], [], "the people of Kenya", (["KEN"], False)),
        ("AID", ["JPN"], [], "500 tons of rice to Kenya", (["KEN"], False)),
        ("AID", ["KEN"], [], "500 tons of rice to Kenya", ([], False)),
    ],
)  # fmt: skip
def test_whom_an_event_is_directed_at(
    kind: str, actors: list[str], addressees: list[str], content: str, expected: tuple[list[str], bool]
) -> None:
    """The addressee, the government named, those who act together; nobody where nothing says it."""
    assert recipients(kind, actors, addressees, content) == expected


def test_the_map_speaks_of_types_that_there_are() -> None:
    """No word is lost on a type that PLOVER has not."""
    from entente.lexicon.files import load_file
    from entente.lexicon.plover import FILE

    told = load_file(FILE)
    assert {*told["mutual"], *told["recipients"]} <= set(plover_types())
    assert recipients_named("COERCE") == ()
