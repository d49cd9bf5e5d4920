"""Sentences with the answer written in: who acts, with what force, on what; and sentences that hold no act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

JOINT = "Joint Statement of Japan and the Republic of Korea"
OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _acts(reading: Reading) -> list[tuple[str, str, str]]:
    return [("+".join(sorted({a.party for a in act.actors})), act.force, act.content) for act in reading.acts]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Both sides reaffirmed their commitment to the treaty.", [("JPN+KOR", "affirm", "their commitment to the treaty")]),
        ("The two leaders condemned the launch and urged North Korea to return to dialogue.", [("JPN+KOR", "condemn", "the launch"), ("JPN+KOR", "urge", "return to dialogue")]),
        ("They discussed trade.", [("JPN+KOR", "discuss", "trade")]),
        ("Prime Minister Sato thanked President Kim for his hospitality.", [("JPN", "welcome", "his hospitality")]),
        ("The initiative was welcomed by both sides.", [("JPN+KOR", "welcome", "The initiative")]),
        ("The two sides expressed deep concern about the situation in Myanmar.", [("JPN+KOR", "concern", "the situation in Myanmar")]),
        ("They agreed to hold regular meetings, noting that dialogue matters.", [("JPN+KOR", "agree", "hold regular meetings"), ("JPN+KOR", "emphasize", "dialogue matters")]),
        ("We will establish a working group on energy.", [("JPN+KOR", "commit", "establish a working group on energy")]),
        ("Both sides remain committed to expanding trade.", [("JPN+KOR", "commit", "expanding trade")]),
        ("They agreed that the test is a threat, and that sanctions must be carried out.", [("JPN+KOR", "agree", "the test is a threat"), ("JPN+KOR", "agree", "sanctions must be carried out")]),
    ],
)  # fmt: skip
def test_acts(read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Force by the finite operative verb, or by the noun of a light verb; the complement as content."""
    assert _acts(read(OPENING + sentence, title=JOINT)) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegations included senior officials.",
        "The talks were held in a friendly atmosphere at the guest house.",
        "They were joined virtually by President Roe of Peru.",
    ],
)
def test_occasions_are_not_acts(read: Callable[..., Reading], sentence: str) -> None:
    """That people met is a session, not an act."""
    reading = read(OPENING + sentence, title="Readout of the Meeting", address="https://www.mofa.go.jp/x")
    assert _acts(reading) == []


def test_what_is_affirmed_is_content_not_an_act(read: Callable[..., Reading]) -> None:
    """Verbs inside the content of an act are not acts."""
    reading = read(
        OPENING + "Prime Minister Sato emphasized that Japan condemns the attack and supports dialogue.",
        title="Readout",
    )
    assert [(a.force, a.actors[0].person) for a in reading.acts] == [("emphasize", "Taro Sato")]


def test_a_title_stands_for_its_holder(read: Callable[..., Reading]) -> None:
    """ "The President" is the president of the cast; "he" is who was named last."""
    reading = read(
        OPENING + "The President welcomed the visit. He stressed the value of trade.", title="Readout"
    )
    assert [a.actors[0].person for a in reading.acts] == ["Kim Min-jun", "Kim Min-jun"]


def test_attribution_at_the_end(read: Callable[..., Reading]) -> None:
    """The source is named, and its words are not content."""
    reading = read(
        OPENING + "Both sides agreed to cooperate on energy, according to the statement.", title="Readout"
    )
    act = reading.acts[0]
    assert (act.content, act.attributed_to) == ("cooperate on energy", "the statement")


def test_a_plain_assertion_only_in_a_joint_document(read: Callable[..., Reading]) -> None:
    """The same sentence is an act of both in a joint text and background in one's own."""
    sentence = "The alliance remains the cornerstone of peace in the region."
    assert [a.force for a in read(OPENING + sentence, title=JOINT).acts] == ["assert"]
    assert read(OPENING + sentence, title="Readout of the Meeting").acts == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # items continue the verb that leads them, with bullets or without
        ("Both sides agreed to the following:\n\n• Open a fund for farmers.\n• Extending the visa scheme.\n• A joint school.", [("agree", "Open a fund for farmers"), ("agree", "Extending the visa scheme"), ("agree", "A joint school")]),
        ("Both sides agreed to the following principles:\n\nOpen a fund for farmers. It will serve both islands.\n\nEnsure that ferries run on time.", [("agree", "Open a fund for farmers"), ("agree", "Ensure that ferries run on time")]),
        ("The two sides welcomed:\n\n• the new ferry line;\n• progress on customs.", [("welcome", "the new ferry line"), ("welcome", "progress on customs")]),
        ("Both sides emphasized their commitment to:\n\n• Building strong ports.\n• The rule of law.", [("emphasize", "Building strong ports"), ("emphasize", "The rule of law")]),
        # a long series is one act each, a short one a single act
        ("We will expand trade in fish; open a consulate; and train experts.", [("commit", "expand trade in fish"), ("commit", "open a consulate"), ("commit", "train experts")]),
        # verbs under one "will" are acts of their own, unless they share an object
        ("We will expand trade and open a consulate.", [("commit", "expand trade"), ("commit", "open a consulate")]),
        ("We will promote and defend free trade.", [("commit", "promote and defend free trade")]),
        ("They agreed that (i) the fund be filled; and (ii) the office be moved.", [("agree", "the fund be filled"), ("agree", "the office be moved")]),
    ],
)  # fmt: skip
def test_lists(read: Callable[..., Reading], text: str, wanted: list[tuple[str, str]]) -> None:
    """Each item of a list and each part of a long series is an act of the verb that leads it."""
    acts = [(a.force, a.content) for a in read(OPENING + "\n\n" + text, title=JOINT).acts]
    assert [act for act in acts if act[0] != "assert"][: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They voiced concern over the fighting in the north, which began on Monday, and called for calm.", [("concern", "the fighting in the north, which began on Monday"), ("urge", "calm")]),
        ("They condemned in the strongest terms the attack on the ferry.", [("condemn", "the attack on the ferry")]),
        ("The ministers agreed at a meeting in Nara on Monday that the port should reopen.", [("agree", "the port should reopen")]),
        ("They wished the injured a speedy recovery.", [("condole", "the injured a speedy recovery")]),
        ("They expressed their wish to meet again.", [("expect", "meet again")]),
        ("As President Kim underscored, the treaty stands.", [("emphasize", "the treaty stands")]),
        ("The talks covered trade and fish.", []),
        ("The two sides should support each other and push for peace.", []),
    ],
)  # fmt: skip
def test_extents(read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Manner, time and place are no content; what ought to be is no act."""
    reading = read(OPENING + sentence, title="Readout of the Meeting", address="https://www.mofa.go.jp/x")
    assert [(a.force, a.content) for a in reading.acts] == wanted


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("The Freedonian National Coalition welcomed the truce.", "Freedonian National Coalition"),
        ("Sylvania Steel will invest ten million yen in the port.", "Sylvania Steel"),
        ("The High Truce Committee condemned the raid.", "High Truce Committee"),
        ("The Joint Committee agreed to meet again.", None),
    ],
)
def test_organisations_that_no_list_names(
    read: Callable[..., Reading], sentence: str, party: str | None
) -> None:
    """A coalition or company acts by its own name; a body of those who met does not."""
    text = (
        "NARA (Reuters) - Prime Minister Taro Sato of Japan met envoys from Canada and Italy on Monday.\n\n"
    )
    parties = {a.party for act in read(text + sentence, title="Truce talks in Nara").acts for a in act.actors}
    assert (party in parties) if party else not any("Committee" in p for p in parties)


def test_those_who_spoke_act_not_those_spoken_about(read: Callable[..., Reading]) -> None:
    """A statement of several leaders names others in its title and its first sentence."""
    text = (
        "Today, President Kim of the Republic of Korea, Prime Minister Sato of Japan and Prime Minister Roe of Canada spoke "
        "regarding the war between Sudan and the rebels. The leaders called for a truce."
    )
    acts = read(text, title="Joint Statement on Sudan").acts
    assert {a.party for a in acts[-1].actors} == {"KOR", "JPN", "CAN"}


def test_the_ministers_are_all_whom_the_lead_names(read: Callable[..., Reading]) -> None:
    """ "The ministers" of a news report."""
    text = (
        "NARA (Reuters) - The foreign ministers of Japan, Canada, Italy and Spain met in Nara on Monday.\n\n"
        "The ministers expressed concern over the flood.\n\nThey also urged calm."
    )
    acts = read(text, title="Ministers meet in Nara").acts
    assert [{a.party for a in act.actors} for act in acts] == [{"JPN", "CAN", "ITA", "ESP"}] * 2


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Prime Minister Sato shared his assessment of the harvest.", [("JPN", "inform", "the harvest")]),
        ("They shared assessments of the harvest.", [("JPN+KOR", "discuss", "the harvest")]),
        (
            "Prime Minister Sato expressed concern about the flood and his readiness to send boats.",
            [("JPN", "concern", "the flood"), ("JPN", "commit", "his readiness to send boats")],
        ),
        (
            "President Kim expressed support for peace and stability.",
            [("KOR", "support", "peace and stability")],
        ),
        (
            "Prime Minister Sato stressed to President Kim on Monday the need for calm.",
            [("JPN", "emphasize", "the need for calm")],
        ),
        (
            "Prime Minister Sato stressed to his counterpart that tariffs hurt all.",
            [("JPN", "emphasize", "tariffs hurt all")],
        ),
        ("The two are agreed that trade must grow.", [("JPN+KOR", "agree", "trade must grow")]),
        ("The two sides will hold talks on trade.", [("JPN+KOR", "discuss", "trade")]),
        ("The two sides will hold talks in Seoul.", [("JPN+KOR", "commit", "hold talks in Seoul")]),
        (
            "A spokesperson stressed that the two sides had reaffirmed the treaty.",
            [("JPN+KOR", "affirm", "the treaty")],
        ),
    ],
)
def test_acts_in_reports(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str, str]]
) -> None:
    """One side tells, both compare; two nouns of one light verb; planned talks; what both did, told by one."""
    assert _acts(read(OPENING + sentence, title="Leaders meet", address="https://tass.com/world/1")) == wanted
