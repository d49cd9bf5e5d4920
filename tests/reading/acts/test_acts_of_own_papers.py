"""What a government tells of itself in its own statements and fact sheets: deeds, its bodies, what befalls others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

SHEET = {"title": "FACT SHEET: Help for Haiti", "address": "https://www.whitehouse.gov/x"}
READOUT = {"title": "Readout of the Talks", "address": "https://www.whitehouse.gov/x"}
PRESS = {"title": "Haiti waits for help", "address": "https://www.reuters.com/x"}
Read = Callable[..., Reading]


def _acts(reading: Reading) -> list[tuple[str, str, str]]:
    return [("+".join(a.party for a in act.actors), act.force, act.content) for act in reading.acts]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("The United States has banned imports of ivory.", ("USA", "announce", "imports of ivory"), id="done"),
        pytest.param("We are helping our neighbors to rebuild their ports.", ("USA", "support", "our neighbors to rebuild their ports"), id="under-way"),
        pytest.param("Over the last year, we organized an unprecedented campaign.", ("USA", "announce", "an unprecedented campaign"), id="past"),
        pytest.param("USAID has shipped 200 generators to Haiti.", ("USA", "provide", "200 generators to Haiti"), id="of-its-body"),
    ],
)  # fmt: skip
def test_deeds_are_told_of_oneself(read: Read, sentence: str, wanted: tuple[str, str, str]) -> None:
    """What the publisher did or is doing is an act in its own paper."""
    assert _acts(read(sentence, **SHEET)) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "paper"),
    [
        pytest.param("The United States has banned imports of ivory.", PRESS, id="press"),
        pytest.param("The United States has banned imports of ivory.", READOUT, id="readout"),
        pytest.param("Peru has banned imports of ivory.", SHEET, id="another-state"),
        pytest.param("Companies in Ohio have expanded their plants.", SHEET, id="companies"),
        pytest.param("Imports of ivory were banned.", SHEET, id="passive"),
        pytest.param("The United States opened the meeting.", SHEET, id="meeting"),
    ],
)  # fmt: skip
def test_deeds_of_others_or_elsewhere_are_none(read: Read, sentence: str, paper: dict[str, str]) -> None:
    """The same verb in the press, in a readout, of another party, in the passive or of a meeting is no act."""
    assert _acts(read(sentence, **paper)) == []


def test_the_abbreviation_of_a_body_of_state_acts_for_the_state(read: Read) -> None:
    """ "The U.S. Rural Crafts Foundation (RCF) ... The RCF will ..."."""
    told = "The U.S. Rural Crafts Foundation (RCF) supports weavers. The RCF will open two schools in Haiti."
    assert ("USA", "commit", "open two schools in Haiti") in _acts(read(told, **SHEET))


def test_what_befalls_another_is_no_promise(read: Read) -> None:
    """ "Freedonia will face severe consequences" is not Freedonia's word."""
    reading = read("If it attacks, Belarus will face severe consequences and bear the cost.", **SHEET)
    assert reading.commitments == ()


@pytest.mark.parametrize("verb", ["affirm the importance of", "endorse", "discuss", "review"])
def test_what_one_will_say_is_promised(read: Read, verb: str) -> None:
    """ "The President will endorse a pact": what the government is going to do, in its own paper."""
    reading = read(f"At the talks in Lima, the President will {verb} a new pact on fisheries.", **SHEET)
    assert [(a.force, a.verb) for a in reading.acts] == [("commit", "will")]
    assert [c.action for c in reading.commitments] == [f"{verb} a new pact on fisheries"]


ANNOUNCED = {
    "title": "Statement by the Press Secretary on the Visit of President Roe of Peru",
    "address": SHEET["address"],
}


@pytest.mark.parametrize(
    ("verb", "force"),
    [("affirm the importance of", "commit"), ("discuss", "discuss"), ("welcome", "commit")],
)
def test_an_agenda_is_no_promise(read: Read, verb: str, force: str) -> None:
    """What the leaders will discuss at the meeting that is announced is none; what they will affirm there is."""
    text = f"President Biden will host President Juan Roe of Peru on May 3. The leaders will {verb} a new pact on fisheries."
    acts = [a for a in read(text, date="2023-04-20", **ANNOUNCED).acts if "pact" in a.content]
    assert [a.force for a in acts] == [force]


def test_what_will_be_discussed_is_a_topic_too(read: Read) -> None:
    reading = read(
        "Minister Roe of Peru met Minister Doe of Chile today. The ministers will also discuss fisheries.",
        **READOUT,
    )
    assert [t.label for t in reading.topics] == ["fisheries"]


def test_gerunds_that_finish_a_promise_are_promised(read: Read) -> None:
    """ "Intend to cooperate by: | Sharing data"; in a fact sheet, and of initiatives that are announced, each is announced."""
    items = "\n\n• Sharing data on soil with each other;\n\n• Training more nurses in Haiti."
    lead = "The two sides intend to deepen their cooperation by:"
    promised = read(lead + items, title="Joint Statement by the United States and Haiti")
    sheet = read(
        lead + items, title="FACT SHEET: The U.S.-Haiti Partnership", address="https://www.whitehouse.gov/x"
    )
    assert [a.force for a in sheet.acts][-2:] == ["announce", "announce"]
    assert [c.action for c in promised.commitments][-2:] == [
        "share data on soil with each other",
        "train more nurses in Haiti",
    ]
    told = read("The President will announce a number of initiatives to help Haiti by:" + items, **SHEET)
    assert [a.force for a in told.acts][-2:] == ["announce", "announce"]


OPENING = "Foreign Minister Jane Roe of Canada and Foreign Minister Taro Sato of Japan met in Tokyo today. "


@pytest.mark.parametrize(
    ("sentence", "force", "content"),
    [
        pytest.param("Mindful of the drought, the ministers agreed to send aid.", "emphasize", "the drought", id="of"),
        pytest.param("Concerned about the fighting, the two sides urged restraint.", "concern", "the fighting", id="about"),
        pytest.param("Mindful, however, that the pact cannot enter into force yet, they agreed to meet again.", "emphasize",
                     "the pact cannot enter into force yet", id="inserted"),
        pytest.param("Trade and education received special attention.", "discuss", "Trade and education", id="attention"),
        pytest.param("They drew attention in particular to trade in fish.", "emphasize", "trade in fish", id="in-particular"),
        pytest.param("The two sides talked through the details of the plan.", "discuss", "the details of the plan", id="through"),
        pytest.param("The ministers came out in support of a ban on landmines.", "support", "a ban on landmines", id="came-out"),
    ],
)  # fmt: skip
def test_attitudes_and_matters_without_a_verb_of_saying(
    read: Read, sentence: str, force: str, content: str
) -> None:
    """An adjective that opens a sentence, a matter that received attention, a turn of phrase."""
    first = read(OPENING + sentence, title="Readout of the Meeting").acts[0]
    assert (first.force, first.content, {a.party for a in first.actors}) == (force, content, {"CAN", "JPN"})


def test_committed_to_peace_is_what_one_is(read: Read) -> None:
    """Qualities that open a sentence are no promise."""
    reading = read(
        OPENING + "Dedicated to peace, the ministers discussed trade.", title="Readout of the Meeting"
    )
    assert [a.force for a in reading.acts] == ["discuss"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("Peru has closed its ports. The United States and our Allies and partners will keep the sea lanes open.",
                     ("USA", "commit", "keep the sea lanes open"), id="our-partners-are-others"),
        pytest.param("To that end, relevant departments and agencies will issue licenses.", ("USA", "commit", "issue licenses"), id="its-organs"),
        pytest.param("The U.S. Treasury prohibited payments to the cartel.", ("USA", "announce", "payments to the cartel"), id="prohibited"),
        pytest.param("The United States stands firmly for the protection of sailors.", ("USA", "support", "the protection of sailors"), id="stands-for"),
        pytest.param("I am outraged and deeply saddened by the fire.", ("USA", "condemn", "the fire"), id="two-feelings"),
        pytest.param("My commitment to the alliance is ironclad.", ("USA", "commit", "the alliance"), id="my-commitment"),
    ],
)  # fmt: skip
def test_who_acts_in_ones_own_paper(read: Read, sentence: str, wanted: tuple[str, str, str]) -> None:
    """The government, its organs and its head act; its partners are others, whoever was named before."""
    assert _acts(read(sentence, **SHEET))[-1] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Experts predict that prices will fall.", id="experts"),
        pytest.param("The World Bank estimates that the harvest fell by a third.", id="figure"),
        pytest.param("Peru will lose its status as an exporter.", id="undergone"),
        pytest.param("The United States is exploring new routes for grain.", id="under-way"),
    ],
)
def test_background_is_no_act(read: Read, sentence: str) -> None:
    """Figures of bodies that are not there, what befalls others, and work that goes on."""
    assert _acts(read(sentence, **SHEET)) == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Secretary Doe noted our ongoing concern over the blockade.", ("USA", "concern", "the blockade")),
        ("Secretary Doe noted Peru's concern over the blockade.", ("USA", "emphasize", "Peru's concern over the blockade")),
        ("The Secretary coordinated on preparations for the summit.", ("USA", "discuss", "preparations for the summit")),
    ],
    ids=["own", "of another", "coordinated"],
)  # fmt: skip
def test_feelings_that_are_noted(read: Read, sentence: str, wanted: tuple[str, str, str]) -> None:
    """One's own feeling keeps its force where it is noted; that of another is only noted."""
    lead = "Secretary of State Jane Doe of the United States met Minister Juan Roe of Peru today. "
    assert wanted in _acts(read(lead + sentence, **READOUT))
