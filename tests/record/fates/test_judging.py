"""What a later sentence shows of a promise: every example of the lexicon, and what must not be taken for evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.lexicon.fulfilment import STEPS, Example, fulfilment_rules, rules_for
from entente.lexicon.fulfilment_words import calls_off, verb_and_rest
from entente.lexicon.stems import content_words, stems
from entente.record.fates.core import core_of
from entente.record.fates.judging import judge
from entente.record.fates.line import STRENGTH
from entente.record.fates.naming import countries_in
from entente.record.fates.renewal import alike
from entente.record.fates.tied import judge_tied
from entente.record.fates.told import Asked, Finding, Told, told_of
from entente.record.outcomes.deeds import deeds_in

EXAMPLES = [(rule.name, example) for rule in fulfilment_rules() for example in rule.examples]


def shown(promise: str, later: str, **given: object) -> Finding | None:
    """The furthest step that a sentence shows, told a month after the promise."""
    asked = Asked(core_of(promise), frozenset(given.get("by", ())), "2021-01-01", (None, None))  # type: ignore[call-overload]
    day = str(given.get("day", "2021-02-01"))
    found = [
        judge(asked, told_of(d.rule, d.done, day, d.words, given.get("parties", ()))) for d in deeds_in(later)
    ]  # type: ignore[arg-type]
    return max((f for f in found if f), key=lambda f: STRENGTH[f.step], default=None)


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda e: e if isinstance(e, str) else e.later[:40]
)
def test_every_example_of_the_lexicon(rule: str, example: Example) -> None:
    """The step is the one given; a counter-example shows nothing."""
    found = shown(example.promise, example.later)
    assert (found.step if found else None) == example.step


def test_every_rule_has_examples_that_show_and_that_do_not() -> None:
    """And says why, and what it is promised with, unless it is for every promise."""
    for rule in fulfilment_rules():
        assert rule.why and rule.done
        assert any(e.step in STEPS for e in rule.examples), rule.name
        assert any(e.step is None for e in rule.examples), rule.name


@pytest.mark.parametrize(
    "later",
    [
        "The two sides will launch the Coastal Radar Network next year.",
        "The two sides look forward to the launch of the Coastal Radar Network.",
        "The two sides have not yet launched the Coastal Radar Network.",
        "The two sides launched the Inland Radar Survey.",
        "The two sides discussed the Coastal Radar Network and launched a film prize.",
    ],
)
def test_plans_denials_and_other_things_are_no_evidence(later: str) -> None:
    """Nothing is decided beyond what the text says."""
    assert shown("launch the Coastal Radar Network", later) is None


def test_a_deed_before_the_promise_or_of_others_is_none() -> None:
    """It must be told later, and of those who promised."""
    words = "They welcomed the launch of the Coastal Radar Network."
    promise = "launch the Coastal Radar Network"
    assert shown(promise, words, day="2020-12-31") is None
    assert shown(promise, words, by=("JPN",), parties=("FRA", "DEU")) is None
    assert shown(promise, words, by=("JPN",), parties=("JPN", "KOR")) is not None
    assert shown(promise, "In 2019 they launched the Coastal Radar Network.") is None


def test_what_is_promised_without_an_end_cannot_be_fulfilled() -> None:
    """It can only be promised again."""
    assert shown("continue to provide Freedonia with $5 million for clinics", "Japan provided Freedonia with $5 million for clinics.") is None  # fmt: skip


def test_a_lesser_amount_is_a_part() -> None:
    """And the amount itself is the whole."""
    promise = "provide $50 million for the Elbonia flood shelters"
    for said, step in (
        ("$20 million", "partly"),
        ("$50 million", "fulfilled"),
        ("$1.2 billion", "fulfilled"),
    ):
        found = shown(promise, f"Japan has provided {said} for the Elbonia flood shelters.")
        assert found is not None and found.step == step


def test_what_is_done_in_part_is_a_part() -> None:
    """By what the text says."""
    found = shown(
        "conclude the Elbonia Fisheries Treaty", "They substantially concluded the Elbonia Fisheries Treaty."
    )
    assert found is not None and found.step == "partly"


def test_the_aim_need_not_be_told_again() -> None:
    """What is promised is; to what end, seldom."""
    promise = "open embassies in Vanuatu and Palau to hold talks on wheat, cables, music, schools, chess and sailing every year"
    found = shown(promise, "Japan has opened embassies in Vanuatu and Palau.")
    assert found is not None and found.step == "fulfilled"


def test_a_promise_may_name_the_deed_by_which_it_is_kept() -> None:
    """ "Through the establishment of": where the verb itself could be shown by no deed."""
    promise = "improve our security, including through the establishment of a Northern Cable Dialogue"
    found = shown(promise, "The ministers held the inaugural meeting of the Northern Cable Dialogue.")
    assert found is not None and found.step == "fulfilled"
    assert (
        shown("create jobs through the creation of firms", "They welcomed the creation of firms and jobs.")
        is None
    )


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        ("re-start the High-Level Customs Dialogue", "Japan relaunched the Japan-Peru High Level Customs Dialogue."),
        ("establish a Japan-Peru Economic Dialogue", "This was the first round of the Japan–Peru Economic Dialogue."),
        ("launch a maritime- and emerging-technology working group", "Since establishing the maritime and emerging technologies working group, they have met."),
        ("set up a regular Supply Chain and Customs Dialogue", "They praised the Japan–Peru Supply Chain and Customs Dialogue."),
        ("take steps to establish the Japan-Peru Joint Council on Piracy", "They are launching the Japan-Peru Joint Council on Piracy."),
        ("widen trade by reestablishing the Cross-Border Cable Forum", "The Cross-Border Cable Forum is of use to both."),
        ("craft and publish a joint roadmap on kelp and oysters", "They published the joint roadmap on kelp and oysters."),
    ],
)  # fmt: skip
def test_a_body_is_told_by_its_title_among_those_who_promised(promise: str, later: str) -> None:
    """However its words are joined, and though each of them is common."""
    found = shown(promise, later, by=("JPN", "PER"), parties=("JPN", "PER"))
    assert found is not None and found.step == "fulfilled"


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        ("establish a Japan-Peru Economic Dialogue", "This was the first round of the Japan–Peru Cultural Dialogue."),
        ("establish a joint working group", "The Harbour Working Group met in Lima."),
        ("launch an expert working group on wrecks", "They welcomed the creation of a group of technical experts."),
        ("launch a new Pacific cable partnership", "They established the Pacific Partnership on Kelp."),
        ("establish a Japan-Peru operational task force to stop smuggling", "Japan created Task Force Alpha with Peru and others."),
        ("develop a legally binding instrument on ghost nets", "They concluded a legally binding instrument on the ocean."),
        ("launch the Economic Dialogue", "The Dialogue on cables is of use to both."),
        ("launch the Economic Dialogue", "They agreed to hold the Economic Dialogue in May."),
    ],
)  # fmt: skip
def test_another_body_of_the_same_sort_is_no_evidence(promise: str, later: str) -> None:
    """What tells one from another are not the words of any body, nor who holds it."""
    found = shown(promise, later, by=("JPN", "PER"), parties=("JPN", "PER"))
    assert found is None or found.step != "fulfilled"


def test_a_meeting_in_another_city_is_another() -> None:
    """The summit that was to be in Lima was held in Oslo, by the same."""
    promise = "attend the Cable Summit in Lima, Peru, with Prime Minister Jane Roe"
    assert shown(promise, "They met in Oslo with Prime Minister Jane Roe for the Cable Summit.") is None
    assert shown(promise, "They met in Lima with Prime Minister Jane Roe for the Cable Summit.") is not None


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        (
            "provide $5 million for clinics in Freetown, Sierra Leone",
            "Japan has provided $5 million for clinics in Peru.",
        ),
        ("launch a $5 million School of Harbour Pilots", "They launched the School of Harbour Pilots Prize."),
        ("travel to Peru", "They met with the President of Peru."),
        ("meet President Roe of Freedonia", "They spoke with President Roe of Freedonia."),
    ],
)
def test_another_country_sum_or_place_is_no_evidence(promise: str, later: str) -> None:
    """What is for one country is not for another; whom one meets is no place; a call is no meeting."""
    assert shown(promise, later) is None


def test_one_member_alone_does_not_speak_for_a_group() -> None:
    """What the G7 promised is told of the G7, or of several of it."""
    words, promise = (
        "They welcomed the launch of the Coastal Radar Network.",
        "launch the Coastal Radar Network",
    )
    assert shown(promise, words, by=("G7",), parties=("USA", "IND")) is None
    assert shown(promise, words, by=("G7",), parties=("USA", "JPN")) is not None


def test_a_day_of_what_is_called_off_is_no_due_date() -> None:
    """ "Cancel the exercise in May" is kept at once."""
    assert calls_off("cancel the exercise planned for May") and calls_off("jointly postpone the session")
    assert not calls_off("hold the exercise") and not calls_off("notify all parties")


def test_the_verb_is_found_behind_what_leads_to_it() -> None:
    """Work with others to do something promises to do it."""
    assert verb_and_rest("continue to set up a fund")[0] == "set up"
    assert verb_and_rest("work with other partners to conclude a treaty")[0] == "conclude"
    assert [r.name for r in rules_for("conclude")] == ["signed"]


def test_countries_of_a_visit_are_told_apart() -> None:
    """By name or capital."""
    assert [code for code, _ in countries_in("to Japan, South Korea and Viet Nam in May")] == ["JPN", "KOR", "VNM"]  # fmt: skip


def test_amounts_are_one_word() -> None:
    """Whatever they are written like."""
    assert stems("$2.5 billion, €3 mn and 20 million doses") == (
        "$2500000000",
        "$3000000",
        "20000000",
        "dose",
    )


@given(st.text(max_size=300))
def test_deeds_stand_in_any_text(text: str) -> None:
    """Their places are within it, in order; nothing breaks."""
    for deed in deeds_in(text):
        assert 0 <= deed.start < deed.end <= len(text)
    assert all(text[w.start : w.end] for w in content_words(text))


@given(*(st.lists(st.sampled_from(["open", "^suva", "^fiji", "port", "support", "radar"]), max_size=5),) * 2)
def test_likeness_is_a_share_and_goes_both_ways(one: list[str], other: list[str]) -> None:
    """Between 0 and 1."""
    a, b = ("launch", *one), ("launch", *other)
    assert alike(a, b) == alike(b, a)
    assert 0 <= alike(a, b) <= 1
    assert alike(a, ("sign", *one)) == 0


@pytest.mark.parametrize(
    ("promise", "due", "words", "kept"),
    [
        ("hold an in-person summit by the end of the year", "2021-12-31", "the first in-person summit", True),
        ("hold an in-person summit", None, "the first in-person summit", False),
        ("hold an in-person summit by the end of the year", "2021-12-31", "a summit by video", False),
        ("hold a summit by the end of the year", "2021-12-31", "they spoke on the telephone", False),
    ],
)
def test_a_meeting_by_a_day_is_kept_by_the_session_held(
    promise: str, due: str | None, words: str, kept: bool
) -> None:
    """Of the same consultation, where the session has all that tells of it; a telephone call is none."""
    known = frozenset(stems(words))
    told = Told("met", True, "2021-09-24", known, known, frozenset(), frozenset({"JPN", "PER"}))
    found = judge_tied(
        Asked(core_of(promise), frozenset({"JPN", "PER"}), "2021-03-12", (None, due)), told, called_off=False, named=False
    )  # fmt: skip
    assert bool(found) is kept


@pytest.mark.parametrize(
    ("held", "late", "step"),
    [("in Lima", False, "fulfilled"), ("in Lima", True, "partly"), ("a call", False, None)],
)
def test_a_session_announced_and_held_late_is_a_part(held: str, late: bool, step: str | None) -> None:
    """So the page says; a call shows no summit, though it was the next talk of those two."""
    known = frozenset(stems(f"the Cable Summit {held}"))
    told = Told("met", True, "2021-09-24", known, known, frozenset(), frozenset({"JPN", "PER"}))
    asked = Asked(
        core_of("hold the Cable Summit"), frozenset({"JPN", "PER"}), "2021-03-12", (None, "2021-09-01")
    )
    found = judge_tied(asked, told, called_off=False, named=True, late=late)
    assert (found.step if found else None) == step


def test_compounds_are_their_parts() -> None:
    """But what a prefix joins is one word, however it is spelt."""
    assert stems("Japan-Peru high-level re-start Indo-Pacific") == ("japan", "peru", "high", "level", "restart", "indopacif")  # fmt: skip


GUEST = "welcome President Jane Roe of Peru to the Palace"


@pytest.mark.parametrize(
    ("promise", "later"),
    [
        (GUEST, "He met today with President Jane Roe of Peru on the sidelines of the Kelp Summit."),
        (GUEST, "He met with President Jane Roe of Peru in London."),
        (GUEST, "He held a video call with President Jane Roe of Peru."),
        (GUEST, "We were honoured to be joined by President Jane Roe of Peru."),
        (GUEST, "Japan and Chile fulfilled commitments made by President Jane Roe of Peru."),
        ("host the Kelp Conference in Lima", "They welcomed the announcement that Japan will host the Kelp Conference in Lima."),
        ("host the Second Kelp Summit", "She praised Japan, including by hosting the next Kelp Summit."),
        ("participate in the Peru-Kelp Commission", "He received an update on the meetings of the Peru-Kelp Commission."),
        ("host the Triad Kelp Investment Forum", "Japan had a part in hosting a Peruvian Kelp Investment Forum."),
        ("travel to Lima", "Japan returned to Lima two vases."),
        ("provide $11 million in oyster assistance to the Philippines", "Japan has provided $185 million in oyster assistance to Ethiopia."),
        ("invest $3 billion in bridges and schools in Micronesia", "Japan has invested $3 billion in debt swaps in Micronesia."),
        ("create a kelp health financing mechanism", "We must work to reach agreement on the creation of a kelp health financing mechanism."),
        ("update ambitious Kelp Plans", "They praised the measures that follow from new or updated ambitious Kelp Plans."),
        ("sign legislation from Congress that will provide boats to Tonga", "Japan's Congress has signed landmark legislation against wrecks."),
    ],
)  # fmt: skip
def test_another_occasion_thing_or_time_is_no_evidence(promise: str, later: str) -> None:
    """Met elsewhere or by video, still to come, only welcomed, for another country, of the same size for another thing."""
    found = shown(promise, later, by=("JPN",), parties=("JPN",))
    assert found is None or found.step != "fulfilled"


def test_what_another_did_is_not_kept_by_the_one_who_promised() -> None:
    """In a text of many parties, where others are named and the one is not."""
    promise, later = "join the Kelp Amendment", "Egypt said that it has joined the Kelp Amendment."
    many = ("CHN", "EGY", "JPN", "PER", "CHL", "KOR", "FRA", "DEU", "ITA")
    assert shown(promise, later, by=("CHN",), parties=many) is None
    assert shown(promise, later, by=("EGY",), parties=many) is not None


@pytest.mark.parametrize(
    ("promise", "by", "told"),
    [
        ("welcome President Roe to visit Peru", ("PER",), {"country": "USA", "words": "president roe peru met"}),
        ("hold bilateral meetings with leaders of NATO", ("USA",), {"country": None, "words": "leaders of the European Union met"}),
    ],
)  # fmt: skip
def test_a_session_elsewhere_or_with_others_is_another(
    promise: str, by: tuple[str, ...], told: dict[str, str]
) -> None:
    """A guest is received at home, and with whom one is to meet is there."""
    words = frozenset(stems(told["words"]))
    held = Told("met", True, "2021-02-01", words, words, frozenset(), frozenset({*by, "EU"}), told["country"])
    asked = Asked(core_of(promise), frozenset(by), "2021-01-01", (None, None))
    assert judge_tied(asked, held, called_off=False, named=True) is None


@pytest.mark.parametrize(
    ("promise", "later", "step"),
    [
        # money is no number of people
        ("provide $3.5 million in technical assistance to fishermen of Elbonia", "Ruritania provided technical assistance to 4 million fishermen of Elbonia.", None),
        ("provide $3.5 million in technical assistance to fishermen of Elbonia", "Ruritania provided $3.6 million in technical assistance to fishermen of Elbonia.", "fulfilled"),
        # what it goes through, where nothing else is a name
        ("provide $3.5 million in technical assistance through the Elbonia Tide Fund", "Ruritania provided a $3.3 million technical assistance grant for a plant.", None),
        # words in everybody's mouth
        ("invest $1 billion in trade, investment, and economic development in Africa", "Ruritania provided $1 billion in debt swaps in Asia and Africa to invest in development.", None),
    ],
)  # fmt: skip
def test_an_amount_is_of_its_own_sort_and_for_its_own_thing(
    promise: str, later: str, step: str | None
) -> None:
    found = shown(promise, later, by=("USA",))
    assert (found.step if found else None) == step


@pytest.mark.parametrize(
    ("later", "step"),
    [
        ("They strengthened the U.S.-Singapore Partnership for Ports.", None),
        ("They thanked the U.S.-Singapore Partnership for Growth and Innovation.", "fulfilled"),
    ],
)
def test_whose_a_partnership_is_tells_it_from_no_other(later: str, step: str | None) -> None:
    found = shown(
        "launch a U.S.-Singapore Partnership for Growth and Innovation",
        later,
        by=("USA",),
        parties=("USA", "SGP"),
    )
    assert (found.step if found else None) == step


def test_of_several_things_the_last_is_a_part() -> None:
    means = "by reestablishing the Coastal Crime Forum"
    later = "They praised the Coastal Crime Forum."
    alone = shown(f"enhance the cooperation of the police {means}", later)
    besides = shown(
        f"expand the defence of the coast by modernizing its radar, as well as helping the police {means}",
        later,
    )
    assert alone and besides
    assert (alone.step, besides.step) == ("fulfilled", "partly")


@pytest.mark.parametrize(("day", "step"), [("2021-02-14", "fulfilled"), ("2021-03-08", None)])
def test_who_is_met_in_a_city_weeks_after_a_journey_is_met_on_another(day: str, step: str | None) -> None:
    asked = Asked(
        core_of("travel to the United Kingdom"),
        frozenset(["USA"]),
        "2021-02-01",
        ("2021-02-11", "2021-02-14"),
    )
    (deed,) = [
        d
        for d in deeds_in("The adviser met today with the adviser of Sweden in London, United Kingdom.")
        if d.rule == "met"
    ]
    found = judge(asked, told_of(deed.rule, deed.done, day, deed.words, ("USA",)))
    assert (found.step if found else None) == step
