"""What the measure of readings promises: what counts as right in each layer, and how it is counted."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "bench"))
import score  # noqa: E402
from scoring.counting import Score  # noqa: E402
from scoring.facts import FormError, facts_of  # noqa: E402
from scoring.layers import LAYERS, scores  # noqa: E402
from scoring.wording import same_name, shared  # noqa: E402

BOTH = [{"party": "FRE"}, {"party": "RUR"}]


def counts(layer: str, gold: dict[str, Any], found: dict[str, Any], **more: Any) -> str:
    """right/found/gold of one layer of one document."""
    text = more.pop("text", "")
    return scores(facts_of(gold), facts_of(found), text, **more)[layer].counts


def session(**stated: Any) -> dict[str, Any]:
    return {"sessions": [{"main": False, "parties": ["FRE", "RUR"], **stated}]}


def person(**stated: Any) -> dict[str, Any]:
    return {"participants": [{"name": "Flavia Firefly", "party": "FRE", **stated}]}


def act(**stated: Any) -> dict[str, Any]:
    return {
        "acts": [{"force": "welcome", "actors": BOTH, "content": "the ferry across the strait", **stated}]
    }


def promise(**stated: Any) -> dict[str, Any]:
    return {"commitments": [{"by": ["FRE"], "action": "dredge the harbour of Fredonia City", **stated}]}


def topics(*labels: str) -> dict[str, Any]:
    return {"topics": [{"label": label} for label in labels]}


def references(label: str, number: str | None = None) -> dict[str, Any]:
    return {"references": [{"label": label, "number": number}]}


# How it is counted


def test_precision_is_of_what_was_found_and_recall_of_what_was_to_find() -> None:
    one = Score(right=3, found=4, gold=6)
    assert (one.precision, one.recall, one.f1) == (0.75, 0.5, 0.6)


def test_nothing_found_is_perfect_only_where_nothing_was_to_find() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (1, 1, 1)
    assert (Score(gold=1).precision, Score(gold=1).recall, Score(gold=1).f1) == (0, 0, 0)


def test_documents_are_counted_together_not_averaged() -> None:
    assert (Score(1, 1, 1) + Score(0, 3, 3)).precision == 0.25


def test_each_fact_is_matched_once_and_the_likest_first() -> None:
    gold = topics("trade in timber", "timber and fish")
    assert counts("topics", gold, topics("trade in timber", "trade in timber")) == "1/2/2"
    assert counts("topics", gold, topics("the timber and fish", "trade, timber")) == "2/2/2"


def test_words_are_shared_whatever_their_order_and_the_smallest_do_not_count() -> None:
    assert shared("the ferry across the strait", "across their Strait by ferry") == 1
    assert shared("ferry", "ferry ferry ferry") == 0.5
    assert shared("of the", "of the") == 0


def test_a_possessive_is_one_word_with_either_apostrophe() -> None:
    assert shared("Ruritania’s vice-minister", "Ruritania's vice-minister") == 1
    assert shared("Ruritania's vice-minister", "Ruritania vice minister") == 0


# What is right


@pytest.mark.parametrize(
    ("field", "gold", "found", "right"),
    [
        ("status", "held", "held", True),
        ("status", "held", "planned", False),
        ("ordinal", 3, 3, True),
        ("level", "ministerial", "leaders", False),
        ("format", "virtual", "virtual", True),
        ("date", "2021-05-04", "2021-05-04", True),
        ("date", "2021-05-04", "2021-05", False),
        ("country", "RUR", "RUR", True),
        ("place", "Strelsau", "Strelsau, Ruritania", True),
        ("place", "Strelsau", "Strellsau", True),
        ("place", "Strelsau", "Zenda", False),
        ("mechanism", {"name": "Strategic Dialogue"}, {"name": "the strategic dialogue"}, True),
        ("mechanism", {"name": "Strategic Dialogue"}, {"name": "Joint Commission"}, False),
        ("mechanism", {"name": "Talks", "acronym": "RFSD"}, {"name": "Dialogue", "acronym": "rfsd"}, True),
    ],
)
def test_a_field_of_the_main_session(field: str, gold: Any, found: Any, right: bool) -> None:
    stated = [{"sessions": [{"main": True, field: value}]} for value in (gold, found)]
    assert counts("main session", *stated) == f"{int(right)}/1/1"


def test_all_parties_of_the_main_session_are_one_field_in_any_order() -> None:
    gold = session(main=True)
    assert counts("main session", gold, session(main=True, parties=["RUR", "FRE"])) == "1/1/1"
    assert counts("main session", gold, session(main=True, parties=["FRE"])) == "0/1/1"


def test_a_field_that_gold_leaves_open_is_found_in_vain() -> None:
    assert counts("main session", session(main=True), session(main=True, ordinal=3)) == "1/2/1"
    assert counts("main session", session(main=True, ordinal=3), session(main=True)) == "1/1/2"
    assert counts("main session", session(main=True), {}) == "0/0/1"


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ({"main": True}, {"main": True, "parties": []}, True),
        ({"ordinal": 3}, {"ordinal": 3, "parties": []}, True),
        ({"date": "2021-05"}, {"date": "2021-05", "parties": []}, True),
        ({"place": "Zenda"}, {"place": "Zenda"}, True),
        ({"place": "Zenda"}, {"place": "Zenda", "parties": []}, False),
        ({"evidence": ["last month's summit"]}, {"evidence": ["the summit last month"]}, True),
        ({"evidence": ["last month's summit"]}, {"evidence": ["the talks in Zenda"]}, False),
        ({"date": "2021-05"}, {"date": "2021-06"}, False),
    ],
)
def test_a_session_is_known_by_what_it_has_in_common(gold: Any, found: Any, right: bool) -> None:
    assert counts("sessions", session(**gold), session(**found)) == f"{int(right)}/1/1"


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Flavia Firefly", "FIREFLY Flavia", True),
        ("Flavia Firefly", "Flavia Maria Firefly", True),
        ("Fla-via Firefly", "Flavia Firefly", True),
        ("Flavia Firefly", "Flavia Fireflye", True),
        ("Flavia Firefly", "Firefly", False),
        ("Firefly", "Firefly", True),
        ("Flavia Firefly", "Rufus Firefly", False),
        ("Flavia Firefly", None, False),
    ],
)
def test_names_of_one_person(gold: str, found: str | None, same: bool) -> None:
    assert bool(same_name(gold, found)) is same


def test_a_participant_is_of_the_same_party() -> None:
    assert counts("participants", person(), person()) == "1/1/1"
    assert counts("participants", person(), person(party="RUR")) == "0/1/1"


def test_an_office_is_asked_of_people_who_were_found_and_have_one() -> None:
    gold = person(office="Foreign Secretary")
    assert counts("office", gold, person(office="the Foreign Secretary")) == "1/1/1"
    assert counts("office", gold, person(office="Secretary")) == "0/1/1"
    assert counts("office", gold, person(office="Foreign Secretary", party="RUR")) == "0/0/0"
    assert counts("office", person(), person(office="Foreign Secretary")) == "0/0/0"


def test_a_topic_shares_most_words() -> None:
    assert counts("topics", topics("trade in timber"), topics("timber trade with neighbours")) == "1/1/1"
    assert counts("topics", topics("trade in timber"), topics("trade with neighbours overseas")) == "0/1/1"


@pytest.mark.parametrize(
    ("found", "right", "located"),
    [
        ({}, 1, 1),
        ({"actors": BOTH[::-1]}, 1, 1),
        ({"content": "a ferry"}, 1, 1),
        ({"content": "a bridge"}, 0, 0),
        ({"force": "announce"}, 0, 1),
        ({"actors": BOTH[:1]}, 0, 1),
        ({"content": "it", "evidence": ["Both sides welcomed the ferry across the strait"]}, 1, 1),
    ],
)
def test_an_act_is_right_by_force_actors_and_words_and_located_by_words(
    found: Any, right: int, located: int
) -> None:
    gold = act(evidence=["Both sides welcomed the ferry across the strait"])
    assert counts("acts", gold, act(**found)) == f"{right}/1/1"
    assert counts("acts located", gold, act(**found)) == f"{located}/1/1"


def test_a_commitment_is_right_by_who_promises_and_half_of_the_words() -> None:
    assert counts("commitments", promise(), promise(action="dredge the harbour")) == "1/1/1"
    assert counts("commitments", promise(), promise(action="deepen the harbour")) == "0/1/1"
    assert counts("commitments", promise(), promise(by=["FRE", "RUR"])) == "0/1/1"


def test_a_reference_is_right_by_its_number_or_most_words() -> None:
    gold = references("Resolution 12", "12")
    assert counts("references", gold, references("the twelfth resolution", "12")) == "1/1/1"
    assert counts("references", references("Zenda Accord"), references("the Accord of Zenda")) == "1/1/1"
    assert counts("references", references("Zenda Accord"), references("Strelsau Pact")) == "0/1/1"


def test_every_quote_must_stand_at_its_offsets() -> None:
    quotes = [("ferry", 4, 9), ("ferry", 3, 8), ("", 0, 0)]
    found = act(evidence=[{"quote": q, "start": a, "end": b} for q, a, b in quotes])
    assert counts("evidence", {}, found, text="The ferry.") == "1/3/3"
    assert counts("evidence", {}, act(), text="The ferry.") == "0/1/1"
    assert counts("evidence", {}, act(evidence=["The ferry."]), text="The ferry.") == "0/1/1"


def test_behind_where_the_annotator_stopped_only_quotes_count() -> None:
    found = act(evidence=[{"quote": "ferry", "start": 4, "end": 9}])
    assert counts("acts", {}, found, annotated_to=4) == "0/0/0"
    assert counts("acts", {}, found, annotated_to=5) == "0/1/0"
    assert counts("evidence", {}, found, text="The ferry.", annotated_to=4) == "1/1/1"


# Files, and what is printed


@pytest.fixture
def example() -> dict[str, Any]:
    """The annotated document of bench/README.md."""
    page = (ROOT / "bench" / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```json\n(.*?)```", page, re.S)
    assert block
    loaded: dict[str, Any] = json.loads(block[1])
    return loaded


@pytest.fixture
def printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], example: Any
) -> Any:
    """Runs the script on the example and a list of readings."""

    def run(readings: list[Any], *options: str) -> str:
        (tmp_path / "dialogue.json").write_text(json.dumps(example), encoding="utf-8")
        (tmp_path / "readings.jsonl").write_text("\n".join(map(json.dumps, readings)), encoding="utf-8")
        arguments = ["score.py", str(tmp_path), str(tmp_path / "readings.jsonl"), *options]
        monkeypatch.setattr(sys, "argv", arguments)
        score.main()
        return capsys.readouterr().out

    return run


def test_the_example_of_the_documentation_is_right_in_every_layer(printed: Any, example: Any) -> None:
    """Read as annotated, but without offsets, so that only the evidence is not."""
    reading = {**example, "document": {"source": "texts/dialogue.md", "text": ""}}
    lines = printed([reading]).splitlines()
    assert [line[:14].strip() for line in lines[1:]] == list(LAYERS)
    assert all(line[14:35] == "  1.000  1.000  1.000" for line in lines[1:-1])
    assert lines[1].endswith("8/8/8") and lines[-1].endswith("0/9/9")


def test_the_example_quotes_its_text(example: dict[str, Any]) -> None:
    page = (ROOT / "bench" / "README.md").read_text(encoding="utf-8")
    text = " ".join(re.findall(r"^> (.*)", page, re.M))
    assert [fact.quote for fact in facts_of(example) if fact.quote not in text] == []


def test_a_document_without_a_reading_was_read_as_nothing(printed: Any) -> None:
    out = printed([{"document": {"source": "other.md", "text": ""}}])
    assert "dialogue: no reading" in out
    assert "acts            0.000  0.000  0.000   0/0/3" in out


def test_misses_say_what_was_missed_and_what_gold_has_not(printed: Any, example: Any) -> None:
    wrong = {**example, "topics": [{"label": "fish"}], "document": {"source": "dialogue.md", "text": ""}}
    out = printed([wrong], "--misses", "topics", "--per-document")
    assert "dialogue: missed: label trade in timber" in out
    assert "dialogue: not in gold: label fish" in out
    assert "topics 0/1/1" in out


def test_a_file_of_another_form_is_named(tmp_path: Path) -> None:
    (tmp_path / "dialogue.json").write_text(
        '{"id": "dialogue", "acts": [{"force": "agree"}]}', encoding="utf-8"
    )
    with pytest.raises(FormError, match=r"dialogue\.json: number 1 of acts .*'actors'"):
        list(score.scored(tmp_path, {}))
