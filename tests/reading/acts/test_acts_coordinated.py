"""Several verbs under one subject, what opens a sentence, and one leader who speaks for his government."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
STATEMENT = "Statement from President Joe Biden on World Press Freedom Day"
HOME = "https://bidenwhitehouse.archives.gov/briefing-room/x/"
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("presents of a list", "We champion free trade, cherish our friendship, and lament the loss of life in Chad.", (BOTH, "support", "free trade"), (BOTH, "welcome", "our friendship"), (BOTH, "concern", "the loss of life in Chad")),
        case("an irregular past", "The two leaders welcomed the accord and lent their support to the court.", (BOTH, "welcome", "the accord"), (BOTH, "support", "the court")),
        case("what opens a sentence", "Reiterating their shared values and noting the rise in trade, the two leaders resolved to open their markets.", (BOTH, "affirm", "their shared values"), (BOTH, "emphasize", "the rise in trade"), (BOTH, "commit", "open their markets")),
        case("having done it", "Having reviewed the state of relations, they decided to raise them.", (BOTH, "discuss", "the state of relations"), (BOTH, "agree", "raise them")),
        case("two wills", "Under the pact, Peru will export grapes and Japan will cut its duties.", ("PER", "commit", "export grapes"), ("JPN", "commit", "cut its duties")),
        case("ready, and will", "We stand ready to help and will work with Chile.", (BOTH, "commit", "help"), (BOTH, "commit", "work with Chile")),
        case("shall and publish", "We shall hold a forum in Lima and publish a joint report.", (BOTH, "commit", "hold a forum in Lima"), (BOTH, "commit", "publish a joint report")),
        case("is to", "The Peruvian side is to inform the Japanese side of the result.", ("PER", "commit", "inform the Japanese side of the result")),
        case("going to", "We are going to train 300 engineers.", (BOTH, "commit", "train 300 engineers")),
        case("by whom, before what", "It was underlined by both sides that the strait must stay open.", (BOTH, "emphasize", "the strait must stay open")),
        case("to call again is to call", "They renewed their appeal for calm and repeated their call for a truce.", (BOTH, "urge", "calm"), (BOTH, "urge", "a truce")),
        case("the call that stands is affirmed", "They reiterated their call for a truce.", (BOTH, "affirm", "their call for a truce")),
        case("a clause of their own", "They agreed their teams would stay in touch, and that they would speak again.", (BOTH, "agree", "their teams would stay in touch"), (BOTH, "agree", "they would speak again")),
        case("what is no act ends the act", "They had agreed on a date, but they did not keep it.", (BOTH, "agree", "a date")),
        case("with satisfaction of", "They took note with satisfaction of the report.", (BOTH, "emphasize", "the report")),
        case("people praised", "Both leaders applauded the people of Fiji for a peaceful vote.", (BOTH, "welcome", "a peaceful vote")),
        case("an unknown country", "Peru and Eswatini pledge to stand together to end crime.", ("PER+SWZ", "commit", "stand together to end crime")),
        case("a past is no participle of a clause", "They underlined the need for a region that is open and based on law.", (BOTH, "emphasize", "the need for a region that is open and based on law")),
    ],
)  # fmt: skip
def test_every_verb_with_its_own_words(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Verb by verb, however the parser hung them."""
    assert acts_told(read(sentence, title=JOINT)) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted", "promises"),
    [
        pytest.param("Let us renew this pledge.", [("USA", "affirm", "this pledge")], [], id="let us"),
        pytest.param("Let us recommit to speaking out against hate, standing up for truth, and preventing wars.", [("USA", "commit", "speaking out against hate, standing up for truth, and preventing wars")], ["speak out against hate", "stand up for truth", "prevent wars"], id="let us recommit"),
        pytest.param("And together, let us redouble our efforts to free them.", [("USA", "commit", "our efforts to free them")], ["redouble our efforts to free them"], id="let us redouble"),
        pytest.param("Let me be clear: journalism is not a crime.", [("USA", "emphasize", "journalism is not a crime")], [], id="let me be clear"),
        pytest.param("Today, I join people around the world in honoring the reporters who have lost their lives.", [("USA", "welcome", "the reporters who have lost their lives")], [], id="joins in honouring"),
        pytest.param("My Administration is imposing sanctions on four generals.", [("USA", "announce", "sanctions on four generals")], [], id="is imposing"),
    ],
)  # fmt: skip
def test_one_leader_speaks_for_his_government(
    read: Callable[..., Reading], sentence: str, wanted: Wanted, promises: list[str]
) -> None:
    """What "we", "us" and "my administration" do in a statement."""
    reading = read(sentence, title=STATEMENT, address=HOME)
    told = [(who.split("+")[0], force, content) for who, force, content in acts_told(reading)]
    assert told == wanted
    assert [c.action for c in reading.commitments] == promises


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("They agreed not to deploy missiles and to refrain from new tariffs.", ["not deploy missiles", "refrain from new tariffs"]),
        ("It was decided that a joint committee would be set up by June.", ["set up a joint committee by June"]),
        ("Both sides vowed that they would never again close the port.", ["never again close the port"]),
        ("We will foster trade, so that firms can enhance their output.", ["foster trade, so that firms can enhance their output"]),
        ("The two sides will, where possible, share costs.", ["share costs"]),
        ("They took the decision to open two consulates.", ["open two consulates"]),
    ],
)  # fmt: skip
def test_what_is_promised_and_what_not(
    read: Callable[..., Reading], sentence: str, actions: list[str]
) -> None:
    """A promise each, with its negation and without what others can do."""
    assert [c.action for c in read(sentence, title=JOINT).commitments] == actions
