"""Acts whose words look like two, lists that are one act, and those who act beside the subject."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

HOME = {"title": "Statement by President Biden on Ports", "address": "https://www.whitehouse.gov/x"}
CALL = {"title": "Readout of President Biden’s Call with President Boric of Chile", "address": "https://www.whitehouse.gov/x"}  # fmt: skip
JOINT = {"title": "Joint Statement of the Foreign Ministers of Peru and Chile"}
SHEET = {"title": "FACT SHEET: A New Corridor", "address": "https://www.whitehouse.gov/x"}
Read = Callable[..., Reading]


def _acts(reading: Reading) -> list[tuple[str, str, str]]:
    return [("+".join(a.party for a in act.actors), act.force, act.content) for act in reading.acts]


@pytest.mark.parametrize(
    ("paper", "text", "wanted"),
    [
        pytest.param(CALL, "The leaders called on Peru to de-escalate tensions and agreed to send observers.",
                     [("USA+CHL", "urge", "de-escalate tensions"), ("USA+CHL", "agree", "send observers")], id="hyphened-verb"),
        pytest.param(HOME, "We will act with courage and resolve to defend the ports.",
                     [("USA", "commit", "act with courage and resolve to defend the ports")], id="noun-behind-with"),
        pytest.param(HOME, "We will reform the ports and resolve to defend them.",
                     [("USA", "commit", "reform the ports"), ("USA", "commit", "defend them")], id="verb-not-behind-with"),
        pytest.param(CALL, "They emphasized the value of the pact and how it helps both peoples.",
                     [("USA+CHL", "emphasize", "the value of the pact and how it helps both peoples")], id="and-how"),
        pytest.param(CALL, "President Biden underscored his belief that ports bring wealth, that trade needs rules, and that rules need courts.",
                     [("USA", "emphasize", "his belief that ports bring wealth, that trade needs rules, and that rules need courts")], id="one-belief"),
        pytest.param(CALL, "The two leaders re-emphasised the need for a truce.", [("USA+CHL", "emphasize", "the need for a truce")], id="re-emphasised"),
        pytest.param(JOINT, "The two sides intend to dredge the river; build ports; and train pilots.",
                     [("PER+CHL", "commit", "dredge the river; build ports; and train pilots")], id="one-infinitive"),
        pytest.param(JOINT, "The Ministers then addressed three topics:\n\n- Trade and ports\n- Fisheries\n- Visas",
                     [("PER+CHL", "discuss", "three topics:\n\n- Trade and ports\n- Fisheries\n- Visas")], id="counted-topics"),
        pytest.param(JOINT, "The Ministers identified the following priorities:\n\n- Dredging the river\n- Training pilots",
                     [("PER+CHL", "agree", "the following priorities:\n\n- Dredging the river\n- Training pilots")], id="priorities"),
        pytest.param(JOINT, "WE HEREBY DECLARE TO:\n\n• PROMOTE trade in grapes;\n\n• BUILD a port on the border.",
                     [("PER+CHL", "commit", "PROMOTE trade in grapes"), ("PER+CHL", "commit", "BUILD a port on the border")], id="in-capitals"),
    ],
)  # fmt: skip
def test_acts_are_cut_where_they_end(
    read: Read, paper: dict[str, str], text: str, wanted: list[tuple[str, str, str]]
) -> None:
    """Neither a noun nor a list nor a second clause of the same matter is an act of its own."""
    assert _acts(read(text, **paper)) == wanted


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param("Peru – along with Chile and Fiji – condemned the raid.", "PER+CHL+FJI", id="between-dashes"),
        pytest.param("The United States, together with its neighbors Canada and Mexico, will fund the port.", "USA+CAN+MEX", id="between-commas"),
        pytest.param("The United States – along with our allies – condemned the raid.", "USA", id="nobody-named"),
        pytest.param("Today, we the leaders of the United States, Peru, Chile and Fiji announced a new corridor.", "USA+PER+CHL+FJI", id="we-the-leaders"),
        pytest.param("We, the members of the Cabinet, announced a new corridor.", "USA", id="we-of-one"),
    ],
)  # fmt: skip
def test_those_beside_the_subject_act(read: Read, text: str, actors: str) -> None:
    """Whoever is named between the subject and its verb, or behind "we, the", acts with it."""
    assert [who for who, _, _ in _acts(read(text, **SHEET))] == [actors]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The people of Peru refuse to be silenced.", id="people-of-another"),
        pytest.param("The Administration is focused on helping small ports.", id="bent-on"),
        pytest.param("Fishing communities of the coast will have more boats.", id="will-have"),
        pytest.param("The United States must stay strong.", id="of-oneself"),
    ],
)
def test_what_only_looks_like_an_act(read: Read, text: str) -> None:
    """A people is not its government; what one has or works at is not done."""
    assert not read(text, **HOME).acts


def test_what_can_go_on_elsewhere_is_not_done(read: Read) -> None:
    """Of a meeting to come it is told what may be done there."""
    text = "President Biden invited President Boric to Washington in June, where leaders can continue discussions on trade."
    assert [act.force for act in read(text, **CALL).acts] == ["urge"]


def test_hyphened_verbs_keep_their_spelling(read: Read) -> None:
    """ "Re-open" is one verb for the parser, and stands as written in the promise."""
    reading = read("We will re-open the port; train pilots; and build ships.", **HOME)
    assert [c.action for c in reading.commitments] == ["re-open the port", "train pilots", "build ships"]
    reading = read("We intend to re-open the port; train pilots; and build ships.", **HOME)
    assert [c.action for c in reading.commitments] == ["re-open the port", "train pilots", "build ships"]
