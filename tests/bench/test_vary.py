"""What a varied document promises: other countries, names and verbs, the same in text and annotation, and nothing else."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))
from entente.lexicon.office_words import WITHOUT_PREMIER  # noqa: E402
from vary import varied  # noqa: E402
from varying.substitution import Substitution  # noqa: E402

TEXT = """---
title: "Readout of a Call between Prime Minister Ada Roe of Canada and President Joseph Doe"
date: "2021-05-04"
---

Prime Minister Ada Roe of Canada spoke today with President Joseph Doe. Joe Doe noted a Canadian offer. DOE underscored the
ferry of Ottawa, and Roe welcomed it.
"""
GOLD: dict[str, Any] = {
    "id": "call",
    "sessions": [
        {"main": True, "parties": ["CAN", "USA"], "country": None, "place": None, "evidence": ["spoke today"]}
    ],
    "participants": [
        {"name": "Ada Roe", "party": "CAN", "evidence": ["Prime Minister Ada Roe of Canada"]},
        {"name": "Joseph Doe", "party": "USA", "evidence": ["President Joseph Doe"]},
    ],
    "topics": [],
    "acts": [
        {
            "force": "emphasize",
            "actors": [{"party": "USA", "person": "Joseph Doe"}],
            "content": "the ferry of Ottawa",
            "evidence": [{"quote": "DOE underscored the\nferry of Ottawa", "start": 1, "end": 2}],
        }
    ],
    "commitments": [],
    "references": [],
}


def quotes(value: Any) -> list[str]:
    """All evidence of an annotation."""
    if isinstance(value, list):
        return [quote for item in value for quote in quotes(item)]
    if not isinstance(value, dict):
        return []
    own = [e if isinstance(e, str) else e["quote"] for e in value.get("evidence", [])]
    return own + [quote for key, item in value.items() if key != "evidence" for quote in quotes(item)]


def test_every_quote_of_the_annotation_stands_in_the_varied_text() -> None:
    for seed in range(8):
        text, gold = varied(TEXT, GOLD, str(seed))
        assert quotes(gold)
        assert all(quote in text for quote in quotes(gold))


def test_a_country_is_another_in_name_adjective_capital_and_code_and_the_united_states_stay() -> None:
    text, gold = varied(TEXT, GOLD, "1")
    assert not any(word in text for word in ("Canada", "Canadian", "Ottawa"))
    other, kept = gold["sessions"][0]["parties"]
    assert other != "CAN"
    assert kept == "USA"
    assert gold["participants"][0]["party"] == other


def test_people_get_one_name_each_short_and_in_capitals_too() -> None:
    text, gold = varied(TEXT, GOLD, "1")
    given, family = gold["participants"][1]["name"].split()
    assert f"{given} {family} " in text
    assert family.upper() in text
    assert not any(word in text for word in ("Roe", "Doe", "DOE", "Joe", "Joseph"))


@pytest.mark.parametrize(
    ("form", "said"),
    [("Omani", "an Omani offer"), ("Kenyan", "a Kenyan offer"), ("Ugandan", "a Ugandan offer")],
)
def test_the_article_goes_with_the_word_behind_it(form: str, said: str) -> None:
    assert Substitution({"Canadian": form}).text("a Canadian offer") == said


def test_an_operative_verb_is_another_of_its_force_and_the_same_seed_gives_the_same() -> None:
    text, gold = varied(TEXT, GOLD, "2")
    assert "underscored" not in text
    assert gold["acts"][0]["force"] == "emphasize"
    assert (text, gold) == varied(TEXT, GOLD, "2")


def told(sentence: str, **annotated: Any) -> str:
    """A varied document of this sentence, annotated with these people or parties."""
    text = TEXT.split("Prime Minister Ada Roe of Canada spoke")[0] + sentence
    return varied(text, {**GOLD, "acts": [], **annotated}, "2")[0]


def test_who_welcomes_guests_does_not_praise_them() -> None:
    assert "welcomed Prime Minister" in told("The President welcomed Prime Minister Roe to the White House.")
    assert "welcomed today" in told("Minister Roe welcomed today his colleague, Minister Doe.")
    assert "welcomed the treaty" not in told("The President welcomed the treaty.")
    assert "was encouraged by" in told("The President was encouraged by it.")
    assert "noted with concern" in told("The President noted with concern the decline.")


def test_a_country_stays_that_the_text_shows_without_its_name() -> None:
    sessions = [{"main": True, "parties": ["IRL"], "country": None, "place": None, "evidence": []}]
    assert "Ireland" in told("The Taoiseach spoke for Ireland.", sessions=sessions)
    assert "Ireland" not in told("The Minister spoke for Ireland.", sessions=sessions)


def test_known_leaders_whom_nobody_annotated_are_renamed_too() -> None:
    assert "Kishida" not in told("He called Prime Minister Fumio Kishida. Kishida agreed.")


def test_titles_and_houses_within_names_stay() -> None:
    people = [{"name": "Sultan Ann White", "party": "USA", "evidence": []}]
    text = told("Sultan Ann White spoke at the White House.", participants=people)
    assert "the White House" in text
    assert "Sultan " in text
    assert "Ann" not in text


def test_the_article_of_a_country_goes_with_it() -> None:
    sessions = [{"main": True, "parties": ["PHL"], "country": None, "place": None, "evidence": []}]
    text = told("He left the Philippines.", sessions=sessions)
    assert "Philippines" not in text
    assert "left the" not in text


def test_datelines_in_capitals_move_with_their_country_and_its_agency() -> None:
    sessions = [{"main": True, "parties": ["JOR"], "country": "JOR", "place": "Amman", "evidence": []}]
    text = "---\ntitle: Jordan\n---\n\nAMMAN, 3 May (Petra) -- Jordan spoke."
    other, gold = varied(text, {**GOLD, "acts": [], "participants": [], "sessions": sessions}, "2")
    assert not any(word in other for word in ("AMMAN", "Petra", "Jordan"))
    assert gold["sessions"][0]["place"] != "Amman"
    assert gold["sessions"][0]["place"].upper() in other


def test_a_country_with_a_premier_is_one_that_has_a_premier() -> None:
    sessions = [{"main": True, "parties": ["CAN"], "country": None, "place": None, "evidence": []}]
    for seed in range(20):
        _text, gold = varied(TEXT, {**GOLD, "sessions": sessions}, str(seed))
        assert not set(gold["sessions"][0]["parties"]) & WITHOUT_PREMIER


def test_parts_of_joined_names_and_family_names_in_capitals_go_with_the_name() -> None:
    people = [
        {"name": "Ann Al-Poe", "party": "USA", "evidence": []},
        {"name": "ROE Jane", "party": "USA", "evidence": []},
    ]
    text = told("Ann Al-Poe met ROE Jane. Minister Poe thanked Minister Roe.", participants=people)
    names = re.search(
        r"(\w+) ([\w-]+) met ([A-Z-]+) (\w+)\. Minister ([\w-]+) thanked Minister ([\w-]+)\.", text
    )
    assert names
    assert names[2] == names[5]
    assert names[3] == names[6].upper()


def test_verbs_stay_where_the_others_do_not_say_the_same() -> None:
    assert "re-emphasized" in told("They re-emphasized the treaty.")
    assert "noted their appreciation" in told("They noted their appreciation for it.")
    assert "commended him for" in told("They commended him for it.")


def test_a_body_that_only_one_country_has_shows_which_it_is() -> None:
    sessions = [{"main": True, "parties": ["YEM"], "country": None, "place": None, "evidence": []}]
    assert "Yemen" in told("The Presidential Leadership Council spoke for Yemen.", sessions=sessions)
    assert "Oman" not in told("The State of Oman agreed.", sessions=[{**sessions[0], "parties": ["OMN"]}])


def test_the_original_is_left_as_it_was() -> None:
    before = repr(GOLD)
    varied(TEXT, GOLD, "3")
    assert repr(GOLD) == before
