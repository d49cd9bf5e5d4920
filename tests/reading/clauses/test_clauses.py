"""Which words of a sentence are acts, and where their content stands: frames beyond subject, verb and object."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "
READOUT = {"title": "Readout of the Meeting", "address": "https://www.mofa.go.jp/x"}


def _acts(reading: Reading) -> list[tuple[str, str, str]]:
    return [("+".join(sorted({a.party for a in act.actors})), act.force, act.content) for act in reading.acts]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # a noun that acts as the subject of a passive: its matter is the content
        ("Concern was expressed over the fighting in Sudan.", ("JPN+KOR", "concern", "the fighting in Sudan")),
        ("Agreement was reached on border trade.", ("JPN+KOR", "agree", "border trade")),
        ("Particular attention was paid to road safety.", ("JPN+KOR", "discuss", "road safety")),
        # acts without a party as subject
        ("There was broad agreement on the value of dialogue.", ("JPN+KOR", "agree", "the value of dialogue")),
        ("It was also agreed to meet again in spring.", ("JPN+KOR", "agree", "meet again in spring")),
        ("The release of the crew is welcome.", ("JPN", "welcome", "The release of the crew")),
        ("The arrests are a matter of concern.", ("JPN", "concern", "The arrests")),
        # verbs that only open a speech
        ("President Kim responded by saying that trade had doubled.", ("KOR", "inform", "trade had doubled")),
        ("President Kim went on to condemn the blockade.", ("KOR", "condemn", "the blockade")),
        ("The summit provided an opportunity to review the fisheries pact.", ("JPN+KOR", "discuss", "the fisheries pact")),
        ("In celebrating the centenary of relations, the two leaders praised the pioneers.", ("JPN+KOR", "welcome", "the centenary of relations")),
        # those who met
        ("The talks took stock of maritime safety.", ("JPN+KOR", "discuss", "maritime safety")),
        ("The meeting underscored the need for calm.", ("JPN+KOR", "emphasize", "the need for calm")),
        # one party alone tells what several would discuss
        ("President Kim spoke about the reform of the courts.", ("KOR", "inform", "the reform of the courts")),
        ("President Kim assured Prime Minister Sato that Seoul will help.", ("KOR", "commit", "Seoul will help")),
        ("Both sides were of the view that sanctions work.", ("JPN+KOR", "emphasize", "sanctions work")),
    ],
)  # fmt: skip
def test_frames(read: Callable[..., Reading], sentence: str, wanted: tuple[str, str, str]) -> None:
    """Each frame gives its act."""
    assert wanted in _acts(read(OPENING + sentence, **READOUT))


@pytest.mark.parametrize(
    "sentence",
    [
        "President Kim returned after a missile launch over the sea.",
        "Prime Minister Sato called on the Emperor and left for Osaka.",
        "The two sides held consultations in Osaka.",
        "Prime Minister Sato had a conversation with President Kim on the sidelines of the summit.",
        "The leaders’ statement sets out a shared vision.",
    ],
)
def test_what_only_looks_like_an_act(read: Callable[..., Reading], sentence: str) -> None:
    """Nouns taken for verbs, visits, occasions and texts do nothing."""
    assert _acts(read(OPENING + sentence, **READOUT)) == []


def test_a_speech_act_behind_a_clause_goes_with_who_speaks(read: Callable[..., Reading]) -> None:
    """ "note that prices rose, and reiterate": not prices reiterate."""
    text = OPENING + "We note that food prices remain high, and reiterate our call for open markets."
    reading = read(text, title="Joint Statement of Japan and the Republic of Korea")
    assert [act.verb for act in reading.acts] == ["note", "reiterate"]


def test_verbs_without_a_subject_are_the_councils(read: Callable[..., Reading]) -> None:
    """Resolutions and communiqués of councils name who acts once and number what it does."""
    text = "The Security Council,\n\n1. Condemns the attack and reaffirms its support for the mission;\n\n2. Decides to remain seized of the matter."
    reading = read(text, title="Security Council Press Statement on the Attack")
    assert [(a.actors[0].party, a.force) for a in reading.acts] == [
        ("UN", "condemn"), ("UN", "affirm"), ("UN", "agree"),
    ]  # fmt: skip


CALL = (
    "Mexican Foreign Minister Juan Lopez and U.S. Secretary of State Jane Roe held a phone call on Friday. "
)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They held a call in which they agreed to convene a binational group.", ("MEX+USA", "agree", "convene a binational group")),
        ("The two discussed the pact, which Roe described as vital.", ("USA", "inform", "as vital")),
        ("Lopez agreed with Roe to continue cooperation on migration.", ("MEX+USA", "agree", "continue cooperation on migration")),
        ("They are agreed that lasting solutions must be found.", ("MEX+USA", "agree", "lasting solutions must be found")),
        ("The two sides had frank, in-depth and constructive communication on trade.", ("MEX+USA", "discuss", "trade")),
        ("The two top diplomats will have a detailed discussion of border trade.", ("MEX+USA", "discuss", "border trade")),
        ("Roe shared her assessment of the talks with Beijing.", ("USA", "inform", "the talks with Beijing")),
    ],
)  # fmt: skip
def test_frames_of_the_press(
    read: Callable[..., Reading], sentence: str, wanted: tuple[str, str, str]
) -> None:
    """Relative clauses, perfects torn apart, counterparts, planned agendas."""
    found = read(
        CALL + sentence, title="Foreign ministers hold call", address="https://www.example-press.com/x"
    )
    assert wanted in _acts(found)
