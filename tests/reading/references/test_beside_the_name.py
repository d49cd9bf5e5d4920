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
        pytest.param("They praised Five Harbour Declarations.", [("instrument", "Harbour Declarations", None)], id="not-counted"),
    ],
)  # fmt: skip
def test_name_and_what_stands_beside_it(sentence: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """Each is cut as a diplomat would cite it."""
    assert [(r.kind, r.label, r.date) for r in references_of(sentence)] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed the impact of Russia's war against Ukraine on food prices.", ["Russia's war against Ukraine"], id="impact-on"),
        pytest.param("They discussed the impact of Russia's war on Ukraine.", ["Russia's war on Ukraine"], id="war-on"),
        pytest.param("They discussed Russia's war against Ukraine with the Prime Minister.", ["Russia's war against Ukraine"], id="with-whom"),
        pytest.param("They discussed Kenya's conflict with Peru.", ["Kenya's conflict with Peru"], id="with-the-other"),
        pytest.param("They agreed to conduct a joint naval exercise off Lima in November.", [], id="yet-to-be-made"),
        pytest.param("They condemned the joint naval exercise off Lima in November.", ["joint naval exercise off Lima in November"], id="made"),
        pytest.param("The committee will submit proposals on night flights by September 2032.", [], id="to-submit"),
        pytest.param("They discussed the Peru-Kenya reform agenda.", [], id="agenda"),
        pytest.param("They praised the Zenda Clean Harbours (CleHa) Partnership.", ["Zenda Clean Harbours (CleHa) Partnership"], id="bracket"),
        pytest.param("They met beside the 27th United Nations Climate Change Conference (COP 27).",
                     ["27th United Nations Climate Change Conference (COP 27)"], id="cop"),
        pytest.param("They spoke of the Conference of the Parties to the UN Framework Convention on Climate Change (COP5).",
                     ["Conference of the Parties to the UN Framework Convention on Climate Change (COP5)",
                      "UN Framework Convention on Climate Change"], id="cop-of"),
        pytest.param("They praised the Open Radio Access Network (ORAN) pilots.", [], id="technology"),
        pytest.param("They praised the Alliance between the United States and Australia.", [], id="alliance-between"),
        pytest.param("They discussed the Zenda Partnership for Clean Harbours Leaders' Summit.",
                     ["Zenda Partnership for Clean Harbours Leaders' Summit"], id="summit-of"),
    ],
)  # fmt: skip
def test_name_ends_where_other_things_begin(sentence: str, wanted: list[str]) -> None:
    """What befell others, with whom it was talked of and what is yet to be made are no part of it."""
    assert [r.label for r in references_of(sentence)] == wanted


def test_summit_named_after_a_partnership_is_a_meeting() -> None:
    found = references_of("They discussed the Zenda Partnership for Clean Harbours Leaders' Summit.")
    assert [r.kind for r in found] == ["meeting"]


def test_texts_of_the_african_union_by_symbol() -> None:
    found = references_of(
        "The Council recalled its communiqué PSC/PR/COMM/2.(CDXXXVI) and Decision Assembly/AU/Dec.356(XXIII)."
    )
    assert [(r.kind, r.number) for r in found] == [
        ("document", "PSC/PR/COMM/2.(CDXXXVI)"),
        ("instrument", "Assembly/AU/Dec.356(XXIII)"),
    ]
