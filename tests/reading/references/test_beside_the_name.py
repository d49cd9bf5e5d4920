"""Where the name of an event or a text ends, and what of a longer name is none."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed Russia's war against Ukraine, climate, and food.",
                     [("event", "Russia's war against Ukraine", None)], id="topics-beside"),
        pytest.param("They attended the Opening Ceremony on Tuesday, August 24, 2021.",
                     [("event", "Opening Ceremony", "2021-08-24")], id="weekday"),
        pytest.param("They mourned the victims of Cyclones Ana and Batsirai.", [("event", "Cyclones Ana and Batsirai", None)], id="storms"),
        pytest.param("They visited the Holocaust Museum on International Holocaust Remembrance Day.", [], id="museum"),
        pytest.param("They condemned denial of the Holocaust.", [("event", "Holocaust", None)], id="holocaust"),
        pytest.param("They recalled the North Atlantic Treaty Organization's Article 5.",
                     [("instrument", "Article 5", None)], id="organization"),
        pytest.param("They praised the Five Point Consensus.", [("document", "Five Point Consensus", None)], id="counted"),
        pytest.param("They praised Five Harbour Declarations.", [("document", "Harbour Declarations", None)], id="not-counted"),
    ],
)  # fmt: skip
def test_name_and_what_stands_beside_it(sentence: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """Each is cut as a diplomat would cite it."""
    assert [(r.kind, r.label, r.date) for r in references_of(sentence)] == wanted
